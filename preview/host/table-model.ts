/** What the workbook keeps of an Excel table. */
import type { Box } from '../sheet/sheet-engine';

export interface TableModel {
  readonly id: number;
  readonly name: string;
  /** heads and rows */
  readonly box: Box;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
}

export const newTable = (id: number, name: string, box: Box): TableModel => ({
  id,
  name,
  box,
  style: 'TableStyleMedium2',
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
});
