/**
 * What the formulas of planned sheets come to, as Excel calculates them: the results that are kept beside formulas in
 * a file. Tests hold it against the spreadsheet programs themselves.
 */
import type { YearMonthDay } from '../ledger/day';
import { dateOf, dayOf, isWeekend, weekdayOf } from '../ledger/day';
import type { Box } from './box';

import type { Expression, FunctionName, Operator } from './expression';
import type { SheetPlan } from './plan';
import type { SheetKind } from './sheet-kind';

/** A value of a cell; `null` for an empty one. */
export type Value = number | string | boolean | null;
/** A result that is none, as a cell shows it. */
class Fault {
  constructor(readonly code: '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#REF!') {}
}
type Result = Value | Fault;
type Block = readonly (readonly Result[])[];

export interface Evaluation {
  /** the value of a cell, whose place is counted from 0; an error by its code */
  valueOf(sheet: SheetKind, row: number, column: number): Value;
}

/** Evaluates the formulas of `sheets` on a day (a number of Excel's calendar) that TODAY() gives. */
export function evaluate(sheets: readonly SheetPlan[], today: number): Evaluation {
  const known = new Map<string, Result>();
  const contents = new Map(sheets.map((sheet) => [sheet.kind, sheet.contents]));
  const rowsOf = (sheet: SheetKind) => contents.get(sheet)?.length ?? 0;
  const cell = (sheet: SheetKind, row: number, column: number): Result => {
    const content = contents.get(sheet)?.[row]?.[column] ?? '';
    if (typeof content !== 'object') return content === '' ? null : content;
    const key = `${sheet} ${row} ${column}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    // a formula that comes back to itself shows 0, as Excel does
    known.set(key, 0);
    const result = single(new Scope(sheet, cell, today, rowsOf).block(content.formula)) ?? 0;
    known.set(key, result);
    return result;
  };
  return {
    valueOf(sheet, row, column) {
      const result = cell(sheet, row, column);
      return result instanceof Fault ? result.code : result;
    },
  };
}

const single = (block: Block): Result => block[0]?.[0] ?? null;
const one = (result: Result): Block => [[result]];

/** Rows from which on a box is a column without an end to it. */
const LONG = 10_000;

type ReadCell = (sheet: SheetKind, row: number, column: number) => Result;

class Scope {
  constructor(
    private readonly sheet: SheetKind,
    private readonly cell: ReadCell,
    private readonly today: number,
    private readonly rowsOf: (sheet: SheetKind) => number,
  ) {}

  block(formula: Expression): Block {
    switch (formula.kind) {
      case 'constant':
        return one(formula.value);
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
  private cells({ row, column, rows, columns }: Box, sheet: SheetKind): Block {
    const filled = Math.max(1, this.rowsOf(sheet) - row);
    return Array.from({ length: rows >= LONG ? Math.min(rows, filled) : rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => this.cell(sheet, row + down, column + across)),
    );
  }

  private call(name: FunctionName, inputs: readonly Expression[]): Block {
    if (name === 'IF') return this.choice(inputs);
    if (name === 'IFERROR') {
      const tried = single(this.block(inputs[0]!));
      return tried instanceof Fault ? this.block(inputs[1]!) : one(tried);
    }
    if (name === 'TODAY') return one(this.today);
    const blocks = inputs.map((input) => this.block(input));
    if (name === 'TEXT') {
      return pairwise(blocks[0]!, blocks[1]!, (value, format) =>
        value instanceof Fault ? value : formatted(value, typeof format === 'string' ? format : '0'),
      );
    }
    const elementwise = ELEMENTWISE[name];
    if (elementwise) return pairwise(blocks[0]!, one(null), (value) => elementwise(value));
    const whole = WHOLE[name];
    if (!whole) throw new RangeError(`no evaluation of ${name}`);
    // cells among the inputs count other than values: texts that look like figures, and blanks
    return one(whole(blocks, inputs));
  }

  private choice([condition, then, otherwise]: readonly Expression[]): Block {
    const tests = this.block(condition!);
    if (tests.length === 1 && tests[0]!.length === 1) {
      const truth = truthOf(tests[0]![0]!);
      if (truth instanceof Fault) return one(truth);
      const chosen = truth ? then : otherwise;
      return chosen ? this.block(chosen) : one(truth);
    }
    const [yes, no] = [this.block(then!), otherwise ? this.block(otherwise) : one(false)];
    return tests.map((row, down) =>
      row.map((test, across) => {
        const truth = truthOf(test);
        return truth instanceof Fault ? truth : at(truth ? yes : no, down, across);
      }),
    );
  }
}

/** The element of a block, which is repeated where it is but one row or column. */
function at(block: Block, row: number, column: number): Result {
  const line = block[block.length === 1 ? 0 : row];
  const result = line?.[line.length === 1 ? 0 : column];
  return result === undefined ? new Fault('#N/A') : result;
}

function pairwise(left: Block, right: Block, of: (left: Result, right: Result) => Result): Block {
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]?.length ?? 1, right[0]?.length ?? 1);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => of(at(left, row, column), at(right, row, column))),
  );
}

function operate(operator: Operator, left: Result, right: Result): Result {
  if (left instanceof Fault) return left;
  if (right instanceof Fault) return right;
  switch (operator) {
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>':
      return compare(left, right) > 0;
    case '>=':
      return compare(left, right) >= 0;
    case '&':
      return textOf(left) + textOf(right);
  }
  const [one, other] = [figureOf(left), figureOf(right)];
  if (one instanceof Fault) return one;
  if (other instanceof Fault) return other;
  switch (operator) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '*':
      return one * other;
    case '/':
      return other === 0 ? new Fault('#DIV/0!') : one / other;
  }
}

const RANKS = { number: 0, string: 1, boolean: 2 } as const;

/** Figures come before texts, texts before truth values; a blank is what stands against it. */
function compare(left: Value, right: Value): number {
  const [one, other] = [left ?? blankLike(right), right ?? blankLike(left)];
  const rank = RANKS[typeof one as keyof typeof RANKS] - RANKS[typeof other as keyof typeof RANKS];
  if (rank !== 0) return rank;
  if (typeof one === 'string') return order(one.toLowerCase(), String(other).toLowerCase());
  return Number(one) - Number(other);
}

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

function blankLike(other: Value): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function figureOf(value: Result): number | Fault {
  if (value instanceof Fault) return value;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value === null) return 0;
  const figure = value.trim() === '' ? NaN : Number(value);
  return Number.isFinite(figure) ? figure : new Fault('#VALUE!');
}

function textOf(value: Value): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(shortest(value));
}

/** Excel shows at most fifteen digits. */
const shortest = (value: number | string) =>
  typeof value === 'number' ? Number(value.toPrecision(15)) : value;

function truthOf(value: Result): boolean | Fault {
  if (typeof value === 'string') return new Fault('#VALUE!');
  return value instanceof Fault ? value : Boolean(value);
}

const figure =
  (of: (figure: number) => Result) =>
  (value: Result): Result => {
    const own = figureOf(value);
    return own instanceof Fault ? own : of(own);
  };
const date = (of: (date: YearMonthDay) => number) => figure((day) => of(dateOf(Math.floor(day))));

/** Functions of one value, which go through a block element by element. */
const ELEMENTWISE: Readonly<Partial<Record<FunctionName, (value: Result) => Result>>> = {
  ABS: figure(Math.abs),
  INT: figure(Math.floor),
  ISBLANK: (value) => value === null,
  ISERROR: (value) => value instanceof Fault,
  ISNUMBER: (value) => typeof value === 'number',
  ISTEXT: (value) => typeof value === 'string',
  LEN: (value) => (value instanceof Fault ? value : textOf(value).length),
  TRIM: (value) => (value instanceof Fault ? value : textOf(value).trim().replace(/ +/g, ' ')),
  NOT: (value) => {
    const truth = truthOf(value);
    return truth instanceof Fault ? truth : !truth;
  },
  YEAR: date((day) => day.year),
  MONTH: date((day) => day.month),
  DAY: date((day) => day.day),
};

type Whole = (blocks: readonly Block[], inputs: readonly Expression[]) => Result;

const results = (blocks: readonly Block[]): readonly Result[] => blocks.flat(2);
const faultIn = (all: readonly Result[]): Fault | undefined =>
  all.find((one): one is Fault => one instanceof Fault);

/** The figures of a sum: in cells figures alone, elsewhere also what reads as one. */
function figuresOf(blocks: readonly Block[], inputs: readonly Expression[]): readonly number[] | Fault {
  const figures: number[] = [];
  for (const [index, block] of blocks.entries()) {
    const inCells = inputs[index]?.kind === 'cells';
    for (const value of block.flat()) {
      if (value instanceof Fault) return value;
      if (typeof value === 'number') figures.push(value);
      else if (!inCells && value !== null) {
        const own = figureOf(value);
        if (own instanceof Fault) return own;
        figures.push(own);
      }
    }
  }
  return figures;
}

const overFigures =
  (of: (figures: readonly number[]) => Result): Whole =>
  (blocks, inputs) => {
    const figures = figuresOf(blocks, inputs);
    return figures instanceof Fault ? figures : of(figures);
  };

const overTruths =
  (of: (truths: readonly boolean[]) => boolean): Whole =>
  (blocks) => {
    const truths: boolean[] = [];
    for (const value of results(blocks)) {
      if (value === null) continue;
      const truth = truthOf(value);
      if (truth instanceof Fault) return truth;
      truths.push(truth);
    }
    return of(truths);
  };

/** Two figures, the second being 0 where it is left out. */
const ofTwo =
  (of: (first: number, second: number) => Result): Whole =>
  ([first, second]) => {
    const [one, other] = [figureOf(single(first!)), second ? figureOf(single(second)) : 0];
    if (one instanceof Fault) return one;
    return other instanceof Fault ? other : of(one, other);
  };

const rounded = (round: (value: number) => number) =>
  ofTwo((value, digits) => {
    const scale = 10 ** digits;
    return (Math.sign(value) * round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
  });

const cut =
  (of: (whole: string, length: number) => string): Whole =>
  ([whole, length]) => {
    const [value, count] = [single(whole!), length ? figureOf(single(length)) : 1];
    if (value instanceof Fault) return value;
    return count instanceof Fault ? count : of(textOf(value), count);
  };

/** Whether a cell meets a criterion of COUNTIF such as `5`, `"甲"`, `">=3"`, `"<>"`, `"超期*"`. */
function meeting(criterion: Result): (value: Result) => boolean {
  if (criterion instanceof Fault) return () => false;
  const match = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(textOf(criterion))!;
  const operator = (match[1] ?? '=') as Operator;
  const wanted = match[2]!;
  if (wanted === '') {
    const isBlank = (value: Result) => value === null || (value === '' && match[1] === undefined);
    return operator === '<>' ? (value) => value !== null : isBlank;
  }
  const number = Number(wanted);
  if (!Number.isNaN(number)) {
    // a text of digits equals its figure, but is neither more nor less than another
    const readsTexts = operator === '=' || operator === '<>';
    return (value) => {
      const own = readsTexts && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof own !== 'number' || Number.isNaN(own)) return operator === '<>';
      return operate(operator, own, number) === true;
    };
  }
  const pattern = wildcards(wanted);
  return (value) => {
    if (typeof value !== 'string') return operator === '<>';
    if (operator === '=') return pattern.test(value);
    return operator === '<>' ? !pattern.test(value) : operate(operator, value, wanted) === true;
  };
}

/** `*` and `?` stand for others, unless a `~` goes before them. */
function wildcards(text: string): RegExp {
  const escaped = text.replace(/~?[*?]|[.+^${}()|[\]\\]/g, (found) => {
    if (found === '*') return '[\\s\\S]*';
    return found === '?' ? '[\\s\\S]' : `\\${found.slice(-1)}`;
  });
  return new RegExp(`^${escaped}$`, 'i');
}

/** Which elements meet all of the pairs of range and criterion. */
function meetingAll(pairs: readonly Block[]): readonly boolean[] {
  const met = pairs[0]!.flat().map(() => true);
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const meets = meeting(single(pairs[pair + 1]!));
    pairs[pair]!.flat().forEach((value, index) => {
      met[index] &&= !(value instanceof Fault) && meets(value);
    });
  }
  return met;
}

const WHOLE: Readonly<Partial<Record<FunctionName, Whole>>> = {
  SUM: overFigures((figures) => figures.reduce((sum, one) => sum + one, 0)),
  MIN: overFigures((figures) => (figures.length ? Math.min(...figures) : 0)),
  MAX: overFigures((figures) => (figures.length ? Math.max(...figures) : 0)),
  COUNT: (blocks) => results(blocks).filter((one) => typeof one === 'number').length,
  COUNTA: (blocks) => results(blocks).filter((one) => one !== null).length,
  COUNTBLANK: (blocks) => results(blocks).filter((one) => one === null || one === '').length,
  COUNTIF: (blocks) => meetingAll(blocks).filter(Boolean).length,
  COUNTIFS: (blocks) => meetingAll(blocks).filter(Boolean).length,
  SUMIFS: ([summed, ...pairs]) => {
    const values = summed!.flat();
    return meetingAll(pairs).reduce((sum, met, index) => {
      const value = values[index];
      return met && typeof value === 'number' ? sum + value : sum;
    }, 0);
  },
  SUMPRODUCT: (blocks) => {
    const fault = faultIn(results(blocks));
    if (fault) return fault;
    const [first] = blocks;
    return first!.reduce(
      (sum, row, down) =>
        sum +
        row.reduce<number>(
          (line, _, across) =>
            line +
            blocks.reduce((product, block) => {
              const value = at(block, down, across);
              return product * (typeof value === 'number' ? value : 0);
            }, 1),
          0,
        ),
      0,
    );
  },
  AND: overTruths((truths) => truths.every(Boolean)),
  OR: overTruths((truths) => truths.some(Boolean)),
  ROUND: rounded(Math.round),
  ROUNDDOWN: rounded(Math.floor),
  MOD: ofTwo((value, by) => (by === 0 ? new Fault('#DIV/0!') : value - by * Math.floor(value / by))),
  LEFT: cut((whole, length) => whole.slice(0, length)),
  RIGHT: cut((whole, length) => (length === 0 ? '' : whole.slice(-length))),
  INDEX: ([block, row, column]) => {
    const down = figureOf(single(row!));
    const across = column ? figureOf(single(column)) : 1;
    if (down instanceof Fault) return down;
    if (across instanceof Fault) return across;
    const [line, place] =
      !column && block!.length === 1 ? [block![0], down - 1] : [block![down - 1], across - 1];
    const found = line?.[place];
    return found === undefined ? new Fault('#REF!') : found;
  },
  /** the first equal one (0), or the last one that is not greater, in ascending order (1) */
  MATCH: ([wanted, block, kind]) => {
    const value = single(wanted!);
    if (value instanceof Fault) return value;
    const exact = kind !== undefined && single(kind) === 0;
    const alike = (one: Result): one is Value => one !== null && typeof one === typeof value;
    const all = block!.flat();
    const index = exact
      ? all.findIndex((one) => alike(one) && compare(one, value) === 0)
      : all.reduce<number>((last, one, at) => (alike(one) && compare(one, value) <= 0 ? at : last), -1);
    return index < 0 ? new Fault('#N/A') : index + 1;
  },
  /** the least but so many of the figures of a block */
  SMALL: ([block, place]) => {
    const at = figureOf(single(place!));
    if (at instanceof Fault) return at;
    const figures = block!.flat().filter((one): one is number => typeof one === 'number');
    return figures.sort((left, right) => left - right)[at - 1] ?? new Fault('#NUM!');
  },
  HYPERLINK: ([target, shown]) => single(shown ?? target!),
  DATE: (blocks) => {
    const [year, month, day] = blocks.map((block) => figureOf(single(block)));
    const fault = faultIn([year!, month!, day!]);
    return fault ?? dayOf(Number(year), Number(month), Number(day));
  },
  WEEKDAY: ofTwo((day, kind) => {
    const weekday = weekdayOf(Math.floor(day));
    return kind === 2 ? ((weekday + 6) % 7) + 1 : weekday + 1;
  }),
  WORKDAY: ([from, count, off]) => {
    const [start, days] = [figureOf(single(from!)), figureOf(single(count!))];
    if (start instanceof Fault) return start;
    if (days instanceof Fault) return days;
    const holidays = new Set((off ?? []).flat());
    let day = start;
    for (let left = Math.abs(days); left > 0;) {
      day += Math.sign(days);
      if (!isWeekend(Math.floor(day)) && !holidays.has(day)) left -= 1;
    }
    return day;
  },
  NETWORKDAYS: ([from, to, off]) => {
    const [first, last] = [figureOf(single(from!)), figureOf(single(to!))];
    if (first instanceof Fault) return first;
    if (last instanceof Fault) return last;
    const holidays = new Set((off ?? []).flat());
    const [start, end] = first <= last ? [first, last] : [last, first];
    let count = 0;
    for (let day = start; day <= end; day += 1) {
      if (!isWeekend(Math.floor(day)) && !holidays.has(day)) count += 1;
    }
    return first <= last ? count : -count;
  },
};

/** The formats that our formulas use: figures with decimals, and dates. */
function formatted(value: Value, format: string): string {
  if (typeof value === 'string') return value;
  const own = Number(value ?? 0);
  const decimals = /^0(?:\.(0+))?(%?)$/.exec(format);
  if (decimals) return (own * (decimals[2] ? 100 : 1)).toFixed(decimals[1]?.length ?? 0) + decimals[2]!;
  const { year, month, day } = dateOf(Math.floor(own));
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(year),
    mm: String(month).padStart(2, '0'),
    m: String(month),
    dd: String(day).padStart(2, '0'),
    d: String(day),
  };
  return format.replace(
    /"([^"]*)"|yyyy|mm?|dd?/g,
    (code, literal: string | undefined) => literal ?? parts[code]!,
  );
}
