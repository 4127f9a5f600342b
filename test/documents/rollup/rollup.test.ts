/** A county's January: 73 units, three of which fail, two are missing, and one sends its report again. */
import { ReadError } from '../../../src/documents/read-error';
import { sumOf } from '../../../src/documents/rollup/figures';
import { addressesOf } from '../../../src/report/figure-addresses';
import { RollUp } from '../../../src/documents/rollup/rollup';
import { readRoster } from '../../../src/documents/rollup/roster';
import type { Cell } from '../../../src/report/cell';
import { formForYear } from '../../../src/report/form';
import type { Report, Table3Cells } from '../../../src/report/report';
import { cellReader } from '../../../src/report/report';
import { checkReport } from '../../../src/rules/check';
import { unitNames, unitReport } from '../../support/units';

const year = 2024;
const organ = '安平县人民政府';
const form = formForYear(year);
const forms = { form, table3Form: form };
const names = unitNames(73);
const roster = readRoster([
  ['序号', '单位', '别名', '类型', '上级单位'],
  ...names.map(([name], index) => [String(index + 1), name, index === 4 ? '老名字' : '', '', organ]),
]);
const reports = names.map(([name, level], index) => unitReport(name, level, year, index + 1));
const sent = (report: Report, file: string, time = 0) => ({ file, time, reading: { report, notes: [] } });

const withCell = (report: Report, row: string, column: number, cell: Cell): Report => ({
  ...report,
  table3: Object.fromEntries(
    Object.entries(report.table3 as Table3Cells).map(([id, cells]) => [
      id,
      id === row ? cells.map((one, at) => (at === column ? cell : one)) : cells,
    ]),
  ),
});

function january(): RollUp {
  const all = new RollUp({ organ, year, roster });
  for (const [index, report] of reports.entries()) {
    // two never report
    if (index === 10 || index === 20) continue;
    // three fail: a total that is wrong, a file that cannot be read, a report of the year before
    if (index === 30) all.add(sent(withCell(report, 'granted', 6, 9999), '30.xlsx'));
    else if (index === 31) all.addUnreadable('31.xlsx', new ReadError('文件', '不完整', '请重新报送。'));
    else if (index === 32) all.add(sent({ ...report, year: year - 1 }, '32.xlsx'));
    else all.add(sent(index === 4 ? { ...report, organ: '老名字' } : report, `${index}.xlsx`, 1));
  }
  // sent again, with other figures
  all.add(sent(unitReport(names[40]![0], names[40]![1], year, 4000), '40-2.xlsx', 2));
  return all;
}

const result = january().result();

test('every cell is the exact sum of the units that count', () => {
  const counted = reports
    .map((report, index) =>
      index === 30
        ? withCell(report, 'granted', 6, 9999)
        : index === 40
          ? unitReport(names[40]![0], names[40]![1], year, 4000)
          : report,
    )
    .filter((_, index) => ![10, 20, 31, 32].includes(index));
  const readers = counted.map((report) => cellReader(report));
  const read = cellReader(result.report);
  for (const address of addressesOf(forms)) {
    expect([address, read(address)]).toEqual([address, sumOf(readers.map((one) => one(address) ?? null))]);
  }
  expect(result.counted).toHaveLength(69);
});

test('who is missing and what was left out', () => {
  expect(result.missing.map(({ name }) => name)).toEqual([10, 20, 31, 32].map((index) => names[index]![0]));
  expect(result.leftOut.map(({ why, file }) => `${file} ${why}`)).toEqual([
    '31.xlsx unreadable',
    '32.xlsx otherYear',
  ]);
  expect(result.isFinal).toBe(false);
});

test('a unit with wrong figures counts, and is told', () => {
  const failing = result.counted.filter(({ report }) =>
    report.findings.some(({ severity }) => severity === 'mandatory'),
  );
  expect(failing.map(({ name }) => name)).toEqual([names[30]![0]]);
  expect(
    failing[0]!.report.findings.filter(({ severity }) => severity === 'mandatory').map(({ id }) => id),
  ).toEqual(['B02.granted', 'B03.total']);
});

test('the later report counts, the older one stays with what changed', () => {
  const again = result.counted.find(({ replaced }) => replaced.length > 0)!;
  expect([again.name, again.report.file]).toEqual([names[40]![0], '40-2.xlsx']);
  const [{ report, changes }] = again.replaced as [(typeof again.replaced)[0]];
  expect(report.file).toBe('40.xlsx');
  for (const { cell, from, to } of changes) {
    expect([report.cells.get(cell), again.report.cells.get(cell)]).toEqual([from, to]);
  }
  expect(changes.length).toBeGreaterThan(50);
});

test('a total can be traced to its units', () => {
  const parts = result.contributions('table3.new.total');
  const index = result.counted.findIndex(({ name }) => name === names[4]![0]);
  expect(parts[index]).toBe(reports[4]!.table3.new![6]);
  expect(result.counted[index]!.report.organ).toBe('老名字');
});

test('a sum of units that close closes', () => {
  const all = new RollUp({ organ, year });
  for (const report of reports) all.add(sent(report, `${report.organ}.xlsx`));
  const { report, isFinal, counted } = all.result();
  expect(counted).toHaveLength(73);
  expect(
    checkReport({ ...report, level: 'county' }).findings.filter(({ severity }) => severity === 'mandatory'),
  ).toEqual([]);
  expect(isFinal).toBe(true);
});

test('the organ’s own published report is held against the sum', () => {
  const all = new RollUp({ organ, year, roster });
  for (const report of reports) all.add(sent(report, `${report.organ}.xlsx`));
  const { report } = all.result();
  all.add(sent({ ...withCell(report, 'new', 6, 1), organ: '安平县政府' }, '县政府.docx'));
  const { against, counted } = all.result();
  expect(counted).toHaveLength(73);
  expect(against.map(({ file, cells, lacking }) => [file, cells.map(({ cell }) => cell), lacking])).toEqual([
    ['县政府.docx', ['table3.new.total'], []],
  ]);
});

test('units below a unit that is counted are not counted again', () => {
  const [parent, child] = [names[0]!, names[1]!];
  const own = readRoster([
    ['单位', '上级单位'],
    [parent[0], organ],
    [child[0], parent[0]],
  ]);
  const all = new RollUp({ organ, year, roster: own });
  all.add(sent(reports[0]!, 'a.xlsx'));
  all.add(sent(reports[1]!, 'b.xlsx'));
  const { counted, below, report, against } = all.result();
  expect([counted.map(({ name }) => name), below.map(({ name }) => name)]).toEqual([[parent[0]], [child[0]]]);
  expect(report.table3).toEqual(reports[0]!.table3);
  expect(against.map(({ organ: one }) => one)).toEqual([parent[0]]);
});

test('alike problems are told, own ones are not', () => {
  const all = new RollUp({ organ, year });
  const copied =
    '公开意识还不够强，解读形式比较单一，部分栏目更新不及时，队伍建设有待加强，业务水平还需提高。下一步将加强学习培训，丰富解读形式，及时更新各个栏目，配强工作人员，提高业务水平，推动信息公开工作再上新台阶。';
  for (const [index, report] of reports.slice(0, 6).entries()) {
    all.add(sent(index < 2 ? { ...report, sections: { '5': copied } } : report, `${index}.xlsx`));
  }
  expect(all.result().similar).toEqual([{ one: names[0]![0], other: names[1]![0], share: 1 }]);
});
