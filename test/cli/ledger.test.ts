import { writeXlsx } from 'hucre/xlsx';
import { sample } from '../support/samples';
import { parseCall } from '../../src/cli/command-line';
import { Folder } from './support';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const csv = [
  '某局依申请公开台账,,,,,,,,',
  '受理编号,申请人类型,姓名,证件号,受理时间,申请方式,申请项目,答复日期,答复类型,经办人',
  '2025-001,公民,张三,110101,2025-03-03,网络,征收批文,2025-03-20,予以公开,甲',
  '2025-017,公民,李四,110102,2025年3月3日,当面,征收批文,2025.4.8,不予公开（国家秘密）,甲',
  '2025-018,商业企业,某公司,,2025/12/20,邮寄,"合同,附件",,,乙',
  '2025-019,法人,某协会,,2025/12/1,邮寄,规划图,,,乙',
].join('\r\n');

const call = (path: string, ...more: string[]) => [
  'ledger',
  path,
  '--year',
  '2025',
  '--today',
  '2025-12-31',
  ...more,
];

interface Told {
  readonly report: { readonly table3: Record<string, number[]>; readonly facts: unknown };
  readonly findings: readonly { readonly id: string; readonly message: string }[];
}

const expected = {
  table3: {
    new: [2, 1, 0, 0, 0, 0, 3],
    granted: [1, 0, 0, 0, 0, 0, 1],
    'denied.stateSecret': [1, 0, 0, 0, 0, 0, 1],
    handledTotal: [2, 0, 0, 0, 0, 0, 2],
    carriedOut: [0, 1, 0, 0, 0, 0, 1],
  },
  findings: ['L06.2025-017', 'L06.2025-019', 'L11.2025-019.applicantType', 'L13.2025'],
};

const short = (json: unknown) => {
  const { report, findings } = json as Told;
  return {
    table3: Object.fromEntries(
      Object.entries(report.table3).filter(([, row]) => row.some((cell) => cell > 0)),
    ),
    findings: findings.map(({ id }) => id),
  };
};

test('a ledger is one document: report, findings, deadlines, and what was taken for what', async () => {
  const path = folder.write({ 'a.csv': csv });
  const { status, json } = await folder.json(call(path));
  expect(status).toBe(1);
  expect(short(json)).toEqual(expected);
  expect(json).toMatchObject({
    file: 'a.csv',
    columns: { leftOut: ['证件号'], unmatched: ['经办人'] },
    report: {
      organ: '',
      year: 2025,
      format: '2021',
      facts: { channelOnline: 1, channelMail: 2, channelInPerson: 1 },
    },
    summary: { mandatory: 1, query: 3, hint: 0, applications: 4 },
    uncounted: ['2025-019'],
    deadlines: [
      {
        row: '2025-019',
        received: '2025-12-01',
        state: 'open',
        due: '2025-12-29',
        late: 2,
        standing: '超期2个工作日',
      },
      { row: '2025-018', received: '2025-12-20', state: 'open', due: '2026-01-19', left: 12, late: 0 },
    ],
    reminder: { soon: 0, overdue: 1, message: '1件超期' },
  });
  expect((json as Told).findings[0]!.message).toBe(
    '2025-017号可能超期：3月3日收到，应于3月31日前答复，实际4月8日答复，晚5个工作日（4月4日清明放假）。如有补正、延期或征求意见，补填日期后会重新计算。',
  );
});

