import {
  calledInList,
  deadlineInWords,
  entryOf,
  groupedChoices,
  nextPlace,
  openOf,
  planHandling,
  planRegistration,
  standingInList,
} from '../../../src/taskpane/actions/ledger-entry';
import type { Entry } from '../../../src/ledger/entry';
import type { LedgerCell, PlannedEntry } from '../../../src/taskpane/actions/ledger-entry';
import { compareLedger } from '../../../src/taskpane/actions/ledger-comparison';
import { readLedger } from '../../../src/taskpane/actions/ledger-reading';
import { dueLine } from '../../../src/taskpane/actions/ledger-reminder';
import type { Typed } from '../../support/ledger';
import { day, form2019, form2021 } from '../../support/ledger';
import { WatchedHost } from '../watched-host';
import { keepLedger, readingOf, received } from '../ledger-sheet';

const TODAY = day('2026-1-15');
const cellsOf = (cells: readonly LedgerCell[]) =>
  cells.map(({ line, column, before, content }) => [line, column, before, content]);
const saidOf = ({ review }: PlannedEntry) =>
  review.faults.map(({ blocks, message }) => `${blocks ? '!' : '?'} ${message}`);

describe('the place of the next application', () => {
  test.each<[string, Typed[], object, number?]>([
    ['the first row of an empty ledger', [], { line: 5, number: '2025-001' }],
    ['the row after the last one that is filled', [received, {}, received], { line: 8, number: '2025-004' }],
    [
      'in the office’s own manner of numbers',
      [{ ...received, number: '依申请〔2025〕9号' }],
      { line: 6, number: '依申请〔2025〕10号' },
    ],
    ['below the rows that are ready', [received, received, received], { line: 8, number: '2025-004' }, 3],
  ])('%s', async (_, rows, place, ready = 10) => {
    expect(nextPlace(await readingOf(rows, ready))).toEqual(place);
  });
});

describe('登记新申请', () => {
  const typed = {
    submitted: '2026-01-12',
    received: '2026-01-14',
    applicant: '李四',
    applicantType: '商业企业',
    channel: '信函',
    summary: '规划图',
  };

  test('writes the first free row, days as numbers, choices in the words of the lists', async () => {
    const planned = planRegistration(await readingOf([received]), typed, TODAY);
    expect(saidOf(planned)).toEqual([]);
    // 2025-002 stands ready
    expect(cellsOf(planned.cells)).toEqual([
      [6, 'submitted', '', day('2026-1-12')],
      [6, 'received', '', day('2026-1-14')],
      [6, 'applicant', '', '李四'],
      [6, 'applicantType', '', '商业企业'],
      [6, 'channel', '', '信函'],
      [6, 'summary', '', '规划图'],
    ]);
  });

  test('a number that stands ready gives way to the office’s own manner', async () => {
    const planned = planRegistration(await readingOf([{ ...received, number: '甲1' }]), typed, TODAY);
    expect(cellsOf(planned.cells)[0]).toEqual([6, 'number', '2025-002', '甲2']);
  });

  test('收到 before 提交 and what is missing stand in the way', async () => {
    const reading = await readingOf([]);
    expect(saidOf(planRegistration(reading, { ...typed, received: '2026-01-11' }, TODAY))).toEqual([
      '! 2025-001号的收到日期2026年1月11日早于提交日期2026年1月12日。请核对两个日期。',
    ]);
    expect(saidOf(planRegistration(reading, { received: '2026-01-14' }, TODAY))).toEqual([
      '! 请填写“申请人名称”“申请人类型”“申请方式”“内容摘要”。',
    ]);
  });

  test('the deadline is told as soon as there is a day to count from', async () => {
    const reading = await readingOf([]);
    expect(deadlineInWords(reading, typed, TODAY)).toBe('应于2026年2月11日前答复，剩19个工作日');
    expect(deadlineInWords(reading, {}, TODAY)).toBeUndefined();
  });
});

