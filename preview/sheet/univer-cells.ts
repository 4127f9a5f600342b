/** What stands in a cell, in Univer's words and in the port's. */
import type { ICellData, Nullable } from '@univerjs/core';
import { BuildTextUtils, CellValueType } from '@univerjs/core';
import type { CellInput, CellValue, ErrorCode } from './sheet-engine';

const ERRORS: readonly ErrorCode[] = [
  ...(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const),
  ...(['#SPILL!', '#CALC!', '#BUSY!'] as const),
];

const isErrorCode = (text: string): text is ErrorCode => (ERRORS as readonly string[]).includes(text);

const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** The part of a cell that says what stands in it; the look is left alone. */
export function contentOf(input: CellInput): ICellData {
  if ('formula' in input) return { ...EMPTY, f: input.formula };
  const { value } = input;
  if (value === null) return EMPTY;
  if (typeof value === 'object') return { ...EMPTY, v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { ...EMPTY, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...EMPTY, v: value, t: CellValueType.BOOLEAN };
  // by its type a text that reads like an error is told from the error, and an empty one from an empty cell
  const t = isErrorCode(value) || value === '' ? CellValueType.FORCE_STRING : CellValueType.STRING;
  return { ...EMPTY, v: value, t };
}

/** The value that stands in a cell. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = shownOf(cell);
  if (value !== '' || cell?.f || cell?.si) return value;
  // what a paste leaves of an empty cell
  return cell?.t === CellValueType.FORCE_STRING ? '' : null;
}

/** The value that a cell shows, be it its own or one that spilled into it. */
export function shownOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.p) return BuildTextUtils.transform.getPlainText(cell.p.body?.dataStream ?? '');
  const { v, t } = cell;
  if (v === null || v === undefined) return null;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === '1';
  if (typeof v !== 'string') return v;
  return t !== CellValueType.FORCE_STRING && isErrorCode(v) ? { error: v } : v;
}

/** Whether anything stands in the cell, be it an empty text. */
export const isFilled = (cell: Nullable<ICellData>): boolean =>
  cell !== null && cell !== undefined && (valueOf(cell) !== null || Boolean(cell.f) || Boolean(cell.si));
