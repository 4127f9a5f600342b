/** What 审核结果 says of 依申请公开台账: whether its formulas count all of it. */
import { layOutLedger } from './ledger-layout';
import { uncountedFormula } from './ledger-formulas';
import { allCounted } from '../words/ledger';
import * as words from '../words/findings-sheet';
import { sheetNames } from '../words/sheets';
import { agrees } from '../words/workbook';
import type { Expression } from './expression';
import { call, cellsOn, operation, text } from './expression';
import type { NativeCheck } from './rule-formulas';
import type { WorkbookRequest } from './workbook-plan';

/** The checks of a ledger that is planned with the sheet; L15 of src/ledger. */
export function ledgerChecks(request: WorkbookRequest): readonly NativeCheck[] {
  if (!request.sheets.includes('ledger')) return [];
  const layout = layOutLedger(request.form);
  const bad = uncountedFormula(layout, (area) => cellsOn('ledger', area));
  const said = (count: Expression) =>
    call('IF', operation(count, '=', 0), agrees, text(words.badBefore, count, words.uncountedAfter));
  return [
    {
      rule: 'L15',
      instance: 'uncounted',
      id: 'L15.uncounted',
      severity: 'mandatory',
      statement: allCounted,
      place: sheetNames.ledger,
      cells: [],
      first: { sheet: 'ledger', box: layout.reminder },
      formula: said(bad),
      bad,
      resultOf: ({ bad: count }) => said(count),
    },
  ];
}
