/** A function over the port's values, as Univer calls it. */
import type { Nullable } from '@univerjs/core';
import { isNullCell } from '@univerjs/core';
import type { BaseReferenceObject, BaseValueObject, ErrorType } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { grid } from '../host/address';
import type { CellValue, ErrorCode } from './sheet-engine';
import type { CellPlace } from './univer-contents';
import { boxOf } from './univer-rules';

export type Rows = readonly (readonly CellValue[])[];

/** An argument in a formula: rows of cells, a value, or nothing where the formula leaves it out. */
export type Argument = Rows | CellValue | undefined;

/** Arguments in, a value or rows of values out. */
export type Calculate = (given: readonly Argument[], caller: CellPlace) => CellValue | Rows;

export const isRows = (value: Argument): value is Rows => Array.isArray(value);

// Univer takes an error that it does not know for a text as soon as another cell refers to it
(ERROR_TYPE_SET as Set<string>).add('#BUSY!' satisfies ErrorCode);

export class UniverFunction extends BaseFunction {
  // a cell that shows an empty text is no empty cell, which only the cell itself tells
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly answer: Calculate,
  ) {
    super(name);
  }

  override calculate(...variants: (BaseValueObject | BaseReferenceObject)[]): BaseValueObject {
    const { subUnitId, row, column } = this;
    const answered = this.answer(variants.map(argument), { sheet: subUnitId ?? '', row, column });
    return isRows(answered) ? arrayOf(answered) : objectOf(answered);
  }
}

function argument(object: BaseValueObject | BaseReferenceObject): Argument {
  if (object.isReferenceObject()) return cellsOf(object as BaseReferenceObject);
  const value = object as BaseValueObject;
  if (value.isNull()) return undefined;
  if (!value.isArray()) return valueOf(value);
  const array = value as ArrayValueObject;
  return grid(
    { row: 0, column: 0, rows: array.getRowCount(), columns: array.getColumnCount() },
    (row, column) => valueOf(array.get(row, column)),
  );
}

const cellsOf = (reference: BaseReferenceObject): CellValue[][] =>
  grid(boxOf(reference.getRangePosition()), (row, column) => {
    const cell = reference.getCellData(row, column);
    if (!cell || cell.v === '' || isNullCell(cell)) return cell?.v === '' ? '' : null;
    return valueOf(reference.getCellValueObject(cell));
  });

function valueOf(object: Nullable<BaseValueObject>): CellValue {
  if (!object || object.isNull()) return null;
  if (object.isError()) return { error: (object as ErrorValueObject).getErrorType() as ErrorCode };
  return object.getValue();
}

function arrayOf(rows: readonly (readonly CellValue[])[]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(objectOf)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function objectOf(value: CellValue): BaseValueObject {
  if (value === null) return NumberValueObject.create(0);
  // Univer carries any error on through a formula, be it one of its own or not
  if (typeof value === 'object') return ErrorValueObject.create(value.error as ErrorType);
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return StringValueObject.create(value);
}
