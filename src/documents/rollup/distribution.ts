/** 分发: the files of all units of a roster, one after the other, as there may be many. */
import type { Day } from '../../ledger/day';
import type { Report } from '../../report/report';
import { unitFile } from '../../words/rollup';
import { writeXlsx } from '../../workbook/xlsx-writer';
import type { LastYear } from './received';
import type { Unit } from './unit';
import { unitWorkbook } from './unit-workbook';

export interface UnitFile {
  readonly unit: Unit;
  readonly file: string;
}

export interface DistributedFile extends UnitFile {
  readonly bytes: Uint8Array;
  /** last year's report was at hand */
  readonly hasPrevious: boolean;
}

export interface DistributionSettings {
  readonly year: number;
  readonly due: Day;
  readonly lastYear: LastYear;
  readonly today: Day;
}

export const unitFiles = (units: readonly Unit[], year: number): readonly UnitFile[] =>
  units.map((unit) => ({ unit, file: unitFile(unit.name, year) }));

export async function* distributedFiles(
  units: readonly Unit[],
  { year, due, lastYear, today }: DistributionSettings,
): AsyncGenerator<DistributedFile> {
  for (const { unit, file } of unitFiles(units, year)) {
    const previous = await lastYearOf(unit, year, lastYear);
    const sheets = unitWorkbook(unit, { year, due, ...(previous && { previous }) });
    const bytes = await writeXlsx(sheets, { today });
    yield { unit, file, bytes, hasPrevious: previous !== undefined };
  }
}

/** By its name or another name. */
async function lastYearOf(
  { name, aliases }: Unit,
  year: number,
  lastYear: LastYear,
): Promise<Report | undefined> {
  for (const organ of [name, ...aliases]) {
    const found = await lastYear({ organ, year });
    if (found) return found;
  }
  return undefined;
}
