/** Shares that stand in one list are of one whole: 予以公开占44.7%、部分公开占14.6% of two different ones are not. */
import type { Claim } from './claim';
import type { ReadSentence } from './claims';
import type { Judging } from './judging';
import type { ReadingValue } from './values';
import type { Verdict } from './verdict';
import { fittingWholes, judgeShareOf } from './verdict';
import { BALANCE, holds } from './wholes';

type Judged = Claim & { readonly verdict: Verdict };
type Share = Judged & { readonly about: Extract<Judged['about'], { readonly kind: 'share' }> };

/** Where the shares of a list fit no common whole, those that do not fit the one that most fit differ. */
export function sharesOfOneWhole(
  claims: readonly Judged[],
  sentences: readonly Pick<ReadSentence, 'start' | 'end'>[],
  judging: Judging,
): readonly Judged[] {
  const verdicts = new Map<Judged, Verdict>();
  for (const list of shareLists(claims, sentences)) {
    const agreeing = list.filter(({ verdict }) => verdict.state === 'agrees');
    if (agreeing.length < 2) continue;
    const fitting = new Map(agreeing.map((share) => [share, fittingWholes(share, judging)]));
    const candidates = new Map([...fitting.values()].flat().map((whole) => [whole.value, whole]));
    const fits = (share: Share, { value }: ReadingValue) =>
      fitting.get(share)!.some((whole) => whole.value === value);
    const [best] = [...candidates.values()]
      .map((whole) => ({ whole, others: agreeing.filter((share) => !fits(share, whole)) }))
      .sort((one, other) => one.others.length - other.others.length);
    for (const share of best?.others ?? []) {
      const verdict = judgeShareOf(share, best!.whole, judging);
      // a share that names another whole keeps it
      if (verdict.state === 'differs') verdicts.set(share, verdict);
    }
  }
  if (verdicts.size === 0) return claims;
  return claims.map((claim) => ({ ...claim, verdict: verdicts.get(claim) ?? claim.verdict }));
}

/** The shares of a sentence that are parts of the same; a list ends where a whole is told or its first part stands again. */
export function shareLists(
  claims: readonly Judged[],
  sentences: readonly Pick<ReadSentence, 'start' | 'end'>[],
): readonly (readonly Share[])[] {
  const lists: Share[][] = [];
  let at = 0;
  for (const { end } of sentences) {
    const open = new Map<string, Share[]>();
    for (; at < claims.length && claims[at]!.number.start < end; at += 1) {
      const claim = claims[at]!;
      if (claim.about?.kind === 'figure' && BALANCE.has(claim.about.subject.id)) open.clear();
      if (claim.about?.kind !== 'share') continue;
      const share = claim as Share;
      const { subject } = share.about;
      const held = open.get(listOf(share))?.find(({ about }) => holds(about.subject, subject));
      const key = held?.about.subject.id ?? listOf(share);
      const list = open.get(key);
      if (list && !list.some(({ about }) => about.subject === subject)) {
        list.push(share);
      } else {
        const begun = [share];
        open.set(key, begun);
        lists.push(begun);
      }
    }
  }
  return lists;
}

/** Groups of results with each other, lines of a group, kinds of applicant. */
const listOf = ({ about: { subject } }: Share): string =>
  subject.rule === 'E05' && subject.id.includes('.') ? subject.id.split('.')[0]! : subject.rule;
