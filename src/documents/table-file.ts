/** The rows of a file that is a table: the sheets of an .xlsx, or a text with commas. */
import { parseCsv } from 'hucre/csv';
import * as words from '../words/documents';
import { HEAD, kindOf } from './kind';
import { openXlsx } from './open-xlsx';
import { textOf } from './plain-text';
import { ReadError } from './read-error';

export interface TableSheet {
  /** absent for a text, which has but one */
  readonly name?: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** What is said of a file that is none. */
export interface TableTroubles {
  readonly notATable: string;
  readonly broken: { readonly found: string; readonly message: string };
}

/**
 * @param only the names of the sheets that are wanted; all where absent
 * @throws {ReadError} where the bytes are neither an .xlsx nor a text
 */
export async function tablesIn(
  bytes: Uint8Array,
  { notATable, broken }: TableTroubles,
  only?: readonly string[],
): Promise<readonly TableSheet[]> {
  const kind = kindOf(bytes.subarray(0, HEAD));
  switch (kind) {
    case 'xlsx':
      return (
        await openXlsx(
          bytes,
          { sheets: ({ name }) => only?.includes(name) ?? true },
          () => new ReadError(words.wholeFile, broken.found, broken.message),
        )
      ).sheets;
    case 'text':
    case 'utf16':
      // a number that is written as a text stays one: 007 is a 编号
      return [{ rows: parseCsv(textOf(bytes), {}) }];
    default:
      throw new ReadError(words.wholeFile, words.kindNames[kind], notATable);
  }
}

/** What a cell shows, without blanks around it. */
export const cellText = (cell: unknown): string =>
  cell instanceof Date
    ? cell.toISOString().slice(0, 10)
    : typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell).trim()
      : '';
