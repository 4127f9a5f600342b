/** 一键审核 of a whole report: its tables, its text, and the ledger that it is counted from. */
import type { TextCheck } from '../narrative/text-check/check';
import { checkText } from '../narrative/text-check/check';
import { checkReport } from '../rules/check';
import type { CheckResult } from '../rules/rule';
import type { LedgerFindings, Reading } from './report-json';

/** All that is found in a report: in its tables, in its text, and in the ledger that it is counted from. */
export interface WholeCheck {
  readonly tables: CheckResult;
  readonly text: TextCheck;
  readonly inLedger: LedgerFindings['findings'];
}

type Checked = Pick<Reading, 'report' | 'previous' | 'ledger' | 'labels'>;

/** @param countsRules whether each rule's share of what was checked is told too */
export function checkWhole(
  { report, previous, ledger, labels }: Checked,
  { countsRules = false }: { readonly countsRules?: boolean } = {},
): WholeCheck {
  return {
    tables: checkReport(report, { previous, countsRules }),
    text: checkText(report, { previous, overdue: ledger?.overdue, labels }),
    inLedger: ledger?.findings ?? [],
  };
}
