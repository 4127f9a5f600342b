import { isoOf } from '../../src/ledger/day';
import type { Deadline } from '../../src/ledger/deadline';
import { deadlineOf, isOverdue, isSoon, reminderOf } from '../../src/ledger/deadline';
import { standingOf } from '../../src/ledger/sentences';
import * as words from '../../src/words/ledger';
import { officialCalendar } from '../../src/ledger/workdays';
import type { Typed } from '../support/ledger';
import { applicationOf, day } from '../support/ledger';

const deadline = (typed: Typed, today = '2025-3-27'): Deadline =>
  deadlineOf(applicationOf(typed), officialCalendar(), day(today));
const told = ({ due, ...rest }: Deadline) => ({
  due: due && isoOf(due),
  standing: standingOf({ due, ...rest }),
});

test.each<[string, Typed, string, string | undefined, string]>([
  ['twenty working days from the day after receipt', {}, '2025-3-27', '2025-03-31', '剩2个工作日'],
  ['the last day', {}, '2025-3-31', '2025-03-31', '今天到期'],
  ['the day after', {}, '2025-4-1', '2025-03-31', '超期1个工作日'],
  ['a weekend after is late too', { received: '2025-3-2' }, '2025-3-29', '2025-03-28', '超期1个工作日'],
  ['over a holiday', { received: '2025-3-10' }, '2025-4-3', '2025-04-08', '剩2个工作日'],
  ['told to correct: the clock stands', { correctionTold: '2025-3-5' }, '2025-9-1', undefined, '待补正'],
  [
    'a correction starts it anew',
    { correctionTold: '2025-3-5', corrected: '2025-3-20' },
    '2025-3-27',
    '2025-04-18',
    '剩15个工作日',
  ],
  [
    'a consultation does not count',
    { consultedFrom: '2025-3-10', consultedTo: '2025-3-24' },
    '2025-3-27',
    '2025-04-15',
    '剩12个工作日',
  ],
  [
    'an open consultation: the clock stands',
    { consultedFrom: '2025-3-10' },
    '2025-9-1',
    undefined,
    '征求意见中',
  ],
  [
    'a consultation after the limit does not bring it back',
    { consultedFrom: '2025-4-1', consultedTo: '2025-4-15' },
    '2025-4-16',
    '2025-03-31',
    '超期11个工作日',
  ],
  [
    'a consultation before the correction counts from the correction',
    {
      correctionTold: '2025-3-4',
      corrected: '2025-3-20',
      consultedFrom: '2025-3-10',
      consultedTo: '2025-3-24',
    },
    '2025-3-27',
    '2025-04-22',
    '剩17个工作日',
  ],
  [
    'an extension',
    { extensionTold: '2025-3-28', extensionDays: 10 },
    '2025-4-1',
    '2025-04-15',
    '剩9个工作日',
  ],
  [
    'an extension of no length is of the greatest',
    { extensionTold: '2025-3-28' },
    '2025-4-1',
    '2025-04-28',
    '剩19个工作日',
  ],
  ['an extension is of twenty days at most', { extensionDays: 60 }, '2025-4-1', '2025-04-28', '剩19个工作日'],
  [
    'a date set for many applications goes first',
    { postponedTo: '2025-6-30', correctionTold: '2025-3-5' },
    '2025-6-27',
    '2025-06-30',
    '剩1个工作日',
  ],
  [
    'a date set on a Sunday, on the Saturday before',
    { postponedTo: '2025-6-29' },
    '2025-6-28',
    '2025-06-29',
    '剩不到1个工作日',
  ],
  [
    'finished late',
    { handledOn: '2025-4-8', result: '予以公开' },
    '2025-9-1',
    '2025-03-31',
    '办结时超期5个工作日',
  ],
  ['finished in time', { handledOn: '2025-3-31', result: '予以公开' }, '2025-9-1', '2025-03-31', '已办结'],
  [
    'closed for want of a correction',
    { correctionTold: '2025-3-5', handledOn: '2025-9-1', result: '逾期不补正' },
    '2025-9-2',
    undefined,
    '已办结',
  ],
  ['without receipt', { received: null }, '2025-9-1', undefined, '没有收到日期'],
  [
    'into a year that is not known',
    { received: '2040-9-20' },
    '2040-9-21',
    '2040-10-18',
    '剩19个工作日（日历里还没有2040年的放假安排，暂按周末推算，请把全年的休息日和调休上班日补入日历）',
  ],
])('%s', (_, typed, today, due, standing) => {
  expect(told(deadline(typed, today))).toEqual({ due, standing });
});

test('the open consultation of a finished application ends with it', () => {
  const typed = { consultedFrom: '2025-3-10', handledOn: '2025-4-15', result: '予以公开' };
  expect(deadline(typed)).toMatchObject({ state: 'handled', due: day('2025-5-8'), late: 0 });
});

test.each([null, '看附件'])('an answer without a result that can be read (%p) is an answer', (result) => {
  expect(deadline({ handledOn: '2025-3-10', result }, '2025-9-1')).toMatchObject({
    state: 'handled',
    late: 0,
  });
  expect(deadline({ handledOn: '2025-4-8', result }, '2025-9-1')).toMatchObject({
    state: 'handled',
    late: 5,
  });
});

test('how late a finished application was', () => {
  expect(deadline({ handledOn: '2025-4-8', result: '予以公开' })).toMatchObject({
    state: 'handled',
    late: 5,
  });
});

test('what is near and what is overdue is counted', () => {
  const all = [
    deadline({}),
    deadline({ received: '2025-3-6' }),
    deadline({ received: '2025-3-24' }),
    deadline({ received: '2025-2-3' }),
    deadline({ correctionTold: '2025-3-5' }),
    deadline({ consultedFrom: '2025-3-5' }),
    deadline({ received: '2025-2-3', handledOn: '2025-3-20', result: '予以公开' }),
  ];
  const reminder = reminderOf(all);
  expect(reminder).toEqual({ soon: 2, within: 5, overdue: 1, awaitingCorrection: 1, awaitingOpinions: 1 });
  expect(words.reminder(reminder)).toBe('2件5个工作日内到期、1件超期');
  expect(words.reminder({ ...reminder, soon: 0 })).toBe('1件超期');
  expect(words.reminder({ ...reminder, overdue: 0 })).toBe('2件5个工作日内到期');
  expect(words.reminder(reminderOf([]))).toBe('没有5个工作日内到期或超期的申请');
  expect([all.filter(isSoon).length, all.filter(isOverdue).length]).toEqual([2, 1]);
});
