/** A check as the contract's check JSON: findings and hypotheses with their sentences. */
import type { Report } from '../report/report';
import { checkReport, formsOf, readerOf } from '../rules/check';
import { explanationOf } from '../rules/explanations';
import { locateFaults } from '../rules/hypotheses';
import type { Finding, SideValue } from '../rules/rule';
import { sentenceOf } from '../rules/sentences';
import { notChecked as whyNot } from '../words/findings';

export type CheckJson = ReturnType<typeof checkJson>;

/** Checks a report, with last year's where there is one. */
export function checkJson(report: Report, previous?: Report) {
  const result = checkReport(report, { previous });
  const { checked, passed, blank, notChecked, findings } = result;
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  return {
    report: {
      organ: report.organ,
      year: report.year,
      format: report.format,
      ...(report.table3Format !== undefined && { table3Format: report.table3Format }),
      ...(report.level !== undefined && { level: report.level }),
    },
    summary: {
      checked,
      passed,
      notChecked: notChecked.map(({ rule, why }) => ({ rule, why: whyNot[why] })),
      blank,
      mandatory: count('mandatory'),
      query: count('query'),
      hint: count('hint'),
    },
    findings: findingsJson(findings, report, previous),
    hypotheses: hypothesesJson(report, findings),
  };
}

function findingsJson(findings: readonly Finding[], report: Report, previous: Report | undefined) {
  if (findings.length === 0) return [];
  const telling = { forms: formsOf(report, previous)!, read: readerOf(report, previous) };
  return findings.map((finding) => ({
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    message: sentenceOf(finding, telling),
    cells: finding.cells,
    ...('left' in finding && {
      left: side(finding.left),
      right: side(finding.right),
      difference: finding.difference,
    }),
    ...(finding.causedBy !== undefined && { causedBy: finding.causedBy }),
    ...('range' in finding && Object.keys(finding.range).length > 0 && { range: finding.range }),
  }));
}

const side = ({ label, value }: SideValue) => ({ label, value });

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
