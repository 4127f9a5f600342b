/** A fake workbook with a ledger whose cells are written and taken back, as the host does it. */
import { ledgerColumns } from '../../src/ledger/columns';
import type { LeftCell, RawCell, SheetWrites, UndoOutcome, WriteOutcome } from '../../src/workbook/host';
import { ledgerCellOf, ledgerName } from '../../src/workbook/names';
import type { Typed } from '../support/ledger';
import { FakeHost } from './fake-host';
import { keepLedger } from './ledger-sheet';

export class LedgerHost extends FakeHost {
  private taken: { readonly row: number; readonly column: number; readonly before: RawCell }[] = [];

  constructor(typed: readonly Typed[], ready?: number) {
    super();
    keepLedger(this, typed, ready);
  }

  /** Rows below the heads, by column, without what is blank. */
  get rows(): readonly Typed[] {
    return this.block
      .slice(1)
      .map((row) =>
        Object.fromEntries(
          ledgerColumns.flatMap(({ id }, index) => ((row[index] ?? '') === '' ? [] : [[id, row[index]]])),
        ),
      );
  }

  private get block(): RawCell[][] {
    return this.blocks.get(ledgerName) as RawCell[][];
  }

  override async writeSheets(
    groups: readonly SheetWrites[],
    what: string,
    continues = false,
  ): Promise<WriteOutcome> {
    const outcome = await super.writeSheets(groups, what);
    const left: LeftCell[] = [];
    if (!continues) this.taken = [];
    for (const { name, expected, input } of groups.flatMap(({ writes }) => writes)) {
      const { row, column } = ledgerCellOf(name)!;
      const at = ledgerColumns.findIndex(({ id }) => id === column);
      const cells = (this.block[row + 1] ??= []);
      const before = cells[at] ?? '';
      if (expected !== undefined && before !== expected) left.push({ sheet: '', name, place: name });
      else {
        this.taken.push({ row: row + 1, column: at, before });
        cells[at] = 'value' in input ? input.value : input.formula;
      }
    }
    return { written: outcome.written - left.length, left };
  }

  override async undo(): Promise<UndoOutcome> {
    const { taken } = this;
    await super.undo();
    for (const { row, column, before } of taken) this.block[row]![column] = before;
    return { outcome: 'undone', what: '', restored: taken.length, left: [], sheets: [] };
  }
}
