/** The names that a built sheet carries; all are scoped to the sheet, so that a second year's sheet does not collide. */
import type { Address } from '../report/address';
import { addressOf, placeOf, withoutYear } from '../report/address';
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

/** `t3.denied.inquiry.natural` */
export const cellName = (row: string, column: string) => nameOfAddress(addressOf('table3', row, column));

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

const FACT_PREFIX = 'fact.';
/**
 * What the names of cells begin with, and the addresses that they stand for: `t3.new.natural` is
 * `table3.new.natural`, `p4.litigationDirect.total` last year's `previous.table4.litigationDirect.total`.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  't2.': 'table2.',
  't3.': 'table3.',
  't4.': 'table4.',
  [FACT_PREFIX]: 'facts.',
  'p2.': 'previous.table2.',
  'p3.': 'previous.table3.',
  'p4.': 'previous.table4.',
};
/** What the names of the cells of 基本信息 begin with, before the id of what is asked. */
export const basicPrefix = 'basic.';

/** The address of the cell that a name stands for; `undefined` for a name of anything else. */
export function addressOfName(name: string): Address | undefined {
  const prefix = Object.keys(PREFIXES).find((start) => name.startsWith(start));
  if (prefix === undefined) return undefined;
  const address = `${PREFIXES[prefix]!}${name.slice(prefix.length)}`;
  return placeOf(withoutYear(address)) || prefix === FACT_PREFIX ? address : undefined;
}

/** The name of the cell of an address; throws a `RangeError` for an address of nothing that has a name. */
export function nameOfAddress(address: Address): string {
  const prefix = Object.keys(PREFIXES).find((start) => address.startsWith(PREFIXES[start]!));
  if (prefix === undefined) throw new RangeError(`no name for ${address}`);
  return `${prefix}${address.slice(PREFIXES[prefix]!.length)}`;
}
