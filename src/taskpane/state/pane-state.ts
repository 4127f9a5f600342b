/** What the pane knows and shows, and how each event changes it. It lives outside React, as commands come without a pane. */
import type { Changing } from '../actions/changing';
import type { CheckedTable } from '../actions/check';
import type { NextYear, Sendable, Upgradable } from '../actions/copies';
import type { Correction } from '../actions/correction';
import type { Blank } from '../../documents/publishing/blank-cells';
import type { OwnPublication } from '../../documents/publishing/own-publication';
import type { Path, StepId } from '../../documents/path';
import { notBegun, pathOf } from '../../documents/path';
import type { Address } from '../../report/address';
import type { Overview } from '../actions/overview';
import type { Finalised } from '../../workbook/finalised';
import type { MadeSheet } from '../actions/made-sheets';
import type { ImportQuestion } from './import-question';
import type { LedgerQuestion } from './ledger-question';
import type { Problem } from '../actions/problem';
import type { TextChecked } from '../actions/text-checking';
import type { RefreshProposal, TextProposal } from '../actions/text-writing';
import type { WordingProposal } from '../actions/wording-keeping';
import type { ZeroProposal } from '../actions/zero-report';
import type { ReportSettings, SheetRef } from '../../workbook/host';
import type { FilledSheet } from '../../workbook/filling';
import type { SheetKind } from '../../workbook/sheet-kind';

/** Work that the clerk waits for. */
export type Task =
  | 'build'
  | 'check'
  | 'narrate'
  | 'correct'
  | 'undo'
  | 'fill'
  | 'besideTable'
  | 'ledger'
  | 'readCopy'
  | 'copy'
  | 'make'
  | 'readText'
  | 'writeText'
  | 'zeroReport'
  | 'export'
  | 'import';

/** A question that holds work up until the clerk answers. */
export type Question =
  | LedgerQuestion
  | ImportQuestion
  | {
      readonly kind: 'sheetExists';
      readonly sheet: string;
      readonly suggestion: string;
      readonly fault?: string;
    }
  /** which sheets to build; `taken` are the names that others have already */
  | {
      readonly kind: 'sheets';
      readonly sheets: readonly SheetKind[];
      readonly taken?: readonly string[];
    }
  | { readonly kind: 'correction'; readonly correction: Correction }
  /** figures that a hypothesis proposes would be written */
  | { readonly kind: 'changeCells'; readonly changing: Changing }
  /** blanks of a sheet would become 0; `allBlank`: nothing else stands in its table */
  | { readonly kind: 'zeros'; readonly sheet: FilledSheet; readonly allBlank: boolean }
  /** texts on these sheets would become figures */
  | { readonly kind: 'cleaning'; readonly sheets: readonly FilledSheet[] }
  /** a sheet that was made before would be made anew */
  | { readonly kind: 'remake'; readonly made: MadeSheet; readonly sheet: string }
  /** sheets that were built would be deleted */
  | { readonly kind: 'unbuild'; readonly sheets: readonly string[] }
  | ({ readonly kind: 'send' } & Sendable)
  | ({ readonly kind: 'next' } & NextYear)
  | ({ readonly kind: 'upgrade' } & Upgradable)
  | { readonly kind: 'writeText'; readonly proposal: TextProposal }
  | { readonly kind: 'refreshText'; readonly proposal: RefreshProposal }
  | { readonly kind: 'checkText'; readonly checked: TextChecked }
  | { readonly kind: 'keepWordings'; readonly proposal: WordingProposal }
  | { readonly kind: 'zeroReport'; readonly proposal: ZeroProposal }
  /** `isChanged`: it is no longer what was shown before */
  | {
      readonly kind: 'export';
      readonly blank: Blank;
      readonly published: OwnPublication;
      readonly isChanged?: boolean;
    };

