/** Words of 导入: what was read of a report, what of it would be written, and why it cannot be. */
import type { ImportTarget, ReadTable } from '../documents/importing/import-plan';
import { sheetNames } from './sheets';

export const open = '导入…';
export const title = '导入';
export const into = '导入为';
export const targets = (year: number): Readonly<Record<ImportTarget | 'ledger', string>> => ({
  previous: `${sheetNames.previous}（${year - 1}年）`,
  year: `本年年报（${year}年）`,
  ledger: sheetNames.ledger,
});
export const file = '文件';
export const fileHint =
  '网页、Word（.docx）、Excel（.xlsx）、PDF、文本。可以拖到这里；也可以从网页、Word复制表格，在这里按Ctrl+V（Mac按⌘V）。';
export const paste = '粘贴';
export const pasted = '粘贴的内容';
export const noPaste = '这里不允许按钮读取剪贴板。请直接按Ctrl+V（Mac按⌘V）。';
export const nothingPasted = '剪贴板里没有表格或文字。请先从网页或Word复制，再粘贴。';
export const notTaken =
  '没有读到文件：拖来的是文件夹，或者文件已被移动、删除，或正被别的程序占用。请核对后重新选择。';

export const read = (source: string, organ: string, year: number, format: string) =>
  `“${source}”：${organ === '' ? '机关名称没有写明' : organ}，${year}年，${format}版表格。`;
export const otherOrgan = (organ: string) => `本工作簿是“${organ}”的，请核对是不是选错了文件。`;
export const table = ({ table: id, read: cells, open: blank, repaired }: ReadTable) =>
  [
    `${sheetNames[id]}：读到${cells}格`,
    ...(repaired > 0 ? [`修复${repaired}处`] : []),
    ...(blank > 0 ? [`空着、没有定下来${blank}格`] : []),
  ].join('，');
export const noTables = '没有读到三张表。';
export const notes = (count: number) => `修复、推断和没有定下来的${count}处`;
export const note = (why: string, found: unknown, used: unknown) => {
  const shown = (value: unknown) => `“${String(value)}”`;
  if (found === null || found === undefined || found === '') return why;
  return used === null || used === undefined
    ? `${why}原文：${shown(found)}。`
    : `${why}原文：${shown(found)}，读作${shown(used)}。`;
};

export const fills = (cells: number) => `将填入${cells}格空格。`;
export const totals = (cells: number) =>
  `${cells}格总计公布的数与各项之和不同，照公布的数写入，以后可以用“恢复公式”改回：`;
export const differing = (cells: number) => `${cells}格与表中已填的不同：`;
export const differences = '不同的格';
export const overwrite = '把这些格改成读到的数';
export const counted = (cells: number) => `${cells}格由公式统计，与读到的不同，没有动：`;
export const same = (cells: number) => `${cells}格与表中相同。`;
export const unplaced = (cells: number) =>
  `${cells}格在本工作簿里没有位置（没有建那张表，或者格式版本不同），不导入。`;
export const toBuild = `还没有“${sheetNames.previous}”表，将新建并填入。`;
export const toBuildYear = (year: number, format: string) =>
  `本工作簿还没有填报用的表，将按${year}年、${format}版新建全套表，填入读到的数；填报信息随之改为这一年。`;
export const nothing = '没有要写的：读到的数表中都已有。';

export const texts = '正文';
export const foreword = '前言';
export const textTaken = (sections: readonly string[]) =>
  `${sections.map((one) => `“${one}”`).join('、')}已有人写过，或者没有“${sheetNames.text}”表，不写入。`;
/** The beginning of a text. */
export const beginning = (text: string) => (text.length > LONG ? `${text.slice(0, LONG)}…` : text);
const LONG = 40;

/** A document that does not say of which year it is. */
export const year = '年度（文件没有写明，请填写）';
export const notYear = '请填四位年份，如2024。';
export const readAsYear = '按这一年读取';

export const yes = '写入';
export const cancel = '取消';
export const refusals = {
  otherYear: (found: number, wanted: number) =>
    `读到的是${found}年的年报，这里要${wanted}年的。请核对文件，或在上面改选。`,
  noTables: '本工作簿里还没有本年的表，读到的表格又分属两版，不能按一版新建。请先建表，再导入。',
  unknownForm: (found: string) => `读到的表格是“${found}”版，本程序没有这一版。`,
} as const;
/** A document that cannot be read. */
export const unusable = (source: string, place: string, found: string, message: string) =>
  `“${source}”读不出来（${place}：${found}）。${message}`;
export const notRead = (source: string) => `“${source}”读不出来，原因不明。请另存一份再试。`;

export const done = (cells: number, sections: number, left: number) =>
  [
    `已导入${cells}格`,
    sections > 0 ? `、正文${sections}个部分` : '',
    left > 0 ? `；有${left}格在此期间有改动，没有动` : '',
    '。',
  ].join('');
export const built = (sheet: string) => `已建“${sheet}”，填入了读到的数。`;
export const builtYear = (sheets: number) => `已建${sheets}张表，填入了读到的数。`;
export const nameTaken = (sheet: string) =>
  `已有别的工作表叫“${sheet}”，没有改动它，也没有导入。请先把那张表改名。`;
