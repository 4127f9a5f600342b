/** What the reviewer's side knows and shows, and how each event changes it. */
import type { Judgement } from '../../documents/review/judgements';
import { judgedAnew } from '../../documents/review/judgements';
import type { ReviewCase } from '../../documents/review/case';
import type { ReviewPath, ReviewStepId } from '../../documents/review/path';
import { reviewPathOf } from '../../documents/review/path';
import type { ReviewUnit, ReviewView, SentUnit } from '../../documents/review/view';
import type { EarlierRows } from '../../documents/rollup/earlier-file';
import type { Letter } from '../../documents/rollup/letters';
import type { Received } from '../../documents/rollup/received';
import type { RosterFile } from '../../documents/rollup/roster-file';
import type { Day } from '../../ledger/day';
import type { Report } from '../../report/report';
import { states } from '../../words/rollup-sheets';
import type { Problem } from '../actions/problem';
import type { ChosenFile } from '../actions/review-requests';

/** Work that can take a while. `done` of `total` is told where the work has parts. */
export interface ReviewTask {
  readonly what:
    | 'receive'
    | 'previous'
    | 'roster'
    | 'lastRoster'
    | 'earlier'
    | 'view'
    | 'rollUp'
    | 'letters'
    | 'distribute';
  readonly done?: number;
  readonly total?: number;
  /** the files that are being read now */
  readonly current?: readonly string[];
}

/** A file that was chosen, with what came of it; nothing where it was not read yet. */
export interface ReceivedFile extends ChosenFile {
  readonly key: string;
  readonly received?: readonly Received[];
}

export interface ReviewSettings {
  readonly organ?: string;
  readonly year?: number;
  readonly due?: Day;
}

/** What was chosen beside the units' reports: it is read anew where the pane is opened again. */
export interface ChosenBeside {
  readonly roster?: File;
  readonly lastRoster?: File;
  readonly earlier: readonly File[];
  readonly previous: readonly ChosenFile[];
}

/** What was said and done, as it outlives the pane. */
export interface KeptWords {
  readonly settings: ReviewSettings;
  readonly judgements: readonly Judgement[];
  /** those that were taken from here */
  readonly letters: readonly Letter[];
  readonly distributed: number;
  readonly isReminded: boolean;
  readonly isWritten: boolean;
}

export type Shown = 'waiting' | 'trouble' | 'all';

export interface ReviewState {
  readonly step?: ReviewStepId;
  readonly settings: ReviewSettings;
  /** the year where nothing tells it */
  readonly usualYear: number;
  readonly roster?: RosterFile & { readonly file: string };
  /** of the year before, against which units are told that came or went */
  readonly lastRoster?: RosterFile & { readonly file: string };
  readonly beside: ChosenBeside;
  readonly earlier?: { readonly file: string; readonly rows: EarlierRows };
  /** those that were chosen, and those that were taken from here */
  readonly letters: readonly Letter[];
  readonly earlierLetters: number;
  readonly previous: { readonly reports: readonly Report[]; readonly faults: readonly string[] };
  readonly files: readonly ReceivedFile[];
  readonly judgements: readonly Judgement[];
  readonly view?: ReviewView;
  /** the unit whose findings are open */
  readonly unit?: string;
  /** counts how often a unit was asked for without being pressed itself */
  readonly sought: number;
  readonly shown: Shown;
  readonly task?: ReviewTask;
  readonly problem?: Problem;
  readonly notice?: string;
  readonly distributed: number;
  /** fingerprints of the reports whose letters were taken */
  readonly lettersTaken: readonly string[];
  readonly isReminded: boolean;
  readonly isWritten: boolean;
  readonly announcement: { readonly text: string; readonly turn: number };
}

