/** A report as a person reads it on a terminal: what stands where, in the words of the form. */
import type { Reading } from '../documents/report-json';
import type { Cell } from '../report/cell';
import { figureRows, forms, plainName, table2Rows, table4Blocks } from '../report/form';
import type { Row } from '../report/form';
import { formOf, table3FormOf } from '../report/report';
import { figureWords } from '../rules/sentences';
import { tables } from '../words/findings';
import * as words from '../words/cli';
import { headOf, notesText } from './head-text';

/** @param title the file, and its place among many */
export function readText(title: string, { report, notes }: Reading): string {
  const form = formOf(report)!;
  const table3Form = table3FormOf(report)!;
  const { table2, table3, table4, facts, sections } = report;
  const columnsOf3 = table3Form.table3.columns.map(({ label }) => label);
  const columnsOf4 = form.table4.columns.map(({ label }) => label);
  const names = new Map([...forms, table3Form].flatMap((one) => figureRows(one).map((row) => [row.id, row])));
  return [
    headOf(title, report),
    ...(table2
      ? [
          `  ${tables.table2}`,
          ...table2Rows(form).map(({ id, label, columns }) =>
            line(
              label,
              columns.map((column) => [column.label, table2[id]?.[column.id]] as const),
            ),
          ),
        ]
      : [`  ${words.absent(tables.table2)}`]),
    ...(table3
      ? [
          `  ${tables.table3}`,
          ...Object.entries(table3).map(([id, cells]) =>
            line(nameOf(names.get(id)!), zip(columnsOf3, cells)),
          ),
        ]
      : [`  ${words.absent(tables.table3)}`]),
    ...(table4
      ? [
          `  ${tables.table4}`,
          ...table4Blocks(form)
            .filter(({ id }) => table4[id])
            .map(({ id, label }) => line(label, zip(columnsOf4, table4[id]!))),
        ]
      : [`  ${words.absent(tables.table4)}`]),
    ...form.facts
      .filter(({ id }) => facts?.[id] !== undefined)
      .map(({ id, label, unit }) => `  ${words.fact(label, figureWords(facts![id]!), unit)}`),
    ...(sections ? [`  ${words.sections(Object.keys(sections).length)}`] : []),
    ...notesText(notes),
    '',
  ].join('\n');
}

const nameOf = (row: Row): string => plainName(row);

const zip = (labels: readonly string[], cells: readonly Cell[]) =>
  labels.map((label, index) => [label, cells[index]] as const);

function line(name: string, cells: readonly (readonly [string, Cell | undefined])[]): string {
  const told = cells.map(([label, cell]) =>
    words.figure(label, cell === undefined ? words.noCell : figureWords(cell)),
  );
  return `    ${words.row(name, told)}`;
}
