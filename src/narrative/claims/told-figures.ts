/** The figure that a number tells: by the words of its own clause, the word behind it, the clauses that lead to it. */
import type { About } from './claim';
import { figureOf, unsure } from './claim';
import { lastIn, mentionsWithin, wordsBetween } from './clauses';
import type { Mention } from './mentions';
import { readingsLeft } from './narrowed';
import { firstAfter } from './span';
import type { Subject, Topic } from './subject';
import type { Surroundings } from './surroundings';

/** Words that name nothing by themselves. */
const FILLERS =
  /^(?:截[至止到](?:\d{4}年|本年|当年|年)?(?:12月31日|(?:12月|年)?[底末])|[全我][省市县区州](?=尚有|仍有|还有)|其中|另有|另|还有|尚有|仍有|剩余|其余|余下|全年|本年|共计|合计|总计|累计|总共|共|计|分别为|分别|为|有|达到|达|约|近|数量|总数|件数|数|是|已|均|各类|申请|的|“|”)*$/u;
/** What may stand between a number and the word behind it. */
const LINK =
  /^(?:政府信息公开|信息公开|依申请公开)?(?:申请|件)?(?:的|已经|已|均|未|因|属于|属|为|系|由|以|按照|按时|按期|按规|按|依法|依规|及时|完成|予以|全部|将|需|尚|经|在)*$/u;
/** What may stand between a word and its number; anything else makes it a number of something narrower. */
const BETWEEN =
  /^(?:政府|政务|信息|公开|依申请|申请|事项|案件|案|数量|件数|数|总数|总量|总|件|共|计|合计|累计|为|有|达到|达|约|是|的|了|等|各类|提出|提交|结果|方面|情况|类|人|自然|公民|法人|和|或|及|其他|组织|群众|社会|企业|单位|行政|规范性文件|规章|中|另|则|[，、：“”])*$/u;
/** 复议案件中1件被纠正: the word before names the whole, and the one behind the number what it counts. */
const OF_WHOLE = /(?<!其)中(?:有)?$/u;
/** 主动公开816件、依申请公开223件、不予公开161件: what documents were marked as. */
const OF_MARKS = /(?:主动公开|依申请公开)(?:类|的|公文|文件)*$/u;
/** After the kinds of applicant, those that have no name. */
const OTHER_APPLICANTS = /^(?:其他|其它)(?:组织|申请人)?$/u;

/** 3件行政复议通知书: letters on a case are not cases. */
const OF_LETTERS = /^[^，。；、（）\d]{0,16}?(?:[通告]知书|意见书|建议书|答复书|起诉状|传票)/u;
/** As far behind a number as the name of a letter stands. */
const LETTERS_WITHIN = 20;
/** 复议决定维持的88件中，又提起诉讼的52件: of the cases that were told before. */
const AMONG_THOSE = /^(?:案件|案|申请)?(?:之)?中/u;
const CASES: ReadonlySet<string> = new Set(['reconsideration', 'litigation', 'disputes']);

/** 尚未审结36件、20件, behind 分别: of what was named in turn before. */
const IN_TURN = /^(?:、|和)\d+件/u;
const TURN_WITHIN = 12;

/** As far before a clause as it is the same list of years. */
const YEARS_WITHIN = 20;
/** 2023年、2024年分别收到: the numbers are of those years in turn. */
const OF_YEARS_IN_TURN = /\d{4}年度?(?:、|和|与|及)\d{4}年度?[^，。；]{0,8}分别[^。；]*$/u;

export function toldFigure(around: Surroundings, topic: Topic): About | undefined {
  const { number, mentions, text, to, clauses, before, sentence } = around;
  if (OF_LETTERS.test(text.slice(number.end, Math.min(number.end + LETTERS_WITHIN, sentence.end))))
    return undefined;
  const words = mentions.of(topic);
  const own = clauses.at(-1)!;
  const inOwn = mentionsWithin(words, own).filter(({ role }) => role !== 'neutral');
  const behind = wordBehind(words, number.end);
  const isBehindLinked =
    behind !== undefined &&
    (behind.end < to || to === sentence.end) &&
    LINK.test(text.slice(number.end, behind.start));
  const follows =
    isBehindLinked && behind.role === 'subject' && behind.subjects.every(({ mayFollow }) => mayFollow);
  if (inOwn.length > 0) {
    if (!OF_WHOLE.test(wordsBetween(text, inOwn.at(-1)!.end, number.start))) {
      return named(inOwn, topic, around);
    }
    return follows ? named([behind], topic, around) : unsure('part');
  }
  const last = before.at(-1)?.about;
  if (last?.kind === 'figure' && last.subject.rule === 'E09' && OTHER_APPLICANTS.test(own.words)) {
    const [subject, all] = ['otherOrg', 'organisations'].map((one) =>
      mentions.subjects.find(({ id }) => id === one),
    );
    return (
      subject && {
        ...figureOf(subject, own, all && [all]),
        readings: readingsLeft(subject, topic, around),
      }
    );
  }
  if (!FILLERS.test(own.words)) return undefined;
  if (follows) return named([behind], topic, around);
  if (isBehindLinked && behind.role === 'else') return undefined;
  const previous = before.at(-1)?.number;
  for (const clause of clauses.slice(0, -1).reverse()) {
    if (FILLERS.test(clause.words)) continue;
    if (/[；]/u.test(text.slice(clause.end, own.start))) return undefined;
    const leading = mentionsWithin(words, clause).filter(({ role }) => role !== 'neutral');
    if (leading.length === 0) return undefined;
    // 1起维持，2起驳回: the word is that of the number before
    const isTaken = previous?.end === clause.start && previous.unit === number.unit;
    return isTaken ? unsure('otherThings') : named(leading, topic, around);
  }
  return undefined;
}

