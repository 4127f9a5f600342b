/** Tables that a command is given beside reports: rosters, and what an earlier run of it wrote. */
import { levels } from '../report/report';
import type { Roster } from '../documents/rollup/roster';
import { readRoster } from '../documents/rollup/roster';
import { ReadError } from '../documents/read-error';
import { cellText, tablesIn } from '../documents/table-file';
import { startOf, wholeFile } from '../words/documents';
import * as words from '../words/rollup';
import { rosterTroubles } from '../words/rollup-cli';
import { levelWords } from '../words/levels';
import { bytesAt } from './input-bytes';
import type { Surroundings } from './surroundings';

export interface RosterFile {
  readonly roster: Roster;
  /** what is wrong with lines that count nevertheless */
  readonly notes: readonly string[];
}

/** @throws {ReadError} where the file is no roster, or has no unit */
export async function rosterAt(file: string, stdin: Surroundings['stdin']): Promise<RosterFile> {
  const sheets = await tablesIn(await bytesAt(file, stdin), rosterTroubles);
  const all = sheets.map(({ rows }) => readRoster(rows.map((row) => row.map(cellText))));
  const roster = all.find(({ units }) => units.length > 0) ?? all[0];
  const [first] = roster?.faults ?? [];
  if (!roster || first?.code === 'noUnitColumn') {
    const heads =
      first?.code === 'noUnitColumn' ? first.found.filter((head) => head !== '').map(startOf) : [];
    throw new ReadError(wholeFile, words.rosterWords.noUnits, words.rosterWords.noUnitColumn(heads));
  }
  if (roster.units.length === 0) {
    throw new ReadError(wholeFile, words.rosterWords.noUnits, words.rosterWords.empty);
  }
  const notes = roster.faults.flatMap((fault) =>
    fault.code === 'unknownLevel'
      ? [
          words.rosterWords.unknownLevel(
            fault.line,
            fault.found,
            levels.map((level) => levelWords[level]),
          ),
        ]
      : [],
  );
  return { roster, notes };
}
