/** 撤销 of the last action, which the workbook itself keeps, also of one that was done before the file was closed. */
import type { Patience, SheetRef } from '../../workbook/host';
import { actionOf, BUILD, undoneInWords } from '../actions/undo';
import type { Work } from './work';

export interface UndoTasks {
  /** Takes the last action back; that of building sheets is asked about first. */
  readonly undo: () => Promise<void>;
  /** Deletes the sheets that were built last and that nobody has written on. */
  readonly unbuild: () => Promise<void>;
}

/** Tells the store what the workbook keeps of the last action. */
export async function readLastAction({ host, dispatch }: Work, patience?: Patience): Promise<void> {
  dispatch({ event: 'lastAction', what: actionOf(await host.lastAction(patience)) });
}

/**
 * @param wrote is told of the sheets that were written to
 * @param deleted is told that sheets were deleted
 */
export function undoTasks(work: Work, wrote: (sheet: SheetRef) => void, deleted: () => void): UndoTasks {
  const { host, get, dispatch, run, ask, notice } = work;
  const takeBack = async () => {
    try {
      const undone = await host.undo();
      dispatch({ event: 'lastAction' });
      notice(undoneInWords(undone));
      if (undone.outcome === 'unbuilt') {
        dispatch({ event: 'tableGone' });
        deleted();
      }
      if (undone.outcome === 'undone') undone.sheets.forEach(wrote);
    } catch (error) {
      await readLastAction(work).catch(() => undefined);
      throw error;
    }
  };
  return {
    undo: () =>
      run('undo', async () => {
        // it may have been done elsewhere, in another window
        const kept = get().lastAction === BUILD ? await host.lastAction() : undefined;
        if (kept?.kind === 'build')
          return ask({ kind: 'unbuild', sheets: kept.sheets.map(({ name }) => name) });
        await takeBack();
      }),
    unbuild: () =>
      run('undo', async ({ goOn }) => {
        await goOn();
        dispatch({ event: 'answered' });
        await takeBack();
      }),
  };
}
