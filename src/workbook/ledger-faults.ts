/** What keeps a row of 依申请公开台账 from being counted as it is meant: COUNTIFS and the deadline pass over it in silence. */
import type { ColumnId } from '../ledger/columns';
import { ledgerColumns } from '../ledger/columns';
import { FIRST_YEAR, firstDayOf, LAST_YEAR, lastDayOf } from '../ledger/day';
import * as standing from '../words/ledger';
import * as words from '../words/ledger-sheet';
import type { Box } from './box';
import type { Expression } from './expression';
import { call, choose, fixed, operation } from './expression';
import type { LedgerLayout } from './ledger-layout';

/** The days that the deadline and the table follow from, beside that of receipt; neighbours stand in one box. */
const DAYS: readonly (readonly [first: ColumnId, last: ColumnId])[] = [
  ['correctionTold', 'extensionTold'],
  ['postponedTo', 'postponedTo'],
  ['handledOn', 'handledOn'],
];

const between = (first: ColumnId, last: ColumnId): readonly ColumnId[] => {
  const ids = ledgerColumns.map(({ id }) => id);
  return ids.slice(ids.indexOf(first), ids.indexOf(last) + 1);
};

/** The columns whose contents may be a fault. */
export const faultColumns: ReadonlySet<ColumnId> = new Set<ColumnId>([
  'received',
  'applicantType',
  'result',
  ...DAYS.flatMap(([first, last]) => between(first, last)),
]);

/** The fault of a row in words; '' for none, and for a row that holds but its 编号. */
export function faultFormula(layout: LedgerLayout, row: number): Expression {
  const at = (id: ColumnId): Box => layout.cell(id, row);
  const across = (first: ColumnId, last: ColumnId): Box => ({
    ...at(first),
    columns: at(last).column - at(first).column + 1,
  });
  const [, second] = ledgerColumns;
  const entry = across(second!.id, ledgerColumns[ledgerColumns.length - 1]!.id);
  const isBlank = (id: ColumnId) => operation(at(id), '=', '');
  const isNone = (id: 'applicantType' | 'result') =>
    operation(call('COUNT', call('MATCH', at(id), fixed(layout.choices[id]), 0)), '=', 0);
  return choose(
    [
      [operation(call('COUNTA', entry), '=', 0), ''],
      [isNoDay(at('received')), standing.standing.unread],
      [operation(call('COUNT', at('received')), '=', 0), standing.standing.unknown],
      [call('OR', ...DAYS.map(([first, last]) => isNoDay(across(first, last)))), words.dayUnread],
      [isBlank('applicantType'), words.noType],
      [isNone('applicantType'), words.typeUnknown],
      [isBlank('result'), call('IF', operation(call('COUNT', at('handledOn')), '=', 0), '', words.noResult)],
      [isNone('result'), words.resultUnknown],
      [operation(call('COUNT', at('handledOn')), '=', 0), words.noHandling],
    ],
    '',
  );
}

/**
 * Whether a cell, or one of several, holds a text that no formula takes for a day, or a figure that is none. A text of
 * one sign, such as "/", says that nothing applies.
 */
function isNoDay(cells: Box): Expression {
  return call(
    'OR',
    // a count by wildcards would take in figures, in LibreOffice
    operation(
      call('SUMPRODUCT', operation(call('ISTEXT', cells), '*', operation(call('LEN', cells), '>', 1))),
      '>',
      0,
    ),
    operation(call('COUNTIF', cells, `<${firstDayOf(FIRST_YEAR)}`), '>', 0),
    operation(call('COUNTIF', cells, `>=${lastDayOf(LAST_YEAR) + 1}`), '>', 0),
  );
}
