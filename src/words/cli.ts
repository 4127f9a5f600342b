/** What the command `ogi` says. */
import type { Choice } from './choices';
import { choices } from './choices';

interface Trouble {
  readonly found: string;
  readonly message: string;
}

/** By the system's code. */
export const systemErrors: Readonly<Record<string, Trouble>> = {
  ENOENT: { found: '不存在', message: '找不到这个文件。请核对路径。' },
  EACCES: { found: '没有读取权限', message: '没有权限读取这个文件。请检查权限。' },
  EPERM: { found: '没有读取权限', message: '没有权限读取这个文件。请检查权限。' },
  ERR_INVALID_ARG_VALUE: { found: '不是路径', message: '这不是文件的路径。请核对清单每行是不是一个路径。' },
  EISDIR: { found: '是文件夹', message: '这是文件夹，不是文件。请写明是哪一个文件。' },
  ENOTDIR: { found: '不存在', message: '路径中间有一段不是文件夹。请核对路径。' },
  ENAMETOOLONG: { found: '文件名太长', message: '没有这么长的文件名。请核对路径。' },
  EMFILE: { found: '打开的文件太多', message: '系统同时打开的文件太多。请关闭别的程序后重试。' },
};
/** The code is for who is asked for help. */
const failed = (what: string, code: string) => (code === '' ? what : `${what}（${code}）`);
export const otherSystemError = (code: string): Trouble => ({
  found: failed('读取失败', code),
  message: '这个文件读不出来。请核对它是否完好、是否被别的程序占用。',
});

/** `淮安.json：淮安市人民政府 2024年度（2021版，市（州）政府）` */
export function head(found: {
  readonly title: string;
  readonly organ: string;
  readonly year: number;
  readonly format: string;
  readonly table3Format: string | undefined;
  readonly level: string | undefined;
}): string {
  const { title, organ, year, format, table3Format, level } = found;
  const form = `${format}版${table3Format && table3Format !== format ? `，表三为${table3Format}版` : ''}`;
  return `${title}：${organ} ${year}年度（${form}，${level ?? '未写机关类别'}）`;
}

export function summary(found: {
  readonly checked: number;
  readonly passed: number;
  readonly blank: number;
  readonly notChecked: readonly unknown[];
  readonly mandatory: number;
  readonly query: number;
  readonly hint: number;
}): string {
  const { checked, passed, blank, notChecked: rules, mandatory, query, hint } = found;
  const open = [
    ...(blank > 0 ? [`，另有${blank}项因有空格没有判断`] : []),
    ...(rules.length > 0 ? [`，另有${rules.length}条规则没有审核`] : []),
  ].join('');
  const result =
    mandatory + query + hint === 0 ? '没有发现问题' : `必改${mandatory}处，核实${query}处，提醒${hint}处`;
  return `  审核${checked}项，相符${passed}项${open}；${result}。`;
}

export const finding = (severity: string, rule: string, message: string) =>
  `【${severity}】${rule} ${message}`;
/** Before a finding that follows from the one above it. */
export const following = (what: string) => `随之而来：${what}`;

export const waysToMend = '可能填错的格（只提示，不改数）：';
export const furtherWays = (count: number) => `另有${count}个方案，用 --json 列出。`;

/** Rules that are told by number; of more, the first ones. */
const MOST_RULES = 9;
const FIRST_RULES = 3;

export const notChecked = (
  reasons: readonly { readonly why: string; readonly ids: readonly string[] }[],
): string => `没有审核：${reasons.map(({ why, ids }) => `${someOf(ids)}（${why}）`).join('；')}。`;

const someOf = (ids: readonly string[]) =>
  ids.length > MOST_RULES ? `${ids.slice(0, FIRST_RULES).join('、')}等${ids.length}条` : ids.join('、');

export const note = (place: string, why: string) => `说明：${place}：${why}`;
export const noteAlone = (why: string) => `说明：${why}`;

export const absent = (table: string) => `没有${table}`;
export const figure = (label: string, value: string) => `${label}${value}`;
export const noCell = '（缺）';
export const row = (name: string, figures: readonly string[]) => `${name}：${figures.join('，')}`;
export const fact = (label: string, value: string, unit: string) => `${label}：${value}${unit}`;
export const sections = (count: number) => `正文：${count}个部分`;

