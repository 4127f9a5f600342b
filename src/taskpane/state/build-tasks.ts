/** 建表: the table of applications alone, or sheets of the whole workbook. */
import { paneWords } from '../../words/taskpane';
import { HostError } from '../../workbook/host';
import type { SheetRef } from '../../workbook/host';
import { namedSheets } from '../../workbook/named-sheets';
import { usualKinds } from '../../workbook/sheet-kind';
import type { BuildChoice } from '../actions/build';
import { BUILD } from '../actions/undo';
import type { Work } from './work';

export interface BuildTasks {
  /** 建表, under `sheetName` where one is given. */
  readonly build: (sheetName?: string) => Promise<void>;
  /** Asks which sheets of the workbook to build; those that stand for the year are not ticked. */
  readonly chooseSheets: () => Promise<void>;
  /** Builds the chosen sheets, all or none. */
  readonly buildSheets: (choice: Pick<BuildChoice, 'sheets' | 'countsLedger'>) => Promise<void>;
}

/** The plans of the sheets are loaded when the first is to be built. */
const actions = () => import('../actions/build');

/** @param built is told of the first sheet that stands */
export function buildTasks(
  { host, get, dispatch, run, enqueue, ask, notice }: Work,
  built: (sheet: SheetRef) => void,
): BuildTasks {
  return {
    build: (sheetName) =>
      run('build', async ({ goOn }) => {
        try {
          const names = sheetName === undefined ? {} : { table3: sheetName };
          const { build } = await actions();
          await goOn();
          const done = await build(host, get().settings, { names });
          if (done.outcome === 'exists') {
            const { sheet, suggestion } = done.taken[0]!;
            const fault = sheetName === undefined ? undefined : paneWords.sheetExists.alsoExists(sheet);
            return ask({ kind: 'sheetExists', sheet, suggestion, fault });
          }
          dispatch({ event: 'answered' });
          dispatch({ event: 'tableGone' });
          dispatch({ event: 'lastAction', what: BUILD });
          const [sheet] = done.sheets;
          notice(paneWords.built(sheet!.name));
          built(sheet!);
        } catch (error) {
          const question = get().question;
          const inDialog = sheetName !== undefined && question?.kind === 'sheetExists';
          if (!inDialog || !(error instanceof HostError)) throw error;
          ask({ ...question, suggestion: sheetName, fault: error.message });
        }
      }),

    chooseSheets: () =>
      enqueue(async () => {
        const { year, format } = get().settings;
        const there = new Set(
          namedSheets(await host.standing())
            .filter((sheet) => sheet.year === year && sheet.form === format)
            .map(({ kind }) => kind),
        );
        ask({ kind: 'sheets', sheets: usualKinds.filter((kind) => !there.has(kind)) });
      }),

    buildSheets: (choice) =>
      run('build', async ({ goOn }) => {
        const { build } = await actions();
        await goOn();
        const done = await build(host, get().settings, choice);
        if (done.outcome === 'exists') {
          const taken = new Set(done.taken.map(({ kind }) => kind));
          return ask({
            kind: 'sheets',
            sheets: (choice.sheets ?? []).filter((kind) => !taken.has(kind)),
            taken: done.taken.map(({ sheet }) => sheet),
          });
        }
        dispatch({ event: 'answered' });
        dispatch({ event: 'tableGone' });
        dispatch({ event: 'lastAction', what: BUILD });
        notice(paneWords.builtSheets(done.sheets.length));
        built(done.sheets[0]!);
      }),
  };
}
