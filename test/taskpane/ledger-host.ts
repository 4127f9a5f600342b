/** A workbook in memory with a ledger alone. */
import type { Typed } from '../support/ledger';
import { keepLedger, ledgerRows } from './ledger-sheet';
import { WatchedHost } from './watched-host';

export class LedgerHost extends WatchedHost {
  constructor(typed: readonly Typed[], ready?: number) {
    super();
    keepLedger(this, typed, ready);
  }

  /** Rows below the heads, by column, without what is blank. */
  get rows(): readonly Typed[] {
    return ledgerRows(this);
  }
}
