/** What writes the long table into an open file, in pieces. */
import type { Level } from '../report/report';
import type { LongCell } from '../rules/sql/long-table';

/** What all cells of a report share. */
export interface LongReport {
  readonly id: string;
  readonly organ: string;
  readonly level: Level | undefined;
  readonly year: number;
}

export interface LongWriter {
  add(report: LongReport, cell: LongCell): void;
  /** Writes what there is when it is enough for one piece. */
  full(): Promise<void>;
  end(): Promise<void>;
}
