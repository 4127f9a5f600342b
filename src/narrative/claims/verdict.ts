/** What a number of the text comes to when it is held against the tables, and which other figure it may be. */
import type { About, Claim, Unsure } from './claim';
import { plainReadings } from './claim';
import type { Explanation } from './explanations';
import { explanationsOf } from './explanations';
import type { Judging } from './judging';
import { isAsWritten, isWhole } from './precision';
import { slipsFirst } from './slips';
import type { Reading } from './subject';
import type { Read, ReadingValue } from './values';
import { lastYears, valuesOf } from './values';

/** Why a number cannot be held against a table. */
export type WhyUnchecked = Unsure | 'approximate' | 'blank' | 'noPrevious' | 'otherYear';

/** A figure that is told as a share, or against last year's. */
export interface Ratio {
  /** what the number would be by the tables, at the precision in which it is written */
  readonly right: number;
  readonly part: ReadingValue;
  readonly whole: ReadingValue;
  /** it was cut off rather than rounded */
  readonly isCut: boolean;
}

export type Verdict =
  | { readonly state: 'agrees'; readonly reading: ReadingValue; readonly ratio?: Ratio }
  | {
      readonly state: 'differs';
      readonly readings: readonly ReadingValue[];
      readonly explanations: readonly Explanation[];
      readonly ratio?: Ratio;
    }
  | { readonly state: 'unchecked'; readonly why: WhyUnchecked }
  | { readonly state: 'noTable' };

export function judge(claim: Claim, judging: Judging): Verdict {
  const { number, about } = claim;
  if (!about) return { state: 'noTable' };
  if (about.kind === 'unsure') return { state: 'unchecked', why: about.why };
  if (number.isApproximate) return { state: 'unchecked', why: 'approximate' };
  switch (about.kind) {
    case 'figure':
      return judgeFigure(claim, about, judging);
    case 'share':
      return judgeShare(claim, about, judging);
    case 'proportion':
      return judgeProportion(claim, about, judging);
    case 'fact':
      return judgeFact(claim, about, judging);
    default:
      return judgeChange(claim, about, judging);
  }
}

type AboutOf<K extends About['kind']> = Extract<About, { kind: K }>;

function judgeFigure({ number }: Claim, about: AboutOf<'figure'>, judging: Judging): Verdict {
  if (!isWhole(number)) return { state: 'unchecked', why: 'approximate' };
  const { subject, others, isOfOtherYear, isAgain } = about;
  const all = [about.readings, ...others.map(({ readings }) => readings)].flat();
  const readings = valuesOf(all, judging.read);
  const isTold = ({ value }: ReadingValue): boolean => isAsWritten(number, value);
  const agreeing = readings.find(isTold);
  if (agreeing) return { state: 'agrees', reading: agreeing };
  if (isOfOtherYear) {
    const then = valuesOf(all.map(lastYears), judging.read).find(isTold);
    return then ? { state: 'agrees', reading: then } : { state: 'unchecked', why: 'otherYear' };
  }
  if (isAgain) return { state: 'unchecked', why: 'part' };
  // a reading that is still blank might be the one that is meant
  if (readings.length < all.length) return { state: 'unchecked', why: 'blank' };
  return {
    state: 'differs',
    readings: slipsFirst(number.value, valuesOf(about.readings, judging.read)),
    explanations: explanationsOf(number.value, subject, judging),
  };
}

/** As exactly as it is written. */
function judgeFact({ number }: Claim, { fact }: AboutOf<'fact'>, { read }: Judging): Verdict {
  const { label, address } = fact;
  const [reading] = valuesOf([{ label, cells: [address] }], read);
  if (!reading) return { state: 'noTable' };
  const isAmount = number.unit === '万元';
  const isTold = isAmount
    ? near(reading.value, number.value * TEN_THOUSAND, (number.step * TEN_THOUSAND) / 2)
    : isAsWritten(number, reading.value);
  return isTold ? { state: 'agrees', reading } : { state: 'differs', readings: [reading], explanations: [] };
}

/** 1万元 in 元. */
const TEN_THOUSAND = 10_000;

/** Of any whole that may be meant; the text's own number will do where the table's does not fit. */
function judgeShare({ number }: Claim, about: AboutOf<'share'>, { read }: Judging): Verdict {
  const possible = sharesOf(number, about, read);
  return possible.length === 0 ? { state: 'unchecked', why: 'blank' } : judgeRatio(number, possible);
}

type ShareClaim = Claim & { readonly about: AboutOf<'share'> };

/** Of which wholes a share is the one that is written. */
export const fittingWholes = ({ number, about }: ShareClaim, { read }: Judging): readonly ReadingValue[] =>
  sharesOf(number, about, read).flatMap((one) => (isFitting(one, number) ? [one.whole] : []));

/** What a share comes to if it is one of a certain whole. */
export const judgeShareOf = (
  { number, about }: ShareClaim,
  { value }: ReadingValue,
  { read }: Judging,
): Verdict => {
  const possible = sharesOf(number, about, read).filter(({ whole }) => whole.value === value);
  return possible.length === 0 ? { state: 'unchecked', why: 'part' } : judgeRatio(number, possible);
};

function sharesOf(
  { unit }: Claim['number'],
  { subject, of, wholes, told }: AboutOf<'share'>,
  read: Read,
): readonly Possible[] {
  const readings = of?.about?.kind === 'figure' ? of.about.readings : subject.readings;
  const parts = valuesOf(readings, read);
  const tables = valuesOf(wholes, read);
  if (parts.length === 0 || tables.length === 0) return [];
  const [meant] = parts;
  const scale = scaleOf(unit);
  const asTold = told.map(({ about, number }): ReadingValue => {
    const { label, cells } = about.subject.readings[0]!;
    return { label, cells, value: number.value };
  });
  return [...parts, ...(of ? [{ ...meant!, value: of.number.value }] : [])].flatMap((part) =>
    [...tables.filter((whole) => areAkin(part, whole)), ...asTold]
      .filter(({ value }) => value > 0)
      .map((whole) => ({ part, whole, value: (scale * part.value) / whole.value })),
  );
}

