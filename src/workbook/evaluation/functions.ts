/** The functions that our formulas call, as Excel has them. */
import { dateOf, isWeekend } from '../../ledger/day';
import { a1, box } from '../box';
import type { Expression, FunctionName } from '../expression';
import { meetingAll } from './criteria';
import type { Block, Result, Value } from './values';
import { at, compare, Fault, figureOf, single, textOf, truthOf } from './values';

const figure =
  (of: (figure: number) => Result) =>
  (value: Result): Result => {
    const own = figureOf(value);
    return own instanceof Fault ? own : of(own);
  };

/** Functions of one value, which go through a block element by element. */
export const ELEMENTWISE: Readonly<Partial<Record<FunctionName, (value: Result) => Result>>> = {
  ABS: figure(Math.abs),
  INT: figure(Math.floor),
  ISBLANK: (value) => value === null,
  ISNUMBER: (value) => typeof value === 'number',
  ISTEXT: (value) => typeof value === 'string',
  LEN: (value) => (value instanceof Fault ? value : textOf(value).length),
  NOT: (value) => {
    const truth = truthOf(value);
    return truth instanceof Fault ? truth : !truth;
  },
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

export const WHOLE: Readonly<Partial<Record<FunctionName, Whole>>> = {
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
  ADDRESS: ([row, column]) => {
    const [down, across] = [figureOf(single(row!)), figureOf(single(column!))];
    if (down instanceof Fault) return down;
    return across instanceof Fault ? across : a1(box(down - 1, across - 1), 'absolute');
  },
  FIND: ([wanted, within]) => {
    const [part, whole] = [single(wanted!), single(within!)];
    if (part instanceof Fault) return part;
    if (whole instanceof Fault) return whole;
    const at = String(whole ?? '').indexOf(String(part ?? ''));
    return at < 0 ? new Fault('#VALUE!') : at + 1;
  },
  HYPERLINK: ([target, shown]) => single(shown ?? target!),
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
export function formatted(value: Value, format: string): string {
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
