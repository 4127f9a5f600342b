/** The figure that a number tells: by the words of its own clause, the word behind it, the clauses that lead to it. */
import type { About } from './claim';
import { figureOf, unsure } from './claim';
import { firstAfter, mentionsWithin, wordsBetween } from './clauses';
import type { Mention } from './mentions';
import type { Subject, Topic } from './subject';
import type { Surroundings } from './surroundings';

/** Words that name nothing by themselves. */
const FILLERS =
  /^(?:其中|另有|另|还有|尚有|仍有|剩余|其余|余下|全年|本年|共计|合计|总计|累计|总共|共|计|分别为|分别|为|有|达到|达|约|近|数量|总数|件数|数|是|已|均|各类|申请|的|“|”)*$/u;
/** What may stand between a number and the word behind it. */
const LINK =
  /^(?:政府信息公开|信息公开|依申请公开)?(?:申请|件)?(?:的|已经|已|均|未|因|属于|属|为|系|由|以|按照|按时|按期|按规|按|依法|依规|及时|完成|予以|全部|将|需|尚|经|在)*$/u;
/** What may stand between a word and its number; anything else makes it a number of something narrower. */
const BETWEEN =
  /^(?:政府|政务|信息|公开|依申请|申请|事项|案件|案|数量|件数|数|总数|总量|总|件|共|计|合计|累计|为|有|达到|达|约|是|的|了|等|各类|提出|提交|结果|方面|情况|类|人|自然|公民|法人|和|或|及|其他|组织|群众|社会|企业|单位|行政|规范性文件|规章|中|另|则|[，、：“”])*$/u;
/** After the kinds of applicant, those that have no name. */
const OTHER_APPLICANTS = /^(?:其他|其它)(?:组织|申请人)?$/u;

export function toldFigure(around: Surroundings, topic: Topic): About | undefined {
  const { number, mentions, text, to, clauses, before } = around;
  const words = mentions.of(topic);
  const own = clauses.at(-1)!;
  const inOwn = mentionsWithin(words, own).filter(({ role }) => role !== 'neutral');
  if (inOwn.length > 0) return named(inOwn, topic, around);
  const last = before.at(-1)?.about;
  if (last?.kind === 'figure' && last.subject.rule === 'E09' && OTHER_APPLICANTS.test(own.words)) {
    const [subject, all] = ['otherOrg', 'organisations'].map((one) =>
      mentions.subjects.find(({ id }) => id === one),
    );
    return subject && figureOf(subject, own, all && [all]);
  }
  if (!FILLERS.test(own.words)) return undefined;
  const behind = wordBehind(words, number.end);
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

/** The next word behind a place that bears on numbers. */
export function wordBehind(words: readonly Mention[], place: number): Mention | undefined {
  for (let at = firstAfter(words, place); at < words.length; at += 1) {
    const one = words[at]!;
    if (one.start >= place && one.role !== 'neutral') return one;
  }
  return undefined;
}

/** What the words of one clause say that its number is. */
function named(words: readonly Mention[], topic: Topic, around: Surroundings): About | undefined {
  const { number, before, text, sentence, year } = around;
  const nearest = words.at(-1)!;
  const [subjects, others] = subjectsIn(words, topic);
  const [subject] = subjects;
  if (nearest.role === 'else') return undefined;
  if (words.some(({ role }) => role === 'part') || !subject || hasOtherTime(text, words, number.start)) {
    return unsure('part');
  }
  if (!BETWEEN.test(wordsBetween(text, nearest.end, number.start))) return unsure('part');
  const again = before.some(({ about }) => about?.kind === 'figure' && about.subject === subject);
  const from = Math.max(sentence.start, number.start - YEAR_WITHIN);
  return {
    kind: 'figure',
    subject,
    others: [...subjects.slice(1), ...others],
    word: nearest,
    isOfOtherYear: isOfOtherYear(text.slice(from, number.start), year),
    isAgain: again && topic === 'applications' && !text.slice(nearest.start, nearest.end).startsWith('新'),
  };
}

/** A sentence names its year not further before its numbers. */
const YEAR_WITHIN = 200;

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

/** The year that is named last before a number, of a day or by itself. */
function isOfOtherYear(before: string, year: number): boolean {
  const last = [...before.matchAll(/(?<!\d)((?:19|20)\d\d)年/gu)].at(-1);
  return last !== undefined && Number(last[1]) !== year;
}
