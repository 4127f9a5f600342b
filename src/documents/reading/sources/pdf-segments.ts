/** The straight lines that are drawn on a page: strokes, the sides of stroked boxes, and boxes so thin that they look like lines. */
import type { Matrix } from './pdf-matrix';
import { combined } from './pdf-matrix';

/** A line along one axis, in points from the upper left corner of the page. */
export interface Segment {
  readonly isVertical: boolean;
  /** where it stands on the other axis */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Point = readonly [number, number];

/** What pdfjs names its operators by. */
const OPS = {
  save: 10,
  restore: 11,
  transform: 12,
  formBegin: 74,
  formEnd: 75,
  path: 91,
} as const;
const STROKES: ReadonlySet<number> = new Set([20, 21, 24, 25, 26, 27]);
const FILLS: ReadonlySet<number> = new Set([22, 23]);

/** How many numbers follow each step of a path: move, line, curve, curve, close. */
const STEPS = [2, 2, 6, 4, 0];

/** A filled box that is not thicker is a line. */
const THICKEST = 3;
/** How much a line may lean, in points. */
const LEAN = 1;
/** Drawings have more lines; tables do not. */
const MAX_SEGMENTS = 20_000;

export function segmentsOf(
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  page: Matrix,
): Segment[] {
  const segments: Segment[] = [];
  const saved: Matrix[] = [];
  let matrix = page;
  fnArray.forEach((operator, index) => {
    const given = (argsArray[index] ?? []) as readonly unknown[];
    if (operator === OPS.save || operator === OPS.formBegin) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.formEnd) matrix = saved.pop() ?? matrix;
    if (operator === OPS.transform) matrix = combined(matrix, given as unknown as Matrix);
    if (operator === OPS.formBegin && given[0]) matrix = combined(matrix, given[0] as Matrix);
    if (operator !== OPS.path || segments.length > MAX_SEGMENTS) return;
    const [painted, [data] = []] = given as [number, [ArrayLike<number> | null]?];
    if (!data || !(STROKES.has(painted) || FILLS.has(painted))) return;
    for (const points of linesOf(data, matrix)) {
      if (STROKES.has(painted)) addSides(points, segments);
      else addThin(points, segments);
    }
  });
  return segments;
}

/** The points of each line of a path; a curve is told by its end alone. */
function linesOf(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const lines: Point[][] = [];
  for (let at = 0; at < data.length;) {
    const step = data[at]!;
    const count = STEPS[step];
    if (count === undefined) break;
    const line = lines.at(-1);
    if (step === 4) {
      if (line?.[0]) line.push(line[0]);
    } else {
      const [x, y] = [data[at + count - 1]!, data[at + count]!];
      const point: Point = [a * x + c * y + e, b * x + d * y + f];
      if (step === 0 || !line) lines.push([point]);
      else line.push(point);
    }
    at += count + 1;
  }
  return lines;
}

function addSides(points: readonly Point[], segments: Segment[]): void {
  points.forEach(([x, y], index) => {
    const before = points[index - 1];
    if (before) add(before[0], before[1], x, y, segments);
  });
}

function addThin(points: readonly Point[], segments: Segment[]): void {
  if (points.length > 6) return;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > THICKEST) return;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (width >= height) add(left, y, right, y, segments);
  else add(x, top, x, bottom, segments);
}

function add(x1: number, y1: number, x2: number, y2: number, segments: Segment[]): void {
  const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (Math.min(width, height) > LEAN || Math.max(width, height) === 0) return;
  if (width >= height) {
    segments.push({ isVertical: false, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  } else {
    segments.push({ isVertical: true, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
}