/** `a.ndjson 第3份` */
export const titleOf = (file: string, index: number | undefined) =>
  `${file === '-' ? '标准输入' : file === '' ? '（文件名是空的）' : file}${index === undefined ? '' : ` 第${index + 1}份`}`;

/** One line on standard error: file, place, reason, what to do. */
export const unusable = (title: string, place: string, found: string, message: string) =>
  `${title}｜${place}｜${found}｜${message}`;

export const checkedSoFar = (count: number) => `已审核${count}份……`;
export const readSoFar = (count: number) => `已读取${count}份……`;
export const skippedFiles = (count: number, example: string) =>
  `跳过了${count}个不是文档的文件，如 ${example}。`;
export const otherPrevious = (organ: string, year: number) =>
  `所给的上年年报是“${organ}”${year}年度的，机关名称或年度与本报告不相接，仍用来核对。`;
export const otherPreviousTold = (organ: string, year: number) =>
  `所给的上年年报是“${organ}”${year}年度的，机关名称或年度与本报告不相接，仍用来写与上年的比较。请核对。`;

/** The command line itself. */

export const commandLine = {
  usage: '命令 文件…',
  readUsage: '文件… [--json] [--long --out 长表.parquet|长表.csv [--force]]',
  checkUsage: '文件… [--previous 文件…] [--level 类别] [--json]',
  buildUsage:
    '[文件] --out 工作簿.xlsx [--year 年度] [--organ 机关] [--level 类别] [--format 版本] [--previous 文件] [--sheets 表…] [--force] [--json]，或 --roster 名录 [--previous 文件…] --out 文件夹 [--year 年度] [--due 日期] [--force] [--json]',
  description: '政府信息公开工作年度报告的建表与审核。全部在本机完成，不上传任何数据。',
  read: '读取报告，输出报告 JSON',
  check: '审核报告：勾稽关系、各表各格、与上年的衔接，并指出可能填错的格',
  build: '建年报工作簿：给了报告就填入它的数，没有就建空表；合计与核对是公式，不装加载项也能用',
  out: '写到这个 .xlsx 文件',
  format: (ids: readonly string[]) => `表格版本（${ids.join('、')}），不写时按报告或年度定`,
  year: '年度，不写时用报告的，没有报告时为去年',
  ledgerYear: '统计哪一年度，如 2024',
  organ: '机关名称，不写时用报告的',
  previousOfOne: '上年年报，填入“上年年报”表',
  sheets: (known: readonly Choice[]) => `只建这些表，不写时建本单位说法以外的全部：${choices(known)}`,
  force: '文件已存在时覆盖它',
  narrateUsage: '文件 [--previous 文件] [--facts 文件.json] [--json]',
  narrate: '按表中的数写出正文各部分；没有的写【待填：…】并列出',
  narratePrevious: '上年年报（能读的任何一种文件），写与上年的比较',
  facts: '表里没有的内容（JSON）：正文用数、自称、联系方式、已确认的事项、问题和措施、本单位说法',
  ledgerUsage:
    '台账 --year 年度 [--format 2019|2021] [--previous 上年年报或上年台账] [--report 年报 --complete] [--columns 栏目对照.json] [--days 放假安排.csv] [--today 日期] [--json]',
  ledger: '由依申请公开台账（.xlsx 或 .csv）统计表三，核对期限和登记',
  ledgerPrevious:
    '上年年报（报告 JSON、工作簿）核对结转的件数，上年的台账（工作簿、.xlsx 或 .csv）核对是哪几件',
  ledgerReport: '本年年报（能读的任何一种文件），与 --complete 一起用',
  complete: '台账已包括本年全部申请，与 --report 的表三逐格核对',
  columns:
    '表头对照（JSON）：台账的表头 → 本台账的栏名，不读取的写 null，如 {"来件日": "收到日期", "经办人": null}',
  days: '自己的放假安排，每行一天，如 2027-01-01,休 或 2027-01-03,班；程序还不知道的年份要给',
  today: '按哪一天算期限，如 2025-12-31，不写为今天',
  rules: '列出全部审核规则；加 --json 的，供别的程序使用',
  files: '文件、文件夹、@清单（每行一个路径）或 -（标准输入）',
  json: '在标准输出写一份 JSON，别的都不写',
  previous: '上年年报；多份报告时按机关名称和年度对应',
  level: (known: readonly Choice[]) => `机关类别，代替报告里写的：${choices(known)}`,
  help: '显示帮助',
  version: '显示版本',
  helpCommand: '显示某个命令的帮助',
} as const;

