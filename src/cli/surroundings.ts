/** What the command runs in. */
import type { Sink } from './output';

export interface Surroundings {
  readonly version: string;
  readonly stdin: AsyncIterable<Buffer>;
  readonly stdout: Sink;
  /** the program of a thread that reads files; without one all is read in one thread */
  readonly worker?: URL;
  /** writes one line to standard error */
  readonly tell: (line: string) => void;
}
