/** 报送件: the official tables of a workbook of ours as a workbook of plain values. */
import type { TableId } from '../report/address';
import type { NamedCell } from '../workbook/named-sheets';
import type { SheetPlan } from '../workbook/plan';
import { planWorkbook } from '../workbook/planned';
import { contentOf } from '../workbook/refilled';
import { sentCopy } from '../workbook/sent-copy';
import type { OwnWorkbook } from './own-workbook';

/** The official tables, in their order. */
export const sentTables = ['table2', 'table3', 'table4'] as const satisfies readonly TableId[];

/** The official tables that stand in the workbook. */
export const sendable = ({ sheets }: OwnWorkbook): readonly TableId[] =>
  sentTables.filter((table) => sheets.has(table));

/** The sheets of the copy, under the names that they have in the workbook. */
export function sentWorkbook(own: OwnWorkbook, tables: readonly TableId[]): readonly SheetPlan[] {
  const { reading, form, sheets } = own;
  const { report } = reading;
  const { sheets: plans } = planWorkbook({
    form,
    organ: report.organ,
    year: report.year,
    sheets: tables,
    names: Object.fromEntries(tables.map((table) => [table, sheets.get(table)?.sheet])),
    report,
  });
  const heldAt = new Map(
    plans.flatMap((plan) =>
      plan.names.flatMap(({ name, refersTo }): (readonly [string, NamedCell | undefined])[] => {
        if (!('cells' in refersTo)) return [];
        const { row, column } = refersTo.cells;
        return [[placeIn(plan.kind, row, column), sheets.get(plan.kind)?.named.get(name)]];
      }),
    ),
  );
  return sentCopy(plans, (kind, row, column) => {
    const place = placeIn(kind, row, column);
    const cell = heldAt.get(place);
    // a figure whose cell was deleted is not there
    if (!cell) return heldAt.has(place) ? null : undefined;
    return contentOf(cell);
  });
}

/** Figures that are sent and whose formulas have no result: nobody has calculated the file. */
export const uncalculatedIn = ({ sheets }: OwnWorkbook, tables: readonly TableId[]): readonly NamedCell[] =>
  tables.flatMap((table) =>
    [...(sheets.get(table)?.figures.values() ?? [])].filter(({ isUncalculated }) => isUncalculated),
  );

const placeIn = (kind: string, row: number, column: number) => `${kind} ${row} ${column}`;
