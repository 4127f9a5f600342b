/** The sample reports, and ways to make a report from them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '../../src/report/cell';
import type { Form } from '../../src/report/form';
import { figureRows } from '../../src/report/form';
import type { Report, Table3Cells } from '../../src/report/report';
import { table3FormOf } from '../../src/report/report';

const folder = join(__dirname, '../../samples');

export type Sample = Report & { readonly table3: Table3Cells };

/** A published report by the name of its file, e.g. `zhanyi-2019`. */
export function sample(name: string): Sample {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Sample;
}

export function formOf(report: Report): Form {
  const form = table3FormOf(report);
  if (!form) throw new Error(`unknown form ${report.format}`);
  return form;
}

/** The figures of table 3 as rows, in the order of the form, as a range hands them over. */
export function rowsOf(report: Sample): Cell[][] {
  return figureRows(formOf(report)).map((row) => [...report.table3[row.id]!]);
}

/** The report with some cells of table 3 changed: `{ 'granted.natural': 72 }`. */
export function withCells(report: Sample, changes: Readonly<Record<string, Cell>>): Sample {
  const columns = formOf(report).table3.columns.map(({ id }) => id);
  const table3 = Object.fromEntries(Object.entries(report.table3).map(([id, row]) => [id, [...row]]));
  for (const [place, cell] of Object.entries(changes)) {
    const [, row, column] = /^(.+)\.([^.]+)$/.exec(place)!;
    table3[row!]![columns.indexOf(column!)] = cell;
  }
  return { ...report, table3 };
}

/** The report with every blank of table 3 as 0. */
export function zeroFilled(report: Sample): Sample {
  const table3 = Object.fromEntries(
    Object.entries(report.table3).map(([id, row]) => [id, row.map((cell) => cell ?? 0)]),
  );
  return { ...report, table3 };
}
