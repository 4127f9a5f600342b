/** Takes back what was typed and pasted, edit by edit, as long as the page is open. */
import type { MemoryWorkbook, SheetInMemory } from '../../workbook/memory-workbook';
import type { SheetPlan } from '../../workbook/plan';

interface Past {
  readonly sheet: string;
  readonly before: SheetPlan;
  readonly after: SheetPlan;
}

/** How many edits are remembered. */
const LONGEST = 200;

export interface History {
  /** Does an edit of one sheet so that it can be taken back. */
  readonly remember: (sheet: SheetInMemory, edit: () => void) => void;
  /** @returns the sheet that was changed; `undefined` where there is nothing, or somebody else has written since */
  readonly undo: () => string | undefined;
  readonly redo: () => string | undefined;
}

export function createHistory(workbook: MemoryWorkbook): History {
  let done: readonly Past[] = [];
  let undone: readonly Past[] = [];

  return {
    remember(sheet, edit) {
      edit();
      const after = workbook.sheet(sheet.id)?.plan;
      if (!after || after === sheet.plan) return;
      done = [...done, { sheet: sheet.id, before: sheet.plan, after }].slice(-LONGEST);
      undone = [];
    },
    undo() {
      const past = done.at(-1);
      if (!past || workbook.sheet(past.sheet)?.plan.contents !== past.after.contents) return undefined;
      done = done.slice(0, -1);
      undone = [...undone, past];
      workbook.rewrite(past.sheet, past.before);
      return past.sheet;
    },
    redo() {
      const past = undone.at(-1);
      if (!past || workbook.sheet(past.sheet)?.plan.contents !== past.before.contents) return undefined;
      undone = undone.slice(0, -1);
      done = [...done, past];
      workbook.rewrite(past.sheet, past.after);
      return past.sheet;
    },
  };
}
