/**
 * What the add-in sends back for calls of its custom functions, in both shapes that office.js uses: an
 * object a call, or with newer requirement sets an array a call. Anything else fails loudly, because a
 * result that is lost leaves a cell busy for good.
 */
import type { InvocationResult } from '../functions/invocation';
import type { CellError, CellValue, ErrorCode } from '../sheet/sheet-engine';

const ERROR_CODES: Readonly<Record<number, ErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

const KNOWN_ERRORS: readonly string[] = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
const isErrorCode = (code: unknown): code is ErrorCode => KNOWN_ERRORS.includes(String(code));

/** An exception that is no CustomFunctions.Error carries no message to Excel either. */
const messageFor = (value: unknown, code: number | undefined): string => {
  if (typeof value === 'string' && value !== '') return value;
  if (code === 9 || code === 10) return '加载项没有这个函数。请重新加载加载项。';
  return '函数执行时出错，或者加载项没有这个函数；没有给出说明。';
};

const cellValue = (value: unknown): CellValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'object' && 'valueType' in value && 'code' in value && isErrorCode(value.code)) {
    const error: CellError = { error: value.code };
    return 'message' in value && typeof value.message === 'string'
      ? { ...error, message: value.message }
      : error;
  }
  return { error: '#VALUE!', message: '函数返回了单元格放不下的内容。' };
};

/** An array of plain values, as `[1, 2]`, is one row to Excel. */
const result = (id: number, value: unknown): InvocationResult => {
  if (!Array.isArray(value)) return { id, value: cellValue(value) };
  const rows = value.every(Array.isArray) ? (value as unknown[][]) : [value as unknown[]];
  return { id, value: rows.map((row) => row.map(cellValue)) };
};

const failure = (id: number, value: unknown, code: number | undefined): InvocationResult => ({
  id,
  error: ERROR_CODES[code ?? 0] ?? '#VALUE!',
  message: messageFor(value, code),
});

const read = (sent: unknown): InvocationResult => {
  if (Array.isArray(sent)) {
    const [id, succeeded, value, code] = sent as [number, boolean, unknown, number?];
    return succeeded ? result(id, value) : failure(id, value, code);
  }
  if (typeof sent === 'object' && sent !== null && 'id' in sent && typeof sent.id === 'number') {
    const { id, failed, value, errorCode } = sent as {
      id: number;
      failed?: boolean;
      value?: unknown;
      errorCode?: number;
    };
    return failed === true ? failure(id, value, errorCode) : result(id, value);
  }
  throw new Error(`not a result of a custom function: ${JSON.stringify(sent)}`);
};

/** Reads the argument of `SetInvocationResults` or `SetInvocationArrayResults`. */
export function invocationResults(sent: unknown): InvocationResult[] {
  if (!Array.isArray(sent)) throw new Error(`not a list of results: ${JSON.stringify(sent)}`);
  return sent.map(read);
}
