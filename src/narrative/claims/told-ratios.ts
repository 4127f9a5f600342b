/** The share that a number tells of a figure, or how that figure changed against last year. */
import type { NumberInText } from '../numbers-in-text';
import { isAgainstOther, kindOf } from './change';
import type { About, Claim } from './claim';
import { figureOf, unsure } from './claim';
import type { Clause } from './clauses';
import { lastIn, mentionsWithin } from './clauses';
import { readingsLeft } from './narrowed';
import type { Subject, Topic } from './subject';
import type { Surroundings } from './surroundings';
import { BALANCE, wholesOf } from './wholes';

/** Nothing before 占 names what it is a share of. */
const BARE_SHARE = /^(?:所|约|大约|共|合计|总共|各|均|分别|仅|只|其|数量|件数)*(?:占|比例|比重)/u;
/** 收到520件，占全市的16.7%: of the applications to all organs. */
const OF_MORE = /占全[国省市县区州盟旗镇乡]/u;

const OF_ALL_TOLD = /^(?:共|合计|共计|总共|三者|两者|以上)+占/u;

/** A share of what was told before or is named, or a rate of change. */
export function toldRate(around: Surroundings, topic: Topic): About | undefined {
  const { number, text, mentions, clauses, before, year } = around;
  const own = clauses.at(-1)!;
  const { words } = own;
  const kind = kindOf(words, number.unit, year);
  const last = toldLast(around);
  const isBracket = words === '' && text[own.start - 1] === '（';
  const bare = lastIn(mentions.of(topic), own);
  // 予以公开44.66%、部分公开14.89%
  if (!kind && bare?.role === 'subject' && bare.end === number.start && isPart(bare.subjects[0]!)) {
    return shareOf(bare.subjects[0]!, around, { word: bare });
  }
  if (!kind && !isBracket) return undefined;
  if (kind && kind.kind !== 'share') return toldChange(around, topic);
  // 公开类答复占54.02%; 105件，共占75.28% is of all that were listed
  if (mentionsWithin(mentions.of(topic), own).some(({ role }) => role === 'part') || OF_ALL_TOLD.test(words))
    return unsure('part');
  const named = lastIn(
    mentionsWithin(mentions.of(topic), own).filter(({ end }) => isBeforeBase(text, end, number)),
    own,
  );
  if (named?.role === 'subject' && !/率$/u.test(words)) {
    // 企业等占7%: with others that are not named
    if (text.startsWith('等', named.end)) return unsure('part');
    return shareOf(named.subjects[0]!, around, { word: named });
  }
  // 涉及征地的占40%: of something that the clause names
  if (!isBracket && !BARE_SHARE.test(words)) return unsure('part');
  const isNear = clauses.length <= (last === before.at(-1) ? 2 : 3);
  // 分别占44.1%、14.7%: of figures in turn that cannot be told
  if (last?.about?.kind === 'figure' && BALANCE.has(last.about.subject.id) && OF_MORE.test(words)) {
    return unsure('part');
  }
  return last?.about?.kind === 'figure' && isNear && !/分别/u.test(words)
    ? shareOf(last.about.subject, around, { word: last.about.word, of: last })
    : undefined;
}

/** A result or a kind of applicant: what a rate right behind it is the share of. */
export const isPart = ({ rule }: Subject): boolean => rule === 'E05' || rule === 'E09';

interface Share {
  readonly word: Extract<About, { kind: 'share' }>['word'];
  readonly of?: Claim;
  /** the clause that says what it is a share of; the number's own where absent */
  readonly clause?: Clause;
}

export function shareOf(subject: Subject, around: Surroundings, { word, of, clause }: Share): About {
  const wholes = wholesOf(subject, around, clause ?? around.clauses.at(-1)!);
  return { kind: 'share', subject, word, ...wholes, ...(of && { of }) };
}

/** 占已答复件数的: what stands behind 占 is the whole. */
const isBeforeBase = (text: string, end: number, number: NumberInText): boolean =>
  /占/u.test(text.slice(end, number.start));

/** How the figure that was told or is named stands to last year's. */
export function toldChange(around: Surroundings, topic: Topic): About | undefined {
  const { number, before, mentions, clauses, year } = around;
  const own = clauses.at(-1)!;
  const kind = kindOf(own.words, number.unit, year);
  if (!kind || kind.kind === 'share') return undefined;
  if (isAgainstOther(own.words, year)) return unsure('otherYear');
  const words = mentionsWithin(mentions.of(topic), own);
  // 结转上年34件
  if (kind.kind === 'lastYear' && words.at(-1)?.end === own.end) return undefined;
  if (words.some(({ role }) => role === 'part' || role === 'else')) return unsure('part');
  const named = words.filter(({ role }) => role === 'subject').at(-1);
  if (named?.role === 'subject') {
    const subject = named.subjects.find(({ topics }) => topics.includes(topic))!;
    if (kind.kind === 'now')
      return { ...figureOf(subject, named), readings: readingsLeft(subject, topic, around) };
    const of = before.find(({ about }) => about?.kind === 'figure' && about.subject === subject);
    return { ...kind, subject, word: named, ...(of && { of }) };
  }
  const last = toldLast(around);
  if (!last?.about || !('subject' in last.about)) return unsure('otherThings');
  const { about } = last;
  if (about.kind === 'share') return unsure('otherThings');
  if (kind.kind === 'now') {
    const { subject, word } = about;
    return { ...figureOf(subject, word), readings: readingsLeft(subject, topic, around) };
  }
  const of = about.kind === 'figure' ? last : about.of;
  return { ...kind, subject: about.subject, word: about.word, ...(of && { of }) };
}

/** The claim that comes before; behind a bracket the one that the bracket explains: 受理35件（含上年结转1件），增长10%. */
function toldLast({ text, before, clauses }: Surroundings): Claim | undefined {
  const last = before.at(-1);
  if (!last || !/^[^（]*）/u.test(text.slice(last.number.end, clauses.at(-1)!.start))) return last;
  const opening = text.lastIndexOf('（', last.number.start);
  return before.filter(({ number }) => number.end <= opening).at(-1) ?? last;
}
