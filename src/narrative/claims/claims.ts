/** Which number of a text is about what: by the words beside it, where the topic is clear. */
import type { NumberInText } from '../numbers-in-text';
import { numbersIn } from '../numbers-in-text';
import type { Subject, Topic } from './subject';

/** A number and what it tells; without `subject` it belongs to no table, or cannot be told to. */
export interface Claim {
  readonly number: NumberInText;
  readonly subject?: Subject;
  /** from the word that names the subject to the number, or from the number to the word */
  readonly quote?: Span;
}

/** A stretch of the text; indices of the string, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
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
      const named =
        isClear && COUNTERS.has(number.unit)
          ? subjectOf(number, beside, ofTopic(subjects, topic!))
          : undefined;
      claims.push({
        number,
        ...(named && {
          subject: named.subject,
          quote: {
            start: Math.min(number.start, named.word.start),
            end: Math.max(number.end, named.word.end),
          },
        }),
      });
      previous = number.end;
    }
    if (!isElse) topic = lastTopic(sentence) ?? topic;
  }
  return claims;
}

/** The topic that is named last. */
function lastTopic(text: string): Topic | undefined {
  const [last] = TOPICS.map(([topic, words]) => ({
    topic,
    at: [...text.matchAll(new RegExp(words.source, 'gu'))].at(-1)?.index ?? -1,
  }))
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

interface Named {
  readonly subject: Subject;
  readonly word: Span;
}

/** By the words of its own clause, those before it counting first; else by those of the clauses that lead to it. */
function subjectOf(number: NumberInText, beside: Beside, subjects: readonly Subject[]): Named | undefined {
  const [own, ...earlier] = clausesBefore(number, beside);
  const before = nearest(own!, subjects, 'end');
  if (before || !FILLERS.test(own!.text)) return before;
  const [behind = ''] = beside.text.slice(number.end, beside.to).split(BOUNDARY);
  const after = nearest({ text: behind, start: number.end }, subjects, 'start');
  if (after) return after;
  const leading = earlier.find(({ text }) => !FILLERS.test(text));
  return leading && nearest(leading, subjects, 'end');
}

interface Clause {
  readonly text: string;
  readonly start: number;
}

/** From the number's own clause to the first one after the number before. */
function clausesBefore({ start }: NumberInText, { text, from }: Beside): readonly Clause[] {
  let end = start;
  return text
    .slice(from, start)
    .split(BOUNDARY)
    .reverse()
    .map((clause) => {
      const at = end - clause.length;
      end = at - 1;
      return { text: clause, start: at };
    });
}

/** The subject whose word stands nearest to the number, the longest where several end there. */
function nearest(clause: Clause, subjects: readonly Subject[], edge: 'start' | 'end'): Named | undefined {
  const [best] = subjects
    .flatMap((subject) =>
      subject.words.flatMap((word): Named[] => {
        const matches = [...clause.text.matchAll(new RegExp(word, 'gu'))];
        const match = edge === 'end' ? matches.at(-1) : matches[0];
        if (!match) return [];
        const start = clause.start + match.index;
        return [{ subject, word: { start, end: start + match[0].length } }];
      }),
    )
    .sort(({ word: one }, { word: other }) =>
      edge === 'end'
        ? other.end - one.end || one.start - other.start
        : one.start - other.start || other.end - one.end,
    );
  return best;
}
