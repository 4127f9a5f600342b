import { ledgerColumns } from '../../src/ledger/columns';
import type { ColumnId } from '../../src/ledger/columns';
import { named } from '../../src/ledger/application';
import type { Typed } from '../support/ledger';
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

describe('what is no application', () => {
  test.each<[string, Typed]>([
    ['a total', { number: '合计', feeNoticed: 300, feeCollected: 300 }],
    ['a total that is spaced', { received: '小 计', extensionDays: 3 }],
    ['a total in words', { number: '共3件', applicant: '其中自然人2件' }],
    ['who filled it in', { number: '填表人：王五', applicantType: '审核人：赵六' }],
    ['who filled it in, and when', { submitted: '制表人:王五', summary: '2025年12月31日' }],
    ['a single line of words', { received: '以上为全年数，王五' }],
    ['a note', { summary: '征求意见的另册登记' }],
  ])('%s', (_, row) => {
    const { applications, passedOver, unreadable } = ledgerOf([typical, row]);
    expect(applications.map(({ line }) => line)).toEqual([2]);
    expect(passedOver).toEqual([3]);
    expect(unreadable).toEqual([]);
  });

  test.each<[string, Typed]>([
    ['what has a day of receipt', { number: '合计', received: '2025-3-3' }],
    ['what has but a day', { received: '2025-3-3' }],
    ['what has but a choice', { applicantType: '自然人' }],
    ['what has a number and one thing more', { number: '2025-002', summary: '批文' }],
    ['an applicant and a matter', { applicant: '张三', summary: '批文' }],
  ])('but %s is one', (_, row) => {
    const { applications, passedOver } = ledgerOf([typical, row]);
    expect(applications.map(({ line }) => line)).toEqual([2, 3]);
    expect(passedOver).toBeUndefined();
  });
});

describe('what may be told', () => {
  const foundIn = (column: ColumnId, cell: unknown, more: Typed = {}) => {
    const { unreadable } = ledgerOf([{ ...typical, ...more, [column]: cell }]);
    expect(unreadable).toMatchObject([{ column }]);
    return unreadable[0]!.found;
  };

  test.each<[ColumnId, unknown]>([
    ['received', '2025年13月8日'],
    ['received', '3.8'],
    ['received', '2025-3'],
    ['received', '31/12/2025'],
    ['handledOn', '2025-02-30 14:30'],
    ['handledOn', 12],
    ['feeNoticed', '0.001'],
    ['extensionDays', 2.5],
    ['applicantType', '法人或其他组织'],
    ['result', '不予公开'],
    ['result', '（六）其他处理'],
  ])('%s: %p', (column, cell) => {
    expect(foundIn(column, cell)).toBe(String(cell));
  });

  test.each<[ColumnId, unknown]>([
    ['result', '张三自愿撤回申请'],
    ['channel', '电话13912345678'],
    ['channel', '朋友转交'],
    ['applicantType', '李四本人'],
    ['received', '320102198001011234'],
    ['received', 13912345678],
    ['received', '139 1234 5678'],
    ['received', '82345678'],
    ['handledOn', '张三签收'],
    ['feeNoticed', '13912345678'],
    ['feeNoticed', 82345678],
    ['feeCollected', '320102198001011234'],
    ['feeNoticed', '约100'],
    ['extensionDays', '320102 19800101 1234'],
  ])('not: %s: %p', (column, cell) => {
    expect(foundIn(column, cell)).toBeUndefined();
  });

  test.each<[readonly string[], readonly string[]]>([
    [
      ['2025-001', '2025-002'],
      ['2025-001', '2025-002'],
    ],
    [
      ['依申请〔2025〕3号', 'YSQ20250303001'],
      ['依申请〔2025〕3号', 'YSQ20250303001'],
    ],
    [
      ['沪府办2025-1', '沪府办2025-2'],
      ['沪府办2025-1', '沪府办2025-2'],
    ],
    // called by their lines
    [
      ['320102198001011234', '13912345678', '91320102MA1XXXXX0K'],
      ['2', '3', '4'],
    ],
    [
      ['张三2025-1', '张三 2025-2'],
      ['2', '3'],
    ],
    [
      ['王五交来1', '小王'],
      ['2', '3'],
    ],
  ])('of 编号 %j', (numbers, rows) => {
    const { applications } = ledgerOf(numbers.map((number) => ({ ...typical, number })));
    expect(applications.map(({ row }) => row)).toEqual(rows);
    // it is kept all the same
    expect(applications.map(({ number }) => number)).toEqual(numbers);
    const told = JSON.stringify(applications.map(named));
    for (const number of numbers.filter((one) => !rows.includes(one))) expect(told).not.toContain(number);
  });
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
