/** The sentences on a ledger, made last from codes and figures. No applicant's name ever comes here. */
import type { YearMonthDay } from '../ledger/day';

/** Labels of the two sides of a finding. */
export const ledgerCount = '台账计数';
export const filledTable = '表三填的数';
export const lastReport = '上年年报结转下年度';
export const taken = '所用工作日';
export const standingFor = '期限已停住的工作日';
export const allowed = '期限（工作日）';
export const noticed = '通知金额（元）';
export const trial = '按件试算（元）';

/** `2025-017号`, or `第12行` where there is no number, or none that may be told. */
export const application = (found: {
  readonly line: number;
  readonly number?: string;
  readonly isNumberPrivate?: boolean;
}) =>
  found.number === undefined || found.isNumberPrivate
    ? `第${found.line}行`
    : `${found.number}${/号$/.test(found.number) ? '' : '号'}`;

/** `3月3日`; with its year where that is not the ledger's. */
export const date = ({ year, month, day }: YearMonthDay, own: number) =>
  `${year === own ? '' : `${year}年`}${month}月${day}日`;

/** `4月4日清明放假`, `1月26日调休上班` */
export function arrangement(found: {
  readonly from: YearMonthDay;
  readonly to: YearMonthDay;
  readonly off: boolean;
  readonly holiday: string | undefined;
}): string {
  const { from, to, off, holiday } = found;
  const start = `${from.month}月${from.day}日`;
  const end =
    to.month === from.month ? (to.day === from.day ? '' : `至${to.day}日`) : `至${to.month}月${to.day}日`;
  return `${start}${end}${off ? `${holiday ?? ''}放假` : '调休上班'}`;
}

/** How many departures from the week a sentence names. */
const mostNotes = 4;
const brackets = (notes: readonly string[]) =>
  notes.length > 0
    ? `（${notes.slice(0, mostNotes).join('，')}${notes.length > mostNotes ? '等' : ''}）`
    : '';

/** What is added to a deadline that the calendar does not fully know. */
export const unknownYears = (years: readonly number[], isGuessed = true) =>
  `日历里还没有${years.join('、')}年的放假安排，${isGuessed ? '暂按周末推算，' : ''}请${isGuessed ? '把全年的休息日和调休上班日补入日历' : '给出全年的“休息日”和“上班日”'}`;

const guess = (years: readonly number[]) => (years.length > 0 ? `${unknownYears(years)}。` : '');

export const unreadable = (of: string, column: string, found: string | undefined, wanted: string) =>
  `${of}的“${column}”${found === undefined ? '' : `填的是“${found}”，`}认不出来，应为${wanted}。请改正。`;
export const wanted = {
  date: '日期，如2025-3-8',
  whole: '工作日数，如20',
  amount: '金额（元）',
  choice: '下拉表里的一项',
  text: '文字',
} as const;

const most = 5;
const listed = (names: readonly string[]) =>
  names.slice(0, most).join('、') + (names.length > most ? `等${names.length}件` : '');

const inLines = (lines: readonly number[]) =>
  lines.length > most ? `第${lines.slice(0, most).join('、')}等行` : `第${lines.join('、')}行`;

export const sameNumber = (number: string | undefined, lines: readonly number[]) =>
  `${number === undefined ? '同一个编号' : `编号“${number}”`}用了${lines.length}次（${inLines(lines)}）。一件一号、只计一次，请核对是不是重复登记。`;
export const passedOver = (lines: readonly number[]) =>
  `${inLines(lines)}是合计、填表人、备注一类，没有当作申请读取。确是申请的，请补填收到日期。`;

export const allCounted = '本工作簿的台账里，申请都在公式统计的行内';
export const allKnown = '每件申请都完整计入申请办理';
/** Rows that the sheet's formulas pass over; the sheet itself says it in the same words. */
export const uncountedBySheet = (most: number) =>
  `件在公式统计的行以外，申请办理和期限都没有算上。请移到上面的空行，使灰色的列有公式；确实超过${most}件的，申请办理改为填数。`;
export const uncounted = (lines: readonly number[], most: number) =>
  `${inLines(lines)}的${lines.length}${uncountedBySheet(most)}`;

/** Rows that are read here, and not by the sheet's formulas: a day that is a text, another word than the list has. */
export const misread = (lines: readonly number[]) =>
  `${inLines(lines)}的${lines.length}件，本表的公式认不出其中的内容，没有完整计入申请办理。日期请填成日期（不是文字），类型、结果请从下拉表里选；哪一项见“状态”。`;

