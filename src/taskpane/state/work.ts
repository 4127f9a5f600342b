/** How work is done for the pane: one piece after the other, shown as busy, what goes wrong told to the store. */
import type { Host, Patience, WriteOutcome } from '../../workbook/host';
import { actionOf } from '../actions/undo';
import { problemOf } from '../actions/problem';
import type { PaneEvent, PaneState, Question, Task } from './pane-state';
import type { Going, Stoppable } from './going';
import { Stopped } from '../stopped';
import { stoppable } from './going';
import { createQueue } from './queue';
import type { Store } from './store';

export interface Work {
  readonly host: Host;
  readonly get: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** Work that the clerk waits for; a second press while the same work runs joins the first one. */
  readonly run: (task: Task, work: (going: Going) => Promise<void>) => Promise<void>;
  /** What runs or waits, or that task alone, ends before its next step; what has begun to write is written. */
  readonly stop: (task?: Task) => void;
  /** Work in its turn, without a sign of being busy. */
  readonly enqueue: (work: () => Promise<void>) => Promise<void>;
  /** In its turn, also before the workbook is ready; rejects where the work does. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  /** What the workbook keeps and what happens to it; asked for again where it could not be had, as while a cell is edited. */
  readonly begin: (patience: Patience) => Promise<void>;
  /** Writes cells as one action that the workbook can take back; every write of the pane goes through here. */
  readonly write: Host['writeSheets'];
  readonly ask: (question: Question) => void;
  readonly fail: (message: string) => void;
  readonly notice: (text: string, undoable?: boolean) => void;
  /** Nothing went wrong, and something else is to be done first. */
  readonly hint: (text: string) => void;
}

export function createWork(
  host: Host,
  { get, dispatch }: Store<PaneState, PaneEvent>,
  onTableChanged: (sheetId: string) => void,
): Work {
  const queue = createQueue();
  const running = new Map<Task, { readonly done: Promise<void>; readonly going: Stoppable }>();

  let begun = false;
  const begin = async (patience: Patience) => {
    if (begun) return;
    const settings = await host.settings(patience);
    if (begun) return;
    begun = true;
    dispatch({ event: 'ready', settings });
    await host.onTableChanged(onTableChanged).catch((error: unknown) => {
      begun = false;
      throw error;
    });
  };

  const enqueue = (work: () => Promise<void>): Promise<void> =>
    queue
      .add(async () => {
        await begin('refuse');
        await work();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Stopped)) dispatch({ event: 'failed', problem: problemOf(error) });
      });

  const run: Work['run'] = (task, work) => {
    const already = running.get(task);
    if (already) return already.done;
    const going = stoppable();
    const done = enqueue(async () => {
      if (going.isStopped()) return;
      dispatch({ event: 'taskBegan', task });
      try {
        await work(going);
      } finally {
        dispatch({ event: 'taskEnded' });
      }
    }).finally(() => {
      if (running.get(task)?.going === going) running.delete(task);
    });
    running.set(task, { done, going });
    return done;
  };

  const stop: Work['stop'] = (wanted) => {
    for (const [task, { going }] of running) {
      if (wanted !== undefined && task !== wanted) continue;
      going.stop();
      // the same may be begun anew
      running.delete(task);
    }
  };

  const write: Work['write'] = async (sheets, what, continues): Promise<WriteOutcome> => {
    try {
      const outcome = await host.writeSheets(sheets, what, continues);
      if (outcome.written > 0) dispatch({ event: 'lastAction', what });
      return outcome;
    } catch (error) {
      // it may have failed half-way, and that half can be undone
      const kept = await host.lastAction().catch(() => undefined);
      dispatch({ event: 'lastAction', what: actionOf(kept) });
      throw error;
    }
  };

  return {
    host,
    get,
    dispatch,
    run,
    stop,
    enqueue,
    inTurn: (work) => queue.add(work),
    begin,
    write,
    ask: (question) => dispatch({ event: 'asked', question }),
    fail: (message) => dispatch({ event: 'failed', problem: { message } }),
    notice: (text, undoable = false) => dispatch({ event: 'noticed', text, undoable }),
    hint: (text) => dispatch({ event: 'noticed', text, isHint: true }),
  };
}
