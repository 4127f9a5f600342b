/** Sheets that calculate, so that the formulas of a plan show what they show in a workbook. */
import '@univerjs/sheets-formula/facade';
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { registerSheetPlugins } from '../../preview/sheet/univer-plugins';
import type { Cell } from '../../src/report/cell';
import type { RawCell } from '../../src/workbook/host';
import type { SheetPlan } from '../../src/workbook/plan';

/** A plan and the figures put into its block; `undefined` leaves a cell as planned. */
export interface FilledPlan {
  readonly plan: SheetPlan;
  readonly figures: readonly (readonly (Cell | undefined)[])[];
}

/** Univer caches ranges by the workbook's id, beyond the life of an instance. */
let workbooks = 0;

/** What all cells of each sheet show, after one calculation of them all. */
export async function calculated(
  filled: readonly FilledPlan[],
): Promise<readonly (readonly (readonly RawCell[])[])[]> {
  const closeChannels = keepChannels();
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    // a calculation that takes long tells of its progress in words
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
  });
  registerSheetPlugins(univer);
  const api = FUniver.newAPI(univer);
  const ids = filled.map((_, index) => `sheet${index}`);
  const workbook = api.createWorkbook({
    id: `plans${(workbooks += 1)}`,
    sheetOrder: ids,
    sheets: Object.fromEntries(
      filled.map((each, index) => [
        ids[index]!,
        { id: ids[index]!, name: ids[index]!, cellData: cellsOf(each) },
      ]),
    ),
  });
  const formulas = api.getFormula();
  const applied = formulas.onCalculationResultApplied();
  formulas.executeCalculation();
  await applied;
  const shown = ids.map((id, index) => {
    const { contents } = filled[index]!.plan;
    const area = workbook.getSheetBySheetId(id)!.getRange(0, 0, contents.length, contents[0]!.length);
    return area.getValues().map((row) => row.map((cell) => cell ?? ''));
  });
  univer.dispose();
  closeChannels();
  return shown;
}

/** Univer leaves the channels open by which it puts work off; under Node they would keep the process alive. */
function keepChannels(): () => void {
  const Original = globalThis.MessageChannel;
  const opened: MessageChannel[] = [];
  globalThis.MessageChannel = class extends Original {
    constructor() {
      super();
      opened.push(this);
    }
  };
  return () => {
    globalThis.MessageChannel = Original;
    for (const { port1, port2 } of opened) [port1, port2].forEach((port) => port.close());
  };
}

function cellsOf({ plan, figures }: FilledPlan) {
  return plan.contents.map((contents, row) =>
    contents.map((content, column) => {
      const figure = figures[row - plan.start.row]?.[column - plan.start.column];
      if (figure !== undefined) return figure === null ? {} : { v: figure === 'na' ? '/' : figure };
      if (typeof content !== 'string') return { f: content.formula };
      return content === '' ? {} : { v: content };
    }),
  );
}
