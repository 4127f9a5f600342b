/** What writes the long table into an open file, in pieces. */
import type { Level } from '../report/report';
import type { LongCell } from '../rules/sql/long-table';

export interface LongRow extends LongCell {
  readonly id: string;
  readonly organ: string;
  readonly level: Level | undefined;
  readonly year: number;
}

export interface LongWriter {
  add(row: LongRow): void;
  /** Writes what there is when it is enough for one piece. */
  full(): Promise<void>;
  end(): Promise<void>;
}
