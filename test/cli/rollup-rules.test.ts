/** The rules of a roll-up (H01–H06) as the command tells them, which of the organ's own reports counts, and why a sum does not close. */
import { readFileSync, rmSync, utimesSync } from 'node:fs';
import { rollUpRules } from '../../src/documents/rollup/rules';
import { formForYear } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import type { Box } from '../../src/workbook/box';
import { explanationBeside } from '../../src/workbook/findings-layout';
import { checkResultName } from '../../src/workbook/names';
import { planWorkbook } from '../../src/workbook/planned';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { withFigures } from '../support/samples';
import { unitReport } from '../support/units';
import { Folder } from './support';

const year = 2024;
const organ = '安平县人民政府';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

/** Files that came in on these days. */
function received(files: Readonly<Record<string, readonly [report: Report, day: string]>>): void {
  for (const [name, [report, day]] of Object.entries(files)) {
    const time = new Date(`${day}T09:15:00`);
    utimesSync(folder.write({ [`in/${name}`]: report }), time, time);
  }
}

const call = (...more: string[]) => [
  ...['rollup', folder.at('in'), '--out', folder.at('sum.xlsx'), '--organ', organ, '--year', String(year)],
  ...more,
];

const one = unitReport('甲镇人民政府', 'township', year, 7);
const other = unitReport('乙局', 'department', year, 8);
const without4: Report = { ...unitReport('丙局', 'department', year, 9), table4: undefined };
const below = unitReport('丁所', 'department', year, 10);

test('each rule is told, with whom it is about', async () => {
  folder.write({
    'roster.csv': `单位,别名,类型,上级单位\n甲镇人民政府,,,${organ}\n乙局,,,${organ}\n丙局,,,${organ}\n丁所,,,乙局\n戊局,,,${organ}\n戊局,,,${organ}`,
    'last.csv': `单位,别名,类型,上级单位\n甲镇人民政府,,,${organ}\n乙局,,,${organ}\n丙局,,,${organ}\n丁所,,,乙局\n己局,,,${organ}`,
  });
  received({
    '0.json': [withFigures(one, { 'table3.granted.total': 9999 }), '2025-01-20'],
    '1.json': [other, '2025-02-03'],
    '2.json': [without4, '2025-01-20'],
    '3.json': [below, '2025-01-20'],
    '县.json': [
      withFigures({ ...one, organ, level: 'county' }, { 'table2.licensing.decisions': 1 }),
      '2025-03-20',
    ],
  });
  const given = call('--roster', folder.at('roster.csv'), '--previous-roster', folder.at('last.csv'));
  const { status, stdout } = await folder.ogi(given);
  expect([status, stdout.trimEnd().split('\n')]).toEqual([
    1,
    [
      '暂汇总（不含戊局；含有必改问题的甲镇人民政府2处；有空格或缺数待补的丙局）',
      '【提醒】H06 应报5家，已报4家；未报：戊局；有必改问题：甲镇人民政府2处。未报单位没有按0计入，汇总数是暂汇总。',
      '【提醒】H06 晚于2025年1月31日报送：乙局（2025年2月3日）。',
      '【核实】H04 甲镇人民政府有必改问题2处，仍按所报的数计入。请退回改正。',
      '【核实】H01 安平县人民政府公布的数有131格不是所属各单位相加的数：“行政规范性文件·本年制发件数”公布214、相加644，“行政规范性文件·本年废止件数”公布822、相加910，“行政规范性文件·现行有效件数”公布551、相加1701等，各格见“审核发现”（戊局还没有报）。可能有联合发文、共同被告，或者漏报、重复，请核对。',
      '【核实】H01 乙局公布的数有72格不是所属各单位相加的数：“行政规范性文件·本年废止件数”公布3、相加167，“行政规范性文件·现行有效件数”公布267、相加599，“新收·商业企业”公布81、相加172等，各格见“审核发现”。可能有联合发文、共同被告，或者漏报、重复，请核对。',
      '【提醒】H02 丙局缺“行政复议·结果维持”、“行政复议·结果纠正”、“行政复议·其他结果”等15格。空、缺的没有按0计入，请补报。',
      '【核实】H03 名录第7行“戊局”与第6行重名。重名的单位只算一家，别名相同的分不清是哪一家，请改正名录。',
      '【核实】H03 丁所的数已含在上级单位乙局的数里，没有再加。',
      '【核实】H05 上年名录里没有：戊局。上年结转与上年汇总的差额可能由此而来，请写明是新设还是划入。',
      '【核实】H05 上年名录里有、今年没有：己局。请写明是撤销还是并入哪家，上年结转的申请由谁接着办。',
      '已写入 sum.xlsx。',
    ],
  ]);
  const { json } = await folder.json([...given, '--force']);
  const { findings } = json as { findings: { rule: string }[] };
  expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(rollUpRules.map(({ id }) => id));
});

