/** 一键审核 as the clerk works on it: cells shown with both sides, 改为…, 情况说明. */
import { explanationWrites } from '../../documents/explanations';
import type { Address } from '../../report/address';
import type { ChangeSet, Hypothesis } from '../../rules/hypotheses';
import * as words from '../../words/audit';
import { paneWords } from '../../words/taskpane';
import type { SheetRef } from '../../workbook/host';
import type { Changing } from '../actions/changing';
import { changingFor, writeChanging } from '../actions/changing';
import type { FoundEntry } from '../actions/overview';
import { looksOf, selectAnywhere } from '../actions/select-anywhere';
import type { Work } from './work';

export interface AuditTasks {
  /** Selects cells of the year's tables, wherever they stand. */
  readonly show: (addresses: readonly Address[]) => Promise<void>;
  /** Selects the cells of a finding and shows which are of which side, until something else is selected. */
  readonly showFinding: (finding: FoundEntry) => Promise<void>;
  /** Takes the looks of both sides away. */
  readonly stopShowing: () => Promise<void>;
  /** Shows what a hypothesis would change, and asks. */
  readonly proposeChange: (set: ChangeSet, hypothesis: Hypothesis) => void;
  readonly changeCells: (changing: Changing) => Promise<void>;
  /** Keeps a 情况说明 beside its check; `''` takes it away. @returns whether it was kept */
  readonly explain: (finding: FoundEntry, text: string) => Promise<boolean>;
  /** Asks whether to build 审核结果. */
  readonly offerFindingsSheet: () => void;
  /** Shows the ledger that table 3 is counted from. */
  readonly toLedger: () => Promise<void>;
}

export function auditTasks(
  { host, get, dispatch, run, enqueue, write, ask, fail, notice }: Work,
  wrote: (sheet: SheetRef) => void,
): AuditTasks {
  const announceCells = (cells: number, all: boolean, sides = '') => {
    const text = all ? paneWords.selected(cells) : paneWords.selectedFirst(cells);
    if (cells > 0) dispatch({ event: 'announced', text: text + sides });
  };
  return {
    show: (addresses) =>
      enqueue(async () => {
        const { overview } = get();
        if (!overview) return;
        const { cells, all } = await selectAnywhere(host, addresses, overview.refs);
        dispatch({ event: 'lit' });
        announceCells(cells, all);
      }),

    showFinding: ({ id, cells: addresses, sides, textCell }) =>
      enqueue(async () => {
        const { overview } = get();
        if (!overview) return;
        const { refs } = overview;
        const text = refs.get('text');
        if (textCell !== undefined && text) {
          await host.showCells({ sheet: text, names: [textCell] }, sides ? looksOf(sides, refs) : []);
          dispatch({ event: 'lit', finding: id });
          return announceCells(1, true);
        }
        const { cells, all } = await selectAnywhere(host, addresses, refs, sides);
        dispatch({ event: 'lit', finding: id });
        announceCells(cells, all, sides && `。${words.shown}`);
      }),

    // the clerk may be typing, so it waits outside the queue; what fails is removed with the next selection
    stopShowing: () => {
      if (get().lit !== undefined) dispatch({ event: 'lit' });
      return host.clearHighlights('wait').catch(() => undefined);
    },

    proposeChange: (set, hypothesis) => {
      const { overview } = get();
      const changing = overview && changingFor(set, hypothesis, overview);
      if (changing) ask({ kind: 'changeCells', changing });
    },

    changeCells: (changing) =>
      run('correct', async ({ goOn }) => {
        await goOn();
        dispatch({ event: 'answered' });
        const { written } = await writeChanging(write, changing);
        if (written > 0) notice(words.changing.done(written), true);
        else notice(words.changing.left);
        const sheets = new Map(changing.changes.map(({ sheet }) => [sheet.id, sheet]));
        sheets.forEach(wrote);
      }),

    explain: async ({ id, sentence: message, mark, place, keptAs, twin }, text) => {
      let isKept = false;
      await run('correct', async () => {
        const { overview } = get();
        const [ref, sheet] = [overview?.refs.get('findings'), overview?.sheets.get('findings')];
        if (!ref || !sheet) return fail(words.explaining.noSheet);
        const explained = { id, message, mark, place, keptAs, explanation: text, ...(twin && { twin }) };
        const writes = explanationWrites(sheet, explained);
        const { written } = await write([{ sheet: ref, writes }], 'explain');
        if (written === 0) return fail(words.explaining.gone);
        isKept = true;
        notice(text.trim() === '' ? words.explaining.removed : words.explaining.saved, true);
        wrote(ref);
      });
      return isKept;
    },

    offerFindingsSheet: () => ask({ kind: 'sheets', sheets: ['findings'] }),

    toLedger: () =>
      enqueue(async () => {
        const ref = get().overview?.refs.get('ledger');
        if (ref) await host.showSheet(ref);
      }),
  };
}
