/** Opens any .xlsx, once it has passed the guard. */
import type { ReadOptions, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { GuardedZip } from './reading/zip-guard';
import { guardedZip } from './reading/zip-guard';

export type { Cell, CellValue, Sheet } from 'hucre';

/** of XML in a workbook, in bytes */
const MAX_XML = 128 << 20;

/** The parts of a workbook that may be opened. @throws {ReadError} where it is broken, encrypted or too large */
export const guardedXlsx = (bytes: Uint8Array): GuardedZip => guardedZip(bytes, MAX_XML);

/**
 * @param broken makes what is thrown where no workbook stands in it
 * @throws {ReadError} where it is broken, encrypted or too large
 */
export async function openXlsx(
  bytes: Uint8Array,
  options: ReadOptions,
  broken: () => Error,
): Promise<Workbook> {
  const guarded = guardedXlsx(bytes).archive();
  try {
    return await readXlsx(guarded, options);
  } catch {
    throw broken();
  }
}

const BOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';

/** The parts that hold the sheets that `isMeant` by their names; none where that is written in a way that is not usual. */
export function sheetParts({ part }: GuardedZip, isMeant: (sheet: string) => boolean): ReadonlySet<string> {
  const ids = elements(part(BOOK), 'sheet')
    .filter((sheet) => isMeant(attribute(sheet, 'name')))
    .map((sheet) => attribute(sheet, 'r:id'));
  if (ids.length === 0) return new Set();
  return new Set(
    elements(part(LINKS), 'Relationship')
      .filter((link) => ids.includes(attribute(link, 'Id')))
      .map((link) =>
        attribute(link, 'Target')
          .replace(/^(?!\/)/, '/xl/')
          .slice(1),
      ),
  );
}

const elements = (part: Uint8Array | undefined, name: string): readonly string[] =>
  new TextDecoder().decode(part).match(new RegExp(`<${name}\\s[^>]*>`, 'g')) ?? [];

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';
