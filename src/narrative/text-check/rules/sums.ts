/** E06, E08, E16: parts that the text tells one by one add up to the whole that it tells. */
import { inferred } from '../../../rules/sources';
import { valuesOf } from '../../claims/values';
import type { Sentence } from '../../claims/passages';
import lexicon from '../../claims/words.json';
import type { SideValue } from '../finding';
import type { FoundAt, JudgedClaim, Outcome, Section, TextContext, TextRule } from '../rule';

/** a gap stands for a part that is not told yet */
const NOT_WHOLE = /其中|余|近|约|多|左右|等|【/u;
const CHANNELS = new RegExp(lexicon.channels.join('|'), 'u');
/** 信息 that is divided by where or what it was: by kinds, by ways, in a bracket. */
const RELEASED = /(?:主动)?公开(?:各类|政府)*(?:政府)?信息(?:共|共计|合计|总计|数)*$/u;
const DIVIDING = /[：（]$|按[^，。]{1,8}分|分别|包括/u;
const NO_FILES: ReadonlySet<string> = new Set(['条', '件']);

export const sumRules: readonly TextRule[] = [
  {
    id: 'E06',
    severity: 'query',
    statement: '逐类写出办理结果的，各类之和＝办结总数',
    source: '已公布年报中的差错',
    check: (context) => divisions(context, resultsIn),
  },
  {
    id: 'E08',
    severity: 'query',
    statement: '逐项写出申请方式的，各项之和＝新收件数（有“其中”“等”或约数的不核）',
    source: inferred,
    check: (context) => divisions(context, channelsIn),
  },
  {
    id: 'E16',
    severity: 'query',
    statement: '逐项写出主动公开条数的，各项之和＝总条数（有“其中”“等”或约数的不核）',
    source: inferred,
    check: (context) => divisions(context, releasesIn),
  },
];

/** A whole that a sentence divides. Any of `wholes` will do; the first is what is meant. */
interface Division {
  readonly parts: readonly JudgedClaim[];
  readonly wholes: readonly SideValue[];
}

type Divide = (claims: readonly JudgedClaim[], words: string, context: TextContext) => Division | undefined;

function divisions(context: TextContext, divide: Divide): Outcome {
  let checked = 0;
  const found: FoundAt[] = [];
  for (const section of context.sections) {
    for (const { claims, words } of sentencesOf(section)) {
      const division = divide(claims, words, context);
      if (!division) continue;
      checked += 1;
      const unequal = inequality(section, division);
      if (unequal) found.push(unequal);
    }
  }
  return { checked, found };
}

function sentencesOf({ sentences, claims, text }: Section) {
  let at = 0;
  return sentences.map(({ start, end }: Sentence) => {
    const from = at;
    while (at < claims.length && claims[at]!.number.start < end) at += 1;
    return { claims: claims.slice(from, at), words: text.slice(start, end) };
  });
}

function inequality({ id, text }: Section, { parts, wholes }: Division): FoundAt | undefined {
  const numbers = parts.map(({ number }) => number.value);
  const sum = numbers.reduce((total, value) => total + value, 0);
  if (wholes.some(({ value }) => value === sum)) return undefined;
  const [whole] = wholes;
  const span = { start: parts[0]!.number.start, end: parts.at(-1)!.number.end };
  const cause = parts.find(({ verdict }) => verdict.state === 'differs');
  return {
    code: 'sum',
    section: id,
    span,
    quote: text.slice(span.start, span.end),
    parts: numbers,
    left: { label: whole!.label, value: sum },
    right: whole!,
    difference: sum - whole!.value,
    ...(cause && { cause }),
  };
}

const GROUPS = ['granted', 'partial', 'denied', 'unavailable', 'refused', 'other'];
const FEWEST_GROUPS = 3;

/** Every group of results that has any. */
function resultsIn(
  claims: readonly JudgedClaim[],
  _words: string,
  { subjects, read }: TextContext,
): Division | undefined {
  const told = claims.filter(
    ({ about, number }) =>
      about?.kind === 'figure' && groupsOf(about.subject.id).length > 0 && !number.isApproximate,
  );
  const named = new Set(
    told.flatMap(({ about }) => (about?.kind === 'figure' ? groupsOf(about.subject.id) : [])),
  );
  const isWhole = GROUPS.every((group) => {
    const values = valuesOf(subjects.find(({ id }) => id === group)?.readings ?? [], read);
    return named.has(group) || values[0]?.value === 0;
  });
  if (told.length < FEWEST_GROUPS || !isWhole) return undefined;
  const handled = subjects.find(({ id }) => id === 'handledTotal')!;
  const wholes = [
    ...claims.flatMap(({ about, number }) =>
      about?.kind === 'figure' && ['handledTotal', 'dealt', 'new'].includes(about.subject.id)
        ? [{ label: about.subject.readings[0]!.label, value: number.value }]
        : [],
    ),
    ...valuesOf(handled.readings, read).map(({ label, value }) => ({ label, value })),
  ];
  return wholes.length > 0 ? { parts: told, wholes } : undefined;
}

const groupsOf = (id: string): readonly string[] => id.split('+').filter((one) => GROUPS.includes(one));

function channelsIn(
  claims: readonly JudgedClaim[],
  words: string,
  { subjects, read }: TextContext,
): Division | undefined {
  const parts = claims.filter(({ clause, number }) => CHANNELS.test(clause) && number.unit === '件');
  const whole = claims.find(({ about }) => about?.kind === 'figure' && about.subject.id === 'new');
  if (parts.length < 2 || !/申请/u.test(words) || NOT_WHOLE.test(words)) return undefined;
  if (!parts.every(({ about }) => about?.kind === 'unsure')) return undefined;
  const received = subjects.find(({ id }) => id === 'new')!;
  const wholes = [
    ...valuesOf(received.readings, read).map(({ label, value }) => ({ label, value })),
    ...(whole ? [{ label: received.readings[0]!.label, value: whole.number.value }] : []),
  ];
  return wholes.length > 0 ? { parts, wholes } : undefined;
}

/** 主动公开政府信息684条：网站100条、新媒体584条 */
function releasesIn(claims: readonly JudgedClaim[], words: string): Division | undefined {
  const [whole, ...parts] = claims;
  if (!whole || parts.length < 2 || NOT_WHOLE.test(words) || !RELEASED.test(whole.clause)) return undefined;
  const { unit } = whole.number;
  if (!NO_FILES.has(unit) || parts.some(({ number }) => number.unit !== unit)) return undefined;
  const between = words.slice(words.indexOf(whole.number.text) + whole.number.text.length);
  const isDividing =
    DIVIDING.test(between.slice(0, 1)) || DIVIDING.test(between.slice(0, between.search(/\d/u)));
  return isDividing
    ? { parts, wholes: [{ label: '主动公开政府信息', value: whole.number.value }] }
    : undefined;
}
