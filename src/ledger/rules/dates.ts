/** The rules on days: their order, the statutory limits, what the year's end leaves. */
import type { Application } from '../application';
import { answeredOn, ledgerAddress, named } from '../application';
import type { ColumnId } from '../columns';
import { columnOf } from '../columns';
import type { Day } from '../day';
import { dayOf, lastDayOf } from '../day';
import type { Deadline } from '../deadline';
import { arrangementsOf, deadlineOf, dueOf, isOverdue } from '../deadline';
import { CORRECTION, EXTENSION, LONG_CORRECTION, OPINIONS } from '../limits';
import * as words from '../../words/ledger';
import type { Context, Hit, LedgerRule } from './rule';
import { about, each, sides } from './rule';

/** What comes first and what may not come before it. */
const ORDERS: readonly (readonly [
  earlier: ColumnId & keyof Application,
  later: ColumnId & keyof Application,
])[] = [
  ['submitted', 'received'],
  ['received', 'handledOn'],
  ['received', 'correctionTold'],
  ['correctionTold', 'corrected'],
  ['corrected', 'handledOn'],
  ['received', 'consultedFrom'],
  ['consultedFrom', 'consultedTo'],
  ['received', 'extensionTold'],
  ['feeNoticedOn', 'feePaidOn'],
];

/** What has happened; a consultation or a payment may be recorded for a day to come as little as an answer. */
const HAPPENED: readonly (ColumnId & keyof Application)[] = [
  'received',
  'correctionTold',
  'corrected',
  'extensionTold',
  'feeNoticedOn',
  'feePaidOn',
  'handledOn',
];

/** The months of the year in which it is looked at what will be carried over. */
const YEAR_END_FROM = 12;

export const dateRules: readonly LedgerRule[] = [
  {
    id: 'L05',
    severity: 'mandatory',
    statement: '各日期先后相接：答复不早于收到、不早于补正收到；不在未来',
    source: '推论',
    find: each(function* (one, { today }) {
      for (const [earlier, later] of ORDERS) {
        const [earlierDay, laterDay] = [one[earlier], one[later]] as [number?, number?];
        if (earlierDay === undefined || laterDay === undefined || laterDay >= earlierDay) continue;
        const common = about(one, earlier, later);
        const instance = `${one.row}.${later}`;
        yield { code: 'order', earlier, earlierDay, later, laterDay, ...common, instance };
        return;
      }
      for (const column of HAPPENED) {
        const day = one[column] as number | undefined;
        if (day === undefined || day <= today) continue;
        yield { code: 'future', column, day, ...about(one, column), instance: `${one.row}.${column}` };
        return;
      }
    }),
  },
  {
    id: 'L06',
    severity: 'query',
    statement: '自收到次日起20个工作日内答复；补正重新起算，征求意见的时间不计入，延期不超过20个工作日',
    source: '《政府信息公开条例》第三十条、第三十二条至第三十五条',
    find: each(function* (one, { deadlines, calendar }) {
      const deadline = deadlines.get(one)!;
      const { due, from, late, unknownYears } = deadline;
      if (late === 0 || due === undefined || from === undefined || one.received === undefined) return;
      const handled = answeredOn(one);
      const allowed = calendar.workdaysBetween(from, due);
      yield {
        code: 'overdue',
        received: one.received,
        ...(one.corrected !== undefined && { corrected: one.corrected }),
        due,
        ...(handled !== undefined && { handled }),
        arrangements: arrangementsOf(deadline, calendar, handled ?? due),
        unknownYears,
        ...sides([words.taken, allowed + late], [words.allowed, allowed]),
        ...about(one, 'received', ...(handled !== undefined ? (['handledOn'] as const) : [])),
      };
    }),
  },
  {
    id: 'L07',
    severity: 'query',
    statement: '补正在收到申请7个工作日内告知；“补正后仍不明确”“逾期不补正”应有补正记录',
    source: '《政府信息公开条例》第三十条',
    find: each(function* (one, context) {
      const { calendar } = context;
      const { received, correctionTold, result } = one;
      if (received !== undefined && correctionTold !== undefined && correctionTold > received) {
        const days = calendar.workdaysBetween(received, correctionTold);
        if (days > CORRECTION) {
          yield {
            code: 'lateCorrection',
            received,
            told: correctionTold,
            unknownYears: calendar.unknownYears(received, correctionTold),
            ...sides([words.taken, days], [words.allowed, CORRECTION]),
            ...about(one, 'received', 'correctionTold'),
          };
        }
      }
      if (correctionTold === undefined && result !== undefined && NEEDS_CORRECTION.has(result)) {
        yield {
          code: 'noCorrection',
          result,
          ...about(one, 'result', 'correctionTold'),
          instance: `${one.row}.correctionTold`,
        };
      }
      const long = standingSince(one, 'awaitingCorrection', correctionTold, LONG_CORRECTION, context);
      if (long) {
        yield {
          code: 'longCorrection',
          ...long,
          ...about(one, 'correctionTold', 'corrected'),
          instance: `${one.row}.corrected`,
          severity: 'hint',
        };
      }
    }),
  },
  {
    id: 'L08',
    severity: 'query',
    statement: '延期在原期限内告知，只延一次，不超过20个工作日',
    source: '《政府信息公开条例》第三十三条',
    find: each(function* (one, { calendar }) {
      const { extensionTold, extensionDays } = one;
      if (extensionTold === undefined && extensionDays === undefined) return;
      if (extensionDays !== undefined && extensionDays > EXTENSION) {
        yield {
          code: 'longExtension',
          ...sides([columnOf('extensionDays').label, extensionDays], [words.allowed, EXTENSION]),
          ...about(one, 'extensionDays'),
          instance: `${one.row}.extensionDays`,
        };
      }
      if (extensionTold === undefined) {
        if (extensionDays! > 0) yield { code: 'extensionUntold', ...about(one, 'extensionTold') };
        return;
      }
      if (extensionDays === undefined) {
        yield { code: 'extensionOpen', ...about(one, 'extensionDays'), instance: `${one.row}.extensionDays` };
      }
      const original = dueOf({ ...one, extensionTold: undefined, extensionDays: 0 }, calendar, extensionTold);
      if (original?.state === 'running' && extensionTold > original.due) {
        const { from, due } = original;
        const unknownYears = calendar.unknownYears(from, due);
        yield {
          code: 'lateExtension',
          told: extensionTold,
          due,
          unknownYears,
          ...about(one, 'extensionTold'),
        };
      }
    }),
  },
  {
    id: 'L13',
    severity: 'query',
    statement: '年末未办结的列入结转；期限已满而未答复的列为“超期未办”',
    source: '《政府信息公开条例》第三十三条',
    *find(context) {
      const hit = yearEnd(context);
      if (hit) yield hit;
    },
  },
  {
    id: 'L14',
    severity: 'query',
    statement: '征求意见15个工作日内没有答复的，期满后继续办理，期限不再停住',
    source: '《政府信息公开条例》第三十二条、第三十四条',
    find: each(function* (one, context) {
      const long = standingSince(one, 'awaitingOpinions', one.consultedFrom, OPINIONS, context);
      if (long) yield { code: 'longOpinions', ...long, ...about(one, 'consultedFrom', 'consultedTo') };
    }),
  },
];

