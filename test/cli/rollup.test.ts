/** A county's January on disk: 73 units, three of which fail, two are missing, one sends its report again. */
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { sumOf } from '../../src/documents/rollup/figures';
import { addressesOf } from '../../src/report/figure-addresses';
import { cellNames } from '../../src/documents/rollup/cell-names';
import { formForYear } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { cellReader } from '../../src/report/report';
import { planWorkbook } from '../../src/workbook/planned';
import { plannedKinds } from '../../src/workbook/sheet-kind';
import { writeXlsx as writePlans } from '../../src/workbook/xlsx-writer';
import { withFigures } from '../support/samples';
import { unitNames, unitReport } from '../support/units';
import { Folder } from './support';

// many reports are read, and a large workbook is written and read back
jest.setTimeout(120_000);

const year = 2024;
const organ = '安平县人民政府';
const names = unitNames(73);
const reports = names.map(([name, level], index) => unitReport(name, level, year, index + 1));
const form = formForYear(year);
const forms = { form, table3Form: form };
const MISSING = [10, 20];
const WRONG_TOTAL = 30;
const UNREADABLE = 31;
const LAST_YEARS = 32;
const AGAIN = 40;
const ALIAS = 4;
const nameOf = (index: number) => names[index]![0];
const again = unitReport(nameOf(AGAIN), names[AGAIN]![1], year, 4000);
const wrong = withFigures(reports[WRONG_TOTAL]!, { 'table3.granted.total': 9999 });

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const roster = [
  '单位,别名,类型,上级单位',
  ...names.map(([name, level], index) => `${name},${index === ALIAS ? '老名字' : ''},${level},${organ}`),
].join('\r\n');

const file = (index: number) => `in/${String(index).padStart(2, '0')}.json`;
const at = (name: string, day: string) => {
  const time = new Date(`${day}T09:15:00`);
  utimesSync(folder.at(name), time, time);
};

async function january(): Promise<void> {
  folder.write({ 'roster.csv': roster });
  for (const [index, report] of reports.entries()) {
    if (MISSING.includes(index)) continue;
    folder.write({
      [file(index)]:
        index === WRONG_TOTAL
          ? wrong
          : index === UNREADABLE
            ? '{"organ": "'
            : index === LAST_YEARS
              ? { ...report, year: year - 1 }
              : index === ALIAS
                ? { ...report, organ: '老名字' }
                : report,
    });
    at(file(index), '2025-01-20');
  }
  folder.write({ 'in/40-2.json': again });
  at('in/40-2.json', '2025-02-03');
  // one of them sends a workbook
  const { sheets } = planWorkbook({
    form,
    organ: nameOf(0),
    year,
    sheets: plannedKinds.filter((kind) => kind !== 'wordings'),
    report: reports[0]!,
  });
  folder.write({ 'in/00.xlsx': Buffer.from(await writePlans(sheets, { today: 45_000 })) });
  at('in/00.xlsx', '2025-01-21');
}

const args = () => [
  'rollup',
  folder.at('in'),
  '--roster',
  folder.at('roster.csv'),
  '--out',
  folder.at('sum.xlsx'),
];

const sheetsOf = async (path: string) => {
  const { sheets } = await readXlsx(readFileSync(path));
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
};
const below = (rows: readonly (readonly unknown[])[], head: string) => {
  const found = rows.findIndex((row) => row.some((cell) => cell === head));
  return rows.slice(found + 1);
};

/** The reports that make up the sum. */
const counted: readonly Report[] = reports
  .map((report, index) => (index === WRONG_TOTAL ? wrong : index === AGAIN ? again : report))
  .filter((_, index) => ![...MISSING, UNREADABLE, LAST_YEARS].includes(index));

