/** The sentences of the check, made last from codes and figures. */
import type { Severity } from '../rules/rule';

/** 必改 / 核实 / 提醒 */
export const severityWord: Readonly<Record<Severity, string>> = {
  mandatory: '必改',
  query: '核实',
  hint: '提醒',
};

/** The mark before a finding that only says what is still to be filled in. */
export const unfilledWord = '未填';

export const column = (label: string) => `“${label}”列`;
export const row = (label: string) => `“${label}”行`;
export const cell = (rowName: string, columnName: string) => `“${rowName}·${columnName}”`;
export const wholeTable = '表三';

/** `新收60＋上年结转0＝60` */
export function sumOf(parts: readonly { name: string; figure: string }[], sum: number): string {
  const addends = parts.map(({ name, figure }) => `${name}${figure}`).join('＋');
  return parts.length > 1 ? `${addends}＝${sum}` : addends;
}

/** What stands for a cell without a figure inside a sum. */
export const blankFigure = '（空）';
export const slashFigure = '“/”';

/** A finding's two sides, as the sentences below need them. */
export interface Unequal {
  readonly place: string;
  /** the sides written out as sums */
  readonly left: string;
  readonly right: string;
  readonly leftValue: number;
  readonly rightValue: number;
}

const apart = (left: number, right: number) => `相差${Math.abs(left - right)}件`;
const against = (left: number, right: number) =>
  left > right ? `少${left - right}件` : `多${right - left}件`;

/** By rule: the two sides are known and differ. */
export const unequal: Readonly<Record<string, (found: Unequal) => string>> = {
  B01: ({ place, left, right, leftValue, rightValue }) =>
    `${column(place)}不平：${left}，${right}，${apart(leftValue, rightValue)}。请对照台账核对这一列。`,
  B02: ({ place, leftValue, rightValue }) =>
    `${row(place)}六类申请人相加是${leftValue}，“总计”填了${rightValue}，${against(leftValue, rightValue)}。请逐格核对，或改总计。`,
  B03: ({ place, leftValue, rightValue }) =>
    `${column(place)}各项办理结果相加是${leftValue}，“（七）总计”填了${rightValue}，${against(leftValue, rightValue)}。请逐行核对结果，或改总计。`,
};

/** No figure in the blanks can make the sides equal. */
export function impossible(found: {
  readonly blanks: readonly string[];
  readonly blankCount: number;
  readonly more: { readonly label: string; readonly value: number };
  readonly less: { readonly label: string; readonly value: number };
}): string {
  const { blanks, blankCount, more, less } = found;
  const named = blanks.join('、') + (blankCount > blanks.length ? `等${blankCount}格` : '');
  return `${named}空着，但填几都平不了：${more.label}已有${more.value}件，${less.label}才${less.value}件。请先核对已填的数。`;
}

export const notACount = (place: string, value: number) =>
  `${place}填的是${value}，件数应为不小于0的整数。请改正。`;

/** What is left blank: rows without any figure are named, single cells counted. */
export function unfilled(found: {
  readonly blanks: number;
  readonly blankRows: readonly string[];
  readonly slashes: number;
}): string {
  const { blanks, blankRows, slashes } = found;
  const sentences: string[] = [];
  if (blanks > 0) {
    const rows = blankRows.length > 0 ? `，整行未填的有${blankRows.map((name) => `“${name}”`).join('')}` : '';
    sentences.push(`表三还有${blanks}格未填${rows}。确实没有发生的填0；拿不准的先别填。`);
  }
  if (slashes > 0) sentences.push(`表三有${slashes}格填了“/”。多数机关填0，请核实。`);
  return sentences.join('');
}

export const allAgree = (checked: number) => `全部相符（共审核${checked}项）`;
