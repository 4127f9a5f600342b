/** Opens any .xlsx, once it has passed the guard. */
import type { ReadOptions, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { guardedZip } from './reading/zip-guard';

export type { Cell, CellValue, Sheet } from 'hucre';

/** of XML in a workbook, in bytes */
const MAX_XML = 128 << 20;

/** The bytes of a workbook that may be opened. @throws {ReadError} where it is broken, encrypted or too large */
export const guardedXlsx = (bytes: Uint8Array): Promise<Uint8Array> => guardedZip(bytes, MAX_XML);

/**
 * @param broken makes what is thrown where no workbook stands in it
 * @throws {ReadError} where it is broken, encrypted or too large
 */
export async function openXlsx(
  bytes: Uint8Array,
  options: ReadOptions,
  broken: () => Error,
): Promise<Workbook> {
  const guarded = await guardedXlsx(bytes);
  try {
    return await readXlsx(guarded, options);
  } catch {
    throw broken();
  }
}