test('the January of 73 units: who is in the sum, who is not, and why', async () => {
  await january();
  const { status, stdout, errors } = await folder.ogi(args());
  const missing = [10, 20, 31, 32].map(nameOf);
  expect(stdout.split('\n')).toEqual([
    `暂汇总（不含${missing.join('、')}；不含没有用上的1份文件；含有必改问题的${nameOf(30)}2处）`,
    `【提醒】H06 应报73家，已报69家；未报：${missing.join('、')}；有必改问题：${nameOf(30)}2处。未报单位没有按0计入，汇总数是暂汇总。`,
    `【核实】H04 ${nameOf(30)}有必改问题2处，仍按所报的数计入。请退回改正。`,
    '【核实】H04 in/31.json读不出来（全文：{"organ": "），没有计入。不是有效的 JSON。请核对文件是否完整。',
    `【核实】H04 in/32.json是${nameOf(32)}2023年度的报告，不是2024年度的，没有计入。`,
    '已写入 sum.xlsx。',
    '',
  ]);
  // how far it is is told where it takes long
  expect(errors.filter((line) => !line.startsWith('已读取'))).toEqual([
    'in/31.json｜全文｜{"organ": "｜不是有效的 JSON。请核对文件是否完整。',
  ]);
  expect(status).toBe(2);

  const sheets = await sheetsOf(folder.at('sum.xlsx'));
  expect([...sheets.keys()]).toEqual([
    '汇总说明',
    '主动公开',
    '申请办理',
    '复议诉讼',
    '汇总来源',
    '明细表',
    '收件登记',
    '审核发现',
    '变化',
    '雷同',
    '催报',
  ]);

  // each sum, from the reports themselves, from 汇总来源 and from 明细表
  const readers = counted.map((report) => cellReader(report));
  const sources = below(sheets.get('汇总来源')!, '数').map((row) => row.filter((cell) => cell !== null));
  const detail = below(sheets.get('明细表')!, '结果维持');
  const [sums, ...units] = detail.filter((row) => row[0] !== null);
  expect(units).toHaveLength(69);
  expect(sources).toHaveLength(addressesOf(forms).length);
  for (const [place, address] of addressesOf(forms).entries()) {
    const sum = sumOf(readers.map((read) => read(address)));
    const [table, row, column, total, count, ...parts] = sources[place]!;
    const figures = parts.filter((_, index) => index % 2 === 1) as number[];
    const nonzero = readers.filter((read) => read(address) !== 0).length;
    expect([table, row, column, total, count]).toEqual([...cellNames(forms).get(address)!, sum, nonzero]);
    expect([address, sumOf(figures) ?? 0]).toEqual([address, sum]);
    expect([address, sums![place + 2]]).toEqual([address, sum]);
    expect([address, units.map((unit) => unit[place + 2])]).toEqual([
      address,
      readers.map((read) => read(address)),
    ]);
  }
  // the alias is the unit, its figures are its own
  const index = addressesOf(forms).indexOf('table3.new.total');
  expect(units.find(([name]) => name === nameOf(ALIAS))![index + 2]).toBe(reports[ALIAS]!.table3.new![6]);

  const register = below(sheets.get('收件登记')!, '状态');
  expect(
    register
      .filter(([name]) => [0, 10, 30, 40].map(nameOf).includes(name as string))
      .map((row) => row.slice(0, 7)),
  ).toEqual([
    [nameOf(0), folder.at('in/00.json'), 1, '2025-01-20 09:15', '待审', 0, expect.any(Number)],
    [nameOf(0), folder.at('in/00.xlsx'), 2, '2025-01-21 09:15', '待审', 0, expect.any(Number)],
    [nameOf(10), null, null, null, '未报', null, null],
    [nameOf(30), folder.at('in/30.json'), 1, '2025-01-20 09:15', '待审', 2, expect.any(Number)],
    [nameOf(40), folder.at('in/40.json'), 1, '2025-01-20 09:15', '待审', 0, expect.any(Number)],
    [nameOf(40), folder.at('in/40-2.json'), 2, '2025-02-03 09:15', '待审', 0, expect.any(Number)],
  ]);
  const [before, after] = [reports[AGAIN]!, again].map((report) => cellReader(report));
  expect(below(sheets.get('变化')!, '原数').filter(([name]) => name === nameOf(AGAIN))).toEqual(
    [...cellNames(forms)]
      .filter(([address]) => before!(address) !== after!(address))
      .map(([address, name]) => [
        nameOf(AGAIN),
        '第1次',
        '第2次',
        ...name,
        before!(address),
        after!(address),
      ]),
  );
  expect(below(sheets.get('催报')!, '发给').map(([name]) => name)).toEqual([
    '全体未报单位',
    ...missing,
    nameOf(30),
  ]);
});

test('--json', async () => {
  await january();
  const { status, json } = await folder.json(args());
  expect(status).toBe(2);
  expect(json).toMatchObject({
    file: 'sum.xlsx',
    organ,
    year,
    status: 'provisional',
    missing: [10, 20, 31, 32].map(nameOf),
    leftOut: [
      {
        file: 'in/31.json',
        why: 'unreadable',
        error: { place: '全文', found: '{"organ": "', message: '不是有效的 JSON。请核对文件是否完整。' },
      },
      { file: 'in/32.json', organ: nameOf(32), why: 'otherYear' },
    ],
    report: { organ, year, format: '2021' },
  });
  const { counted: all } = json as { counted: string[] };
  expect(all).toHaveLength(69);
});

