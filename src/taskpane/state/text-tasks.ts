/** 写正文, 更新正文里的数, 核对正文: what would be written is shown and asked first; what people wrote stays. */
import { checking, noText, refreshing, writing } from '../../words/text-writing';
import type { SheetRef } from '../../workbook/host';
import type { ParagraphChange } from '../../workbook/text-writes';
import type { Work } from './work';

export interface TextTasks {
  /** Shows what each paragraph of 正文 would be, and asks. */
  readonly proposeText: () => Promise<void>;
  readonly writeText: (changes: readonly ParagraphChange[]) => Promise<void>;
  /** Shows which numbers of 正文 are no longer those of the tables, and asks. */
  readonly proposeRefresh: () => Promise<void>;
  readonly refreshText: () => Promise<void>;
  /** Holds 正文 against the tables, and lists what is found. */
  readonly checkText: () => Promise<void>;
  /** Selects a cell of 正文. */
  readonly toText: (sheet: SheetRef, name: string) => Promise<void>;
}

/** Reading whole workbooks is loaded when it is asked for. */
const actions = () => import('../actions/text-writing');
const checks = () => import('../actions/text-checking');

export function textTasks({ host, get, dispatch, run, enqueue, write, ask, fail, notice }: Work): TextTasks {
  const settings = () => get().settings;
  return {
    proposeText: () =>
      run('readText', async () => {
        const found = await (await actions()).proposeText(host, settings());
        if (found.outcome !== 'propose') return fail(noText[found.outcome]);
        if (found.changes.length === 0) return notice(writing.nothing(found.sheet.name));
        ask({ kind: 'writeText', proposal: found });
      }),

    writeText: (changes) =>
      run('writeText', async () => {
        const { question } = get();
        if (question?.kind !== 'writeText') return;
        const { sheet } = question.proposal;
        const writes = (await actions()).textWrites(changes);
        const { written, left } = await write([{ sheet, writes }], 'writeText');
        dispatch({ event: 'answered' });
        notice(left.length === 0 ? writing.done(changes.length) : writing.doneBut(left.length), written > 0);
        await host.showSheet(sheet);
      }),

    proposeRefresh: () =>
      run('readText', async () => {
        const found = await (await actions()).proposeRefresh(host, settings());
        switch (found.outcome) {
          case 'propose':
            if (found.stale.length + found.branches.length === 0)
              return notice(refreshing.current(found.sheet.name));
            return ask({ kind: 'refreshText', proposal: found });
          case 'neverWritten':
            return fail(refreshing.neverWritten);
          default:
            return fail(noText[found.outcome]);
        }
      }),

    refreshText: () =>
      run('writeText', async () => {
        const { question } = get();
        if (question?.kind !== 'refreshText') return;
        const { sheet, writes, stale } = question.proposal;
        const { written, left } = await write([{ sheet, writes }], 'refreshText');
        dispatch({ event: 'answered' });
        const patched = stale.filter(({ state }) => state === 'patched').length;
        notice(left.length === 0 ? refreshing.done(patched) : refreshing.doneBut(left.length), written > 0);
        await host.showSheet(sheet);
      }),

    checkText: () =>
      run('readText', async () => {
        const found = await (await checks()).checkSheetText(host, settings());
        switch (found.outcome) {
          case 'checked':
            return ask({ kind: 'checkText', checked: found });
          case 'notBegun':
            return fail(checking.notBegun);
          default:
            return fail(noText[found.outcome]);
        }
      }),

    toText: (sheet, name) =>
      enqueue(async () => {
        dispatch({ event: 'answered' });
        await host.selectCell(sheet, name);
      }),
  };
}
