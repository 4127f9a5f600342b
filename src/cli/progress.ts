/** Tells on standard error how far long work has come, now and then. */

/** After so many milliseconds it is told, and again after as many. */
const EVERY = 3000;

export class Progress {
  private count = 0;
  private told: number;

  constructor(
    private readonly tell: (count: number) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.told = this.now();
  }

  step(): void {
    this.count += 1;
    // a clock is looked at seldom
    if (this.count % 64 !== 0 || this.now() - this.told < EVERY) return;
    this.told = this.now();
    this.tell(this.count);
  }
}
