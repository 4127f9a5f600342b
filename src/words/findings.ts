/** The sentences of the check, made last from codes and figures. */
import type { NotChecked, Severity } from '../rules/rule';

/** 必改 / 核实 / 提醒 */
export const severityWord: Readonly<Record<Severity, string>> = {
  mandatory: '必改',
  query: '核实',
  hint: '提醒',
};

/** What a 情况说明 comes to: it stands, it stands beside what has to be changed all the same, or the values have changed since. */
export const explained = {
  stands: '已说明',
  stillMandatory: '已说明仍须改',
  fallen: '说明已失效（数改过）',
} as const;
export type ExplainedState = keyof typeof explained;
export const explainedAs = (state: ExplainedState, text: string) => `${explained[state]}：${text}`;

/** The mark before a finding that only says what is still to be filled in. */
export const unfilledWord = '未填';

export const column = (label: string) => `“${label}”列`;
export const row = (label: string) => `“${label}”行`;
export const item = (label: string) => `“${label}”`;
export const cell = (rowName: string, columnName: string) => `“${rowName}·${columnName}”`;
export const fact = (label: string) => `“${label}”`;
export const lastYears = (name: string) => `上年年报${name}`;

export const tables = { table2: '表二', table3: '表三', table4: '表四' } as const;
export type TableName = (typeof tables)[keyof typeof tables];

/** `新收60＋上年结转0＝60` */
export function sumOf(parts: readonly { name: string; figure: string }[], sum: number): string {
  const addends = parts.map(({ name, figure }) => `${name}${figure}`).join('＋');
  return parts.length > 1 ? `${addends}＝${sum}` : addends;
}

/** What stands for a cell without a figure inside a sum. */
export const blankFigure = '（空）';
export const slashFigure = '“/”';

/** A finding with two sides, as the sentences below need it. */
export interface TwoSides {
  readonly severity: Severity;
  readonly place: string;
  /** the one other place that is off by as much the other way */
  readonly opposite: string | undefined;
  /** the first cell of the left side */
  readonly cell: string;
  /** the cells of the left side that are not 0, each with its figure */
  readonly filled: readonly string[];
  /** the sides written out as sums */
  readonly left: string;
  readonly right: string;
  readonly leftLabel: string;
  readonly rightLabel: string;
  readonly leftValue: number;
  readonly rightValue: number;
  /** what a side shows: a sum, or what stands in its one cell */
  readonly leftShows: string;
  readonly rightShows: string;
}

/** `填的是“/”` where that stands in the one cell, else what is said of its figure. */
const shown = (shows: string, ofFigure: string) =>
  shows === slashFigure ? `填的是${slashFigure}` : ofFigure;

/** Figures with at most six decimals, as they are written. */
const plain = (value: number) => String(Math.round(value * 1e6) / 1e6);
const gap = (left: number, right: number) => plain(Math.abs(left - right));
const apart = (left: number, right: number) => `相差${gap(left, right)}件`;
/** how far the second figure is from what it should be */
const against = (left: number, right: number) => `${left > right ? '少' : '多'}${gap(left, right)}件`;
const explain = '写一句情况说明';

export const filledWith = (name: string, figure: string) => `${name}填了${figure}`;

const where = ({ opposite, leftValue, rightValue }: TwoSides) =>
  opposite === undefined
    ? '请对照台账核对这一列。'
    : `${column(opposite)}恰好反向差${gap(leftValue, rightValue)}件，可能是${Math.abs(leftValue - rightValue) === 1 ? '同一件' : '有'}申请填错了申请人类别，请对照台账。`;

const outcomes = ({ place, leftValue, rightValue, rightShows }: TwoSides) =>
  `${item(place)}各项结果相加是${leftValue}，“总计”填了${rightShows}，${against(leftValue, rightValue)}。请逐项核对，或改总计。`;

