/** The rules on what an entry says: that it can be read, that it has one result, a receipt and a kind of applicant. */
import { ledgerAddress, tellableNumber } from '../application';
import type { Application } from '../application';
import { resultIn } from '../choices';
import type { ColumnId } from '../columns';
import { columnOf } from '../columns';
import type { Context, Hit, LedgerRule } from './rule';
import { about, each } from './rule';

/** Columns whose unreadable cells other rules tell. */
const RULE_OF: Partial<Record<ColumnId, string>> = { result: 'L01', received: 'L02', applicantType: 'L11' };

function* unreadable({ ledger }: Context, rule: string): Generator<Hit> {
  for (const { line, row, column, found } of ledger.unreadable) {
    if ((RULE_OF[column] ?? 'L00') !== rule) continue;
    yield {
      code: 'unreadable',
      of: { line, row, ...(row !== String(line) && { number: row }) },
      column,
      ...(found !== undefined && { found }),
      instance: `${row}.${column}`,
      cells: [ledgerAddress({ row }, column)],
      // nothing of the table depends on how an application came
      ...(column === 'channel' && { severity: 'query' }),
    };
  }
}

/** A cell that cannot be read is told as such, not as missing. */
const isUnreadable = ({ ledger }: Context): ((line: number, column: ColumnId) => boolean) => {
  const keys = new Set(ledger.unreadable.map(({ line, column }) => `${line} ${column}`));
  return (line, column) => keys.has(`${line} ${column}`);
};

export const entryRules: readonly LedgerRule[] = [
  {
    id: 'L00',
    severity: 'mandatory',
    statement: '各格是所在栏的日期、数字或选项',
    source: '台账格式',
    *find(context) {
      yield* unreadable(context, 'L00');
      const lines = context.ledger.passedOver ?? [];
      if (lines.length === 0) return;
      yield { code: 'passedOver', lines, instance: 'passedOver', cells: [], severity: 'hint' };
    },
  },
  {
    id: 'L01',
    severity: 'mandatory',
    statement: '每件恰有一个办理结果，或者未办结；一件一号',
    source: '国办公开办函〔2021〕30号 表三（二）“只计这一情形”',
    *find(context) {
      yield* unreadable(context, 'L01');
      yield* sameNumbers(context);
      const wrong = isUnreadable(context);
      yield* each(function* (one, { form }) {
        const { line, handledOn, result } = one;
        if (result !== undefined && handledOn === undefined && !wrong(line, 'handledOn')) {
          yield { code: 'half', missing: 'handledOn', ...about(one, 'handledOn', 'result') };
        } else if (handledOn !== undefined && result === undefined && !wrong(line, 'result')) {
          yield { code: 'half', missing: 'result', ...about(one, 'handledOn', 'result') };
        } else if (result !== undefined && resultIn(form, result) === undefined) {
          yield { code: 'otherForm', form: form.id, ...about(one, 'result') };
        }
      })(context);
    },
  },
  {
    id: 'L02',
    severity: 'mandatory',
    statement: '有收到日期，才能计入新收或上年结转',
    source: '国办公开办函〔2021〕30号 表三第一项、第二项',
    *find(context) {
      yield* unreadable(context, 'L02');
      const wrong = isUnreadable(context);
      yield* each(function* (one) {
        if (one.received !== undefined || wrong(one.line, 'received')) return;
        yield { code: 'noReceipt', ...about(one, 'received') };
      })(context);
    },
  },
  {
    id: 'L11',
    severity: 'mandatory',
    statement: '申请人类型是表三的六类之一',
    source: '国办公开办函〔2019〕60号、〔2021〕30号 表格结构',
    *find(context) {
      yield* unreadable(context, 'L11');
      const wrong = isUnreadable(context);
      yield* each(function* (one) {
        if (one.applicantType !== undefined || wrong(one.line, 'applicantType')) return;
        yield { code: 'noApplicantType', ...about(one, 'applicantType') };
      })(context);
    },
  },
];

/** The same 编号 in several rows: an application that is counted twice, or a slip. */
function* sameNumbers({ ledger }: Context): Generator<Hit> {
  const same = new Map<string, Application[]>();
  for (const one of ledger.applications) {
    if (one.number === undefined) continue;
    const found = same.get(one.number);
    if (found) found.push(one);
    else same.set(one.number, [one]);
  }
  for (const all of same.values()) {
    if (all.length === 1) continue;
    const [first] = all;
    const number = tellableNumber(first!);
    yield {
      code: 'sameNumber',
      ...(number !== undefined && { number }),
      lines: all.map(({ line }) => line),
      instance: `${columnOf('number').id}.${number ?? first!.line}`,
      cells: all.map(({ line }) => ledgerAddress({ row: String(line) }, 'number')),
    };
  }
}
