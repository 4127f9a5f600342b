/**
 * What the formulas of planned sheets come to, as Excel calculates them: the results that are kept beside formulas in
 * a file. Tests hold it against the spreadsheet programs themselves.
 */
import type { Box } from './box';
import { a1, contains } from './box';
import { ELEMENTWISE, formatted, WHOLE } from './evaluation/functions';
import type { Block, Result, Value } from './evaluation/values';
import { at, blockOf, Fault, operate, pairwise, single, truthOf } from './evaluation/values';
import type { Expression, FunctionName } from './expression';
import { quoted } from './expression';
import type { SheetPlan } from './plan';
import type { SheetKind } from './sheet-kind';

export type { Value };

export interface Evaluation {
  /** the value of a cell, whose place is counted from 0; an error by its code */
  valueOf(sheet: SheetKind, row: number, column: number): Value;
  /** what a formula would come to on that sheet; an error by its code */
  comesTo(sheet: SheetKind, formula: Expression): Value;
  /** The same sheets after cells were changed: what does not depend on these is not calculated anew. */
  after(sheets: readonly SheetPlan[]): Evaluation;
}

/** A formula that was calculated. */
interface Known extends Place {
  readonly result: Result;
  readonly reads: readonly Read[];
}

/** Cells that a formula looked at. */
interface Read {
  readonly sheet: SheetKind;
  readonly box: Box;
}

interface Place {
  readonly sheet: SheetKind;
  readonly row: number;
  readonly column: number;
}

/** Evaluates the formulas of `sheets` on a day (a number of Excel's calendar) that TODAY() gives. */
export const evaluate = (sheets: readonly SheetPlan[], today: number): Evaluation =>
  evaluation(sheets, today, new Map<string, Known>());

function evaluation(sheets: readonly SheetPlan[], today: number, known: Map<string, Known>): Evaluation {
  const blocks = new Map<string, Block>();
  const contents = new Map(sheets.map((sheet) => [sheet.kind, sheet.contents]));
  const rowsOf = (sheet: SheetKind) => contents.get(sheet)?.length ?? 0;
  const names = new Map(sheets.map(({ kind, sheet }) => [kind, sheet]));
  const nameOf = (sheet: SheetKind) => names.get(sheet) ?? sheet;
  const cell = (sheet: SheetKind, row: number, column: number): Result => {
    const content = contents.get(sheet)?.[row]?.[column] ?? '';
    if (typeof content !== 'object') return content === '' ? null : content;
    const key = keyOf(sheet, row, column);
    const found = known.get(key);
    if (found !== undefined) return found.result;
    const reads: Read[] = [];
    const calculated = { sheet, row, column, reads };
    // a formula that comes back to itself shows 0, as Excel does
    known.set(key, { ...calculated, result: 0 });
    const scope = new Scope(sheet, cell, today, rowsOf, nameOf, reads, blocks);
    const result = single(scope.block(content.formula)) ?? 0;
    known.set(key, { ...calculated, result });
    return result;
  };
  const plain = (result: Result): Value => (result instanceof Fault ? result.code : result);
  return {
    valueOf: (sheet, row, column) => plain(cell(sheet, row, column)),
    comesTo: (sheet, formula) =>
      plain(single(new Scope(sheet, cell, today, rowsOf, nameOf, [], blocks).block(formula)) ?? null),
    after(others) {
      const changed = changedPlaces(sheets, others);
      return evaluation(others, today, changed ? standing(known, changed) : new Map<string, Known>());
    },
  };
}

const keyOf = (sheet: SheetKind, row: number, column: number): string => `${sheet} ${row} ${column}`;

/** After more than so many changes all is calculated anew. */
const MANY = 200;

/** The cells that hold something else; `undefined` where there are many, or a sheet is another one. */
function changedPlaces(
  before: readonly SheetPlan[],
  after: readonly SheetPlan[],
): readonly Place[] | undefined {
  if (before.length !== after.length) return undefined;
  const places: Place[] = [];
  for (const [index, { kind, sheet, contents }] of after.entries()) {
    const old = before[index]!;
    const isSame = old.kind === kind && old.sheet === sheet && old.contents.length === contents.length;
    if (!isSame) return undefined;
    if (old.contents === contents) continue;
    for (const [row, line] of contents.entries()) {
      const was = old.contents[row]!;
      if (line === was) continue;
      for (let column = 0; column < Math.max(line.length, was.length); column += 1) {
        if (line[column] !== was[column]) places.push({ sheet: kind, row, column });
      }
      if (places.length > MANY) return undefined;
    }
  }
  return places;
}

