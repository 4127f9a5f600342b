/** What a reviewer says of a report: passed, returned or waiting, and in his own words. */
import { looseKey } from '../rollup/name-keys';
import type { RegisterEntry } from '../rollup/register-entry';

export interface Judgement {
  readonly unit: string;
  /** of the report: another one is judged anew */
  readonly fingerprint: string;
  /** as 收件登记 has it; absent where only words were written */
  readonly state?: string;
  readonly opinion?: string;
}

const keyOf = ({ unit, fingerprint }: Pick<Judgement, 'unit' | 'fingerprint'>): string =>
  `${looseKey(unit)}\n${fingerprint}`;

/** The register with what he says now in the place of what stood there; files that were not used are not judged. */
export function withJudgements(
  register: readonly RegisterEntry[],
  judgements: readonly Judgement[],
): readonly RegisterEntry[] {
  const now = new Map(judgements.map((one) => [keyOf(one), one]));
  return register.map((entry) => {
    const said = entry.attempt > 0 ? now.get(keyOf(entry)) : undefined;
    if (!said) return entry;
    return { ...entry, state: said.state ?? entry.state, opinion: said.opinion ?? entry.opinion };
  });
}

/** The judgements with one more said; what it does not say stays as it was said before. */
export function judgedAnew(
  judgements: readonly Judgement[],
  said: readonly Judgement[],
): readonly Judgement[] {
  const all = new Map(judgements.map((one) => [keyOf(one), one]));
  for (const one of said) all.set(keyOf(one), { ...all.get(keyOf(one)), ...one });
  return [...all.values()];
}
