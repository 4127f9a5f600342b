/** A whole that a sentence divides into parts told one by one, and what is found where they do not add up to it. */
import type { FigureClaim } from '../../claims/claim';
import type { Span } from '../../claims/span';
import type { Subject } from '../../claims/subject';
import { valuesOf } from '../../claims/values';
import type { SideValue } from '../finding';
import type { FoundAt, JudgedClaim, Outcome, Section, TextContext } from '../rule';

/** Any of `wholes` will do; the first is what is meant. */
export interface Division {
  readonly parts: readonly JudgedClaim[];
  readonly wholes: readonly SideValue[];
}

/** A sentence with its numbers; places are those of the section's text. */
export interface Told extends Span {
  readonly claims: readonly JudgedClaim[];
  readonly text: string;
}

export type Divide = (told: Told, context: TextContext) => Division | undefined;

export function divisions(context: TextContext, divide: Divide): Outcome {
  let checked = 0;
  const found: FoundAt[] = [];
  for (const section of context.sections) {
    for (const told of toldIn(section)) {
      const division = divide(told, context);
      if (!division) continue;
      checked += 1;
      const unequal = inequality(section, division);
      if (unequal) found.push(unequal);
    }
  }
  return { checked, found };
}

export function toldIn({ sentences, claims, text }: Section): readonly Told[] {
  let at = 0;
  return sentences.map(({ start, end }) => {
    const from = at;
    while (at < claims.length && claims[at]!.number.start < end) at += 1;
    return { claims: claims.slice(from, at), text, start, end };
  });
}

function inequality({ id, text }: Section, { parts, wholes }: Division): FoundAt | undefined {
  if (!parts.every(({ number }) => isExact(number))) return undefined;
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

export type JudgedFigure = FigureClaim & JudgedClaim;

export const isFigure = (claim: JudgedClaim): claim is JudgedFigure => claim.about?.kind === 'figure';

export const idOf = ({ about }: JudgedFigure): string => about.subject.id;

/** What a number is the figure of, by the reading by which it is right. */
const sideOf = ({ about, number, verdict }: JudgedFigure): SideValue =>
  verdict.state === 'agrees'
    ? { label: verdict.reading.label, value: isExact(number) ? number.value : verdict.reading.value }
    : { label: about.readings[0]!.label, value: number.value };

/** 1.2万件 adds up with nothing. */
export const isExact = ({ step }: JudgedClaim['number']): boolean => step <= 1;

/**
 * What parts may add up to: the whole as the sentence tells it, alone or with what it tells as carried in; the tables'
 * where it tells none or a wrong one.
 */
export function wholesFor(
  whole: JudgedFigure | undefined,
  carriedIn: JudgedFigure | undefined,
  subject: Subject,
  { read }: TextContext,
): readonly SideValue[] {
  const told = whole ? [sideOf(whole)] : [];
  const together =
    whole && carriedIn
      ? [
          {
            label: `${sideOf(whole).label}＋${sideOf(carriedIn).label}`,
            value: whole.number.value + carriedIn.number.value,
          },
        ]
      : [];
  const isRight = whole?.verdict.state === 'agrees';
  const inTables = isRight
    ? []
    : valuesOf(
        subject.readings.filter(({ meaning }) => meaning !== 'handled'),
        read,
      );
  return [...inTables, ...told, ...together].map(({ label, value }) => ({ label, value }));
}

/** What stands in a bracket right behind another part divides that part. */
export function withoutNested(parts: readonly JudgedClaim[], text: string): readonly JudgedClaim[] {
  const kept: JudgedClaim[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (!last || !/^[^）]*（[^）]*$/u.test(text.slice(last.number.end, part.number.start))) kept.push(part);
  }
  return kept;
}
