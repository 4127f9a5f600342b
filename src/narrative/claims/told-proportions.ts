/** What a percentage whose name ends in 率 is made of: 行政复议纠错率, 维持率, 败诉率 of cases, 办结率 of applications. */
import type { About, Claim, FigureClaim, Proportion } from './claim';
import { figuresToldIn, unsure } from './claim';
import { mentionsBetween } from './mentions';
import { OF_JUSTICE, topicAt, turnsBetween } from './passages';
import type { Subject, Topic } from './subject';
import { isDispute } from './subject';
import type { Surroundings } from './surroundings';
import { isOfOtherYear, YEAR_WITHIN } from './told-figures';

const LEAD = '(?:其中|本年度?|今年|全年|\\d{4}年度?|[全我][省市县区州]|平均|总体|整体)*';
const ABOUT =
  '(?:因|由|就|涉及)?(?:依申请公开|(?:政府|政务)?信息公开(?:工作)?)?(?:引起|引发|产生|申请|类|领域)?的?';
const TAIL = '(?:均|共|仅)?(?:为|是|达到?)?(?:了|约|近|超过?)?';
/** The whole of a number's own clause: with other words it is a rate of something else. */
const OF_CASES = new RegExp(
  `^${LEAD}${ABOUT}(?:(?:被申请|被提起)?(?:行政)?(?<kind>复议|诉讼|应诉)(?:案件|案)?的?)?(?:被|案件)?(?<what>纠错|纠正|维持|败诉)率${TAIL}$`,
  'u',
);
const OF_APPLICATIONS = new RegExp(`^${LEAD}${ABOUT}(?:申请)?(?:件)?的?办结率${TAIL}$`, 'u');

const COLUMNS: Readonly<Record<string, string>> = {
  纠错: 'corrected',
  纠正: 'corrected',
  维持: 'upheld',
  败诉: 'corrected',
};
/** What may be told last before 办结率: of other figures it may be the rate of those. */
const BEFORE_RATE: readonly string[] = ['new', 'dealt', 'handledTotal', 'carriedOut', 'carry'];
/** 除未到期的外: of those that had to be handled. */
const IN_TIME = /除|到期|期满|应[办答]/u;
const WHOLE = 100;

/** The words of its sentence before a number, as far as they bear on it. */
interface Said {
  readonly text: string;
  readonly start: number;
}

/** `undefined` for another word; unsure where the sentence leaves open whose rate it is. */
export function toldProportion(around: Surroundings, organ: string): About | undefined {
  const { clauses, number, text, sentence, year } = around;
  const own = clauses.at(-1)!;
  const cases = OF_CASES.exec(own.words)?.groups;
  if (!cases && !OF_APPLICATIONS.test(own.words)) return undefined;
  // 办结率100% is said of all of them
  if (!cases && number.value === WHOLE) return undefined;
  const start = Math.max(sentence.start, number.start - YEAR_WITHIN);
  const said: Said = { start, text: text.slice(start, number.start) };
  if (isOfOtherYear(said.text, year)) return unsure('otherYear');
  if (isOfPart(around, said)) return unsure('part');
  const pairs = cases ? pairsOfCases(cases, around, said, organ) : pairsOfApplications(around, said);
  if (pairs.length === 0) return unsure('part');
  const word = { start: own.start, end: own.end };
  return { kind: 'proportion', pairs, told: figuresToldIn(around.before), word };
}

function pairsOfCases(
  { kind, what }: Readonly<Record<string, string | undefined>>,
  around: Surroundings,
  said: Said,
  organ: string,
): readonly Proportion[] {
  if (OF_JUSTICE.test(organ) || !isToldOf(around.before, ({ subject }) => subject.rule === 'E13')) return [];
  const meant = topicsMeant(around, said);
  const named = what === '败诉' ? '诉讼' : kind;
  const topics = named
    ? meant.filter((topic) => (topic === 'reconsideration') === (named === '复议'))
    : meant;
  return topics.flatMap((topic) => {
    const [part, settled, whole] = [`${topic}.${COLUMNS[what!]!}`, `${topic}.settled`, topic].map(
      (id) => subjectOf(around, id).readings[0]!,
    );
    return [
      { part: part!, whole: whole! },
      { part: part!, whole: settled! },
    ];
  });
}

const OF_INFORMATION = /(?:信息公开|依申请公开)[^，。；]{0,12}(?:复议|诉讼|应诉)/u;

/** The kinds of cases that are spoken of, where these are those about information. */
function topicsMeant({ sentence, number, clauses, before }: Surroundings, said: Said): readonly Topic[] {
  // a sentence that names 信息公开 of something else may tell the rate of all cases
  const isOnInformation = sentence.topic !== undefined || before.length > 0 || OF_INFORMATION.test(said.text);
  if (!isOnInformation) return [];
  const turns = turnsBetween(sentence.turns, said.start, number.start);
  const cases = turns.filter(({ topic }) => isDispute(topic));
  if (cases.length === 0) return isDispute(sentence.topic) && turns.length === 0 ? [sentence.topic] : [];
  const last = cases.at(-1)!.at;
  // 复议纠错率 itself counts as a rate of all reviews
  const isElsewhere = turns.some(
    ({ at, topic }) => at > last && at <= clauses.at(-1)!.start && !isDispute(topic),
  );
  return isElsewhere || cases.some(({ isClear }) => !isClear)
    ? []
    : [...new Set(cases.flatMap(({ topic }) => (isDispute(topic) ? [topic] : [])))];
}

function pairsOfApplications(around: Surroundings, said: Said): readonly Proportion[] {
  const { sentence, number, before } = around;
  const isOfAll = isToldOf(before, ({ subject }) => BEFORE_RATE.includes(subject.id));
  if (topicAt(sentence, number.start) !== 'applications' || !isOfAll || IN_TIME.test(said.text)) return [];
  const [handled, handledOfNew] = subjectOf(around, 'handledTotal').readings;
  const [received, inHand] = subjectOf(around, 'new').readings;
  return [
    { part: handled!, whole: inHand! },
    { part: handled!, whole: received! },
    { part: handledOfNew!, whole: received! },
  ];
}

/** Nothing is told before it, or last a figure of which it may be the rate. */
function isToldOf(before: readonly Claim[], isMeant: (about: FigureClaim['about']) => boolean): boolean {
  const last = before.at(-1);
  if (!last) return true;
  const { about } = last;
  return about?.kind === 'proportion' || (about?.kind === 'figure' && isMeant(about));
}

const OF_SOME = /本级|部门|单位|乡镇|街道|县区|区县/u;

/** A part is named before it, or the paragraph spoke of some organs last. */
function isOfPart({ mentions, number, paragraph }: Surroundings, { start }: Said): boolean {
  const last = paragraph.at(-1);
  return (
    [...mentionsBetween(mentions.of(undefined), start, number.start)].some(({ role }) => role === 'part') ||
    (last?.about?.kind === 'unsure' && last.about.why === 'part' && OF_SOME.test(last.clause))
  );
}

const subjectOf = ({ mentions }: Surroundings, id: string): Subject =>
  mentions.subjects.find((one) => one.id === id)!;
