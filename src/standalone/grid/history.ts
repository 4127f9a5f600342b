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

  /** Whatever else has changed since, such as the organ in the print's header, stays. */
  const rewrite = (id: string, from: SheetPlan, to: SheetPlan) => {
    const { print } = workbook.sheet(id)!.plan;
    const header = to.print.header === from.print.header ? print.header : to.print.header;
    workbook.rewrite(id, { ...to, print: { ...to.print, header } });
  };

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
      rewrite(past.sheet, past.after, past.before);
      return past.sheet;
    },
    redo() {
      const past = undone.at(-1);
      if (!past || workbook.sheet(past.sheet)?.plan.contents !== past.before.contents) return undefined;
      undone = undone.slice(0, -1);
      done = [...done, past];
      rewrite(past.sheet, past.before, past.after);
      return past.sheet;
    },
  };
}