export const half = (of: string, missing: string, other: string) =>
  `${of}填了“${other}”，没有填“${missing}”，暂按未办结计入结转。请补填。`;
export const otherForm = (of: string, form: string) =>
  `${of}的办理结果在${form}版表三里没有对应的一行，暂按未办结计入结转。请按${form}版重选。`;
export const noReceipt = (of: string) =>
  `${of}没有收到日期，不能计入新收或上年结转，也算不出答复期限。请补填。`;
export const noApplicantType = (of: string) => `${of}没有选申请人类型，没有计入表三。请在六类里选一类。`;

const apart = (difference: number) => `${difference > 0 ? '少' : '多'}${Math.abs(difference)}件`;

export const cellDiffers = (place: string, count: number, cell: number) =>
  `${place}填${cell}，台账计数是${count}，${apart(count - cell)}。请逐件核对台账，或改表三。`;
export const carriedDiffers = (place: string, now: number, then: number) =>
  `“${place}”列上年结转按台账是${now}件，上年年报结转下年度是${then}件，${now > then ? '多' : '少'}${Math.abs(now - then)}件。请核对上年未办结的申请是不是都在台账里。`;
export const carriedMissing = (names: readonly string[]) =>
  `上年台账未办结的${listed(names)}不在本年的上年结转里。请补登，或核对上年是否已办结。`;
export const carriedExtra = (names: readonly string[]) =>
  `${listed(names)}计入了上年结转，但上年台账里没有这些未办结的申请。请核对收到日期和编号。`;

export const order = (of: string, earlier: string, earlierDay: string, later: string, laterDay: string) =>
  `${of}的${later}${laterDay}早于${earlier}${earlierDay}。请核对两个日期。`;
export const future = (of: string, column: string, day: string) =>
  `${of}的${column}${day}还没有到。请核对年份和日期。`;

export function overdue(found: {
  readonly of: string;
  readonly received: string;
  readonly corrected: string | undefined;
  readonly due: string;
  readonly handled: string | undefined;
  readonly late: number;
  readonly arrangements: readonly string[];
  readonly unknownYears: readonly number[];
}): string {
  const { of, received, corrected, due, handled, late, arrangements } = found;
  const correction = corrected === undefined ? '' : `，${corrected}收到补正`;
  const days = `${late}个工作日${brackets(arrangements)}`;
  return handled === undefined
    ? `${of}已超期：${received}收到${correction}，应于${due}前答复，至今未答复，已超${days}。请尽快办理；如有补正、延期或征求意见，补填日期后会重新计算。${guess(found.unknownYears)}`
    : `${of}可能超期：${received}收到${correction}，应于${due}前答复，实际${handled}答复，晚${days}。如有补正、延期或征求意见，补填日期后会重新计算。${guess(found.unknownYears)}`;
}

export const lateCorrection = (found: {
  readonly of: string;
  readonly received: string;
  readonly told: string;
  readonly days: number;
  readonly limit: number;
  readonly unknownYears: readonly number[];
}) =>
  `${found.of}${found.received}收到，${found.told}才告知补正，用了${found.days}个工作日。补正应在收到之日起${found.limit}个工作日内告知（《条例》第三十条）。请核对日期。${guess(found.unknownYears)}`;
export const longOpinions = (
  of: string,
  since: string,
  days: number,
  limit: number,
  years: readonly number[],
) =>
  `${of}${since}征求意见，已过${days}个工作日，没有填“征求意见止”。${limit}个工作日内没有答复的，期满后应继续办理（《条例》第三十二条、第三十四条）。请补填收到意见之日，或者期满之日。${guess(years)}`;
export const longCorrection = (of: string, since: string, days: number, years: readonly number[]) =>
  `${of}${since}告知补正，已过${days}个工作日，还没有收到补正。已补正的，请补填“补正收到日”；无正当理由逾期不补正的，可按“逾期不补正”办结（《条例》第三十条）。${guess(years)}`;
export const noCorrection = (of: string, result: string) =>
  `${of}的结果是“${result}”，但没有补正告知日。请补填补正告知的日期，或核对结果。`;
export const noOpinions = (of: string, result: string) =>
  `${of}的结果是“${result}”，但没有征求第三方意见的记录（《条例》第三十二条）。请补填日期，或核对结果。`;
export const noReasons = (of: string, result: string) =>
  `${of}的结果是“${result}”，但没有要求说明理由的记录（《条例》第三十五条）。请在备注里写明“已要求说明理由”和日期，或核对结果。`;
