/** Rows that stand there for this year and for another, told by the last word before their figures: 本年 and 上年, 2024年 and 2023年. */
import type { FoundRow } from './found-row';
import { yearOf } from './of-year';

export interface OwnRows {
  /** those of the report's year without that word, and all that have none */
  readonly rows: readonly FoundRow[];
  /** those beside which others stood */
  readonly ofYear: ReadonlySet<FoundRow>;
}

/** @param year of the report */
export function ownRows(found: readonly FoundRow[], year: number | undefined): OwnRows {
  const told = found.map(({ label, figures }) =>
    figures.length > 0 ? yearOf(label.split(/\s+/u).at(-1)!, year) : undefined,
  );
  if (!told.includes('own') || !told.includes('other')) return { rows: found, ofYear: new Set() };
  const rows: FoundRow[] = [];
  const ofYear = new Set<FoundRow>();
  let base: readonly string[] = [];
  for (const [at, row] of found.entries()) {
    if (told[at] === undefined) {
      rows.push(row);
      continue;
    }
    const words = row.label.split(/\s+/u).slice(0, -1);
    if (words.length > 0) base = words;
    // in lines the label alone stands there as a row without figures
    while (isAmong(rows.at(-1), base)) rows.pop();
    if (told[at] === 'other') continue;
    const own = base.at(-1);
    const next = {
      ...row,
      label: base.join(' '),
      ...(row.own !== undefined && own !== undefined && { own }),
    };
    rows.push(next);
    ofYear.add(next);
  }
  return { rows, ofYear };
}

const isAmong = (row: FoundRow | undefined, words: readonly string[]): boolean =>
  row !== undefined && row.figures.length === 0 && row.own !== undefined && words.includes(row.own);
