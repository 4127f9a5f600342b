/** Runs what is asked on the reviewer's side: files are read beside the page, and the view follows what was read and judged. */
import { isLeftover } from '../../documents/kind';
import type { Judgement } from '../../documents/review/judgements';
import type { ReviewStepId } from '../../documents/review/path';
import type { ReviewLetter } from '../../documents/review/letters';
import type { ReviewView } from '../../documents/review/view';
import { ReadError } from '../../documents/read-error';
import type { Received } from '../../documents/rollup/received';
import { isUnreadable } from '../../documents/rollup/received';
import { legalDue } from '../../documents/rollup/legal-due';
import { localDay } from '../../ledger/day';
import { states } from '../../words/rollup-sheets';
import * as words from '../../words/review';
import { problemOf } from '../actions/problem';
import type { Crew, Held } from '../actions/review-crew';
import { Stopped } from '../actions/review-hand';
import type { ChosenFile } from '../actions/review-requests';
import type { ReceivedFile, ReviewEvent, ReviewSettings, ReviewState, Shown } from './review-state';
import { caseOf, isClean, isWaiting, keyOfFile, sentUnits } from './review-state';
import type { Outcome } from './review-work';
import { reviewWork } from './review-work';
import type { Store } from './store';

/** What the page does for the reviewer. */
export interface ReviewDoors {
  readonly crew: Crew;
  /** hands a file over to the clerk */
  readonly download: (name: string, bytes: Uint8Array) => void;
  /** opens a workbook beside the open one; absent where that cannot be done */
  readonly openWorkbook?: (bytes: Uint8Array) => Promise<void>;
  readonly copy: (text: string) => Promise<boolean>;
  readonly now: () => Date;
}

/** No promise rejects: what goes wrong becomes the state's problem. */
export interface ReviewTasks {
  readonly openStep: (step: ReviewStepId | undefined) => void;
  readonly openUnit: (unit: string | undefined) => void;
  readonly show: (shown: Shown) => void;
  readonly changeSettings: (settings: ReviewSettings) => void;
  readonly chooseRoster: (file: File) => Promise<void>;
  readonly chooseEarlier: (files: readonly File[]) => Promise<void>;
  readonly choosePrevious: (files: readonly ChosenFile[]) => Promise<void>;
  readonly distribute: () => Promise<void>;
  readonly receive: (files: readonly ChosenFile[]) => Promise<void>;
  /** Says that what was dropped cannot be had. */
  readonly refuseDropped: () => void;
  /** Reads what a reading that was stopped left. */
  readonly goOn: () => Promise<void>;
  readonly remove: (title: string) => Promise<void>;
  readonly judge: (...said: readonly Judgement[]) => void;
  readonly passClean: () => void;
  readonly returnFailing: () => void;
  readonly openNextWaiting: () => void;
  readonly downloadLetters: (units?: readonly string[]) => Promise<void>;
  readonly copyLetter: (letter: ReviewLetter) => Promise<void>;
  readonly copyReminder: (to: string, text: string) => Promise<void>;
  /** absent where it can only be taken as a file */
  readonly openRollUp?: () => Promise<void>;
  readonly downloadRollUp: () => Promise<void>;
  readonly cancel: () => void;
}

