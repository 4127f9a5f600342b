/** The rules on who applied how often for what. Names are compared here, and never told. */
import { bare } from '../../report/labels';
import * as words from '../../words/ledger';
import type { Application } from '../application';
import { isCharged, ledgerAddress, named } from '../application';
import { dateOf } from '../day';
import { feeByCount, FREE, isFeeByPage } from '../fee';
import type { Context, Hit, LedgerRule } from './rule';
import { about, sides } from './rule';

const decree109 = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条、第五条';

export const applicantRules: readonly LedgerRule[] = [
  {
    id: 'L10',
    severity: 'query',
    statement: '同一申请人同日同内容的，可能重复登记或重复申请',
    source: '推论',
    *find({ ledger }) {
      const first = new Map<string, Application>();
      for (const one of ledger.applications) {
        const { applicant, received, summary } = one;
        if (applicant === undefined || received === undefined || summary === undefined) continue;
        const key = `${bare(applicant)}\n${received}\n${bare(summary)}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, one);
        else {
          const common = about(one, 'received', 'summary');
          const cells = [...common.cells, ledgerAddress(other, 'received'), ledgerAddress(other, 'summary')];
          yield { code: 'similar', other: named(other), received, ...common, cells };
        }
      }
    },
  },
  {
    id: 'L12',
    severity: 'hint',
    statement: '同一申请人同月超过10件的，可按件收取信息处理费',
    source: decree109,
    *find(context) {
      for (const { year, month, ...group } of months(context)) {
        const count = group.applications.length;
        if (count <= FREE) continue;
        yield { code: 'manyInMonth', year, month, count, fee: feeByCount(count), ...placeOf(group) };
      }
    },
  },
  {
    id: 'D04',
    severity: 'hint',
    statement: '按同一申请人同月累计件数试算的信息处理费与通知金额相符；按页收费的除外',
    source: decree109,
    *find(context) {
      for (const { year, month, ...group } of months(context)) {
        const { applications } = group;
        const noticed = applications.filter(isCharged);
        // what was noticed without its amount leaves the sum open
        if (noticed.length === 0 || noticed.some(({ feeNoticed }) => feeNoticed === undefined)) continue;
        const count = applications.length;
        const sum = noticed.reduce((total, { feeNoticed }) => total + feeNoticed!, 0);
        const trial = feeByCount(count);
        const byPage = noticed.every(({ feeNoticed }) => isFeeByPage(feeNoticed!));
        if (sum === trial || (count <= FREE && byPage)) continue;
        yield {
          code: 'fee',
          year,
          month,
          count,
          ...sides([words.noticed, sum], [words.trial, trial]),
          ...placeOf(group),
          cells: noticed.map((one) => ledgerAddress(one, 'feeNoticed')),
        };
      }
    },
  },
];

interface Month {
  readonly year: number;
  readonly month: number;
  /** of one applicant */
  readonly applications: readonly Application[];
}

/** The applications of each applicant by the month of receipt, within the year. */
function* months({ ledger, year }: Context): Generator<Month> {
  const groups = new Map<string, { year: number; month: number; applications: Application[] }>();
  for (const one of ledger.applications) {
    if (one.applicant === undefined || one.received === undefined) continue;
    const date = dateOf(one.received);
    if (date.year !== year) continue;
    const key = `${date.month} ${bare(one.applicant)}`;
    const group = groups.get(key);
    if (group) group.applications.push(one);
    else groups.set(key, { year, month: date.month, applications: [one] });
  }
  yield* groups.values();
}

/** A group is called by the first of its applications. */
const placeOf = ({ applications }: Pick<Month, 'applications'>): Pick<Hit, 'instance' | 'cells'> => ({
  instance: applications[0]!.row,
  cells: applications.map((one) => ledgerAddress(one, 'received')),
});
