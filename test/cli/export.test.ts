import { readFileSync } from 'node:fs';
import { planWorkbook } from '../../src/workbook/planned';
import { explanationBeside } from '../../src/workbook/findings-layout';
import { checkResultName } from '../../src/workbook/names';
import type { SheetPlan } from '../../src/workbook/plan';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { sample, withFigures } from '../support/samples';
import { unzip } from '../support/unzip';
import { Folder } from './support';

// whole workbooks are planned, calculated and written
jest.setTimeout(60_000);

const suqian = sample('suqian-2024');
const sections = {
  '0': '本报告依据《中华人民共和国政府信息公开条例》编制，由总体情况等六个部分组成，数据统计期限为2024年1月1日至12月31日。',
  '1': '（一）主动公开。公开信息。\n（二）依申请公开。办理申请。\n（三）政府信息管理。加强管理。\n（四）平台建设。建好网站。\n（五）监督保障。开展考核、社会评议，没有责任追究。',
  '5': '主要问题是解读不够。将改进解读。',
  '6': '未收取信息处理费。',
};
const clean: Report = { ...suqian, sections };

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

test('a report that is in order, with its files of four kinds', async () => {
  folder.write({ 'r.json': clean });
  for (const out of ['r.docx', 'r.html', 'r.TXT', 's.json']) {
    expect(await folder.ogi(['export', folder.at('r.json'), '--out', folder.at(out)])).toEqual({
      status: 0,
      stdout: [
        '审核没有发现问题。',
        `已写入 ${out}：宿迁市人民政府2024年政府信息公开工作年度报告。`,
        '数据校验码：NZ6T-8A1W',
        '',
      ].join('\n'),
      errors: [],
    });
  }
  expect(unzip(readFileSync(folder.at('r.docx'))).get('word/document.xml')).toContain(
    '数据校验码：NZ6T-8A1W',
  );
  expect(readFileSync(folder.at('r.html'), 'utf8')).toContain('<p>数据校验码：NZ6T-8A1W</p>');
  expect(readFileSync(folder.at('r.TXT'), 'utf8').endsWith('\n数据校验码：NZ6T-8A1W\n')).toBe(true);
  const { organ, level, year, format, table2, table3, table4 } = clean;
  expect(JSON.parse(readFileSync(folder.at('s.json'), 'utf8'))).toEqual({
    ...{ organ, level, year, format, table2, table3, table4 },
    sections,
    checkValue: 'NZ6T-8A1W',
  });
});

