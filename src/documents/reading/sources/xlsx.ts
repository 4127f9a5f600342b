/** Reads any .xlsx: of each sheet that is shown, the cells as one table. */
import type { CellValue, Sheet } from '../../open-xlsx';
import { openXlsx } from '../../open-xlsx';
import { ReadError } from '../../read-error';
import * as words from '../../../words/documents';
import { headerParts } from '../../../workbook/page-header';
import { isFigureText } from '../figure-text';
import type { Block, Content } from '../content';
import type { PlacedCell } from '../grid';
import { MAX_ROWS, gridOf } from '../grid';
import type { Format } from './xlsx-cell';
import { formatter, textOf } from './xlsx-cell';

/** no table of a report is wider or longer */
const RANGE = `A1:OJ${MAX_ROWS}`;

/** @throws {ReadError} where it is broken, encrypted or too large */
export async function readXlsx(bytes: Uint8Array): Promise<Content> {
  const { sheets } = await openXlsx(
    bytes,
    { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden, range: RANGE, readStyles: true },
    () => new ReadError(words.wholeFile, words.brokenZip.found, words.brokenWorkbook),
  );
  const headers = headersOf(sheets);
  const format = await formatter();
  return {
    layout: 'structured',
    blocks: sheets.flatMap((sheet): readonly Block[] => {
      const blocks = blocksOf(sheet, format);
      return blocks.length > 0 ? [{ kind: 'break', sheet: sheet.name }, ...blocks] : [];
    }),
    ...(headers.length > 0 && { headers }),
    ...(sheets.some(hasHiddenFigures) && { hasHidden: true as const }),
    ...(sheets.some(hasStruckFigures) && { isDropped: true as const }),
  };
}

/** What is printed over the pages, each part a line. */
const headersOf = (sheets: readonly Sheet[]): readonly string[] => [
  ...new Set(
    sheets.flatMap(({ headerFooter }) => {
      const { left, center, right } = headerParts(headerFooter?.oddHeader ?? '');
      return [left, center, right].filter((part) => part.trim() !== '');
    }),
  ),
];

/** Rows and columns that a filter or a clerk hid. */
function hasHiddenFigures({ rows, rowDefs, columns = [] }: Sheet): boolean {
  const hidden = new Set(columns.flatMap((column, at) => (column?.hidden ? [at] : [])));
  const hiddenRows = [...(rowDefs ?? [])].flatMap(([at, { hidden: isHidden }]) => (isHidden ? [at] : []));
  return (
    hiddenRows.some((at) => rows[at]?.some(isFigure)) ||
    (hidden.size > 0 && rows.some((row) => row.some((value, at) => hidden.has(at) && isFigure(value))))
  );
}

const isFigure = (value: CellValue): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /\d/u.test(value) && isFigureText(value));

/** Of text a part alone may be struck out; a whole cell that is, is told where it stands. */
const hasStruckFigures = ({ cells }: Sheet): boolean =>
  [...(cells?.values() ?? [])].some(({ richText }) =>
    richText?.some(({ text, font }) => font?.strikethrough === true && /\d/u.test(text)),
  );

function blocksOf({ rows, cells, merges = [] }: Sheet, format: Format): Block[] {
  const shown = new Map<string, string>();
  let [bottom, right] = [0, 0];
  rows.forEach((row, at) =>
    row.forEach((value, column) => {
      const text = textOf(value, cells?.get(`${at},${column}`), format);
      if (text === '') return;
      shown.set(`${at},${column}`, text);
      [bottom, right] = [Math.max(bottom, at + 1), Math.max(right, column + 1)];
    }),
  );
  if (shown.size === 0) return [];
  const placed: PlacedCell[] = merges
    .filter(({ startRow, startCol }) => startRow < bottom && startCol < right)
    .map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: Math.min(endRow + 1, bottom) - startRow,
      columns: Math.min(endCol + 1, right) - startCol,
      text: shown.get(`${startRow},${startCol}`) ?? '',
    }));
  for (const [key, text] of shown) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    placed.push({ row, column, rows: 1, columns: 1, text });
  }
  return [gridOf(placed, bottom, right)];
}