/** The headings of the help. */
export const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** What stands for what is to be written, by its name in the command line's own terms. */
export const placeholders: Readonly<Record<string, string>> = {
  FILE: '文件',
  PAGE: '已发布的页面',
  WORKBOOK: '工作簿',
  LEDGER: '台账',
  OUT: '文件',
  REPORT: '文件',
  FACTS: '文件',
  JSON: '文件',
  DAYS: '文件',
  OLD: '文件',
  FOLDER: '文件夹',
  YEAR: '年度',
  FORMAT: '版本',
  NAME: '机关',
  LEVEL: '类别',
  SHEET: '表',
  DATE: '日期',
  BLANK: '写法',
};

const unknownCommand: Trouble = { found: '没有这个命令', message: '' };
/** What is wrong with a call, and what to do, by the parser's code. */
export const callErrors: Readonly<Record<string, Trouble>> = {
  'commander.unknownCommand': unknownCommand,
  'commander.help': unknownCommand,
  'commander.unknownOption': { found: '没有这个选项', message: '' },
  'commander.missingArgument': { found: '没有给出', message: '请写在命令后面、选项前面。' },
  'commander.missingMandatoryOptionValue': { found: '缺少必须写的选项', message: '请补上它和它的内容。' },
  'commander.optionMissingArgument': {
    found: '选项后面缺少内容',
    message: '请在它后面写上内容，不用它的去掉它。',
  },
};
/** One who wrote --previous first gave all files to it. */
export const afterPrevious = '--previous 后面的都算上年年报。';
export const otherCallError: Trouble = { found: '用法不对', message: '' };
export const tooMany = (wanted: number, got: number) => ({
  what: '给的内容太多',
  found: wanted === 0 ? `给了${got}个` : `应有${wanted}个，给了${got}个`,
  todo: wanted === 0 ? '这个命令后面不写文件。' : '文件名里有空格的，请加引号。',
});
/** @param command whose help tells more; that of all commands where absent */
export const wrongCall = (told: {
  readonly what: string;
  readonly found: string;
  readonly todo: string;
  readonly alike?: readonly string[];
  readonly command?: string;
}) =>
  `调用｜${told.what}｜${told.found}｜${told.alike ? `是不是 ${told.alike.join('、')}？` : ''}${
    told.todo
  }用法见 ogi ${told.command === undefined ? '' : `${told.command} `}--help。`;
export const stdinTwice = '调用｜标准输入给了两次｜-｜请把其中一份存成文件。';
export const sameTwice = (title: string, organ: string, year: number) =>
  `${title}：“${organ}”${year}年度的上年年报不止一份，用后面的这一份。`;
export const unknownLevel = (found: string, known: readonly Choice[]) =>
  `调用｜--level｜${found}｜机关类别应为其中之一：${choices(known)}。`;
export const notXlsx = (found: string) => `调用｜--out｜${found}｜输出文件名应以 .xlsx 结尾。`;
export const unknownFormat = (found: string, ids: readonly string[]) =>
  `调用｜--format｜${found}｜表格版本应为其中之一：${ids.join('、')}。`;
export const unknownYear = (found: string) =>
  `调用｜--year｜${found}｜年度应为四位年份（2000至2099），如 2024。`;
export const unknownSheet = (found: string, known: readonly Choice[]) =>
  `调用｜--sheets｜${found}｜表应为其中之一：${choices(known)}。`;
