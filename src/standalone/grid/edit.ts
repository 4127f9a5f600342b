/** What an edit on a sheet writes: a cell that is typed, a block that is pasted, what is emptied; and what it leaves. */
import type { Box } from '../../workbook/box';
import { box, contains } from '../../workbook/box';
import { entryCells } from '../../workbook/entry-cells';
import { moved } from '../../workbook/expression';
import { FIRST_ROW } from '../../workbook/ledger-layout';
import { grownLedger } from '../../workbook/grown-ledger';
import type { BlockOfContents, MemoryWorkbook, SheetInMemory } from '../../workbook/memory-workbook';
import type { PlanValidation, SheetPlan } from '../../workbook/plan';
import type { RawCell } from '../../workbook/raw-cell';
import { contentOfEntry } from './entry';
import { looksOf } from './look';
import type { Spot } from './selection';

export interface Edit {
  /** the sheet as it is made ready for it: the ledger grows as a table of Excel does */
  readonly plan: SheetPlan;
  readonly blocks: readonly BlockOfContents[];
  /** how many cells are written */
  readonly written: number;
  /** how many hold something and are not there to be filled in */
  readonly left: number;
}

/** @param block as texts; one cell fills all of `area` */
export function pasted(plan: SheetPlan, area: Box, block: readonly (readonly string[])[]): Edit {
  const rows = Math.max(block.length, isSingle(block) ? area.rows : 0);
  const columns = Math.max(block[0]?.length ?? 0, isSingle(block) ? area.columns : 0);
  const textAt = (down: number, across: number) => (isSingle(block) ? block[0]![0]! : block[down]![across]!);
  return edit(plan, box(area.row, area.column, rows, columns), textAt);
}

const isSingle = (block: readonly (readonly string[])[]): boolean =>
  block.length === 1 && block[0]!.length === 1;

export const emptied = (plan: SheetPlan, area: Box): Edit => edit(plan, area, () => '');

function edit(sheet: SheetPlan, area: Box, textAt: (down: number, across: number) => string): Edit {
  const plan = readyFor(sheet, area, textAt);
  const isEntry = entryCells(plan);
  const looks = looksOf(plan);
  const blocks: BlockOfContents[] = [];
  let [written, left] = [0, 0];
  for (let down = 0; down < area.rows; down += 1) {
    const row = area.row + down;
    let run: RawCell[] = [];
    const end = (column: number) => {
      if (run.length > 0) blocks.push({ box: box(row, column - run.length, 1, run.length), formulas: [run] });
      run = [];
    };
    for (let across = 0; across < area.columns; across += 1) {
      const column = area.column + across;
      const typed = textAt(down, across);
      if (isEntry(row, column)) {
        run.push(contentOfEntry(typed, looks(row, column).numberFormat));
        written += 1;
        continue;
      }
      end(column);
      if (typed.trim() !== '') left += 1;
    }
    end(area.column + area.columns);
  }
  return { plan, blocks, written, left };
}

function readyFor(plan: SheetPlan, area: Box, textAt: (down: number, across: number) => string): SheetPlan {
  if (plan.kind !== 'ledger') return plan;
  const isFilled = (down: number) =>
    Array.from({ length: area.columns }, (_, across) => textAt(down, across)).some((text) => text !== '');
  const filled = Array.from({ length: area.rows }, (_, down) => down).filter(isFilled);
  const last = area.row + Math.max(-1, ...filled);
  return last >= FIRST_ROW ? grownLedger(plan, last + 1 - FIRST_ROW) : plan;
}

/** What the cell admits, where it says so. */
export const validationAt = ({ validations }: SheetPlan, { row, column }: Spot): PlanValidation | undefined =>
  validations.find((one) => contains(one.box, row, column));

/** The texts that are offered for a cell. */
export function choicesAt(workbook: MemoryWorkbook, sheet: SheetInMemory, spot: Spot): readonly string[] {
  const { list, choices } = validationAt(sheet.plan, spot) ?? {};
  if (list) return list;
  if (!choices) return [];
  const texts = Array.from({ length: choices.rows }, (_, down) =>
    String(workbook.valueOf(sheet, choices.row + down, choices.column) ?? ''),
  );
  return texts.filter((text) => text !== '');
}

/** @returns what is said to what the cell does not admit; blanks are always admitted */
export function refusal(
  workbook: MemoryWorkbook,
  sheet: SheetInMemory,
  { row, column }: Spot,
  content: RawCell,
): string | undefined {
  const validation = validationAt(sheet.plan, { row, column });
  if (!validation?.alert || content === '') return undefined;
  const { alert, formula, box: own } = validation;
  const offered = validation.list ?? (validation.choices && choicesAt(workbook, sheet, { row, column }));
  if (offered) return offered.includes(String(content)) ? undefined : alert.message;
  if (!formula) return undefined;
  const admits = moved(formula, row - own.row, column - own.column);
  return workbook.wouldCome(sheet, box(row, column), content, admits) === true ? undefined : alert.message;
}

/** Writes an edit of the sheet. */
export function carryOut(workbook: MemoryWorkbook, sheet: SheetInMemory, { plan, blocks }: Edit): void {
  if (blocks.length === 0) return;
  if (plan !== sheet.plan) workbook.replace(sheet.id, plan);
  workbook.write(sheet.id, blocks);
}
