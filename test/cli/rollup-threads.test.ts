/** `ogi rollup` in several threads writes byte for byte what it writes in one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, utimesSync } from 'node:fs';
import { formForYear } from '../../src/report/form';
import { planWorkbook } from '../../src/workbook/planned';
import { usualKinds } from '../../src/workbook/sheet-kind';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { unitNames, unitReport } from '../support/units';
import { unzip } from '../support/unzip';
import { Folder } from './support';

jest.setTimeout(120_000);

const year = 2024;
const names = unitNames(12);
const reports = names.map(([name, level], index) => unitReport(name, level, year, index + 1));
const lines = (of: readonly unknown[]) => of.map((one) => JSON.stringify(one)).join('\n');

const folder = new Folder();
afterAll(() => folder.remove());

async function threaded(args: readonly string[], stdin: string) {
  const child = spawn(process.execPath, ['scripts/ogi.mjs', ...args], { stdio: 'pipe' });
  let [stdout, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.end(stdin);
  const [status] = (await once(child, 'close')) as [number];
  const plain = (text: string) => text.replaceAll(`${folder.path}/`, '');
  return { status, stdout: plain(stdout), errors: plain(errors).split('\n').slice(0, -1) };
}

test('the same workbook, output, errors and status', async () => {
  const [first, second, third] = reports as [(typeof reports)[0], (typeof reports)[0], (typeof reports)[0]];
  const { sheets } = planWorkbook({
    form: formForYear(year),
    organ: first.organ,
    year,
    sheets: usualKinds,
    report: first,
  });
  folder.write({
    'in/0.xlsx': Buffer.from(await writeXlsx(sheets, { today: 45_000 })),
    'in/1.json': second,
    'in/2.ndjson': lines([third, '{', ...reports.slice(3, 7)]),
    'in/3.json': '{"organ": "',
    'in/4.xlsx': Buffer.from('PK\u0003\u0004 broken'),
    'in/5.json': { ...reports[7], year: year - 1 },
    'in/6.txt': '某某局2024年度政府信息公开工作年度报告，没有表。',
    'in/7.bin': Buffer.from([0, 1, 2, 3, 0]),
    'in/8.json': { ...second, table3: { ...second.table3, new: [1, 2, 3, 4, 5, 6, 7] } },
    'last.ndjson': lines(reports.map((report) => ({ ...report, year: year - 1 }))),
    'roster.csv': ['单位,类型', ...names.map((name) => name.join(','))].join('\n'),
  });
  for (const name of ['0.xlsx', '1.json', '2.ndjson', '5.json', '6.txt', '8.json']) {
    const time = new Date(2025, 0, name === '8.json' ? 20 : 10, 9, 0);
    utimesSync(folder.at(`in/${name}`), time, time);
  }
  const args = [
    ...['rollup', folder.at('in'), '-', folder.at('none.json'), '--out', folder.at('sum.xlsx')],
    ...['--roster', folder.at('roster.csv'), '--previous', folder.at('last.ndjson'), '--json'],
  ];
  const stdin = lines(reports.slice(8, 10));
  const alone = await folder.ogi(args, [stdin]);
  const written = readFileSync(folder.at('sum.xlsx'));
  rmSync(folder.at('sum.xlsx'));
  const several = await threaded(args, stdin);
  expect(several).toEqual(alone);
  // when it was written stands in the one part
  const parts = (bytes: Buffer) => [...unzip(bytes)].filter(([name]) => name !== 'docProps/core.xml');
  expect(parts(readFileSync(folder.at('sum.xlsx')))).toEqual(parts(written));
  expect(alone.status).toBe(2);
  const { counted, leftOut } = JSON.parse(alone.stdout) as { counted: string[]; leftOut: { file: string }[] };
  expect(counted).toHaveLength(9);
  expect(leftOut.map(({ file }) => file.replace(`${folder.path}/`, ''))).toEqual([
    'in/2.ndjson 第2份',
    'in/3.json',
    'in/4.xlsx',
    'in/6.txt',
    'none.json',
    'in/5.json',
  ]);
});
