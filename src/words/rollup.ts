/** What is said of a roll-up: its findings, its sheets, and what is sent back to a unit. */
import type { Severity } from '../rules/rule';
import { dateOf } from './dates';
import { severityWord } from './findings';
import { isLetterFile } from './letters';

const list = (names: readonly string[]) => names.join('、');

/** So many names are told in a sentence; the sheets hold all. */
const TOLD = 20;
const some = (names: readonly string[]) =>
  names.length > TOLD ? `${list(names.slice(0, TOLD))}等${names.length}家` : list(names);

export const thisRollUp = '本次汇总';

interface Failing {
  readonly name: string;
  readonly mandatory: number;
}
const failingUnits = (units: readonly Failing[]) =>
  some(units.map(({ name, mandatory }) => `${name}${mandatory}处`));

export interface Standing {
  readonly due: number;
  readonly reported: number;
  readonly missing: readonly string[];
  readonly failing: readonly Failing[];
  /** files that were left out and may hold figures */
  readonly leftOut: readonly string[];
  /** units whose tables hold nothing at all */
  readonly empty: readonly string[];
  /** other units with blanks, missing tables or figures that the form has no place for */
  readonly open: readonly string[];
  readonly isFinal: boolean;
}

/** `暂汇总（不含甲镇、乙局；含有必改问题的丙局3处）` */
export function status({ reported, missing, failing, leftOut, empty, open, isFinal }: Standing): string {
  if (isFinal) return `汇总（${reported}家）`;
  const parts = [
    ...(missing.length > 0 ? [`不含${some(missing)}`] : []),
    ...(empty.length > 0 ? [`不含报空表的${some(empty)}`] : []),
    ...(leftOut.length > 0 ? [`不含没有用上的${leftOut.length}份文件`] : []),
    ...(failing.length > 0 ? [`含有必改问题的${failingUnits(failing)}`] : []),
    ...(open.length > 0 ? [`有空格或缺数待补的${some(open)}`] : []),
  ];
  return `暂汇总（${parts.join('；')}）`;
}

/** Above each printed table, in short: `暂汇总（不含2家、1份文件，1家有必改问题，见汇总说明）` */
export function shortStatus({ missing, failing, leftOut, open }: Standing): string {
  const without = [
    ...(missing.length > 0 ? [`${missing.length}家`] : []),
    ...(leftOut.length > 0 ? [`${leftOut.length}份文件`] : []),
  ];
  const parts = [
    ...(without.length > 0 ? [`不含${list(without)}`] : []),
    ...(failing.length > 0 ? [`${failing.length}家有必改问题`] : []),
    ...(open.length > 0 ? [`${open.length}家有空格或缺数`] : []),
  ];
  return `暂汇总（${parts.map((part) => `${part}，`).join('')}见汇总说明）`;
}

/** `应报73家，已报71家；未报：甲镇、乙局；有必改问题：丙局3处、丁镇1处。未报单位没有按0计入，汇总数是暂汇总。` */
export function whoIsMissing({ due, reported, missing, empty, failing }: Standing): string {
  const parts = [
    `应报${due}家，已报${reported}家`,
    ...(missing.length > 0 ? [`未报：${some(missing)}`] : []),
    ...(empty.length > 0 ? [`已报的是空表：${some(empty)}`] : []),
    ...(failing.length > 0 ? [`有必改问题：${failingUnits(failing)}`] : []),
  ];
  const without = [
    ...(missing.length > 0 || empty.length === 0 ? ['未报单位'] : []),
    ...(empty.length > 0 ? ['空表'] : []),
  ];
  return `${parts.join('；')}。${list(without)}没有按0计入，汇总数是暂汇总。`;
}

export const missingBelow = (names: readonly string[]) =>
  `未报：${some(names)}。它们的上级单位已报，汇总数以上级单位的为准。`;