test('what does not hold is told first, the mandatory before the rest, then what is open; the file is written all the same', async () => {
  const wrong = withFigures(suqian, { 'table4.reconsideration.total': 1, 'table2.rules.inForce': null });
  folder.write({ 'r.json': { ...wrong, sections: { ...sections, '6': '【待填：收费】' } } });
  const { status, stdout } = await folder.ogi([
    'export',
    folder.at('r.json'),
    '--out',
    folder.at('r.txt'),
    '--blank',
    'slash',
  ]);
  expect(status).toBe(1);
  expect(stdout.split('\n')).toEqual([
    '审核发现必改1处，核实3处，提醒0处，请改好必改的再发布：',
    expect.stringMatching(/^ {2}【必改】C01 /u),
    expect.stringMatching(/^ {2}【核实】A03 /u),
    expect.stringMatching(/^ {2}【核实】B05 /u),
    '  其中1处是正文里还没有填的，见下。',
    '还有1处没有完成：',
    '  “六、其他需要报告的事项”里还有【待填：收费】。请补写。',
    '已写入 r.txt：宿迁市人民政府2024年政府信息公开工作年度报告。',
    '表中有1格没有填，写成了“/”。',
    expect.stringMatching(/^数据校验码：[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u),
    '',
  ]);
  expect(readFileSync(folder.at('r.txt'), 'utf8')).toContain('规章 | 2 | 1 | /\n');
});

describe('blanks as they are printed are what is checked', () => {
  const open = { ...withFigures(suqian, { 'table3.granted.business': null }), sections };

  test.each<[string, number, readonly unknown[]]>([
    [
      'blank',
      0,
      [
        '审核发现必改0处，核实1处，提醒0处：',
        expect.stringMatching(/B05 .*“予以公开·商业企业”应为21。$/u),
        expect.stringMatching(/^已写入/u),
        '表中有1格没有填，仍然空着。',
      ],
    ],
    [
      'zero',
      1,
      [
        '审核发现必改2处，核实0处，提醒0处，请改好必改的再发布：',
        expect.stringMatching(/^ {2}【必改】B02 .*相加是1410，“总计”填了1431/u),
        expect.stringMatching(/^ {2}【必改】B03 .*相加是52，“（七）总计”填了73/u),
        expect.stringMatching(/^已写入/u),
        '表中有1格没有填，写成了“0”；按勾稽关系推算，“予以公开·商业企业”应为21，请填好后再导出。',
      ],
    ],
    [
      'slash',
      1,
      [
        '审核发现必改2处，核实1处，提醒0处，请改好必改的再发布：',
        expect.stringMatching(/^ {2}【必改】B02 /u),
        expect.stringMatching(/^ {2}【必改】B03 /u),
        expect.stringMatching(/^ {2}【核实】B05 表三有1格填了“\/”/u),
        expect.stringMatching(/^已写入/u),
        '表中有1格没有填，写成了“/”；按勾稽关系推算，“予以公开·商业企业”应为21，请填好后再导出。',
      ],
    ],
  ])('--blank %s', async (blank, expected, lines) => {
    folder.write({ 'r.json': open });
    const { status, stdout } = await folder.ogi([
      ...['export', folder.at('r.json'), '--out', folder.at('s.txt'), '--blank', blank],
    ]);
    expect([status, stdout.split('\n').slice(0, -1)]).toEqual([
      expected,
      [...lines, expect.stringMatching(/^数据校验码/u)],
    ]);
    const { json } = await folder.json(['check', folder.at('s.txt')]);
    expect((json as { summary: { mandatory: number } }).summary.mandatory).toBe(expected === 1 ? 2 : 0);
  });

  test('as JSON', async () => {
    folder.write({ 'r.json': open });
    const { json } = await folder.json([
      ...['export', folder.at('r.json'), '--out', folder.at('s.html'), '--blank', 'zero'],
    ]);
    expect(json).toMatchObject({
      findings: { mandatory: 2, query: 0, hint: 0 },
      blanks: 1,
      implied: [{ cell: 'table3.granted.business', figure: 21 }],
    });
  });
});

test('the same as JSON', async () => {
  folder.write({ 'r.json': clean });
  const { status, json } = await folder.json(['export', folder.at('r.json'), '--out', folder.at('r.html')]);
  expect([status, json]).toEqual([
    0,
    {
      file: 'r.json',
      out: 'r.html',
      checkValue: 'NZ6T-8A1W',
      findings: { mandatory: 0, query: 0, hint: 0 },
      open: [],
    },
  ]);
});

test.each([
  ['blank', '规章 | 2 | 1 |\n'],
  ['zero', '规章 | 2 | 1 | 0\n'],
  ['slash', '规章 | 2 | 1 | /\n'],
])('--blank %s', async (blank, line) => {
  folder.write({ 'r.json': { ...withFigures(suqian, { 'table2.rules.inForce': null }), sections } });
  await folder.ogi(['export', folder.at('r.json'), '--out', folder.at('r.txt'), '--blank', blank]);
  expect(readFileSync(folder.at('r.txt'), 'utf8')).toContain(line);
});

test.each([
  ['blank', null],
  ['zero', 0],
  ['slash', 'na'],
])('--blank %s in report JSON', async (blank, cell) => {
  folder.write({ 'r.json': { ...withFigures(suqian, { 'table2.rules.inForce': null }), sections } });
  await folder.ogi(['export', folder.at('r.json'), '--out', folder.at('s.json'), '--blank', blank]);
  const { json } = await folder.json(['read', folder.at('s.json')]);
  expect(json).toMatchObject({ table2: { rules: { made: 2, repealed: 1, inForce: cell } } });
});

test('facts fill in what the text needs', async () => {
  folder.write({ 'r.json': suqian, 'facts.json': { releases: 5500, selfName: '我市' } });
  const call = [
    'export',
    folder.at('r.json'),
    '--out',
    folder.at('r.txt'),
    '--facts',
    folder.at('facts.json'),
  ];
  const { json } = await folder.json(call);
  expect((json as { open: { cells?: string[] }[] }).open.flatMap(({ cells = [] }) => cells)).not.toContain(
    'facts.releases',
  );
  expect(readFileSync(folder.at('r.txt'), 'utf8')).toContain('2024年，我市主动公开政府信息5500条。');
});

test('a workbook of ours: its text and figures, and 情况说明 beside the finding that it explains', async () => {
  const report = withFigures(suqian, { 'table3.carriedIn.natural': 1000 });
  const { sheets } = planWorkbook({
    form: findForm('2021')!,
    organ: report.organ,
    year: report.year,
    sheets: ['table2', 'table3', 'table4', 'previous', 'findings'],
    report,
    previous: sample('suqian-2023'),
  });
  folder.write({ 'y.xlsx': Buffer.from(await writeXlsx(sheets.map(explained), { today: 46_000 })) });
  const { status, stdout } = await folder.ogi(['export', folder.at('y.xlsx'), '--out', folder.at('y.docx')]);
  expect(status).toBe(1);
  const finding = stdout.split('\n').find((line) => line.includes('Y01') && line.includes('自然人'));
  expect(finding).toMatch(/（已说明：机构划转）$/u);
});

/** Beside the check of Y01 on natural persons somebody wrote a reason. */
function explained(plan: SheetPlan): SheetPlan {
  if (plan.kind !== 'findings') return plan;
  const check = plan.names.find(({ name }) => name === checkResultName('Y01.natural'))!.refersTo;
  const { row, column } = explanationBeside(
    (check as { cells: Parameters<typeof explanationBeside>[0] }).cells,
  );
  const contents = plan.contents.map((line) => [...line]);
  contents[row]![column] = '机构划转';
  return { ...plan, contents };
}

test('signed on a day; a page that is signed is still that of the report', async () => {
  folder.write({ 'r.json': clean });
  const [report, page] = [folder.at('r.json'), folder.at('r.html')];
  await folder.ogi(['export', report, '--out', page, '--date', '2025-01-24']);
  expect(readFileSync(page, 'utf8')).toContain(
    '<p class="signature">宿迁市人民政府<br>2025年1月24日</p>\n<p>数据校验码',
  );
  expect((await folder.ogi(['compare', report, page])).status).toBe(0);
});

test('a file that is there is replaced only on demand, and never the report itself', async () => {
  folder.write({ 'r.json': clean, 'r.txt': '旧' });
  const call = ['export', folder.at('r.json'), '--out', folder.at('r.txt')];
  expect(await folder.ogi(call)).toEqual({
    status: 2,
    stdout: '',
    errors: ['r.txt｜--out｜已存在｜这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。'],
  });
  expect(readFileSync(folder.at('r.txt'), 'utf8')).toBe('旧');
  expect((await folder.ogi([...call, '--force'])).status).toBe(0);
  // JSON under the name of a text
  folder.write({ 'own.txt': JSON.stringify(clean) });
  const same = await folder.ogi(['export', folder.at('own.txt'), '--out', folder.at('own.txt'), '--force']);
  expect(same.errors).toEqual([
    'own.txt｜--out｜与原文件相同｜不能写到原来的文件上，没有改动它。请换一个文件名。',
  ]);
});

test.each([
  [
    'another kind of file',
    ['--out', 'r.pdf'],
    '调用｜--out｜r.pdf｜输出文件名应以 .docx、.html、.txt 或 .json 结尾。',
  ],
  [
    'another way to write blanks',
    ['--out', 'r.txt', '--blank', 'none'],
    '调用｜--blank｜none｜空着的格的写法应为其中之一：zero（写 0）、blank（空着）、slash（写“/”）。',
  ],
  [
    'a date that there is not',
    ['--out', 'r.txt', '--date', '2025-02-30'],
    '调用｜--date｜2025-02-30｜日期应写成 2025-01-24 这样。',
  ],
  ['no file to write', [], '调用｜缺少必须写的选项｜--out｜请补上它和它的内容。用法见 ogi export --help。'],
  [
    'standard input twice',
    ['--out', 'r.txt', '--facts', '-', '--previous', '-'],
    '调用｜标准输入给了两次｜-｜请把其中一份存成文件。',
  ],
])('a call that is not understood: %s', async (_, options, line) => {
  expect(await folder.ogi(['export', 'r.json', ...options])).toEqual({
    status: 2,
    stdout: '',
    errors: [line],
  });
});

test('a file that is no report', async () => {
  folder.write({ 'r.json': { organ: '甲' } });
  const { status, stdout, errors } = await folder.ogi([
    'export',
    folder.at('r.json'),
    '--out',
    folder.at('r.docx'),
    '--json',
  ]);
  expect([status, errors.length]).toEqual([2, 1]);
  expect(JSON.parse(stdout)).toMatchObject({ file: 'r.json', error: { place: 'year' } });
});
