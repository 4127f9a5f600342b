/** What the command runs in. */
import type { Sink } from './output';

export interface Surroundings {
  readonly version: string;
  readonly stdin: AsyncIterable<Buffer>;
  readonly stdout: Sink;
  /** writes one line to standard error */
  readonly tell: (line: string) => void;
}
