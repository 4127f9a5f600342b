/** What is still to be answered, most urgent first. */
import type { Application } from './application';
import type { Deadline } from './deadline';

export interface OpenApplication {
  readonly application: Application;
  readonly deadline: Deadline;
}

/** What is not finished, by its deadline; what has none comes last. */
export function openApplications(deadlines: ReadonlyMap<Application, Deadline>): readonly OpenApplication[] {
  return [...deadlines]
    .filter(([, { state }]) => state !== 'handled')
    .map(([application, deadline]) => ({ application, deadline }))
    .sort((a, b) => dueOf(a) - dueOf(b) || 0);
}

/** Beyond every day. */
const NEVER = Number.MAX_SAFE_INTEGER;

const dueOf = ({ deadline }: OpenApplication): number => deadline.due ?? NEVER;