export const noFeeNotice = (of: string, result: string) =>
  `${of}的结果是“${result}”，但没有收费通知。请补填收费通知日和金额，或核对结果。`;

export const lateExtension = (of: string, told: string, due: string, years: readonly number[]) =>
  `${of}${told}才告知延期，原期限到${due}为止。延期应在原期限内告知（《条例》第三十三条）。请核对日期。${guess(years)}`;
export const longExtension = (of: string, days: number, limit: number) =>
  `${of}延期${days}个工作日，超过了${limit}个（《条例》第三十三条），期限按${limit}个算。请核对。`;
export const extensionUntold = (of: string) => `${of}填了延期工作日，没有延期告知日。请补填告知的日期。`;
export const extensionOpen = (of: string) =>
  `${of}填了延期告知日，没有延期工作日，期限按最长的20个算。请补填。`;

export const similar = (of: string, other: string, received: string) =>
  `${of}和${other}是同一申请人${received}提出的同样内容。请核对是不是重复登记；确是重复申请的，结果选“重复申请”。`;
export const manyInMonth = (year: number, month: number, count: number, fee: number) =>
  `${year}年${month}月有同一申请人提出${count}件申请，超过每月10件。按件计收的，累计应为${fee}元（国办函〔2020〕109号第四条）；收不收由本机关决定。`;
export const fee = (found: {
  readonly year: number;
  readonly month: number;
  readonly count: number;
  readonly noticed: number;
  readonly trial: number;
}) =>
  `${found.year}年${found.month}月同一申请人累计${found.count}件，按件试算应收${found.trial}元，收费通知共${found.noticed}元，相差${Math.abs(Math.round((found.noticed - found.trial) * 100) / 100)}元。请核对；按页计收的不用改。`;

export function yearEnd(found: {
  readonly year: number;
  readonly running: number;
  readonly awaitingCorrection: number;
  readonly awaitingOpinions: number;
  readonly withoutResult: number;
  readonly overdue: readonly string[];
}): string {
  const { year, running, overdue } = found;
  const parts = [
    ['期限未满', running],
    [standing.awaitingCorrection, found.awaitingCorrection],
    [standing.awaitingOpinions, found.awaitingOpinions],
    ['已答复、没有填办理结果', found.withoutResult],
    ['超期未办', overdue.length],
  ].filter((part): part is [string, number] => Number(part[1]) > 0);
  const all = parts.reduce((sum, [, count]) => sum + count, 0);
  const told = parts.map(([what, count]) => `${what}${count}件`).join('；');
  const named = overdue.length > 0 ? `（${listed(overdue)}）` : '';
  return `${year}年末还有${all}件未办结，列入结转下年度${running === all ? '，期限都未满' : `：${told}${named}`}。`;
}

/** What stands before and after a number of working days; formulas put it together as these functions do. */
export const around = {
  left: ['剩', '个工作日'],
  late: ['超期', '个工作日'],
  handledLate: ['办结时超期', '个工作日'],
} as const;
const put = ([before, after]: readonly [string, string], days: number) => `${before}${days}${after}`;

/** How an application stands, in a few characters. */
export const standing = {
  handled: '已办结',
  awaitingCorrection: '待补正',
  awaitingOpinions: '征求意见中',
  unknown: '没有收到日期',
  unread: '收到日期认不出',
} as const;
export const dueToday = '今天到期';
/** The last day is near, and none before it is worked. */
export const lessThanADay = '剩不到1个工作日';
export const left = (days: number, isDueToday: boolean) =>
  isDueToday ? dueToday : days === 0 ? lessThanADay : put(around.left, days);
export const late = (days: number) => put(around.late, days);
export const handledLate = (days: number) => put(around.handledLate, days);

/** The line that greets who opens the ledger, in its parts. */
export const due = {
  soon: (within: number) => `件${within}个工作日内到期`,
  overdue: '件超期',
  and: '、',
  nothing: (within: number) => `没有${within}个工作日内到期或超期的申请`,
} as const;
export function reminder(found: {
  readonly soon: number;
  readonly within: number;
  readonly overdue: number;
}): string {
  const parts = [
    ...(found.soon > 0 ? [`${found.soon}${due.soon(found.within)}`] : []),
    ...(found.overdue > 0 ? [`${found.overdue}${due.overdue}`] : []),
  ];
  return parts.length > 0 ? parts.join(due.and) : due.nothing(found.within);
}
