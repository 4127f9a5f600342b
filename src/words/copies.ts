/** What is said of workbooks that are made from a workbook: 报送件, 下年度表, 升级; in the pane and on the command line alike. */
import type { Unfinished } from '../documents/unfinished';
import type { TableId } from '../report/address';
import type { Choice } from './choices';
import { choices } from './choices';
import { sheetNames } from './sheets';

const list = (items: readonly string[]) => items.join('、');
const quoted = (name: string) => `“${name}”`;

/** How many sentences are told one by one. */
const TOLD = 5;

/** What is open in the tables, a line each; nothing where all is done. */
export const unfinished = ({ blanks, mandatory, sentences, unreadable }: Unfinished): readonly string[] => [
  ...(mandatory > 0
    ? [
        `必改${mandatory}处：`,
        ...sentences.slice(0, TOLD),
        ...(sentences.length > TOLD
          ? [`另有${sentences.length - TOLD}处，请用“一键审核”或“审核结果”查看。`]
          : []),
      ]
    : []),
  ...(unreadable.length > 0 ? [`看不懂${unreadable.length}格：`, ...unreadable.slice(0, TOLD)] : []),
  ...(blanks.length > 0
    ? [
        `未填：${list(blanks.map(({ table, cells }) => `${sheetNames[table]}${cells}格`))}，按空格处理，不当作0。`,
      ]
    : []),
];
export const allDone = '没有必改的问题，也没有空格。';

const tableNames = (tables: readonly TableId[]) => list(tables.map((table) => sheetNames[table]));

export const send = {
  open: '生成报送件…',
  title: '生成报送件',
  text: '另开一个新工作簿，只有所选的表，全部是数值，没有公式；本工作簿不变。',
  tables: '要报送的表',
  stillOpen: '还没有完成的',
  mayGoOn: '可以先改好再生成，也可以照现在的数生成。',
  yes: '生成',
  done: (tables: readonly string[]) => `已生成报送件（${list(tables)}），请在新工作簿里核对后保存。`,
  none: '本工作簿里没有主动公开、申请办理、复议诉讼表，没有可以报送的。请先建表并填写。',
  written: (out: string, sheets: readonly string[]) =>
    `已写入 ${out}：${sheets.length}张表（${list(sheets)}），全部是数值。`,
  noTable: (found: string) => ({
    found,
    message: '工作簿里没有这张表，不能报送。请用 --sheets 只写工作簿里有的表。',
  }),
  uncalculated: {
    found: '公式没有结果',
    message: '这一格的公式还没有算过，不能作为数值报送。请用 Excel 或 WPS 打开工作簿，保存后再生成。',
  },
} as const;

export const next = {
  open: '新建下年度表…',
  title: (year: number) => `新建${year}年度表`,
  text: '另开一个新工作簿；本工作簿不变。',
  goesOver: '带过去的',
  staysBehind: '不带过去的',
  form: (year: number, format: string) => `${year}年度用${format}版表格。`,
  carried: (figures: readonly (readonly [label: string, figure: string])[]) =>
    `结转下年度填入上年结转：${figures.map(([label, figure]) => `${label}${figure}`).join('，')}。`,
  blank: '空',
  previous: (year: number, tables: readonly TableId[]) =>
    `${year}年度的${tableNames(tables)}填入“上年年报”。`,
  basics: '基本信息（年度、统计期限、成文日期、文号除外）。',
  applications: (count: number) => (count > 0 ? `台账里没有办结的${count}件。` : '台账里没有未办结的申请。'),
  wordings: (count: number) => `本单位说法${count}句。`,
  text1: '正文、情况说明、正文用数、数据来源。',
  finished: '台账里已办结的申请。',
  warning: '请注意',
  blankCarried: (cells: number) => `结转下年度还有${cells}格空着，上年结转也会空着。可以先填好再新建。`,
  noTable3: '没有申请办理表，上年结转空着。',
  mandatory: (count: number) => `本年度的表还有必改${count}处，改好后再新建，带过去的数才对。`,
  yes: '新建',
  done: (year: number) => `已新建${year}年度表，请在新工作簿里保存。`,
  none: '本工作簿里没有填报用的表，没有可以带到下年度的数。请先建表并填写。',
  written: (out: string, year: number, sheets: readonly string[]) =>
    `已写入 ${out}：${year}年度，${sheets.length}张表（${list(sheets)}）。`,
} as const;

export const upgrade = {
  open: '升级为新版表格…',
  title: '升级为新版表格',
  text: (sheets: readonly string[]) =>
    `${list(sheets.map(quoted))}是较早的版本建的。将按新版另建一个工作簿；本工作簿不变。`,
  goesOver: '带过去的',
  staysBehind: '不带过去的',
  carried:
    '各表填的数（公布的总计、空格、文字都照原样）、基本信息、数据来源、正文用数、上年年报、正文里自己写的、本单位说法、情况说明。',
  applications: (count: number) => `台账${count}件。`,
  yes: '升级',
  done: (sheets: number) => `已按新版建好${sheets}张表，请在新工作簿里核对后保存。`,
  current: '本工作簿的表都是新版，不用升级。',
} as const;

/** What a workbook planned anew leaves behind. */
export const leftBehind = {
  general:
    '自己另建的工作表，表外写的内容，自己设的格式、批注，以及总计以外各格里自己写的公式（按算出的数带过去）。',
  otherSheets: (sheets: readonly (readonly [name: string, year: number | undefined])[]) =>
    `其他年度或重复的表：${list(
      sheets.map(([name, year]) => `${quoted(name)}${year === undefined ? '' : `（${year}年）`}`),
    )}。`,
  ownColumns: (headings: readonly string[]) => `台账里自己加的列：${list(headings)}。`,
  calendar: '台账右边自己补的休息日、上班日。',
  wordings: (sentences: readonly string[]) => `新表的正文没有这几句，它们的本单位说法：${list(sentences)}。`,
  requests: '取数单上填写的内容。',
} as const;

export const cancel = '取消';

/** On the command line. */
export const commandLine = {
  send: '由工作簿生成报送件：只有要报送的表，全部是数值',
  sendUsage: '工作簿.xlsx --out 报送件.xlsx [--sheets 表…] [--force] [--json]',
  sendSheets: (known: readonly Choice[]) => `只报送这些表，不写时为工作簿里有的：${choices(known)}`,
  next: '由本年度的工作簿新建下年度的工作簿',
  nextUsage: '工作簿.xlsx --out 下年度.xlsx [--force] [--json]',
  notOurs: {
    found: '不是工作簿',
    message: '这里要本程序或加载项建的工作簿（.xlsx）。报告 JSON 请先用 ogi build 建成工作簿。',
  },
  unknownTable: (found: string, known: readonly Choice[]) =>
    `调用｜--sheets｜${found}｜能报送的表是：${choices(known)}。`,
  sameFile: {
    found: '与原文件相同',
    message: '不能写到原来的文件上，没有改动它。请换一个文件名。',
  },
  notCarried: (what: readonly string[]) => `没有带过去：${what.join('')}`,
  open: (lines: readonly string[]) => `还没有完成的：\n${lines.map((line) => `  ${line}`).join('\n')}`,
} as const;

/** A document that cannot be read, in one sentence. */
export const unreadable = (place: string, found: string, message: string) => `${place}：${found}。${message}`;
