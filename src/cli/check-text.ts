/** A check as a person reads it on a terminal; what follows from a finding stands below it. */
import type { CheckJson } from '../documents/check-json';
import type { Explanations } from '../documents/explained';
import { besideNow, explainedSentence } from '../documents/explained';
import type { Reading } from '../documents/report-json';
import { numberLines } from '../documents/text-numbers';
import { severityWord } from '../words/findings';
import * as words from '../words/cli';
import { moreWays, unproven, way } from '../words/hypotheses';
import { headOf, notesText } from './head-text';

/** How many ways to mend a part are written out; the others are counted. */
const MOST_WAYS = 5;

/** What a document tells beside its report. */
type Told = Pick<Reading, 'notes'> & Explanations;

/** @param title the file, and its place among many */
export function checkText(title: string, check: CheckJson, reading: Told): string {
  const { summary, report } = check;
  const { notes } = reading;
  return [
    headOf(title, report),
    words.summary(summary),
    ...findingLines(check.findings, reading),
    ...check.hypotheses.flatMap(hypothesisLines),
    ...(check.numbers ? numberLines(check.numbers).map((line) => `  ${line}`) : []),
    ...notCheckedLine(summary.notChecked),
    ...notesText(notes),
    '',
  ].join('\n');
}

type Findings = CheckJson['findings'];

const causeOf = (one: { readonly id: string; readonly causedBy?: string }) => one.causedBy;

function findingLines(findings: Findings, told: Told): string[] {
  const beside = besideNow(findings, told);
  const line = (one: Findings[number], depth: number) => lineOf(one, depth, beside);
  const known = new Set(findings.map(({ id }) => id));
  const roots = findings.filter((one) => !known.has(causeOf(one) ?? ''));
  const below = (cause: string, depth: number): string[] =>
    findings
      .filter((one) => causeOf(one) === cause)
      .flatMap((one) => [line(one, depth), ...below(one.id, depth + 1)]);
  return roots.flatMap((one) => [line(one, 1), ...below(one.id, 2)]);
}

function lineOf(one: Findings[number], depth: number, beside: Explanations): string {
  const finding = words.finding(severityWord[one.severity], one.rule, explainedSentence(one, beside));
  return `${'  '.repeat(depth)}${depth > 1 ? words.following(finding) : finding}`;
}

function hypothesisLines({ sets, more, proven }: CheckJson['hypotheses'][number]): string[] {
  const shown = sets.slice(0, MOST_WAYS);
  const rest = sets.length - shown.length;
  return [
    `  ${words.waysToMend}`,
    ...shown.map(
      ({ explanation }, index) => `    ${way(index + 1)}：${explanation}${proven ? '' : unproven}`,
    ),
    ...(rest > 0 ? [`    ${words.furtherWays(rest)}`] : []),
    ...(more ? [`    ${moreWays}`] : []),
  ];
}

function notCheckedLine(notChecked: CheckJson['summary']['notChecked']): string[] {
  if (notChecked.length === 0) return [];
  const rules = new Map<string, string[]>();
  for (const { rule, why } of notChecked) rules.set(why, [...(rules.get(why) ?? []), rule]);
  return [`  ${words.notChecked([...rules].map(([why, ids]) => ({ why, ids })))}`];
}
