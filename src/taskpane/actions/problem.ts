/** Turns whatever was thrown into words for the clerk and one line for whoever helps him. */
import { HostError } from '../../workbook/host';
import { paneWords } from '../../words/taskpane';

/** `detail` is one line to copy into a report of the fault. */
export interface Problem {
  readonly message: string;
  readonly detail?: string;
}

const DETAIL_LENGTH = 200;

export function problemOf(error: unknown): Problem {
  if (error instanceof HostError) return { message: error.message };
  const thrown = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const detail = thrown.replace(/\s+/g, ' ').slice(0, DETAIL_LENGTH);
  return { message: paneWords.problem.unexpected, detail };
}
