/**
 * `window.preview`: the preview in a few words, for tests in a browser and for whoever tries things in the
 * console. Edits made here are a person's edits; the add-in hears of them.
 */
import { parseA1, splitSheet } from '../host/address';
import type { Interpreter } from '../host/interpreter';
import type { PressOutcome } from '../protocol/add-in-session';
import type { Box, EngineCell, SheetEngine } from '../sheet/sheet-engine';
import type { AddIn } from './add-in';
import type { RibbonButton } from './manifest';
import type { TaskPane } from './task-pane';
import type { Entered, UserEdits } from './user-edits';

export interface PreviewAccess {
  readonly engine: SheetEngine;
  readonly interpreter: Interpreter;
  readonly addIn: AddIn;
  readonly pane: TaskPane;
  /** types a text into a cell; addresses as `B3` or `申请办理!B3` */
  type(address: string, text: string): void;
  /** pastes rows from a cell on; `undefined` leaves a cell alone, `null` empties it */
  paste(address: string, rows: readonly (readonly Entered[])[]): void;
  /** the cells of an address, row by row */
  read(address: string): EngineCell[][];
  /** selects cells, and activates their sheet */
  select(address: string): void;
  /** presses a ribbon button by its id in the manifest or by the name of its command */
  press(button: string): Promise<PressOutcome>;
  /** resolves when the add-in can be called and every formula shows what follows from the cells and its answers */
  settled(): Promise<void>;
}

export interface PreviewParts {
  readonly engine: SheetEngine;
  readonly interpreter: Interpreter;
  readonly addIn: AddIn;
  readonly pane: TaskPane;
  readonly edits: UserEdits;
  readonly buttons: () => readonly RibbonButton[];
  /** resolves when no cell waits for a function */
  readonly answered: () => Promise<void>;
}

export function previewAccess({
  engine,
  interpreter,
  addIn,
  pane,
  edits,
  buttons,
  answered,
}: PreviewParts): PreviewAccess {
  const find = (address: string): { sheet: string; box: Box } => {
    const { sheet: name, rest } = splitSheet(address);
    const box = parseA1(rest);
    const sheet =
      name === undefined ? engine.activeSheet() : engine.sheets().find((each) => each.name === name)?.id;
    if (box === null || sheet === undefined) throw new Error(`no cells at ${address}`);
    return { sheet, box };
  };
  const paste: PreviewAccess['paste'] = (address, rows) => {
    const { sheet, box } = find(address);
    edits.enter(sheet, box.row, box.column, rows);
  };
  return {
    engine,
    interpreter,
    addIn,
    pane,
    paste,
    type: (address, text) => paste(address, [[text]]),
    read: (address) => {
      const { sheet, box } = find(address);
      return engine.cells(sheet, box);
    },
    select: (address) => {
      const { sheet, box } = find(address);
      engine.activateSheet(sheet);
      engine.select(sheet, box);
    },
    press: (wanted) => {
      const button = buttons().find(
        ({ id, action }) => id === wanted || (action.kind === 'execute' && action.name === wanted),
      );
      if (button === undefined) throw new Error(`no ribbon button ${wanted}`);
      return addIn.press(button);
    },
    settled: async () => {
      await addIn.running();
      await answered();
    },
  };
}

declare global {
  interface Window {
    preview?: PreviewAccess;
  }
}
