/** Rows that stand there for this year and for another, told by the last word before their figures: 本年 and 上年, 2024年 and 2023年. */
import type { FoundRow } from './found-row';
import { yearOf } from './of-year';

export interface OwnRows {
  /** those of the report's year without that word, and all that have none */
  readonly rows: readonly FoundRow[];
  /** those beside which others stood */
  readonly ofYear: ReadonlySet<FoundRow>;
}

/** A label, and the word behind it, which may run together with it. */
const YEAR_LAST =
  /^(?<base>.*?)\s*(?<year>[本今当][年期]度?|[上去前往]一?[年期]度?|同期|(?:19|20)\d{2}年度?)(?:数|情况)?$/su;

/** @param year of the report */
export function ownRows(found: readonly FoundRow[], year: number | undefined): OwnRows {
  const parts = found.map(({ label, figures }) => {
    const { base = '', year: word } = (figures.length > 0 && YEAR_LAST.exec(label)?.groups) || {};
    const whose = word === undefined ? undefined : yearOf(word, year);
    return whose && { base, whose };
  });
  if (!['own', 'other'].every((whose) => parts.some((one) => one?.whose === whose))) {
    return { rows: found, ofYear: new Set() };
  }
  const rows: FoundRow[] = [];
  const ofYear = new Set<FoundRow>();
  let [base, heads]: [string, readonly string[]] = ['', []];
  for (const [at, row] of found.entries()) {
    const part = parts[at];
    if (!part) {
      rows.push(row);
      continue;
    }
    if (part.base !== '') base = part.base;
    // in lines the label alone stands there as a row without figures
    while (isAmong(rows.at(-1), base.split(/\s+/u))) rows.pop();
    heads = [...heads, ...(row.above ?? [])];
    if (part.whose === 'other') continue;
    const next = {
      ...row,
      label: base,
      ...(row.own !== undefined && { own: base.split(/\s+/u).at(-1)!, above: heads }),
    };
    heads = [];
    rows.push(next);
    ofYear.add(next);
  }
  return { rows, ofYear };
}

const isAmong = (row: FoundRow | undefined, words: readonly string[]): boolean =>
  row !== undefined && row.figures.length === 0 && row.own !== undefined && words.includes(row.own);
