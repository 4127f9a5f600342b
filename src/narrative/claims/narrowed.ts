/** Which ways to understand a number its sentence leaves open: 办结3050件（含上年结转34件） holds what was carried in. */
import { addressOf, placeOf } from '../../report/address';
import type { Claim } from './claim';
import { figuresToldIn, plainReadings } from './claim';
import { mentionsWithin } from './clauses';
import { isOfSubject, mentionsBetween } from './mentions';
import { ofOneKind } from './of-applicants';
import type { Meaning, Reading, Subject, Topic } from './subject';
import type { Surroundings } from './surroundings';
import { BALANCE } from './wholes';

const CARRIED_IN = 'carriedIn';
const CARRIED: ReadonlySet<string> = new Set([CARRIED_IN, 'carriedOut']);
const OF_APPLICANTS = 'E09';
const HANDLED: ReadonlySet<string> = new Set(['handledTotal', 'dealt']);
const CASES: ReadonlySet<string> = new Set(['reconsideration', 'litigation', 'disputes']);
const LAWSUITS: ReadonlySet<string> = new Set(['litigation', 'disputes']);
const BLOCKS: ReadonlySet<string> = new Set(['litigationDirect', 'litigationAfterReview']);

/** None is left where the sentence contradicts itself; then all are. */
export function readingsLeft(subject: Subject, topic: Topic, around: Surroundings): readonly Reading[] {
  const left = topic === 'applications' ? ofApplications(subject, around) : ofCases(subject, topic, around);
  const own = left.length > 0 ? left : plainReadings(subject);
  if (topic !== 'applications') return own;
  return [...own, ...ofOneKind(subject, around), ...ofCarried(subject, around)];
}

/** 结转下年度的125件中，自然人118件: the applicants of what was carried in or out, where that was told last. */
function ofCarried({ readings, rule }: Subject, { before }: Surroundings): readonly Reading[] {
  const last = figuresToldIn(before)
    .filter(({ about }) => about.subject.rule !== OF_APPLICANTS)
    .at(-1)?.about.subject;
  const [usual] = readings;
  if (rule !== OF_APPLICANTS || !usual || !last || !CARRIED.has(last.id)) return [];
  const [row] = last.readings;
  return row!.cells.map((cell) => ({
    label: `${row!.label}·${usual.label}`,
    cells: usual.cells.map((own) => addressOf('table3', placeOf(cell)!.row, placeOf(own)!.column)),
  }));
}

function ofApplications(subject: Subject, around: Surroundings): readonly Reading[] {
  const isHandled = subject.id === 'new' ? isPartOfHandled(around) : isOfHandled(around);
  const carry = isNewAlone(around) ? 'without' : carryTold(around);
  const excluded: Meaning | undefined = carry && (carry === 'with' ? 'new' : 'all');
  return subject.readings.filter(
    ({ meaning }) => (meaning !== 'handled' || isHandled) && (meaning === undefined || meaning !== excluded),
  );
}

/** 新收 is never what was carried in. */
const isNewAlone = ({ mentions, clauses, text }: Surroundings): boolean =>
  mentionsWithin(mentions.of('applications'), clauses.at(-1)!).some(
    (one) => isOfSubject(one, 'new') && text[one.start] === '新',
  );

/** 办结3050件，其中上年结转34件、新收3016件 */
function isPartOfHandled({ before, text, number }: Surroundings): boolean {
  const last = figuresToldIn(before)
    .filter(({ about }) => BALANCE.has(about.subject.id))
    .at(-1);
  return (
    last !== undefined &&
    last.about.subject.id === 'handledTotal' &&
    /其中|含|包括|（/u.test(text.slice(last.number.end, number.start))
  );
}

/** What applicants were last said to be parts of: in the sentence, or before it in the paragraph. */
function isOfHandled({ before, paragraph, mentions, sentence, number }: Surroundings): boolean {
  const toldLast = (claims: readonly Claim[]) =>
    figuresToldIn(claims)
      .filter(({ about }) => BALANCE.has(about.subject.id))
      .at(-1)?.about.subject.id;
  const told = toldLast(before);
  if (told !== undefined) return HANDLED.has(told);
  const named = [...mentionsBetween(mentions.of('applications'), sentence.start, number.start)].some(
    (one) => one.end <= number.start && isOfSubject(one, ...HANDLED),
  );
  return named || HANDLED.has(toldLast(paragraph) ?? '');
}

