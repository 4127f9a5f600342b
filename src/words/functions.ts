/** What the custom functions answer when an argument cannot be used: where, what was given, what is wanted. */

/** `25行7列` */
const shape = (rows: number, columns: number) => `${rows}行${columns}列`;

export const missing = (name: string) => `没有给“${name}”。请选中它的单元格。`;

const withLabels = '可以连同行名和表头一起选';
const given = (name: string, rows: number, columns: number) => `“${name}”给了${shape(rows, columns)}`;

export const wrongTable3 = (name: string, rows: number, columns: number, wanted: readonly string[]) =>
  `${given(name, rows, columns)}，应为${wanted.join('或')}，从“自然人”到“总计”，${withLabels}。`;
/** There is more than the figures, and it is not the labels and heads of the table. */
export const unknownLabels3 = (name: string, rows: number, columns: number, wanted: readonly string[]) =>
  `${given(name, rows, columns)}，其中没有认出表三的行名和表头。数字区应为${wanted.join('或')}，从“自然人”到“总计”，${withLabels}。`;

export const wrongTable2 = (name: string, rows: number, columns: number, wanted: readonly string[]) =>
  `${given(name, rows, columns)}，没有认出表二。请连同行名一起选（“规章”到最后一行），或只选数字区，应为${wanted.join('或')}。`;

export const wrongTable4 = (name: string, rows: number, columns: number, wanted: number) =>
  `${given(name, rows, columns)}，应为1行${wanted}列（行政复议5格、行政诉讼10格），可以连同表头一起选。`;

export const shortRow = (name: string, row: string, wanted: number, found: number) =>
  `“${name}”的“${row}”行应有${wanted}格数字，只选了${found}格。请选到表的右边。`;
export const longRow = (name: string, row: string, wanted: number) =>
  `“${name}”的“${row}”行应有${wanted}格数字，后面多出了内容。请重新选择表二。`;

export const formShape = (id: string, rows: number, columns: number) => `${id}版的${shape(rows, columns)}`;

export const wrongRow = (name: string, rows: number, columns: number, wanted: number) =>
  `“${name}”给了${shape(rows, columns)}，应为1格，或1行${wanted}格（从“自然人”到“总计”）。`;

export const unevenRows = (given: readonly string[]) =>
  `四个参数的格数应一样多，给的是${given.join('、')}。请都选1格，或都选同样的一行。`;

export const cells = (name: string, count: number) => `“${name}”${count}格`;

export const notAFigure = (name: string, place: string, given: string) =>
  `“${name}”的${place}是“${given}”，应为数字、空白或“/”。`;

export const unknownVersion = (given: string, known: readonly string[]) =>
  `“版本”给的是“${given}”，应为${known.join('或')}，也可以不填。`;

export const versionMismatch = (version: string, rows: number, wanted: number) =>
  `“版本”给的是${version}，该版表三有${wanted}行，但选了${rows}行。请改版本，或重新选择表三。`;

export const unknownLevel = (given: string, known: readonly string[]) =>
  `“机关类别”给的是“${given}”，应为机关全称，或${known.join('、')}；也可以不填。`;

export const notAFlag = (name: string, given: string) =>
  `“${name}”给的是“${given}”，应为TRUE或FALSE，也可以不填。`;

export const rowAndColumn = (row: string, column: string) => `“${row}·${column}”`;
export const position = (index: number) => `第${index}格`;

export const notADay = (name: string, place: string, given: string) =>
  `“${name}”的${place}是“${given}”，应为日期，如2025-3-8，或空白。`;
export const notWhole = (name: string, place: string, given: string, most: number) =>
  `“${name}”的${place}是“${given}”，应为${most === Infinity ? '不小于0' : `0到${most}`}的整数，或空白。`;
export const otherShape = (
  name: string,
  rows: number,
  columns: number,
  first: string,
  firstRows: number,
  firstColumns: number,
) => `“${name}”给了${shape(rows, columns)}，应为1格，或与“${first}”一样的${shape(firstRows, firstColumns)}。`;

/** The two scales of the charge for information. */
export const byCount = '按件';
export const byPage = '按页';
export const unknownFee = (name: string, given: string, known: readonly string[]) =>
  `“${name}”给的是“${given}”，应为${known.join('或')}，也可以不填。`;

/** Of last year's table, where nothing of it is filled in. */
export const lastYearBlank = '全部空着，没有核对与上年的衔接。请填上年年报的数。';

/** Of the text, where nothing of it is written. */
export const textBlank = '没有文字。请选中写正文的单元格。';

/** `第3行第12字`, counted within its cell */
export const textPlace = (row: number | undefined, character: number) =>
  `${row === undefined ? '' : `第${row}行`}第${character}字`;

/** What stands for all sentences on applications, and what is said of a name that no sentence has. */
export const wholeParagraph = '全段';
export const unknownSentence = (given: string, known: readonly string[]) =>
  `“句”给的是“${given}”，应为其中之一：${known.join('、')}。`;

/** Something in the add-in itself went wrong. */
export const unexpected = (detail: string) =>
  `函数没有算出结果，请把这一格的公式和数据反馈给维护人员。（${detail}）`;
