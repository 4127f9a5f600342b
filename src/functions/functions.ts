/**
 * The custom functions of the namespace OGI: thin, synchronous, plain types. Excel shows the names of the
 * parameters in its tooltip, so here, and only here, they are Chinese.
 */
import { ArgumentError, ifGiven, readRows, readTable2, readTable3, readTable4 } from './arguments';
import { deadlinesOf, feesOf, readCalendar, workdaysOf } from './ledger';
import { textOn } from './narrate';
import { readFlag, readLevel } from './options';
import {
  balanceOf,
  carryDifferences,
  columnDifferences,
  findingsOf,
  hypothesesOf,
  isBalanced,
  lastYear,
  reportOf,
  rowDifferences,
  sumDifferences,
} from './results';
import { textFindingsOf } from './text';
import { unexpected } from '../words/functions';

/**
 * 核对一列是否平：新收＋上年结转－办理总计－结转下年。0为平；有空格时不判断，显示为空。
 * @customfunction BALANCE BALANCE
 * @param 新收 本年新收，1格或1行7格
 * @param 上年结转 上年结转，1格或1行7格
 * @param 办理总计 （七）总计，1格或1行7格
 * @param 结转下年 结转下年度，1格或1行7格
 * @returns 相差件数
 */
export function BALANCE(
  新收: unknown[][],
  上年结转: unknown[][],
  办理总计: unknown[][],
  结转下年: unknown[][],
): unknown[][] {
  return answer(() => [
    balanceOf(
      readRows([
        { name: '新收', cells: 新收 },
        { name: '上年结转', cells: 上年结转 },
        { name: '办理总计', cells: 办理总计 },
        { name: '结转下年', cells: 结转下年 },
      ]),
    ),
  ]);
}

/**
 * 表三的勾稽关系是否都成立。有一处不平，或有空格还不能判断，为FALSE。
 * @customfunction BALANCED BALANCED
 * @param 表三 表三的数字区（2021版25行7列，2019版23行7列），可以连同行名和表头
 * @returns TRUE或FALSE
 */
export function BALANCED(表三: unknown[][]): boolean {
  return answer(() => isBalanced(readTable3('表三', 表三)));
}

/**
 * 表三七列各差多少（第一项＋第二项－第三项总计－第四项）。0为平；有空格而还能填平时显示为空。
 * @customfunction DIFF DIFF
 * @param 表三 表三的数字区（2021版25行7列，2019版23行7列），可以连同行名和表头
 * @returns 1行7格
 */
export function DIFF(表三: unknown[][]): unknown[][] {
  return answer(() => [columnDifferences(readTable3('表三', 表三))]);
}

/**
 * 表三各行差多少（六类申请人之和－总计）。0为平；有空格而还能填平时显示为空。
 * @customfunction ROWDIFF ROWDIFF
 * @param 表三 表三的数字区（2021版25行7列，2019版23行7列），可以连同行名和表头
 * @returns 每行1格，从上到下
 */
export function ROWDIFF(表三: unknown[][]): unknown[][] {
  return answer(() => rowDifferences(readTable3('表三', 表三)).map((cell) => [cell]));
}

/**
 * 表三七列各项办理结果之和与（七）总计差多少。0为平；有空格而还能填平时显示为空。
 * @customfunction SUMDIFF SUMDIFF
 * @param 表三 表三的数字区（2021版25行7列，2019版23行7列），可以连同行名和表头
 * @returns 1行7格
 */
export function SUMDIFF(表三: unknown[][]): unknown[][] {
  return answer(() => [sumDifferences(readTable3('表三', 表三))]);
}

/**
 * 本年的上年结转与上年年报的结转下年度差多少，分七列。0为一致；有空格时显示为空。
 * @customfunction CARRYDIFF CARRYDIFF
 * @param 本年表三 本年表三的数字区，可以连同行名和表头
 * @param 上年表三 上年表三的数字区，版本可以不同
 * @returns 1行7格
 */
export function CARRYDIFF(本年表三: unknown[][], 上年表三: unknown[][]): unknown[][] {
  return answer(() => [carryDifferences(readTable3('本年表三', 本年表三), readTable3('上年表三', 上年表三))]);
}

