/** Which number of a text is about what: by the words beside it, where the topic is clear. */
import type { NumberInText } from '../numbers-in-text';
import { numbersIn } from '../numbers-in-text';
import type { Subject, Topic } from './subject';

/** A number and what it tells; without `subject` it belongs to no table, or cannot be told to. */
export interface Claim {
  readonly number: NumberInText;
  readonly subject?: Subject;
}

/** What counts applications and cases. */
const COUNTERS: ReadonlySet<string> = new Set(['件', '件次', '份', '宗', '个', '起', '']);

const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ['applications', /(?:政府)?信息公开申请|依申请公开/u],
  ['reconsideration', /复议/u],
  ['litigation', /诉讼|起诉/u],
];
/** What else is received, answered and closed in an office. */
const OTHER_TOPIC =
  /来电|来信|来访|留言|信访件|热线|提案|建议|咨询|投诉件|举报件|舆情|许可|处罚|案卷|公文|文件|解读|新闻发布|培训|检查|网站|新媒体/u;

const SENTENCE = /[^。；;！？!?\n]+[。；;！？!?\n]?/gu;
const BOUNDARY = /[，,、：:（）()]/u;
/** Words that name nothing by themselves. */
const FILLERS =
  /^[\s，,、：:（(]*(?:其中|另有|另|共计|合计|总计|共|计|分别为|分别|为|有|达|约|近|数量|总数|数|是)*\s*$/u;

/** The numbers of a section's text that count something, each with what it is about. */
export function claimsIn(text: string, subjects: readonly Subject[]): readonly Claim[] {
  const numbers = numbersIn(text);
  const claims: Claim[] = [];
  let topic: Topic | undefined;
  let isOfApplications = false;
  let at = 0;
  for (const { 0: sentence, index: start } of text.matchAll(SENTENCE)) {
    const end = start + sentence.length;
    // a paragraph under the heading 依申请公开 is about applications until it says otherwise
    if (start > 0 && text[start - 1] === '\n') [topic, isOfApplications] = [undefined, false];
    isOfApplications ||= TOPICS[0]![1].test(sentence);
    const isElse = OTHER_TOPIC.test(sentence) && !TOPICS.some(([, words]) => words.test(sentence));
    if (isElse) topic = undefined;
    for (let previous = start; at < numbers.length && numbers[at]!.start < end; at += 1) {
      const number = numbers[at]!;
      topic = isElse ? undefined : (lastTopic(text.slice(start, number.start)) ?? topic);
      const isClear = topic !== undefined && (topic === 'applications' || isOfApplications);
      const beside = { text, from: previous, to: Math.min(end, numbers[at + 1]?.start ?? end) };
      const subject =
        isClear && COUNTERS.has(number.unit)
          ? subjectOf(number, beside, ofTopic(subjects, topic!))
          : undefined;
      claims.push(subject ? { number, subject } : { number });
      previous = number.end;
    }
    if (!isElse) topic = lastTopic(sentence) ?? topic;
  }
  return claims;
}

/** The topic that is named last. */
function lastTopic(text: string): Topic | undefined {
  const [last] = TOPICS.map(([topic, words]) => ({ topic, at: lastMatch(text, words)?.end ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at);
  return last?.topic;
}

/** A sentence on cases may speak of applications as well, and the other way round. */
const ofTopic = (subjects: readonly Subject[], topic: Topic): readonly Subject[] =>
  subjects.filter((subject) => subject.topic === topic);

interface Beside {
  readonly text: string;
  /** where the number before ends, or the sentence begins */
  readonly from: number;
  /** where the number behind begins, or the sentence ends */
  readonly to: number;
}

/** By the words of its own clause, those before it counting first; else by those of the clauses that lead to it. */
function subjectOf(
  number: NumberInText,
  { text, from, to }: Beside,
  subjects: readonly Subject[],
): Subject | undefined {
  const clauses = text.slice(from, number.start).split(BOUNDARY).reverse();
  const [own = '', ...earlier] = clauses;
  const before = nearest(own, subjects, 'end');
  if (before || !FILLERS.test(own)) return before;
  const [behind = ''] = text.slice(number.end, to).split(BOUNDARY);
  const after = nearest(behind, subjects, 'start');
  if (after) return after;
  const last = earlier.findIndex((clause) => !FILLERS.test(clause));
  return last < 0 ? undefined : nearest(earlier[last]!, subjects, 'end');
}

/** The subject whose word stands nearest to the number, the longest where several end there. */
function nearest(clause: string, subjects: readonly Subject[], edge: 'start' | 'end'): Subject | undefined {
  const [best] = subjects
    .flatMap((subject) =>
      subject.words.flatMap((word) => {
        const found = edge === 'end' ? lastMatch(clause, new RegExp(word, 'u')) : firstMatch(clause, word);
        return found ? [{ subject, ...found }] : [];
      }),
    )
    .sort((one, other) =>
      edge === 'end'
        ? other.end - one.end || one.start - other.start
        : one.start - other.start || other.end - one.end,
    );
  return best?.subject;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function firstMatch(text: string, word: string): Span | undefined {
  const match = new RegExp(word, 'u').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function lastMatch(text: string, words: RegExp): Span | undefined {
  const match = [...text.matchAll(new RegExp(words.source, 'gu'))].at(-1);
  return match && { start: match.index, end: match.index + match[0].length };
}