export const finding = {
  against: (found: {
    readonly organ: string;
    readonly cell: string;
    readonly published: string;
    readonly sum: string;
    readonly difference: number;
    readonly lacking: readonly string[];
  }) =>
    `${found.organ}公布的${found.cell}是${found.published}，所属各单位相加是${found.sum}，相差${found.difference}${
      found.lacking.length > 0 ? `（${some(found.lacking)}还没有报）` : ''
    }。可能有联合发文、共同被告，或者漏报、重复，请核对。`,
  /** several cells of one organ */
  againstMany: (found: {
    readonly organ: string;
    readonly count: number;
    readonly first: readonly { readonly cell: string; readonly published: number; readonly sum: number }[];
    readonly lacking: readonly string[];
  }) =>
    `${found.organ}公布的数有${found.count}格不是所属各单位相加的数：${found.first
      .map(({ cell, published, sum }) => `${cell}公布${published}、相加${sum}`)
      .join('，')}${found.count > found.first.length ? '等，各格见“审核发现”' : ''}${
      found.lacking.length > 0 ? `（${some(found.lacking)}还没有报）` : ''
    }。可能有联合发文、共同被告，或者漏报、重复，请核对。`,
  published: (organ: string) => `${organ}公布的数`,
  open: (found: {
    readonly unit: string;
    readonly form: string | undefined;
    readonly blanks: string;
    readonly absent: string;
    readonly left: string;
    readonly joined: string;
  }) =>
    `${found.unit}${[
      ...(found.form === undefined ? [] : [`用的是${found.form}版表格`]),
      ...(found.joined === '' ? [] : [`${found.joined}由小项相加`]),
      ...(found.left === '' ? [] : [`${found.left}在汇总的表格里没有对应的格，没有计入`]),
      ...(found.absent === '' ? [] : [`缺${found.absent}`]),
      ...(found.blanks === '' ? [] : [`空着${found.blanks}`]),
    ].join('；')}。空、缺的没有按0计入，请补报。`,
  otherForm: (unit: string, form: string, joined: string) =>
    `${unit}用的是${form}版表格${joined === '' ? '' : `，${joined}由小项相加`}，各格都能对应。`,
  sameName: (name: string, line: number, other: number) =>
    `名录第${line}行“${name}”与第${other}行重名。重名的单位只算一家，别名相同的分不清是哪一家，请改正名录。`,
  circle: (name: string, line: number) =>
    `名录第${line}行“${name}”的上级单位绕了一圈又回到它自己，几家都单独计入了。请改正名录。`,
  below: (unit: string, parent: string) => `${unit}的数已含在上级单位${parent}的数里，没有再加。`,
  sameFigures: (unit: string, other: string) =>
    `${unit}和${other}的数完全相同，两家都计入了。请核对是不是同一家报了两次，或者报错了文件。`,
  elsewhere: (unit: string, parent: string, organ: string) =>
    `名录里${unit}的上级单位是${parent}，不是${organ}，没有计入。`,
  failing: (unit: string, mandatory: number) =>
    `${unit}有必改问题${mandatory}处，仍按所报的数计入。请退回改正。`,
  added: (names: readonly string[]) =>
    `上年名录里没有：${list(names)}。上年结转与上年汇总的差额可能由此而来，请写明是新设还是划入。`,
  gone: (names: readonly string[]) =>
    `上年名录里有、今年没有：${list(names)}。请写明是撤销还是并入哪家，上年结转的申请由谁接着办。`,
  late: (due: string, units: readonly { readonly name: string; readonly day: string }[]) =>
    `晚于${dateOf(due)}报送：${some(units.map(({ name, day }) => `${name}（${dateOf(day)}）`))}。`,
} as const;

/** An identity that the sum breaks, and whose figures do it. */
export const unclosed = (found: {
  readonly place: string;
  readonly left: { readonly label: string; readonly value: number };
  readonly right: { readonly label: string; readonly value: number };
  readonly difference: number;
  readonly alike: readonly string[];
  readonly lacking: readonly string[];
  readonly open: readonly string[];
}) => {
  const { place, left, right, difference } = found;
  const reasons = [
    ...(found.alike.length > 0 ? [`自己的报告就不平的：${some(found.alike)}`] : []),
    ...(found.lacking.length > 0 ? [`有数分不开、没有计入的：${some(found.lacking)}`] : []),
    ...(found.open.length > 0 ? [`有格空着或缺少的：${some(found.open)}`] : []),
  ];
  return `“${place}”相加不平：${left.label}是${left.value}，${right.label}是${right.value}，相差${difference}。${reasons.join('；')}${
    reasons.length > 0 ? '。' : ''
  }`;
};
/** `甲镇（“其他处理·总计”等3格）` */
export const notSplit = (unit: string, cells: string) => `${unit}（${cells}）`;