export function reviewTasks(
  { get, dispatch }: Store<ReviewState, ReviewEvent>,
  { crew, download, openWorkbook, copy, now }: ReviewDoors,
): ReviewTasks {
  const { say, fail, clear, attempt, run, inTurn, stopReadings } = reviewWork({ get, dispatch });

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
    today: localDay(now()),
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
    clear();
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

  /** What reports are held against has changed: all are read anew. */
  async function readAgain(): Promise<void> {
    dispatch({
      event: 'filesChosen',
      files: get().files.map(({ file, title, isFromFolder, key }) => ({ file, title, isFromFolder, key })),
    });
    await readUnread();
  }

  const judge = (...said: readonly Judgement[]) => {
    if (said.length === 0) return;
    dispatch({ event: 'judged', said });
    follow();
  };
  const judgeAll = (
    isMeant: (one: ReturnType<typeof sentUnits>[number]) => boolean,
    state: string,
    announced: (count: number) => string,
  ) => {
    const meant = sentUnits(get()).filter((one) => isWaiting(one) && isMeant(one));
    judge(...meant.map(({ name, sent }) => ({ unit: name, fingerprint: sent.fingerprint, state })));
    say(announced(meant.length));
  };

  async function rolledUp(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
    return run({ what: 'rollUp' }, () => crew.ask({ ask: 'rollUp', about: caseOf(get()) }));
  }

  return {
    openStep: (step) => dispatch({ event: 'stepOpened', ...(step && { step }) }),
    openUnit: (unit) => dispatch({ event: 'unitOpened', ...(unit !== undefined && { unit }) }),
    show: (shown) => dispatch({ event: 'shown', shown }),
    changeSettings: (settings) => {
      dispatch({ event: 'settingsChanged', settings });
      if (get().view) follow();
    },
    chooseRoster: async (file) => {
      const found = await run({ what: 'roster' }, () => crew.ask({ ask: 'roster', about: file }), file.name);
      if (!found) return;
      dispatch({ event: 'rosterChosen', roster: { ...found, file: file.name } });
      await readAgain();
    },
    chooseEarlier: async (files) => {
      clear();
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
      }
      await refreshed();
    },
    choosePrevious: async (files) => {
      const chosen = inOrder(files);
      if (chosen.length === 0) {
        dispatch({ event: 'noticed', text: words.receiving.nothing });
        return;
      }
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
      // a part of them would leave units without last year's
      if (!isRead) return;
      dispatch({ event: 'previousRead', previous: { reports, faults } });
      if (get().files.length > 0) await readAgain();
    },
    distribute: async () => {
      const { roster, previous, settings, usualYear } = get();
      if (!roster) return;
      const { units } = roster.roster;
      const year = settings.year ?? usualYear;
      const due = settings.due ?? legalDue(year);
      const tell = (done: number) =>
        dispatch({ event: 'taskBegan', task: { what: 'distribute', done, total: units.length } });
      const pack = await run({ what: 'distribute', done: 0, total: units.length }, () =>
        crew.ask({ ask: 'distribute', about: { units, year, due, previous: previous.reports } }, tell),
      );
      if (!pack) return;
      download(pack.name, pack.bytes);
      dispatch({ event: 'distributed', count: pack.count });
      dispatch({ event: 'noticed', text: words.distribution.done(pack.count, pack.without) });
    },
    receive: async (files) => {
      const known = new Set(get().files.map(({ key }) => key));
      const fresh = inOrder(files).flatMap((one): ReceivedFile[] => {
        const key = keyOfFile(one);
        if (known.has(key)) return [];
        known.add(key);
        return [{ ...one, key }];
      });
      dispatch({ event: 'stepOpened', step: 'receive' });
      if (files.length === 0) {
        dispatch({ event: 'noticed', text: words.receiving.nothing });
        return;
      }
      dispatch({ event: 'filesChosen', files: [...get().files, ...fresh] });
      // the page draws the step before the readers are begun
      await new Promise((resolve) => setTimeout(resolve));
      await readUnread();
    },
    refuseDropped: () => fail(words.receiving.notDropped),
    goOn: readUnread,
    remove: async (title) => {
      clear();
      dispatch({ event: 'fileRemoved', title });
      await refreshed();
    },
    judge,
    passClean: () => judgeAll(({ sent }) => isClean(sent), states.passed, words.reviewing.passed),
    returnFailing: () =>
      judgeAll(({ sent }) => sent.mandatory > 0, states.returned, words.reviewing.returned),
    openNextWaiting: () => {
      const waiting = sentUnits(get()).filter(isWaiting);
      const next = waiting.find(({ sent }) => !isClean(sent)) ?? waiting[0];
      if (next) dispatch({ event: 'unitSought', unit: next.name });
    },
    downloadLetters: async (units) => {
      const { view } = get();
      const letters = lettersAmong(view, units);
      if (letters.length === 0) return;
      const pack = await run({ what: 'letters' }, () =>
        crew.ask({ ask: 'letters', about: { of: caseOf(get()), ...(units && { units }) } }),
      );
      if (!pack) return;
      download(pack.name, pack.bytes);
      dispatch({ event: 'lettersTaken', letters });
      dispatch({ event: 'noticed', text: words.returning.done(letters.length) });
      follow();
    },
    copyLetter: async ({ unit, text, letter }) => {
      const isCopied = await copy(text);
      if (isCopied) dispatch({ event: 'lettersTaken', letters: [letter] });
      say(isCopied ? words.returning.copied(unit) : words.reminding.notCopied);
      if (!isCopied) fail(words.reminding.notCopied);
    },
    copyReminder: async (to, text) => {
      const isCopied = await copy(text);
      if (isCopied) dispatch({ event: 'reminded' });
      say(isCopied ? words.reminding.copied(to) : words.reminding.notCopied);
      if (!isCopied) fail(words.reminding.notCopied);
    },
    ...(openWorkbook && {
      openRollUp: async () => {
        const file = await rolledUp();
        if (!file) return;
        await openWorkbook(file.bytes).then(
          () => {
            dispatch({ event: 'written' });
            dispatch({ event: 'noticed', text: words.rollingUp.opened });
          },
          (failure: unknown) => dispatch({ event: 'failed', problem: problemOf(failure) }),
        );
      },
    }),
    downloadRollUp: async () => {
      const file = await rolledUp();
      if (!file) return;
      download(file.name, file.bytes);
      dispatch({ event: 'written' });
      dispatch({ event: 'noticed', text: words.rollingUp.downloaded(file.name) });
    },
    cancel: () => {
      stopReadings();
      crew.stopReading();
      crew.stopDesk();
    },
  };
}

/** Those of folders without what systems leave there, all by their paths. */
const inOrder = (files: readonly ChosenFile[]): readonly ChosenFile[] =>
  files
    .filter(({ isFromFolder, file }) => !isFromFolder || !isLeftover(file.name))
    .sort((one, other) => (one.title < other.title ? -1 : one.title > other.title ? 1 : 0));

const lettersAmong = (view: ReviewView | undefined, units: readonly string[] | undefined) =>
  (view?.letters ?? [])
    .filter(({ unit }) => units === undefined || units.includes(unit))
    .map(({ letter }) => letter);

const unreadable = (title: string, { place, found, message }: ReadError): Received => ({
  title,
  outcome: { place, found, message },
});
