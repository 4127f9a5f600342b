/** How work is done on the reviewer's side: shown as busy, readings one after the other, and all that goes wrong in it told. */
import { ReadError } from '../../documents/read-error';
import * as words from '../../words/review';
import type { Problem } from '../actions/problem';
import { problemOf } from '../actions/problem';
import { Stopped } from '../stopped';
import type { ReviewEvent, ReviewState, ReviewTask } from './review-state';
import type { Store } from './store';

export type Outcome<T> =
  { readonly how: 'done'; readonly came: T } | { readonly how: 'failed' } | { readonly how: 'stopped' };

export function reviewWork({ get, dispatch }: Pick<Store<ReviewState, ReviewEvent>, 'get' | 'dispatch'>) {
  const say = (text: string) => dispatch({ event: 'announced', text });
  const fail = (message: string) => dispatch({ event: 'failed', problem: { message } });

  /** Below what went wrong before in what was asked in one go. */
  const tell = ({ message, ...rest }: Problem) => {
    const before = get().problem;
    if (before?.message.includes(message)) return;
    const problem = before ? { ...before, message: `${before.message}\n${message}` } : { message, ...rest };
    dispatch({ event: 'failed', problem });
  };
  const clear = () => {
    dispatch({ event: 'problemDismissed' });
    dispatch({ event: 'noticeDismissed' });
  };

  /** A part of what was asked in one go; what went wrong in the others stays told. */
  async function attempt<T>(task: ReviewTask, work: () => Promise<T>, file = ''): Promise<Outcome<T>> {
    dispatch({ event: 'taskBegan', task });
    try {
      return { how: 'done', came: await work() };
    } catch (failure) {
      if (failure instanceof Stopped) return { how: 'stopped' };
      tell(problemIn(failure, file));
      return { how: 'failed' };
    } finally {
      dispatch({ event: 'taskEnded' });
    }
  }
  /** All that was asked. */
  async function run<T>(task: ReviewTask, work: () => Promise<T>, file = ''): Promise<T | undefined> {
    clear();
    const outcome = await attempt(task, work, file);
    return outcome.how === 'done' ? outcome.came : undefined;
  }

  /** Readings follow each other, each with what is unread by then; 取消 stops also those that wait. */
  let last: Promise<void> = Promise.resolve();
  let stops = 0;
  const inTurn = (reading: () => Promise<void>): Promise<void> => {
    const asked = stops;
    return (last = last.then(() => (asked === stops ? reading() : undefined)));
  };
  const stopReadings = () => {
    stops += 1;
  };

  return { say, fail, clear, attempt, run, inTurn, stopReadings };
}

/** @param file the one that was read; none where the reviewer chose none for it */
function problemIn(failure: unknown, file: string): Problem {
  if (!(failure instanceof ReadError)) return problemOf(failure);
  const { place, found, message } = failure;
  return {
    message: file === '' ? words.problems.worker : words.problems.file(file, place, found, message),
  };
}
