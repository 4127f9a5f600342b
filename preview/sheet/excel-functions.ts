/** Functions that Univer answers otherwise than Excel does. */
import type { BaseFunction, BaseValueObject, ErrorValueObject } from '@univerjs/engine-formula';
import type { IFunctionService } from '@univerjs/engine-formula';
import type { ArrayValueObject } from '@univerjs/engine-formula';
import type { ErrorCode } from './sheet-engine';
import { isRows, UniverFunction } from './univer-function';

/** To Univer a cell whose formula shows an empty text is an empty cell. */
const isBlank = new UniverFunction('ISBLANK', ([value]) =>
  isRows(value)
    ? value.map((row) => row.map((cell) => cell === null))
    : value === null || value === undefined,
);

/** In Excel a formula waits as a whole for the functions in it; these would go on with an error as its value. */
const TAKING_ERRORS = [
  ...['IFERROR', 'IFNA', 'ISERROR', 'ISERR', 'ISNA', 'ERROR.TYPE', 'TYPE'],
  ...['ISNUMBER', 'ISTEXT', 'ISNONTEXT', 'ISLOGICAL', 'COUNT', 'COUNTA', 'AGGREGATE'],
];

export function registerExcelFunctions(functions: IFunctionService): void {
  functions.registerExecutors(isBlank);
  for (const name of TAKING_ERRORS) {
    const executor = functions.getExecutor(name);
    if (executor) waitForBusy(executor);
  }
}

function waitForBusy(executor: BaseFunction): void {
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...values) => values.find(isBusy) ?? calculate(...values);
}

function isBusy(value: BaseValueObject): boolean {
  if (!value.isArray()) return value.isError() && String((value as ErrorValueObject).getErrorType()) === BUSY;
  const array = value as ArrayValueObject;
  let found = false;
  array.iterator((cell) => {
    if (cell && isBusy(cell)) found = true;
    return !found;
  });
  return found;
}

const BUSY: string = '#BUSY!' satisfies ErrorCode;