/**
 * 审核表三，每个问题一行：级别、规则、位置、说明、相差。没有问题时写“全部相符”。
 * @customfunction CHECK CHECK
 * @param 表三 表三的数字区（2021版25行7列，2019版23行7列），可以连同行名和表头
 * @param [上年表三] 上年表三的数字区，版本可以不同，可不填
 * @param [版本] 2019或2021，可不填
 * @param [机关类别] 如“县（市、区）政府”，或机关全称，可不填
 * @returns 问题清单
 */
export function CHECK(
  表三: unknown[][],
  上年表三?: unknown[][],
  版本?: unknown,
  机关类别?: unknown,
): unknown[][] {
  return answer(() => {
    const report = reportOf(readTable3('表三', 表三, 版本));
    const previous = lastYear('上年表三', 上年表三, readTable3);
    return findingsOf(report, previous, readLevel(机关类别));
  });
}

/**
 * 审核表二，每个问题一行：级别、规则、位置、说明、相差。没有问题时写“全部相符”。
 * @customfunction CHECK2 CHECK2
 * @param 表二 连同行名的表二，或其数字区（2021版6行3列，2019版8行3列）
 * @param [上年表二] 上年的表二，可不填
 * @param [版本] 2019或2021，可不填
 * @param [机关类别] 如“县（市、区）政府”，或机关全称，可不填；不填时不核规章
 * @returns 问题清单
 */
export function CHECK2(
  表二: unknown[][],
  上年表二?: unknown[][],
  版本?: unknown,
  机关类别?: unknown,
): unknown[][] {
  return answer(() => {
    const report = reportOf(readTable2('表二', 表二, 版本));
    const previous = lastYear('上年表二', 上年表二, readTable2);
    return findingsOf(report, previous, readLevel(机关类别));
  });
}

/**
 * 审核表四，每个问题一行：级别、规则、位置、说明、相差。没有问题时写“全部相符”。
 * @customfunction CHECK4 CHECK4
 * @param 表四 表四的15格数字，可以连同表头
 * @param [上年表四] 上年的表四，可不填
 * @returns 问题清单
 */
export function CHECK4(表四: unknown[][], 上年表四?: unknown[][]): unknown[][] {
  return answer(() => {
    const report = reportOf(readTable4('表四', 表四));
    const previous = lastYear('上年表四', 上年表四, readTable4);
    return findingsOf(report, previous, undefined);
  });
}

/**
 * 核对正文：文字里的数与表不符的、说法与表矛盾的，每个问题一行：级别、规则、位置、说明、相差。没有问题时写“全部相符”。
 * @customfunction TEXTCHECK TEXTCHECK
 * @param 正文 写正文的单元格，可以是一段、一个部分，或从前言到第六部分的全文
 * @param 表三 表三的数字区（2021版25行7列，2019版23行7列），可以连同行名和表头
 * @param [表四] 表四的15格数字，可不填；不填时不核复议、诉讼
 * @param [表二] 连同行名的表二，或其数字区，可不填；不填时不核规章、规范性文件和许可、处罚件数
 * @returns 问题清单
 */
export function TEXTCHECK(
  正文: unknown[][],
  表三: unknown[][],
  表四?: unknown[][],
  表二?: unknown[][],
): unknown[][] {
  return answer(() =>
    textFindingsOf('正文', 正文, {
      table3: readTable3('表三', 表三),
      table4: ifGiven(表四, (given) => readTable4('表四', given)),
      table2: ifGiven(表二, (given) => readTable2('表二', given)),
    }),
  );
}

/**
 * 表三不平时，找出最可能填错的格：每个方案一行，改动最少、最像笔误的在前。只提示，不改表。
 * @customfunction LOCATE LOCATE
 * @param 表三 表三的数字区（2021版25行7列，2019版23行7列），可以连同行名和表头
 * @param [合计为公式] 总计和（七）总计是公式填TRUE，是公布的数填FALSE（默认）
 * @returns 问题、方案、说明、改几格
 */
export function LOCATE(表三: unknown[][], 合计为公式?: unknown): unknown[][] {
  return answer(() => hypothesesOf(readTable3('表三', 表三), !readFlag('合计为公式', 合计为公式)));
}

/**
 * 按表三写出正文的一句，如“办理情况”“申请人”“办理结果”“不予公开理由”“与上年比较”；“全段”写依申请公开整段。没有填的数写【待填：…】。
 * @customfunction NARRATE NARRATE
 * @param 句 句子的名称，或“全段”
 * @param 表三 表三的数字区（2021版25行7列，2019版23行7列），可以连同行名和表头
 * @param [上年表三] 上年表三的数字区，版本可以不同；不填时不写与上年的比较
 * @returns 一句或一段文字
 */
