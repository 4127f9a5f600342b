/** What is told of the cases that were corrected: how they were put right, which no table holds (被纠正的案件，64件已重新答复). */
import type { About } from './claim';
import { unsure } from './claim';
import { topicAt } from './passages';
import type { Span } from './span';
import type { Reading } from './subject';
import type { Surroundings } from './surroundings';

/** Before any number of the sentence. */
const LEAD = /被(?:依法)?纠正的(?:行政|复议|诉讼|、|和|及)*(?:案件|案)|被(?:依法)?纠正的(?=\d)/u;
const NAMED = '纠正';
const ONE_KIND = /复议|诉讼|应诉/u;
/** 被纠正的案件共69件, 被纠正的69件案件 */
const ALL_BEFORE = /^(?:，?(?:共有|共计|合计|总计|总共|共)|有|为)?$/u;
const ALL_BEHIND = /^(?:案件)?(?:均|都|全部|[，；。（]|$)/u;
const BEHIND = 4;
/** As far into a sentence as it begins to speak of them. */
const LEAD_WITHIN = 80;

/** `undefined` where the sentence speaks of other things, or names once more what was corrected. */
export function toldOfCorrected(around: Surroundings): About | undefined {
  const { text, sentence, number, before, clauses } = around;
  const first = before[0]?.number ?? number;
  const lead = correctedIn(text, sentence.start, first.start + 1);
  if (!lead) return undefined;
  const { end } = lead;
  const own = text.slice(Math.max(end, clauses.at(-1)!.start), number.start);
  if (own.includes(NAMED)) return undefined;
  const isWhole =
    first === number &&
    number.unit === '件' &&
    ALL_BEFORE.test(text.slice(end, number.start)) &&
    ALL_BEHIND.test(text.slice(number.end, Math.min(sentence.end, number.end + BEHIND)));
  if (!isWhole) return unsure('part');
  return ONE_KIND.test(text.slice(sentence.start, end))
    ? undefined
    : (wholeOf(around, lead) ?? unsure('part'));
}

/** Where a sentence begins to speak of them. */
export function correctedIn(text: string, from: number, to: number): Span | undefined {
  const lead = LEAD.exec(text.slice(from, Math.min(to, from + LEAD_WITHIN)));
  if (!lead) return undefined;
  const start = from + lead.index;
  return { start, end: start + lead[0].length };
}

/** Of reviews and lawsuits together, or of the kind that was told before. */
function wholeOf({ sentence, number, mentions }: Surroundings, word: Span): About | undefined {
  const topic = topicAt(sentence, number.start);
  if (topic !== 'reconsideration' && topic !== 'litigation') return undefined;
  const [subject, other] = ['reconsideration', 'litigation'].map((of) =>
    mentions.subjects.find(({ id }) => id === `${of}.corrected`),
  );
  if (!subject || !other) return undefined;
  const isOf = (all: boolean) => (reading: Reading) =>
    all ? reading.meaning === 'allCases' : reading.meaning === undefined;
  return {
    kind: 'figure',
    subject,
    others: [],
    readings: [
      ...subject.readings.filter(isOf(true)),
      ...[subject, other].flatMap(({ readings }) => readings.filter(isOf(false))),
    ],
    word,
    isOfOtherYear: false,
    isAgain: false,
  };
}
