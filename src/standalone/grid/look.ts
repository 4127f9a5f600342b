/** How a cell looks by the plan of its sheet, and what it shows. */
import { formatted } from '../../workbook/evaluation/functions';
import { contains } from '../../workbook/box';
import { byRow } from '../../workbook/boxes-by-row';
import { moved } from '../../workbook/expression';
import type { MemoryWorkbook, SheetInMemory } from '../../workbook/memory-workbook';
import type { PlanStyle, SheetPlan } from '../../workbook/plan';

export interface CellLook extends PlanStyle {
  /** the colour of the lines around it */
  readonly line?: string;
  /** of a side of an identity that is shown for a while */
  readonly italic?: boolean;
  readonly underline?: boolean;
}

export type Looks = (row: number, column: number) => CellLook;

const known = new WeakMap<SheetPlan['styles'], Looks>();

/** Of the sheet as it was planned: nobody changes looks by typing. */
export function looksOf({ styles, grids }: SheetPlan): Looks {
  const found = known.get(styles);
  if (found) return found;
  const rows = new Map<number, Looks>();
  const cells = new Map<string, CellLook>();
  const stylesIn = byRow(styles);
  const gridsIn = byRow(grids);
  const lookIn = (row: number): Looks => {
    const own = stylesIn(row);
    const lines = gridsIn(row);
    return (_, column) => {
      const look = own.filter(({ box }) => contains(box, row, column)).map(({ style }) => style);
      const line = lines.filter(({ box }) => contains(box, row, column)).at(-1)?.color;
      return Object.assign({}, ...look, line !== undefined && { line }) as CellLook;
    };
  };
  const looks: Looks = (row, column) => {
    const key = `${row} ${column}`;
    const before = cells.get(key);
    if (before) return before;
    const inRow = rows.get(row) ?? lookIn(row);
    rows.set(row, inRow);
    const look = inRow(row, column);
    cells.set(key, look);
    return look;
  };
  known.set(styles, looks);
  return looks;
}

/** With what its conditional formats make of it; an earlier one stands over a later one. */
export function lookAt(
  workbook: MemoryWorkbook,
  sheet: SheetInMemory,
  row: number,
  column: number,
): CellLook {
  const own = looksOf(sheet.plan)(row, column);
  const holding = sheet.plan.conditionalFormats.filter(({ box, formula }) => {
    if (!contains(box, row, column)) return false;
    const value = workbook.comesTo(sheet, moved(formula, row - box.row, column - box.column));
    return value === true || (typeof value === 'number' && value !== 0);
  });
  if (holding.length === 0) return own;
  return holding.reduceRight<CellLook>(
    (look, { fontColor, fill, bold }) => ({
      ...look,
      fontColor,
      ...(fill !== undefined && { fill }),
      ...(bold !== undefined && { bold }),
    }),
    own,
  );
}

/** Excel shows no more digits in a cell of the general format. */
const DIGITS = 11;

/** What a cell shows of its value. */
export function shown(value: string | number | boolean | null, format: PlanStyle['numberFormat']): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return value;
  if (format?.includes('yy')) return formatted(value, format);
  return String(Number(value.toPrecision(DIGITS)));
}
