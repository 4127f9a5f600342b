/** What a file that was chosen or dropped holds for a roll-up: units' reports, or why there are none. */
import type { Day } from '../../ledger/day';
import type { Report } from '../../report/report';
import { partOf } from '../../words/documents';
import { isOurFile } from '../../words/rollup';
import { HEAD, kindOf } from '../kind';
import { isReading, reportsInFile } from '../report-file';
import { looseKey } from '../rollup/name-keys';
import { Reception } from '../rollup/reception';
import type { LastYear, Received } from '../rollup/received';
import { received } from '../rollup/received';
import type { Unit } from '../rollup/unit';

export interface SentFile {
  /** its path in the folder that was chosen, or its name */
  readonly title: string;
  readonly bytes: Uint8Array;
  /** when it was last written, in milliseconds */
  readonly time: number;
  /** it was not chosen itself, but lay in a folder or among others */
  readonly isFromFolder: boolean;
}

export interface ReceivingSettings {
  /** of the roster */
  readonly units: readonly Unit[];
  /** last year's reports */
  readonly previous: readonly Report[];
  readonly today: Day;
}

/** One for each thread that reads. */
export class Receiving {
  private readonly reception: Reception;
  private readonly lastYear: LastYear;

  constructor(private readonly settings: ReceivingSettings) {
    this.reception = new Reception({ units: settings.units });
    this.lastYear = lastYearAmong(settings.previous);
  }

  /** @returns nothing for what lies in folders beside reports: pictures, what we ourselves wrote */
  async take({ title, bytes, time, isFromFolder }: SentFile): Promise<readonly Received[]> {
    if (isFromFolder && isBeside(title, bytes)) return [];
    const all: Received[] = [];
    for (const { index, outcome } of await reportsInFile(bytes, title, this.settings)) {
      const sent = { title: index === undefined ? title : partOf(title, index + 1), time, outcome };
      all.push(await received(sent, this.reception, this.lastYear));
    }
    return all;
  }
}

const isBeside = (title: string, bytes: Uint8Array): boolean =>
  isOurFile(title.replace(/^.*\//, '')) || kindOf(bytes.subarray(0, HEAD)) === 'other';

const keyOf = (organ: string, year: number): string => `${looseKey(organ)}\n${year}`;

/** Of several by one organ the last one counts. */
export function lastYearAmong(reports: readonly Report[]): LastYear {
  const known = new Map(reports.map((one) => [keyOf(one.organ, one.year), one]));
  return ({ organ, year }) => Promise.resolve(known.get(keyOf(organ, year - 1)));
}

/** Last year's reports in a file, and why others of it cannot be read. */
export async function previousIn(
  title: string,
  bytes: Uint8Array,
  today: Day,
): Promise<{ readonly reports: readonly Report[]; readonly faults: readonly string[] }> {
  const found = await reportsInFile(bytes, title, { today });
  const outcomes = found.map(({ outcome }) => outcome);
  return {
    reports: outcomes.filter(isReading).map(({ report }) => report),
    faults: outcomes.flatMap((one) => (isReading(one) ? [] : [one.message])),
  };
}
