/** What the page knows beside the pane: the workbook that is open, whether it is saved, what it asks and tells. */
import type { Controller } from '../../taskpane/state/controller';
import type { PaneEvent, PaneState } from '../../taskpane/state/pane-state';
import type { Store } from '../../taskpane/state/store';
import type { MemoryHost } from '../../workbook/memory-host';
import type { MemoryWorkbook } from '../../workbook/memory-workbook';
import type { History } from '../grid/history';
import type { FileHandle } from './files';
import type { KeptEntry } from './kept';

/** An open workbook with all that works on it. */
export interface OpenBook {
  /** another one for each workbook that is opened */
  readonly key: string;
  readonly workbook: MemoryWorkbook;
  readonly host: MemoryHost;
  readonly history: History;
  readonly store: Store<PaneState, PaneEvent>;
  readonly controller: Controller;
}

export interface DeskState {
  /** absent until something is made or opened */
  readonly book?: OpenBook;
  /** the file's name without its ending */
  readonly name: string;
  /** nobody has chosen the name yet */
  readonly isNameOurs: boolean;
  readonly handle?: FileHandle;
  readonly unsaved: boolean;
  /** in what the open workbook differs from the file that it was read from */
  readonly differences: readonly string[];
  /** what the browser keeps from before */
  readonly kept: readonly KeptEntry[];
  readonly question?: DeskQuestion;
  readonly notice?: string;
  readonly problem?: string;
  readonly busy: boolean;
  /** what it is busy with and can be stopped, in words */
  readonly underway?: string;
}

export type DeskQuestion =
  /** the open workbook is not saved and would give way */
  | {
      readonly kind: 'replace';
      readonly then: () => Promise<void>;
      /** what is asked again of who thinks better of it */
      readonly before?: DeskQuestion;
    }
  /** what was made from the open workbook */
  | { readonly kind: 'copy'; readonly bytes: Uint8Array }
  | { readonly kind: 'forget' };

export type DeskEvent =
  | {
      readonly event: 'opened';
      readonly book: OpenBook;
      readonly name: string;
      readonly isNameOurs: boolean;
      readonly handle?: FileHandle;
      readonly unsaved: boolean;
      readonly differences: readonly string[];
    }
  | { readonly event: 'changed' }
  | { readonly event: 'saved'; readonly name: string; readonly handle?: FileHandle }
  | { readonly event: 'asked'; readonly question: DeskQuestion }
  | { readonly event: 'answered' }
  | { readonly event: 'noticed'; readonly notice: string }
  | { readonly event: 'failed'; readonly problem: string }
  | { readonly event: 'dismissed' }
  | { readonly event: 'kept'; readonly kept: readonly KeptEntry[] }
  | { readonly event: 'began'; readonly underway?: string }
  | { readonly event: 'ended' };

export const firstState: DeskState = {
  name: '',
  isNameOurs: false,
  unsaved: false,
  differences: [],
  kept: [],
  busy: false,
};

export function deskReducer(state: DeskState, happened: DeskEvent): DeskState {
  switch (happened.event) {
    case 'opened': {
      const { book, name, isNameOurs, handle, unsaved, differences } = happened;
      return {
        ...state,
        book,
        name,
        isNameOurs,
        handle,
        unsaved,
        differences,
        notice: undefined,
        problem: undefined,
      };
    }
    case 'changed':
      return state.unsaved ? state : { ...state, unsaved: true };
    case 'saved':
      return {
        ...state,
        name: happened.name,
        isNameOurs: false,
        handle: happened.handle,
        unsaved: false,
        differences: [],
      };
    case 'asked':
      return { ...state, question: happened.question };
    case 'answered':
      return { ...state, question: undefined };
    case 'noticed':
      return { ...state, notice: happened.notice, problem: undefined };
    case 'failed':
      return { ...state, problem: happened.problem };
    case 'dismissed':
      return { ...state, notice: undefined, problem: undefined };
    case 'kept':
      return { ...state, kept: happened.kept };
    case 'began':
      return {
        ...state,
        busy: true,
        underway: happened.underway,
        notice: undefined,
        problem: undefined,
      };
    case 'ended':
      return { ...state, busy: false, underway: undefined };
  }
}
