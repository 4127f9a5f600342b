/** What reading a document says: why it cannot be read, and what was inferred. */
import type { Kind } from '../documents/kind';

const saveAs = (kind: string, as: string) => `${kind}不能直接读取，请另存为 ${as} 后重试。`;

/** An old file of Office or WPS is named by its ending. */
export function oleMessage(ending: string): string {
  switch (ending) {
    case 'xls':
    case 'et':
      return saveAs(`.${ending} 表格`, '.xlsx');
    case 'doc':
    case 'wps':
      return saveAs(`.${ending} 文档`, '.docx');
    default:
      return saveAs('旧版 Office 或 WPS 文件（.doc、.xls、.wps、.et）', '.docx 或 .xlsx');
  }
}

/** What is read as a document; JSON is read as a report. */
type ReadKind = 'json' | 'xlsx' | 'docx' | 'pdf' | 'html' | 'text' | 'utf16';

/** Kinds of documents that are not read. */
export const kindMessages: Readonly<Record<Exclude<Kind, ReadKind | 'ole'>, string>> = {
  rtf: saveAs('.rtf 文档', '.docx'),
  odt: saveAs('.odt 文档', '.docx'),
  ods: saveAs('.ods 表格', '.xlsx'),
  archive: '压缩包（.zip、.rar、.7z）不能直接读取，请解压后用里面的文件。',
  ofd: saveAs('.ofd 版式文件', '.docx'),
  mhtml: '.mht、.mhtml 网页存档不能直接读取，请用浏览器打开后另存为“网页，仅 HTML”。',
  empty: '文件是空的，请核对是不是选错了文件。',
  other: '认不出是什么文件，请核对是不是选错了文件。',
};

export const kindNames: Readonly<Record<Kind, string>> = {
  json: 'JSON',
  xlsx: 'Excel 工作簿（.xlsx）',
  docx: 'Word 文档（.docx）',
  rtf: 'RTF 文档',
  odt: 'OpenDocument 文档（.odt）',
  ods: 'OpenDocument 表格（.ods）',
  archive: '压缩包',
  ofd: '版式文件（.ofd）',
  ole: '旧版 Office 或 WPS 文件',
  pdf: 'PDF',
  html: '网页',
  mhtml: '网页存档（.mht）',
  text: '纯文本',
  utf16: 'UTF-16 文本',
  empty: '空文件',
  other: '不认识的内容',
};

