import { parseCall } from '../../src/cli/command-line';
import { rulesJson, rulesTable } from '../../src/documents/rules-table';
import { levels } from '../../src/report/report';
import { rulesScript } from '../../src/rules/sql/script';
import { levelWords } from '../../src/words/levels';
import { sheetNames } from '../../src/words/sheets';
import { plannedKinds } from '../../src/workbook/sheet-kind';

const see = (command = '') => `用法见 ogi ${command}--help。`;

const building = {
  command: 'build',
  file: undefined,
  format: undefined,
  year: undefined,
  organ: undefined,
  level: undefined,
  previous: undefined,
  sheets: undefined,
  force: false,
  json: false,
};

test.each<[string[], unknown]>([
  [['read', 'a.json'], { command: 'read', files: ['a.json'], json: false }],
  [
    ['read', 'a', 'b', '--long', '--out', 'x.Parquet', '--force'],
    { command: 'long', files: ['a', 'b'], out: 'x.Parquet', kind: 'parquet', force: true, json: false },
  ],
  [
    ['read', 'a', '--long', '--out', 'x.csv', '--json'],
    { command: 'long', files: ['a'], out: 'x.csv', kind: 'csv', force: false, json: true },
  ],
  [
    ['read', 'a', '--long'],
    {
      command: 'wrong',
      line: '调用｜--long｜没有 --out｜请用 --out 给出要写的 .parquet 或 .csv 文件。',
    },
  ],
  [
    ['read', 'a', '--long', '--out', 'x.json'],
    { command: 'wrong', line: '调用｜--out｜x.json｜长表的文件名应以 .parquet 或 .csv 结尾。' },
  ],
  [
    ['read', 'a', '--out', 'x.csv'],
    {
      command: 'wrong',
      line: '调用｜--out、--force｜没有 --long｜read 只在加 --long 时写文件。请加 --long，或去掉 --out、--force。',
    },
  ],
  [['sql'], { command: 'print', text: rulesScript() }],
  [['sql', '--json'], { command: 'print', text: `${JSON.stringify({ sql: rulesScript() }, null, 2)}\n` }],
  [
    ['check', '--json', 'a', 'b'],
    { command: 'check', files: ['a', 'b'], json: true, previous: [], level: undefined },
  ],
  [
    ['check', 'a', '--previous', 'b', 'c', '--level', 'county'],
    { command: 'check', files: ['a'], json: false, previous: ['b', 'c'], level: 'county' },
  ],
  [
    ['check', '-', '--previous=b'],
    { command: 'check', files: ['-'], json: false, previous: ['b'], level: undefined },
  ],
  [
    ['check', '--', '--a.json'],
    { command: 'check', files: ['--a.json'], json: false, previous: [], level: undefined },
  ],
  [
    ['check', '-', '--previous', '-'],
    { command: 'wrong', line: '调用｜标准输入给了两次｜-｜请把其中一份存成文件。' },
  ],
  [
    [
      'build',
      'a.json',
      '--out',
      'b.xlsx',
      '--year',
      '2023',
      '--sheets',
      'guide,申请办理',
      'table4',
      '--force',
    ],
    {
      ...building,
      file: 'a.json',
      out: 'b.xlsx',
      year: 2023,
      sheets: ['guide', 'table3', 'table4'],
      force: true,
    },
  ],
  [
    ['build', '--out=b.xlsx', '--organ', '甲局', '--level', 'department', '--format', '2019', '--json'],
    { ...building, out: 'b.xlsx', organ: '甲局', level: 'department', format: '2019', json: true },
  ],
  [
    ['build'],
    { command: 'wrong', line: `调用｜缺少必须写的选项｜--out｜请补上它和它的内容。${see('build ')}` },
  ],
  [
    ['build', '--out', 'b.xls'],
    { command: 'wrong', line: '调用｜--out｜b.xls｜输出文件名应以 .xlsx 结尾。' },
  ],
  [
    ['build', '--out', 'b.xlsx', '--format', '2020'],
    { command: 'wrong', line: '调用｜--format｜2020｜表格版本应为其中之一：2019、2021。' },
  ],
  [
    ['build', '--out', 'b.xlsx', '--year', '24'],
    { command: 'wrong', line: '调用｜--year｜24｜年度应为四位年份（2000至2099），如 2024。' },
  ],
  [
    ['build', '--out', 'b.xlsx', '--sheets', 'table5'],
    {
      command: 'wrong',
      line: `调用｜--sheets｜table5｜表应为其中之一：${plannedKinds.map((kind) => `${kind}＝${sheetNames[kind]}`).join('、')}；写英文名或中文名都可以。`,
    },
  ],
  [
    ['build', '-', '--out', 'b.xlsx', '--previous', '-'],
    { command: 'wrong', line: '调用｜标准输入给了两次｜-｜请把其中一份存成文件。' },
  ],
  [
    ['build', 'a', 'b', '--out', 'b.xlsx'],
    {
      command: 'wrong',
      line: `调用｜给的内容太多｜应有1个，给了2个｜文件名里有空格的，请加引号。${see('build ')}`,
    },
  ],
  [['--version'], { command: 'print', text: '1.2.3\n' }],
  [['check'], { command: 'wrong', line: `调用｜没有给出｜文件｜请写在命令后面、选项前面。${see('check ')}` }],
  [['chek', 'a'], { command: 'wrong', line: `调用｜没有这个命令｜chek｜是不是 check？${see()}` }],
  [
    ['check', 'a', '--leve'],
    { command: 'wrong', line: `调用｜没有这个选项｜--leve｜是不是 --level？${see('check ')}` },
  ],
  [
    ['check', 'a', '--level'],
    {
      command: 'wrong',
      line: `调用｜选项后面缺少内容｜--level｜请在它后面写上内容，不用它的去掉它。${see('check ')}`,
    },
  ],
  [
    ['check', 'a', '--level', '街道'],
    { command: 'check', files: ['a'], json: false, previous: [], level: 'subdistrict' },
  ],
  [
    ['check', 'a', '--level', '镇村'],
    {
      command: 'wrong',
      line: `调用｜--level｜镇村｜机关类别应为其中之一：${levels.map((id) => `${id}＝${levelWords[id]}`).join('、')}；写英文名或中文名都可以。`,
    },
  ],
  [
    ['send', 'a.xlsx', '--out', 'b.xlsx', '--sheets', '表三、复议诉讼'],
    {
      command: 'send',
      file: 'a.xlsx',
      out: 'b.xlsx',
      tables: ['table3', 'table4'],
      force: false,
      json: false,
    },
  ],
  [['rules'], { command: 'print', text: rulesTable() }],
  [['rules', '--json'], { command: 'print', text: `${JSON.stringify(rulesJson(), null, 2)}\n` }],
])('%j', (args, expected) => {
  expect(parseCall(args, '1.2.3')).toEqual(expected);
});

test.each([[[]], [['--help']], [['help']]])('%j shows the help, in Chinese', (args) => {
  const call = parseCall(args, '1.2.3') as { text: string };
  expect(call).toMatchObject({ command: 'print' });
  expect(call.text).toContain('用法： ogi');
  expect(call.text).toContain('审核报告：勾稽关系');
  expect(call.text).not.toMatch(/Usage|[Oo]ptions|[Cc]ommand|Arguments|display/);
});

test('the help is the help, whatever exit code the process has by then', () => {
  const before = process.exitCode;
  process.exitCode = 1;
  try {
    expect(parseCall(['help'], '1.2.3')).toMatchObject({ command: 'print' });
    expect(parseCall(['help', 'chek'], '1.2.3')).toMatchObject({ command: 'wrong' });
  } finally {
    process.exitCode = before;
  }
});

test('each command has a help of its own', () => {
  const { text } = parseCall(['check', '--help'], '1.2.3') as { text: string };
  expect(text).toContain('用法： ogi check 文件… [--previous 文件…] [--level 类别] [--json]');
  expect(text).not.toMatch(/Usage|Options|Arguments|display/);
});