describe('days off that the office typed on the sheet', () => {
  // 国庆节 of three years, by which they are known, and two days of January 2026
  const national = ['2024-10-1', '2025-10-1', '2026-10-1'].map((one) => [day(one)]);
  const own = [...national, [day('2026-1-20'), ''], [day('2026-1-21'), ''], ['', day('2026-2-7')]];
  const rows = [{ ...received, received: '2026-1-12', applicantType: '自然人' }];
  const typed = { ...received, received: '2026-01-14', applicant: '李四' } as Entry;

  test('are those that deadlines are counted by', async () => {
    const reading = await readingOf(rows, 10, own);
    expect(deadlineInWords(reading, typed, TODAY)).toBe('应于2026年2月12日前答复，剩19个工作日');
    expect(openOf(reading, TODAY).map((one) => standingInList(reading, one))).toEqual([
      '2026年1月12日收到，应于2026年2月10日前答复，剩17个工作日',
    ]);
    expect(planRegistration(reading, typed, TODAY).review.faults).toEqual([]);
    const late = { handledOn: '2026-02-11', result: '予以公开' };
    const { review } = planHandling(reading, '2025-001', late, day('2026-3-1'))!;
    expect(review.faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('应于2026年2月10日前答复，实际2026年2月11日答复，晚1个工作日'),
    ]);
    expect(dueLine(reading, day('2026-2-9'))).toBe('1件5个工作日内到期');
    expect(dueLine(reading, day('2026-2-11'))).toBe('1件超期');
    expect(compareLedger(reading, [], day('2026-2-11')).findings.some).toContainEqual(
      expect.objectContaining({ sentence: expect.stringContaining('应于2026年2月10日前答复') as string }),
    );
  });

  test('are asked for where the sheet has none of a year', async () => {
    const reading = await readingOf(rows, 10, own.slice(0, 2));
    expect(deadlineInWords(reading, typed, TODAY)).toContain('2026年');
    expect(openOf(reading, TODAY)[0]!.deadline.unknownYears).toEqual([2026]);
  });
});

describe('what the sheet says it does not count', () => {
  const heads = ['收到日期', '申请人类型', '状态', '未计入的原因'];
  const read = day('2025-12-22');
  const lineOf = async (...rows: readonly (readonly (string | number)[])[]) => {
    const host = keepLedger(new WatchedHost(), []);
    host.readRows = () => Promise.resolve([[heads, ...rows]]);
    return dueLine((await readLedger(host))!, TODAY);
  };
  const good = [read, '自然人', '剩3个工作日', ''];
  const noDay = ['2025-13-01', '自然人', '收到日期认不出', '收到日期认不出'];
  const noType = [read, '', '剩3个工作日，没有选类型', '没有选类型'];
  const textual = ['2025-12-22', '自然人', '收到日期认不出', '收到日期认不出'];
  const bare = [read, '自然人', '', ''];
  const beyond =
    '件在公式统计的行以外，申请办理和期限都没有算上。请移到上面的空行，使灰色的列有公式；确实超过5000件的，申请办理改为填数。';

  test.each<[string, (readonly (string | number)[])[], string | undefined]>([
    ['nothing where all is counted', [[day('2025-12-31'), '自然人', '剩10个工作日', '']], undefined],
    [
      'rows that its formulas do not know, and those without a type',
      [good, noDay, noType, textual],
      '3件5个工作日内到期；3件没有完整计入申请办理，原因见“状态”。',
    ],
    [
      'beside rows that no formula looks at',
      [noDay, bare],
      `1件5个工作日内到期；1件没有完整计入申请办理，原因见“状态”。第6行的1${beyond}`,
    ],
  ])('is told on opening: %s', async (_, rows, expected) => {
    expect(await lineOf(...rows)).toBe(expected);
  });

  test('and the list of what is open says of a day that it cannot be read', async () => {
    const reading = await readingOf([{ ...received, received: '2025-13-01' }]);
    expect(openOf(reading, TODAY).map((one) => standingInList(reading, one))).toEqual(['收到日期认不出']);
  });
});

