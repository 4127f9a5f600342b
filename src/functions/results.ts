/** What the custom functions answer, as plain values to spill: pure, so that other hosts can call them too. */
import type { Cell } from '../report/cell';
import { sum } from '../report/cell';
import { table3Reader } from '../report/report';
import { openCells, totalsLikeFormulas } from '../report/totals';
import { checkTable3 } from '../rules/check';
import { judge } from '../rules/equality';
import { markOf, placeWords, sentenceOf } from '../rules/sentences';
import { balance } from '../rules/table3';
import { allAgree } from '../words/findings';
import type { MatrixArgument } from './arguments';

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
    return sum(four.slice(0, 2)) - sum(four.slice(2));
  });
}

/** The balance of each column of a table 3: 0 where it closes, "" where blanks leave it open. */
export function differencesOf({ form, table3 }: MatrixArgument): ResultRow {
  const read = table3Reader(form, table3);
  const isOpen = openCells(form, read, new Set(totalsLikeFormulas(form, read)));
  return balance.identities(form).map((identity) => {
    const { verdict, left, right } = judge(identity, { read, isOpen });
    return verdict === 'blank' ? '' : left - right;
  });
}

/** A line a finding: 级别, 规则, 位置, 说明, 相差; or one line that all is well. */
export function findingsOf({ form, table3 }: MatrixArgument): ResultRow[] {
  const read = table3Reader(form, table3);
  const { findings, checked } = checkTable3({
    organ: '',
    year: form.firstReportYear,
    format: form.id,
    table3,
    computed: totalsLikeFormulas(form, read),
  });
  if (findings.length === 0) return [[allAgree(checked), '', '', '', '']];
  return findings.map((finding) => [
    markOf(finding),
    finding.rule,
    placeWords(finding, form),
    sentenceOf(finding, { form, read }),
    'difference' in finding ? finding.difference : '',
  ]);
}
