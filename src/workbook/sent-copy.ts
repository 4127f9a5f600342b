/** 报送件: the sheets that an office sends on, with plain values, and without what serves only whoever fills them in. */
import type { Value } from './evaluate';
import { box, contains } from './box';
import type { Box } from './box';
import type { PlanContent, SheetPlan } from './plan';
import { plainContent } from './raw-cell';
import type { SheetKind } from './sheet-kind';

/** The sheets of the official tables, which alone are sent. */
const sentKinds: readonly SheetKind[] = ['table2', 'table3', 'table4'];

/** Tells what a cell shows, its place counted from 0; `undefined` leaves what the plan says, and formulas blank. */
export type ShownValue = (sheet: SheetKind, row: number, column: number) => Value | undefined;

/** The plans of the copy, each cut to what prints. */
export function sentCopy(plans: readonly SheetPlan[], shown: ShownValue): readonly SheetPlan[] {
  return plans.filter(({ kind }) => sentKinds.includes(kind)).map((plan) => plainSheet(plan, shown));
}

function plainSheet(plan: SheetPlan, shown: ShownValue): SheetPlan {
  const { area } = plan.print;
  const isSent = (one: Box) =>
    contains(area, one.row, one.column) &&
    contains(area, one.row + one.rows - 1, one.column + one.columns - 1);
  const cut = <T extends { readonly box: Box }>(pieces: readonly T[]): readonly T[] =>
    pieces.flatMap((piece) => {
      const common = overlap(piece.box, area);
      return common ? [{ ...piece, box: common }] : [];
    });
  return {
    ...plan,
    contents: plan.contents
      .slice(0, area.row + area.rows)
      .map((row, r) =>
        row
          .slice(0, area.column + area.columns)
          .map((content, c) => sentContent(content, shown(plan.kind, r, c))),
      ),
    merges: plan.merges.filter(isSent),
    columnWidths: plan.columnWidths.slice(0, area.column + area.columns),
    rowHeights: plan.rowHeights.slice(0, area.row + area.rows),
    styles: cut(plan.styles),
    grids: cut(plan.grids),
    validations: [],
    tables: [],
    hiddenColumns: [],
    conditionalFormats: [],
    names: [],
  };
}

function sentContent(content: PlanContent, value: Value | undefined): PlanContent {
  if (value !== undefined) return plainContent(value);
  return typeof content === 'object' ? '' : content;
}

function overlap(one: Box, other: Box): Box | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? box(row, column, rows, columns) : undefined;
}
