/** The rule on results that need a step before them. */
import type { Application } from '../application';
import { isCharged } from '../application';
import type { ColumnId } from '../columns';
import type { Hit, LedgerRule } from './rule';
import { about, each } from './rule';

interface Condition {
  readonly code: Extract<Hit['code'], 'noOpinions' | 'noReasons' | 'noFeeNotice'>;
  readonly column: ColumnId;
  readonly isMet: (application: Application) => boolean;
}

const CONDITIONS: Readonly<Record<string, Condition>> = {
  'denied.thirdParty': {
    code: 'noOpinions',
    column: 'consultedFrom',
    isMet: ({ consultedFrom }) => consultedFrom !== undefined,
  },
  // a ledger has no column for it: it is noted, or the reasons were accepted and a date was set
  'refused.excessive': {
    code: 'noReasons',
    column: 'remarks',
    isMet: ({ remarks, postponedTo }) => postponedTo !== undefined || (remarks?.includes('理由') ?? false),
  },
  'other.feeUnpaid': {
    code: 'noFeeNotice',
    column: 'feeNoticedOn',
    isMet: isCharged,
  },
};

export const conditionRules: readonly LedgerRule[] = [
  {
    id: 'L09',
    severity: 'query',
    statement: '保护第三方合法权益的应有征求意见；大量反复申请的应有说明理由；逾期未缴费的应有收费通知',
    source: '《政府信息公开条例》第三十二条、第三十五条，国办公开办函〔2021〕30号 表三（六）2',
    find: each(function* (one) {
      const condition = one.result === undefined ? undefined : CONDITIONS[one.result];
      if (!condition || condition.isMet(one)) return;
      yield { code: condition.code, result: one.result!, ...about(one, 'result', condition.column) };
    }),
  },
];
