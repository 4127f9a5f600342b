/** Runs what is asked on the reviewer's side: files are read beside the page, and the view follows what was read and judged. */
import { isLeftover } from '../../documents/kind';
import type { Judgement } from '../../documents/review/judgements';
import type { ReviewStepId } from '../../documents/review/path';
import type { ReviewLetter } from '../../documents/review/letters';
import type { ReviewView } from '../../documents/review/view';
import { legalDue } from '../../documents/rollup/legal-due';
import { localDay } from '../../ledger/day';
import { states } from '../../words/rollup-sheets';
import * as words from '../../words/review';
import { problemOf } from '../actions/problem';
import type { Crew } from '../actions/review-crew';
import type { ChosenFile } from '../actions/review-requests';
import type { ReceivedFile, ReviewEvent, ReviewSettings, ReviewState, Shown } from './review-state';
import { caseOf, isClean, isUnwritten, isWaiting, keyOfFile, sentUnits } from './review-state';
import type { ReviewKeeper } from './review-keeping';
import { keepReview, KeptElsewhere } from './review-keeping';
import { reviewReadings } from './review-readings';
import { takingUp } from './review-taking-up';
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
  readonly keeper: ReviewKeeper;
  readonly now: () => Date;
}

/** No promise rejects: what goes wrong becomes the state's problem. */
export interface ReviewTasks {
  readonly openStep: (step: ReviewStepId | undefined) => void;
  readonly openUnit: (unit: string | undefined) => void;
  readonly show: (shown: Shown) => void;
  readonly changeSettings: (settings: ReviewSettings) => void;
  readonly chooseRoster: (file: File) => Promise<void>;
  /** of the year before */
  readonly chooseLastRoster: (file: File) => Promise<void>;
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
  /** Goes on with what was kept when the pane was closed; once. */
  readonly takeUp: () => Promise<void>;
  /** Keeps nothing of what is there, until something changes. */
  readonly forgetKept: () => Promise<void>;
  /** Puts all away, and keeps nothing of it. */
  readonly startOver: () => Promise<void>;
  /** nothing would be lost if the pane were closed now */
  readonly isSafe: () => boolean;
  readonly cancel: () => void;
}

export function reviewTasks(
  store: Store<ReviewState, ReviewEvent>,
  { crew, download, openWorkbook, copy, keeper, now }: ReviewDoors,
): ReviewTasks {
  const { get, dispatch } = store;
  const work = reviewWork({ get, dispatch });
  const { say, fail, clear, run, inTurn, stopReadings } = work;

  const readings = reviewReadings({ get, dispatch }, work, crew, () => localDay(now()));
  const { settled, refreshed, follow, readUnread, readAgain, readRoster, readEarlier, readPrevious } =
    readings;

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

  let stops = 0;
  const stop = () => {
    stops += 1;
    stopReadings();
    crew.stopReading();
    crew.stopDesk();
  };

  const keeping = keepReview(store, keeper, (why) =>
    fail(why instanceof KeptElsewhere ? words.keeping.elsewhere : words.keeping.failed),
  );
  const { takeUp, isThere, goOn, giveUp } = takingUp(store, work, readings, {
    keeper,
    keeping,
    stops: () => stops,
  });

  return {
    takeUp,
    forgetKept: keeping.forget,
    startOver: async () => {
      await isThere();
      stop();
      giveUp();
      // what was being read has told that it was stopped
      await inTurn(() => Promise.resolve());
      await settled();
      dispatch({ event: 'startedOver' });
      await keeping.forget().then(
        () => say(words.keeping.startedOver),
        () => fail(words.keeping.notDeleted),
      );
    },
    isSafe: () => !isUnwritten(get()) || keeping.isKept(),
    openStep: (step) => dispatch({ event: 'stepOpened', ...(step && { step }) }),
    openUnit: (unit) => dispatch({ event: 'unitOpened', ...(unit !== undefined && { unit }) }),
    show: (shown) => dispatch({ event: 'shown', shown }),
    changeSettings: (settings) => {
      dispatch({ event: 'settingsChanged', settings });
      if (get().view) follow();
    },
    chooseRoster: async (file) => {
      await isThere();
      clear();
      if (!(await readRoster('roster', file))) return;
      dispatch({ event: 'besideChosen', beside: { roster: file } });
      await readAgain();
    },
    chooseLastRoster: async (file) => {
      await isThere();
      clear();
      if (!(await readRoster('lastRoster', file))) return;
      dispatch({ event: 'besideChosen', beside: { lastRoster: file } });
      if (get().view) await refreshed();
    },
    chooseEarlier: async (files) => {
      await isThere();
      clear();
      const read = await readEarlier(files);
      if (read.length === 0) return;
      dispatch({ event: 'besideChosen', beside: { earlier: [...get().beside.earlier, ...read] } });
      await refreshed();
    },
    choosePrevious: async (files) => {
      await isThere();
      const chosen = inOrder(files);
      if (chosen.length === 0) {
        dispatch({ event: 'noticed', text: words.receiving.nothing });
        return;
      }
      clear();
      if (!(await readPrevious(chosen))) return;
      dispatch({ event: 'besideChosen', beside: { previous: chosen } });
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
      await isThere();
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
      clear();
      // the page draws the step before the readers are begun
      await new Promise((resolve) => setTimeout(resolve));
      await readUnread();
    },
    refuseDropped: () => fail(words.receiving.notDropped),
    goOn: () => {
      clear();
      return goOn();
    },
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
    cancel: stop,
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
