/** 维持、纠正分别为10件、2件: as many numbers as words, in turn. */
import type { Claim } from './claim';
import { figureOf } from './claim';
import type { Mentions } from './mentions';
import type { Sentence } from './passages';
import { topicAt } from './passages';

/** Numbers whose own clause says more than 分别为 keep what it says. */
const BARE = /^[^，、]*分别(?:为|是|有)?$|^$/u;

/** 从答复类型看，: the words before it only lead to the list. */
const LEADS = /(?:看|中|类型|方面|情况)[，：]$/u;

/** @param claims those of one sentence */
export function inTurn(
  claims: readonly Claim[],
  text: string,
  sentence: Sentence,
  mentions: Mentions,
): readonly Claim[] {
  const at = text.slice(sentence.start, sentence.end).search(/分别/u);
  if (at < 0) return claims;
  const place = sentence.start + at;
  const topic = topicAt(sentence, place);
  const first = claims.findIndex(({ number }) => number.start > place);
  if (topic === undefined || topic === 'else' || first < 0 || !BARE.test(claims[first]!.clause))
    return claims;
  const from = claims[first - 1]?.number.end ?? sentence.start;
  const named = mentions
    .single(topic)
    .filter((one) => one.start >= from && one.end <= place && one.role === 'subject');
  const isLead = named.map(({ end }, index) => LEADS.test(text.slice(end, named[index + 1]?.start)));
  const words = named.slice(isLead.lastIndexOf(true) + 1);
  const isComplete = words.length > 1 && claims.length - first >= words.length;
  return claims.map(({ number, clause, about }, index): Claim => {
    const word = words[index - first];
    if (index < first || index >= first + Math.max(words.length, 1))
      return { number, clause, ...(about && { about }) };
    if (word?.role !== 'subject' || !isComplete) return { number, clause };
    const [subject, ...others] = word.subjects.filter(({ topics }) => topics.includes(topic));
    return { number, clause, about: figureOf(subject!, word, others) };
  });
}