const WITH = /(?<!不|未)(?:含|包括|包含|连同|算上|其中(?:有)?)(?:了|有)?$/u;
const WITHOUT = /(?:不含|不包括|不包含|未含|未包括|除|除去|剔除|扣除)(?:了)?$/u;
const INSIDE = /^在内/u;
const OUTSIDE = /^(?:以外|之外|外|除外)/u;
/** 另办结上年结转34件 */
const BESIDE = /^[，；（]?(?:另|另外|此外)(?:有|还|已)?(?:办结|办理|答复|处理|接收)?(?:了)?$/u;
/** As far behind a number as a word explains it. */
const NEAR = 12;

/** Whether the words around a number say that it holds what was carried in. */
function carryTold(around: Surroundings): 'with' | 'without' | undefined {
  return toldBehind(around) ?? toldBefore(around);
}

/** 3050件（含上年结转34件）, 3153件，其中上年结转34件 */
function toldBehind({ text, number, mentions, to }: Surroundings): 'with' | 'without' | undefined {
  for (const one of mentionsBetween(mentions.of('applications'), number.end, number.end + NEAR + 1)) {
    if (one.end > to) return undefined;
    if (one.start < number.end || !isOfSubject(one, CARRIED_IN)) continue;
    const between = text.slice(number.end, one.start);
    if (BESIDE.test(between)) return 'without';
    // a second clause begins about something else
    if (/[，；、）].*[，；、）]/u.test(between)) return undefined;
    if (WITHOUT.test(between)) return 'without';
    if (OUTSIDE.test(text.slice(one.end, to))) return 'without';
    return WITH.test(between) || INSIDE.test(text.slice(one.end, to)) ? 'with' : undefined;
  }
  return undefined;
}

/** 含上年结转，共办结3050件; 办结（不含上年结转）3016件 */
function toldBefore({
  text,
  number,
  mentions,
  clauses,
  before,
}: Surroundings): 'with' | 'without' | undefined {
  const from = clauses[0]!.start;
  for (const one of mentionsBetween(mentions.of('applications'), from, number.start)) {
    if (one.end > number.start || one.start < from || !isOfSubject(one, CARRIED_IN)) continue;
    const [ahead, behind] = [text.slice(from, one.start), text.slice(one.end, number.start)];
    if (WITHOUT.test(ahead) || OUTSIDE.test(behind)) return 'without';
    if (WITH.test(ahead) || INSIDE.test(behind)) return 'with';
  }
  const last = figuresToldIn(before.slice(-1))[0];
  return last?.about.subject.id === CARRIED_IN &&
    /(?:加上|连同|加)$/u.test(text.slice(Math.max(0, last.about.word.start - 2), last.about.word.start)) &&
    /^，?(?:总共|共计|合计|总计|累计|共)/u.test(text.slice(last.number.end, number.start))
    ? 'with'
    : undefined;
}

/** The results of all cases of the topic, of one block where it is named, of reviews and lawsuits where both are. */
function ofCases({ readings }: Subject, topic: Topic, around: Surroundings): readonly Reading[] {
  const cases = figuresToldIn(around.before).filter(({ about }) => CASES.has(about.subject.id));
  const areOfTopic = cases.length > 0 && cases.every(({ about }) => about.subject.id === topic);
  const block = blockNamed(around);
  return readings.filter(({ meaning, block: own }) => {
    if (meaning === 'block') return own === block;
    return meaning !== 'allCases' || !areOfTopic;
  });
}

/** As far before a number as its block is named. */
const NAMED_WITHIN = 400;

/** The block that was named last, since all lawsuits were told. */
function blockNamed({ before, paragraph, mentions, sentence, number }: Surroundings): string | undefined {
  const isOfAll = (one: Claim): boolean =>
    one.about?.kind === 'figure' &&
    LAWSUITS.has(one.about.subject.id) &&
    !one.about.others.some(({ id }) => BLOCKS.has(id));
  const from =
    before.filter(isOfAll).at(-1)?.number.end ?? Math.max(sentence.start, number.start - NAMED_WITHIN);
  const named = [...mentionsBetween(mentions.of('litigation'), from, number.start)].filter(
    ({ end }) => end <= number.start,
  );
  const last = named.filter((one) => isOfSubject(one, ...BLOCKS)).at(-1);
  if (last?.role === 'subject') return last.subjects.find(({ id }) => BLOCKS.has(id))!.id;
  if (from > sentence.start || named.some((one) => isOfSubject(one, ...LAWSUITS))) return undefined;
  const told = figuresToldIn(paragraph)
    .filter(({ about: { subject } }) => BLOCKS.has(subject.id) || LAWSUITS.has(subject.id))
    .at(-1);
  return told && BLOCKS.has(told.about.subject.id) ? told.about.subject.id : undefined;
}