/** Why a file was left out. */
export const leftOut = {
  unreadable: (file: string, place: string, found: string, message: string) =>
    `${file}读不出来（${place}：${found}），没有计入。${message}`,
  otherYear: (file: string, organ: string, own: number, year: number) =>
    `${file}是${organ}${own}年度的报告，不是${year}年度的，没有计入。`,
  noName: (file: string) => `${file}没有机关名称，不知道是哪一家的，没有计入。请填写后重报。`,
  notInRoster: (file: string, organ: string) =>
    `${file}的机关“${organ}”不在名录里，没有计入。是同一家的，请在名录“别名”栏补上这个名称。`,
  elsewhere: (file: string, organ: string, parent: string) =>
    `${file}的机关“${organ}”在名录里属于${parent}，没有计入。`,
  sameContent: (file: string, used: string) => `${file}与${used}内容相同，只登记一次报送。`,
  ownTwice: (file: string, organ: string, used: string, isSameTime: boolean) =>
    `${file}和${used}都是${organ}自己的报告，${
      isSameTime ? `分不清时间先后，用后读到的${used}` : `用时间较晚的${used}`
    }与各单位的和核对，${file}没有用上。不对的，请移走不要的一份。`,
  severalUnits: (file: string, organ: string, names: readonly string[]) =>
    `${file}的机关“${organ}”可能是${names.join('或')}，没有计入。请在名录“别名”栏写明。`,
} as const;

export const rosterWords = {
  noUnits: '没有单位',
  noUnitColumn: (found: readonly string[]) =>
    `名录应有“单位”栏（别名、类型、上级单位可以没有），这里的第一行是${found.length > 0 ? found.map((one) => `“${one}”`).join('、') : '空的'}。请改好表头。`,
  place: '名录',
  unknownLevel: (line: number, found: string, ids: readonly string[]) =>
    `名录第${line}行的类型“${found}”认不出，没有用到。请写其中之一：${list(ids)}。`,
  empty: '名录里没有一家单位。请填写后重试。',
} as const;

/** `【必改】B02 …` */
export const marked = (severity: Severity, rule: string, message: string) =>
  `【${severityWord[severity]}】${rule} ${message}`;

/** Files that a roll-up is given beside the reports, and that are something else. */
export const rosterTroubles = {
  notATable: '名录应为 .xlsx 或 .csv。请另存为其中一种。',
  broken: {
    found: '文件损坏或有密码',
    message: '打不开这个名录。请用Excel或WPS打开，另存为不加密的 .xlsx。',
  },
} as const;

export const registerTroubles = {
  notATable: '应为上次汇总的工作簿（.xlsx），没有改动它。请核对文件，或换一个输出文件名。',
  broken: {
    found: '文件损坏或有密码',
    message: '打不开上次汇总的工作簿，收件登记接不上。请核对文件，或换一个输出文件名。',
  },
  none: {
    found: '没有收件登记',
    message: '这个工作簿里没有“收件登记”表，不是汇总的工作簿，没有改动它。请换一个文件。',
  },
} as const;

export const letterTroubles = {
  notATable: '应为退回意见单（.xlsx）。请移走这个文件后重试。',
  broken: {
    found: '文件损坏或有密码',
    message: '打不开这份退回意见单，里面的审核意见保留不了。请核对或移走它后重试。',
  },
} as const;

/** Of a file at which the program that reads it came to an end. */
export const lost = {
  ended: { found: '读取时程序意外停止', message: '这个文件读不出来。请核对它是否完好，另存后重新报送。' },
  memory: { found: '占用内存过多', message: '这个文件太大或已损坏，没有读完。请核对文件，另存后重新报送。' },
  silent: {
    found: '读了很久没有读完',
    message: '这个文件太大或已损坏，没有读完。请核对文件，另存后重新报送。',
  },
} as const;

/** 分发 */
export const unitFile = (unit: string, year: number) => `${inFileName(unit)}-${year}年度.xlsx`;
/** all of them as one file */
export const distributionFile = (year: number) => `分发-${year}年度.zip`;

const inFileName = (name: string) => name.replace(/[\\/:*?"<>|\s]/g, '_');
export const rollUpFile = (organ: string, year: number) =>
  `汇总-${organ === '' ? '' : `${inFileName(organ)}-`}${year}年度.xlsx`;
const ROLL_UP_FILE = /^汇总-.*\d{4}年度( ?\(\d+\))?\.xlsx$/;
/** Whether a file in a folder is one that a roll-up wrote, and no report. */
export const isOurFile = (name: string): boolean => ROLL_UP_FILE.test(name) || isLetterFile(name);
