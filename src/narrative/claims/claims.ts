/** Which number of a text is about what: by the words beside it, where the topic is clear. */
import type { NumberInText } from '../numbers-in-text';
import { numbersIn } from '../numbers-in-text';
import { kindOf } from './change';
import type { Mention } from './mentions';
import { Mentions, patternsOf } from './mentions';
import type { Sentence } from './passages';
import { sentencesIn, topicAt } from './passages';
import type { Span } from './span';
import { together } from './span';
import type { Subject, Topic } from './subject';

/** Why a number that looks like a figure of a table cannot be held against it. */
export type Unsure = 'part' | 'otherThings';

/** What a number tells. */
export type About =
  /** the figure itself; `others` are named beside it and may be meant as well */
  | {
      readonly kind: 'figure';
      readonly subject: Subject;
      readonly others: readonly Subject[];
      readonly word: Span;
      /** the sentence speaks of another year */
      readonly isOfOtherYear: boolean;
      /** told before in the sentence: this time it may be a part */
      readonly isAgain: boolean;
    }
  /** the share of the figure that the text tells before it, or names */
  | { readonly kind: 'share'; readonly subject: Subject; readonly of?: Claim; readonly word: Span }
  /** by how much, by what rate it changed against last year; or last year's figure itself */
  | {
      readonly kind: 'difference' | 'rate' | 'times' | 'lastYear';
      readonly subject: Subject;
      readonly of?: Claim;
      /** -1 where it fell */
      readonly sign: 1 | -1;
      readonly word: Span;
    }
  | { readonly kind: 'unsure'; readonly why: Unsure };

/** A number and what it tells; without `about` it belongs to no table. Places are those of the plain text. */
export interface Claim {
  readonly number: NumberInText;
  readonly about?: About;
  /** the words of its own clause before it */
  readonly clause: string;
}

/** What counts applications, cases and documents. */
const COUNTERS: ReadonlySet<string> = new Set([
  '件',
  '件次',
  '份',
  '宗',
  '个',
  '起',
  '条',
  '次',
  '项',
  '部',
  '人次',
  '',
]);
const RATES: ReadonlySet<string> = new Set(['%', '成', '倍', '个百分点', '百分点']);

const BOUNDARY = /[，、：（）；]/u;
/** Words that name nothing by themselves. */
const FILLERS =
  /^(?:其中|另有|另|还有|全年|本年|共计|合计|总计|累计|总共|共|计|分别为|分别|为|有|达到|达|约|近|数量|总数|件数|数|是|已|均|各类|申请|的|“|”)*$/u;
/** What may stand between a number and the word behind it. */
const LINK =
  /^(?:政府信息公开|信息公开|依申请公开)?(?:申请|件)?(?:的|已|均|未|因|属于|属|为|系|由|以|按|将|需|尚|经|在)*$/u;
/** A bracket between two numbers explains the word before it. */
const ASIDE = /（[^（）]*）/gu;

/** What is still to be filled in. */
const GAP = /【[^】]*】/gu;
/** After the kinds of applicant, those that have no name. */
const OTHER_APPLICANTS = /^(?:其他|其它)(?:组织|申请人)?$/u;

/** What a report says of itself. */
export interface Reader {
  readonly subjects: readonly Subject[];
  readonly organ: string;
  readonly year: number;
}

export interface ReadText {
  /** the numbers of the text that count something, each with what it is about */
  readonly claims: readonly Claim[];
  readonly sentences: readonly Sentence[];
  readonly mentions: Mentions;
}

/** @param text plain, of one section */
export function readClaims(text: string, { subjects, organ, year }: Reader): ReadText {
  const mentions = new Mentions(text, patternsFor(subjects), organ);
  const sentences = sentencesIn(text, mentions.turns, organ);
  const gaps = [...text.matchAll(GAP)].map(({ 0: gap, index }): Span => ({
    start: index,
    end: index + gap.length,
  }));
  const numbers = numbersIn(text).filter(
    ({ start }) => !gaps.some((gap) => gap.start < start && start < gap.end),
  );
  const claims: Claim[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const own: Claim[] = [];
    while (at < numbers.length && numbers[at]!.start < sentence.end) {
      const number = numbers[at]!;
      const next = numbers[at + 1];
      own.push(
        claimOf({
          text,
          number,
          sentence,
          mentions,
          year,
          before: own,
          to: next && next.start < sentence.end ? next.start : sentence.end,
        }),
      );
      at += 1;
    }
    claims.push(...inTurn(own, text, sentence, mentions));
  }
  return { claims, sentences, mentions };
}

