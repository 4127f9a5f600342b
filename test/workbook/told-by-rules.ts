/** What each check on 审核结果 has to show by what src/rules says of the same report. */
import type { Report } from '../../src/report/report';
import { tableFormsOf } from '../../src/report/report';
import { totalOf, totalsOf } from '../../src/report/totals';
import { allRules } from '../../src/rules/all';
import { checkReport, difference, formsOf, readerOf } from '../../src/rules/check';
import type { CompiledRule } from '../../src/rules/compiled';
import { compiledFor } from '../../src/rules/compiled';
import type { FigureRow } from '../../src/rules/figures';
import { ABSENT, BLANK, GROWING, SLASH } from '../../src/rules/figures';
import { judge } from '../../src/rules/judge';
import type { CheckResult, Finding, Rule } from '../../src/rules/rule';
import type { NativeCheck } from '../../src/workbook/rule-formulas';

/** A sheet cannot tell a formula from a figure that shows the same. */
export function asSheetsTell(report: Report): Report {
  const read = readerOf(report);
  const like = [...totalsOf(tableFormsOf(report)!)].flatMap(([total, parts]) => {
    const own = read(total);
    return own !== undefined && own === totalOf(parts.map((part) => read(part) ?? null)) ? [total] : [];
  });
  return { ...report, computed: [...new Set([...(report.computed ?? []), ...like])] };
}

export interface Told {
  readonly result: CheckResult;
  /** by the rule's variant and the id; what is not here is said of other classes of organ */
  readonly word: (check: NativeCheck) => string;
}

/** What the rules say, in the words of the sheet. */
export function toldByRules(report: Report, previous: Report | undefined): Told {
  const result = checkReport(report, { previous });
  const { row, rules } = compiledFor(formsOf(report, previous)!, report.level);
  row.fill(report, previous);
  const quiet = new Map(rules.flatMap((one) => wordsWithoutFinding(one, row)));
  const ofSomeClasses = new Set(allRules.filter(({ levels }) => levels).map(({ id }) => id));
  return {
    result,
    word: (check) => {
      const without = quiet.get(keyOf(check, check.id));
      if (without !== undefined) return wordOf(check, result.findings) ?? without;
      if (!ofSomeClasses.has(check.rule)) throw new Error(`no rule is behind ${check.id}`);
      return report.level ? '不适用' : '未填机关类别';
    },
  };
}

const keyOf = ({ severity }: Pick<Rule, 'severity'>, id: string) => `${severity} ${id}`;

/** What the instances of a rule show where nothing is found. */
function wordsWithoutFinding(one: CompiledRule, row: FigureRow): (readonly [string, string])[] {
  const { rule } = one;
  const named = (instance: string, word: string) =>
    [keyOf(rule, instance === '' ? rule.id : `${rule.id}.${instance}`), word] as const;
  const stateOf = (cells: readonly number[]) =>
    cells.reduce((state, cell) => state | (row.states[cell] ?? ABSENT), 0);
  const waits = (state: number) => (state & (BLANK | GROWING)) !== 0;
  if ('relations' in one) {
    return one.relations.map((relation) => {
      const judgement = judge(relation, row, rule.kind === 'atMost');
      return named(relation.relation.instance, judgement === 'blank' ? '未填' : '相符');
    });
  }
  if ('pairs' in one) {
    return one.pairs.map(({ pair, now, then }) => {
      const state = stateOf([now, then]);
      const word = waits(state) ? '未填' : (state & SLASH) !== 0 ? '不适用' : '相符';
      return named(pair.instance, word);
    });
  }
  return one.groups.map(({ instance, cells }) =>
    named(instance, rule.kind === 'zero' && waits(stateOf([...cells])) ? '未填' : '相符'),
  );
}

/** What a finding shows; `undefined` where there is none. */
function wordOf(check: NativeCheck, findings: readonly Finding[]): string | undefined {
  const own = findings.filter(({ rule, severity }) => rule === check.rule && severity === check.severity);
  const one = own.find(({ id }) => id === check.id);
  const inCells = own.filter(({ code, cells }) => NUMBERS.has(code) && check.cells.includes(cells[0]!));
  if (inCells.length > 0) return `有${inCells.length}格不合要求`;
  if (!one) return undefined;
  if (one.code === 'unfilled') {
    const open = one.blanks.length > 0 ? `未填${one.blanks.length}格` : '';
    if (one.slashes.length === 0) return open;
    return `有${one.slashes.length}格填“/”${open && `，${open}`}`;
  }
  if (!('left' in one)) return undefined;
  const apart = `相差${Math.abs(difference(one.left.value, one.right.value))}`;
  if (one.code === 'share') return `占比偏高，${apart}`;
  if (one.code === 'jump') return `变动过大，${apart}`;
  return one.code === 'unit' ? `疑似单位错，${apart}` : apart;
}
const NUMBERS = new Set<Finding['code']>(['notACount', 'notWhole', 'notAnAmount']);

/** Findings that none of the checks is about. */
export const withoutCheck = ({ findings }: CheckResult, checks: readonly NativeCheck[]): readonly string[] =>
  findings
    .filter(
      ({ id, rule, severity, cells }) =>
        !checks.some(
          (check) =>
            check.rule === rule &&
            check.severity === severity &&
            (check.id === id || check.cells.includes(cells[0]!)),
        ),
    )
    .map(({ id }) => id);
