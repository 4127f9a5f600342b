/** What a cell of a sheet says: what is stored, and where the sheet shows something else, that too. */
import type { Cell, CellValue } from '../../open-xlsx';
import { shownAs, storedAs, UNSEEN } from '../content';

/** What a sheet shows of a number; `undefined` for a format that is none. */
export type Format = (code: string, value: number) => string | undefined;

/** Loaded where a sheet is read. */
export async function formatter(): Promise<Format> {
  const { format } = await import('numfmt');
  return (code, value) => {
    try {
      // in the formats of Chinese programs "!" is a backslash, and General has its own name
      return format(code.replace(/!(.)/gu, '\\$1').replaceAll('G/通用格式', 'General'), value).trim();
    } catch {
      return undefined;
    }
  };
}

/** A formula that was never calculated is its own text. */
export function textOf(stored: CellValue, cell: Cell | undefined, format: Format): string {
  const value = cell?.formulaResult ?? cell?.value ?? stored;
  if (value === null) return cell?.formula === undefined ? '' : `=${cell.formula}`;
  const text = readText(value, cell, format).replace(/\r\n?/g, '\n').trim();
  return /\d/u.test(text) && isVeiled(cell, text) ? UNSEEN : text;
}

function readText(value: Exclude<CellValue, null>, cell: Cell | undefined, format: Format): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return numberText(value, cell?.style?.numFmt, format);
  const runs = cell?.richText;
  return runs && typeof value === 'string' ? runsText(runs) : String(value);
}

/** Formats that show a number as it is. */
const PLAIN = new Set(['General', '@', '0']);

/** As a sheet that holds a number shows it, where that is the same number. */
export function numberText(value: number, code: string | undefined, format: Format): string {
  // as many digits as a sheet keeps
  const stored = String(Number(value.toPrecision(DIGITS)));
  if (code === undefined || (PLAIN.has(code) && Number.isInteger(value))) return stored;
  const shown = format(code, value);
  if (shown === undefined) return stored;
  const numbers = shown.match(/\d[\d,]*(?:\.\d+)?|\.\d+/gu) ?? [];
  const [only, ...others] = numbers;
  if (value === 0 && only === undefined) return stored;
  if (only === undefined || others.length > 0) return `${shown}${storedAs(stored)}`;
  const number = Number(only.replaceAll(',', ''));
  // a sheet may show 4 in red for -4, not -4 for 4
  const isTurned = value > 0 && /^\s*[(−-]/u.test(shown);
  const words = shown.replace(only, '').replace(/[\s()+−-]/gu, '');
  const size = Math.abs(Number(stored));
  if (isTurned || /[%‰]/u.test(words) || !isRounded(size, number, only)) return `${shown}${storedAs(stored)}`;
  const isSame = number === size;
  // a count with a fraction is named as that, and amounts have hardly more decimals than are shown
  if (words === '') return isSame ? stored : `${stored}${shownAs(shown)}`;
  return isSame ? shown.replace(only, String(size)) : `${shown}${storedAs(stored)}`;
}

const DIGITS = 15;

/** Whether a number is another, but for the decimals that are not shown. */
function isRounded(size: number, shown: number, text: string): boolean {
  const decimals = text.split('.')[1]?.length ?? 0;
  return Math.abs(size - shown) <= 0.500001 * 10 ** -decimals;
}

/** Digits that are raised behind others are the mark of a note; what is struck out is none. */
function runsText(runs: NonNullable<Cell['richText']>): string {
  let text = '';
  for (const { text: own, font } of runs) {
    if (font?.strikethrough) continue;
    const isMark = font?.vertAlign !== undefined && text.trim() !== '';
    text += isMark ? own.replace(/\d/gu, (digit) => SUPERSCRIPT[Number(digit)]!) : own;
  }
  return text;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Figures alone, which no heading is. */
const FIGURES = /^[\s\d.,，．+-]*$/u;
/** In points. */
const TINY = 1;

/** Figures that nobody sees on the sheet, or that are struck out. */
function isVeiled(cell: Cell | undefined, text: string): boolean {
  const { font, fill } = cell?.style ?? {};
  if (!font || !FIGURES.test(text)) return false;
  if (font.strikethrough || (font.size !== undefined && font.size <= TINY)) return true;
  const isOnWhite = !fill || (fill.type === 'pattern' && (fill.pattern === 'none' || isWhite(fill.fgColor)));
  return isOnWhite && isWhite(font.color);
}

type Colour = NonNullable<NonNullable<Cell['style']>['font']>['color'];

/** The first colour of a theme is that of the paper. */
const isWhite = (colour: Colour): boolean =>
  colour !== undefined &&
  (/f[\da-f]f[\da-f]f[\da-f]$/iu.test(colour.rgb ?? '') ||
    (colour.theme === 0 && (colour.tint ?? 0) === 0) ||
    colour.indexed === 9);
