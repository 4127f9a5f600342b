/** Figures that jumped against last year, beyond the threshold of the rule that looks for them. */
import type { CheckResult } from '../rules/rule';
import type { KeyFigure } from './key-figures';

/** @returns in the order in which the rule finds them */
export const jumpsIn = ({ findings }: Pick<CheckResult, 'findings'>): readonly KeyFigure[] =>
  findings.flatMap((one) =>
    one.code === 'jump'
      ? [{ id: one.id, label: one.place, cells: one.cells, now: one.left.value, last: one.right.value }]
      : [],
  );
