/** The figures of 正文用数 that a text tells in words that leave no doubt: fees, ways to apply, releases, platforms. */
import { factAddress } from '../../report/address';
import type { Form } from '../../report/form';
import lexicon from './fact-words.json';
import type { About } from './claim';
import { unsure } from './claim';
import type { FactFigure, FactWords } from './fact';
import type { Span } from './span';
import type { Surroundings } from './surroundings';
import { isOfOtherYear, YEAR_WITHIN } from './told-figures';
import type { Read } from './values';

interface Written {
  readonly rule: string;
  readonly units: readonly string[];
  readonly clause: readonly string[];
  readonly verb?: string;
  readonly behind?: string;
  readonly not?: string;
  readonly alone?: string;
  readonly following?: string;
  readonly then?: string;
}

const LEADING =
  '(?:(?:其中|[省市县区]政府|全年|本年度?|今年|\\d{4}年度?|[我全本][省市县区州局镇乡]|本机关|共)*)';

const known: ReadonlyMap<string, FactWords & { readonly rule: string }> = new Map(
  Object.entries(lexicon as Readonly<Record<string, Written>>).map(([id, one]) => [
    id,
    {
      rule: one.rule,
      units: one.units,
      clause: new RegExp(`^${LEADING}(?:${one.clause.join('|')})$`, 'u'),
      ...(one.verb && {
        around: { verb: new RegExp(`(?:${one.verb})$`, 'u'), behind: new RegExp(`^${one.behind!}`, 'u') },
      }),
      ...(one.not && { not: new RegExp(one.not, 'u') }),
      ...(one.alone && { alone: new RegExp(one.alone, 'gu') }),
      ...(one.following && {
        following: { id: one.following, then: new RegExp(`^(?:${one.then!})$`, 'u') },
      }),
    },
  ]),
);

/** Those that a report states; a text that tells others is held against nothing. */
export const factsStated = ({ facts }: Form, read: Read): readonly FactFigure[] =>
  facts.flatMap(({ id, label, unit }) => {
    const words = known.get(id);
    const address = factAddress(id);
    return words && typeof read(address) === 'number'
      ? [{ id, label, unit, address, rule: words.rule, words }]
      : [];
  });

/** Of some organs, of a part of the year, of last year. */
const OF_SOME = /部门|乡镇|街道|镇街|单位|本级|[上下]半年|季度|上年(?!通知)|去年|较|比/u;

export function toldFact(around: Surroundings, facts: readonly FactFigure[]): About | undefined {
  const { clauses, text, sentence, number, year } = around;
  const own = clauses.at(-1)!;
  const fact = facts.find((one) => isTold(one, around));
  if (!fact) return undefined;
  if (
    OF_SOME.test(own.words) ||
    isOfOtherYear(text.slice(Math.max(sentence.start, number.start - YEAR_WITHIN), number.start), year)
  ) {
    return unsure('part');
  }
  const word: Span = { start: own.start, end: own.end };
  return { kind: 'fact', fact, word };
}

function isTold({ words }: FactFigure, { clauses, text, number, sentence, before }: Surroundings): boolean {
  const own = clauses.at(-1)!.words;
  if (!words.units.includes(number.unit) || words.not?.test(own)) return false;
  const whole = text.slice(
    Math.max(sentence.start, number.start - LIST_WITHIN),
    Math.min(sentence.end, number.end + LIST_WITHIN),
  );
  if (words.alone && [...whole.matchAll(words.alone)].length > 1) return false;
  if (words.clause.test(own)) return true;
  const { around } = words;
  if (around?.verb.test(own) && around.behind.test(text.slice(number.end, number.end + BEHIND))) return true;
  const last = before.at(-1)?.about;
  const { following } = words;
  return (
    following !== undefined &&
    last?.kind === 'fact' &&
    last.fact.id === following.id &&
    following.then.test(own)
  );
}

const BEHIND = 16;
/** A list of ways to apply is no longer. */
const LIST_WITHIN = 120;
