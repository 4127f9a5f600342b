/** Whether what is said of some classes of organ alone applies: told by 机关类别 on 基本信息, or by what the workbook was built for. */
import type { Level } from '../report/report';
import { levels } from '../report/report';
import { levelWords } from '../words/levels';
import { basicAddress } from './basics';
import type { Expression } from './expression';
import { call, cellsOn, operation } from './expression';
import type { Places } from './workbook-plan';

export interface LevelCondition {
  /** the class is one of those */
  readonly isOne: Expression;
  /** the cell holds no class */
  readonly unknown: Expression;
}

/** Known now, by formulas, or `undefined` where nothing tells. `wanted` absent means every class. */
export function levelCondition(
  wanted: readonly Level[] | undefined,
  level: Level | undefined,
  places: Places,
): boolean | LevelCondition | undefined {
  if (!wanted) return true;
  const cell = places(basicAddress('level'));
  if (!cell) return level === undefined ? undefined : wanted.includes(level);
  const own = cellsOn(cell.sheet, cell.box);
  const isOne = (some: readonly Level[]) =>
    call('OR', ...some.map((one) => operation(own, '=', levelWords[one])));
  return {
    unknown: call('NOT', isOne(levels)),
    isOne: isOne(levels.filter((one) => wanted.includes(one))),
  };
}
