/** The names that a built sheet carries; all are scoped to the sheet, so that a second year's sheet does not collide. */
import type { Address } from '../report/address';
import { placeOf, withoutYear } from '../report/address';
import { a1 } from './box';
import type { PlanReference } from './plan';

/** The block of figures. */
export const matrixName = 't3.matrix';
/** The values of the block, a blank being `""`: a custom function cannot tell a blank from 0. */
export const valuesName = 't3.values';
/** Where OGI.CHECK goes when it is shown beside the table. */
export const checkName = 'ogi.check';
/** The constants by which a built sheet is recognised. */
export const formName = 'ogi.form';
export const yearName = 'ogi.year';
export const planName = 'ogi.plan';

const CELL_PREFIX = 't3.';

/** `t3.denied.inquiry.natural` */
export const cellName = (row: string, column: string) => `${CELL_PREFIX}${row}.${column}`;

/** What a reference is on a sheet of that name, as a name's formula. */
export function nameFormula(refersTo: PlanReference, sheet: string): string {
  if ('constant' in refersTo) {
    const { constant } = refersTo;
    return typeof constant === 'number' ? `=${constant}` : `="${constant.replace(/"/g, '""')}"`;
  }
  const cells = 'cells' in refersTo ? refersTo.cells : refersTo.valuesOf;
  const reference = `'${sheet.replace(/'/g, "''")}'!${a1(cells, 'absolute')}`;
  return 'cells' in refersTo ? `=${reference}` : `=IF(ISBLANK(${reference}),"",${reference})`;
}

/** The constant that a name's formula stands for; `undefined` where it is no constant. */
export function constantOf(formula: string): string | undefined {
  const match = /^=(?:"(.*)"|(-?\d+))$/.exec(formula);
  return match?.[1]?.replace(/""/g, '"') ?? match?.[2];
}

const factPrefix = 'fact.';
/**
 * What the names of cells begin with, and the addresses that they stand for: `t3.new.natural` is
 * `table3.new.natural`, `p4.litigationDirect.total` last year's `previous.table4.litigationDirect.total`.
 */
export const namePrefixes: Readonly<Record<string, string>> = {
  't2.': 'table2.',
  't3.': 'table3.',
  't4.': 'table4.',
  [factPrefix]: 'facts.',
  'p2.': 'previous.table2.',
  'p3.': 'previous.table3.',
  'p4.': 'previous.table4.',
};
/** What the names of the cells of 基本信息 begin with, before the id of what is asked. */
export const basicPrefix = 'basic.';

/** The address of the cell that a name stands for; `undefined` for a name of anything else. */
export function addressOfName(name: string): Address | undefined {
  const prefix = Object.keys(namePrefixes).find((start) => name.startsWith(start));
  if (prefix === undefined) return undefined;
  const address = `${namePrefixes[prefix]!}${name.slice(prefix.length)}`;
  return placeOf(withoutYear(address)) || prefix === factPrefix ? address : undefined;
}
