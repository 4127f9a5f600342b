/** The units' reports in a file, each as a roll-up takes it, or why it cannot be read. */
import { statSync } from 'node:fs';
import type { Reception } from '../documents/rollup/reception';
import type { LeftOut } from '../documents/rollup/rolled-up';
import type { PackedReport } from '../documents/rollup/unit-report';
import type { Report } from '../report/report';
import { titleOf } from '../words/cli';
import type { Input, Missing } from './files';
import { isMissing } from './files';
import { isReading, reportsOf } from './reports';

/** Plain, so that it passes from one thread to another. */
export interface Received {
  /** the file, and the place in it where there are many */
  readonly title: string;
  readonly outcome: PackedReport | LeftOut | Unreadable;
}

/** As `ReadError` has it. */
export interface Unreadable {
  readonly place: string;
  readonly found: string;
  readonly message: string;
}

export const isUnreadable = (outcome: Received['outcome']): outcome is Unreadable => 'place' in outcome;

/** The organ's report of the year before, where that is at hand. */
export type LastYear = (report: Pick<Report, 'organ' | 'year'>) => Promise<Report | undefined>;

export async function* receivedIn(
  input: Input | Missing,
  reception: Reception,
  lastYear: LastYear,
): AsyncGenerator<Received> {
  const time = timeOf(input);
  for await (const { file, index, outcome } of reportsOf(input)) {
    const title = titleOf(file, index);
    if (!isReading(outcome)) {
      const { place, found, message } = outcome;
      yield { title, outcome: { place, found, message } };
      continue;
    }
    const { organ, year } = outcome.report;
    const previous = await lastYear({ organ, year });
    yield {
      title,
      outcome: reception.take({
        file: title,
        reading: outcome,
        ...(time !== undefined && { time }),
        ...(previous && { previous }),
      }),
    };
  }
}

/** When the file was last written, as far as the system tells. */
function timeOf(input: Input | Missing): number | undefined {
  if (isMissing(input) || !input.again) return undefined;
  return statSync(input.name, { throwIfNoEntry: false })?.mtimeMs;
}