describe('two reports of the organ’s own', () => {
  const COUNTS =
    '【核实】H01 安平县人民政府公布的“行政许可·本年处理决定数量”是100002，所属各单位相加是834，相差99168。可能有联合发文、共同被告，或者漏报、重复，请核对。';
  const licensed = (decisions: number): Report => ({
    ...withFigures(one, { 'table2.licensing.decisions': decisions }),
    organ,
  });
  const late = licensed(100_002);
  test.each<[string, readonly [Report, string], readonly [Report, string], string[]]>([
    [
      'the later one counts, whatever its name',
      [late, '2025-03-21'],
      [licensed(100_001), '2025-03-20'],
      [
        COUNTS,
        '【核实】H03 in/县2.json和in/县1.json都是安平县人民政府自己的报告，用时间较晚的in/县1.json与各单位的和核对，in/县2.json没有用上。不对的，请移走不要的一份。',
      ],
    ],
    [
      'of one time, the one that was read last',
      [licensed(100_001), '2025-03-20'],
      [late, '2025-03-20'],
      [
        COUNTS,
        '【核实】H03 in/县1.json和in/县2.json都是安平县人民政府自己的报告，分不清时间先后，用后读到的in/县2.json与各单位的和核对，in/县1.json没有用上。不对的，请移走不要的一份。',
      ],
    ],
    ['the same twice is one', [late, '2025-03-20'], [late, '2025-03-21'], [COUNTS]],
  ])('%s', async (_, first, second, told) => {
    received({ '0.json': [one, '2025-01-20'], '县1.json': first, '县2.json': second });
    const { status, stdout } = await folder.ogi(call());
    expect([status, stdout.split('\n')]).toEqual([0, ['汇总（1家）', ...told, '已写入 sum.xlsx。', '']]);
  });
});

test('sums that do not close stand in the JSON with the units whose figures do it', async () => {
  received({
    '0.json': [withFigures(one, { 'table4.reconsideration.total': 77 }), '2025-01-20'],
    '1.json': [other, '2025-01-20'],
  });
  const { json } = await folder.json(call());
  const { unclosed } = json as { unclosed: unknown };
  expect(unclosed).toEqual([
    {
      id: 'C01',
      message: '“行政复议”相加不平：各项结果之和是8，总计是84，相差76。自己的报告就不平的：甲镇人民政府。',
      cells: ['upheld', 'corrected', 'otherOutcome', 'pending', 'total'].map(
        (column) => `table4.reconsideration.${column}`,
      ),
      left: { label: '各项结果之和', value: 8 },
      right: { label: '总计', value: 84 },
      difference: -76,
      units: ['甲镇人民政府'],
    },
  ]);
});

test('what a unit has explained in its workbook is not sent back to it, what it has not is', async () => {
  const { sections, ...tables } = one;
  expect(sections).toBeDefined();
  const report = withFigures(tables, { 'table4.reconsideration.upheld': null });
  const { sheets } = planWorkbook({
    form: formForYear(year),
    organ: one.organ,
    year,
    sheets: ['table2', 'table3', 'table4', 'findings'],
    report,
  });
  const explaining = (beside: Readonly<Record<string, string>>) =>
    sheets.map((plan) => {
      const contents = plan.contents.map((line) => [...line]);
      for (const [id, text] of Object.entries(plan.kind === 'findings' ? beside : {})) {
        const check = plan.names.find(({ name }) => name === checkResultName(id))!.refersTo;
        const { row, column } = explanationBeside((check as { cells: Box }).cells);
        contents[row]![column] = text;
      }
      return { ...plan, contents };
    });
  const letters = async (beside: Readonly<Record<string, string>>) => {
    folder.write({ 'in/0.xlsx': Buffer.from(await writeXlsx(explaining(beside), { today: 46_000 })) });
    const { json } = await folder.json([...call('--letters', folder.at('back')), '--force']);
    return (json as { letters: string[] }).letters;
  };
  expect(await letters({})).toEqual(['back/退回意见-甲镇人民政府-第1次.xlsx']);
  const path = 'back/退回意见-甲镇人民政府-第1次';
  const explained = { 'B05.table4': '案件还没有审结。' };
  // what was sent to the unit before is not left as it was
  expect(await letters(explained)).toEqual([`${path}.xlsx`]);
  expect(
    readFileSync(folder.at(`${path}.txt`), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1),
  ).toEqual([
    '必改0处，核实0处，提醒0处，另有1处已说明。',
    '已写情况说明、不用再改的：',
    '1.【核实】表四还有1格未填。确实没有发生的填0；拿不准的先别填。按勾稽关系推算，有1格只能是0。情况说明：案件还没有审结。',
    '没有需要再改的。',
  ]);
  rmSync(folder.at('back'), { recursive: true });
  expect(await letters(explained)).toEqual([]);
});