interface Surroundings {
  readonly text: string;
  readonly number: NumberInText;
  readonly sentence: Sentence;
  readonly mentions: Mentions;
  readonly year: number;
  /** the claims before it in its sentence */
  readonly before: readonly Claim[];
  /** where the number behind begins, or the sentence ends */
  readonly to: number;
}

function claimOf(around: Surroundings): Claim {
  const { text, number, sentence, before } = around;
  const clauses = clausesBetween(text, before.at(-1)?.number.end ?? sentence.start, number.start);
  const about = aboutOf(around, clauses);
  return { number, clause: clauses.at(-1)!.words, ...(about && { about }) };
}

function aboutOf(around: Surroundings, clauses: readonly Clause[]): About | undefined {
  const { number, sentence, mentions } = around;
  const topic = topicAt(sentence, number.start);
  const own = clauses.at(-1)!;
  if (RATES.has(number.unit)) return rateOf(around, clauses, topic);
  if (!COUNTERS.has(number.unit)) return undefined;
  const decision = lastIn(mentions.of('decisions'), own);
  if (decision)
    return isPartial(mentions.of('decisions'), own) ? { kind: 'unsure', why: 'part' } : figure(decision);
  if (topic === undefined || topic === 'else') return undefined;
  return changeOf(around, clauses, topic) ?? figureOf(around, clauses, topic);
}

interface Clause extends Span {
  /** what brackets explain is left out */
  readonly words: string;
  readonly asides: readonly Span[];
}

/** By the words of its own clause, those before it counting first; else by those of the clauses that lead to it. */
function figureOf(around: Surroundings, clauses: readonly Clause[], topic: Topic): About | undefined {
  const { number, mentions, text, to } = around;
  const words = mentions.of(topic);
  const own = clauses.at(-1)!;
  const inOwn = mentionsWithin(words, own).filter(({ role }) => role !== 'neutral');
  if (inOwn.length > 0) return named(inOwn, topic, around);
  const last = around.before.at(-1)?.about;
  if (last?.kind === 'figure' && last.subject.rule === 'E09' && OTHER_APPLICANTS.test(own.words)) {
    const subject = mentions.subjects.find(({ id }) => id === 'otherOrg');
    return (
      subject && { kind: 'figure', subject, others: [], word: own, isOfOtherYear: false, isAgain: false }
    );
  }
  if (!FILLERS.test(own.words)) return undefined;
  const behind = words.find(({ start, role }) => start >= number.end && role !== 'neutral');
  if (
    behind?.role === 'subject' &&
    behind.end <= to &&
    LINK.test(text.slice(number.end, behind.start)) &&
    behind.subjects.every(({ mayFollow }) => mayFollow)
  ) {
    return named([behind], topic, around);
  }
  for (const clause of clauses.slice(0, -1).reverse()) {
    if (FILLERS.test(clause.words)) continue;
    if (/[；]/u.test(text.slice(clause.end, own.start))) return undefined;
    const leading = mentionsWithin(words, clause).filter(({ role }) => role !== 'neutral');
    return leading.length > 0 ? named(leading, topic, around) : undefined;
  }
  return undefined;
}

