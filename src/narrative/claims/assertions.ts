/** What a text claims in words: none (未收到, 无), all (均维持, 全部办结), the same as last year. */
import type { Assertion } from './assertion';
import { allOfCases, noDisputes } from './case-assertions';
import { correctedIn } from './corrected-cases';
import type { Claim } from './claim';
import type { ReadText } from './claims';
import { feeAssertions } from './fee-assertions';
import type { Mention } from './mentions';
import { isOfSome } from './of-some';
import { topicAt } from './passages';
import type { Around, Reader } from './said';
import { lastClaim, matches, none } from './said';
import type { Span } from './span';
import { firstAfter } from './span';
import type { Reading, Subject, Topic } from './subject';
import { isDispute } from './subject';
import { wordBehind } from './told-figures';
import { lastYears } from './values';

const NOT_IN_TIME = /除|到期|期满|应[办答]|期限|按[期时]/u;
const FOLLOWING = /^(?:已经|已|获得|获|被|为|由|系|是|予以|属于|属|得到|以|经|依法|全部|结果|了)*$/u;
const ALL = /(?:均|都|皆)(?:已)?(?:全部)?|全部/gu;
const ALL_HANDLED = /(?<!按期|按时|及时|限)(?:办结率|结案率)(?:达到|达|为|均|是)*(?:了)?100%|100%办结/gu;

const RECEIVED = '(?:收到|接到|受理|接收)';
const APPLICATION =
  '(?:政府信息公开申请|信息公开申请|依申请公开(?:政府信息)?(?:申请|事项|件)?|公开申请)(?!人|表|指南|渠道)';
const NO_APPLICATION = new RegExp(
  [
    `(?:未|没有|从未)${RECEIVED}(?:过)?[^，。；未无不涉类]{0,24}?${APPLICATION}`,
    `(?:无|没有)(?:任何|新收|新的)?${APPLICATION}`,
    `(?<own>(?:未|没有)${RECEIVED}(?:过|任何|新的)*申请(?!人|表))`,
    '零申请',
  ].join('|'),
  'gu',
);
/** What turns a sentence on applications into one on something else. */
const OF_SOMETHING_ELSE = /^[^，。；]*(?:投诉|举报|收费|复议|诉讼|超期|逾期|败诉|责任)/u;
const NO_CARRIED_IN =
  /(?:无|没有|未有)(?:上年度?|上一年度?|去年)(?:结转|转结|遗留|未办结)|(?:上年度?|上一年度?)(?:无|没有|未)结转/gu;
const NO_CARRIED_OUT =
  /(?<!(?:上年|去年|上一年)度?)(?:无|没有|未)(?:结转|转结|顺延)(?!上)|(?:无|没有)(?:未办结|遗留)(?:的)?(?:政府信息公开)?(?:申请|件)/gu;
const SAME = /与(?:上年|去年|上一年)度?[^，。；]{0,6}持平/gu;

/** @param read of a section's plain text */
export function assertionsIn(text: string, read: ReadText, reader: Reader): readonly Assertion[] {
  return read.sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const around: Around = { ...reader, text, words, sentence, read };
    return [
      ...nothingReceived(around),
      ...nothingCarried(around),
      ...noDisputes(around),
      ...all(around),
      ...wholeRate(around),
      ...same(around),
      ...feeAssertions(text, sentence, reader.forms, reader.facts ?? []),
    ].filter(({ span }) => !isOfSome(sentence.scopes, span.start));
  });
}

/** Of organisations alone, or of people alone. */
const isOfOneKind = (words: string): boolean =>
  /法人|组织|企业|机构/u.test(words) !== /公民|自然人|个人/u.test(words);

/** Said of a part of the organs, or of something else. */
function isOfPart({ text, read, sentence }: Around, { start, end }: Span): boolean {
  const from = Math.max(sentence.start, text.lastIndexOf('，', start), text.lastIndexOf('；', start));
  const mentions = read.mentions.of('applications');
  for (let at = firstAfter(mentions, from); at < mentions.length && mentions[at]!.end <= end; at += 1) {
    if (['part', 'else'].includes(mentions[at]!.role)) return true;
  }
  return false;
}

function* nothingReceived(around: Around): Iterable<Assertion> {
  for (const { match, span } of matches(around, NO_APPLICATION)) {
    const { text, sentence } = around;
    if (match.groups?.own !== undefined && topicAt(sentence, span.start) !== 'applications') continue;
    if (
      OF_SOMETHING_ELSE.test(text.slice(span.end, span.end + 20)) ||
      isOfPart(around, span) ||
      isOfOneKind(match[0])
    )
      continue;
    const isLastYears = /(?:上年|去年|上一年)度?$/u.test(text.slice(Math.max(0, span.start - 5), span.start));
    yield none(around, 'new', isLastYears ? 'E10' : 'E12', span, isLastYears);
  }
}