/** What of it does not depend on these cells, directly or through other formulas. */
function standing(known: ReadonlyMap<string, Known>, changed: readonly Place[]): Map<string, Known> {
  const left = new Map(known);
  for (const { sheet, row, column } of changed) left.delete(keyOf(sheet, row, column));
  let due: readonly Place[] = changed;
  while (due.length > 0) {
    const next: Place[] = [];
    for (const [key, one] of left) {
      const isDue = one.reads.some(({ sheet, box }) =>
        due.some((place) => place.sheet === sheet && contains(box, place.row, place.column)),
      );
      if (!isDue) continue;
      left.delete(key);
      next.push(one);
    }
    due = next;
  }
  return left;
}

/** Rows from which on a box is a column without an end to it. */
const LONG = 5_000;

/** Cells from which on a box is worth keeping. */
const MANY_CELLS = 32;

type ReadCell = (sheet: SheetKind, row: number, column: number) => Result;

class Scope {
  constructor(
    private readonly sheet: SheetKind,
    private readonly cell: ReadCell,
    private readonly today: number,
    private readonly rowsOf: (sheet: SheetKind) => number,
    private readonly nameOf: (sheet: SheetKind) => string,
    private readonly reads: Read[],
    /** large ones, which many formulas look at */
    private readonly blocks: Map<string, Block>,
  ) {}

  block(formula: Expression): Block {
    switch (formula.kind) {
      case 'constant':
        return blockOf(formula.value);
      case 'cells':
        return this.cells(formula.box, formula.sheet ?? this.sheet);
      case 'operation':
        return pairwise(this.block(formula.left), this.block(formula.right), (left, right) =>
          operate(formula.operator, left, right),
        );
      case 'call':
        return this.call(formula.name, formula.inputs);
    }
  }

  /** A column that goes on far below the sheet's contents ends where they do. */
  private cells(box: Box, sheet: SheetKind): Block {
    const { row, column, rows, columns } = box;
    this.reads.push({ sheet, box });
    const key = rows * columns < MANY_CELLS ? undefined : `${sheet} ${row} ${column} ${rows} ${columns}`;
    const found = key === undefined ? undefined : this.blocks.get(key);
    if (found) return found;
    const filled = Math.max(1, this.rowsOf(sheet) - row);
    const end = row + (rows >= LONG ? Math.min(rows, filled) : rows);
    const block: Result[][] = [];
    for (let down = row; down < end; down += 1) {
      const line: Result[] = [];
      for (let across = column; across < column + columns; across += 1)
        line.push(this.cell(sheet, down, across));
      block.push(line);
    }
    if (key !== undefined) this.blocks.set(key, block);
    return block;
  }

  private call(name: FunctionName, inputs: readonly Expression[]): Block {
    if (name === 'IF') return this.choice(inputs);
    if (name === 'IFERROR') {
      const tried = single(this.block(inputs[0]!));
      return tried instanceof Fault ? this.block(inputs[1]!) : blockOf(tried);
    }
    if (name === 'TODAY') return blockOf(this.today);
    if (name === 'ROW' || name === 'COLUMN' || name === 'CELL') return blockOf(this.place(name, inputs));
    const blocks = inputs.map((input) => this.block(input));
    if (name === 'TEXT') {
      return pairwise(blocks[0]!, blocks[1]!, (value, format) =>
        value instanceof Fault ? value : formatted(value, typeof format === 'string' ? format : '0'),
      );
    }
    const elementwise = ELEMENTWISE[name];
    if (elementwise) return pairwise(blocks[0]!, blockOf(null), (value) => elementwise(value));
    const whole = WHOLE[name];
    if (!whole) throw new RangeError(`no evaluation of ${name}`);
    // cells among the inputs count other than values: texts that look like figures, and blanks
    return blockOf(whole(blocks, inputs));
  }

  /** Of what is asked of a reference, not of what it holds: ROW(cell), COLUMN(cell), CELL("address", cell). */
  private place(name: 'ROW' | 'COLUMN' | 'CELL', inputs: readonly Expression[]): Result {
    const cell = inputs[inputs.length - 1];
    if (cell?.kind !== 'cells') throw new RangeError(`${name} without a cell`);
    if (name === 'ROW') return cell.box.row + 1;
    if (name === 'COLUMN') return cell.box.column + 1;
    const own = a1(cell.box, 'absolute');
    const isOwn = cell.sheet === undefined || cell.sheet === this.sheet;
    return isOwn ? own : `${quoted(this.nameOf(cell.sheet))}!${own}`;
  }

  private choice([condition, then, otherwise]: readonly Expression[]): Block {
    const tests = this.block(condition!);
    if (tests.length === 1 && tests[0]!.length === 1) {
      const truth = truthOf(tests[0]![0]!);
      if (truth instanceof Fault) return blockOf(truth);
      const chosen = truth ? then : otherwise;
      return chosen ? this.block(chosen) : blockOf(truth);
    }
    const [yes, no] = [this.block(then!), otherwise ? this.block(otherwise) : blockOf(false)];
    return tests.map((row, down) =>
      row.map((test, across) => {
        const truth = truthOf(test);
        return truth instanceof Fault ? truth : at(truth ? yes : no, down, across);
      }),
    );
  }
}
