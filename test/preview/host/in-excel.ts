/** A workbook in memory with the real proxy library before it, and short ways to ask it things in tests. */
import { openExcel } from '../../host/harness/open-excel';
import type { OpenedExcel } from '../../host/harness/open-excel';
import type { Interpreter } from '../../../preview/host/interpreter';
import type { RequirementSets } from '../../../preview/host/requirement-sets';
import { MemorySheet } from '../../../preview/sheet/memory-sheet';

export interface Failure {
  readonly code: string;
  /** class and member */
  readonly at?: string;
}

export type Batch<T> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T> | T;

export interface InExcel {
  /** runs a batch on the active sheet and gives back what it gives back */
  readonly run: <T>(batch: Batch<T>) => Promise<T>;
  /** runs a batch that fails: the code of the error, and the member that it names */
  readonly failure: (batch: Batch<unknown>) => Promise<Failure>;
  readonly engine: MemorySheet;
  readonly interpreter: Interpreter;
  readonly faults: readonly Error[];
  /** id of the active sheet */
  readonly sheet: string;
}

/** Opens Excel for every test of the file. */
export function inExcel(options: { readonly requirementSets?: RequirementSets } = {}): InExcel {
  let opened: OpenedExcel<MemorySheet>;
  beforeEach(() => {
    const engine = new MemorySheet({ calculate: (formula) => `value of ${formula}` });
    opened = openExcel({ engine, ...options });
  });
  afterEach(() => opened.dispose());

  const run = <T>(batch: Batch<T>): Promise<T> =>
    Excel.run(async (context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));

  return {
    run,
    failure: async (batch) => {
      try {
        await run(async (context, sheet) => {
          await batch(context, sheet);
          await context.sync();
        });
      } catch (thrown) {
        if (!(thrown instanceof OfficeExtension.Error)) throw thrown;
        return { code: thrown.code, at: thrown.debugInfo.errorLocation };
      }
      throw new Error('the batch did not fail');
    },
    get engine() {
      return opened.engine;
    },
    get interpreter() {
      return opened.interpreter;
    },
    get faults() {
      return opened.faults;
    },
    get sheet() {
      return opened.engine.activeSheet();
    },
  };
}
