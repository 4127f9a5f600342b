/**
 * Which figures of at least 0 solve equations: the simplex method with Bland's rule, on the small dense systems of
 * a few cells. Factors are whole and small, so doubles stay exact.
 */

/** A term of a column: the row it stands in, and its factor. */
export interface Entry {
  readonly row: number;
  readonly factor: number;
}

/** A solution, or for each row its weight in a sum of the rows that no figures can satisfy. */
export type Feasibility =
  | { readonly feasible: true; readonly values: readonly number[] }
  | { readonly feasible: false; readonly weights: readonly number[] };

/** Solves `columns · values = sides` for values of at least 0. */
export function feasible(columns: readonly (readonly Entry[])[], sides: readonly number[]): Feasibility {
  const simplex = new Simplex(columns, sides);
  return simplex.isFeasible
    ? { feasible: true, values: simplex.values() }
    : { feasible: false, weights: simplex.weights() };
}

const NEAR = 1e-7;

/** The equations as a tableau, with a first solution where there is one. */
export class Simplex {
  readonly isFeasible: boolean;
  private readonly m: number;
  private readonly n: number;
  private readonly width: number;
  /** one line a row: the columns, an own artificial column for each row, the right side; the cost line below */
  private readonly table: Float64Array;
  private readonly basis: number[];
  private readonly sign: readonly number[];
  private isRanging = false;
  private readonly wasZero: Uint8Array;
  private readonly isUnbounded: Uint8Array;

  constructor(columns: readonly (readonly Entry[])[], sides: readonly number[]) {
    const m = sides.length;
    const n = columns.length;
    const width = n + m + 1;
    const table = new Float64Array((m + 1) * width);
    const sign = sides.map((side) => (side < 0 ? -1 : 1));
    columns.forEach((column, j) => {
      for (const { row, factor } of column) table[row * width + j]! += factor * sign[row]!;
    });
    const cost = m * width;
    for (let i = 0; i < m; i += 1) {
      table[i * width + n + i] = 1;
      table[i * width + width - 1] = Math.abs(sides[i]!);
      for (let j = 0; j < n; j += 1) table[cost + j]! -= table[i * width + j]!;
      table[cost + width - 1]! -= table[i * width + width - 1]!;
    }
    this.m = m;
    this.n = n;
    this.width = width;
    this.table = table;
    this.sign = sign;
    this.basis = sides.map((_, i) => n + i);
    this.wasZero = new Uint8Array(n);
    this.isUnbounded = new Uint8Array(n);
    this.lowerCost();
    this.isFeasible = -table[cost + width - 1]! <= NEAR;
  }

  values(): number[] {
    const values = new Array<number>(this.n).fill(0);
    this.basis.forEach((column, i) => {
      if (column < this.n) values[column] = this.side(i);
    });
    return values;
  }

  /** Where nothing solves the equations: the weight of each in a sum of them that shows it. */
  weights(): number[] {
    const cost = this.m * this.width;
    return this.sign.map((one, i) => one * (1 - this.table[cost + this.n + i]!));
  }

  /** The least and the greatest value of a column among all solutions; `Infinity` where nothing bounds it. */
  range(column: number): readonly [least: number, greatest: number] {
    if (!this.isRanging) this.startRanging();
    const least = this.wasZero[column] ? 0 : Math.abs(this.least(column, 1));
    const greatest = this.isUnbounded[column] ? Infinity : Math.abs(this.least(column, -1));
    return [least, greatest];
  }

  /** What the solutions that are passed show of other columns is kept: it saves looking for it. */
  private startRanging(): void {
    this.retireArtificials();
    this.isRanging = true;
    this.wasZero.fill(1);
    this.basis.forEach((column, i) => {
      if (column < this.n && this.side(i) > NEAR) this.wasZero[column] = 0;
    });
  }

  /** The least value of `factor` times a column. */
  private least(column: number, factor: 1 | -1): number {
    const { m, width, table, basis } = this;
    const cost = m * width;
    table.fill(0, cost, cost + width);
    table[cost + column] = factor;
    const own = basis.indexOf(column);
    if (own >= 0) {
      for (let j = 0; j < width; j += 1) table[cost + j]! -= factor * table[own * width + j]!;
    }
    return this.lowerCost() ? -table[cost + width - 1]! : -Infinity;
  }

  /** @returns whether the cost has a least value */
  private lowerCost(): boolean {
    const cost = this.m * this.width;
    for (;;) {
      let entering = -1;
      for (let j = 0; j < this.n && entering < 0; j += 1) if (this.table[cost + j]! < -NEAR) entering = j;
      if (entering < 0) return true;
      const leaving = this.leavingRow(entering);
      if (leaving < 0) {
        this.noteRay(entering);
        return false;
      }
      this.pivot(leaving, entering);
    }
  }

  /** A column that may grow without end takes others with it. */
  private noteRay(entering: number): void {
    this.isUnbounded[entering] = 1;
    this.basis.forEach((column, i) => {
      if (column < this.n && this.table[i * this.width + entering]! < -NEAR) this.isUnbounded[column] = 1;
    });
  }

  private leavingRow(entering: number): number {
    const { table, basis, width } = this;
    let leaving = -1;
    let least = Infinity;
    for (let i = 0; i < this.m; i += 1) {
      const factor = table[i * width + entering]!;
      if (factor <= NEAR) continue;
      const ratio = this.side(i) / factor;
      const isLess = ratio < least - NEAR;
      if (isLess || (ratio <= least + NEAR && leaving >= 0 && basis[i]! < basis[leaving]!)) {
        least = isLess ? ratio : least;
        leaving = i;
      }
    }
    return leaving;
  }

  private pivot(row: number, column: number): void {
    const { m, n, width, table, basis } = this;
    // the artificial columns tell why there is no solution, and nothing once there is one
    const end = this.isRanging ? n : width - 1;
    const at = row * width;
    const last = width - 1;
    const factor = table[at + column]!;
    if (factor !== 1) {
      for (let j = 0; j < end; j += 1) table[at + j]! /= factor;
      table[at + last]! /= factor;
    }
    for (let i = 0; i <= m; i += 1) {
      const own = i * width;
      const times = i === row ? 0 : table[own + column]!;
      if (times === 0) continue;
      for (let j = 0; j < end; j += 1) table[own + j]! -= times * table[at + j]!;
      table[own + last]! -= times * table[at + last]!;
    }
    const left = basis[row]!;
    if (left < n) this.wasZero[left] = 1;
    basis[row] = column;
  }

  /** An artificial column still in the basis stands at 0; it must not grow. A row without others says nothing. */
  private retireArtificials(): void {
    this.basis.forEach((column, i) => {
      if (column < this.n) return;
      for (let j = 0; j < this.n; j += 1) {
        if (Math.abs(this.table[i * this.width + j]!) <= NEAR) continue;
        this.pivot(i, j);
        return;
      }
    });
  }

  private side(row: number): number {
    return this.table[row * this.width + this.width - 1]!;
  }
}
