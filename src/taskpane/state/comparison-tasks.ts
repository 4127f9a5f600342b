/** 核对台账: the ledger is held against its rules and the tables, and fills in what it counts, after a yes. */
import { localDay } from '../../ledger/day';
import { comparison as words } from '../../words/ledger-comparison';
import { ledgerPane } from '../../words/ledger-pane';
import type { SheetRef } from '../../workbook/host';
import type { Work } from './work';

export interface ComparisonTasks {
  /** Shows what is found in the ledger, and what it would fill in. */
  readonly compareLedger: () => Promise<void>;
  /** Writes what was shown. */
  readonly fillFromLedger: () => Promise<void>;
}

const actions = () => import('../actions/ledger');

export function comparisonTasks(
  { host, get, dispatch, run, write, ask, fail, notice }: Work,
  now: () => Date,
  wrote: (sheet: SheetRef) => void,
): ComparisonTasks {
  return {
    compareLedger: () =>
      run('ledger', async ({ goOn }) => {
        const { compareLedger, readLedgerAmong } = await actions();
        const standing = await host.standing();
        const reading = await readLedgerAmong(host, standing);
        await goOn();
        if (!reading) return fail(ledgerPane.noLedger);
        if (reading.ledger.applications.length === 0) return notice(words.empty);
        ask({ kind: 'compareLedger', comparison: compareLedger(reading, standing, localDay(now())) });
      }),

    fillFromLedger: () =>
      run('ledger', async ({ goOn }) => {
        const { question } = get();
        if (question?.kind !== 'compareLedger') return;
        const { countedWrites } = await actions();
        await goOn();
        const { written, left } = await write(countedWrites(question.comparison), 'fillFromLedger');
        dispatch({ event: 'answered' });
        notice(left.length === 0 ? words.done(written) : words.doneBut(written, left.length), written > 0);
        question.comparison.sheets.forEach(({ ref }) => wrote(ref));
      }),
  };
}