export interface PaneState {
  /** how the workbook stands is being found out for the first time; nothing is claimed of it meanwhile */
  readonly isOpening?: boolean;
  /** the workbook has been asked for its settings */
  readonly ready: boolean;
  readonly settings: ReportSettings;
  /** those that the clerk changed; what the workbook is found to keep does not go before them */
  readonly touched: readonly (keyof ReportSettings)[];
  /** whether the workbook keeps settings yet */
  readonly settingsKept: boolean;
  /** the workbook kept nothing of ours when the pane was opened */
  readonly isNew: boolean;
  readonly task?: Task;
  readonly problem?: Problem;
  readonly question?: Question;
  /** the outcome of the last task; `undoable` where it is the last action, `isHint` where nothing was done */
  readonly notice?: { readonly text: string; readonly undoable: boolean; readonly isHint?: boolean };
  /** the table as it was read last */
  readonly table?: CheckedTable;
  /** whether the clerk asked for the findings */
  readonly showsFindings: boolean;
  /** the table was edited and could not be read again */
  readonly outdated: boolean;
  /** figures in the cells that are selected; absent where none of ours are */
  readonly selected?: readonly Address[];
  /** what is due in the ledger of that sheet; absent where nothing is */
  readonly reminder?: { readonly text: string; readonly sheet: SheetRef };
  /** how far the built sheets are filled in, as they were read last */
  readonly filling: readonly FilledSheet[];
  /** how the tables of the year stand as a whole, as they were read last; absent where none stand there */
  readonly overview?: Overview;
  /** the report as it was when it was finalised; absent where it is not */
  readonly final?: Finalised;
  /** id of the finding whose two sides are shown in the sheets */
  readonly lit?: string;
  /** the step whose work is on show; none where the clerk has closed it */
  readonly step?: StepId;
  /** the action that the workbook can take back: its id in the words of undo */
  readonly lastAction?: string;
  /** the latest words for the screen reader; `turn` tells equal ones apart */
  readonly announcement: { readonly text: string; readonly turn: number };
}

export type PaneEvent =
  | { readonly event: 'ready'; readonly settings?: ReportSettings }
  | { readonly event: 'settingsChanged'; readonly settings: ReportSettings }
  | { readonly event: 'settingsKept' }
  /** as the sheets have them; it does not go before what is kept, or typed meanwhile */
  | { readonly event: 'settingsFound'; readonly settings: ReportSettings }
  | { readonly event: 'taskBegan'; readonly task: Task }
  | { readonly event: 'taskEnded' }
  | { readonly event: 'failed'; readonly problem: Problem }
  | { readonly event: 'problemDismissed' }
  | {
      readonly event: 'noticed';
      readonly text: string;
      readonly undoable?: boolean;
      readonly isHint?: boolean;
    }
  | { readonly event: 'noticeDismissed' }
  | { readonly event: 'asked'; readonly question: Question }
  | { readonly event: 'answered' }
  | { readonly event: 'checked'; readonly table: CheckedTable }
  | { readonly event: 'tableRead'; readonly table: CheckedTable }
  /** the table that was shown is not the one any more that the pane is about */
  | { readonly event: 'tableGone' }
  | { readonly event: 'tableUnread' }
  | { readonly event: 'selected'; readonly figures?: readonly Address[] }
  | { readonly event: 'reminded'; readonly reminder?: PaneState['reminder'] }
  | { readonly event: 'filling'; readonly sheets: readonly FilledSheet[] }
  | { readonly event: 'overview'; readonly overview?: Overview }
  | { readonly event: 'finalised'; readonly final?: Finalised }
  | { readonly event: 'lit'; readonly finding?: string }
  | { readonly event: 'stepOpened'; readonly step?: StepId }
  /** what the workbook keeps of the last action; nothing once it was undone */
  | { readonly event: 'lastAction'; readonly what?: string }
  | { readonly event: 'announced'; readonly text: string };

export function initialState(settings: ReportSettings): PaneState {
  return {
    ready: false,
    settings,
    touched: [],
    settingsKept: false,
    isNew: false,
    showsFindings: false,
    outdated: false,
    filling: [],
    step: 'build',
    announcement: { text: '', turn: 0 },
  };
}

