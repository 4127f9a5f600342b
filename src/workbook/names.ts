/** The names that a built sheet carries; all are scoped to the sheet, so that a second year's sheet does not collide. */
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
/** What the sheet is for. */
export const sheetName = 'ogi.sheet';

const CELL_PREFIX = 't3.';

/** `t3.denied.inquiry.natural` */
export const cellName = (row: string, column: string) => `${CELL_PREFIX}${row}.${column}`;

/** `check.B01.natural`: the result of a check; variants of a rule share an id and are numbered from the second on. */
export const checkResultName = (id: string, number = 1) => `check.${id}${number === 1 ? '' : `.${number}`}`;
/** `findings.mandatory`: how many there are. */
export const countName = (count: string) => `findings.${count}`;

/** `text.1`: what the clerk writes in a section, `0` being the foreword. */
export const sectionName = (section: number) => `text.${section}`;
/** `text.applications`: a paragraph that follows from figures. */
export const paragraphName = (paragraph: string) => `text.${paragraph}`;

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
