/** An official table as it is published: a grid of labels and figures with its merged cells. */
import type { Address, TableId } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { TableForms } from '../../report/form';
import * as words from '../../words/publishing';
import type { Box } from '../../workbook/box';
import type { LabelLook, TableLayout } from '../../workbook/table-layout';
import { layOutTable2 } from '../../workbook/table2-layout';
import { layOutTable3 } from '../../workbook/table3-layout';
import { layOutTable4, layOutTable4Down } from '../../workbook/table4-layout';
import { figureText } from './figure-text';

export interface PublishedCell {
  readonly text: string;
  readonly look: Exclude<LabelLook, 'title'> | 'figure';
  /** the cells it is merged over, counted from the first row of the grid */
  readonly box: Box;
  /** of a figure */
  readonly address?: Address;
}

export interface PublishedTable {
  readonly id: TableId;
  readonly caption: string;
  readonly rows: number;
  readonly columns: number;
  /** how many rows at the top head all others; none where blocks have heads of their own */
  readonly headRows: number;
  /** row by row, each from the left; they cover the grid */
  readonly cells: readonly PublishedCell[];
}

/** The official tables, in their order. */
export const tableIds = ['table2', 'table3', 'table4'] as const satisfies readonly TableId[];

export type CellReader = (address: Address) => Cell | undefined;

/** The table as the official form prints it. */
export function publishedTable(id: TableId, forms: TableForms, read: CellReader): PublishedTable {
  return gridOf(id, officialLayout(id, forms), read);
}

/** The same for lines of text: a line a row, none with more than one head above a figure. */
export function tableInLines(id: TableId, forms: TableForms, read: CellReader): PublishedTable {
  const layout = id === 'table4' ? layOutTable4Down(forms.form, 1) : officialLayout(id, forms);
  return gridOf(id, layout, read);
}

export function officialLayout(id: TableId, { form, table3Form }: TableForms): TableLayout {
  switch (id) {
    case 'table2':
      return layOutTable2(form);
    case 'table3':
      return layOutTable3(table3Form);
    case 'table4':
      return layOutTable4(form);
  }
}

function gridOf(id: TableId, layout: TableLayout, read: CellReader): PublishedTable {
  const title = layout.labels.find(({ look }) => look === 'title')!;
  const up = (one: Box): Box => ({ ...one, row: one.row - title.box.rows });
  const labels = layout.labels.flatMap(({ text, look, box }): PublishedCell[] =>
    look === 'title' ? [] : [{ text, look, box: up(box) }],
  );
  const figures = [...layout.figures].map(([address, box]): PublishedCell => ({
    text: figureText(read(address)),
    look: 'figure',
    box: up(box),
    address,
  }));
  const cells = [...labels, ...figures].sort(
    ({ box: one }, { box: other }) => one.row - other.row || one.column - other.column,
  );
  return {
    id,
    caption: words.tableCaption(title.text),
    rows: layout.table.rows - title.box.rows,
    columns: layout.table.columns,
    headRows: headRowsOf(cells),
    cells,
  };
}

/** The rows above the first figure, unless heads stand further down too. */
function headRowsOf(cells: readonly PublishedCell[]): number {
  const first = Math.min(...cells.filter(({ look }) => look === 'figure').map(({ box }) => box.row));
  return cells.some(({ look, box }) => look === 'head' && box.row > first) ? 0 : first;
}
