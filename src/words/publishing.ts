/** What stands in a published report beside the form's labels and its own text, and what is said of what could not be written. */
import type { Blank } from '../documents/publishing/blank-cells';
import type { TableId } from '../report/address';
import { sheetNames } from './sheets';
import { preamble } from './text-sheet';

/** What follows the name of the organ in the title. */
export const titleAfterOrgan = (year: number) => `${year}年政府信息公开工作年度报告`;

/** `三、收到和处理政府信息公开申请情况` as the caption of its table */
export const tableCaption = (title: string) => `${title.replace(/^[一二三四五六七八九十]+、/u, '')}统计表`;

const checkValueLabel = '数据校验码：';
export const checkValueLine = (value: string) => checkValueLabel + value;
const CHECK_VALUE_LINE = new RegExp(`^${checkValueLabel}([0-9A-Z]{4}-[0-9A-Z]{4})$`, 'u');
/** @returns the value of a line that tells it */
export const checkValueIn = (line: string) => CHECK_VALUE_LINE.exec(line)?.[1];

/** What the report lacks, or holds beyond the official table. */
export const omissions = {
  noTable: (table: TableId) => `没有“${sheetNames[table]}”的数，这张表没有写入。请补上后再导出。`,
  noCells: (table: TableId, cells: number, labels: readonly string[]) =>
    `“${sheetNames[table]}”缺${labels.map((label) => `“${label}”`).join('、')}的${cells}格，照空着写。请补上后再导出。`,
  otherRow: (table: TableId, row: string, form: string) =>
    `“${sheetNames[table]}”里的“${row}”不是${form}版表格的行，没有写入。请核对表格版本。`,
} as const;

/** A gap in text that people keep themselves. */
export const ownGap = (heading: string | undefined, shown: string) =>
  `${heading === undefined ? preamble : `“${heading}”`}里还有${shown}。请补写。`;

const blankTexts: Readonly<Record<Blank, string>> = {
  zero: '写成了“0”',
  blank: '仍然空着',
  slash: '写成了“/”',
};

interface CellAndFigure {
  /** in words */
  readonly cell: string;
  readonly figure: number;
}

/** How many cells are named one by one. */
const NAMED = 10;

const impliedText = (all: readonly CellAndFigure[]) => {
  const named = all.slice(0, NAMED).map(({ cell, figure }) => `${cell}应为${figure}`);
  return `按勾稽关系推算，${named.join('、')}${all.length > NAMED ? `等${all.length}格` : ''}，请填好后再导出`;
};

export const commandLine = {
  usage:
    '文件 --out 年报.docx|年报.html|年报.txt|年报.json [--previous 文件] [--facts 文件.json] [--blank zero|blank|slash] [--date 日期] [--force] [--json]',
  description:
    '导出可以发布的年报：标题、前言、六个部分和三张表，先列出还有哪些问题；没有正文的部分按表中的数写出',
  out: '写到这个文件，按结尾定格式：.docx、.html、.txt 或 .json',
  blank: '空着的格怎样写：zero 写 0，blank 空着（默认），slash 写“/”',
  date: '落款的日期，如 2025-01-24；末尾写上机关名称和日期。不给就照正文里的',
  unknownDate: (found: string) => `调用｜--date｜${found}｜日期应写成 2025-01-24 这样。`,
  unknownKind: (found: string) => `调用｜--out｜${found}｜输出文件名应以 .docx、.html、.txt 或 .json 结尾。`,
  unknownBlank: (found: string) =>
    `调用｜--blank｜${found}｜空着的格的写法应为其中之一：zero（写 0）、blank（空着）、slash（写“/”）。`,
  written: (out: string, title: string) => `已写入 ${out}：${title}。`,
} as const;

/** What is said of a report before it is handed over, on the command line and in the pane alike. */
export const standing = {
  findings: ({
    mandatory,
    query,
    hint,
  }: {
    readonly mandatory: number;
    readonly query: number;
    readonly hint: number;
  }) =>
    mandatory + query + hint === 0
      ? '审核没有发现问题。'
      : `审核发现必改${mandatory}处，核实${query}处，提醒${hint}处${mandatory > 0 ? '，请改好必改的再发布' : ''}：`,
  toldBelow: (count: number) => `其中${count}处是正文里还没有填的，见下。`,
  open: (count: number) => `还有${count}处没有完成：`,
  /** @param implied the figures that the identities leave for them, where something else is written */
  blanks: (cells: number, blank: Blank, implied: readonly CellAndFigure[]) =>
    `表中有${cells}格没有填，${blankTexts[blank]}${implied.length > 0 ? `；${impliedText(implied)}` : ''}。`,
} as const;

/** 导出 in the pane. */
export const pane = {
  open: '导出…',
  title: '导出年报',
  kind: '文件',
  kinds: {
    docx: 'Word（.docx，公文版式）',
    html: '网页（.html）',
    txt: '纯文本（.txt）',
    json: '报告数据（.json，给别的程序用）',
  },
  blank: '空着的格',
  blankChoices: {
    blank: '仍然空着',
    zero: '写0',
    slash: '写“/”',
  } satisfies Readonly<Record<Blank, string>>,
  list: '还没有解决的',
  notUsed: '没有用上的内容：',
  changed: '表在此期间有改动，下面是按现在的数审核的，请看过再导出。',
  signed: (day: string) => `落款日期${day}，取自“${sheetNames.basics}”。`,
  yes: '下载',
  copy: '复制',
  cancel: '取消',
  /** @param checkLine with the check value */
  done: (file: string, checkLine: string) =>
    `已导出“${file}”。${checkLine}。没有看到下载的文件，请再点“导出”，改选网页或纯文本，用“复制”。`,
  copied: (checkLine: string) => `已复制，请粘贴到要用的地方。${checkLine}。`,
  notCopied: '没能复制：这里不允许写剪贴板。请改用“下载”。',
  none: '本工作簿里没有填报用的表，没有可以导出的。请先建表并填写。',
} as const;