/** Writes into cells of a sheet that was written, as people do. */
async function typed(
  path: string,
  sheet: string,
  change: (row: unknown[], heads: readonly unknown[]) => void,
) {
  const { sheets } = await readXlsx(readFileSync(path));
  const heads = sheets.find(({ name }) => name === sheet)!.rows.find((row) => row.includes('审核意见'))!;
  const changed = sheets.map(({ name, rows }) => {
    if (name === sheet) rows.forEach((row) => change(row, heads));
    return { name, rows };
  });
  writeFileSync(path, await writeXlsx({ sheets: changed }));
}

test('a report is sent back, and what became of each finding stands in the next letter', async () => {
  const three = reports.slice(0, 3);
  const bad = withFigures(three[1]!, { 'table3.granted.total': 9999, 'table2.normative.made': -1 });
  folder.write({ 'in/a.json': three[0], 'in/b.json': bad, 'in/c.json': three[2] });
  const call = ['rollup', folder.at('in'), '--out', folder.at('sum.xlsx'), '--letters', folder.at('back')];
  const first = await folder.ogi(call);
  expect(first.status).toBe(1);
  const letter = folder.at(`back/退回意见-${nameOf(1)}-第1次.xlsx`);
  const mandatory = (rows: readonly (readonly unknown[])[]) =>
    below(rows, '与上次相比')
      .filter(([level]) => level === '必改')
      .map(([, id, , , outcome, opinion]) => [id, outcome, opinion]);
  expect(mandatory((await sheetsOf(letter)).get('退回意见')!)).toEqual([
    ['B02.granted', null, null],
    ['B03.total', null, null],
    ['A02.normative.made', null, null],
  ]);
  // the reviewer writes, and it stays when all is made again
  await typed(letter, '退回意见', (row, heads) => {
    if (row[1] === 'B02.granted') row[heads.indexOf('审核意见')] = '=请逐列核对';
  });
  await typed(folder.at('sum.xlsx'), '收件登记', (row, heads) => {
    if (row[0] === nameOf(1)) row[heads.indexOf('状态')] = '已退回';
  });
  expect((await folder.ogi(call)).errors).toEqual([
    `sum.xlsx｜--out｜已存在｜这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。`,
  ]);
  await folder.ogi([...call, '--force']);
  expect(mandatory((await sheetsOf(letter)).get('退回意见')!)[0]).toEqual([
    'B02.granted',
    null,
    '=请逐列核对',
  ]);
  // one is mended, one stays, one is new; the file has the same name
  folder.write({
    'in/b.json': withFigures(bad, { 'table2.normative.made': 3, 'table4.reconsideration.total': 500 }),
  });
  const next = await folder.ogi([...call, '--force']);
  expect(next.status).toBe(1);
  const second = (await sheetsOf(folder.at(`back/退回意见-${nameOf(1)}-第2次.xlsx`))).get('退回意见')!;
  expect(mandatory(second)).toEqual([
    ['B02.granted', '未改', '=请逐列核对'],
    ['B03.total', '未改', null],
    ['C01', '新发现', null],
    ['A02.normative.made', '已改', null],
  ]);
  expect(readFileSync(folder.at(`back/退回意见-${nameOf(1)}-第2次.txt`), 'utf8')).toContain(
    '（未改）审核意见：=请逐列核对',
  );
  const register = below((await sheetsOf(folder.at('sum.xlsx'))).get('收件登记')!, '状态');
  expect(register.filter(([name]) => name === nameOf(1)).map((row) => [row[2], row[4], row[5]])).toEqual([
    [1, '已退回', 3],
    [2, '待审', 3],
  ]);
  // it is let pass as it is
  const state = (to: string) =>
    typed(folder.at('sum.xlsx'), '收件登记', (row, heads) => {
      if (row[0] === nameOf(1) && row[2] === 2) row[heads.indexOf('状态')] = to;
    });
  const letters = async () =>
    ((await folder.json([...call, '--force'])).json as { letters: string[] }).letters;
  await state('通过');
  expect((await letters()).some((path) => path.includes(nameOf(1)))).toBe(true);
  expect((await folder.ogi([...call, '--force'])).stdout).toContain('状态“通过”不在选项里');
  await state('已通过');
  expect((await letters()).some((path) => path.includes(nameOf(1)))).toBe(false);
});

test.each(['roster.csv', 'roster.csv/back'])(
  '--letters %s, where a file stands: nothing is written',
  async (place) => {
    folder.write({ 'roster.csv': roster, 'in/a.json': wrong });
    expect(await folder.ogi([...args(), '--letters', folder.at(place)])).toEqual({
      status: 2,
      stdout: '',
      errors: [`${place}｜--letters｜已有同名文件｜请换一个文件夹名。`],
    });
    expect(existsSync(folder.at('sum.xlsx'))).toBe(false);
  },
);
