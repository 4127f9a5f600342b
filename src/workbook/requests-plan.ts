/** The plan of 取数单: a sheet to print that asks other departments for what the report needs. */
import { addressOf, factAddress } from '../report/address';
import type { Column, Form } from '../report/form';
import { partsAndTotal, table2Rows, table4Blocks } from '../report/form';
import { helpFor } from '../report/help';
import * as words from '../words/sheets';
import { box } from './box';
import { sourceIds } from './names';
import type { Placed } from './sheet-pieces';
import { putTogether, subjectOf } from './sheet-pieces';
import * as style from './sheet-style';
import { pathLabels } from './table4-layout';
import type { Planner } from './workbook-plan';

interface Asked {
  readonly what: string;
  readonly help: string;
  readonly unit: string;
}

/** What is asked for, a list a table, under the table's title. */
function asked(form: Form): readonly (readonly [title: string, items: readonly Asked[]])[] {
  const unitOf = ({ unit }: Column) => unit ?? words.unit;
  const { parts } = partsAndTotal(form.table4.columns);
  const labels = pathLabels(form.table4.blocks);
  return [
    [
      form.table2.title,
      table2Rows(form).flatMap((row) =>
        row.columns.map((column) => ({
          what: words.cellTitle(row.label, column.label),
          help: helpFor(addressOf('table2', row.id, column.id)),
          unit: unitOf(column),
        })),
      ),
    ],
    [
      form.table4.title,
      table4Blocks(form).flatMap(({ id }, index) =>
        parts.map((column) => ({
          what: words.cellTitle(labels[index]!, column.label),
          help: helpFor(addressOf('table4', id, column.id)),
          unit: unitOf(column),
        })),
      ),
    ],
    [
      words.factsTitle,
      form.facts.map(({ id, label, unit }) => ({ what: label, help: helpFor(factAddress(id)), unit })),
    ],
  ];
}

const WIDTHS = [180, 300, 50, 36, 70, 50, 96];
const HEAD_ROWS = 3;
const UNIT_COLUMN = 3;

export const planRequests: Planner = (request) => {
  const { form, organ, year } = request;
  const heads = [...words.requestsHeads, ...sourceIds.map((id) => words.sourceHeads[id])];
  const width = heads.length;
  let row = HEAD_ROWS;
  const lines = asked(form).flatMap(([title, items]): readonly Placed[] => {
    const head: Placed = { box: box(row, 0, 1, width), content: title, style: style.requestGroup };
    row += 1;
    return [
      head,
      ...items.flatMap(({ what, help, unit }): readonly Placed[] => {
        const own = row;
        row += 1;
        return [
          { box: box(own, 0), content: what, style: style.stub },
          { box: box(own, 1), content: help, style: style.quietStub },
          { box: box(own, UNIT_COLUMN), content: unit, style: style.head },
        ];
      }),
    ];
  });
  const whole = box(0, 0, row, width);
  return putTogether(subjectOf('requests', request), {
    placed: [
      { box: box(0, 0, 1, width), content: words.requestsTitle(organ, year), style: style.wrappedTitle },
      { box: box(1, 0, 1, width), content: words.requestsNote(year), style: style.note },
      ...heads.map((head, column): Placed => ({ box: box(2, column), content: head, style: style.head })),
      ...lines,
    ],
    columnWidths: WIDTHS,
    leastHeight: (at) => (at === 0 ? style.TITLE_HEIGHT : style.WIDE_ROW_HEIGHT),
    frozen: { rows: HEAD_ROWS, columns: 1 },
    grids: [{ box: { ...whole, row: 2, rows: whole.rows - 2 }, color: style.tableLine }],
    print: { ...style.print, area: whole, pagesWide: 1, titleRows: box(0, 0, HEAD_ROWS) },
    start: box(HEAD_ROWS + 1, 2),
  });
};
