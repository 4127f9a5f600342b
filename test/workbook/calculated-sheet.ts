/** Sheets that calculate, so that the formulas of a plan show what they show in a workbook. */
import type { CellInput } from '../../preview/sheet/sheet-engine';
import { UniverSheet } from '../../preview/sheet/univer-sheet';
import type { Cell } from '../../src/report/cell';
import { written } from '../../src/workbook/expression';
import type { RawCell } from '../../src/workbook/host';
import type { SheetPlan } from '../../src/workbook/plan';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { makeUniver } from '../support/univer';

/** A plan and the figures put into its block; `undefined` leaves a cell as planned. */
export interface FilledPlan {
  readonly plan: SheetPlan;
  readonly figures: readonly (readonly (Cell | undefined)[])[];
}

/** What all cells of each sheet show, after one calculation of them all. */
export async function calculated(
  filled: readonly FilledPlan[],
): Promise<readonly (readonly (readonly RawCell[])[])[]> {
  const { univer, dispose } = makeUniver();
  const engine = new UniverSheet(univer);
  const placed = filled.map((each, index) => {
    const { contents } = each.plan;
    const box = { row: 0, column: 0, rows: contents.length, columns: contents[0]!.length };
    const sheet = engine.addSheet(`sheet${index}`);
    engine.setCells(sheet, box, inputsOf(each));
    return { sheet, box };
  });
  await engine.settled();
  const shown = placed.map(({ sheet, box }) =>
    engine.cells(sheet, box).map((row) => row.map(({ value }) => shownAs(value))),
  );
  dispose();
  return shown;
}

const shownAs = (value: ReturnType<UniverSheet['cells']>[number][number]['value']): RawCell =>
  typeof value === 'object' ? (value?.error ?? '') : value;

function inputsOf({ plan, figures }: FilledPlan): CellInput[][] {
  return plan.contents.map((contents, row) =>
    contents.map((content, column): CellInput => {
      const figure = figures[row - plan.start.row]?.[column - plan.start.column];
      if (figure !== undefined) return { value: figure === 'na' ? '/' : figure };
      if (typeof content === 'object') return { formula: written(content.formula) };
      return { value: content === '' ? null : content };
    }),
  );
}

/** What all cells of the sheets of one workbook show; they are named as their plans say. */
export async function calculatedSheets(
  plans: readonly SheetPlan[],
): Promise<ReadonlyMap<SheetKind, readonly (readonly RawCell[])[]>> {
  const { univer, dispose } = makeUniver();
  const engine = new UniverSheet(univer);
  const named = new Map(plans.map(({ kind, sheet }) => [kind, sheet]));
  const placed = plans.map((plan) => ({ plan, sheet: engine.addSheet(plan.sheet) }));
  const boxOf = ({ contents }: SheetPlan) => ({
    row: 0,
    column: 0,
    rows: contents.length,
    columns: contents[0]!.length,
  });
  for (const { plan, sheet } of placed) {
    const inputs = plan.contents.map((row) =>
      row.map((content): CellInput => {
        if (typeof content !== 'object') return { value: content === '' ? null : content };
        return { formula: written(content.formula, (kind) => named.get(kind)!) };
      }),
    );
    engine.setCells(sheet, boxOf(plan), inputs);
  }
  await engine.settled();
  const shown = new Map(
    placed.map(({ plan, sheet }) => [
      plan.kind,
      engine.cells(sheet, boxOf(plan)).map((row) => row.map(({ value }) => shownAs(value))),
    ]),
  );
  dispose();
  return shown;
}
