/** The plan of 主动公开: table 2 as the form has it, and beside each row who gave its figures. */
import { placeOf } from '../report/address';
import { table2Rows } from '../report/form';
import { helpFor } from '../report/help';
import * as words from '../words/sheets';
import { box } from './box';
import type { FigureEntry } from './sheet-pieces';
import {
  contentsOf,
  figureNames,
  figurePrompt,
  placeFigures,
  placeLabels,
  placeProgress,
  progressFormats,
  putTogether,
  subjectOf,
  validationsOf,
} from './sheet-pieces';
import * as style from './sheet-style';
import { sourceCells } from './source-cells';
import { layOutTable2 } from './table2-layout';
import type { Planner } from './workbook-plan';

const LABEL_WIDTH = 200;
const FIGURE_WIDTH = 110;

export const planTable2: Planner = (request) => {
  const { form, report } = request;
  const layout = layOutTable2(form);
  const { table } = layout;
  const first = table.columns + 1;
  const sources = layout.blocks.map(({ heads, rows }) =>
    sourceCells({
      table: 'table2',
      heads,
      rows,
      columns: {
        department: { column: first, columns: 1 },
        person: { column: first + 1, columns: 1 },
        basis: { column: first + 2, columns: 1 },
      },
    }),
  );
  const progress = box(0, first);
  const rows = new Map(table2Rows(form).map((row) => [row.id, row]));
  const entries = [...layout.figures].map(([address, at]): FigureEntry => {
    const place = placeOf(address)!;
    const row = rows.get(place.row)!;
    const column = row.columns.find(({ id }) => id === place.column)!;
    const title = words.cellTitle(row.label, column.label);
    return {
      box: box(at.row, at.column),
      type: column.type,
      prompt: figurePrompt(title, helpFor(address), column.type),
    };
  });
  return putTogether(subjectOf('table2', request), {
    placed: [
      ...placeLabels(layout),
      ...placeFigures(layout, contentsOf(layout, report)),
      placeProgress(progress, layout),
      { box: box(1, first, 1, 3), content: words.sourcesHead, style: style.quietHead },
      ...sources.flatMap(({ placed }) => placed),
    ],
    columnWidths: [
      LABEL_WIDTH,
      ...Array<number>(table.columns - 1).fill(FIGURE_WIDTH),
      style.GAP_WIDTH,
      ...style.sourceWidths,
    ],
    leastHeight: (row) => (row === 0 ? style.TITLE_HEIGHT : style.WIDE_ROW_HEIGHT),
    frozen: { rows: 1, columns: 1 },
    grids: [
      { box: { ...table, row: 1, rows: table.rows - 1 }, color: style.tableLine },
      ...sources.map(({ grid }) => grid),
    ],
    validations: [...validationsOf(entries), ...sources.flatMap(({ validations }) => validations)],
    conditionalFormats: progressFormats(progress),
    names: [...figureNames(layout), ...sources.flatMap(({ names }) => names)],
    print: { ...style.uprightPrint, area: table },
    start: entries[0]!.box,
  });
};
