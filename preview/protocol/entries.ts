/**
 * The entries of a `richApiMessage` event, through which a host reaches into a running add-in: calls of
 * custom functions, events of the object model, the opening and closing of its pane.
 */
import type { CellValue } from '../sheet/sheet-engine';
import type { Invocation } from '../functions/invocation';

/** category, type, target, message as JSON, history, whether it comes from another user */
export type Entry = readonly [number, number, string, string, boolean, boolean];

const FUNCTION = 1;
const OBJECT_MODEL = 65536;
const DISPATCH = 1000;
const VISIBILITY_CHANGED = 65539;

/** Flag of a call: error values stand among its arguments. */
const ERRORS_ALLOWED = 4;

const entry = (category: number, type: number, target: string, message: unknown): Entry => [
  category,
  type,
  target,
  JSON.stringify(message),
  false,
  false,
];

/** Arguments are a value or rows of values; an error travels as an object that names its code. */
const argument = (value: CellValue | readonly (readonly CellValue[])[]): unknown => {
  if (Array.isArray(value)) return value.map((row: readonly CellValue[]) => row.map(argument));
  if (typeof value === 'object' && value !== null && 'error' in value) {
    return { type: 'CustomFunctionError', code: value.error };
  }
  return value;
};

/** Calls a custom function in the add-in. */
export const invocationEntry = (invocation: Invocation): Entry =>
  entry(FUNCTION, DISPATCH, '', {
    invocationId: invocation.id,
    functionName: invocation.functionId,
    parameterValues: invocation.parameters.map(argument),
    address: invocation.address,
    flags: ERRORS_ALLOWED,
  });

/** An event of the object model, `type` and `target` as the add-in registered them. */
export const objectEventEntry = (type: number, target: string, args: unknown): Entry =>
  entry(OBJECT_MODEL, type, target, args);

/** Tells the add-in that its pane was opened or closed. */
export const visibilityEntry = (visible: boolean): Entry =>
  entry(OBJECT_MODEL, VISIBILITY_CHANGED, '', { visibility: visible ? 'Visible' : 'Hidden' });