function* nothingCarried(around: Around): Iterable<Assertion> {
  for (const { span } of matches(around, NO_CARRIED_IN)) yield none(around, 'carriedIn', 'E02', span);
  for (const { span } of matches(around, NO_CARRIED_OUT)) {
    if (topicAt(around.sentence, span.end) === 'applications') yield none(around, 'carriedOut', 'E11', span);
  }
}

function* all(around: Around): Iterable<Assertion> {
  const { sentence, text } = around;
  for (const { span: word } of matches(around, ALL)) {
    const topic = topicAt(sentence, word.start);
    if (topic === undefined || topic === 'else') continue;
    const mention = wordFor(word, topic, around);
    if (mention?.role !== 'subject' || mention.end > sentence.end) continue;
    if (!FOLLOWING.test(text.slice(word.end, Math.max(word.end, mention.start)))) continue;
    // how they were put right
    if (isDispute(topic) && correctedIn(text, sentence.start, word.start)) continue;
    // 均维持2件 tells a number
    if (/^\d/u.test(text.slice(mention.end))) continue;
    const subject = mention.subjects.find(({ topics }) => topics.includes(topic));
    const last = lastClaim(around, word.start);
    // 3050件均已答复 tells how many
    const isOfNumber = last !== 'other' && last?.about?.kind === 'figure' && last.about.word === mention;
    if (!subject || last === 'other' || isOfNumber) continue;
    const span = { start: word.start, end: mention.end };
    if (isDispute(topic)) yield* allOfCases(around, subject, span, last);
    else yield* allOfApplications(around, subject, span, last);
  }
}

/** The word behind 均; of a word such as 全部予以公开 that word itself, where it is said of what stands before it. */
function wordFor(word: Span, topic: Topic, { read, text }: Around): Mention | undefined {
  const mentions = read.mentions.of(topic);
  const own = mentions[firstAfter(mentions, word.start)];
  const isSaid = /[，已均都]/u.test(text[word.start - 1] ?? '');
  // 均已审结: 已 belongs to both
  const isShared = own !== undefined && own.start > word.start && own.start < word.end;
  return isShared || (own?.start === word.start && isSaid) ? own : wordBehind(mentions, word.end);
}

const WHOLES: ReadonlySet<string> = new Set(['new', 'handledTotal', 'dealt']);

/** 办结率100% */
function* wholeRate(around: Around): Iterable<Assertion> {
  for (const { span } of matches(around, ALL_HANDLED)) {
    const last = lastClaim(around, span.start);
    if (topicAt(around.sentence, span.start) !== 'applications' || last === 'other') continue;
    // 应办结3521件，办结率100% leaves out what was not due
    if (
      last?.about?.kind === 'figure' &&
      WHOLES.has(last.about.subject.id) &&
      !NOT_IN_TIME.test(around.words)
    )
      yield none(around, 'carriedOut', 'E11', span);
  }
}

function* allOfApplications(
  around: Around,
  subject: Subject,
  span: Span,
  last: Claim | undefined,
): Iterable<Assertion> {
  const about = last?.about?.kind === 'figure' ? last.about.subject : undefined;
  if (subject.id === 'handledTotal') {
    const isOfAll = about ? WHOLES.has(about.id) : isOnApplications(around);
    if (isOfAll && !tellsCarriedOut(around) && !NOT_IN_TIME.test(around.words)) {
      yield { ...none(around, 'carriedOut', 'E11', span), kind: 'all' };
    }
    return;
  }
  const whole = wholeOf(around, subject, about);
  if (!whole || !['E05', 'E09'].includes(subject.rule)) return;
  const [own] = subject.readings;
  yield {
    rule: subject.rule,
    span,
    kind: 'all',
    zero: [{ label: whole.label, cells: whole.cells, less: own!.cells }],
    told: [whole, own!],
  };
}

const isOnApplications = ({ sentence }: Around): boolean =>
  sentence.turns.some(({ topic }) => topic === 'applications');

/** What they are all of: the figure that was told before, or of applicants all that was received. */
function wholeOf({ words }: Around, subject: Subject, told: Subject | undefined): Reading | undefined {
  if (!told) return subject.rule === 'E09' && /申请/u.test(words) ? subject.wholes[0] : undefined;
  if (WHOLES.has(told.id)) return subject.wholes[0];
  const group = told.readings[0]!.cells.join();
  return subject.wholes.find(({ cells }) => cells.join() === group);
}

const tellsCarriedOut = ({ sentence }: Around): boolean =>
  sentence.claims.some(({ about }) => about?.kind === 'figure' && about.subject.id === 'carriedOut');

function* same(around: Around): Iterable<Assertion> {
  for (const { span } of matches(around, SAME)) {
    const last = lastClaim(around, span.start);
    if (last === undefined || last === 'other' || last.about?.kind !== 'figure') continue;
    const [reading] = last.about.subject.readings;
    const then = lastYears(reading!);
    yield {
      rule: 'E10',
      span,
      kind: 'same',
      zero: [{ label: reading!.label, cells: reading!.cells, less: then.cells }],
      told: [reading!, then],
    };
  }
}