describe('personal data', () => {
  const people = '张三|李四|某公司|某协会|11010|1390|幸福路|zhangsan';
  const rows = [
    '受理编号,申请人类型,姓名,证件号,联系电话,通讯地址,电子邮箱,受理时间,申请方式,申请项目,答复日期,答复类型',
    // what is wrong in each row is told
    '1,公民,张三,110101,13900001111,幸福路1号,zhangsan@a.cn,2025-03-03,网络,征收批文,2025-03-01,予以公开',
    '1,公民,张三,110101,13900001111,幸福路1号,zhangsan@a.cn,2025-03-03,网络,征收批文,,予以公开',
    '3,张三,张三,110101,13900001111,幸福路1号,zhangsan@a.cn,张三签收,李四,规划图,2025-05-01,保护第三方合法权益',
    '4,某公司,某公司,110102,13900002222,幸福路2号,,2025-13-03,110102,规划图,13900002222,张三',
    '5,,李四,110104,13900003333,幸福路3号,,2025-11-03,当面,征收批文,,',
    ...Array.from({ length: 11 }, (_, n) => `6${n},公民,李四,110104,,,,2025-04-03,当面,第${n}项,,`),
  ].join('\n');

  test.each([[], ['--json']])(
    'no name, number, telephone or address is in the output %j',
    async (...more) => {
      const path = folder.write({ 'a.csv': rows });
      const { stdout, errors } = await folder.ogi(call(path, ...more));
      expect(stdout).toMatch(/L00|L11/);
      expect(`${stdout}${errors.join('')}`).not.toMatch(new RegExp(people));
    },
  );

  test('nor where headings of theirs are asked for', async () => {
    const path = folder.write({
      'a.csv': rows,
      'c.json': { 联系电话: null, 证件号: null, 姓名: 'applicant' },
    });
    const { stdout } = await folder.ogi(call(path, '--columns', folder.at('c.json'), '--json'));
    expect(JSON.parse(stdout)).toMatchObject({
      columns: { leftOut: ['证件号', '联系电话', '通讯地址', '电子邮箱'] },
    });
    expect(stdout).not.toMatch(new RegExp(people));
  });
});

test('in GB18030 and as a workbook it says the same', async () => {
  const rows = csv.split('\r\n').map((line) => line.replace('"合同,附件"', '合同').split(','));
  const sheets = [
    { name: '说明', rows: [['填写说明']] },
    { name: '台账', rows: [...rows.slice(0, 2), ...rows.slice(2).map((row) => row.map(asCell))] },
  ];
  folder.write({
    'a.csv': Buffer.from(gb18030('收到日期,申请人类型,编号\n2025-3-3,公民,1\n')),
    'b.xlsx': Buffer.from(await writeXlsx({ sheets })),
  });
  const { json: gb } = await folder.json(call(folder.at('a.csv')));
  expect(gb).toMatchObject({
    columns: { matched: [{ heading: '收到日期' }, { heading: '申请人类型' }, { heading: '编号' }] },
  });
  const { json } = await folder.json(call(folder.at('b.xlsx')));
  expect(json).toMatchObject({ sheet: '台账' });
  expect(short(json)).toEqual(expected);
});

/** What Excel makes of a date that is typed. */
const asCell = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : text);

/** The few characters that the test needs, as Excel saves a .csv in China. */
function gb18030(text: string): number[] {
  const table: Record<string, [number, number]> = {
    收: [0xca, 0xd5],
    到: [0xb5, 0xbd],
    日: [0xc8, 0xd5],
    期: [0xc6, 0xda],
    申: [0xc9, 0xea],
    请: [0xc7, 0xeb],
    人: [0xc8, 0xcb],
    类: [0xc0, 0xe0],
    型: [0xd0, 0xcd],
    编: [0xb1, 0xe0],
    号: [0xba, 0xc5],
    公: [0xb9, 0xab],
    民: [0xc3, 0xf1],
  };
  return [...text].flatMap((one) => table[one] ?? [one.charCodeAt(0)]);
}

describe('against reports', () => {
  const lines = '编号,收到日期,申请人类型,办结日期,办理结果\n1,2025-3-3,自然人,2025-3-5,予以公开\n';

  test('last year’s carry-over, and this year’s table where the ledger is complete', async () => {
    const pingtan = sample('pingtan-2021');
    const carriedOut = pingtan.table3.carriedOut!;
    folder.write({ 'a.csv': lines, 'p.json': pingtan });
    const { json } = await folder.json(call(folder.at('a.csv'), '--previous', folder.at('p.json')));
    const { findings, report } = json as Told & { report: { organ: string } };
    expect(report.organ).toBe(pingtan.organ);
    expect(findings.filter(({ id }) => id.startsWith('L04')).length).toBe(
      carriedOut.filter((cell) => cell !== 0).length,
    );
    const complete = await folder.json(
      call(folder.at('a.csv'), '--report', folder.at('p.json'), '--complete'),
    );
    expect((complete.json as Told).findings.map(({ id }) => id)).toContain('L03.new.natural');
  });

  test('a report of another form is refused, not passed over', async () => {
    folder.write({ 'a.csv': lines, 'p.json': sample('pingtan-2020') });
    const args = call(folder.at('a.csv'), '--report', folder.at('p.json'), '--complete');
    const { status, errors } = await folder.ogi(args);
    expect(status).toBe(2);
    expect(errors).toEqual([
      'p.json｜表三｜2019版，或没有表三｜这份年报不能与台账逐格核对，应有2021版的表三。请换一份，或用 --format 改版本。',
    ]);
  });

  test('readable text', async () => {
    folder.write({ 'a.csv': lines });
    const { status, stdout } = await folder.ogi(call(folder.at('a.csv')));
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'a.csv：2025年度依申请公开台账（2021版），共1件',
      '  栏目：编号，收到日期，申请人类型，办结日期，办理结果',
    ]);
    expect(stdout).toContain('没有5个工作日内到期或超期的申请');
    expect(stdout).toContain('没有发现问题。');
  });
});

