/** The lines and rows around a table in which its units may be told. */
import type { TableId } from '../../../report/address';
import { addressOf } from '../../../report/address';
import type { Form } from '../../../report/form';
import { figureRows, table2Rows, table4Blocks } from '../../../report/form';
import type { TableBlock } from '../content';
import type { Divided, Passage } from '../passages';
import { DISPUTES, RELEASES, sectionOf } from '../sections';
import type { Filling } from './filling';
import type { Names, Strip } from './unit-scopes';
import { tight } from './unit-scopes';

const SECTIONS: Readonly<Record<TableId, number>> = {
  table2: RELEASES,
  table3: RELEASES + 1,
  table4: DISPUTES,
};

/** Its own grids with the lines before and behind them; of lines those of its section. */
export function areaOf(
  { all, sections }: Divided,
  table: TableId,
  rows: readonly Filling[],
): readonly Strip[] {
  const grids = new Set(rows.flatMap(({ sources }) => sources.flatMap(({ grid }) => grid ?? [])));
  const isOwn = (one: Passage | undefined) => one !== undefined && 'table' in one && grids.has(one.table);
  const first = all.findIndex(isOwn);
  if (first < 0) return (sections.get(SECTIONS[table]) ?? all).flatMap(stripsOf);
  const last = all.map(isOwn).lastIndexOf(true);
  let from = first;
  while (from > 0 && isNear(all[from - 1]!)) from -= 1;
  let to = last + 1;
  while (to < all.length && isNear(all[to]!)) to += 1;
  // what stands before another table is said of that, but for a note
  const behind = all.slice(last + 1, to);
  const next = all[to];
  const isBetween = next !== undefined && 'table' in next;
  return [
    ...all.slice(from, last + 1).filter((one) => isOwn(one) || 'line' in one),
    ...behind.filter((one) => !isBetween || ('line' in one && NOTE.test(one.line))),
  ].flatMap(stripsOf);
}

const NOTE = /^\s*[(（]?\s*(?:注|备注|说明|以上|上表)/u;
const SENTENCE = /。./u;

/** A line that is neither a heading nor prose. */
const isNear = (one: Passage): boolean =>
  'line' in one && sectionOf(one.line) === undefined && !SENTENCE.test(one.line.trim());

const PARTED = /[|｜\t]|\s{2,}|\u3000/u;

function stripsOf(one: Passage): readonly Strip[] {
  if ('isBreak' in one) return [];
  if ('table' in one) return stripsOfGrid(one.table);
  if (SENTENCE.test(one.line.trim())) return [];
  const pieces = one.line
    .split(PARTED)
    .map(tight)
    .filter((piece) => piece !== '');
  return pieces.length > 0 ? [{ pieces: pieces.map(withoutStop) }] : [];
}

const withoutStop = (piece: string): string => piece.replace(/。$/u, '');

const stripsOfGrid = ({ rows }: TableBlock): readonly Strip[] =>
  rows.map((row) => ({
    source: row,
    pieces: row.flatMap(({ text, of }) => (of || text.trim() === '' ? [] : [withoutStop(tight(text))])),
  }));

/** How a form names the parts and the columns of a table. */
export function namesOf(form: Form, table: TableId): Names {
  const columns = new Map<string, Set<string>>();
  const name = (label: string, cell: string) => {
    const words = nameOf(label);
    if (words.length < LEAST) return;
    columns.set(words, (columns.get(words) ?? new Set()).add(cell));
  };
  if (table === 'table2') {
    for (const row of table2Rows(form)) {
      for (const { id, label } of row.columns) name(label, addressOf(table, row.id, id));
    }
    return { parts: form.table2.blocks.map(({ article }) => tight(article)), columns };
  }
  if (table === 'table3') {
    for (const row of figureRows(form)) {
      for (const { id, label } of form.table3.columns) name(label, addressOf(table, row.id, id));
    }
    return { parts: [], columns };
  }
  for (const block of table4Blocks(form)) {
    for (const { id, label } of form.table4.columns) name(label, addressOf(table, block.id, id));
  }
  return { parts: form.table4.blocks.map(({ label }) => tight(label)), columns };
}

/** 其他 and 总计 may stand anywhere. */
const LEAST = 3;

/** A label without what it notes in brackets. */
const nameOf = (label: string): string => tight(label).replace(/\(.*$/u, '');
