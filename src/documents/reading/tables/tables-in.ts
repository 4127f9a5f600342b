/** The tables of a document: in its grids where it holds them, else in the lines of the sections where they stand. */
import type { Form } from '../../../report/form';
import type { Divided } from '../passages';
import { linesOf } from '../passages';
import { DISPUTES, RELEASES } from '../sections';
import type { Filling } from './filling';
import type { FoundRow } from './found-row';
import { gridRows } from './grid-rows';
import { lineRows } from './line-rows';
import type { RowsRead } from './read-rows';
import { readRows } from './read-rows';
import { gridTable4, linesTable4 } from './read-table4';

/** @returns `undefined` where the document has no such table */
export function rowsIn(
  text: Divided,
  table: 'table2' | 'table3',
  year: number | undefined,
): RowsRead | undefined {
  return (
    readRows(gridRows(text.all), table, year) ?? readRows(linesBetween(text, RELEASES, DISPUTES), table, year)
  );
}

/** @returns `undefined` where the document has no such table */
export function table4In(text: Divided, form: Form, year: number | undefined): Filling | undefined {
  const own = text.sections.get(DISPUTES);
  return (
    gridTable4(gridRows(own ?? text.all), form, year) ??
    gridTable4(gridRows(text.all), form, year) ??
    (own && linesTable4(lineRows(linesOf(own)), form, year))
  );
}

/** The rows in the lines of the sections with tables; of the whole text where it is not divided. */
function linesBetween({ sections, all }: Divided, from: number, to: number): readonly FoundRow[] {
  const own = [...sections].filter(([section]) => section >= from && section < to);
  const lines = own.length > 0 ? own.flatMap(([, passages]) => linesOf(passages)) : linesOf(all);
  return lineRows(lines);
}