export type ReviewEvent =
  | { readonly event: 'taskBegan'; readonly task: ReviewTask }
  | { readonly event: 'taskEnded' }
  | { readonly event: 'failed'; readonly problem: Problem }
  | { readonly event: 'problemDismissed' }
  | { readonly event: 'noticed'; readonly text: string }
  | { readonly event: 'noticeDismissed' }
  | { readonly event: 'announced'; readonly text: string }
  | { readonly event: 'stepOpened'; readonly step?: ReviewStepId }
  | { readonly event: 'unitOpened'; readonly unit?: string }
  /** it is to be shown where the clerk looks */
  | { readonly event: 'unitSought'; readonly unit: string }
  | { readonly event: 'shown'; readonly shown: Shown }
  | { readonly event: 'settingsChanged'; readonly settings: ReviewSettings }
  /** what was chosen before the pane was closed; it is read next */
  | { readonly event: 'takenUp'; readonly said: KeptWords; readonly beside: ChosenBeside }
  | { readonly event: 'startedOver' }
  | { readonly event: 'besideChosen'; readonly beside: Partial<ChosenBeside> }
  | { readonly event: 'rosterChosen'; readonly roster: NonNullable<ReviewState['roster']> }
  | { readonly event: 'lastRosterChosen'; readonly roster: NonNullable<ReviewState['roster']> }
  | {
      readonly event: 'earlierChosen';
      readonly earlier?: ReviewState['earlier'];
      readonly letters: readonly Letter[];
    }
  | { readonly event: 'previousRead'; readonly previous: ReviewState['previous'] }
  | { readonly event: 'filesChosen'; readonly files: readonly ReceivedFile[] }
  | { readonly event: 'fileRead'; readonly key: string; readonly received: readonly Received[] }
  | { readonly event: 'fileRemoved'; readonly title: string }
  | { readonly event: 'judged'; readonly said: readonly Judgement[] }
  | { readonly event: 'viewed'; readonly view: ReviewView }
  | { readonly event: 'distributed'; readonly count: number }
  | { readonly event: 'lettersTaken'; readonly letters: readonly Letter[] }
  | { readonly event: 'reminded' }
  | { readonly event: 'written' };

export const initialReview = (usualYear: number): ReviewState => ({
  step: 'roster',
  settings: {},
  usualYear,
  letters: [],
  earlierLetters: 0,
  previous: { reports: [], faults: [] },
  beside: { earlier: [], previous: [] },
  files: [],
  judgements: [],
  shown: 'waiting',
  sought: 0,
  distributed: 0,
  lettersTaken: [],
  isReminded: false,
  isWritten: false,
  announcement: { text: '', turn: 0 },
});

export function reviewReducer(state: ReviewState, happened: ReviewEvent): ReviewState {
  switch (happened.event) {
    case 'taskBegan':
      return { ...state, task: happened.task };
    case 'taskEnded':
      return { ...state, task: undefined };
    case 'failed':
      return { ...state, problem: happened.problem };
    case 'problemDismissed':
      return { ...state, problem: undefined };
    case 'noticed':
      return { ...state, notice: happened.text };
    case 'noticeDismissed':
      return { ...state, notice: undefined };
    case 'announced':
      return { ...state, announcement: { text: happened.text, turn: state.announcement.turn + 1 } };
    case 'stepOpened':
      return { ...state, step: happened.step };
    case 'unitOpened':
      return { ...state, unit: happened.unit };
    case 'unitSought':
      return { ...state, step: 'review', shown: 'waiting', unit: happened.unit, sought: state.sought + 1 };
    case 'shown':
      return { ...state, shown: happened.shown, unit: undefined };
    case 'settingsChanged':
      return { ...state, settings: happened.settings, isWritten: false };
    case 'takenUp': {
      const { letters, ...said } = happened.said;
      return {
        ...state,
        ...said,
        // what was typed before it was there
        settings: { ...said.settings, ...state.settings },
        beside: happened.beside,
        letters,
        lettersTaken: letters.map(({ fingerprint }) => fingerprint),
      };
    }
    case 'startedOver':
      return { ...initialReview(state.usualYear), announcement: state.announcement };
    case 'besideChosen':
      return { ...state, beside: { ...state.beside, ...happened.beside } };
    case 'rosterChosen':
      return { ...state, roster: happened.roster, isWritten: false };
    case 'lastRosterChosen':
      return { ...state, lastRoster: happened.roster, isWritten: false };
    case 'earlierChosen': {
      const { earlier = state.earlier, letters } = happened;
      return {
        ...state,
        ...(earlier && { earlier }),
        letters: withRead(letters, state),
        earlierLetters: state.earlierLetters + letters.length,
        isWritten: false,
      };
    }
    case 'previousRead':
      return { ...state, previous: happened.previous };
    case 'filesChosen':
      return { ...state, files: happened.files };
    case 'fileRead': {
      const { key, received } = happened;
      const files = state.files.map((one) => (one.key === key ? { ...one, received } : one));
      return { ...state, files, isWritten: false, isReminded: false };
    }
    case 'fileRemoved':
      return {
        ...state,
        files: state.files.filter(
          ({ title, received }) => title !== happened.title && !holds(received, happened.title),
        ),
        isWritten: false,
      };
    case 'judged':
      return { ...state, judgements: judgedAnew(state.judgements, happened.said), isWritten: false };
    case 'viewed':
      return { ...state, view: happened.view };
    case 'distributed':
      return { ...state, distributed: happened.count };
    case 'lettersTaken': {
      const taken = happened.letters.map(({ fingerprint }) => fingerprint);
      const others = state.letters.filter(({ fingerprint }) => !taken.includes(fingerprint));
      return {
        ...state,
        letters: [...others, ...happened.letters],
        lettersTaken: [...new Set([...state.lettersTaken, ...taken])],
      };
    }
    case 'reminded':
      return { ...state, isReminded: true };
    case 'written':
      return { ...state, isWritten: true };
  }
}

