/** Findings counted and summed up, in whatever order they come, so that two engines can be compared. */
import { createHash } from 'node:crypto';

export class Tally {
  private readonly rules = new Map<string, number>();
  private findings = 0;
  private sum = 0n;

  /** @param sides the left side, the right one, their difference; none for a rule on single cells */
  add(report: string, rule: string, id: string, sides: readonly number[]): void {
    this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1);
    this.findings += 1;
    const hash = createHash('sha1')
      .update(`${report} ${id} ${sides.join(' ')}`)
      .digest();
    this.sum = BigInt.asUintN(64, this.sum + hash.readBigUInt64LE());
  }

  toString(): string {
    const byRule = Object.fromEntries([...this.rules].sort());
    return JSON.stringify({ findings: this.findings, hash: this.sum.toString(16), byRule });
  }
}
