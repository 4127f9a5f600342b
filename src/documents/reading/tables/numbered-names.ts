/** Names that programs give to columns without one: 数据1, 数据2, 数据3. */
import { labelWords } from '../spelling';
import { columnNames } from './column-names';

const NUMBERED = /^(?<name>\p{L}+)(?<number>\d{1,2})$/u;
/** Fewer may be anything. */
const LEAST = 3;

/** The places of texts that follow each other as numbered names, and of a column's own name behind them. */
export function numberedNames(texts: readonly string[]): ReadonlySet<number> {
  const parts = texts.map((text) => NUMBERED.exec(text.trim())?.groups);
  const found = new Set<number>();
  let from = 0;
  for (let at = 1; at <= texts.length; at += 1) {
    const [last, next] = [parts[at - 1], parts[at]];
    if (last && next && last.name === next.name && Number(next.number) === Number(last.number) + 1) continue;
    const to = last && columnNames.includes(labelWords(texts[at] ?? '')) ? at + 1 : at;
    if (to - from >= LEAST) for (let place = from; place < to; place += 1) found.add(place);
    from = at;
  }
  return found;
}
