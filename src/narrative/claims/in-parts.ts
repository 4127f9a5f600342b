/** What a text tells of a figure in several parts: 直接纠正1件、调解后自行纠正2件 are 3 that were corrected. */
import type { Claim } from './claim';
import type { ReadSentence } from './claims';
import type { Verdict } from './verdict';

type Judged = Claim & { readonly verdict: Verdict };

/** Results of cases; a text tells no other figure in parts by the same word. */
const RESULT = /^(?:reconsideration|litigation)\.(?!settled)/u;

/** Numbers of one figure in a sentence, each of which differs, agree where they add up to it. */
export function toldInParts(
  claims: readonly Judged[],
  sentences: readonly Pick<ReadSentence, 'start' | 'end'>[],
): readonly Judged[] {
  const together = new Map<Judged, Verdict>();
  const differing = claims.filter(
    ({ about, verdict }) =>
      verdict.state === 'differs' && about?.kind === 'figure' && RESULT.test(about.subject.id),
  );
  if (differing.length < 2) return claims;
  for (const { start, end } of sentences) {
    const own = differing.filter(({ number }) => number.start >= start && number.end <= end);
    for (const parts of byFigure(own)) {
      const [{ verdict }] = parts as [Judged];
      const sum = parts.reduce((total, { number }) => total + number.value, 0);
      const reading =
        parts.length > 1 && verdict.state === 'differs'
          ? verdict.readings.find(({ value }) => value === sum)
          : undefined;
      if (reading) for (const part of parts) together.set(part, { state: 'agrees', reading });
    }
  }
  if (together.size === 0) return claims;
  return claims.map((claim) => ({ ...claim, verdict: together.get(claim) ?? claim.verdict }));
}

/** A fact that the text tells more than once: one of its numbers, or all together, are what the report states. */
export function factsInParts(claims: readonly Judged[]): readonly Judged[] {
  const groups = new Map<string, Judged[]>();
  for (const claim of claims) {
    if (claim.about?.kind !== 'fact') continue;
    const { id } = claim.about.fact;
    groups.set(id, [...(groups.get(id) ?? []), claim]);
  }
  const together = new Map<Judged, Verdict>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const sum = group.reduce((total, { number }) => total + number.value, 0);
    const isSum = (verdict: Verdict) => verdict.state === 'differs' && verdict.readings[0]!.value === sum;
    if (!group.some(({ verdict }) => verdict.state === 'agrees' || isSum(verdict))) continue;
    for (const one of group) {
      if (one.verdict.state === 'differs') together.set(one, { state: 'unchecked', why: 'part' });
    }
  }
  if (together.size === 0) return claims;
  return claims.map((claim) => ({ ...claim, verdict: together.get(claim) ?? claim.verdict }));
}

function byFigure(claims: readonly Judged[]): Iterable<readonly Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const claim of claims) {
    const id = claim.about?.kind === 'figure' ? claim.about.subject.id : '';
    const group = groups.get(id);
    if (group) group.push(claim);
    else groups.set(id, [claim]);
  }
  return groups.values();
}
