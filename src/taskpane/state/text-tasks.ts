/** 写正文, 更新正文里的数, 核对正文, 存为本单位说法: what would be written is shown and asked first; what people wrote stays. */
import { checking, keeping, noText, refreshing, writing } from '../../words/text-writing';
import type { CellWrite, SheetRef } from '../../workbook/host';
import type { TextProposal } from '../actions/text-writing';
import type { ParagraphChange } from '../../workbook/text-writes';
import type { KeptWording } from '../actions/wording-keeping';
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
  /** Shows how people worded generated sentences otherwise, and asks whether to keep that for the next time. */
  readonly proposeWordings: () => Promise<void>;
  readonly keepWordings: (kept: readonly KeptWording[]) => Promise<void>;
  /** Selects a cell of 正文. */
  readonly toText: (sheet: SheetRef, name: string) => Promise<void>;
}

/** Reading whole workbooks is loaded when it is asked for. */
const actions = () => import('../actions/text-writing');
const checks = () => import('../actions/text-checking');
const wordings = () => import('../actions/wording-keeping');

/** @param wrote is told of the sheet that was written to */
export function textTasks(
  { host, get, dispatch, run, enqueue, write, ask, fail, notice, hint }: Work,
  wrote: (sheetId: string) => void,
): TextTasks {
  const settings = () => get().settings;
  /** Keeps which numbers people have brought up to date themselves, so that they are followed from then on. */
  const follow = async (sheet: SheetRef, writes: readonly CellWrite[]) => {
    if (writes.length > 0) await host.keep(sheet, writes);
  };
  return {
    proposeText: () =>
      run('readText', async ({ goOn }) => {
        const found = await (await actions()).proposeText(host, settings());
        await goOn();
        if (found.outcome !== 'propose') return fail(noText[found.outcome]);
        if (found.changes.length === 0) {
          await follow(found.sheet, (await actions()).textWrites(found.followed));
          return notice([writing.nothing(found.sheet.name), ...openIn(found)].join(''));
        }
        ask({ kind: 'writeText', proposal: found });
      }),

    writeText: (changes) =>
      run('writeText', async ({ goOn }) => {
        const { question } = get();
        if (question?.kind !== 'writeText') return;
        const { sheet, followed } = question.proposal;
        const writes = (await actions()).textWrites([...changes, ...followed]);
        await goOn();
        dispatch({ event: 'answered' });
        const { written, left } = await write([{ sheet, writes }], 'writeText');
        notice(left.length === 0 ? writing.done(changes.length) : writing.doneBut(left.length), written > 0);
        wrote(sheet.id);
        await host.showSheet(sheet);
      }),

    proposeRefresh: () =>
      run('readText', async ({ goOn }) => {
        const found = await (await actions()).proposeRefresh(host, settings());
        await goOn();
        switch (found.outcome) {
          case 'propose':
            if (found.stale.every(({ state }) => state !== 'patched')) {
              await follow(found.sheet, found.writes);
            }
            if (found.stale.length + found.branches.length === 0) {
              return notice(refreshing.current(found.sheet.name));
            }
            return ask({ kind: 'refreshText', proposal: found });
          case 'neverWritten':
            return hint(refreshing.neverWritten);
          default:
            return fail(noText[found.outcome]);
        }
      }),

    refreshText: () =>
      run('writeText', async ({ goOn }) => {
        const { question } = get();
        if (question?.kind !== 'refreshText') return;
        const { sheet, writes, stale } = question.proposal;
        await goOn();
        dispatch({ event: 'answered' });
        const { written, left } = await write([{ sheet, writes }], 'refreshText');
        const patched = stale.filter(({ state }) => state === 'patched').length;
        notice(left.length === 0 ? refreshing.done(patched) : refreshing.doneBut(left.length), written > 0);
        wrote(sheet.id);
        await host.showSheet(sheet);
      }),

    checkText: () =>
      run('readText', async ({ goOn }) => {
        const found = await (await checks()).checkSheetText(host, settings());
        await goOn();
        switch (found.outcome) {
          case 'checked':
            return ask({ kind: 'checkText', checked: found });
          case 'notBegun':
            return hint(checking.notBegun);
          default:
            return fail(noText[found.outcome]);
        }
      }),

    proposeWordings: () =>
      run('readText', async ({ goOn }) => {
        const found = await (await wordings()).proposeWordings(host, settings());
        await goOn();
        switch (found.outcome) {
          case 'propose':
            if (found.kept.length === 0) return notice(found.outdated ?? keeping.nothing);
            return ask({ kind: 'keepWordings', proposal: found });
          case 'noWordings':
            return fail(keeping.noWordings);
          case 'neverWritten':
            return hint(keeping.neverWritten);
          default:
            return fail(noText[found.outcome]);
        }
      }),

    keepWordings: (kept) =>
      run('writeText', async ({ goOn }) => {
        const { question } = get();
        if (question?.kind !== 'keepWordings') return;
        const { sheet } = question.proposal;
        await goOn();
        const writes = kept.flatMap(({ write: one }) => one ?? []);
        dispatch({ event: 'answered' });
        const { written, left } = await write([{ sheet, writes }], 'keepWordings');
        const several = kept.flatMap(({ sentence, isOneCase }) => (isOneCase ? [sentence] : []));
        notice(
          [
            left.length === 0 ? keeping.done(written) : keeping.doneBut(left.length),
            ...(several.length > 0 && left.length === 0 ? [keeping.oneCase(several)] : []),
          ].join(''),
          written > 0,
        );
        await host.showSheet(sheet);
      }),

    toText: (sheet, name) =>
      enqueue(async () => {
        dispatch({ event: 'answered' });
        await host.selectCell(sheet, name);
      }),
  };
}

/** What is said of a text beside its paragraphs. */
const openIn = ({ gaps, notes }: TextProposal): readonly string[] => [
  ...(gaps > 0 ? [writing.gaps(gaps)] : []),
  ...(notes.length > 0 ? [writing.notUsed, ...notes] : []),
];
