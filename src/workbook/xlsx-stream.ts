/** Writes an .xlsx file piece by piece, so that lists of many rows are never in memory as a whole. */
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { rowXml } from './list-rows';
import type { ListSheet } from './list-sheet';
import { bodyRows, bodyStart } from './list-sheet';
import type { SheetPlan } from './plan';
import type { XlsxOptions } from './xlsx-writer';
import { writeXlsx } from './xlsx-writer';

/** So many characters of rows are packed at a time. */
const PIECE = 1 << 16;

/** The same file for the same sheets, whenever it is written. */
const NO_TIME = new Date(1980, 0, 1);

const LEVEL = 6;

/**
 * Sheets that are planned are written as a whole by the library, and so are heads and looks of the lists; the rows of
 * these are put in as they come.
 * @returns the bytes of the file, piece by piece
 */
export async function* streamXlsx(
  sheets: readonly (SheetPlan | ListSheet)[],
  options: XlsxOptions,
): AsyncGenerator<Uint8Array> {
  const parts = unzipSync(await writeXlsx(sheets.map(withoutRows), options));
  const lists = new Map<string, ListSheet>(
    sheets.flatMap((sheet, index) =>
      'list' in sheet ? [[`xl/worksheets/sheet${index + 1}.xml`, sheet] as const] : [],
    ),
  );
  let ready: Uint8Array[] = [];
  const zip = new Zip((failure, bytes) => {
    if (failure) throw failure;
    ready.push(bytes);
  });
  const taken = () => {
    const all = ready;
    ready = [];
    return all;
  };
  for (const [name, bytes] of Object.entries(parts)) {
    const part = new ZipDeflate(name, { level: LEVEL });
    part.mtime = NO_TIME;
    zip.add(part);
    const list = lists.get(name);
    if (list) {
      for (const piece of sheetXml(strFromU8(bytes), list)) {
        part.push(strToU8(piece));
        yield* taken();
      }
      part.push(new Uint8Array(), true);
    } else part.push(bytes, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** A row in their place shows which look each column has. */
const withoutRows = (sheet: SheetPlan | ListSheet): SheetPlan | ListSheet =>
  'list' in sheet ? { ...sheet, rows: [sheet.columns.map(() => 0)], rowCount: bodyRows(sheet) } : sheet;

/** The extent of the sheet, which is told before the rows are known; programs find it themselves. */
const EXTENT = /<dimension [^>]*>/;
const LAST_ROW = /<row [^>]*>(?:(?!<row ).)*<\/row>(?=<\/sheetData>)/su;
const LOOK = /<c [^>]*\bs="(\d+)"/gu;

function* sheetXml(xml: string, list: ListSheet): Generator<string> {
  const shown = LAST_ROW.exec(xml);
  if (!shown) throw new Error(list.list);
  const styles = [...shown[0].matchAll(LOOK)].map(([, style]) => style!);
  let piece = xml.slice(0, shown.index).replace(EXTENT, '');
  let row = bodyStart(list);
  for (const contents of list.rows) {
    piece += rowXml(row, contents, styles, list.columns);
    row += 1;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece + xml.slice(shown.index + shown[0].length);
}
