/** Writes to a sheet by the names of its cells: few blocks, what is left alone, and what has to be kept to undo them. */
import { isPrivate } from '../ledger/columns';
import type { Box } from './box';
import { covering } from './box';
import type { CellWrite, LeftCell, RawCell } from './host';
import type { ActedCell, WrittenCell } from './last-action';
import { isSameContent, undoing } from './last-action';
import { literal } from './literal';
import { nameInWords } from './name-words';
import { ledgerCellOf } from './names';
import type { WrittenSheetCells } from './written-sheet';

/** A block of cells and what goes into them, as `Range.formulas` takes it. */
export interface BlockWrite {
  readonly box: Box;
  readonly formulas: readonly (readonly RawCell[])[];
}

export interface PlannedWrites {
  readonly blocks: readonly BlockWrite[];
  /** what is written, with what people wrote about themselves: for the memory alone */
  readonly written: readonly WrittenCell[];
  /** rows by one of their cells, and how high they are to be, in points */
  readonly heights: readonly { readonly box: Box; readonly height: number }[];
  /** names of cells that are gone or hold something else by now */
  readonly left: readonly string[];
}

/** What carries out `writes`; of two writes to a cell the later one counts. */
export function plannedWrites(sheet: WrittenSheetCells, writes: readonly CellWrite[]): PlannedWrites {
  const cells = new Map<string, WrittenCell>();
  const left = new Set<string>();
  const heights: { readonly box: Box; readonly height: number }[] = [];
  for (const { name, expected, input, height, onlyWith } of writes) {
    if (onlyWith !== undefined && left.has(onlyWith)) continue;
    const at = sheet.boxOf(name);
    if (!at || (expected !== undefined && !isSameContent(sheet.found(at), expected))) {
      left.add(name);
      continue;
    }
    cells.set(name, { name, before: sheet.content(at), after: contentOf(input) });
    if (height !== undefined) heights.push({ box: at, height });
  }
  const written = [...cells.values()];
  return {
    blocks: blocksOf(sheet, written, 'after'),
    written: written.map((cell) => withRow(sheet, cell, cells)),
    heights,
    left: [...left],
  };
}

export interface PlannedUndo {
  readonly blocks: readonly BlockWrite[];
  readonly restored: number;
  readonly left: readonly string[];
}

/** What brings back what stood in the cells before, where they still hold what was written. */
export function plannedUndo(sheet: WrittenSheetCells, cells: readonly ActedCell[]): PlannedUndo {
  const acted = new Map(cells.map((cell) => [cell.name, cell]));
  const { restore, left } = undoing(cells, (cell) => {
    const at = sheet.boxOf(cell.name);
    const isOtherRow = 'row' in cell && !isRowOf(sheet, cell, acted);
    return at && !isOtherRow ? sheet.content(at) : undefined;
  });
  return { blocks: blocksOf(sheet, restore, 'before'), restored: restore.length, left };
}

/** The cells as they may be kept in the file. */
export const withoutPersonal = (cells: readonly WrittenCell[]): readonly ActedCell[] =>
  cells.map((cell) => {
    const inLedger = ledgerCellOf(cell.name);
    return inLedger && isPrivate(inLedger.column) ? { name: cell.name, personal: true } : cell;
  });

/** The cells that were left, told in words. */
export const leftCells = (sheet: WrittenSheetCells, left: readonly string[]): readonly LeftCell[] =>
  left.map((name) => ({
    sheet: sheet.sheet.name,
    name,
    place: nameInWords(name, (constant) => sheet.constant(constant)),
  }));

/** A row of the ledger is known by the 编号 that it has once it is written. */
function withRow(
  sheet: WrittenSheetCells,
  cell: WrittenCell,
  all: ReadonlyMap<string, WrittenCell>,
): WrittenCell {
  const numberName = numberOf(cell.name);
  const row = numberName && (all.get(numberName)?.after ?? sheet.rowKey(cell.name));
  return row === undefined ? cell : { ...cell, row };
}

/** A row whose 编号 the same action wrote may hold the one of before: the undoing then was broken off. */
function isRowOf(
  sheet: WrittenSheetCells,
  cell: WrittenCell,
  acted: ReadonlyMap<string, ActedCell>,
): boolean {
  const now = sheet.rowKey(cell.name);
  const number = acted.get(numberOf(cell.name) ?? '');
  const known = [cell.row, number && 'before' in number ? number.before : undefined];
  return now !== undefined && known.some((row) => row !== undefined && isSameContent(row, now));
}

function numberOf(name: string): string | undefined {
  return ledgerCellOf(name) && name.replace(/\w+$/, 'number');
}

function blocksOf(
  sheet: WrittenSheetCells,
  cells: readonly WrittenCell[],
  which: 'before' | 'after',
): readonly BlockWrite[] {
  const contents = new Map<string, RawCell>();
  const boxes = new Map<string, Box>();
  for (const cell of cells) {
    const at = sheet.boxOf(cell.name)!;
    boxes.set(keyOf(at.row, at.column), at);
    contents.set(keyOf(at.row, at.column), cell[which]);
  }
  return covering([...boxes.values()]).map((area) => ({
    box: area,
    formulas: Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) =>
        contents.get(keyOf(area.row + row, area.column + column))!,
      ),
    ),
  }));
}

const keyOf = (row: number, column: number) => `${row},${column}`;

function contentOf(input: CellWrite['input']): string | number {
  if ('formula' in input) return input.formula;
  return typeof input.value === 'string' ? literal(input.value) : input.value;
}
