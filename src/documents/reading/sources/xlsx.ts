/** Reads any .xlsx: of each sheet that is shown, the cells as one table. */
import type { Cell, CellValue, Sheet } from '../../open-xlsx';
import { openXlsx } from '../../open-xlsx';
import { ReadError } from '../../read-error';
import * as words from '../../../words/documents';
import { headerParts } from '../../../workbook/page-header';
import type { Block, Content } from '../content';
import type { PlacedCell } from '../grid';
import { MAX_ROWS, gridOf } from '../grid';

/** no table of a report is wider or longer */
const RANGE = `A1:OJ${MAX_ROWS}`;

/** @throws {ReadError} where it is broken, encrypted or too large */
export async function readXlsx(bytes: Uint8Array): Promise<Content> {
  const { sheets } = await openXlsx(
    bytes,
    { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden, range: RANGE },
    () => new ReadError(words.wholeFile, words.brokenZip.found, words.brokenWorkbook),
  );
  const headers = headersOf(sheets);
  return {
    layout: 'structured',
    blocks: sheets.flatMap((sheet): readonly Block[] => {
      const blocks = blocksOf(sheet);
      return blocks.length > 0 ? [{ kind: 'break', sheet: sheet.name }, ...blocks] : [];
    }),
    ...(headers.length > 0 && { headers }),
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

function blocksOf({ rows, cells, merges = [] }: Sheet): Block[] {
  const shown = new Map<string, string>();
  let [bottom, right] = [0, 0];
  rows.forEach((row, at) =>
    row.forEach((value, column) => {
      const text = textOf(value, cells?.get(`${at},${column}`));
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

/** As it is stored, whatever the format of the cell makes of it; a formula that was never calculated is its own text. */
function textOf(stored: CellValue, cell: Cell | undefined): string {
  const value = cell?.formulaResult ?? cell?.value ?? stored;
  if (value === null) return cell?.formula === undefined ? '' : `=${cell.formula}`;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).replace(/\r\n?/g, '\n').trim();
}
