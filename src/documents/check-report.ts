/** 审核报告: every rule that applies to a report, what it came to, and what was explained, as it stood when it was made. */
import { ledgerRules } from '../ledger/check';
import { textRules } from '../narrative/text-check/check';
import type { Report } from '../report/report';
import { tableFormsOf } from '../report/report';
import { allRules } from '../rules/all';
import { severities } from '../rules/rule';
import type { CheckReportContents } from '../workbook/check-report-plan';
import { planCheckReport } from '../workbook/check-report-plan';
import type { SheetPlan } from '../workbook/plan';
import * as words from '../words/check-report';
import { notChecked as whyNot } from '../words/findings';
import { notChecked as whyNotText } from '../words/text-findings';
import { ruleIn } from './explanations';
import type { OwnWorkbook } from './own-workbook';
import { checkValue } from './publishing/check-value';
import type { ToldFinding } from './told-check';
import { toldCheck } from './told-check';
import type { WholeCheck } from './whole-check';
import { checkWhole } from './whole-check';

/**
 * @param madeAt when, in words
 * @returns `undefined` for a report of forms that are not known
 */
export async function checkReportSheet(own: OwnWorkbook, madeAt: string): Promise<SheetPlan | undefined> {
  const { report } = own.reading;
  if (!tableFormsOf(report)) return undefined;
  const check = checkWhole(own.reading);
  const told = toldCheck(check, own.reading);
  const lines = linesOf(own, check, told);
  return planCheckReport(
    { form: own.form.id, organ: report.organ, year: report.year },
    {
      title: words.title(report.organ, report.year),
      made: words.made(madeAt, await checkValue(report)),
      summary: words.summary(
        (severity) => told.filter((one) => one.severity === severity && !one.isUnfilled).length,
        new Set(lines.filter(([, , result]) => result !== words.notChecked).map(([id]) => id)).size,
      ),
      heads: words.heads,
      lines,
    },
  );
}

type Line = CheckReportContents['lines'][number];

/** What was found first, the gravest before the others; then what was left out, then what is in order. */
function linesOf(
  { reading }: OwnWorkbook,
  { tables, text }: WholeCheck,
  told: readonly ToldFinding[],
): readonly Line[] {
  const rules = rulesFor(reading.report);
  const statement = (id: string) => rules.get(id) ?? '';
  const found = severities.flatMap((severity) =>
    told
      .filter((one) => one.severity === severity)
      .map(({ id, mark, sentence, explanation = '' }): Line => {
        const rule = ruleIn(id);
        return [rule, statement(rule), mark, sentence, explanation];
      }),
  );
  const left = [
    ...tables.notChecked.map(({ rule, why }): Line => [
      rule,
      statement(rule),
      words.notChecked,
      whyNot[why],
      '',
    ]),
    ...text.notChecked.map(({ rule, why }): Line => [
      rule,
      statement(rule),
      words.notChecked,
      whyNotText[why],
      '',
    ]),
  ].filter(([rule]) => rules.has(rule));
  const known = new Set([...found, ...left].map(([rule]) => rule));
  const passed = [...rules].flatMap(([id, required]): Line[] =>
    known.has(id) || isOfLedger(id) ? [] : [[id, required, words.agrees, '', '']],
  );
  const { ledger } = reading;
  const ofLedger: readonly Line[] =
    ledger && ledger.passed > 0
      ? [[...words.ledger, words.agrees, words.ledgerPassed(ledger.passed), '']]
      : [];
  return [...found, ...left, ...passed, ...ofLedger];
}

const ledgerIds: ReadonlySet<string> = new Set(ledgerRules.map(({ id }) => id));
const isOfLedger = (id: string): boolean => ledgerIds.has(id);

/** What each rule that applies to the report requires, by its number; variants for other organs are left out. */
function rulesFor({ level, format }: Report): ReadonlyMap<string, string> {
  const applies = ({
    levels,
    forms,
  }: {
    readonly levels?: readonly string[];
    readonly forms?: readonly string[];
  }) => (!levels || !level || levels.includes(level)) && (!forms || forms.includes(format));
  const own = [...allRules.filter(applies), ...textRules.filter(applies), ...ledgerRules];
  const found = new Map<string, string>();
  for (const { id, statement } of own) if (!found.has(id)) found.set(id, statement);
  return found;
}
