/** Tables that a command is given beside reports: rosters, and what an earlier run of it wrote. */
import type { EarlierRollUp } from '../documents/rollup/earlier';
import { earlierIn, earlierOf } from '../documents/rollup/earlier-file';
import type { RosterFile } from '../documents/rollup/roster-file';
import { rosterIn } from '../documents/rollup/roster-file';
import { bytesAt } from './input-bytes';
import type { Surroundings } from './surroundings';

/** @throws {ReadError} where the file is no roster, or has no unit */
export const rosterAt = async (file: string, stdin: Surroundings['stdin']): Promise<RosterFile> =>
  rosterIn(await bytesAt(file, stdin));

/** @throws {ReadError} where the file is no workbook of an earlier roll-up */
export const earlierAt = async (file: string, stdin: Surroundings['stdin']): Promise<EarlierRollUp> =>
  earlierOf(await earlierIn(await bytesAt(file, stdin)));
