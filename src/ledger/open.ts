/** What is still to be answered, most urgent first. */
import type { Application, Unreadable } from './application';
import type { Deadline } from './deadline';

export interface OpenApplication {
  readonly application: Application;
  readonly deadline: Deadline;
  /** its day of receipt is there, and cannot be read */
  readonly isReceiptUnread: boolean;
}

/** What is not finished, by its deadline; what has none comes last. */
export function openApplications(
  deadlines: ReadonlyMap<Application, Deadline>,
  unreadable: readonly Unreadable[],
): readonly OpenApplication[] {
  const unread = new Set(unreadable.filter(({ column }) => column === 'received').map(({ line }) => line));
  return [...deadlines]
    .filter(([, { state }]) => state !== 'handled')
    .map(([application, deadline]) => ({
      application,
      deadline,
      isReceiptUnread: unread.has(application.line),
    }))
    .sort((a, b) => dueOf(a) - dueOf(b) || 0);
}

/** Beyond every day. */
const NEVER = Number.MAX_SAFE_INTEGER;

const dueOf = ({ deadline }: OpenApplication): number => deadline.due ?? NEVER;