/** By rule: both sides are known and differ. */
export const unequal: Readonly<Record<string, (found: TwoSides) => string>> = {
  B01: (found) =>
    `${column(found.place)}不平：${found.left}，${found.right}，${apart(found.leftValue, found.rightValue)}。${where(found)}`,
  B02: ({ place, leftValue, rightValue, rightShows }) =>
    `${row(place)}六类申请人相加是${leftValue}，“总计”填了${rightShows}，${against(leftValue, rightValue)}。请逐格核对，或改总计。`,
  B03: ({ place, leftValue, rightValue, rightShows }) =>
    `${column(place)}各项办理结果相加是${leftValue}，“（七）总计”填了${rightShows}，${against(leftValue, rightValue)}。请逐行核对结果，或改总计。`,
  B09: ({ place, leftValue, rightValue }) =>
    `${column(place)}同时列了旧版一行${leftValue}件和新版三小项共${rightValue}件，${apart(leftValue, rightValue)}。请只留所用版本的行。`,
  A01: ({ severity, filled }) =>
    severity === 'mandatory'
      ? `${filled.join('，')}。县、乡两级没有规章制定权（《立法法》第九十三条），应为0。这些文件如属行政规范性文件，请填到下一行。`
      : `${filled.join('，')}。本类机关一般没有规章制定权（《立法法》第九十一条、第九十三条）。替有权机关填报的，${explain}；否则请填到下一行“行政规范性文件”。`,
  C01: outcomes,
  C02: outcomes,
  C03: outcomes,
  C05: ({ leftValue }) =>
    `表四共有复议、诉讼${leftValue}件，但本年和上年都没有收到申请。因主动公开等引起的，${explain}；否则请核对表三、表四。`,
  Y01: ({ cell: name, leftValue, leftShows, rightLabel, rightValue, rightShows }) =>
    `${name}填${leftShows}，${rightLabel}是${rightShows}，${against(rightValue, leftValue)}。请核对上年已发布的年报；确有更正或机构划转，${explain}。`,
  Y02: ({ place, leftLabel, leftValue, leftShows, rightLabel, rightValue }) =>
    `${item(place)}${leftLabel}填${leftShows}，按${rightLabel}应为${rightValue}，${against(rightValue, leftValue)}。请核对；修改、失效期满、清理口径不同所致的，${explain}。`,
  Y04: ({ place, leftLabel, leftShows, rightShows }) =>
    `${item(place)}本年没有制发也没有废止，${leftLabel}却由上年的${rightShows}变为${leftShows}。请核对；有其他原因的，${explain}。`,
  D01: ({ cell: name, leftValue }) =>
    `${name}填了${leftValue}，但收费通知的件数和金额只有一项不为0。请核对后补填。`,
};

/** By rule: the left side is more than the right one. */
export const exceeds: Readonly<Record<string, (found: TwoSides) => string>> = {
  B06: ({ place, leftValue, rightValue, rightShows }) =>
    `${column(place)}上年结转${leftValue}件，办理结果总计${shown(rightShows, `只有${rightValue}件`)}。上年结转的申请一般当年办结，请核对。`,
  B07: ({ leftValue, rightShows }) =>
    `结转下年度${leftValue}件，${
      rightShows === slashFigure ? `本年新收${shown(rightShows, '')}` : `多于本年新收的${rightShows}件`
    }。请核对上年结转是否都已办结。`,
  A03: ({ place, leftLabel, leftValue, rightLabel, rightValue, rightShows }) =>
    `${item(place)}${rightLabel}${shown(rightShows, `填${rightValue}`)}，少于${leftLabel}＝${leftValue}。请核对现行有效件数。`,
  A07: ({ place, leftLabel, leftValue, rightLabel, rightShows }) =>
    `${item(place)}${leftLabel}${leftValue}，多于${rightLabel}${rightShows}。请核对。`,
  Y03: ({ place, leftValue, rightLabel, rightValue }) =>
    `${item(place)}本年废止${leftValue}件，多于${rightLabel}＝${rightValue}件。请核对上年年报和本年废止件数。`,
  Y06: ({ place, leftValue, rightValue, rightShows }) =>
    `${item(place)}总计${shown(rightShows, `${rightValue}件`)}，少于上年年报“尚未审结”的${leftValue}件。上年未审结的本年仍应计入，请核对。`,
  D01: ({ leftValue, rightValue, rightShows }) =>
    `实际收取${plain(leftValue)}元，${
      rightShows === slashFigure
        ? `收费通知金额${shown(rightShows, '')}`
        : `多于收费通知的${plain(rightValue)}元`
    }。含上年通知、本年缴纳的，${explain}。`,
  D02: ({ leftValue, rightValue, rightShows }) =>
    `表三“逾期未缴费不再处理”有${leftValue}件，发出收费通知${shown(rightShows, `只有${rightValue}件`)}。请补填收费通知，或核对这一行。`,
  D03: ({ leftValue, rightValue, rightShows }) =>
    `信息处理费实收${plain(leftValue)}元，${
      rightShows === slashFigure
        ? `“行政事业性收费”${shown(rightShows, '')}`
        : `多于“行政事业性收费”的${plain(rightValue / 10_000)}万元`
    }。请核对两处的口径和单位。`,
};

const andOthers = (named: readonly string[], count: number) =>
  named.join('、') + (count > named.length ? `等${count}格` : '');

/** No figure in the blanks can make the relation hold. */
export function impossible(found: {
  readonly blanks: readonly string[];
  readonly blankCount: number;
  readonly more: { readonly label: string; readonly value: number };
  readonly less: { readonly label: string; readonly value: number };
}): string {
  const { blanks, blankCount, more, less } = found;
  return `${andOthers(blanks, blankCount)}空着，但填几都平不了：${more.label}已有${more.value}件，${less.label}才${less.value}件。请先核对已填的数。`;
}