describe('录入办结', () => {
  const rows = [
    { ...received, received: '2025-12-31' },
    { ...received, received: '2025-12-1', applicantType: '科研机构' },
    { ...received, received: '2025-12-22', correctionTold: '2025-12-24' },
    { ...received, handledOn: '2025-12-30', result: '予以公开' },
    { ...received },
  ];

  test('what is open is listed, most urgent first, without a name', async () => {
    const reading = await readingOf(rows);
    const open = openOf(reading, TODAY);
    expect(open.map((one) => `${calledInList(form2021, one)}：${standingInList(reading, one)}`)).toEqual([
      '2025-002号 科研机构：12月1日收到，应于12月29日前答复，超期12个工作日',
      '2025-005号 自然人：12月22日收到，应于2026年1月20日前答复，剩3个工作日',
      '2025-001号 自然人：12月31日收到，应于2026年1月29日前答复，剩10个工作日',
      '2025-003号 自然人：12月22日收到，待补正',
    ]);
  });

  test('writes what changed and nothing else', async () => {
    const reading = await readingOf(rows);
    const planned = planHandling(
      reading,
      '2025-005',
      { handledOn: '2026-01-10', result: '不予公开·属于国家秘密', document: '〔2026〕1号' },
      TODAY,
    )!;
    expect(saidOf(planned)).toEqual([]);
    expect(cellsOf(planned.cells)).toEqual([
      [9, 'handledOn', '', day('2026-1-10')],
      [9, 'result', '', '不予公开·属于国家秘密'],
      [9, 'document', '', '〔2026〕1号'],
    ]);
    expect(planned.review.overwrites).toEqual([]);
  });

  test('a filled cell is written over only after it was listed', async () => {
    const reading = await readingOf(rows);
    const { application } = openOf(reading, TODAY).find(({ application: { row } }) => row === '2025-003')!;
    const shown = entryOf(form2021, application, ['correctionTold', 'corrected']);
    expect(shown).toEqual({ correctionTold: '2025-12-24' });
    const planned = planHandling(reading, '2025-003', { correctionTold: '2025-12-25' }, TODAY)!;
    expect(cellsOf(planned.review.overwrites)).toEqual([
      [7, 'correctionTold', day('2025-12-24'), day('2025-12-25')],
    ]);
    expect(planHandling(reading, '2025-003', shown, TODAY)!.cells).toEqual([]);
  });

  test('a cell that cannot be read, and so could not be shown, stays', async () => {
    const reading = await readingOf([{ ...received, correctionTold: '下周' }]);
    const planned = planHandling(reading, '2025-001', { corrected: '2026-01-05' }, TODAY)!;
    expect(cellsOf(planned.cells)).toEqual([[5, 'corrected', '', day('2026-1-5')]]);
  });

  test('half an answer stands in the way; a late one is to be looked at', async () => {
    const reading = await readingOf(rows);
    const said = (typed: object) => saidOf(planHandling(reading, '2025-002', typed, TODAY)!);
    expect(said({ result: '予以公开' })).toEqual(['! 请填写“办结日期”。']);
    expect(said({ handledOn: '2025-11-01', result: '予以公开' })[0]).toMatch(/^! .*早于收到日期12月1日/);
    expect(said({ handledOn: '2026-01-10', result: '予以公开' })).toEqual([
      expect.stringMatching(/^\? 2025-002号可能超期/),
    ]);
  });

  test('an application that is gone is none', async () => {
    expect(planHandling(await readingOf(rows), '2025-099', {}, TODAY)).toBeUndefined();
  });
});

test.each([form2019, form2021])('the results of the $id form stand in the groups of the form', (form) => {
  const groups = groupedChoices(form, 'result');
  expect(groups.slice(0, 2)).toEqual([
    {
      choices: [
        { value: '予以公开', name: '予以公开' },
        { value: '部分公开', name: '部分公开' },
      ],
    },
    {
      group: '不予公开',
      choices: expect.arrayContaining([{ value: '不予公开·属于国家秘密', name: '属于国家秘密' }]) as unknown,
    },
  ]);
  expect(groups.map(({ group }) => group)).toEqual(
    form.id === '2021'
      ? [undefined, '不予公开', '无法提供', '不予处理', '其他处理']
      : [undefined, '不予公开', '无法提供', '不予处理', undefined],
  );
});
