/**
 * The custom functions of the namespace OGI: thin, synchronous, plain types. Excel shows the names of the
 * parameters in its tooltip, so here, and only here, they are Chinese.
 */
import { ArgumentError, readMatrix, readRows } from './arguments';
import { balanceOf, differencesOf, findingsOf } from './results';
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
 * 表三七列各差多少（第一项＋第二项－第三项总计－第四项）。0为平；有空格而还能填平时显示为空。
 * @customfunction DIFF DIFF
 * @param 表三 表三的数字区，2021版25行7列，2019版23行7列
 * @returns 1行7格
 */
export function DIFF(表三: unknown[][]): unknown[][] {
  return answer(() => [differencesOf(readMatrix('表三', 表三))]);
}

/**
 * 审核表三，每个问题一行：级别、规则、位置、说明、相差。没有问题时写“全部相符”。
 * @customfunction CHECK CHECK
 * @param 表三 表三的数字区，2021版25行7列，2019版23行7列
 * @param [版本] 2019或2021，可不填
 * @returns 问题清单
 */
export function CHECK(表三: unknown[][], 版本?: unknown): unknown[][] {
  return answer(() => findingsOf(readMatrix('表三', 表三, 版本)));
}

/** Excel shows a message only with #VALUE!; nothing else leaves these functions. */
function answer(make: () => unknown[][]): unknown[][] {
  try {
    return make();
  } catch (error) {
    const message = error instanceof ArgumentError ? error.message : unexpected(String(error));
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
  }
}
