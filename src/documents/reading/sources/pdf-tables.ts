/** The tables that the drawn lines of a page make: a cell reaches as far as no line parts it. */
import type { Segment } from './pdf-segments';

/** A cell between drawn lines. */
export interface RuledCell {
  readonly left: number;
  readonly right: number;
  /** the first row that it covers, and how many it covers */
  readonly row: number;
  readonly rows: number;
  readonly text: string;
}

export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  /** where columns begin and the last one ends */
  readonly xs: readonly number[];
  /** where rows begin and the last one ends, on the page where the table begins */
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** Lines that are so near are one, and lines that miss each other by so little meet. */
export const NEAR = 3;
/** The part of a side that has to be drawn for a side. */
const DRAWN = 0.6;
/** A line that reaches further than the outermost line across it ends in a side that is not drawn. */
const BEYOND = 10;
/** Drawings, not tables, have more. */
const MAX_SEGMENTS = 4000;
const MAX_PLACES = 20_000;

/** The tables from top to bottom, their texts not yet in them. */
export function ruledTables(segments: readonly Segment[]): RuledTable[] {
  const lines = [...merged(segments, true), ...merged(segments, false)];
  if (lines.length > MAX_SEGMENTS) return [];
  return groupsThatMeet(lines)
    .flatMap(tableOf)
    .sort((one, other) => one.top - other.top);
}

/** Pieces of one line, and lines drawn twice, as one. */
function merged(segments: readonly Segment[], isVertical: boolean): Segment[] {
  const own = segments.filter((segment) => segment.isVertical === isVertical);
  const places = clustered(own.map(({ at }) => at));
  const onLine = new Map<number, Segment[]>();
  for (const segment of own) {
    const at = nearest(places, segment.at);
    const parts = onLine.get(at);
    if (parts) parts.push(segment);
    else onLine.set(at, [segment]);
  }
  return [...onLine].flatMap(([at, parts]) => {
    const joined: { from: number; to: number }[] = [];
    for (const { from, to } of parts.sort((one, other) => one.from - other.from)) {
      const last = joined.at(-1);
      if (last && from <= last.to + NEAR) last.to = Math.max(last.to, to);
      else joined.push({ from, to });
    }
    return joined.map((part): Segment => ({ isVertical, at, ...part }));
  });
}

/** The middles of groups of numbers that are near each other, in their order. */
function clustered(numbers: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const group = groups.at(-1);
    if (group && number - group[0]! <= NEAR) group.push(number);
    else groups.push([number]);
  }
  return groups.map((group) => (group[0]! + group.at(-1)!) / 2);
}

/** The place of a sorted list that is nearest to a number. */
export function nearestIndex(places: readonly number[], number: number): number {
  let best = 0;
  for (const [index, place] of places.entries()) {
    if (Math.abs(place - number) < Math.abs(places[best]! - number)) best = index;
  }
  return best;
}

const nearest = (places: readonly number[], number: number): number => places[nearestIndex(places, number)]!;

function groupsThatMeet(lines: readonly Segment[]): Segment[][] {
  const group = lines.map((_, index) => index);
  const rootOf = (index: number): number => {
    while (group[index] !== index) index = group[index] = group[group[index]!]!;
    return index;
  };
  lines.forEach((one, index) => {
    if (!one.isVertical) return;
    lines.forEach((other, at) => {
      if (!other.isVertical && meet(one, other)) group[rootOf(index)] = rootOf(at);
    });
  });
  const groups = new Map<number, Segment[]>();
  lines.forEach((line, index) => groups.set(rootOf(index), [...(groups.get(rootOf(index)) ?? []), line]));
  return [...groups.values()];
}

const meet = (vertical: Segment, horizontal: Segment): boolean =>
  within(vertical.at, horizontal) && within(horizontal.at, vertical);

const within = (place: number, { from, to }: Segment): boolean => place >= from - NEAR && place <= to + NEAR;

function tableOf(lines: readonly Segment[]): RuledTable[] {
  const verticals = lines.filter(({ isVertical }) => isVertical);
  const horizontals = lines.filter(({ isVertical }) => !isVertical);
  const xs = sides(verticals, horizontals);
  const ys = sides(horizontals, verticals);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  // a frame is no table
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MAX_PLACES) return [];
  const isParted = (across: readonly Segment[], at: number, from: number, to: number): boolean => {
    const drawn = across
      .filter((line) => Math.abs(line.at - at) <= NEAR)
      .reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0);
    return drawn >= DRAWN * (to - from);
  };
  const boxes = boxesOf(rows, columns, {
    right: (row, column) => isParted(verticals, xs[column + 1]!, ys[row]!, ys[row + 1]!),
    below: (row, column) => isParted(horizontals, ys[row + 1]!, xs[column]!, xs[column + 1]!),
  });
  if (boxes.length < 2) return [];
  const cells = boxes.map(({ row, column, lastRow, lastColumn }): RuledCell => ({
    left: xs[column]!,
    right: xs[lastColumn + 1]!,
    row,
    rows: lastRow - row + 1,
    text: '',
  }));
  return [{ top: ys[0]!, bottom: ys.at(-1)!, xs, ys, cells }];
}

/** Where lines stand, with the outer sides that are not drawn. */
function sides(lines: readonly Segment[], across: readonly Segment[]): number[] {
  const places = clustered(lines.map(({ at }) => at));
  if (places.length === 0 || across.length === 0) return [];
  const first = Math.min(...across.map(({ from }) => from));
  const last = Math.max(...across.map(({ to }) => to));
  if (first < places[0]! - BEYOND) places.unshift(first);
  if (last > places.at(-1)! + BEYOND) places.push(last);
  return places;
}

interface Box {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

interface Sides {
  /** whether a line stands on the right of a place, or below it */
  readonly right: (row: number, column: number) => boolean;
  readonly below: (row: number, column: number) => boolean;
}

/** The cells: places that no line parts, as boxes that do not overlap. */
function boxesOf(rows: number, columns: number, { right, below }: Sides): Box[] {
  const group = Array.from({ length: rows * columns }, (_, index) => index);
  const rootOf = (index: number): number => {
    while (group[index] !== index) index = group[index] = group[group[index]!]!;
    return index;
  };
  const join = (one: number, other: number): boolean => {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a === b) return false;
    group[Math.max(a, b)] = Math.min(a, b);
    return true;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      if (column + 1 < columns && !right(row, column)) join(place, place + 1);
      if (row + 1 < rows && !below(row, column)) join(place, place + columns);
    }
  }
  // what is no box becomes the box around it
  for (let hasGrown = true; hasGrown;) {
    hasGrown = false;
    for (const [root, { row, column, lastRow, lastColumn }] of boxesByRoot(
      group.map((_, at) => rootOf(at)),
      columns,
    )) {
      for (let r = row; r <= lastRow; r++) {
        for (let c = column; c <= lastColumn; c++) {
          if (join(root, r * columns + c)) hasGrown = true;
        }
      }
    }
  }
  return [
    ...boxesByRoot(
      group.map((_, at) => rootOf(at)),
      columns,
    ).values(),
  ];
}

function boxesByRoot(roots: readonly number[], columns: number): Map<number, Box> {
  const boxes = new Map<number, Box>();
  roots.forEach((root, place) => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const box = boxes.get(root) ?? { row, column, lastRow: row, lastColumn: column };
    boxes.set(root, {
      row: Math.min(box.row, row),
      column: Math.min(box.column, column),
      lastRow: Math.max(box.lastRow, row),
      lastColumn: Math.max(box.lastColumn, column),
    });
  });
  return boxes;
}
