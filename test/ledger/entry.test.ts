import type { Entry, EntryContext } from '../../src/ledger/entry';
import { checkEntry } from '../../src/ledger/entry';
import { officialCalendar } from '../../src/ledger/workdays';
import { day, form2021, ledgerOf, typical } from '../support/ledger';

const entry: Entry = {
  number: '2025-009',
  submitted: '2025-03-01',
  received: '2025-03-03',
  applicant: '李四',
  applicantType: '自然人',
  channel: '网络',
  summary: '规划图',
};
const context: EntryContext = {
  form: form2021,
  year: 2025,
  today: day('2025-3-10'),
  calendar: officialCalendar(),
  ledger: ledgerOf([typical]),
  line: 9,
  required: ['received', 'applicantType', 'summary'],
  editable: ['submitted', 'received', 'applicant', 'applicantType', 'channel', 'summary'],
};
const said = (typed: Entry, more: Partial<EntryContext> = {}) =>
  checkEntry(typed, { ...context, ...more }).faults.map(
    ({ blocks, severity, message }) => `${blocks ? '!' : '?'} ${severity} ${message}`,
  );

test('an entry with nothing wrong is read as the sheet’s rows are', () => {
  expect(checkEntry(entry, context)).toEqual({
    application: {
      line: 9,
      row: '2025-009',
      number: '2025-009',
      submitted: day('2025-3-1'),
      received: day('2025-3-3'),
      applicant: '李四',
      applicantType: 'natural',
      channel: 'channelOnline',
      summary: '规划图',
    },
    faults: [],
  });
});

test.each<[string, Entry, string[]]>([
  [
    'what is missing is told in one sentence',
    { number: '2025-009' },
    ['! mandatory 请填写“收到日期”“申请人类型”“内容摘要”。'],
  ],
  [
    '收到 before 提交',
    { ...entry, submitted: '2025-03-05' },
    ['! mandatory 2025-009号的收到日期3月3日早于提交日期3月5日。请核对两个日期。'],
  ],
  [
    'a day to come',
    { ...entry, received: '2026-03-03' },
    ['! mandatory 2025-009号的收到日期2026年3月3日还没有到。请核对年份和日期。'],
  ],
  [
    'what cannot be read is not missing',
    { ...entry, received: '三月三日', applicantType: '法人' },
    [
      '! mandatory 2025-009号的“收到日期”认不出来，应为日期，如2025-3-8。请改正。',
      '! mandatory 2025-009号的“申请人类型”填的是“法人”，认不出来，应为下拉表里的一项。请改正。',
    ],
  ],
  [
    'the same from the same on the same day is to be looked at, without a name',
    { ...entry, applicant: '张三', summary: '土地征收批准文件' },
    [
      '? query 2025-009号和2025-001号是同一申请人3月3日提出的同样内容。请核对是不是重复登记；确是重复申请的，结果选“重复申请”。',
    ],
  ],
])('%s', (_, typed, faults) => {
  expect(said(typed)).toEqual(faults);
});

test('what cannot be mended here is not told', () => {
  const handled = { ...entry, applicantType: undefined, handledOn: '2025-03-08', result: '予以公开' };
  const faults = said(handled, { required: ['handledOn', 'result'], editable: ['handledOn', 'result'] });
  expect(faults).toEqual([]);
});

test('an entry that stands there is held against the others, not against itself', () => {
  const ledger = ledgerOf([typical]);
  expect(said({ ...entry, ...typical } as Entry, { ledger, line: 2 })).toEqual([]);
});