/** The next word behind a place that bears on numbers. */
export function wordBehind(words: readonly Mention[], place: number): Mention | undefined {
  for (let at = firstAfter(words, place); at < words.length; at += 1) {
    const one = words[at]!;
    if (one.start >= place && one.role !== 'neutral') return one;
  }
  return undefined;
}

/** What the words of one clause say that its number is. */
function named(all: readonly Mention[], topic: Topic, around: Surroundings): About | undefined {
  const words = withoutVerb(all, around.text);
  const { number, before, text, sentence, year, clauses } = around;
  const own = clauses.at(-1)!;
  const nearest = words.at(-1)!;
  const [subjects, others] = subjectsIn(words, topic);
  const [subject] = subjects;
  if (nearest.role === 'else') return undefined;
  if (words.some(({ role }) => role === 'part') || !subject || hasOtherTime(text, words, number.start)) {
    return unsure('part');
  }
  if (!BETWEEN.test(wordsBetween(text, nearest.end, number.start))) return unsure('part');
  if (isOneOfList(around, subject, topic) || holdsOthers(around, subject, nearest.end)) return unsure('part');
  if (
    IN_TURN.test(text.slice(number.end, number.end + TURN_WITHIN)) &&
    text.slice(sentence.start, own.start).includes('分别')
  )
    return unsure('part');
  if (OF_YEARS_IN_TURN.test(text.slice(Math.max(sentence.start, own.start - YEARS_WITHIN), own.end)))
    return unsure('part');
  const last = before.at(-1);
  if (last && CASES.has(subject.id) && AMONG_THOSE.test(text.slice(last.number.end, last.number.end + 4)))
    return unsure('part');
  if (subject.id === 'denied' && last && !last.about && OF_MARKS.test(last.clause)) {
    return unsure('otherThings');
  }
  const again = before.some(({ about }) => about?.kind === 'figure' && about.subject === subject);
  const from = Math.max(sentence.start, number.start - YEAR_WITHIN);
  return {
    kind: 'figure',
    subject,
    others: [...subjects.slice(1), ...others],
    readings: readingsLeft(subject, topic, around),
    word: nearest,
    isOfOtherYear: isOfOtherYear(text.slice(from, number.start), year),
    isAgain:
      isLedByPart(around) ||
      (topic === 'applications'
        ? again && !text.slice(nearest.start, nearest.end).startsWith('新')
        : isOfAll(text.slice(own.start, nearest.start))),
  };
}

/** 自然人提出申请3001件 tells who, not how many were received in all. */
function withoutVerb(words: readonly Mention[], text: string): readonly Mention[] {
  const [who, verb] = words.slice(-2);
  const isOfWho = who?.role === 'subject' && who.subjects.some(({ rule }) => rule === 'E09');
  return verb && isOfWho && text.startsWith('提出', verb.start) ? words.slice(0, -1) : words;
}

/** 其他处理（含不予处理）1056件: a bracket adds what has a name of its own. */
function holdsOthers(
  { text, mentions, clauses }: Surroundings,
  { rule, topics }: Subject,
  from: number,
): boolean {
  const isOfRule = (one: Mention) =>
    one.role === 'subject' && one.subjects.some((other) => other.rule === rule);
  return clauses.at(-1)!.asides.some(({ start, end }) => {
    if (start < from || !/^（[^）]*(?:含|包括)/u.test(text.slice(start, end))) return false;
    return mentions.single(topics[0]!).some((one) => one.start > start && one.end < end && isOfRule(one));
  });
}

/** 其中企业、法律服务机构5件: one number for several that are each named by a single word. */
function isOneOfList({ text, mentions, clauses }: Surroundings, { rule }: Subject, topic: Topic): boolean {
  const [before, own] = clauses.slice(-2);
  if (!before || !own || (rule !== 'E09' && rule !== 'E05') || text[before.end] !== '、') return false;
  const word = lastIn(mentions.of(topic), before);
  return (
    word?.role === 'subject' &&
    word.end === before.end &&
    FILLERS.test(text.slice(before.start, word.start)) &&
    word.subjects.some((one) => one.rule === rule)
  );
}

/** 通过网络收到2210件，办结2205件: the sentence began with a part and has not come to all. */
function isLedByPart({ text, number, before }: Surroundings): boolean {
  const first = before.find(({ about }) => about !== undefined);
  return (
    first?.about?.kind === 'unsure' &&
    first.about.why === 'part' &&
    !/[；]|其中|全[省市县区州年]|合计|共计|总计|（/u.test(text.slice(first.number.end, number.start))
  );
}

/** 占全部行政复议案件2865件的12.3%: those on other matters with them. */
const isOfAll = (words: string): boolean => /占/u.test(words);

/** A sentence names its year not further before its numbers. */
export const YEAR_WITHIN = 200;

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

/** 上年收到, 去年受理: said of another year. */
function hasOtherTime(text: string, words: readonly Mention[], to: number): boolean {
  const first = words[0]!.start;
  const before = text.slice(Math.max(0, first - 12), Math.min(first, to));
  return /(?:上年|去年|上一年|往年)度?[^，。；、]{0,6}$/u.test(before);
}

/** The year that is named last before a number, of a day or by itself; 较2020年增加，结转至2022年 name it only in passing. */
export function isOfOtherYear(before: string, year: number): boolean {
  const last = [...before.matchAll(/(?<!\d|(?<!截)[至到入])((?:19|20)\d\d)年/gu)]
    .filter(({ index }) => !/[较比]$/u.test(before.slice(0, index)) || !/[，；]/u.test(before.slice(index)))
    .at(-1);
  return last !== undefined && Number(last[1]) !== year;
}
