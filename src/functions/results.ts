/** What the custom functions answer, as plain values to spill: pure, so that other hosts can call them too. */
import type { Cell } from '../report/cell';
import { sum } from '../report/cell';
import type { Form } from '../report/form';
import type { Level, Report } from '../report/report';
import { table3Reader } from '../report/report';
import { partsOfTotals, totalsLikeFormulas } from '../report/totals';
import { checkReport, difference, formsOf, readerOf } from '../rules/check';
import type { CompiledRelation, CompiledRules } from '../rules/compiled';
import { compiledFor } from '../rules/compiled';
import { explanationOf } from '../rules/explanations';
import { locateFaults } from '../rules/hypotheses';
import { judge } from '../rules/judge';
import { markOf, placeWords, sentenceOf } from '../rules/sentences';
import { acrossApplicants, acrossResults, balance } from '../rules/table3';
import { carriedOver } from '../rules/years';
import { allAgree, unfilledWord } from '../words/findings';
import * as functionWords from '../words/functions';
import * as words from '../words/hypotheses';
import type { Matrix, Table3Argument } from './arguments';
import { ifGiven } from './arguments';

/** A row of a result; what a finding does not have is padded with "". */
export type ResultRow = (string | number)[];

/** 新收＋上年结转－办理总计－结转下年 for each column; "" where one of the four is blank. */
export function balanceOf([
  received,
  carriedIn,
  handled,
  carriedOut,
]: readonly (readonly Cell[])[]): ResultRow {
  return received!.map((cell, index) => {
    const four = [cell, carriedIn![index]!, handled![index]!, carriedOut![index]!];
    if (four.includes(null)) return '';
    return difference(sum(four.slice(0, 2)), sum(four.slice(2)));
  });
}

/** The balance of each column of a table 3: 0 where it closes, "" where blanks leave it open. */
export const columnDifferences = (table: Table3Argument): ResultRow => differences(balance.id, table);

/** 六类申请人之和－总计 of each row. */
export const rowDifferences = (table: Table3Argument): ResultRow => differences(acrossApplicants.id, table);

/** 各项办理结果之和－（七）总计 of each column. */
export const sumDifferences = (table: Table3Argument): ResultRow => differences(acrossResults.id, table);

/** 上年结转－上年年报的结转下年度 of each column. */
export const carryDifferences = (table: Table3Argument, previous: Table3Argument): ResultRow =>
  differences(carriedOver.id, table, previous);

/** Whether every identity holds; blanks leave it open, which is not yet so. */
export function isBalanced(table: Table3Argument): boolean {
  const compiled = filled(table);
  return compiled.rules.every((one) => {
    if (!('relations' in one) || one.rule.kind !== 'identity') return true;
    const inTable = one.relations.filter(({ relation }) => relation.left.cells[0]!.startsWith('table3.'));
    return inTable.every((relation) => judge(relation, compiled.row, false) === 'holds');
  });
}

function differences(rule: string, table: Table3Argument, previous?: Table3Argument): ResultRow {
  const compiled = filled(table, previous);
  const relations = compiled.rules.flatMap((one): readonly CompiledRelation[] =>
    one.rule.id === rule && 'relations' in one ? one.relations : [],
  );
  return relations.map((relation) => {
    const judgement = judge(relation, compiled.row, false);
    if (judgement === 'holds') return 0;
    return typeof judgement === 'string' ? '' : difference(judgement.left, judgement.right);
  });
}

/** The rules with the figures of a table in their row. */
function filled(table: Table3Argument, previous?: Table3Argument): CompiledRules {
  const [report, last] = [reportOf(table), previous && reportOf(previous)];
  const compiled = compiledFor(formsOf(report, last)!, undefined);
  compiled.row.fill(report, last);
  return compiled;
}

/** A report of nothing but these tables; their totals count as formulas where they show what one would show. */
export function reportOf({ form, ...tables }: { readonly form: Form } & Partial<Report>): Report {
  const { table3 } = tables;
  const computed = table3 && totalsLikeFormulas(form, table3Reader(form, table3));
  return {
    organ: '',
    year: form.firstReportYear,
    format: form.id,
    ...tables,
    ...(computed && { computed }),
  };
}

/** Last year's table, by the name of its argument. */
interface LastYear {
  readonly name: string;
  readonly report: Report;
}

/** Last year's table, which may be left out. */
export const lastYear = (
  name: string,
  matrix: Matrix | undefined,
  read: (name: string, matrix: Matrix) => Parameters<typeof reportOf>[0],
): LastYear | undefined => ifGiven(matrix, (given) => ({ name, report: reportOf(read(name, given)) }));

/**
 * A line a finding: 级别, 规则, 位置, 说明, 相差; or one line that all is well. Of a table of last year's in which
 * nothing is filled in, another line says that nothing could be held against it.
 */
export function findingsOf(
  report: Report,
  last: LastYear | undefined,
  level: Level | undefined,
): ResultRow[] {
  const isUnfilled = last !== undefined && isBlank(last.report);
  const unfilled = isUnfilled ? [[unfilledWord, '', last.name, functionWords.lastYearBlank, '']] : [];
  const previous = isUnfilled ? undefined : last?.report;
  const { findings, checked } = checkReport({ ...report, ...(level && { level }) }, { previous });
  if (findings.length === 0) return [[allAgree(checked), '', '', '', ''], ...unfilled];
  const telling = { forms: formsOf(report, previous)!, read: readerOf(report, previous) };
  const lines = findings.map((finding): ResultRow => [
    markOf(finding),
    finding.rule,
    placeWords(finding, telling.forms),
    sentenceOf(finding, telling),
    'difference' in finding ? finding.difference : '',
  ]);
  return [...lines, ...unfilled];
}

function isBlank({ table2, table3, table4 }: Report): boolean {
  const cells: readonly Cell[] = [
    ...Object.values(table2 ?? {}).flatMap((row) => Object.values(row)),
    ...[table3, table4].flatMap((table) => Object.values(table ?? {}).flat()),
  ];
  return cells.every((cell) => cell === null);
}

/**
 * A line a way to make the identities hold: 问题 and 方案 by number, 说明, 改几格; or one line that all is well.
 * @param published whether the totals are figures that may be wrong themselves
 */
export function hypothesesOf(table: Table3Argument, published: boolean): ResultRow[] {
  const computed = published ? [] : [...partsOfTotals(table.form).keys()];
  const report = { ...reportOf(table), computed };
  const { findings } = checkReport(report);
  const hypotheses = locateFaults(report, findings);
  if (hypotheses.length === 0) return [[words.nothingToLocate, '', '', '']];
  const forms = formsOf(report)!;
  return hypotheses.flatMap(({ sets, size, proven, more }, problem) => [
    ...sets.map((set, way) => [
      words.problem(problem + 1),
      words.way(way + 1),
      explanationOf(set, forms) + (proven ? '' : words.unproven),
      size,
    ]),
    ...(more ? [[words.problem(problem + 1), '', words.moreWays, '']] : []),
  ]);
}
