/** Every instance of every rule as one native formula, written from the same data by which src/rules checks. */
import type { Address } from '../report/address';
import type { Level } from '../report/report';
import { allRules } from '../rules/all';
import type { Years } from '../rules/rule';
import * as words from '../words/findings-sheet';
import { basicAddress } from './basics';
import { instancesOf } from './check-formulas';
import type { Expression } from './expression';
import { choose } from './expression';
import type { Addend } from './formulas';
import { isPublished, openIn } from './formulas';
import { levelCondition } from './level-condition';
import type { NativeCheck } from './native-check';
import type { SheetKind } from './sheet-kind';
import { Cells } from './workbook-cells';
import type { Places } from './workbook-plan';

export type { NativeCheck };

/** A check that the formulas leave out, as src/rules does. */
export interface LeftOut {
  readonly rule: string;
  readonly instance: string;
  /** the sheets that it needs and the workbook lacks, wholly or in part */
  readonly lacks: readonly SheetKind[];
}

/**
 * The checks of a workbook, in the order of the rules. The class of organ is that of 机关类别 (in the words of
 * src/words/levels.ts) where the workbook has that cell, so that it may be changed there; otherwise `level`.
 */
export function nativeChecks(
  years: Years,
  level: Level | undefined,
  places: Places,
  known?: KnownTotals,
): readonly NativeCheck[] {
  return compiled(new Cells(years, places, known), level).flatMap(({ check }) => check ?? []);
}

/** Cells that hold already what the formulas need to know of a total; without them each formula finds it out. */
export type KnownTotals = (total: Address) => Addend['known'];

/** What formulas need to know of a total, for cells of their own: formulas that use these stay short. */
export interface TotalState {
  readonly total: Address;
  readonly open: Expression;
  readonly published: Expression;
}

/** All totals of the workbook, those that are parts of others first. `known` says where the cells of a total stand. */
export function totalStates(years: Years, places: Places, known: KnownTotals): readonly TotalState[] {
  const cells = new Cells(years, places, known);
  return cells.totals.map((total) => {
    const own = { ...cells.addend(total), known: undefined };
    return { total, open: openIn([own]), published: isPublished(own) };
  });
}

/**
 * What `nativeChecks` leaves out though the whole workbook, whose figures stand at `whole`, would have it. There is no
 * rule of src/rules that formulas could not say.
 */
export function leftOutChecks(
  years: Years,
  level: Level | undefined,
  places: Places,
  whole: Places,
): readonly LeftOut[] {
  return compiled(new Cells(years, places), level).flatMap(({ rule, instance, needs, check }) => {
    if (check || !needs.every((cell) => places(cell) ?? whole(cell))) return [];
    const lacks = needs.flatMap((cell) => (places(cell) ? [] : whole(cell)!.sheet));
    return [{ rule, instance, lacks: [...new Set(lacks)] }];
  });
}

/** An instance of a rule that applies, or may apply. */
interface CompiledInstance {
  readonly rule: string;
  readonly instance: string;
  /** what it looks at, and the class of the organ where that has to be known */
  readonly needs: readonly Address[];
  /** absent where the workbook lacks some of that */
  readonly check?: NativeCheck;
}

function compiled(cells: Cells, level: Level | undefined): readonly CompiledInstance[] {
  const { form } = cells.years;
  return allRules
    .filter((rule) => rule.forms?.includes(form.id) ?? true)
    .flatMap((rule): readonly CompiledInstance[] => {
      const { id, severity } = rule;
      const applies = levelCondition(rule.levels, level, cells.placeOf);
      if (applies === false) return [];
      return instancesOf(rule, cells).map(({ instance, needs, check }) => {
        if (applies === undefined) return { rule: id, instance, needs: [...needs, basicAddress('level')] };
        if (!check) return { rule: id, instance, needs };
        const { formula, resultOf, ...rest } = check;
        const where = (result: Expression) =>
          applies === true
            ? result
            : choose(
                [
                  [applies.unknown, words.noLevel],
                  [applies.isOne, result],
                ],
                words.notApplicable,
              );
        const native: NativeCheck = {
          ...rest,
          rule: id,
          instance,
          id: instance === '' ? id : `${id}.${instance}`,
          severity,
          first: cells.placeOf(check.cells[0]!)!,
          formula: where(formula),
          resultOf: (parts) => where(resultOf(parts)),
        };
        return { rule: id, instance, needs, check: native };
      });
    });
}