export function NARRATE(句: unknown, 表三: unknown[][], 上年表三?: unknown[][]): string {
  return answer(() =>
    textOn(
      句,
      readTable3('表三', 表三),
      ifGiven(上年表三, (cells) => readTable3('上年表三', cells)),
    ),
  );
}

/**
 * 依申请公开的答复期限：自收到（补正）次日起20个工作日，征求意见的时间不计入，可延期。逐行计算，空行仍为空。
 * @customfunction DEADLINE DEADLINE
 * @param 收到日期 收到申请的日期，1格或一列
 * @param [补正收到日] 收到补正的日期，答复期限从这天重新计算，可不填
 * @param [征求意见起] 征求第三方或其他机关意见发出的日期，可不填
 * @param [征求意见止] 收到意见的日期；有起无止，期限停住，显示“征求意见中”
 * @param [延期工作日] 延长的工作日数，不超过20，可不填
 * @param [休息日] 自己补充的放假日期，用于日历里没有的年份，可不填
 * @param [上班日] 自己补充的调休上班日期，可不填
 * @param [补正告知日] 告知补正的日期；已告知而未收到补正的，期限停住，显示“待补正”，可不填
 * @param [延迟答复期限] 申请数量、频次明显过多而理由合理的，告知申请人的到期日，可不填
 * @returns 应在哪天之前答复（含当天），设为日期格式显示
 */
export function DEADLINE(
  收到日期: unknown[][],
  补正收到日?: unknown[][],
  征求意见起?: unknown[][],
  征求意见止?: unknown[][],
  延期工作日?: unknown[][],
  休息日?: unknown[][],
  上班日?: unknown[][],
  补正告知日?: unknown[][],
  延迟答复期限?: unknown[][],
): unknown[][] {
  return answer(() =>
    deadlinesOf(
      [
        { name: '收到日期', cells: 收到日期 },
        { name: '补正收到日', cells: 补正收到日 },
        { name: '征求意见起', cells: 征求意见起 },
        { name: '征求意见止', cells: 征求意见止 },
        { name: '延期工作日', cells: 延期工作日 },
        { name: '补正告知日', cells: 补正告知日 },
        { name: '延迟答复期限', cells: 延迟答复期限 },
      ],
      readCalendar({ name: '休息日', cells: 休息日 }, { name: '上班日', cells: 上班日 }),
    ),
  );
}

/**
 * 两个日期之间有几个工作日：从“起”的次日算到“止”当天，扣除周末和法定节假日，计入调休上班日。逐行计算，空行仍为空。
 * @customfunction WORKDAYS WORKDAYS
 * @param 起 从这天的次日算起，1格或一列
 * @param 止 算到这天为止，1格或一列
 * @param [休息日] 自己补充的放假日期，用于日历里没有的年份，可不填
 * @param [上班日] 自己补充的调休上班日期，可不填
 * @returns 工作日数
 */
export function WORKDAYS(
  起: unknown[][],
  止: unknown[][],
  休息日?: unknown[][],
  上班日?: unknown[][],
): unknown[][] {
  return answer(() =>
    workdaysOf(
      [
        { name: '起', cells: 起 },
        { name: '止', cells: 止 },
      ],
      readCalendar({ name: '休息日', cells: 休息日 }, { name: '上班日', cells: 上班日 }),
    ),
  );
}

/**
 * 信息处理费（国办函〔2020〕109号），单位为元：同一申请人当月累计件数的合计，或一件申请页数的合计。逐行计算，空行仍为空。
 * @customfunction FEE FEE
 * @param 数量 同一申请人当月累计的件数，或一件申请提供的页数，1格或一列
 * @param [标准] “按件”或“按页”，不填为按件
 * @returns 应收金额
 */
export function FEE(数量: unknown[][], 标准?: unknown[][]): unknown[][] {
  return answer(() =>
    feesOf([
      { name: '数量', cells: 数量 },
      { name: '标准', cells: 标准 },
    ]),
  );
}

/** Excel shows a message only with #VALUE!; nothing else leaves these functions. */
function answer<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    const message = error instanceof ArgumentError ? error.message : unexpected(String(error));
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
  }
}
