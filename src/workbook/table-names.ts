/** The names of Excel tables: no two tables of a workbook share one. */
import type { SheetPlan } from './plan';

/** The plans with each table under its own name, or one with a number behind it where that is taken; case is no difference. */
export function withFreeTableNames(
  plans: readonly SheetPlan[],
  taken: readonly string[],
): readonly SheetPlan[] {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const free = (wanted: string): string => {
    let name = wanted;
    for (let number = 2; known.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
    known.add(name.toLowerCase());
    return name;
  };
  return plans.map((plan) => ({
    ...plan,
    ...(plan.tables && { tables: plan.tables.map((table) => ({ ...table, name: free(table.name) })) }),
  }));
}
