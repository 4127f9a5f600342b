import { ledgerColumns } from '../../src/ledger/columns';
import { day, ledgerOf, typical } from '../support/ledger';

test('a row as a clerk types it', () => {
  const { applications, unreadable, columns } = ledgerOf([
    {
      ...typical,
      number: 17,
      received: '2025年3月3日',
      applicantType: '公民',
      channel: '邮寄',
      extensionDays: '10个工作日',
      feeNoticed: '1,200元',
      feeCollected: 1200,
      handledOn: 45730,
      result: '不予公开（国家秘密）',
      postponedTo: '/',
      remarks: ' 已告知 ',
    },
  ]);
  expect(applications).toEqual([
    {
      line: 2,
      row: '17',
      number: '17',
      received: day('2025-3-3'),
      applicant: '张三',
      applicantType: 'natural',
      channel: 'channelMail',
      summary: '土地征收批准文件',
      extensionDays: 10,
      feeNoticed: 1200,
      feeCollected: 1200,
      handledOn: 45730,
      result: 'denied.stateSecret',
      remarks: '已告知',
    },
  ]);
  expect(unreadable).toEqual([]);
  expect(columns.size).toBe(ledgerColumns.length);
});

test('blank rows are passed over, lines are kept', () => {
  const { applications } = ledgerOf([{}, typical, {}, { ...typical, number: null }]);
  expect(applications.map(({ line, row }) => [line, row])).toEqual([
    [3, '2025-001'],
    [5, '5'],
  ]);
});

test('a row that has but its number is ready, and no application', () => {
  const { applications, unreadable } = ledgerOf([typical, { number: '2025-002' }, { number: '2025-003' }]);
  expect(applications.map(({ row }) => row)).toEqual(['2025-001']);
  expect(unreadable).toEqual([]);
});

test('a number that two rows share calls neither', () => {
  const { applications } = ledgerOf([typical, typical]);
  expect(applications.map(({ row }) => row)).toEqual(['2', '3']);
});

test('what cannot be read has its place; what may be a name is not shown', () => {
  const { applications, unreadable } = ledgerOf([
    {
      ...typical,
      received: '2025年13月8日',
      handledOn: '张三签收',
      applicantType: '法人',
      channel: '张三',
      extensionDays: 2.5,
      feeNoticed: '约100',
      result: '一个很长很长很长很长很长很长很长很长的说明',
    },
  ]);
  expect(unreadable.map(({ row, column, found }) => [row, column, found])).toEqual([
    ['2025-001', 'received', '2025年13月8日'],
    ['2025-001', 'applicantType', '法人'],
    ['2025-001', 'channel', undefined],
    ['2025-001', 'extensionDays', '2.5'],
    ['2025-001', 'feeNoticed', undefined],
    ['2025-001', 'handledOn', undefined],
    ['2025-001', 'result', undefined],
  ]);
  expect(applications[0]).not.toHaveProperty('received');
});

test.each<[string, string | undefined]>([
  ['2025-13-08', '2025-13-08'],
  ['20251308', '20251308'],
  ['13900001111', undefined],
  ['139 0000 1111', undefined],
  ['010-87654321', undefined],
  ['530302199001011234', undefined],
])('%s in a column of days is shown as %s: a telephone or a number of papers is not', (cell, shown) => {
  const { unreadable } = ledgerOf([{ ...typical, handledOn: cell }]);
  expect(unreadable).toEqual([
    { line: 2, row: '2025-001', column: 'handledOn', ...(shown !== undefined && { found: shown }) },
  ]);
});
