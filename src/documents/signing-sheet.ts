/** 送审单: what the person who signs has to know of a report, on one page, as it stood when it was made. */
import { table4Blocks } from '../report/form';
import { addressOf } from '../report/address';
import { tableFormsOf } from '../report/report';
import { readerOf } from '../rules/check';
import { corrected } from '../rules/table4';
import type { SheetPlan } from '../workbook/plan';
import type { SigningContents } from '../workbook/signing-plan';
import { planSigning } from '../workbook/signing-plan';
import { keyFigureWords } from '../words/path';
import * as words from '../words/signing';
import { keyFigures } from './key-figures';
import type { OwnWorkbook } from './own-workbook';
import { checkValue } from './publishing/check-value';
import type { ToldFinding } from './told-check';
import { toldCheck } from './told-check';
import { checkWhole } from './whole-check';

/** More would make the page too small to read. */
const MOST_QUERIES = 8;

/**
 * @param madeAt when, in words
 * @returns `undefined` for a report of forms that are not known
 */
export async function signingSheet(own: OwnWorkbook, madeAt: string): Promise<SheetPlan | undefined> {
  const { report } = own.reading;
  if (!tableFormsOf(report)) return undefined;
  const subject = { form: own.form.id, organ: report.organ, year: report.year };
  return planSigning(subject, await contentsOf(own, madeAt));
}

async function contentsOf(own: OwnWorkbook, madeAt: string): Promise<SigningContents> {
  const { report, previous } = own.reading;
  const check = checkWhole(own.reading);
  const gapIds = new Set(check.text.findings.flatMap(({ id, code }) => (code === 'gap' ? [id] : [])));
  const told = toldCheck(check, own.reading).filter(({ id, isUnfilled }) => !gapIds.has(id) && !isUnfilled);
  const queries = told.filter(({ severity }) => severity === 'query');
  const blanks = check.tables.findings.flatMap((one) => (one.code === 'unfilled' ? one.blanks : []));
  const { lines } = words;
  return {
    title: words.title(report.organ, report.year),
    made: words.made(madeAt),
    figureHeads: words.figureHeads,
    figures: keyFigures(report, previous).map(({ label, now, last }) => [
      label,
      now ?? keyFigureWords.figure(now),
      last ?? keyFigureWords.figure(last),
      keyFigureWords.changed(now, last),
    ]),
    checkHeads: words.checkHeads,
    checks: [
      [
        lines.mandatory[0],
        lines.mandatory[1](told.filter(({ severity }) => severity === 'mandatory').length),
      ],
      [lines.queries[0], lines.queries[1](queries.length, queries.filter(isExplained).length)],
      [lines.blanks[0], lines.blanks[1](blanks.length)],
      [lines.gaps[0], lines.gaps[1](report.sections && gapIds.size)],
      [lines.overdue[0], lines.overdue[1](own.reading.ledger?.overdue)],
      [lines.corrected[0], lines.corrected[1](correctedIn(own))],
    ],
    checkValue: [words.checkValueLabel, await checkValue(report), words.checkValueHow],
    queryHeads: words.queryHeads,
    queries:
      queries.length === 0
        ? [[words.noQueries, '']]
        : queries
            .slice(0, MOST_QUERIES)
            .map(({ sentence, explanation }) => [sentence, explanation ?? words.noExplanation]),
    ...(queries.length > MOST_QUERIES && { queryNote: words.moreQueries(queries.length - MOST_QUERIES) }),
    signers: words.signers,
    signature: words.signature,
  };
}

const isExplained = ({ explanation }: ToldFinding): boolean => explanation !== undefined;

/** Cases that ended against the organ; `undefined` while one of the cells is blank. */
function correctedIn({ reading: { report }, form }: OwnWorkbook): number | undefined {
  const read = readerOf(report, undefined);
  const found = table4Blocks(form).map(({ id }) => read(addressOf('table4', id, corrected)));
  return found.every((one) => typeof one === 'number')
    ? found.reduce<number>((sum, one) => sum + one, 0)
    : undefined;
}
