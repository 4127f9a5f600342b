/** What Excel makes of a value that is written into a cell: a formula, a number, a text, an empty cell. */
import { parseValue } from 'numfmt';
import type { CellInput, ErrorCode } from '../sheet/sheet-engine';
import { invalidArgument } from './errors';

const TEXT_FORMAT = '@';
export const GENERAL = 'General';

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

const ERRORS: readonly ErrorCode[] = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/** What goes into the cell, and the number format that an unformatted cell takes on with it. */
export interface Written {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

/** `undefined` leaves the cell as it is; `format` is the number format that the cell has. */
export function written(value: unknown, format: () => string): Written | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return { input: { value } };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalidArgument();
    return { input: { value } };
  }
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw invalidArgument();
  return fromText(value, format);
}

function fromText(text: string, format: () => string): Written {
  if (text === '') return { input: { value: null } };
  if (text.startsWith("'")) return { input: { value: text.slice(1) } };
  if (format() === TEXT_FORMAT) return { input: { value: text } };
  if (text.startsWith('=') && text.length > 1) return { input: { formula: checkedFormula(text) } };
  const error = ERRORS.find((code) => code === text.toUpperCase());
  if (error) return { input: { value: { error } } };
  return parsed(text) ?? { input: { value: text } };
}

/** Numbers, dates, times and truth values as a Chinese Excel reads them when they are typed. */
function parsed(text: string): Written | undefined {
  // the library takes it for the sign between thousands, as in Switzerland
  if (text.includes("'")) return undefined;
  const dashed = text.replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, '$1-$2-$3');
  const result = parseValue(dashed);
  if (!result || result.v === null || result.v === undefined) return undefined;
  const value = result.v;
  if (typeof value === 'object') return undefined;
  const numberFormat = dashed === text ? (CHINESE_FORMATS[result.z ?? ''] ?? result.z) : CHINESE_DATE;
  return { input: { value }, ...(numberFormat !== undefined && { numberFormat }) };
}

const CHINESE_DATE = 'yyyy"年"m"月"d"日"';
const CHINESE_FORMATS: Readonly<Record<string, string>> = {
  'yyyy-mm-dd': 'yyyy/m/d',
  'yyyy/mm/dd': 'yyyy/m/d',
  'm/d': 'm"月"d"日"',
  'm-d': 'm"月"d"日"',
  'hh:mm': 'h:mm',
  'hh:mm:ss': 'h:mm:ss',
};

/** Excel refuses a formula that it cannot read; here that is one whose quotes or brackets are left open. */
export function checkedFormula(formula: string): string {
  if (formula.length > LONGEST_FORMULA) throw invalidArgument();
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '0').replace(/'(?:[^']|'')*'/g, '0');
  if (/["']/.test(bare)) throw invalidArgument();
  let open = 0;
  for (const letter of bare) {
    if (letter === '(') open += 1;
    if (letter === ')') open -= 1;
    if (open < 0) throw invalidArgument();
  }
  if (open !== 0) throw invalidArgument();
  return formula;
}
