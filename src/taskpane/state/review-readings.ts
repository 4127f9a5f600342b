/** How files come to the reviewer's side: read beside the page in turn, and the view made of what was read. */
import { ReadError } from '../../documents/read-error';
import type { Received } from '../../documents/rollup/received';
import { isUnreadable } from '../../documents/rollup/received';
import type { Day } from '../../ledger/day';
import * as words from '../../words/review';
import type { Crew, Held } from '../actions/review-crew';
import { Stopped } from '../stopped';
import type { ChosenFile } from '../actions/review-requests';
import type { ReceivedFile, ReviewEvent, ReviewState } from './review-state';
import { caseOf } from './review-state';
import type { Outcome, reviewWork } from './review-work';
import type { Store } from './store';

/** No promise rejects: what goes wrong becomes the state's problem, below what went wrong before. */
export function reviewReadings(
  { get, dispatch }: Pick<Store<ReviewState, ReviewEvent>, 'get' | 'dispatch'>,
  { say, fail, attempt, inTurn }: ReturnType<typeof reviewWork>,
  crew: Crew,
  today: () => Day,
) {
  // the view is made again where anything changed while it was made
  let viewing: Promise<void> | undefined;
  let isStale = false;
  function refresh(): Promise<void> {
    isStale = true;
    return (viewing ??= (async () => {
      while (isStale) {
        isStale = false;
        dispatch({ event: 'viewed', view: await crew.ask({ ask: 'view', about: caseOf(get()) }) });
      }
    })().finally(() => (viewing = undefined)));
  }
  /** once no view is being made any more */
  const settled = async () => {
    await viewing?.catch(() => undefined);
  };
  const refreshed = () => attempt({ what: 'view' }, refresh);
  /** without a sign of being busy */
  const follow = () => {
    refresh().catch((failure: unknown) => {
      if (!(failure instanceof Stopped)) fail(words.problems.worker);
    });
  };

  const held = (): Held => ({
    units: get().roster?.roster.units ?? [],
    previous: get().previous.reports,
    today: today(),
  });

  /** What went wrong is told. */
  async function readFiles<A extends 'receive' | 'previous'>(
    ask: A,
    files: readonly ChosenFile[],
    onAnswer: (
      index: number,
      outcome: Parameters<Parameters<Crew['read']>[0]['onAnswer']>[0]['outcome'],
    ) => void,
  ): Promise<{ readonly how: Outcome<void>['how']; readonly done: number }> {
    let done = 0;
    const current = new Set<number>();
    const tellOf = () =>
      dispatch({
        event: 'taskBegan',
        task: {
          what: ask,
          done,
          total: files.length,
          current: [...current].map((index) => files[index]!.title),
        },
      });
    const { how } = await attempt({ what: ask, done, total: files.length }, () =>
      crew.read({
        ask,
        files,
        held: held(),
        onBegin: (index) => {
          current.add(index);
          tellOf();
        },
        onAnswer: ({ index, outcome }) => {
          current.delete(index);
          done += 1;
          onAnswer(index, outcome);
          tellOf();
        },
      }),
    );
    return { how, done };
  }

  const readUnread = () => inTurn(readRest);
  async function readRest(): Promise<void> {
    const files = get().files.filter(({ received }) => received === undefined);
    if (files.length > 0) {
      const { how, done } = await readFiles('receive', files, (index, outcome) => {
        const { key, title } = files[index]!;
        const received =
          outcome instanceof ReadError ? [unreadable(title, outcome)] : (outcome as readonly Received[]);
        dispatch({ event: 'fileRead', key, received });
      });
      await refreshed();
      if (how === 'done') said(files);
      if (how === 'stopped') {
        const unread = get().files.filter(({ received }) => received === undefined).length;
        dispatch({ event: 'noticed', text: words.receiving.stopped(done, done + unread) });
      }
    } else await refreshed();
  }

  function said(files: readonly ReceivedFile[]): void {
    const all = get().files.flatMap(({ received = [] }) => received);
    const unread = all.filter(({ outcome }) => isUnreadable(outcome)).length;
    say(words.receiving.done(files.length, all.length - unread, unread));
  }

  async function readRoster(which: 'roster' | 'lastRoster', file: File): Promise<boolean> {
    const ask = () => crew.ask({ ask: 'roster', about: file });
    const outcome = await attempt({ what: which }, ask, file.name);
    if (outcome.how !== 'done') return false;
    const roster = { ...outcome.came, file: file.name };
    dispatch({ event: which === 'roster' ? 'rosterChosen' : 'lastRosterChosen', roster });
    return true;
  }

  /** @returns those that could be read */
  async function readEarlier(files: readonly File[]): Promise<readonly File[]> {
    const read: File[] = [];
    for (const file of files) {
      const outcome = await attempt(
        { what: 'earlier' },
        () => crew.ask({ ask: 'earlier', about: file }),
        file.name,
      );
      if (outcome.how === 'stopped') break;
      if (outcome.how === 'failed') continue;
      const { rows, letters } = outcome.came;
      dispatch({ event: 'earlierChosen', letters, ...(rows && { earlier: { file: file.name, rows } }) });
      read.push(file);
    }
    return read;
  }

  /** @returns whether all were read: a part of them would leave units without last year's */
  async function readPrevious(chosen: readonly ChosenFile[]): Promise<boolean> {
    let isRead = false;
    const reports: ReviewState['previous']['reports'][number][] = [];
    const faults: string[] = [];
    await inTurn(async () => {
      const { how, done } = await readFiles('previous', chosen, (index, outcome) => {
        const { title } = chosen[index]!;
        if (outcome instanceof ReadError) {
          faults.push(words.problems.file(title, outcome.place, outcome.found, outcome.message));
        } else if ('reports' in outcome) {
          reports.push(...outcome.reports);
          faults.push(...outcome.faults.map((fault) => `${title}：${fault}`));
        }
      });
      isRead = how === 'done';
      if (how === 'stopped') {
        dispatch({ event: 'noticed', text: words.distribution.stopped(done, chosen.length) });
      }
    });
    if (!isRead) return false;
    dispatch({ event: 'previousRead', previous: { reports, faults } });
    return true;
  }

  /** What reports are held against has changed: all are read anew. */
  async function readAgain(): Promise<void> {
    dispatch({
      event: 'filesChosen',
      files: get().files.map(({ file, title, isFromFolder, key }) => ({ file, title, isFromFolder, key })),
    });
    await readUnread();
  }

  return { settled, refreshed, follow, readUnread, readAgain, readRoster, readEarlier, readPrevious };
}

const unreadable = (title: string, { place, found, message }: ReadError): Received => ({
  title,
  outcome: { place, found, message },
});
