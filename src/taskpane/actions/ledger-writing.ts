/** Writes cells of the ledger through the host, where they still hold what was read. */
import { ledgerCellName } from '../../workbook/names';
import type { CellWrite, Host, LeftCell, WriteOutcome } from '../../workbook/host';
import type { LedgerCell } from './ledger-entry';
import { parcelsOf } from './ledger-import';
import type { LedgerReading } from './ledger-reading';

/** The ids by which the last action is named to the clerk. */
export type LedgerAction = 'register' | 'handle' | 'importLedger';

/** How rows are added to the ledger, and cells of it are written as an action. */
export interface LedgerWriter extends Pick<Host, 'growLedger'> {
  readonly write: Host['writeSheets'];
}

/** One action, in as many parcels as Excel needs; all are taken back together. */
export async function writeLedger(
  { growLedger, write }: LedgerWriter,
  reading: LedgerReading,
  cells: readonly LedgerCell[],
  what: LedgerAction,
): Promise<WriteOutcome> {
  const { sheet, firstLine, rows, bare } = reading;
  const needed = cells.reduce((most, { line }) => Math.max(most, line), 0) - firstLine + 1;
  if (needed > rows.length || bare > 0) await growLedger(sheet, Math.max(needed, bare));
  let written = 0;
  const left: LeftCell[] = [];
  for (const parcel of parcelsOf(cells)) {
    const writes = parcel.map((cell) => writeOf(reading, cell));
    const done = await write([{ sheet: reading.sheet, writes }], what, written > 0);
    written += done.written;
    left.push(...done.left);
  }
  return { written, left };
}

const writeOf = ({ firstLine }: LedgerReading, { line, column, before, content }: LedgerCell): CellWrite => ({
  name: ledgerCellName({ row: line - firstLine, column }),
  expected: before,
  input: { value: content },
});