/** Applicants of what was received are a share of that, those of what was handled of that; so are cases of a block. */
const areAkin = (part: Reading, whole: Reading): boolean =>
  part.meaning === undefined
    ? whole.meaning !== 'block' && whole.meaning !== 'allCases'
    : part.meaning === whole.meaning && part.block === whole.block;

/** A percentage that names what it is made of; the text's own numbers will do where the tables' do not fit. */
function judgeProportion(
  { number }: Claim,
  { pairs, told }: AboutOf<'proportion'>,
  { read }: Judging,
): Verdict {
  const scale = scaleOf(number.unit);
  const toldAs = ({ cells }: Reading) =>
    told.filter(({ about }) => about.readings.some((one) => one.cells.join() === cells.join()));
  const possible = pairs.map(({ part, whole }): readonly Possible[] => {
    const [parts, wholes] = [part, whole].map((reading) => [
      ...valuesOf([reading], read),
      ...toldAs(reading).map((claim): ReadingValue => ({ ...reading, value: claim.number.value })),
    ]);
    return wholes!
      .filter(({ value }) => value > 0)
      .flatMap((of) =>
        parts!.map((one) => ({ part: one, whole: of, value: (scale * one.value) / of.value })),
      );
  });
  return possible.some((some) => some.length === 0)
    ? { state: 'unchecked', why: 'blank' }
    : judgeRatio(number, possible.flat());
}

const scaleOf = (unit: string): number => (unit === '成' ? 10 : 100);

interface Possible {
  readonly part: ReadingValue;
  readonly whole: ReadingValue;
  readonly value: number;
}

/** The first possibility is what is meant where none fits. */
function judgeRatio(number: Claim['number'], possible: readonly Possible[]): Verdict {
  const { value, unit } = number;
  // 9.5成 rather than 10成
  const step = unit === '成' ? Math.min(number.step, 0.1) : number.step;
  const ratioOf = ({ part, whole, value: right }: Possible, isCut: boolean): Ratio => ({
    // 0.4 rather than nothing where whole per cents are written
    right: rounded(right, step) || rounded(right, step / 10),
    part,
    whole,
    isCut,
  });
  const fitting = possible.find((one) => isFitting(one, number));
  if (fitting) return { state: 'agrees', reading: fitting.part, ratio: ratioOf(fitting, false) };
  const cut = possible.find((one) => near(one.value, value, number.step - 2e-9));
  const meant = cut ?? possible[0]!;
  return {
    state: 'differs',
    readings: [meant.part],
    explanations: [],
    ratio: ratioOf(meant, cut !== undefined),
  };
}

const near = (one: number, other: number, by: number): boolean => Math.abs(one - other) < by + 1e-9;

const isFitting = ({ value: right }: Possible, { value, step }: Claim['number']): boolean =>
  near(rounded(right, step), value, 0) || near(right, value, step / 2);

const rounded = (value: number, step: number): number =>
  Math.round(Math.round((value + Math.sign(value) * 1e-9) / step) * step * 1e6) / 1e6;

function judgeChange(
  { number }: Claim,
  about: AboutOf<'difference' | 'rate' | 'times' | 'lastYear'>,
  { read, hasPrevious }: Judging,
): Verdict {
  if (!hasPrevious) return { state: 'unchecked', why: 'noPrevious' };
  const { subject, of, kind, sign } = about;
  const readings = of?.about?.kind === 'figure' ? of.about.readings : plainReadings(subject);
  const [now, then] = [valuesOf(readings, read), valuesOf(readings.map(lastYears), read)];
  if (now.length === 0 || then.length === 0) return { state: 'unchecked', why: 'noPrevious' };
  if (kind === 'lastYear') {
    const agreeing = then.find(({ value }) => isAsWritten(number, value));
    if (agreeing) return { state: 'agrees', reading: agreeing };
    return {
      state: 'differs',
      readings: then,
      explanations: [],
      ratio: { right: then[0]!.value, part: then[0]!, whole: then[0]!, isCut: false },
    };
  }
  const scale = { difference: 1, rate: scaleOf(number.unit), times: 1 }[kind];
  const possible = yearsToCompare(now, then, of?.number.value).flatMap(([part, whole]): Possible[] => {
    const gap = sign * (part.value - whole.value);
    if (kind === 'difference') return [{ part, whole, value: gap }];
    return whole.value === 0 ? [] : [{ part, whole, value: (scale * gap) / whole.value }];
  });
  return possible.length === 0 ? { state: 'unchecked', why: 'noPrevious' } : judgeRatio(number, possible);
}

/**
 * The same reading of both years; the one by which the number before was right is meant, and a number that was right by
 * none is taken as it is told.
 */
function yearsToCompare(
  now: readonly ReadingValue[],
  then: readonly ReadingValue[],
  told: number | undefined,
): readonly (readonly [ReadingValue, ReadingValue])[] {
  const pairs = now.flatMap((part) =>
    then
      .filter(({ label }) => label === part.label)
      .map((whole): readonly [ReadingValue, ReadingValue] => [part, whole]),
  );
  const right = pairs.filter(([{ value }]) => value === told);
  if (right.length > 0) return right;
  return told === undefined
    ? pairs
    : [...pairs, ...pairs.map(([part, whole]) => [{ ...part, value: told }, whole] as const)];
}
