/** The workbook of an earlier roll-up: the rows of it that the next one goes on with. */
import { wholeFile } from '../../words/documents';
import { registerTroubles } from '../../words/rollup';
import { sheets as sheetNames } from '../../words/rollup-sheets';
import { ReadError } from '../read-error';
import { tablesIn } from '../table-file';
import type { EarlierRollUp } from './earlier';
import { earlierRollUp, earlierSheets, noEarlier } from './earlier';

/** Plain, so that it passes from one thread to another: rows by the name of the sheet. */
export type EarlierRows = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** @throws {ReadError} where the file is no workbook of an earlier roll-up */
export async function earlierIn(bytes: Uint8Array): Promise<EarlierRows> {
  const tables = await tablesIn(bytes, registerTroubles, earlierSheets);
  if (!tables.some(({ name }) => name === sheetNames.register)) {
    const { found, message } = registerTroubles.none;
    throw new ReadError(wholeFile, found, message);
  }
  return Object.fromEntries(tables.map(({ name = '', rows }) => [name, rows]));
}

export const earlierOf = (rows: EarlierRows | undefined): EarlierRollUp =>
  rows ? earlierRollUp((sheet) => rows[sheet] ?? []) : noEarlier;
