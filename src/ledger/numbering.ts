/** The 编号 of a new application: the one after those that are given, in the office's own manner. */

/** A number's last figures with what stands around them, e.g. `2025-` `017` ``, `依申请〔2025〕` `3` `号`. */
const LAST_FIGURES = /^(.*?)(\d+)(\D*)$/s;

/** The number after `number`, as wide as it; `undefined` for one that has no figures. */
export function numberAfter(number: string): string | undefined {
  const match = LAST_FIGURES.exec(number);
  if (!match) return undefined;
  const [, before, figures, after] = match as unknown as [string, string, string, string];
  return `${before}${String(BigInt(figures) + 1n).padStart(figures.length, '0')}${after}`;
}

/** Whether two numbers are of one manner: the same but for their last figures. */
export function isLike(one: string, other: string): boolean {
  const [a, b] = [LAST_FIGURES.exec(one), LAST_FIGURES.exec(other)];
  return a !== null && b !== null && a[1] === b[1] && a[3] === b[3];
}

/** A year in a number, e.g. of `2025-017` and `依申请〔2025〕3号`, and not a part of longer figures. */
const YEAR = /(?<!\d)20\d{2}(?!\d)/;

/** The first number of a year in the manner of another year's: `依申请〔2026〕01号` for `依申请〔2025〕17号`. */
function firstLike(number: string, year: string): string | undefined {
  const match = LAST_FIGURES.exec(number.replace(YEAR, year));
  if (!match) return undefined;
  const [, before, figures, after] = match as unknown as [string, string, string, string];
  return figures === year ? undefined : `${before}${'1'.padStart(figures.length, '0')}${after}`;
}

/** Gives numbers, one after the other, each once. */
export class Numbering {
  private readonly used = new Set<string>();
  private last: string | undefined;
  /** the first of the year in the manner of those that were carried over */
  private begun: string | undefined;

  /**
   * @param given those that are given, in the order of the sheet; the numbers of another year, whose applications were
   *   carried over, go on in the ledger of that year: there is none to go on from among them
   * @param first where there is none to go on from
   */
  constructor(
    given: Iterable<string>,
    private readonly first: string,
  ) {
    const year = YEAR.exec(first)?.[0];
    for (const number of given) {
      this.used.add(number);
      const own = YEAR.exec(number)?.[0];
      if (own === undefined || year === undefined || own === year) this.last = number;
      else this.begun = firstLike(number, year);
    }
  }

  /**
   * The one that stands ready in the row where it is of the manner of the last, otherwise the one after the last.
   * @param ready `undefined` or `''` where none stands there
   */
  next(ready?: string): string {
    const isReady = ready !== undefined && ready !== '' && !this.used.has(ready);
    const known = this.last ?? this.begun;
    if (isReady && (known === undefined || isLike(ready, known))) return this.take(ready);
    let next = (this.last === undefined ? this.begun : numberAfter(this.last)) ?? this.first;
    while (this.used.has(next)) next = numberAfter(next)!;
    return this.take(next);
  }

  private take(number: string): string {
    this.used.add(number);
    return (this.last = number);
  }
}
