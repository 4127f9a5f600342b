/** Every instance of every rule as one native formula, written from the same data by which src/rules checks. */
import type { Address } from '../report/address';
import { placeOf, withoutYear } from '../report/address';
import type { Level } from '../report/report';
import { allRules } from '../rules/all';
import type { CellGroup, Pair, Relation, Rule, Severity, Side, Years } from '../rules/rule';
import type { Settings } from '../rules/settings';
import { defaultSettings } from '../rules/settings';
import { tables } from '../words/findings';
import * as words from '../words/findings-sheet';
import { agrees, differs, equal, unfilled } from '../words/workbook';
import { basicAddress } from './basics';
import type { Expression } from './expression';
import { call, choose, operation, term, text } from './expression';
import type { Addend } from './formulas';
import { areasOf, comparison, isPublished, openIn, sumOfCells } from './formulas';
import { levelCondition } from './level-condition';
import { badCells, blankCells, nonZeroCells, sizeOf, slashCells } from './rule-counts';
import type { SheetKind } from './sheet-kind';
import { Cells } from './workbook-cells';
import type { Place, Places } from './workbook-plan';

export interface NativeCheck {
  /** of the rule, e.g. `B01` */
  readonly rule: string;
  readonly instance: string;
  /** as findings have it, e.g. `B01.natural`; variants of a rule for other organs share it */
  readonly id: string;
  readonly severity: Severity;
  /** what has to hold, e.g. `新收＋上年结转＝办理结果总计＋结转下年度` */
  readonly statement: string;
  /** where, e.g. `自然人` */
  readonly place: string;
  /** those of its cells that the workbook has, the first of them being where a finding leads */
  readonly cells: readonly Address[];
  readonly first: Place;
  /** 相符, 未填…, 不适用, or what is wrong */
  readonly formula: Expression;
  /** for rules with two sides: what stands on them, blank while nothing does */
  readonly left?: Expression;
  readonly right?: Expression;
  /** how many cells are blank, of a rule that asks for that */
  readonly blanks?: Expression;
  /** how many cells are not as they should be, of a rule on single cells */
  readonly bad?: Expression;
  /** the formula where the parts that the check has stand in cells of their own: it is much shorter */
  readonly resultOf: (parts: CheckParts) => Expression;
}

/** Expressions for the parts of a check. */
export type CheckParts = Readonly<Record<'left' | 'right' | 'blanks' | 'bad', Expression>>;

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
  { settings = defaultSettings, totals }: NativeOptions = {},
): readonly NativeCheck[] {
  const cells = new Cells(years, places, totals);
  return compiled(cells, level, settings).flatMap(({ check }) => check ?? []);
}

export interface NativeOptions {
  readonly settings?: Settings;
  /** cells that hold already what the formulas need to know of a total; without them each formula finds it out */
  readonly totals?: ((total: Address) => Addend['known'] | undefined) | undefined;
}

/** What formulas need to know of a total, for cells of their own: formulas that use these stay short. */
export interface TotalState {
  readonly total: Address;
  readonly open: Expression;
  readonly published: Expression;
}

/** All totals of the workbook, those that are parts of others first. `known` says where the cells of a total stand. */
export function totalStates(
  years: Years,
  places: Places,
  known: (total: Address) => Addend['known'] | undefined,
): readonly TotalState[] {
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
  return compiled(new Cells(years, places), level, defaultSettings).flatMap(
    ({ rule, instance, needs, check }) => {
      if (check || !needs.every((cell) => places(cell) ?? whole(cell))) return [];
      const lacks = needs.flatMap((cell) => (places(cell) ? [] : whole(cell)!.sheet));
      return [{ rule, instance, lacks: [...new Set(lacks)] }];
    },
  );
}

/** What the kinds of rule make of an instance; `undefined` where the workbook lacks its cells. */
type Compiled = Omit<NativeCheck, 'rule' | 'instance' | 'id' | 'severity' | 'first'>;

/** An instance of a rule that applies, or may apply. */
interface CompiledInstance {
  readonly rule: string;
  readonly instance: string;
  /** what it looks at, and the class of the organ where that has to be known */
  readonly needs: readonly Address[];
  /** absent where the workbook lacks some of that */
  readonly check?: NativeCheck;
}