/** What the words of one clause say that its number is. */
function named(
  words: readonly Mention[],
  topic: Topic,
  { number, before, text, sentence, year }: Surroundings,
): About | undefined {
  const nearest = words.at(-1)!;
  const [subjects, others] = subjectsIn(words, topic);
  const [subject] = subjects;
  if (nearest.role === 'else') return undefined;
  if (words.some(({ role }) => role === 'part') || !subject || hasOtherTime(text, words, number)) {
    return { kind: 'unsure', why: 'part' };
  }
  const again = before.some(({ about }) => about?.kind === 'figure' && about.subject === subject);
  return {
    kind: 'figure',
    subject,
    others: [...subjects.slice(1), ...others],
    word: nearest,
    isOfOtherYear: isOfOtherYear(text.slice(sentence.start, number.start), year),
    isAgain: again && topic === 'applications' && !text.slice(nearest.start, nearest.end).startsWith('新'),
  };
}

const isPartial = (mentions: readonly Mention[], clause: Clause): boolean =>
  mentionsWithin(mentions, clause).some(({ role }) => role === 'part');

function figure(mention: Mention): About | undefined {
  if (mention.role !== 'subject') return undefined;
  return {
    kind: 'figure',
    subject: mention.subjects[0]!,
    others: [],
    word: mention,
    isOfOtherYear: false,
    isAgain: false,
  };
}

/** The subjects of the word nearest to the number, and those of the words before it. */
function subjectsIn(
  words: readonly Mention[],
  topic: Topic,
): readonly [readonly Subject[], readonly Subject[]] {
  const ofTopic = (mention: Mention) =>
    mention.role === 'subject' ? mention.subjects.filter(({ topics }) => topics.includes(topic)) : [];
  const all = words.map(ofTopic);
  return [all.at(-1)!, all.slice(0, -1).reverse().flat()];
}

/** 上年收到, 2022年受理: said of another year. */
function hasOtherTime(text: string, words: readonly Mention[], number: NumberInText): boolean {
  const first = words[0]!.start;
  return /(?:上年|去年|上一年|往年)度?[^，。；、]{0,6}$/u.test(
    text.slice(Math.max(0, first - 12), Math.min(first, number.start)),
  );
}

/** The year that is named last before a number, of a day or by itself. */
function isOfOtherYear(before: string, year: number): boolean {
  const last = [...before.matchAll(/(?<!\d)((?:19|20)\d\d)年/gu)].at(-1);
  return last !== undefined && Number(last[1]) !== year;
}

/** A share of what was told before or is named, or a rate of change. */
function rateOf(
  around: Surroundings,
  clauses: readonly Clause[],
  topic: Topic | 'else' | undefined,
): About | undefined {
  if (topic === undefined || topic === 'else') return undefined;
  const { number, text, before, mentions } = around;
  const own = clauses.at(-1)!;
  const { words } = own;
  const kind = kindOf(words, number.unit);
  const last = before.at(-1);
  const isBracket = words === '' && text[own.start - 1] === '（';
  if (!kind && !isBracket) return undefined;
  if (kind && kind.kind !== 'share') return changeOf(around, clauses, topic);
  const named = lastIn(
    mentionsWithin(mentions.of(topic), own).filter(({ end }) => isBeforeBase(text, end, number)),
    own,
  );
  if (named?.role === 'subject' && !/率$/u.test(words)) {
    return { kind: 'share', subject: named.subjects[0]!, word: named };
  }
  return last?.about?.kind === 'figure' && clauses.length <= 2
    ? { kind: 'share', subject: last.about.subject, of: last, word: last.about.word }
    : undefined;
}

/** 占已答复件数的: what stands behind 占 is the whole. */
const isBeforeBase = (text: string, end: number, number: NumberInText): boolean =>
  /占/u.test(text.slice(end, number.start));

