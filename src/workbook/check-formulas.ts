/** The formulas of each kind of rule, instance by instance. */
import type { Address } from '../report/address';
import { placeOf, withoutYear } from '../report/address';
import type { CellGroup, Pair, Relation, Rule, Side } from '../rules/rule';
import { defaultSettings } from '../rules/settings';
import { tables } from '../words/findings';
import * as words from '../words/findings-sheet';
import { agrees, cellsUnit, comma, differs, equal, unfilled } from '../words/workbook';
import type { Expression } from './expression';
import { call, choose, operation, term, text } from './expression';
import { areasOf, comparison, openIn, sumOfCells } from './formulas';
import type { CheckParts, NativeCheck } from './native-check';
import { badCells, blankCells, nonZeroCells, sizeOf, slashCells } from './rule-counts';
import type { Cells } from './workbook-cells';

/** What a rule comes to as formulas, whatever the rule. */
export type CheckFormulas = Omit<NativeCheck, 'rule' | 'instance' | 'id' | 'severity' | 'first'>;

/** An instance of a rule. */
export interface RuleInstance {
  readonly instance: string;
  /** all that it looks at */
  readonly needs: readonly Address[];
  /** `undefined` where the workbook lacks its cells */
  readonly check: CheckFormulas | undefined;
}

export function instancesOf(rule: Rule, cells: Cells): readonly RuleInstance[] {
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
      check: pairCheck(rule, pair, cells),
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

function relationCheck(rule: RelationRule, relation: Relation, cells: Cells): CheckFormulas | undefined {
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
): CheckFormulas | undefined {
  if (!cells.hasAll([now, then])) return undefined;
  const both = cells.addends([now, then]);
  const [left, right] = both.map((one) => areasOf([one])[0]!);
  const resultOf = ({ left: one, right: other }: Pick<CheckParts, 'left' | 'right'>): Expression =>
    choose(
      [
        [operation(openIn(both), '>', 0), unfilled],
        [operation(call('COUNT', ...areasOf(both)), '<', both.length), words.notApplicable],
        [
          isUnusual(kind, one, other),
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

function isUnusual(kind: PairRule['kind'], now: Expression, then: Expression): Expression {
  const { otherCount, otherShare, yuanTimes, jumpTimes, jumpChange } = defaultSettings;
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
): CheckFormulas {
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
  const open = text(unfilled, blanks, cellsUnit);
  const withSlashes = text(
    words.badBefore,
    slashes,
    words.slashesAfter,
    call('IF', operation(blanks, '=', 0), '', text(comma, open)),
  );
  return choose(
    [
      [operation(slashes, '>', 0), withSlashes],
      [operation(blanks, '>', 0), open],
    ],
    agrees,
  );
}
