/** What a text claims of cases in words: none (未发生行政复议), none lost (无败诉), all alike (均维持, 均已审结). */
import type { Address } from '../../report/address';
import { addressOf } from '../../report/address';
import { partsAndTotal, table4Blocks } from '../../report/form';
import type { Assertion } from './assertion';
import type { Claim } from './claim';
import { correctedIn } from './corrected-cases';
import { noCorrections } from './no-correction';
import type { OwnTurn } from './passages';
import { topicAt, turnsBetween } from './passages';
import type { Around } from './said';
import { matches, none, subjectOf } from './said';
import type { Span } from './span';
import type { Reading, Subject, Topic } from './subject';
import { isDispute } from './subject';

const NO_DISPUTE =
  /(?:未(?:发生|收到|出现|产生|引发|被申请|被提起|接到|有|被)|没有|无(?![法需论一])|尚无)(?<what>[^，。；\d]{0,40}?(?:复议|诉讼|起诉)[^，。；\d]{0,24})/gu;

export function* noDisputes(around: Around): Iterable<Assertion> {
  for (const { match, span } of matches(around, NO_DISPUTE)) {
    const what = match.groups!.what!;
    if (correctedIn(around.text, around.sentence.start, span.start)) continue;
    if (/败诉|纠错|纠正|撤销|维持|改变|责任|不服/u.test(what)) continue;
    for (const [id, word] of [
      ['reconsideration', /复议/u],
      ['litigation', /诉讼|起诉/u],
    ] as const) {
      const at = what.search(word);
      if (at < 0 || !isClear(around, span)) continue;
      const start = span.end - what.length + at;
      yield { ...none(around, id, 'E13', { start, end: start + WORD_LENGTH }), quote: span };
    }
  }
  for (const { quote, topics, ...place } of noCorrections(around.words)) {
    const span = inText(around, place);
    if (!isClear(around, span)) continue;
    const named = topics.length > 0 ? topics : disputesMeant(around, span.end);
    const readings = (named.length > 0 ? named : KINDS).map((topic): Reading => {
      const [own] = subjectOf(around, `${topic}.corrected`).readings;
      return named.length === 1 ? own! : { ...own!, label: labelOf(around, topic, own!) };
    });
    yield {
      rule: 'E14',
      span,
      quote: inText(around, quote),
      kind: 'none',
      zero: readings,
      told: readings,
    };
  }
}

const KINDS: readonly Topic[] = ['reconsideration', 'litigation'];

const inText = ({ sentence }: Around, { start, end }: Span): Span => ({
  start: sentence.start + start,
  end: sentence.start + end,
});

/** 行政复议纠正 */
const labelOf = (around: Around, topic: Topic, { label }: Pick<Reading, 'label'>): string =>
  (subjectOf(around, topic).readings[0]?.label ?? '') + label.replace(/^结果/u, '');

const WORD_LENGTH = 2;
/** As far before 均 as the words say of which cases. */
const NEAR = 40;
const PENDING = 'pending';

/** As far back as a long sentence still speaks of the same cases. */
const FAR = 400;
const farBefore = ({ sentence }: Around, to: number): number => Math.max(sentence.start, to - FAR);

/** A sentence on cases counts only where it is on those about information. */
function isClear(around: Around, { start, end }: Span): boolean {
  const { sentence } = around;
  const turns = turnsBetween(sentence.turns, farBefore(around, start), end + 1);
  const cases = turns.filter(({ topic }) => isDispute(topic));
  if (cases.length > 0) return cases.some(({ isClear: clear }) => clear);
  const topic = topicAt(sentence, start);
  return topic !== undefined && topic !== 'else';
}

/** What turns to cases a sentence has taken up to a place. */
const turnsToCases = (around: Around, to: number): readonly OwnTurn[] =>
  turnsBetween(around.sentence.turns, farBefore(around, to), to).filter(({ topic }) => isDispute(topic));

/** What cases a sentence has spoken of up to a place. */
function disputesIn(around: Around, to: number): readonly Topic[] {
  const { topic } = around.sentence;
  const named = turnsToCases(around, to).flatMap((turn) =>
    turn.isClear && isDispute(turn.topic) ? [turn.topic] : [],
  );
  const all = [...new Set(named)];
  return all.length > 0 || !isDispute(topic) ? all : [topic];
}

/** What was come to of the one kind of cases, or what closes it off, before the other is named. */
const CLOSED = /维持|纠正|纠错|其他结果|审结|[；（]/u;

/** Of which cases it is said: of both kinds only where nothing was told of the first one by itself. */
function disputesMeant(around: Around, to: number): readonly Topic[] {
  const { text } = around;
  const all = disputesIn(around, to);
  if (all.length < 2) return all;
  const turns = turnsToCases(around, to);
  const last = turns.at(-1)!;
  const [before, behind] = [text.slice(turns[0]!.at, last.at), text.slice(last.at, to)];
  const named = /其中[^，。；]{0,4}?(复议|诉讼)[^，。；]*$/u.exec(text.slice(farBefore(around, to), to))?.[1];
  if (named !== undefined) return [named === '复议' ? 'reconsideration' : 'litigation'];
  return CLOSED.test(before) || behind.includes('（') ? [last.topic as Topic] : all;
}

export function* allOfCases(
  around: Around,
  subject: Subject,
  span: Span,
  last: Claim | undefined,
): Iterable<Assertion> {
  const { forms } = around;
  const [, column] = /^(?:reconsideration|litigation)\.(.+)$/.exec(subject.id) ?? [];
  const { parts } = partsAndTotal(forms.form.table4.columns);
  const areSettled = column === 'settled';
  if (!areSettled && !parts.some(({ id }) => id === column)) return;
  const told = last?.about?.kind === 'figure' ? last.about.subject : undefined;
  const blocks = table4Blocks(forms.form);
  const named = blocks.filter(({ id }) => id === told?.id && id !== 'reconsideration');
  const topics = told && /settled$/u.test(told.id) ? [told.topics[0]!] : disputesMeant(around, span.start);
  const some = named.length > 0 ? named : blocks.filter(({ id }) => topics.includes(topicOf(id)));
  const isOfSettled =
    (told !== undefined && /settled$/u.test(told.id)) || isSaidOfSettled(around.text, span.start);
  const isMeant = (id: string) => areSettled || !isOfSettled || id !== PENDING;
  const groups = topics.length > 1 && named.length === 0 ? topics.map((topic) => [topic]) : [undefined];
  const readings = groups.flatMap((group) => {
    const own = group ? some.filter(({ id }) => group.includes(topicOf(id))) : some;
    return parts.map(({ id, label }) => ({
      id,
      label: group ? labelOf(around, group[0]!, { label }) : label,
      cells: own.map((block): Address => addressOf('table4', block.id, id)),
    }));
  });
  yield {
    rule: 'E14',
    span,
    kind: 'all',
    zero: readings.filter(({ id }) => (areSettled ? id === PENDING : id !== column && isMeant(id))),
    told: readings.filter(({ id }) => isMeant(id)),
  };
}

/** 已审结的均维持 says nothing of those that are open. */
const isSaidOfSettled = (text: string, to: number): boolean =>
  /(?<!未)(?:审结|结案|办结|审理完毕)(?:的|案件|[^，。；]{0,12}?中)[^，。；]*$/u.test(
    text.slice(Math.max(0, to - NEAR), to),
  );

const topicOf = (block: string): Topic => (block === 'reconsideration' ? 'reconsideration' : 'litigation');
