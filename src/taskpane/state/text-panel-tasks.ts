/** Step ⑤: the text on show; its numbers are patched, its gaps gone to, and its statements ticked. */
import type { GapTarget } from '../../documents/gap-targets';
import type { ViewTick } from '../../documents/text-ticks';
import { refreshing } from '../../words/text-writing';
import { textPanel as words } from '../../words/text-panel';
import { selectAnywhere } from '../actions/select-anywhere';
import type { Filling } from './filling-tasks';
import type { TextTasks } from './text-tasks';
import type { Work } from './work';

export interface TextPanelTasks {
  /** Reads all sheets and shows the text. */
  readonly showText: () => Promise<void>;
  /** Patches the numbers that are shown as stale; where others are stale by now, they are shown and asked first. */
  readonly patchText: (shown: readonly string[]) => Promise<void>;
  /** Selects what is to be filled in. */
  readonly toGap: (target: GapTarget) => Promise<void>;
  /** Writes onto 正文用数 whether a statement is confirmed. */
  readonly tick: (tick: ViewTick, isTicked: boolean) => Promise<void>;
}

/** What a text is written from is loaded when it is asked for. */
const actions = () => import('../actions/text-writing');
const views = () => import('../../documents/text-view');
const ticks = () => import('../../documents/text-ticks');

export function textPanelTasks(
  { host, get, dispatch, run, enqueue, write, fail, notice }: Work,
  { readWhole, wrote }: Pick<Filling, 'readWhole' | 'wrote'>,
  { proposeRefresh }: Pick<TextTasks, 'proposeRefresh'>,
): TextPanelTasks {
  return {
    showText: () =>
      run('narrate', async ({ goOn }) => {
        const { overview } = await readWhole();
        await goOn();
        if (!overview) return fail(words.noTables(get().settings.year));
        dispatch({ event: 'stepOpened', step: 'text' });
        dispatch({ event: 'announced', text: words.shown(overview.text()?.gaps.length ?? 0) });
      }),

    patchText: async (shown) => {
      let isOther = false;
      await run('writeText', async ({ goOn }) => {
        const found = await (await actions()).proposeRefresh(host, get().settings);
        const { patchesOf } = await views();
        await goOn();
        isOther = found.outcome !== 'propose' || patchesOf(found.stale).join() !== shown.join();
        if (found.outcome !== 'propose' || isOther) return;
        const { sheet, writes } = found;
        const { written, left } = await write([{ sheet, writes }], 'refreshText');
        notice(
          left.length === 0 ? refreshing.done(shown.length) : refreshing.doneBut(left.length),
          written > 0,
        );
        wrote(sheet.id);
      });
      if (isOther) await proposeRefresh();
    },

    toGap: (target) =>
      enqueue(async () => {
        const refs = get().overview?.refs;
        if (!refs) return;
        if ('cells' in target) {
          await selectAnywhere(host, target.cells, refs);
          return;
        }
        const ref = refs.get(target.sheet);
        if (ref) await host.selectCell(ref, target.name);
        else fail(words.gaps.nowhere);
      }),

    tick: (tick, isTicked) =>
      run('writeText', async () => {
        const sheet = get().overview?.refs.get('facts');
        if (!sheet) return;
        const writes = [(await ticks()).tickWrite(tick, isTicked)];
        const { written } = await write([{ sheet, writes }], 'tick');
        if (written === 0) fail(words.ticks.changed);
        else notice((isTicked ? words.ticks.ticked : words.ticks.unticked)(tick.statement), true);
        wrote(sheet.id);
      }),
  };
}
