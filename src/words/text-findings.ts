/** The sentences of what is found in a text, made last from codes and figures. */
import type { WhyNot } from '../narrative/text-check/rule';
import type { WhyUnchecked } from '../narrative/claims/verdict';
import { startOf } from './documents';

/** A figure by its name. */
export interface Figure {
  readonly label: string;
  readonly value: number;
}

const writes = (quote: string) => `正文写“${quote}”`;
const plain = (value: number) => String(Math.round(value * 1e6) / 1e6);

/** `表三总计列是275件（272＋3）` */
export const figureInTable = (table: string, value: number, parts: readonly number[]): string =>
  `${table}是${value}件${parts.length > 1 ? `（${parts.join('＋')}）` : ''}`;

export const quoted = (label: string): string => `“${label}”`;

export const totalColumn = (table: string): string => `${table}总计列`;

export const differs = (quote: string, inTable: readonly string[], explanations: readonly string[]): string =>
  [`${writes(quote)}，${inTable.join('，')}。`, ...explanations].join('');

export const meantReading = (label: string, value: number): string => `按“${label}”算是${value}件`;

export const explained = {
  column: (value: number, column: string) => `${value}只是“${column}”一列的数。`,
  part: (value: number, row: string) => `${value}只是“${row}”一行的数。`,
  oneKind: (value: number) => `${value}只是直接起诉或复议后起诉一类的数。`,
  settled: (value: number) => `${value}是不含尚未审结的数；如按这个口径写，请写明“已审结”。`,
  lastYear: (value: number) => `${value}是上年年报的数。`,
  other: (value: number, label: string) => `${value}是“${label}”的数。`,
};

interface RatioWords {
  readonly quote: string;
  /** the number as written */
  readonly written: string;
  readonly part: Figure;
  readonly whole: Figure;
  readonly right: number;
}

/** What follows the number as it is written: `%`, 成, 个百分点. */
const unitOf = (written: string) =>
  /^百分之/u.test(written)
    ? '%'
    : (/成/u.exec(written)?.[0] ??
      written.replace(/^[\d.,，．０-９\s零〇一二两三四五六七八九十百千万半]+/u, ''));

export const share = ({
  quote,
  written,
  part,
  whole,
  right,
  isCut,
}: RatioWords & { isCut: boolean }): string =>
  `${writes(quote)}，${part.label}${part.value}件占${whole.label}${whole.value}件的${plain(right)}${unitOf(written)}。${
    isCut ? '末位没有四舍五入。' : '请核对占比和分母。'
  }`;

export const change = ({ quote, part, whole, right, written }: RatioWords): string =>
  `${writes(quote)}，${part.label}本年${part.value}件、上年${whole.value}件，应为${right < 0 ? '相反的变化，' : ''}${plain(Math.abs(right))}${unitOf(written)}。请核对；口径不同的，写一句情况说明。`;

export const lastYear = (quote: string, label: string, value: number): string =>
  `${writes(quote)}，上年年报的${label}是${value}件。请核对。`;

export const sum = (parts: readonly number[], total: number, label: string, whole: number): string =>
  `正文逐项写的${parts.join('＋')}＝${total}，${label}是${whole}，相差${Math.abs(total - whole)}。请核对有没有漏项或写错的数。`;

/** Kinds of applicant that are each right, of another whole than the one that is told. */
export const mixed = (parts: readonly number[], total: number, label: string, whole: number): string =>
  `正文按申请人写的${parts.join('＋')}＝${total}，与${label}${whole}相差${Math.abs(total - whole)}。请核对是不是同一口径（是否都含上年结转，或都是办结数）。`;

/** What stands in 正文用数. */
export const fact = (quote: string, label: string, value: number, unit: string): string =>
  `${writes(quote)}，“正文用数”的${label}是${plain(value)}${unit}。请核对正文和“正文用数”。`;

export const shareSum = (shares: readonly string[], total: number): string =>
  `正文逐项写的占比${shares.join('＋')}＝${plain(total)}%，合计应为100%（四舍五入的尾差除外）。请核对有没有漏项或写错的数。`;

const listed = (figures: readonly Figure[]) =>
  figures.map(({ label, value }) => `${label}${value}件`).join('、');

export const lastYears = '上年年报';

export const none = (quote: string, table: string, told: readonly Figure[]): string =>
  `${writes(quote)}，但${table}${listed(told.filter(({ value }) => value !== 0))}。请改正文或核对表。`;

export const all = (quote: string, told: readonly Figure[], isOutcome: boolean): string =>
  isOutcome
    ? `${writes(quote)}，但表四${listed(told)}。建议改为“${told.map(({ label, value }) => `${label.replace(/^结果/u, '')}${value}件`).join('，')}”。`
    : `${writes(quote)}，但表三${listed(told)}。请改正文或核对表。`;

export const same = (quote: string, [now, then]: readonly Figure[]): string =>
  `${writes(quote)}，但${now?.label ?? ''}本年${now?.value ?? 0}件、上年${then?.value ?? 0}件。请核对。`;

export const overdue = (quote: string, count: number): string =>
  `${writes(quote)}，但台账有${count}件没有在期限内答复。请核对台账，或改正文。`;

export const otherYear = (quote: string, year: string): string =>
  `${writes(quote)}，报告年度是${year}年。请核对是不是上年留下的。`;
