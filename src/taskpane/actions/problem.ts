/** Turns whatever was thrown into words for the clerk and one line for whoever helps him. */
import { HostError } from '../../workbook/host';
import { paneWords } from '../../words/taskpane';

/** `detail` is one line to copy into a report of the fault. */
export interface Problem {
  readonly message: string;
  readonly detail?: string;
}

const DETAIL_LENGTH = 200;

/** What Chromium, Firefox and Safari say where a part of the program cannot be loaded; it has no class of its own. */
const NOT_LOADED = /dynamically imported module|Importing a module script failed|Unable to preload CSS/i;

export function problemOf(error: unknown): Problem {
  if (error instanceof HostError) return { message: error.message };
  const thrown = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (NOT_LOADED.test(thrown)) return { message: paneWords.problem.notLoaded };
  const detail = thrown.replace(/\s+/g, ' ').slice(0, DETAIL_LENGTH);
  return { message: paneWords.problem.unexpected, detail };
}
