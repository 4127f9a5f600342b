/** What reading a published document says: what was repaired, what stays open, why it is no report. */
import type { Note } from '../documents/read-error';
import type { Repair, RepairCode } from '../documents/reading/repair';

export const readingWords = {
  wholeDocument: '全文',
  noReport: '没有官方的三张表，也没有年报的各部分',
  noReportAdvice: '认不出是政府信息公开工作年度报告，请核对是不是选错了文件。',
  noYear: '没有“××××年政府信息公开工作年度报告”这样的标题',
  noYearAdvice: '不知道是哪一年的报告，请在开头写明标题，或在文件名里写明年份，然后重试。',
  differ: (
    place: string,
    [left, one]: readonly [string, number],
    [right, other]: readonly [string, number],
  ) => `${place}：${left}${one}，${right}${other}`,
  government: '人民政府',
  reportOf: (organ: string, year: number | undefined) =>
    organ === '' && year === undefined
      ? '没有标题的一份'
      : `${organ}${year === undefined ? '' : `${year}年`}`,
  page: (page: string) => `第${page}页`,
  blank: '空',
  at: (place: string, found: string) => (found === '' ? place : `${place}${found}`),
  places: (count: number) => `（共${count}处）`,
} as const;

const why: Readonly<Record<RepairCode, string>> = {
  label: '标签与官方格式的写法不同，按次序和文字认作这一行。',
  settled: '几格的数连在一起，或者空格丢了；按勾稽关系只有这一种拆法。请对照原文。',
  noTotals: '这一行的“总计”没有数，按空格读；各列按勾稽关系核对相符。请对照原文。',
  ambiguous: '几格的数连在一起，或者空格丢了；勾稽关系不能定出每一格，定不了的留空。请对照原文填写。',
  cellLost: '这一行少了格或末格空着，数字错了位；按勾稽关系只能缺在这里。请对照原文。',
  cellLostOpen: '这一行少了格或末格空着，缺的是哪一格勾稽关系不能定，定不了的留空。请对照原文填写。',
  astray: '这一列的格比别的列少，数字可能错了位，留空。请对照原文填写。',
  byOrder: '表头或行的名称不全，按次序对应。请对照原文。',
  noFigures: '这一行一个数也没有，按空格读。请对照原文。',
  noColumn: '原表没有这一列，或者有两列同名，留空。',
  noFigure: '不是数字，留空。请对照原文填写。',
  nothing: '写的是“无”，留空。请核对是填 0 还是不填。',
  words: '数字旁边还有文字，只取数字。',
  spaced: '数字中间有空格，连起来读作一个数。请对照原文。',
  spacedOpen: '一格里的数字中间有空格，是一个数还是几个数定不了，留空。请对照原文填写。',
  doubt: '照原文次序读出的数不符合勾稽关系：可能原文如此，也可能是转成文字时行列错开。请对照原文。',
  fewFigures: '整张表读不到两个数，可能复制时丢了重复的内容，不能当作零报告。请对照原文填写。',
  noRepeats: '几张表里几乎没有相同的数，可能复制时丢了重复的内容，空格不能当作没有。请对照原文填写。',
  ofYear: '表里并列几个年度的数，按表头只取本年度的。',
  columnOrder: '表头各列的次序与官方格式不同，按表头的名称对应。请对照原文。',
  headBySums: '表头的名称与官方格式不同，按勾稽关系只能是这几列。请对照原文。',
  unknownHead: '表头的名称与官方格式对不上，不能确定是哪一列，这几列定不了的留空。请对照原文填写。',
  surplusBySums: '每行的数比官方格式的列多，按勾稽关系认出多出的列，没有读。请对照原文。',
  surplus: '每行的数比官方格式的列多，多出的是哪几列定不了，这些行留空。请对照原文填写。',
  unread: '表里的这些数没有读进报告：可能多出了行、列，或者行列错开。请对照原文。',
  formula: '公式没有计算结果，留空。请用 Excel 或 WPS 打开、保存后再读，或对照原文填写。',
  round: '数字写的是“万”或“亿”，已换算，可能是约数。请对照原文。',
  transposed: '原表的行和列与官方格式互换，已按标签换回来。请对照原文。',
  notTransposed: '文字里的表，行和列与官方格式互换，没有读取。请对照原文填写。',
  letters: '数字里夹着字母或汉字，按形状读作数字。请对照原文。',
  displaced: '有的数字排在标签前面，按次序对应各行，定不了的留空。请逐行对照原文。',
  byBreaks: '原文没有表格线，空格是按空行认定的。请对照原文。',
  mayBePage: '原文一格一行，没有空行：丢了的空格处若是页码，会读成这样的小数。请对照原文。',
  lastBlank: '这一行的最后一格空着，前面的数可能错开了一格。请对照原文。',
  beside: '没有找到下一行的标签，这里可能是下一行的数。请对照原文。',
  cutOff: '文字到这里为止，最后的数可能不完整。请对照原文。',
  twice: '原文有不止一行这样的标签，只读了一行。请对照原文。',
  unit: '金额的单位与本格不同，已换算成万元。',
  scaled: '数的单位与本格不同（不是一件、一项），已换算。请对照原文。',
  otherUnits: '写明的单位不一致，或者不是本格能用的单位，定不了，留空。请对照原文填写。',
  oneUnit: '写明的单位不一致，按数旁边写的、小数位数或正文认定。请对照原文。',
  notWhole: '件数不是整数（可能是千位分隔符，或单位不同），留空。请对照原文填写。',
  thousands: '数里的点读作千位分隔符，与合计相符。请对照原文。',
  unseen: '有看不见的数（颜色、字号或位置使它不显示，见“〔〕”处），没有读。请对照原文。',
  dropped: '表格里有划去的或不显示的数，没有读。请核对。',
  hidden: '工作表里隐藏的行、列也有数，已经读了。请核对这些数该不该算。',
  merged: '合并的格跨了几行或几列，是哪一格的数定不了，留空。请对照原文填写。',
  rounded: '表格里显示的是四舍五入的数，按存的数读。请核对。',
  shownOtherwise: '表格显示的数与存的数不同，定不了是哪一个，留空。请对照原文填写。',
  noUnit: '金额没有写单位，是元还是万元定不了，留空。请对照原文填写。',
  formUnit: '金额没有写单位，按万元读。请核对是不是元。',
  noRow: '原表没有这一行。',
  noTable: '没有找到这张表。',
  traditional: '繁体字、注音已转成简体。',
  damaged: '文件有一部分已损坏，文字可能读漏、读错了。请重新下载，或逐格对照原文。',
  unbroken: '全文在一行里，没有分行，按标题和标签分开来读。请对照原文。',
  lost: '日期里丢了字（年、月或日），照原样保留，请对照原文。',
  organ: '标题里只有地名或没有机关名称，请核对。',
  byPublisher: '标题里没有机关名称，取自发布机构，请核对。',
  otherYear: '标题的年度与正文写的统计时段不同，按标题的年度读。请核对。',
  otherForm: '表二和表三的格式版本不同，而表三缺行：版本可能认错，请核对。',
  several:
    '文件里有不止一份报告的表，只读了其中一份，没有混在一起。请核对是不是要的那一份，别的请另存成单独的文件。',
  passedOver: '文件里不止一张这样的表，只读了其中一张，没有混在一起。请核对读的是不是要的那一张。',
  byName: '正文里没有写明，取自文件或工作表的名称，请核对。',
};

/** @param where the place in words, where it is in a table */
export const repairNote = ({ place, found, used, code, places }: Repair, where?: string): Note => {
  const whose = places ? `${where ?? ''}${readingWords.places(places.length)}` : where;
  return {
    place,
    ...(places && { places }),
    found,
    used,
    why: whose === undefined ? why[code] : `${whose}：${why[code]}`,
  };
};
