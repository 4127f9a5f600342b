/**
 * A workbook in memory as it is kept or handed to a worker: the formulas of the ledger's rows, by far the most of it,
 * stand in it once.
 */
import { findForm } from '../report/form';
import type { Expression } from './expression';
import { moved } from './expression';
import type { DerivedId, LedgerLayout } from './ledger-layout';
import { derivedIds, FIRST_ROW, layOutLedger } from './ledger-layout';
import { derivedIn } from './ledger-rows';
import type { HeldWorkbook, SheetInMemory } from './memory-workbook';
import type { PlanContent, SheetPlan } from './plan';
import { PLAN_VERSION } from './sheet-pieces';

/** What stands for the formula that a row has anyhow. */
const USUAL = null;

interface PackedPlan extends Omit<SheetPlan, 'contents'> {
  readonly contents: readonly (readonly (PlanContent | typeof USUAL)[])[];
  /** of the ledger's first row, by column; in the others they stand further down */
  readonly usual?: ReadonlyMap<number, Expression>;
}

/** One that is not packed is one of these, too. */
export interface PackedWorkbook extends Omit<HeldWorkbook, 'sheets'> {
  readonly sheets: readonly (Omit<SheetInMemory, 'plan'> & { readonly plan: PackedPlan })[];
}

export const packed = ({ sheets, ...rest }: HeldWorkbook): PackedWorkbook => ({
  ...rest,
  sheets: sheets.map((sheet) => ({ ...sheet, plan: packedPlan(sheet.plan) })),
});

export const unpacked = ({ sheets, ...rest }: PackedWorkbook): HeldWorkbook => ({
  ...rest,
  sheets: sheets.map((sheet) => ({ ...sheet, plan: unpackedPlan(sheet.plan) })),
});

function packedPlan(plan: SheetPlan): PackedPlan {
  const layout = layoutOf(plan);
  if (!layout) return plan;
  const columns = columnsOf(layout);
  const contents = plan.contents.map((line, at) => {
    if (at < FIRST_ROW) return line;
    const own = derivedIn(layout, plan.year, at - FIRST_ROW);
    return line.map((content, column) => {
      const id = columns.get(column);
      const isUsual = id !== undefined && typeof content === 'object' && content.formula === own[id];
      return isUsual ? USUAL : content;
    });
  });
  const first = derivedIn(layout, plan.year, 0);
  const usual = new Map([...columns].map(([column, id]) => [column, first[id]]));
  return { ...plan, contents, usual };
}

function unpackedPlan({ usual, ...plan }: PackedPlan): SheetPlan {
  if (!usual) return plan as SheetPlan;
  const layout = layoutOf(plan);
  const columns = layout && columnsOf(layout);
  const contents = plan.contents.map((line, at) =>
    line.map((content, column): PlanContent => {
      if (content !== USUAL) return content;
      const row = at - FIRST_ROW;
      const id = columns?.get(column);
      if (layout && id) return { formula: derivedIn(layout, plan.year, row)[id] };
      // another version has made it
      return { formula: moved(usual.get(column)!, row, 0) };
    }),
  );
  return { ...plan, contents };
}

/** Of a ledger as it is laid out now. */
function layoutOf({
  kind,
  form,
  version,
}: Pick<SheetPlan, 'kind' | 'form' | 'version'>): LedgerLayout | undefined {
  const own = kind === 'ledger' && version === PLAN_VERSION ? findForm(form) : undefined;
  return own && layOutLedger(own);
}

const columnsOf = (layout: LedgerLayout): ReadonlyMap<number, DerivedId> =>
  new Map(derivedIds.map((id) => [layout.cell(id, 0).column, id]));
