/** A workbook for each unit of a roster. */
import { readdirSync, readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../src/documents/workbook-report';
import { unitReport } from '../support/units';
import { Folder } from './support';

jest.setTimeout(60_000);

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const last = unitReport('老甲镇', 'township', 2024, 7);

test('name, class, last year’s tables, what is carried over and the day to report by are filled in', async () => {
  folder.write({
    'roster.csv': '单位,别名,类型,上级单位\n甲镇人民政府,老甲镇,乡镇,安县人民政府\n乙/局,,部门,安县人民政府',
    'old/a.json': last,
  });
  const args = [
    'build',
    '--roster',
    folder.at('roster.csv'),
    '--previous',
    folder.at('old'),
    '--out',
    folder.at('new'),
    '--year',
    '2025',
    '--due',
    '2026-01-20',
  ];
  expect(await folder.ogi(args)).toEqual({
    status: 0,
    stdout: '已写入 new：2个单位的工作簿。\n没有上年年报的：乙/局。“上年年报”表是空的，要由单位填写。\n',
    errors: [],
  });
  expect(readdirSync(folder.at('new')).sort()).toEqual(['乙_局-2025年度.xlsx', '甲镇人民政府-2025年度.xlsx']);
  const bytes = readFileSync(folder.at('new/甲镇人民政府-2025年度.xlsx'));
  const { report, previous } = await readWorkbook(bytes);
  expect([report.organ, report.level, report.year]).toEqual(['甲镇人民政府', 'township', 2025]);
  expect(report.table3!.carriedIn).toEqual(last.table3.carriedOut);
  expect(report.table3!.new!.slice(0, 6)).toEqual(Array(6).fill(null));
  expect([previous!.table2, previous!.table3, previous!.table4]).toEqual([
    last.table2,
    last.table3,
    last.table4,
  ]);
  const { sheets } = await readXlsx(bytes);
  const guide = sheets.find(({ name }) => name === '说明')!.rows;
  expect(guide[1]!.slice(0, 2)).toEqual([1, '请于2026年1月20日前报送安县人民政府。']);
  const again = await folder.ogi(args);
  expect([again.status, again.errors[0]]).toEqual([
    2,
    'new｜new/甲镇人民政府-2025年度.xlsx｜已存在｜这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。',
  ]);
});

test.each([
  [
    ['--roster', 'r.csv', '--out', 'new', '--level', 'county'],
    '调用｜--roster｜--level｜按名录分发时不用它。请去掉它，或去掉 --roster。',
  ],
  [
    ['--out', 'a.xlsx', '--due', '2026-01-20'],
    '调用｜--due｜没有 --roster｜报送日期在按名录分发时写。请用 --roster 给出名录。',
  ],
  [
    ['a.json', '--out', 'a.xlsx', '--previous', 'b.json', 'c.json'],
    '调用｜--previous｜给了几份｜建一个工作簿只要一份上年年报。请只写一份。',
  ],
  [['--roster', 'r.csv', '--out', 'new', '--due', 'soon'], '调用｜--due｜soon｜应为日期，如2026-01-20。'],
])('%j', async (args, line) => {
  expect(await folder.ogi(['build', ...args])).toEqual({ status: 2, stdout: '', errors: [line] });
});

test.each(['r.csv', 'r.csv/new'])('--out %s, where a file stands', async (out) => {
  const roster = '单位\n甲镇人民政府';
  folder.write({ 'r.csv': roster });
  const args = ['build', '--roster', folder.at('r.csv'), '--out', folder.at(out), '--force'];
  expect(await folder.ogi(args)).toEqual({
    status: 2,
    stdout: '',
    errors: [`${out}｜--out｜已有同名文件｜请换一个文件夹名。`],
  });
  expect(readFileSync(folder.at('r.csv'), 'utf8')).toBe(roster);
});

test('a report behind --previous is still the one that is filled in', async () => {
  folder.write({ 'a.json': { ...last, year: 2025 }, 'b.json': last });
  const { json } = await folder.json([
    'build',
    '--out',
    folder.at('a.xlsx'),
    '--previous',
    folder.at('b.json'),
    folder.at('a.json'),
  ]);
  expect(json).toMatchObject({ report: { organ: '老甲镇', year: 2025 } });
});