/** How long a clock has stood, where that is longer than it should. */
function standingSince(
  one: Application,
  state: Deadline['state'],
  since: Day | undefined,
  limit: number,
  { deadlines, calendar, today }: Context,
) {
  if (since === undefined || since > today || deadlines.get(one)!.state !== state) return undefined;
  const days = calendar.workdaysBetween(since, today);
  if (days <= limit) return undefined;
  const unknownYears = calendar.unknownYears(since, today);
  return { since, unknownYears, ...sides([words.standingFor, days], [words.allowed, limit]) };
}

/** Results that say that a correction was asked for. */
const NEEDS_CORRECTION: ReadonlySet<string> = new Set(['unavailable.unclear', 'other.noCorrection']);

function yearEnd({ ledger, placements, form, calendar, year, today }: Context): Hit | undefined {
  const last = lastDayOf(year);
  if (today < dayOf(year, YEAR_END_FROM, 1)) return undefined;
  const carried = form.table3.balance.right;
  const open = ledger.applications.filter((one) => {
    const closes = placements.get(one)?.closes;
    return closes !== undefined && carried.includes(closes);
  });
  if (open.length === 0) return undefined;
  const end = Math.min(today, last);
  const then = open.map((one) => ({
    one,
    isAnswered: (answeredOn(one) ?? Infinity) <= end,
    ...deadlineOf({ ...one, handledOn: undefined }, calendar, end),
  }));
  const still = then.filter(({ isAnswered }) => !isAnswered);
  const overdue = still.filter(isOverdue).map(({ one }) => one);
  const count = (wanted: Deadline['state']) => still.filter(({ state }) => state === wanted).length;
  return {
    code: 'yearEnd',
    year,
    running: count('open') - overdue.length,
    awaitingCorrection: count('awaitingCorrection'),
    awaitingOpinions: count('awaitingOpinions'),
    withoutResult: then.length - still.length,
    overdue: overdue.map(named),
    instance: String(year),
    cells: overdue.map((one) => ledgerAddress(one, 'received')),
    ...(overdue.length === 0 && { severity: 'hint' }),
  };
}
