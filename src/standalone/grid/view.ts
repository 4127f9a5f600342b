/** What is drawn of a sheet: its rows and cells with their texts and looks, merged cells once. */
import { entryCells } from '../../workbook/entry-cells';
import type { MemoryWorkbook, SheetInMemory } from '../../workbook/memory-workbook';
import type { SheetPlan } from '../../workbook/plan';
import { ROW_HEIGHT } from '../../workbook/sheet-style';
import type { CellLook } from './look';
import { targetIn } from './link';
import { lookAt, shown } from './look';
import type { Extent } from './selection';

export interface ViewCell {
  readonly column: number;
  readonly rows: number;
  /** of those that are not hidden */
  readonly columns: number;
  readonly text: string;
  readonly look: CellLook;
  readonly isNumber: boolean;
  readonly isEntry: boolean;
  readonly isLink: boolean;
  /** nothing stands to the right of it that its text would cover */
  readonly isFree: boolean;
}

export interface ViewRow {
  readonly row: number;
  /** in points */
  readonly height: number;
  readonly cells: readonly ViewCell[];
}

/** Rows below the last of the ledger that can be typed into at once. */
const FURTHER_ROWS = 50;

export function extentOf({ kind, contents, columnWidths, rowHeights }: SheetPlan): Extent {
  return {
    rows: Math.max(contents.length, rowHeights.length, 1) + (kind === 'ledger' ? FURTHER_ROWS : 0),
    columns: Math.max(columnWidths.length, contents[0]?.length ?? 0, 1),
  };
}

export const heightOf = ({ rowHeights }: SheetPlan, row: number): number => rowHeights[row] ?? ROW_HEIGHT;

export function viewRow(workbook: MemoryWorkbook, sheet: SheetInMemory, row: number): ViewRow {
  const { plan } = sheet;
  const isEntry = entryCells(plan);
  const { columns } = extentOf(plan);
  const merges = plan.merges.filter((one) => row >= one.row && row < one.row + one.rows);
  const cells: ViewCell[] = [];
  for (let column = 0; column < columns; column += 1) {
    if (plan.hiddenColumns.includes(column)) continue;
    const merge = merges.find((one) => column >= one.column && column < one.column + one.columns);
    if (merge && (merge.row !== row || merge.column !== column)) continue;
    const span = merge?.columns ?? 1;
    const hidden = plan.hiddenColumns.filter((one) => one >= column && one < column + span).length;
    const look = lookAt(workbook, sheet, row, column);
    const value = workbook.valueOf(sheet, row, column);
    cells.push({
      column,
      rows: merge?.rows ?? 1,
      columns: span - hidden,
      text: shown(value, look.numberFormat),
      look,
      isNumber: typeof value === 'number',
      isEntry: isEntry(row, column),
      isLink: isLink(plan, row, column) && value !== '',
      isFree: (plan.contents[row]?.[column + span] ?? '') === '',
    });
  }
  return { row, height: heightOf(plan, row), cells };
}

function isLink({ contents }: SheetPlan, row: number, column: number): boolean {
  const content = contents[row]?.[column];
  return typeof content === 'object' && targetIn(content.formula) !== undefined;
}