describe('--columns', () => {
  const lines = '件号,来件日,哪类人,经办日期,身份证号\n7,2025-12-1,公民,2025-12-9,110101\n';
  const ogi = (columns: unknown) => {
    folder.write({ 'a.csv': lines, 'c.json': columns });
    return folder.ogi(call(folder.at('a.csv'), '--columns', folder.at('c.json'), '--json'));
  };

  test('an office says what its headings stand for, by id or by label, and what to leave out', async () => {
    const { status, stdout, errors } = await ogi({
      件号: 'number',
      来件日: '收到日期',
      ' 哪类人 ': '申请人类型',
      经办日期: null,
      别的: null,
    });
    expect(status).toBe(0);
    expect(errors).toEqual(['c.json：台账里没有这些表头，对照里的这几行没有用上：别的。请核对是否写错。']);
    expect(JSON.parse(stdout)).toMatchObject({
      columns: {
        matched: [
          { heading: '件号', column: 'number', by: 'remembered' },
          { heading: '来件日', column: 'received', by: 'remembered' },
          { heading: '哪类人', column: 'applicantType', by: 'remembered' },
        ],
        leftOut: ['经办日期', '身份证号'],
        unmatched: [],
      },
      deadlines: [{ row: '7', due: '2025-12-29' }],
    });
  });

  test.each<[unknown, string]>([
    ['不是JSON', 'c.json｜文件｜不是有效的 JSON｜应为一个 JSON 对象'],
    [['来件日'], 'c.json｜文件｜不是栏目对照｜'],
    [{ 来件日: '收件' }, 'c.json｜表头“来件日”｜收件｜没有这一栏。应为其中之一，或 null（不读取）：编号、'],
    [{ 来件日: 3 }, 'c.json｜表头“来件日”｜3｜没有这一栏。'],
    [
      { 来件日: 'received', 经办日期: '收到日期' },
      'c.json｜表头“经办日期”｜收到日期｜“收到日期”已由表头“来件日”对应，一栏只能对应一个表头。',
    ],
    [
      { 身份证号: '编号' },
      'c.json｜表头“身份证号”｜编号｜“身份证号”是证件号、电话、地址一类的个人信息，统计用不着，一律不读取。',
    ],
  ])('%j is refused', async (columns, line) => {
    const { status, errors } = await ogi(columns);
    expect(status).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(line);
  });
});

