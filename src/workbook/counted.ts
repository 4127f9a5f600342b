/** Cells that are counted elsewhere in the workbook: their formulas go before figures. */
import type { Address } from '../report/address';
import type { Expression } from './expression';
import type { PlanContent } from './plan';

/** What counts a cell; none for a cell that is filled in. */
export type Counting = (address: Address) => Expression | undefined;

export const contentsWith =
  (counted: Counting | undefined, contentOf: (address: Address) => PlanContent) =>
  (address: Address): PlanContent => {
    const formula = counted?.(address);
    return formula ? { formula } : contentOf(address);
  };
