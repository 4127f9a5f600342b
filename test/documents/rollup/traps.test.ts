/** What a roll-up could lose, add twice or leave unsaid. */
import { rollUpFindings } from '../../../src/documents/rollup/findings';
import { alike } from '../../../src/documents/rollup/resemblance';
import { RollUp } from '../../../src/documents/rollup/rollup';
import { readRoster } from '../../../src/documents/rollup/roster';
import { statusOf } from '../../../src/documents/rollup/standing';
import { unclosedSums } from '../../../src/documents/rollup/unclosed';
import { dayOf } from '../../../src/ledger/day';
import type { Report } from '../../../src/report/report';
import { mixed, withFigures } from '../../support/samples';
import { numbersFrom, unitReport } from '../../support/units';

const year = 2024;
const organ = '安平县人民政府';
const due = dayOf(2025, 1, 31);
const town = (name: string, seed: number) => unitReport(name, 'township', year, seed);
const [one, other, third] = [town('甲镇人民政府', 1), town('乙镇人民政府', 2), town('丙局', 3)];
const sent = (report: Report, file: string, time?: number) => ({
  file,
  ...(time !== undefined && { time }),
  reading: { report, notes: [] },
});

function rolledUp(
  reports: readonly Report[],
  { roster, settings = {} }: { roster?: readonly (readonly string[])[]; settings?: { organ?: string } } = {},
) {
  const read = roster && readRoster(roster);
  const all = new RollUp({ organ, year, ...settings, ...(read && { roster: read }) });
  reports.forEach((report, index) => all.add(sent(report, `${index}.json`)));
  const result = all.result();
  const findings = rollUpFindings(result, { due, ...(read && { roster: read }) });
  return {
    status: statusOf(result),
    counted: result.counted.map(({ name }) => name),
    below: result.below.map(({ name }) => name),
    missing: result.missing.map(({ name }) => name),
    told: findings.map(({ id }) => id),
    messages: findings.map(({ message }) => message),
    leftOut: result.leftOut.map(({ why, file }) => ({ why, file })),
    unclosed: unclosedSums(result),
    sum: result.report,
  };
}
const heads = ['单位', '别名', '类型', '上级单位'];
const line = (name: string, parent: string, aliases = '') => [name, aliases, '', parent];

test('reports without a name are no unit', () => {
  const { status, counted, told } = rolledUp([one, { ...other, organ: '' }, { ...third, organ: ' ' }]);
  expect([status, counted, told]).toEqual([
    '暂汇总（不含没有用上的2份文件）',
    ['甲镇人民政府'],
    ['H04.1.json', 'H04.2.json'],
  ]);
});

test('the same content in two files of a unit is one report, and nothing is left open', () => {
  const { status, counted, told, leftOut } = rolledUp([one, one, other]);
  expect([status, counted, told]).toEqual(['汇总（2家）', ['甲镇人民政府', '乙镇人民政府'], []]);
  expect(leftOut).toEqual([{ why: 'sameContent', file: '0.json' }]);
});

test('甲镇 and 甲镇人民政府 are one unit without a roster as well', () => {
  const { counted, sum } = rolledUp([one, { ...one, organ: '甲镇' }, other]);
  expect(counted).toEqual(['甲镇人民政府', '乙镇人民政府']);
  expect(sum.table3!.new![6]).toBe(Number(one.table3.new![6]) + Number(other.table3.new![6]));
});

test('a missing table is missing, and makes the sum provisional', () => {
  const { table4, ...rest } = one;
  expect(table4).toBeDefined();
  const { status, told, messages } = rolledUp([rest, other]);
  expect([status, told]).toEqual(['暂汇总（有空格或缺数待补的甲镇人民政府）', ['H02.甲镇人民政府']]);
  expect(messages).toEqual([
    '甲镇人民政府缺“行政复议·结果维持”、“行政复议·结果纠正”、“行政复议·其他结果”等15格。空、缺的没有按0计入，请补报。',
  ]);
});

test('units of another organ are left out and told, one below a reported unit is not added again', () => {
  const roster = [
    heads,
    line('甲镇人民政府', organ),
    line('乙镇人民政府', '邻县人民政府'),
    line('丙局', '甲镇'),
    line('丁局', '甲镇'),
  ];
  // 甲镇 reports what it and 丙局 handled
  const parent = { ...rolledUp([one, third]).sum, organ: '甲镇人民政府' };
  const { counted, below, missing, told, status } = rolledUp([parent, other, third], { roster });
  expect({ counted, below, missing, told, status }).toEqual({
    counted: ['甲镇人民政府'],
    below: ['丙局'],
    missing: ['丁局'],
    told: ['H03.丙局', 'H03.乙镇人民政府', 'H04.1.json', 'H06.below'],
    status: '汇总（2家）',
  });
});

test('a unit whose parent has not reported is added', () => {
  const roster = [heads, line('甲镇人民政府', organ), line('丙局', '甲镇')];
  const { counted, missing, status } = rolledUp([third], { roster });
  expect([counted, missing, status]).toEqual([['丙局'], ['甲镇人民政府'], '暂汇总（不含甲镇人民政府）']);
});

