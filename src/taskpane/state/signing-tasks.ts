/** 送审单, 审核报告 and 定稿: made from the workbook as it is; an older sheet is replaced after a yes. */
import { momentOf } from '../../words/clock';
import { signingPanel as words } from '../../words/signing-panel';
import type { MadeSheet } from '../actions/made-sheets';
import { BUILD } from '../actions/undo';
import type { Filling } from './filling-tasks';
import type { Work } from './work';

export interface SigningTasks {
  /** Makes the sheet, or asks where an older one stands. */
  readonly makeSheet: (kind: MadeSheet, replaces?: boolean) => Promise<void>;
  readonly finalise: () => Promise<void>;
  readonly unfinalise: () => Promise<void>;
}

/** Reading whole workbooks is loaded when it is asked for. */
const makers = () => import('../actions/made-sheets');
const finalising = () => import('../actions/finalising');

export function signingTasks(
  { host, get, dispatch, run, ask, fail, notice }: Work,
  { wrote }: Pick<Filling, 'wrote'>,
  now: () => Date,
): SigningTasks {
  return {
    makeSheet: (kind, replaces = false) =>
      run('make', async ({ goOn }) => {
        const { settings } = get();
        const { makeSheet } = await makers();
        const made = await makeSheet(host, settings, kind, { madeAt: momentOf(now()), replaces, goOn });
        if (made.outcome === 'older') return ask({ kind: 'remake', made: kind, sheet: made.sheet.name });
        dispatch({ event: 'answered' });
        if (made.outcome === 'noTables') return fail(words.noTables(settings.year));
        dispatch({ event: 'lastAction', what: BUILD });
        notice(words.made(made.sheet.name));
        wrote();
      }),

    finalise: () =>
      run('make', async ({ goOn }) => {
        const { settings, overview } = get();
        const final = await (await finalising()).finaliseNow(host, settings, momentOf(now()), goOn);
        if (!final) return fail(words.noTables(settings.year));
        dispatch({ event: 'finalised', final });
        const { mandatory = 0, againstLast } = overview?.progress ?? {};
        notice(words.doneWith(mandatory + (againstLast?.mandatory ?? 0)));
        wrote();
      }),

    unfinalise: () =>
      run('make', async () => {
        await host.saveFinalised();
        dispatch({ event: 'finalised' });
        notice(words.cancelled);
      }),
  };
}
