/** The page's desk without a browser: files that are chosen and saved here, and what the browser would keep. */
import type { Desk } from '../../src/standalone/state/desk';
import { createDesk } from '../../src/standalone/state/desk';
import { deskReducer, firstState } from '../../src/standalone/state/desk-state';
import type { ChosenFile, FileHandle, Files } from '../../src/standalone/state/files';
import type { Keeper, KeptWorkbook } from '../../src/standalone/state/kept';
import { createStore } from '../../src/taskpane/state/store';

export const NOW = new Date(2025, 0, 10, 9, 30);

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** the file that was written over, where one was */
  readonly over?: FileHandle;
}

export interface TestDesk {
  readonly desk: Desk;
  readonly saved: Saved[];
  readonly kept: Map<string, KeptWorkbook>;
  /** what the next questions of the browser are answered with; a failure is thrown */
  readonly next: {
    open?: ChosenFile | Error;
    save?: 'cancel' | 'download' | Error;
    saving?: Promise<void>;
    keep?: Error;
  };
}

export function sitDown(
  kept = new Map<string, KeptWorkbook>(),
  now = NOW,
  startReader?: () => Worker,
): TestDesk {
  const saved: Saved[] = [];
  const next: TestDesk['next'] = {};
  const files: Files = {
    open: () => (next.open instanceof Error ? Promise.reject(next.open) : Promise.resolve(next.open)),
    save: async (make, name, over) => {
      if (next.save instanceof Error) throw next.save;
      if (next.save === 'cancel') return undefined;
      const bytes = await make();
      await next.saving;
      saved.push({ name, bytes, ...(over && { over }) });
      if (next.save === 'download') return { name };
      const handle = over ?? ({ name } as FileHandle);
      return { name: handle.name, handle };
    },
  };
  const keeper: Keeper = {
    keep: (key, workbook) => {
      if (next.keep) return Promise.reject(next.keep);
      kept.set(key, workbook);
      return Promise.resolve();
    },
    list: () =>
      next.keep
        ? Promise.reject(next.keep)
        : Promise.resolve([...kept].map(([key, { name, at, unsaved }]) => ({ key, name, at, unsaved }))),
    get: (key) => Promise.resolve(kept.get(key)),
    forget: (key) => {
      if (key === undefined) kept.clear();
      else kept.delete(key);
      return Promise.resolve();
    },
  };
  const state = createStore(deskReducer, firstState);
  return {
    desk: createDesk({ files, keeper, now: () => now, ...(startReader && { startReader }) }, state),
    saved,
    kept,
    next,
  };
}