/** The kinds of JSON values in words. */
export const valueKind = (value: unknown): string => {
  if (value === undefined) return '没有';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `${value.length}项的数组`;
  if (typeof value === 'object') return '对象';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

export const wholeFile = '文件';
export const wholeReport = '全文';
/** a report of a file that holds several */
export const partOf = (file: string, number: number) => `${file} 第${number}份`;
export const lineOf = (line: number) => `第${line}行`;
export const elementOf = (index: number) => `第${index + 1}份`;

export const notJson = '不是有效的 JSON。请核对文件是否完整。';
export const notUtf8 = '不是 UTF-8 编码。请用 UTF-8 另存后重试。';
export const tooLong = (megabytes: number) =>
  `一份报告超过 ${megabytes} MB。一个文件里有很多份的，请每份写成一行，或写成数组。`;
export const notAReport = '应为一份报告，即 JSON 对象。';
export const noOrgan = '应为机关名称（文字）。';
export const noYear = '应为四位年份，如 2024。';
export const noForm = (ids: readonly string[]) =>
  `应为表格版本：${ids.map((id) => `"${id}"`).join(' 或 ')}。`;
export const noLevel = (ids: readonly string[]) => `应为机关类别之一：${ids.join('、')}。`;
export const notATable = '应为对象，一行一项。';
export const unknownRow = '没有这一行。请核对行的标识和表格版本。';
export const unknownColumn = '没有这一格。请核对列的标识和表格版本。';
export const notCells = (count: number) => `应为${count}格的数组。`;
export const notACell = '应为数字、null（空格）或 "na"（“/”）。';
export const notTexts = '应为对象，键为部分的序号 "0" 至 "6"，值为文字。';
export const notAddresses = '应为单元格地址的数组。';

export const unknownFact = '不认识的正文用数，没有用到。';
export const unknownAddress = '没有这个单元格，没有用到。';
export const levelFromName = (level: string) => `没有写机关类别，由机关名称推断为${level}。`;

export const bytesOf = (bytes: Uint8Array): string =>
  `字节 ${[...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}…`;
export const startOf = (text: string): string => {
  const start = text.trim().replace(/\s+/g, ' ');
  return start.length > 40 ? `${start.slice(0, 40)}…` : start;
};
export const brokenOff = '到这里断了或写错了';

export const otherWorkbook =
  '不是本程序建的工作簿。请先用 ogi build 或加载项建一个工作簿，把数填进去后再用。';
export const brokenWorkbook =
  '这个 .xlsx 打不开，可能没有存完整或加了密码。请用 Excel 或 WPS 打开后另存一份。';
export const planVersion = (version: number) => `第${version}版的工作簿`;
export const newerWorkbook = '是较新版本的程序建的，本程序读不了。请更新后重试。';
export const unknownWorkbookForm = '不认识这张表的版本。请更新程序后重试。';
export const noWorkbookYear = '工作簿里没有年度。请重新建表，把数填进去。';
export const otherYear = (place: string, built: number) =>
  `${place}填的年度与建表时的${built}年度不一致，请核对。`;
export const tableTwice = (sheet: string, used: string) =>
  `工作表“${sheet}”和“${used}”是同一张表，只读了“${used}”。`;
export const lostCell = (sheet: string) => `工作表“${sheet}”里这一格已被删除，按没有这一格处理。`;
export const noOrganFound = '工作簿里没有机关名称。请在“基本信息”里填写。';
export const organFromHeader = (sheet: string) => `没有“基本信息”，机关名称取自工作表“${sheet}”的页眉。`;
export const unknownLevelAt = (place: string) => `${place}填的机关类别不在所列类别之中，没有用到。`;
export const uncalculated = (place: string) =>
  `${place}的公式还没有计算结果，按空格处理。请用 Excel 或 WPS 打开工作簿，保存后再读。`;
export const unreadableCell = (place: string) =>
  `${place}不是数字，按空格处理（不当作0）。请改成数字，不适用的填“/”。`;
export const untidyCell = (place: string) =>
  `${place}是文字，按所写的数读取。请改成数字，否则合计不会算上它。`;

/** Files that say more, or less, than they should. */
export const sizeFound = (megabytes: number) => `约 ${megabytes} MB`;
export const largeFile = (megabytes: number) =>
  `文件超过 ${megabytes} MB，一份年报没有这么大。请核对是不是选错了文件，或删去图片后重试。`;
export const passwordFile = {
  found: '文件有密码',
  message: '文件有密码，打不开。请取消密码后重试。',
} as const;
export const brokenZip = {
  found: '不完整或已损坏',
  message: '文件打不开，可能没有存完整或下载中断。请用 Office 或 WPS 打开后另存一份。',
} as const;
export const brokenDocx = {
  found: '不完整或已损坏',
  message: '这个 .docx 打不开，可能没有存完整。请用 Word 或 WPS 打开后另存一份。',
} as const;
export const zipBomb = '解压后大得不像一份年报，没有打开。请核对文件来源，或用 Office、WPS 打开后另存一份。';
export const zipEntriesFound = (count: number) => `里面有${count}个文件`;
export const tooManyEntries = (most: number) =>
  `里面的文件超过${most}个，不像一份年报，没有打开。请核对是不是选错了文件。`;
export const declaredEntities =
  '里面声明了外部内容，正常的文件没有这种写法，没有打开。请用 Office 或 WPS 打开后另存一份。';

export const notADocument = '是 JSON，不是文档。';

export const linesFound = (count: number) => `${count}行`;
export const tooManyLines = (most: number) =>
  `超过${most}行，不像一份年报，没有读取。请核对是不是选错了文件，或只留年报后重试。`;

export const charactersFound = (count: number) => `约${Math.round(count / 10_000)}万字`;
export const tooMuchText = (most: number) =>
  `文字超过${most / 10_000}万字，不像一份年报，没有读取。请核对是不是选错了文件，或只留年报后重试。`;

export const depthFound = (depth: number) => `标签套了${depth}层`;
export const elementsFound = (count: number) => `标签超过${count - 1}个`;
export const rulesFound = (count: number) => `样式用了${count}次以上`;
export const timeFound = (seconds: number) => `用了${seconds}秒还没有读完`;
export const hugePage =
  '网页太大或太乱，不像一份年报，没有读取。请只复制年报正文，存成 .docx 或纯文本后重试。';

export const officeXml = {
  found: 'Office 2003 的 XML',
  message: 'Office 2003 的 XML 文件不能直接读取，请用 Office 或 WPS 打开后另存为 .docx 或 .xlsx。',
} as const;

export const pagesFound = (count: number) => `${count}页`;
export const hugePdf = (pages: number) =>
  `PDF 太大（超过${pages}页）或太复杂，没有读取。请只留年报的各页，或用 .docx、网页。`;
export const pageOf = (page: number) => `第${page}页`;
const withoutIt = '没有读取。请只留年报的各页，或用 .docx、网页。';
export const slowPdf = (seconds: number) => ({
  found: timeFound(seconds),
  message: `PDF 太复杂，${withoutIt}`,
});
export const heavyPdf = (megabytes: number) => ({
  found: `用了超过 ${megabytes} MB 内存`,
  message: `PDF 太复杂，${withoutIt}`,
});
export const brokenPdf = {
  found: '不完整或已损坏',
  message: '这个 PDF 打不开，可能没有存完整或下载中断。请重新下载，或用 .docx、网页。',
} as const;
export const scannedPdf = {
  found: '没有文字',
  message: '是扫描件，没有文字，请用文字版 PDF、.docx 或网页。',
} as const;
export const unknownFonts = (names: readonly string[]) => ({
  found: `字体编码 ${names.join('、')}`,
  message: '这个 PDF 里的文字没有带全字体信息，有的字读不出来。请用 .docx 或网页。',
});

/** What is not in a table, as notes name it. */
export const placeOfReport: Readonly<Record<string, string>> = {
  organ: '机关名称',
  year: '年度',
  level: '机关类别',
  previous: '上年年报',
  document: wholeFile,
};
