/** 改为…: figures that a hypothesis proposes, shown before they are written; a cell that a formula fills is never among them. */
import type { Address } from '../../report/address';
import type { ChangeSet, Hypothesis } from '../../rules/hypotheses';
import { cellWords } from '../../rules/names';
import type { Host, RawCell, SheetRef } from '../../workbook/host';
import { nameOfAddress } from '../../workbook/names';
import type { Overview } from './overview';
import { kindOfAddress } from './select-anywhere';

export interface ProposedChange {
  readonly sheet: SheetRef;
  readonly address: Address;
  readonly place: string;
  readonly from: RawCell;
  readonly to: number;
}

export interface Changing {
  readonly changes: readonly ProposedChange[];
  /** the places that then agree */
  readonly balances: readonly string[];
}

/** `undefined` where one of the cells is a formula, or on no sheet. */
export function changingFor(
  { changes }: ChangeSet,
  { component }: Hypothesis,
  { sheets, refs, forms, findings }: Overview,
): Changing | undefined {
  const proposed = changes.flatMap(({ cell, to }): ProposedChange[] => {
    const kind = kindOfAddress(cell);
    const [sheet, held] = [refs.get(kind), sheets.get(kind)?.figures.get(cell)];
    if (!sheet || !held || held.isFormula) return [];
    return [{ sheet, address: cell, place: cellWords(cell, forms), from: held.value ?? '', to }];
  });
  if (proposed.length < changes.length) return undefined;
  const mended = findings.filter(({ id }) => component.includes(id));
  return { changes: proposed, balances: [...new Set(mended.map(({ place }) => place))] };
}

/** Cells that hold something else by now are left. */
export function writeChanging(
  write: Host['writeSheets'],
  { changes }: Changing,
): ReturnType<Host['writeSheets']> {
  const sheets = new Map(changes.map(({ sheet }) => [sheet.id, sheet]));
  return write(
    [...sheets.values()].map((sheet) => ({
      sheet,
      writes: changes
        .filter((one) => one.sheet.id === sheet.id)
        .map(({ address, from, to }) => ({
          name: nameOfAddress(address),
          expected: from,
          input: { value: to },
        })),
    })),
    'changeCells',
  );
}
