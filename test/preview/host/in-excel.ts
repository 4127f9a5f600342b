/** A workbook in memory with the real proxy library before it, and short ways to ask it things in tests. */
import { openExcel } from '../../host/harness/open-excel';
import type { OpenedExcel } from '../../host/harness/open-excel';
import type { RequirementSets } from '../../../preview/host/requirement-sets';
import { MemorySheet } from '../../../preview/sheet/memory-sheet';

export type Failure = { readonly code: string; readonly at?: string; readonly message?: string };

export interface InExcel extends OpenedExcel<MemorySheet> {
  /** runs a batch and gives back what it gives back */
  run<T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T> | T): Promise<T>;
  /** runs a batch that fails: the code of the error, and the member that it names */
  failure(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown): Promise<Failure>;
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

  const run: InExcel['run'] = (batch) =>
    Excel.run(async (context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));

  const own = {
    run,
    failure: async (batch: Parameters<InExcel['failure']>[0]): Promise<Failure> => {
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
    get sheet() {
      return opened.engine.activeSheet();
    },
  };
  return new Proxy(own, {
    get: (target, member: keyof InExcel) =>
      member in target ? target[member as keyof typeof own] : opened[member as keyof typeof opened],
  }) as unknown as InExcel;
}