/** The blanks are those of formulas, which fill themselves. */
export const impossibleWhole = (found: {
  readonly place: string;
  readonly more: { readonly label: string; readonly value: number };
  readonly less: { readonly label: string; readonly value: number };
}): string =>
  `${item(found.place)}还没有填完，但填几都平不了：${found.more.label}已有${found.more.value}件，${found.less.label}才${found.less.value}件。请先核对已填的数。`;

export const notACount = (place: string, value: number) =>
  `${place}填的是${value}，件数应为不小于0的整数。请改正。`;
export const notWhole = (place: string, value: number) =>
  `${place}填的是${value}，应为整数，减少的填负数。请改正。`;
export const notAnAmount = (place: string, value: number) =>
  `${place}填的是${value}，金额应不小于0，小数不超过6位，单位为万元。请改正。`;

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

export const share = (found: {
  readonly place: string;
  readonly part: number;
  readonly whole: number;
  readonly limit: number;
}): string =>
  `${item(found.place)}${found.part}件，占办理结果总计${found.whole}件的${percent(found.part / found.whole)}，高于${percent(found.limit)}。请核对有没有可归入前面各项的。`;

/** A figure now and what it is held against. */
interface Comparison {
  readonly place: string;
  readonly now: number;
  readonly then: number;
}

export function jump({ place, now, then }: Comparison) {
  const times =
    now === 0
      ? `上年是${then}，本年为0`
      : now > then
        ? `本年${now}，是上年${then}的${Math.round((now / then) * 10) / 10}倍`
        : `本年${now}，只有上年${then}的${percent(now / then)}`;
  return `${item(place)}${times}。请核对；属实的，${explain}。`;
}

export const unit = ({ place, now, then }: Comparison) =>
  `${item(place)}填了${plain(now)}万元，是上年${plain(then)}万元的${Math.round(now / then)}倍，可能按“元”填了。请核对单位。`;

/** What is left open in a table: rows without any figure are named, single cells counted. */
export function unfilled(found: {
  readonly table: TableName;
  readonly blanks: number;
  readonly blankRows: readonly string[];
  readonly slashes: number;
  /** blanks that no figures satisfy together: the first of them, and how many there are */
  readonly impossible: readonly string[];
  readonly impossibleCount: number;
  /** blanks of which one figure alone fits: the first that are not 0, how many those are, and how many are 0 */
  readonly settled: readonly { readonly cell: string; readonly figure: number }[];
  readonly settledCount: number;
  readonly zeros: number;
}): string {
  const { table, blanks, blankRows, slashes, settled } = found;
  const sentences: string[] = [];
  if (blanks > 0) {
    const rows = blankRows.length > 0 ? `，整行未填的有${blankRows.map((name) => `“${name}”`).join('')}` : '';
    sentences.push(`${table}还有${blanks}格未填${rows}。确实没有发生的填0；拿不准的先别填。`);
  }
  if (slashes > 0) sentences.push(`${table}有${slashes}格填了“/”。多数机关填0，请核实。`);
  if (found.impossibleCount > 0) {
    sentences.push(
      `其中${andOthers(found.impossible, found.impossibleCount)}填几都平不了：已填的数互相矛盾，请先核对。`,
    );
  }
  const settledWords = [
    ...(settled.length > 0
      ? [
          andOthers(
            settled.map(({ cell: name, figure }) => `${name}应为${figure}`),
            found.settledCount,
          ),
        ]
      : []),
    ...(found.zeros > 0 ? [`${settled.length > 0 ? '另' : ''}有${found.zeros}格只能是0`] : []),
  ];
  if (settledWords.length > 0) sentences.push(`按勾稽关系推算，${settledWords.join('，')}。`);
  return sentences.join('');
}
export const andMore = (cells: number) => `等${cells}格`;

export const allAgree = (checked: number) => `全部相符（共审核${checked}项）`;

/** Why a rule was not checked. */
export const notChecked: Readonly<Record<NotChecked, string>> = {
  noTable2: '报告里没有表二',
  noTable3: '报告里没有表三',
  noTable4: '报告里没有表四',
  noFacts: '没有填正文用数',
  noPrevious: '没有上年年报',
  previousIncomplete: '上年年报里没有所需的表或格',
  otherForm: '上年年报的版本不同，没有可比的数',
  noLevel: '没有机关类别，也不能由机关名称推断',
  unknownForm: '不认识报告所用的版本',
  incomplete: '所需的行或格缺失',
  blank: '所需的格都空着',
};
