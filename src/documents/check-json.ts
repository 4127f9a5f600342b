/** A check as the contract's check JSON: findings and hypotheses with their sentences, and what numbers of the text come to. */
import type { TextCheck, TextNumber } from '../narrative/text-check/check';

import type { TextFinding, TextPlace } from '../narrative/text-check/finding';
import { textSentenceOf } from '../narrative/text-check/sentences';
import type { Report } from '../report/report';
import { formsOf, readerOf } from '../rules/check';
import { explanationOf } from '../rules/explanations';
import { locateFaults } from '../rules/hypotheses';
import type { Finding, SideValue } from '../rules/rule';
import { sentenceOf } from '../rules/sentences';
import { notChecked as whyNot } from '../words/findings';
import { notChecked as whyNotText, uncheckedBecause } from '../words/text-findings';
import { checkWhole } from './whole-check';
import type { Reading } from './report-json';

export type CheckJson = ReturnType<typeof checkJson>;

/**
 * Checks a report, with last year's where there is one, with what was found in the ledger that it is counted from,
 * and with the labels of its tables as they are printed.
 */
export function checkJson(
  report: Report,
  previous?: Report,
  { ledger, labels }: Pick<Reading, 'ledger' | 'labels'> = {},
) {
  const { tables, text, inLedger } = checkWhole({ report, previous, ledger, labels });
  const all = [...tables.findings, ...text.findings, ...inLedger];
  const count = (severity: Finding['severity']) => all.filter((one) => one.severity === severity).length;
  return {
    report: {
      organ: report.organ,
      year: report.year,
      format: report.format,
      ...(report.table3Format !== undefined && { table3Format: report.table3Format }),
      ...(report.level !== undefined && { level: report.level }),
    },
    summary: {
      checked: tables.checked + text.checked + (ledger?.passed ?? 0) + inLedger.length,
      passed: tables.passed + text.passed + (ledger?.passed ?? 0),
      notChecked: [
        ...tables.notChecked.map(({ rule, why }) => ({ rule, why: whyNot[why] })),
        ...text.notChecked.map(({ rule, why }) => ({ rule, why: whyNotText[why] })),
      ],
      blank: tables.blank + text.blank,
      mandatory: count('mandatory'),
      query: count('query'),
      hint: count('hint'),
    },
    findings: [
      ...findingsJson(tables.findings, report, previous),
      ...textFindingsJson(text, report, previous),
      ...inLedger,
    ],
    hypotheses: hypothesesJson(report, tables.findings),
    ...(report.sections && { numbers: text.numbers.map(numberJson) }),
  };
}

function findingsJson(findings: readonly Finding[], report: Report, previous: Report | undefined) {
  if (findings.length === 0) return [];
  const telling = { forms: formsOf(report, previous)!, read: readerOf(report, previous) };
  return findings.map((finding) => ({
    ...shared(finding),
    message: sentenceOf(finding, telling),
    cells: finding.cells,
    ...sides(finding),
    ...(finding.causedBy !== undefined && { causedBy: finding.causedBy }),
    ...('range' in finding && Object.keys(finding.range).length > 0 && { range: finding.range }),
  }));
}

/** Its place in the text stands before the cells. */
function textFindingsJson({ findings }: TextCheck, report: Report, previous: Report | undefined) {
  if (findings.length === 0) return [];
  const telling = { forms: formsOf(report, previous)!, read: readerOf(report, previous) };
  return findings.map((finding) => ({
    ...shared(finding),
    message: textSentenceOf(finding, telling),
    cells: [...(finding.place ? [placeAddress(finding.place)] : []), ...finding.cells],
    ...sides(finding),
    ...(finding.causedBy !== undefined && { causedBy: finding.causedBy }),
  }));
}

const shared = ({ id, rule, severity }: Finding | TextFinding) => ({ id, rule, severity });

const sides = (finding: Finding | TextFinding) =>
  'left' in finding
    ? { left: side(finding.left), right: side(finding.right), difference: finding.difference }
    : {};

const side = ({ label, value }: Pick<SideValue, 'label' | 'value'>) => ({ label, value });

const placeAddress = ({ section, start, end }: TextPlace): string => `section.${section}:${start}-${end}`;

const numberJson = ({ place, text, state, why, label, cells }: TextNumber) => ({
  place: placeAddress(place),
  text,
  state,
  ...(why && { why: uncheckedBecause[why] }),
  ...(label !== undefined && { label }),
  cells,
});

function hypothesesJson(report: Report, findings: readonly Finding[]) {
  const hypotheses = locateFaults(report, findings);
  if (hypotheses.length === 0) return [];
  const forms = formsOf(report)!;
  return hypotheses.map(({ component, size, proven, more, sets }) => ({
    component,
    size,
    proven,
    more,
    sets: sets.map((set) => ({
      kind: set.kind,
      explanation: explanationOf(set, forms),
      changes: set.changes,
    })),
  }));
}