describe('--days', () => {
  const lines = '编号,收到日期,申请人类型\n1,2026-12-21,自然人\n';
  const ogi = (days: string | Buffer, ...more: string[]) => {
    folder.write({ 'a.csv': lines, 'd.csv': days });
    return folder.ogi(call(folder.at('a.csv'), '--days', folder.at('d.csv'), ...more));
  };
  const dueIn = async (days: string | Buffer) => {
    const { stdout } = await ogi(days, '--json');
    return (JSON.parse(stdout) as { deadlines: { due: string; unknownYears?: number[] }[] }).deadlines[0];
  };

  test.each<[string, string, string]>([
    ['commas, either kind', '2027-01-01,休\n2027-01-03,班\n2027-10-01,休\n', '2027-01-18'],
    [
      'a heading, names and blank lines',
      '日期,安排,名称\r\n\r\n2027年1月1日，放假，元旦\r\n2027年10月1日，放假，国庆\r\n',
      '2027-01-19',
    ],
    ['spaces and tabs', '2027/1/1 休\n2027.1.4\t休\n20270103 班\n20271001 休', '2027-01-19'],
  ])('%s', async (_, days, due) => {
    expect(await dueIn(days)).toMatchObject({ due });
    expect(await dueIn(days)).not.toHaveProperty('unknownYears');
  });

  test('a few days are no arrangement of a year', async () => {
    expect(await dueIn('2027-01-01,休\n')).toMatchObject({ unknownYears: [2027] });
  });

  test('without it the year is told to be a guess, and what to give', async () => {
    folder.write({ 'a.csv': lines });
    const { stdout } = await folder.ogi(call(folder.at('a.csv')));
    expect(stdout).toContain(
      '程序里还没有2027年的放假安排，有关期限只按周末推算。请用 --days 给出这一年全年的休息日和调休上班日。',
    );
  });

  test.each<[string, string]>([
    ['', 'd.csv｜文件｜没有日期｜文件里一天也没有。'],
    ['日期\n', 'd.csv｜文件｜没有日期｜'],
    ['2027-01-01,休\n2027-02-30,休', 'd.csv｜第2行｜2027-02-30,休｜每行写一天：'],
    ['2027-01-01,元旦', 'd.csv｜第1行｜2027-01-01,元旦｜'],
    ['2027-01-01,休\n\n2027-1-1,班', 'd.csv｜第3行｜2027-1-1,班｜这一天在第1行写的是另一种。请删去一行。'],
  ])('%j is refused', async (days, line) => {
    const { status, errors } = await ogi(days);
    expect(status).toBe(2);
    expect(errors[0]).toContain(line);
  });
});

test.each<[string, string | Buffer, string]>([
  ['a.csv', 'a,b\n1,2\n', 'a.csv｜文件｜没有台账的表头｜没有找到台账。'],
  [
    'a.xlsx',
    Buffer.from([0x50, 0x4b, 3, 4, ...Buffer.from('xl/workbook.xml')]),
    'a.xlsx｜文件｜不完整或已损坏｜文件打不开',
  ],
  ['a.json', '{}', '台账应为 .xlsx 或 .csv。'],
])('%s that is no ledger is refused, with its place', async (name, content, line) => {
  const path = folder.write({ [name]: content });
  const { status, stdout, errors } = await folder.ogi(call(path, '--json'));
  expect(status).toBe(2);
  expect(errors.join('\n')).toContain(line);
  expect(JSON.parse(stdout)).toMatchObject({ file: name, error: { message: expect.any(String) as string } });
});

test('a file that is not there', async () => {
  const { status, errors } = await folder.ogi(call(folder.at('none.csv')));
  expect(status).toBe(2);
  expect(errors).toEqual(['none.csv｜文件｜不存在｜找不到这个文件。请核对路径。']);
});

test.each<[string[], string]>([
  [['ledger', 'a.csv'], '调用｜缺少必须写的选项｜--year'],
  [['ledger', 'a.csv', '--year', '25'], '调用｜--year｜25｜年度应为四位年份（2000至2099），如 2024。'],
  [
    ['ledger', 'a.csv', '--year', '2025', '--format', '2008'],
    '调用｜--format｜2008｜表格版本应为其中之一：2019、2021。',
  ],
  [['ledger', 'a.csv', '--year', '2025', '--today', '明天'], '调用｜--today｜明天｜应为日期，如2025-12-31。'],
  [
    ['ledger', 'a.csv', '--year', '2025', '--complete'],
    '调用｜--complete｜没有 --report｜请用 --report 给出要核对的年报。',
  ],
  [['ledger', '-', '--year', '2025', '--days', '-'], '调用｜标准输入给了两次｜-｜请把其中一份存成文件。'],
  [['ledger', '-', '--year', '2025', '--previous', '-'], '调用｜标准输入给了两次｜-｜请把其中一份存成文件。'],
])('%j is refused', (args, line) => {
  const refused = parseCall(args, '0');
  expect(refused).toMatchObject({ command: 'wrong' });
  expect((refused as { line: string }).line).toContain(line);
});