/** How the figure that was told or is named stands to last year's. */
function changeOf(around: Surroundings, clauses: readonly Clause[], topic: Topic): About | undefined {
  const { number, before, mentions } = around;
  const own = clauses.at(-1)!;
  const kind = kindOf(own.words, number.unit);
  if (!kind || kind.kind === 'share') return undefined;
  const words = mentionsWithin(mentions.of(topic), own);
  // 结转上年34件
  if (kind.kind === 'lastYear' && words.at(-1)?.end === own.end) return undefined;
  if (words.some(({ role }) => role === 'part' || role === 'else')) return { kind: 'unsure', why: 'part' };
  const named = words.filter(({ role }) => role === 'subject').at(-1);
  const last = before.at(-1);
  const told =
    last?.about?.kind === 'figure'
      ? last
      : last?.about && 'of' in last.about && last.about.kind !== 'share'
        ? last.about.of
        : undefined;
  if (named?.role === 'subject') {
    const subject = named.subjects.find(({ topics }) => topics.includes(topic))!;
    const of = before.find(({ about }) => about?.kind === 'figure' && about.subject === subject);
    return { ...kind, subject, word: named, ...(of && { of }) };
  }
  if (told?.about?.kind !== 'figure') {
    const before = last?.about;
    return before?.kind === 'difference' || before?.kind === 'rate'
      ? { ...kind, subject: before.subject, word: before.word }
      : { kind: 'unsure', why: 'otherThings' };
  }
  return { ...kind, subject: told.about.subject, of: told, word: told.about.word };
}

/** 网络、信函分别为10件、2件: as many numbers as words, in turn. */
function inTurn(
  claims: readonly Claim[],
  text: string,
  sentence: Sentence,
  mentions: Mentions,
): readonly Claim[] {
  const at = text.slice(sentence.start, sentence.end).search(/分别/u);
  if (at < 0) return claims;
  const place = sentence.start + at;
  const topic = topicAt(sentence, place);
  if (topic === undefined || topic === 'else') return claims;
  const first = claims.findIndex(({ number }) => number.start > place);
  const from = claims[first - 1]?.number.end ?? sentence.start;
  if (first < 0) return claims;
  const words = mentions
    .single(topic)
    .filter((one) => one.start >= from && one.end <= place && one.role === 'subject');
  const numbers = claims.slice(first);
  return claims.map((claim, index): Claim => {
    if (index < first || index >= first + Math.max(words.length, 1)) return claim;
    const word = words[index - first];
    const bare: Claim = { number: claim.number, clause: claim.clause };
    if (word?.role !== 'subject' || words.length < 2 || numbers.length < words.length) return bare;
    const [subject, ...others] = word.subjects.filter(({ topics }) => topics.includes(topic));
    return {
      ...bare,
      about: { kind: 'figure', subject: subject!, others, word, isOfOtherYear: false, isAgain: false },
    };
  });
}

/** From the first clause after the number before to the number's own. */
function clausesBetween(text: string, from: number, to: number): readonly Clause[] {
  const region = text.slice(from, to);
  const asides = [...region.matchAll(ASIDE)].map(({ 0: aside, index }): Span => ({
    start: from + index,
    end: from + index + aside.length,
  }));
  const masked = region.replace(ASIDE, (aside) => ASIDE_MARK.repeat(aside.length));
  let start = from;
  return masked.split(BOUNDARY).map((clause) => {
    const span = { start, end: start + clause.length, words: clause.replaceAll(ASIDE_MARK, ''), asides };
    start = span.end + 1;
    return span;
  });
}

const ASIDE_MARK = '\u0000';

/** Those that end in a clause and not in a bracket; a word may begin before it, as 予以公开（含部分公开） does. */
function mentionsWithin(mentions: readonly Mention[], { start, end, asides }: Clause): readonly Mention[] {
  return mentions.filter(
    (one) =>
      one.end > start &&
      one.end <= end &&
      !asides.some((aside) => one.start > aside.start && one.end <= aside.end),
  );
}

const lastIn = (mentions: readonly Mention[], clause: Clause): Mention | undefined =>
  mentionsWithin(mentions, clause)
    .filter(({ role }) => role === 'subject')
    .at(-1);

/** The words of the text that tell a number. */
export function quoteOf({ number, about }: Claim): Span {
  return about && 'word' in about ? together(about.word, number) : number;
}

const patterns = new WeakMap<readonly Subject[], ReturnType<typeof patternsOf>>();

function patternsFor(subjects: readonly Subject[]): ReturnType<typeof patternsOf> {
  const known = patterns.get(subjects) ?? patternsOf(subjects);
  patterns.set(subjects, known);
  return known;
}
