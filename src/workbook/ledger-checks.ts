/** What 审核结果 says of 依申请公开台账: whether its formulas count all of it. */
import { allCounted, allKnown } from '../words/ledger';
import * as words from '../words/findings-sheet';
import { sheetNames } from '../words/sheets';
import { agrees } from '../words/workbook';
import type { Box } from './box';
import type { Expression } from './expression';
import { call, cellsOn, operation, text } from './expression';
import { faultyFormula, uncountedFormula } from './ledger-formulas';
import { layOutLedger } from './ledger-layout';
import type { NativeCheck } from './rule-formulas';
import type { WorkbookRequest } from './workbook-plan';

/** Whether the ledger stood before the sheet is planned: where its columns are by then no name tells. */
export const leavesOutLedger = ({ sheets, standing = [] }: WorkbookRequest): boolean =>
  !sheets.includes('ledger') && standing.includes('ledger');

/**
 * The checks of a ledger that is planned with the sheet: L15 of src/ledger, and what L00, L01, L02 and L11 find there
 * that keeps an application out of table 3; none where table 3 is typed, which the ledger then does not bind.
 */
export function ledgerChecks(request: WorkbookRequest): readonly NativeCheck[] {
  if (!request.sheets.includes('ledger') || !request.countsLedger) return [];
  const layout = layOutLedger(request.form);
  const onLedger = (area: Box) => cellsOn('ledger', area);
  const check = (instance: string, statement: string, bad: Expression, after: string): NativeCheck => {
    const said = (count: Expression) =>
      call('IF', operation(count, '=', 0), agrees, text(words.badBefore, count, after));
    return {
      rule: 'L15',
      instance,
      id: `L15.${instance}`,
      severity: 'mandatory',
      statement,
      place: sheetNames.ledger,
      cells: [],
      first: { sheet: 'ledger', box: layout.reminder },
      formula: said(bad),
      bad,
      resultOf: ({ bad: count }) => said(count),
    };
  };
  return [
    check('uncounted', allCounted, uncountedFormula(layout, onLedger), words.uncountedAfter),
    check('misread', allKnown, faultyFormula(layout, onLedger), words.faultyAfter),
  ];
}
