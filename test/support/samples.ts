/** The sample reports, and ways to make a report from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../src/report/address';
import type { Cell } from '../../src/report/cell';
import type { Form } from '../../src/report/form';
import { figureRows, forms } from '../../src/report/form';
import type { Report, Table2Cells, Table3Cells, Table4Cells } from '../../src/report/report';
import { table3FormOf } from '../../src/report/report';

/** Tests and benchmarks run from the project's root. */
const folder = join(process.cwd(), 'samples');

export type Sample = Report & {
  readonly table2: Table2Cells;
  readonly table3: Table3Cells;
  readonly table4: Table4Cells;
};

/** The names of all samples. */
export const sampleNames: readonly string[] = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));

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

/** The report with some cells changed, each by its address: `{ 'table4.reconsideration.total': 0, 'facts.feeNotices': 3 }`. */
export function withFigures(report: Sample, changes: Readonly<Record<string, Cell>>): Sample {
  const form = formOf(report);
  // jsdom has no structuredClone
  const copy = JSON.parse(JSON.stringify(report)) as {
    table2: Record<string, Record<string, Cell>>;
    table3: Record<string, Cell[]>;
    table4: Record<string, Cell[]>;
    facts?: Record<string, Cell>;
  };
  const indexOf = (columns: readonly { readonly id: string }[], column: string) => {
    const index = columns.findIndex(({ id }) => id === column);
    if (index < 0) throw new Error(`no column ${column}`);
    return index;
  };
  for (const [address, cell] of Object.entries(changes)) {
    const place = placeOf(address);
    if (!place) {
      copy.facts = { ...copy.facts, [address.replace(/^facts\./, '')]: cell };
      continue;
    }
    const { table, row, column } = place;
    if (table === 'table2') copy.table2[row] = { ...copy.table2[row], [column]: cell };
    if (table === 'table3') {
      copy.table3[row] ??= form.table3.columns.map(() => 0);
      copy.table3[row][indexOf(form.table3.columns, column)] = cell;
    }
    if (table === 'table4') copy.table4[row]![indexOf(form.table4.columns, column)] = cell;
  }
  return copy as unknown as Sample;
}

/** The report with some cells of table 3 changed: `{ 'granted.natural': 72 }`. */
export const withCells = (report: Sample, changes: Readonly<Record<string, Cell>>): Sample =>
  withFigures(
    report,
    Object.fromEntries(Object.entries(changes).map(([place, cell]) => [`table3.${place}`, cell])),
  );

/** The report with every blank of table 3 as 0. */
export function zeroFilled(report: Sample): Sample {
  const table3 = Object.fromEntries(
    Object.entries(report.table3).map(([id, row]) => [id, row.map((cell) => cell ?? 0)]),
  );
  return { ...report, table3 };
}

/** The report with its table 3 in the other form: what it has in 其他处理 stands in that group's last row. */
export function mixed(report: Sample): Sample {
  const other = forms.find(({ id }) => id !== report.format)!;
  const [first] = Object.values(report.table3);
  const isOther = (id: string) => id === 'other' || id.startsWith('other.');
  const last = figureRows(other)
    .filter(({ id }) => isOther(id))
    .at(-1)!;
  const inOther = first!.map((_, at): Cell =>
    Object.keys(report.table3)
      .filter(isOther)
      .reduce((sum, id) => sum + Number(report.table3[id]![at]), 0),
  );
  const table3 = Object.fromEntries(
    figureRows(other).map(({ id }) => [
      id,
      id === last.id ? inOther : (report.table3[id] ?? first!.map((): Cell => 0)),
    ]),
  );
  return { ...report, table3Format: other.id, table3 };
}

/** The report without any application: a 零报告. */
export function withoutApplications(report: Sample): Sample {
  const table3 = Object.fromEntries(
    Object.entries(report.table3).map(([id, row]) => [id, row.map((): Cell => 0)]),
  );
  return { ...report, table3 };
}