/** Letters that are read from files do not stand for those that were taken from here. */
function withRead(read: readonly Letter[], state: ReviewState): readonly Letter[] {
  const isTaken = ({ fingerprint }: Letter) => state.lettersTaken.includes(fingerprint);
  const others = [...state.letters, ...read].filter((one) => !isTaken(one));
  return [...others, ...takenLetters(state)];
}

/** Those that were taken from here. */
export const takenLetters = ({ letters, lettersTaken }: ReviewState): readonly Letter[] =>
  letters.filter(({ fingerprint }) => lettersTaken.includes(fingerprint));

/** A file of several reports, one of which bears the title. */
const holds = (received: readonly Received[] | undefined, title: string): boolean =>
  received?.some((one) => one.title === title) ?? false;

/** The same file, chosen twice, is read once. */
export const keyOfFile = ({ file, title }: ChosenFile): string =>
  [title, file.size, file.lastModified].join('\n');

/** All that a roll-up is made of. */
export const caseOf = ({
  settings,
  usualYear,
  roster,
  lastRoster,
  files,
  earlier,
  letters,
  judgements,
}: ReviewState): ReviewCase => ({
  ...settings,
  usualYear,
  ...(roster && { roster: roster.roster }),
  ...(lastRoster && { previousRoster: lastRoster.roster }),
  received: files.flatMap(({ received = [] }) => received),
  ...(earlier && { earlier: earlier.rows }),
  letters,
  judgements,
});

/** The units that have reported, with what the reviewer says now: the view follows a moment later. */
export function sentUnits({ view, judgements }: ReviewState): readonly SentReview[] {
  const said = new Map(judgements.map((one) => [`${one.unit}\n${one.fingerprint}`, one]));
  return (view?.units ?? []).flatMap(({ name, sent }) => {
    if (!sent) return [];
    const now = said.get(`${name}\n${sent.fingerprint}`);
    return [
      {
        name,
        sent: { ...sent, state: now?.state ?? sent.state, opinion: now?.opinion ?? sent.opinion },
      },
    ];
  });
}

export type SentReview = ReviewUnit & { readonly sent: SentUnit };

/** Units whose reports go back to them. */
export const returnedUnits = (state: ReviewState): readonly string[] =>
  sentUnits(state).flatMap(({ name, sent }) => (sent.state === states.returned ? [name] : []));

/** Nothing is to be said of the report. */
export const isClean = ({ mandatory, queries, open, similar }: SentUnit): boolean =>
  mandatory + queries + open.length + similar.length === 0;

/** Nothing was chosen or said yet. */
export const isUntouched = ({ files, beside, judgements }: ReviewState): boolean =>
  files.length + judgements.length + beside.earlier.length + beside.previous.length === 0 &&
  !beside.roster &&
  !beside.lastRoster;

/** What was read or said stands in no file yet. */
export const isUnwritten = ({ files, isWritten }: ReviewState): boolean => files.length > 0 && !isWritten;

export const isWaiting = ({ sent }: SentReview): boolean =>
  sent.state !== states.returned && sent.state !== states.passed;

export function reviewPathIn(state: ReviewState): ReviewPath {
  const { view, roster, lettersTaken } = state;
  const sent = sentUnits(state);
  const returned = sent.filter((one) => one.sent.state === states.returned);
  const toSend = new Set(view?.letters.map(({ letter }) => letter.fingerprint));
  return reviewPathOf({
    ...(roster && { units: roster.roster.units.length }),
    distributed: state.distributed,
    reported: sent.length,
    missing: (view?.units.length ?? 0) - sent.length,
    leftOut: (view?.leftOut ?? []).filter(({ isOpen }) => isOpen).length,
    waiting: sent.filter(isWaiting).length,
    returned: returned.length,
    passed: sent.filter((one) => one.sent.state === states.passed).length,
    letters: returned.filter(
      (one) => toSend.has(one.sent.fingerprint) && !lettersTaken.includes(one.sent.fingerprint),
    ).length,
    lettersTaken: lettersTaken.length,
    reminders: sent.length > 0 ? (view?.reminders.length ?? 0) : 0,
    isReminded: state.isReminded,
    isFinal: view?.isFinal ?? false,
    isWritten: state.isWritten,
  });
}