export const otherFormat = (own: string) => `报告是${own}版的表格，数不能直接填到另一版里。请去掉 --format。`;
export const manyReports = (count: number) => `共${count}份报告`;
export const manyFiles = (count: number) => (count === 0 ? '没有能读的文件' : `共${count}个文件`);
/** A folder or a list with no file that could be a report. */
export const nothingInside: Trouble = {
  found: '没有能读的文件',
  message: '里面没有一份可能是报告的文件。请核对是不是写错了文件夹或清单。',
};
export const oneFileOnly = '这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。';
export const oneReportOnly = '这里只要一份报告。请把要用的那一份单独存成文件。';
export const noReportInside = '文件里没有报告。请核对是不是选错了文件。';
export const alreadyThere = '已存在';
export const useForce = '这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。';
export const fileForFolder: Trouble = { found: '已有同名文件', message: '请换一个文件夹名。' };
/** By the system's code. */
export const writeErrors: Readonly<Record<string, Trouble>> = {
  ENOENT: { found: '文件夹不存在', message: '找不到要写到的文件夹。请先建好文件夹，或核对路径。' },
  EACCES: { found: '没有写入权限', message: '没有权限写这个文件。请检查权限，或换一个文件夹。' },
  EPERM: { found: '没有写入权限', message: '没有权限写这个文件。它可能正在 Excel 里打开，请关闭后重试。' },
  EBUSY: { found: '正在使用', message: '这个文件正被别的程序使用。请关闭后重试。' },
  EISDIR: { found: '是文件夹', message: '这是文件夹，不是文件。请写明文件名。' },
  ENOTDIR: { found: '不是文件夹', message: '路径中间有一段不是文件夹。请核对路径。' },
  ENOSPC: { found: '磁盘已满', message: '磁盘没有空间了。请清理后重试。' },
  EROFS: { found: '磁盘只读', message: '这个磁盘只能读。请换一个文件夹。' },
};
export const otherWriteError = (code: string): Trouble => ({
  found: failed('写入失败', code),
  message: '这个文件写不进去。请核对路径和磁盘。',
});
export const otherYear = (own: number, year: number) =>
  `报告是${own}年度的，照 --year 写成了${year}年度，数没有变。请核对。`;
export const built = (out: string, sheets: readonly string[]) =>
  `已写入 ${out}：${sheets.length}张表（${sheets.join('、')}）。`;
export const unknownDay = (found: string) => `调用｜--today｜${found}｜应为日期，如2025-12-31。`;
export const completeAlone = '调用｜--complete｜没有 --report｜请用 --report 给出要核对的年报。';

export const otherTable = (format: string) => `${format}版，或没有表三`;
export const noTable = (format: string) =>
  `这份年报不能与台账逐格核对，应有${format}版的表三。请换一份，或用 --format 改版本。`;

/** A ledger as it is told on a terminal. */
export const ledgerHead = (title: string, year: number, format: string, applications: number) =>
  `${title}：${year}年度依申请公开台账（${format}版），共${applications}件`;
export const ledgerSheet = (name: string) => `工作表“${name}”`;
export const ledgerColumns = (matched: readonly string[]) => `栏目：${matched.join('，')}`;
export const ledgerColumn = (heading: string, label: string) =>
  heading === label ? heading : `${heading}→${label}`;
export const ledgerLeftOut = (headings: readonly string[]) => `不读取（个人信息）：${headings.join('、')}`;
export const ledgerUnmatched = (headings: readonly string[]) =>
  `没有对应的栏，未使用：${headings.join('、')}`;
export const ledgerUncounted = (count: number) => `有${count}件没有申请人类型，没有计入表三。`;
export const ledgerOpen = (of: string, due: string | undefined, standing: string) =>
  `${of}：${due === undefined ? '' : `应于${due}前答复，`}${standing}`;
export const ledgerFindings = (mandatory: number, query: number, hint: number) =>
  mandatory + query + hint === 0 ? '没有发现问题。' : `必改${mandatory}处，核实${query}处，提醒${hint}处：`;
export const giveDays = (years: readonly number[]) =>
  `程序里还没有${years.join('、')}年的放假安排，有关期限只按周末推算。请用 --days 给出这${years.length > 1 ? '几' : '一'}年全年的休息日和调休上班日。`;
export const openHeading = '未办结：';

export const unexpected = (what: string) => `程序｜没有料到的错误｜${what}｜请把这一行告诉维护人员。`;

/** A text as it is printed: each section below its heading. */
export const otherOwnWordings = (count: number) => `有${count}处本单位说法不能用，按通常的说法写：`;
/** of the text that stands in a workbook */
export const staleHeading = (count: number) => `工作簿里的正文有${count}处不再是表中现在的数：`;
export const gapsHeading = (count: number) => `还缺${count}处：`;
