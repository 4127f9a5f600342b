/** What the benches share: medians of repeated runs, and what a bench came to. */

/** A figure beside its baseline, both of the same run. */
export interface Measured {
  readonly what: string;
  readonly figure: string;
  /** what it is held against, where there is anything to hold it against */
  readonly baseline?: string;
  readonly baselineFigure?: string;
  /** the figure over its baseline, or the other way round where `limit` says so */
  readonly ratio?: string;
  readonly limit?: string;
}

export interface Section {
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly Measured[];
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds that one call takes: the median of rounds of calls. */
export function perCall(call: () => void, { rounds = 15, calls = 1 } = {}): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    for (let one = 0; one < calls; one += 1) call();
    times.push((performance.now() - from) / calls);
  }
  return median(times);
}

/** The times of several works, a round of each in turn, so that all meet the same machine. */
export function inTurn(works: readonly (() => void)[], { rounds = 15, calls = 1 } = {}): readonly number[] {
  const times = works.map((): number[] => []);
  for (let round = -2; round < rounds; round += 1) {
    works.forEach((work, index) => {
      const time = perCall(work, { rounds: 1, calls });
      // the first rounds warm up
      if (round >= 0) times[index]!.push(time);
    });
  }
  return times.map(median);
}

export const micro = (milliseconds: number): string => `${(milliseconds * 1000).toFixed(1)} µs`;
export const milli = (milliseconds: number): string =>
  `${milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)} ms`;
export const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)} 倍`;
