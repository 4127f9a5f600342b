/** 正文用数 counted from 依申请公开台账: how applications came in, extensions, and fees. */
import { factAddress } from '../report/address';
import type { Form } from '../report/form';
import { choicesOf } from '../ledger/choices';
import type { ColumnId } from '../ledger/columns';
import { FIRST_YEAR, firstDayOf, lastDayOf } from '../ledger/day';
import type { Counting } from './counted';
import type { Expression, Term } from './expression';
import { call, cellsOn, joined, operation } from './expression';
import type { DerivedId, LedgerLayout } from './ledger-layout';

type Criterion = readonly [ColumnId | DerivedId, string];

/**
 * The facts that a ledger can give, as formulas on another sheet. One is blank where the ledger is, and where a gap in
 * the ledger leaves it open: a blank amount is not 0.
 */
export function factFormulas(layout: LedgerLayout, form: Form, year: number): Counting {
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const column = (id: ColumnId | DerivedId) => cellsOn('ledger', layout.column(id));
  const pairs = (criteria: readonly Criterion[]): readonly Term[] =>
    criteria.flatMap(([id, criterion]) => [column(id), criterion]);
  const count = (...criteria: readonly Criterion[]) => call('COUNTIFS', ...pairs(criteria));
  const sum = (of: ColumnId, ...criteria: readonly Criterion[]) =>
    call('SUMIFS', column(of), ...pairs(criteria));
  const inYear = (id: ColumnId): readonly Criterion[] => [
    [id, `>=${first}`],
    [id, `<${last + 1}`],
  ];
  const isDay = (id: ColumnId): Criterion => [id, '>0'];
  /** applications that the year is about: received before its end, and not finished before it */
  const ofYear = (...criteria: readonly Criterion[]) => {
    const received: readonly Criterion[] = [
      ['received', `>=${firstDayOf(FIRST_YEAR)}`],
      ['received', `<${last + 1}`],
      ...criteria,
    ];
    return operation(count(...received), '-', count(...received, ['finished', `<${first}`]));
  };
  const isNone = (counted: Expression) => operation(counted, '=', 0);
  const areSame = (one: Expression, other: Expression) => operation(one, '=', other);

  const received = inYear('received');
  const noticed = inYear('feeNoticedOn');
  const paid = inYear('feePaidOn');
  const charged: Criterion = ['feeNoticed', '>0'];
  const collected: Criterion = ['feeCollected', '>0'];
  const isNoticeDated = isNone(operation(ofYear(charged), '-', ofYear(charged, isDay('feeNoticedOn'))));
  const isPaymentDated = isNone(
    operation(
      operation(
        operation(ofYear(collected), '-', ofYear(collected, isDay('feePaidOn'))),
        '-',
        ofYear(collected, isDay('feeNoticedOn')),
      ),
      '+',
      ofYear(collected, isDay('feePaidOn'), isDay('feeNoticedOn')),
    ),
  );
  const hasAll = (dated: readonly Criterion[], amount: ColumnId) =>
    areSame(count(...dated), count(...dated, [amount, '>=0']));
  const known = (conditions: readonly Expression[], figure: Expression) =>
    call('IF', call('AND', ...conditions), figure, '');

  const channels = choicesOf(form, 'channel');
  const through = (label: string) => count(...received, ['channel', label]);
  const areAllTold = areSame(
    count(...received),
    joined(
      '+',
      channels.map(({ label }) => through(label)),
      0,
    ),
  );
  const formulas = new Map<string, Expression>([
    ...channels.map(({ id, label }) => [factAddress(id), known([areAllTold], through(label))] as const),
    [factAddress('extended'), count(...inYear('extensionTold'))],
    [factAddress('feeNotices'), known([isNoticeDated], count(...noticed))],
    [
      factAddress('feeNoticed'),
      known(
        [isNoticeDated, hasAll(noticed, 'feeNoticed')],
        call('ROUND', sum('feeNoticed', ...noticed), CENTS),
      ),
    ],
    [
      factAddress('feeCollected'),
      known(
        [isPaymentDated, hasAll(paid, 'feeCollected')],
        call(
          'ROUND',
          operation(
            operation(sum('feeCollected', ...paid), '+', sum('feeCollected', ...noticed)),
            '-',
            sum('feeCollected', ...noticed, isDay('feePaidOn')),
          ),
          CENTS,
        ),
      ),
    ],
  ]);
  const isEmpty = operation(call('COUNT', column('received')), '=', 0);
  return (address) => {
    const formula = formulas.get(address);
    return formula && call('IF', isEmpty, '', formula);
  };
}

/** Amounts are 元 with two decimals. */
const CENTS = 2;
