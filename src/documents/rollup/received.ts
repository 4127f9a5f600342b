/** A unit's report as a roll-up takes it from a file, or why it cannot be read. */
import type { Report } from '../../report/report';
import type { ReadError } from '../read-error';
import { isReading } from '../report-file';
import type { Reading } from '../report-json';
import type { Reception } from './reception';
import type { LeftOut } from './rolled-up';
import type { PackedReport } from './unit-report';

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

interface Sent {
  readonly title: string;
  /** when it was sent, in milliseconds, where that is known */
  readonly time?: number;
  readonly outcome: Reading | ReadError;
}

export async function received(
  { title, time, outcome }: Sent,
  reception: Reception,
  lastYear: LastYear,
): Promise<Received> {
  if (!isReading(outcome)) {
    const { place, found, message } = outcome;
    return { title, outcome: { place, found, message } };
  }
  const { organ, year } = outcome.report;
  const previous = await lastYear({ organ, year });
  return {
    title,
    outcome: reception.take({
      file: title,
      reading: outcome,
      ...(time !== undefined && { time }),
      ...(previous && { previous }),
    }),
  };
}