function compiled(cells: Cells, level: Level | undefined, settings: Settings): readonly CompiledInstance[] {
  const { form } = cells.years;
  return allRules
    .filter((rule) => rule.forms?.includes(form.id) ?? true)
    .flatMap((rule): readonly CompiledInstance[] => {
      const { id, severity } = rule;
      const applies = levelCondition(rule.levels, level, cells.placeOf);
      if (applies === false) return [];
      return instancesOf(rule, cells, settings).map(({ instance, needs, check }) => {
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

function instancesOf(
  rule: Rule,
  cells: Cells,
  settings: Settings,
): readonly {
  readonly instance: string;
  readonly needs: readonly Address[];
  readonly check: Compiled | undefined;
}[] {
  if ('relations' in rule) {
    return rule.relations(cells.years).map((relation) => ({
      instance: relation.instance,
      needs: cellsOfRelation(relation),
      check: relationCheck(rule, relation, cells),
    }));
  }
  if ('pairs' in rule) {
    return rule.pairs(cells.years).map((pair) => ({
      instance: pair.instance,
      needs: [pair.now, pair.then],
      check: pairCheck(rule, pair, cells, settings),
    }));
  }
  const groups = rule.groups(cells.years).filter((group) => group.cells.length > 0);
  return groups.map((group) => {
    const own = group.cells.filter((cell) => cells.has(cell));
    const known = { ...group, cells: own };
    const check = own.length === 0 ? undefined : groupCheck(rule, known, cells);
    return { instance: group.instance, needs: group.cells, check };
  });
}

/** Amounts have at most six decimals, and so have their sums. */
const DECIMALS = 6;
const rounded = (value: Expression) => call('ROUND', value, DECIMALS);

const cellsOfSide = ({ cells, less = [] }: Side): readonly Address[] => [...cells, ...less];
const cellsOfRelation = ({ left, right, whenZero = [] }: Relation): readonly Address[] => [
  ...cellsOfSide(left),
  ...cellsOfSide(right),
  ...whenZero,
];

type RelationRule = Extract<Rule, { relations: unknown }>;

function relationCheck(rule: RelationRule, relation: Relation, cells: Cells): Compiled | undefined {
  const { left, right, whenZero = [], place } = relation;
  const all = cellsOfRelation(relation);
  if (!cells.hasAll(all)) return undefined;
  const atMost = rule.kind === 'atMost';
  const [openLeft, openRight] = [left, right].map((side) => openIn(cells.addends(cellsOfSide(side))));
  const falls = [left, right].some(({ less = [] }) => less.length > 0);
  const conditions = cells.addends(whenZero);
  const resultOf = (sums: Pick<CheckParts, 'left' | 'right'>): Expression => {
    const result = comparison({
      left: sums.left,
      right: sums.right,
      openLeft: openLeft!,
      openRight: openRight!,
      atMost,
      falls,
    });
    if (conditions.length === 0) return result;
    return choose(
      [
        [operation(nonZeroCells(conditions), '>', 0), agrees],
        [operation(openIn(conditions), '>', 0), unfilled],
      ],
      result,
    );
  };
  const [sumLeft, sumRight] = [left, right].map((side) => sumOf(side, cells));
  const statement = (atMost ? words.atMost : equal)(left.label, right.label);
  return {
    statement: conditions.length > 0 ? rule.statement : statement,
    place,
    cells: all,
    formula: resultOf({ left: sumLeft!, right: sumRight! }),
    left: shownSum(left, cells),
    right: shownSum(right, cells),
    resultOf,
  };
}

function sumOf({ cells: own, less = [], times = 1 }: Side, cells: Cells): Expression {
  if (own.length === 0) return term(0);
  const added = sumOfCells(cells.addends(own));
  const sum = less.length === 0 ? added : operation(added, '-', sumOfCells(cells.addends(less)));
  return rounded(times === 1 ? sum : operation(sum, '*', times));
}

/** A sum as it is shown: nothing while none of its cells holds a figure. */
function shownSum(side: Side, cells: Cells): Expression {
  const all = cellsOfSide(side);
  if (all.length === 0) return term(0);
  const none = operation(call('COUNT', ...areasOf(cells.addends(all))), '=', 0);
  return call('IF', none, '', sumOf(side, cells));
}

type PairRule = Extract<Rule, { pairs: unknown }>;

/** A figure and what it is held against; "/" on either side is no figure to compare. */
function pairCheck(
  { kind, statement }: PairRule,
  { now, then, place }: Pair,
  cells: Cells,
  settings: Settings,
): Compiled | undefined {
  if (!cells.hasAll([now, then])) return undefined;
  const both = cells.addends([now, then]);
  const [left, right] = both.map((one) => areasOf([one])[0]!);
  const resultOf = ({ left: one, right: other }: Pick<CheckParts, 'left' | 'right'>): Expression =>
    choose(
      [
        [operation(openIn(both), '>', 0), unfilled],
        [operation(call('COUNT', ...areasOf(both)), '<', both.length), words.notApplicable],
        [
          isUnusual(kind, one, other, settings),
          text(words.unusual[kind], words.byBefore, rounded(call('ABS', operation(one, '-', other)))),
        ],
      ],
      agrees,
    );
  return {
    statement,
    place,
    cells: [now, then],
    formula: resultOf({ left: left!, right: right! }),
    left: shownCell(left!),
    right: shownCell(right!),
    resultOf,
  };
}

/** A blank cell that is referred to would show 0. */
const shownCell = (cell: Expression): Expression => call('IF', call('ISNUMBER', cell), cell, '');

function isUnusual(
  kind: PairRule['kind'],
  now: Expression,
  then: Expression,
  settings: Settings,
): Expression {
  const { otherCount, otherShare, yuanTimes, jumpTimes, jumpChange } = settings;
  // compared as a product: a formula looks at all terms, also at a division by 0
  const times = (figure: Expression, by: number) => rounded(operation(figure, '*', by));
  switch (kind) {
    case 'share':
      return call(
        'AND',
        operation(now, '>=', otherCount),
        operation(then, '>', 0),
        operation(rounded(now), '>', times(then, otherShare)),
      );
    case 'unit':
      return call(
        'AND',
        operation(then, '>', 0),
        operation(rounded(now), '>=', times(then, yuanTimes[0])),
        operation(rounded(now), '<=', times(then, yuanTimes[1])),
      );
    case 'jump':
      return call(
        'IF',
        operation(now, '=', 0),
        operation(then, '>=', jumpChange),
        call(
          'AND',
          operation(then, '>', 0),
          operation(now, '>', 0),
          operation(call('ABS', operation(now, '-', then)), '>=', jumpChange),
          call(
            'OR',
            operation(rounded(now), '>', times(then, jumpTimes)),
            operation(times(now, jumpTimes), '<', rounded(then)),
          ),
        ),
      );
  }
}

type GroupRule = Extract<Rule, { groups: unknown }>;

function groupCheck(
  rule: GroupRule,
  group: CellGroup & { readonly place?: string; readonly label?: string },
  cells: Cells,
): Compiled {
  const own = cells.addends(group.cells);
  const common = {
    statement: rule.statement,
    place: group.place ?? tables[placeOf(withoutYear(group.cells[0]!))!.table],
    cells: group.cells,
  };
  switch (rule.kind) {
    case 'zero': {
      const resultOf = ({ left }: Pick<CheckParts, 'left'>): Expression =>
        choose(
          [
            [operation(left, '>', 0), text(differs, left)],
            [operation(openIn(own), '>', 0), unfilled],
          ],
          agrees,
        );
      const size = rounded(sizeOf(own));
      const none = operation(call('COUNT', ...areasOf(own)), '=', 0);
      return {
        ...common,
        formula: resultOf({ left: size }),
        left: call('IF', none, '', size),
        right: term(0),
        resultOf,
      };
    }
    case 'filled': {
      const [blanks, bad] = [blankCells(own), slashCells(own)];
      return { ...common, blanks, bad, formula: filledResult({ blanks, bad }), resultOf: filledResult };
    }
    default: {
      const bad = badCells(rule.kind, own);
      return { ...common, bad, formula: figuresResult({ bad }), resultOf: figuresResult };
    }
  }
}

const figuresResult = ({ bad }: Pick<CheckParts, 'bad'>): Expression =>
  call('IF', operation(bad, '=', 0), agrees, text(words.badBefore, bad, words.badAfter));

/** A table that is only not filled yet is no finding: it says 未填N格. */
function filledResult({ blanks, bad: slashes }: Pick<CheckParts, 'blanks' | 'bad'>): Expression {
  const open = text(words.unfilledBefore, blanks, words.cellsUnit);
  const withSlashes = text(
    words.badBefore,
    slashes,
    words.slashesAfter,
    call('IF', operation(blanks, '=', 0), '', text(words.comma, open)),
  );
  return choose(
    [
      [operation(slashes, '>', 0), withSlashes],
      [operation(blanks, '>', 0), open],
    ],
    agrees,
  );
}
