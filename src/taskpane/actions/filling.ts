/** 其余空格填0 and 整理 of pasted blocks, for every table: what would be written, to be shown before it is. */
import type { SheetWrites } from '../../workbook/host';
import type { FilledSheet, UntidyFigure } from '../../workbook/filling';
import type { SheetKind } from '../../workbook/sheet-kind';

/** What 其余空格填0 comes to on the sheet that is active. */
export type Zeros =
  | { readonly outcome: 'noTable' }
  /** nothing is open */
  | { readonly outcome: 'nothing'; readonly sheet: FilledSheet }
  /** no figure of it was filled in, and it is never all zeros */
  | { readonly outcome: 'never'; readonly sheet: FilledSheet }
  /** `allBlank`: nothing else stands in the table */
  | { readonly outcome: 'ask'; readonly sheet: FilledSheet; readonly allBlank: boolean };

const NEVER_ALL_ZERO: SheetKind = 'table2';

export function zerosFor(sheets: readonly FilledSheet[]): Zeros {
  const sheet = sheets.find(({ isActive }) => isActive);
  if (!sheet) return { outcome: 'noTable' };
  const { kind, open, inputs } = sheet;
  if (open.length === 0) return { outcome: 'nothing', sheet };
  const allBlank = open.length === inputs;
  return allBlank && kind === NEVER_ALL_ZERO
    ? { outcome: 'never', sheet }
    : { outcome: 'ask', sheet, allBlank };
}

export const zeroWrites = ({ ref, open }: FilledSheet): SheetWrites => ({
  sheet: ref,
  writes: open.map(({ name }) => ({ name, expected: '', input: { value: 0 } })),
});

/** The sheets on which cells read as figures but are written otherwise, or cannot be read. */
export const toClean = (sheets: readonly FilledSheet[]): readonly FilledSheet[] =>
  sheets.filter(({ untidy, unread }) => untidy.length + unread.length > 0);

export const cleaningWrites = (sheets: readonly FilledSheet[]): readonly SheetWrites[] =>
  sheets
    .filter(({ untidy }) => untidy.length > 0)
    .map(({ ref, untidy }) => ({
      sheet: ref,
      writes: untidy.map(({ name, from, to }: UntidyFigure) => ({
        name,
        expected: from,
        input: { value: to },
      })),
    }));