export const otherOrgan = (quote: string, organ: string): string =>
  `${writes(quote)}，报告机关是“${organ}”。请核对机关名称。`;
export const oldNotice = (quote: string, wanted: string): string =>
  `正文只引用${quote}，本年度的格式依据是${wanted}。请核对。`;
export const oldChapter = (quote: string): string =>
  `前言里的“${quote}”是旧格式的章节名。请改为现行的六部分。`;
export const template = (quote: string): string => `“${quote}”像是模板里留下的话。请删去或填写。`;
export const gap = (quote: string): string => `正文还有${quote}。请填写，或删去这句话。`;
export const sameHeading = (quote: string): string =>
  `标题序号重复：“${quote}”与前面的标题序号相同。请改正序号。`;
export const headingOrder = (quote: string): string =>
  `标题序号颠倒：“${quote}”比前面的标题序号小。请改正序号。`;
export const noProblems = (quote: string): string =>
  `第五部分写“${quote}”。这一部分要写存在的主要问题和改进情况，请据实写明。`;

export const part = (section: string) => `第${'零一二三四五六'[Number(section)] ?? section}部分`;
/** A stretch of a section: `第六部分第47—55字`. @param start from 0 @param end exclusive */
export const stretch = (section: string, start: number, end: number) =>
  `${part(section)}第${end - start === 1 ? end : `${start + 1}—${end}`}字`;

export const blankSection = (section: string): string =>
  `${part(section)}没有内容。请填写；确实没有的，写明没有。`;
export const noFees = (section: string): string =>
  `${part(section)}没有写收取信息处理费的情况。请写明件数和金额；没有收取的，写“未收取信息处理费”。`;
export const noSection = (titles: readonly string[]): string => `正文缺“${titles.join('”“')}”。请补上。`;
export const aspects = (missing: readonly string[]): string =>
  `第一部分没有写到${missing.join('、')}。总体情况应包括主动公开、依申请公开、政府信息管理、平台建设、监督保障五方面。`;
export const supervision = (missing: readonly string[]): string =>
  `正文没有写到${missing.join('、')}。各级人民政府的报告应写工作考核、社会评议和责任追究结果（《政府信息公开条例》第五十条）。`;
export const noMeasures = (missing: readonly string[]): string =>
  `第五部分没有写到${missing.join('、')}。请写明问题和对应的措施。`;
export const partsNamed = (missing: readonly string[]): string =>
  `前言列出的部分里没有“${missing.join('”“')}”。请补上。`;
export const partsCount = (value: number, wanted: number): string =>
  `前言说报告有${value}部分，格式是${wanted}部分。请改正。`;
export const tooLong = (value: number, most: number): string =>
  `总体情况${value}字，超过规定的${most}字。请精简。`;
export const similar = (section: string, share: number): string =>
  `${part(section)}自己写的话有${Math.round(share * 100)}%与上年相同。请按本年的情况改写。`;
export const oldTable = (table: string, formId: string): string =>
  `${table}用的是${formId}版，这个年度应当用新版。请换用新版的表。`;
export const label = (table: string, place: string, found: string, wanted: string): string =>
  `${table}的“${startOf(found)}”（${place}）与统一格式不一致，统一格式是“${wanted}”。请按统一格式改写。`;

/** Why a rule on the text was not checked. */
export const notChecked: Readonly<Record<WhyNot, string>> = {
  noText: '报告里没有正文',
  noSection: '正文里没有这一部分',
  noPrevious: '没有上年年报',
  noLevel: '没有机关类别，也不能由机关名称推断',
  otherLevel: '本类机关不核',
  otherForm: '只核2021版',
  noLimit: '没有设字数上限',
  noLabels: '没有表头、行名的原文',
};

/** What a number of the text comes to. */
export const states = {
  agrees: '相符',
  differs: '不符',
  unchecked: '无法核对',
  noTable: '不是表里的数',
} as const;

/** Why a number could not be held against a table. */
export const uncheckedBecause: Readonly<Record<WhyUnchecked, string>> = {
  part: '像是某一项里的一部分，表里没有单列',
  otherThings: '看不出说的是表里哪一项',
  approximate: '是约数',
  blank: '表里还空着',
  noPrevious: '没有上年年报',
  otherYear: '说的是别的年度',
};

/** `正文共14个数：相符13个，不符1个。` */
export const numbers = (counts: readonly (readonly [keyof typeof states, number])[]): string =>
  `正文共${counts.reduce((total, [, count]) => total + count, 0)}个数：${counts
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${states[state]}${count}个`)
    .join('，')}。`;

interface NamedNumber {
  readonly text: string;
  /** what it stands in, with the number */
  readonly words?: string;
}
const inWords = ({ text, words }: NamedNumber) =>
  (words === undefined ? text : quoted(words)).replace(/\s/gu, '');

/** `正文中无法核对的数：“较上年增长12.3%”（没有上年年报）。` */
export const uncheckedNumbers = (open: readonly (NamedNumber & { readonly why: string })[]): string =>
  `正文中无法核对的数：${open.map((one) => `${inWords(one)}（${one.why}）`).join('、')}。`;
/** Numbers that are in no table. */
export const otherNumbers = (others: readonly NamedNumber[]): string =>
  `正文中没有对上表里哪一项、没有核对的数：${others.map(inWords).join('、')}。`;
