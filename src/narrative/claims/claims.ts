/** Which number of a text is about what: by the words beside it, where the topic is clear. */
import type { NumberInText } from '../numbers-in-text';
import { numbersIn } from '../numbers-in-text';
import type { About, Claim } from './claim';
import { figureOf, unsure } from './claim';
import { clausesBetween, lastIn, mentionsWithin } from './clauses';
import { toldOfCorrected } from './corrected-cases';
import type { FactFigure } from './fact';
import { toldFact } from './facts';
import { aboutInTurn, isRate, toldInTurn } from './in-turn';
import { Mentions, patternsOf } from './mentions';
import { withoutRevised } from './newly-made';
import { isOfSome } from './of-some';
import type { Sentence } from './passages';
import { sentencesIn, topicAt } from './passages';
import type { Subject } from './subject';
import type { Surroundings } from './surroundings';
import { toldFigure } from './told-figures';
import { toldProportion } from './told-proportions';
import { toldChange, toldRate } from './told-ratios';

/** What counts applications, cases and documents. */
const COUNTERS: ReadonlySet<string> = new Set([
  ...['件', '件次', '份', '宗', '个', '起', '条', '次', '项', '部', '人次', ''],
]);
const RATES: ReadonlySet<string> = new Set(['倍', '个百分点', '百分点']);
/** 由六个部分组成, 五个方面: the parts of the report itself. */
const OF_REPORT = /^的?(?:部分|方面)/u;
/** What is still to be filled in. */
const GAP = /【[^】]*】/gu;
/** As far back as what a sentence told before matters. */
const NEAREST = 60;

/** What a report says of itself. */
export interface Reader {
  readonly subjects: readonly Subject[];
  /** figures of 正文用数 that the report states */
  readonly facts?: readonly FactFigure[];
  readonly organ: string;
  readonly year: number;
}

/** A sentence with its numbers. */
export interface ReadSentence extends Sentence {
  readonly claims: readonly Claim[];
}

export interface ReadText {
  /** the numbers of the text that count something, each with what it is about */
  readonly claims: readonly Claim[];
  readonly sentences: readonly ReadSentence[];
  readonly mentions: Mentions;
}

/** @param text plain, of one section */
export function readClaims(text: string, { subjects, facts = [], organ, year }: Reader): ReadText {
  const mentions = new Mentions(text, patternsFor(subjects), organ);
  const numbers = numbersIn(text.replace(GAP, (gap) => ' '.repeat(gap.length)));
  let at = 0;
  let paragraph: readonly Claim[] = [];
  const sentences = sentencesIn(text, mentions.turns, { organ, year }).map((sentence): ReadSentence => {
    const from = at;
    while (at < numbers.length && numbers[at]!.start < sentence.end) at += 1;
    if (sentence.isParagraphStart) paragraph = [];
    const claims = claimsOf(
      numbers.slice(from, at),
      { text, sentence, mentions, year, paragraph },
      facts,
      organ,
    );
    paragraph = [...paragraph, ...claims].slice(-NEAREST);
    return { ...sentence, claims };
  });
  return { claims: sentences.flatMap(({ claims }) => claims), sentences, mentions };
}

function claimsOf(
  numbers: readonly NumberInText[],
  around: Pick<Surroundings, 'text' | 'sentence' | 'mentions' | 'year' | 'paragraph'>,
  facts: readonly FactFigure[],
  organ: string,
): readonly Claim[] {
  const claims: Claim[] = [];
  const { text, sentence } = around;
  const turns = toldInTurn(numbers, around);
  for (const [index, number] of numbers.entries()) {
    const clauses = clausesBetween(text, claims.at(-1)?.number.end ?? sentence.start, number.start);
    const own: Surroundings = {
      ...around,
      number,
      clauses,
      before: claims.slice(-NEAREST),
      to: numbers[index + 1]?.start ?? sentence.end,
    };
    const turn = turns.get(number);
    const about =
      toldFact(own, facts) ?? toldOfCorrected(own) ?? (turn ? aboutInTurn(turn, own) : aboutOf(own, organ));
    const meant = about && (isOfSome(sentence.scopes, number.start) ? ofSome(about) : about);
    claims.push({ number, clause: clauses.at(-1)!.words, ...(meant && { about: meant }) });
  }
  return claims;
}

/** What some organs did may still be the figure of the report; what follows from it is not told by the tables. */
const ofSome = (about: About): About =>
  about.kind === 'figure' ? { ...about, isAgain: true } : unsure('part');

function aboutOf(around: Surroundings, organ: string): About | undefined {
  const { number, sentence, mentions, clauses } = around;
  const topic = topicAt(sentence, number.start);
  const isOfTopic = topic !== undefined && topic !== 'else';
  const proportion = isRate(number) ? toldProportion(around, organ) : undefined;
  if (proportion) return proportion;
  if (isRate(number) || RATES.has(number.unit)) return isOfTopic ? toldRate(around, topic) : undefined;
  if (!COUNTERS.has(number.unit)) return undefined;
  if (number.unit === '个' && OF_REPORT.test(around.text.slice(number.end, number.end + 3))) return undefined;
  const own = clauses.at(-1)!;
  const decision = lastIn(mentions.of('decisions'), own);
  if (decision?.role === 'subject') {
    const isOfPart = mentionsWithin(mentions.of('decisions'), own).some(({ role }) => role === 'part');
    return isOfPart ? unsure('part') : figureOf(decision.subjects[0]!, decision);
  }
  const goingOn = nextDecision(around);
  if (goingOn) return goingOn;
  return isOfTopic
    ? (toldChange(around, topic) ?? withoutRevised(toldFigure(around, topic), around))
    : undefined;
}

/** 作出行政许可决定120件、行政处罚决定35件: the verb is said once. */
function nextDecision({ before, clauses, mentions }: Surroundings): About | undefined {
  const last = before.at(-1)?.about;
  if (last?.kind !== 'figure' || !last.subject.topics.includes('decisions')) return undefined;
  const { words, start, end } = clauses.at(-1)!;
  const subject = mentions.subjects.find(
    ({ topics, readings }) =>
      topics.includes('decisions') && words.replace(/^[和及]/u, '') === readings[0]?.label,
  );
  return subject && figureOf(subject, { start, end });
}

const patterns = new WeakMap<readonly Subject[], ReturnType<typeof patternsOf>>();

function patternsFor(subjects: readonly Subject[]): ReturnType<typeof patternsOf> {
  const known = patterns.get(subjects) ?? patternsOf(subjects);
  patterns.set(subjects, known);
  return known;
}