test.each([
  ['the organ’s own line is no unit of its sum', line(organ, '某市人民政府'), [], '汇总（2家）'],
  ['its own office is, as 上级单位 says', line(organ, organ), [organ], `暂汇总（不含${organ}）`],
])('%s', (_, own, missing, status) => {
  const roster = [heads, own, line('甲镇人民政府', organ), line('乙镇人民政府', organ)];
  const found = rolledUp([one, other], { roster });
  expect([found.missing, found.status]).toEqual([missing, status]);
});

test('units above each other are counted each, and told', () => {
  const roster = [heads, line('甲镇人民政府', '乙镇'), line('乙镇人民政府', '甲镇')];
  const { counted, told } = rolledUp([one, other], { roster, settings: { organ: '' } });
  expect([counted, told]).toEqual([
    ['甲镇人民政府', '乙镇人民政府'],
    ['H03.line2', 'H03.line3'],
  ]);
});

test('two lines by one name are one unit; an alias of two tells nobody', () => {
  const roster = [heads, line('甲镇', organ, '老名'), line('甲镇', organ), line('乙镇', organ, '老名')];
  const { counted, missing, told } = rolledUp([one, { ...other, organ: '老名' }], { roster });
  expect([counted, missing, told]).toEqual([
    ['甲镇'],
    ['乙镇'],
    ['H03.line3', 'H03.line4', 'H04.1.json', 'H06.missing'],
  ]);
});

test('the same figures under two names are told', () => {
  expect(rolledUp([one, { ...one, organ: '丁镇' }]).told).toEqual(['H03.甲镇人民政府＝丁镇']);
});

test('table 3 of the other form: its row is divided only where it is 0', () => {
  // 其他处理 of the 2019 form is one row
  const old = mixed(one);
  const rest = Number(old.table3.other![6]);
  const { told, sum, messages } = rolledUp([old, other]);
  // it is E24 as well
  expect(told).toEqual(['H02.甲镇人民政府', 'H04.甲镇人民政府']);
  expect(messages[0]).toContain('用的是2021＋2019版表格；“其他处理');
  expect(rest).toBeGreaterThan(0);
  expect(sum.table3!.granted![6]).toBe(Number(one.table3.granted![6]) + Number(other.table3.granted![6]));
  expect(rolledUp([old, other]).unclosed.find(({ id }) => id === 'B03.total')!.message).toMatch(
    new RegExp(`相差${rest}。有数分不开、没有计入的：甲镇人民政府（“其他处理·总计”）`),
  );
  const zero = Object.fromEntries(
    ['natural', 'business', 'research', 'nonprofit', 'legal', 'otherOrg', 'total'].map((column) => [
      `table3.other.${column}`,
      0,
    ]),
  );
  expect(rolledUp([withFigures(old, zero), other]).messages[0]).toBe(
    '甲镇人民政府用的是2021＋2019版表格，各格都能对应。',
  );
});

test('新制作 of the 2019 form is not 制发 of the other', () => {
  const old: Report = {
    organ: '甲镇人民政府',
    year,
    format: '2019',
    table2: {
      normative: { made: 7, published: 7, publicTotal: 9 },
      licensing: { previous: 0, change: 0, decisions: 4 },
    },
  };
  const { sum } = rolledUp([old, other]);
  expect(sum.table2!.normative!.made).toBe(other.table2.normative!.made);
  expect(sum.table2!.licensing!.decisions).toBe(Number(other.table2.licensing!.decisions) + 4);
});

test('late is by the first report of a unit; names of last year’s roster are the same by any of their names', () => {
  const roster = readRoster([heads, line('甲镇', organ), line('乙镇', organ, '老乙')]);
  const previousRoster = readRoster([
    heads,
    line('甲镇人民政府', organ),
    line('老乙', organ),
    line('撤局', organ),
  ]);
  const all = new RollUp({ organ, year, roster });
  const noon = (month: number, day: number) => new Date(2025, month - 1, day, 12).getTime();
  all.add(sent(one, 'a.json', noon(1, 30)));
  all.add(sent({ ...one, level: 'township' }, 'a2.json', noon(2, 9)));
  all.add(sent(other, 'b.json', noon(2, 1)));
  const findings = rollUpFindings(all.result(), { due, roster, previousRoster });
  expect(findings.map(({ id, units }) => [id, units])).toEqual([
    ['H05.gone', ['撤局']],
    ['H06.late', ['乙镇']],
  ]);
});

describe('雷同', () => {
  const of = (texts: readonly string[]) => ({ count: texts.length, at: (index: number) => texts[index]! });
  const words = (seed: number, length: number) => {
    const next = numbersFrom(seed);
    return Array.from({ length }, () => String.fromCharCode(0x4e00 + next(20_000))).join('');
  };
  test('a text that everybody copied is told of all', () => {
    const text = words(1, 300);
    expect(alike(of(Array<string>(200).fill(text)), 0.8).map(({ other: at }) => at)).toEqual(
      Array.from({ length: 199 }, (_, at) => at + 1),
    );
  });
  test('parts that all have in common make nobody alike', () => {
    const common = words(1, 60);
    expect(alike(of(Array.from({ length: 100 }, (_, at) => common + words(at + 2, 240))), 0.8)).toEqual([]);
  });
  test('the share is that of the shorter text', () => {
    const text = words(1, 300);
    const [found] = alike(of([text, text.slice(0, 200) + words(2, 20)]), 0.8);
    expect(found).toEqual({ one: 0, other: 1, share: 193 / 213 });
  });
});