/** Before the workbook was read: the work goes on where it was left, which is not known yet. */
export const openingState = (settings: ReportSettings): PaneState => ({
  ...initialState(settings),
  isOpening: true,
  step: undefined,
});

/** As it is once that is over; what the clerk opened meanwhile stays open. */
const opened = ({ isOpening, step, ...rest }: PaneState): PaneState => ({
  ...rest,
  step: isOpening ? (step ?? 'build') : step,
});

export function paneReducer(state: PaneState, happened: PaneEvent): PaneState {
  switch (happened.event) {
    case 'ready': {
      const { settings } = happened;
      return {
        ...state,
        ready: true,
        settings: settings ? withTouched(state, settings) : state.settings,
        settingsKept: settings !== undefined,
        isNew: settings === undefined,
      };
    }
    case 'settingsChanged':
      return {
        ...state,
        settings: happened.settings,
        touched: settingKeys.filter(
          (key) => state.touched.includes(key) || happened.settings[key] !== state.settings[key],
        ),
      };
    case 'settingsFound':
      return state.isNew ? { ...state, settings: withTouched(state, happened.settings) } : state;
    case 'settingsKept':
      return { ...state, settingsKept: true };
    case 'taskBegan':
      return { ...state, task: happened.task, problem: undefined, notice: undefined };
    case 'taskEnded':
      return { ...state, task: undefined };
    case 'failed':
      return { ...opened(state), problem: happened.problem };
    case 'problemDismissed':
      return { ...state, problem: undefined };
    case 'noticed': {
      const { text, undoable = false, isHint = false } = happened;
      return { ...state, notice: { text, undoable, ...(isHint && { isHint }) } };
    }
    case 'noticeDismissed':
      return { ...state, notice: undefined };
    case 'asked':
      return { ...state, question: happened.question };
    case 'answered':
      return { ...state, question: undefined };
    case 'checked':
      return { ...state, table: happened.table, showsFindings: true, outdated: false, step: 'check' };
    case 'tableRead':
      return { ...state, table: happened.table, outdated: false };
    case 'tableGone':
      return {
        ...state,
        table: undefined,
        showsFindings: false,
        outdated: false,
      };
    case 'tableUnread':
      return { ...state, outdated: true };
    case 'selected': {
      const { figures = [] } = happened;
      return { ...state, selected: figures.length > 0 ? figures : undefined };
    }
    case 'reminded':
      return { ...state, reminder: happened.reminder };
    case 'filling':
      return { ...state, filling: happened.sheets };
    case 'overview': {
      const { overview } = happened;
      // the work goes on where it was left
      const isLeft = state.step === (state.isOpening ? undefined : 'build');
      const isFound = overview && !state.overview && isLeft;
      return { ...opened(state), overview, ...(isFound && { step: pathOf(overview.progress).next.step }) };
    }
    case 'finalised':
      return { ...state, final: happened.final };
    case 'lit':
      return { ...state, lit: happened.finding };
    case 'stepOpened':
      return { ...state, step: happened.step };
    case 'lastAction':
      return { ...state, lastAction: happened.what };
    case 'announced':
      return { ...state, announcement: { text: happened.text, turn: state.announcement.turn + 1 } };
  }
}

const settingKeys = ['organ', 'level', 'year', 'format'] as const satisfies readonly (keyof ReportSettings)[];

/** What was found, but for what the clerk changed meanwhile. */
const withTouched = ({ settings, touched }: PaneState, found: ReportSettings): ReportSettings => {
  const kept = Object.entries(found).filter(([key]) => !touched.some((one) => one === key));
  const changed = Object.entries(settings).filter(([key]) => touched.some((one) => one === key));
  return Object.fromEntries([...kept, ...changed]) as unknown as ReportSettings;
};

/** What the workbook says of the work, or that nothing stands there yet. */
export const pathIn = ({ overview }: PaneState): Path => pathOf(overview?.progress ?? notBegun);
