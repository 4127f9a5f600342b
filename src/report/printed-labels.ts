/** Labels of a report's tables as they are printed, told by the rows and columns of the form that they stand for. */
import type { TableId } from './address';
import type { TableForms } from './form';
import { table2Rows } from './form';

/** What a label stands for: a row, or a group of rows; with a column, that column where it heads the row. */
export interface LabelId {
  readonly table: TableId;
  readonly row: string;
  readonly column?: string;
}

/** A label as it was found. */
export interface PrintedLabel extends LabelId {
  readonly text: string;
  /** as a person finds it: `主动公开!A5` */
  readonly place: string;
}

/** `table2.normative`, `table2.rules.inForce`: no address of a figure where it is a row's. */
export const labelName = ({ table, row, column }: LabelId): string =>
  [table, row, ...(column === undefined ? [] : [column])].join('.');

/** The label as the official form has it; `undefined` for a row or column that the form lacks. */
export function officialLabel(
  { form, table3Form }: TableForms,
  { table, row, column }: LabelId,
): string | undefined {
  if (table === 'table2') {
    const found = table2Rows(form).find(({ id }) => id === row);
    return column === undefined ? found?.label : found?.columns.find(({ id }) => id === column)?.label;
  }
  const { columns } = table === 'table3' ? table3Form.table3 : form.table4;
  const [found] = lineageOf(table === 'table3' ? table3Form.table3.rows : form.table4.blocks, row);
  return column === undefined ? found?.label : columns.find(({ id }) => id === column)?.label;
}

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly children?: readonly Labelled[];
}

/** A row or block and the groups around it, the innermost first; none where the tree lacks it. */
export function lineageOf(nodes: readonly Labelled[], id: string): readonly Labelled[] {
  for (const node of nodes) {
    if (node.id === id) return [node];
    const inner = lineageOf(node.children ?? [], id);
    if (inner.length > 0) return [...inner, node];
  }
  return [];
}
