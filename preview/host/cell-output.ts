/** What Excel tells of a cell: its value, its formula, the kind of its value, and the text that it shows. */
import { format } from 'numfmt';
import type { CellValue, EngineCell } from '../sheet/sheet-engine';

export type Scalar = string | number | boolean;

const isError = (value: CellValue): value is Extract<CellValue, { error: string }> =>
  typeof value === 'object' && value !== null;

/** An empty cell is `''`, an error its code. */
export function valueOf({ value }: EngineCell): Scalar {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

export const formulaOf = (cell: EngineCell): Scalar => cell.formula ?? valueOf(cell);

export function valueTypeOf({ value, formula }: EngineCell): string {
  if (value === null) return formula === undefined ? 'Empty' : 'String';
  if (isError(value)) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}

export function textOf(cell: EngineCell, numberFormat: string): string {
  const value = valueOf(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isError(cell.value) ? String(value) : format(numberFormat, value, { locale: 'zh-CN' });
}
