/** How a whole workbook of ours stands: how far each step of the path has come. */
import type { TextCheck } from '../narrative/text-check/check';
import type { TextFinding } from '../narrative/text-check/finding';
import { tableFormsOf } from '../report/report';
import { allRules } from '../rules/all';
import type { Finding } from '../rules/rule';
import type { FilledSheet } from '../workbook/filling';
import { refreshedOn } from '../workbook/text-writes';
import { isAnswered } from './explained';
import type { OwnWorkbook } from './own-workbook';
import type { Progress } from './path';
import type { ToldFinding } from './told-check';
import type { WholeCheck } from './whole-check';
import { narrationOf } from './workbook-narration';
import { withWordings } from './workbook-wordings';

/**
 * @param filled how far the sheets are filled in; those of last year's report may be among them
 * @param told the check in words, with what was explained
 */
export function progressOf(
  own: OwnWorkbook,
  filled: readonly FilledSheet[],
  { tables, text, inLedger }: WholeCheck,
  told: readonly ToldFinding[],
): Progress {
  const answered = new Set(told.filter(isAnswered).map(({ id }) => id));
  const isOpen = ({ id }: { readonly id: string }) => !answered.has(id);
  const found = tables.findings.filter((finding) => !isOnlyBlank(finding));
  const inYear = [...found.filter((one) => !isAgainstLast(one)), ...inLedger];
  const againstLast = found.filter(isAgainstLast);
  const ofYear = filled.filter(({ kind }) => kind.startsWith('table'));
  const sum = (count: (sheet: FilledSheet) => number) => ofYear.reduce((all, one) => all + count(one), 0);
  return {
    tables: ofYear.length,
    previous: previousIn(own),
    inputs: sum(({ inputs }) => inputs),
    blanks: sum(({ blanks }) => blanks.length),
    texts: sum(({ untidy, unread }) => untidy.length + unread.length),
    ...counts(inYear, isOpen),
    againstLast: counts(againstLast, isOpen),
    text: textIn(own, text),
  };
}

type Counted = Pick<Finding, 'id' | 'severity'>;

/** What is to be changed stays so with an explanation, what is to be looked at does not. */
const counts = (findings: readonly Counted[], isOpen: (finding: Counted) => boolean) => ({
  mandatory: findings.filter(({ severity }) => severity === 'mandatory').length,
  queries: findings.filter((one) => one.severity === 'query' && isOpen(one)).length,
});

const yearRules: ReadonlySet<string> = new Set(
  allRules.flatMap(({ id, needsPrevious }) => (needsPrevious ? [id] : [])),
);
const isAgainstLast = ({ rule }: Finding): boolean => yearRules.has(rule);

/** Blanks are told by how many there are, not as something that is wrong. */
const isOnlyBlank = (finding: Finding): boolean =>
  finding.code === 'unfilled' && finding.slashes.length === 0 && finding.impossible.length === 0;

const previousIn = ({ reading, sheets }: OwnWorkbook): Progress['previous'] => {
  if (reading.previous) return 'there';
  return sheets.has('previous') ? 'blank' : 'none';
};

function textIn(own: OwnWorkbook, { findings }: TextCheck): Progress['text'] {
  const sheet = own.sheets.get('text');
  const forms = tableFormsOf(own.reading.report);
  if (!sheet || !forms) return 'none';
  if (!own.reading.report.sections) return 'blank';
  const { narration } = withWordings(narrationOf(own), own.reading.wordings ?? []);
  const refreshed = refreshedOn(sheet, forms, narration);
  return {
    gaps: findings.filter(isGap).length,
    stale: refreshed?.stale.filter(({ state }) => state === 'patched').length ?? 0,
    mandatory: findings.filter((one) => one.severity === 'mandatory' && !isGap(one)).length,
  };
}

const isGap = ({ code }: TextFinding): boolean => code === 'gap';
