/** The questions about 依申请公开台账, each with the ledger as it stood when it was asked. */
import type { Day } from '../../ledger/day';
import type { OpenApplication } from '../../ledger/open';
import type { LedgerTable } from '../../ledger/table';
import type { Review } from '../actions/ledger-entry';
import type { LedgerComparison } from '../actions/ledger-comparison';
import type { LedgerReading } from '../actions/ledger-reading';

export type LedgerQuestion =
  /** `review`: what was to be said of what was typed last */
  | {
      readonly kind: 'register';
      readonly reading: LedgerReading;
      readonly today: Day;
      readonly review?: Review;
    }
  | {
      readonly kind: 'handle';
      readonly reading: LedgerReading;
      readonly open: readonly OpenApplication[];
      readonly review?: Review;
    }
  | { readonly kind: 'compareLedger'; readonly comparison: LedgerComparison }
  /** `fault`: why the file that was chosen cannot be used */
  | {
      readonly kind: 'importLedger';
      readonly reading: LedgerReading;
      readonly file?: { readonly name: string; readonly table: LedgerTable };
      readonly fault?: string;
    };
