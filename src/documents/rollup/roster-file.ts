/** 名录 in a file: the sheet of it that holds units, and what is wrong with lines that count nevertheless. */
import { levels } from '../../report/report';
import { startOf, wholeFile } from '../../words/documents';
import { levelWords } from '../../words/levels';
import * as words from '../../words/rollup';
import { ReadError } from '../read-error';
import { cellText, tablesIn } from '../table-file';
import type { Roster } from './roster';
import { readRoster } from './roster';

export interface RosterFile {
  readonly roster: Roster;
  /** what is wrong with lines that count nevertheless */
  readonly notes: readonly string[];
}

/**
 * @param bytes of an .xlsx or a text with commas
 * @throws {ReadError} where it is no roster, or has no unit
 */
export async function rosterIn(bytes: Uint8Array): Promise<RosterFile> {
  const sheets = await tablesIn(bytes, words.rosterTroubles);
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
  const known = levels.map((level) => levelWords[level]);
  const notes = roster.faults.flatMap((fault) =>
    fault.code === 'unknownLevel' ? [words.rosterWords.unknownLevel(fault.line, fault.found, known)] : [],
  );
  return { roster, notes };
}
