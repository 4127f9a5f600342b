/** The lists of a small roll-up, whole. */
import { readXlsx } from 'hucre/xlsx';
import { titleIn } from '../../../src/documents/reading/titles';
import { rollUpFindings } from '../../../src/documents/rollup/findings';
import { registerOf } from '../../../src/documents/rollup/register';
import { RollUp } from '../../../src/documents/rollup/rollup';
import { readRoster } from '../../../src/documents/rollup/roster';
import { toldFindings } from '../../../src/documents/rollup/told-findings';
import { rollUpSheets } from '../../../src/documents/rollup/workbook';
import { dayOf } from '../../../src/ledger/day';
import type { Cell } from '../../../src/report/cell';
import { figureRows, formForYear, table2Rows, table4Blocks } from '../../../src/report/form';
import type { Report } from '../../../src/report/report';
import type { ListSheet } from '../../../src/workbook/list-sheet';
import type { SheetPlan } from '../../../src/workbook/plan';
import { headerParts } from '../../../src/workbook/page-header';
import { writeXlsx } from '../../../src/workbook/xlsx-writer';
import { withFigures } from '../../support/samples';

const year = 2024;
const form = formForYear(year);
const organ = '安县人民政府';
const roster = readRoster([
  ['单位', '别名', '类型', '上级单位'],
  ['甲镇', '', '乡镇', organ],
  ['乙局', '', '部门', organ],
  ['丙局', '', '部门', organ],
]);

/** A report of nothing but these figures. */
const report = (organ: string, figures: Readonly<Record<string, Cell>>): Report =>
  withFigures(
    {
      organ,
      year,
      format: form.id,
      table2: Object.fromEntries(
        table2Rows(form).map(({ id, columns }) => [
          id,
          Object.fromEntries(columns.map((one) => [one.id, 0])),
        ]),
      ),
      table3: Object.fromEntries(figureRows(form).map(({ id }) => [id, form.table3.columns.map(() => 0)])),
      table4: Object.fromEntries(table4Blocks(form).map(({ id }) => [id, form.table4.columns.map(() => 0)])),
    },
    figures,
  );

const town = {
  'table2.fees.amount': 1.5,
  'table3.new.natural': 3,
  'table3.new.total': 3,
  'table3.granted.natural': 3,
  'table3.granted.total': 3,
  'table3.handledTotal.natural': 3,
  'table3.handledTotal.total': 3,
};
const bureau = {
  ...town,
  'table2.fees.amount': 0.07,
  'table3.new.total': 4,
  'table4.litigationDirect.upheld': null,
};

const all = new RollUp({ organ, year, roster });
const add = (file: string, name: string, figures: Readonly<Record<string, Cell>>, time: Date) =>
  all.add({ file, time: time.getTime(), reading: { report: report(name, figures), notes: [] } });
add('甲.xlsx', '甲镇', { ...town, 'table2.fees.amount': 1 }, new Date(2025, 0, 8, 9, 5));
add('甲改.xlsx', '甲镇', town, new Date(2025, 0, 9, 9, 5));
add('乙.xlsx', '乙局', bureau, new Date(2025, 1, 3, 10, 0));

const result = all.result();
const due = dayOf(2025, 1, 20);
const findings = rollUpFindings(result, { due, roster });
const register = registerOf(result, {
  findings: () => [],
  register: [
    { unit: '丙局', file: '', attempt: 0, time: '', state: '未报', opinion: '已电话催', fingerprint: '' },
    { unit: '撤局', file: '撤.xlsx', attempt: 1, time: '', state: '已通过', opinion: '', fingerprint: 'x' },
  ],
});
const sheets = rollUpSheets(result, { findings, register, due });
const isList = (sheet: ListSheet | SheetPlan): sheet is ListSheet => 'list' in sheet;
const lists = new Map(sheets.filter(isList).map((sheet) => [sheet.list, sheet]));
const rowsOf = (name: string) =>
  [...lists.get(name)!.rows].map((row) => row.map((cell) => cell ?? '').join('|'));

const SHEETS: Readonly<Record<string, readonly string[]>> = {
  汇总说明: [
    '汇总机关||安县人民政府',
    '年度||2024',
    '汇总数||暂汇总（不含丙局；含有必改问题的乙局2处；有空格或缺数待补的乙局）',
    '应报||3家',
    '已报||2家',
    '计入||2家：甲镇、乙局',
    '报送截止||2025年1月20日',
    '不平的和|B01.total|“总计”相加不平：新收＋上年结转是7，办理结果总计＋结转下年度是6，相差1。自己的报告就不平的：乙局。',
    '不平的和|B02.new|“新收”相加不平：六类申请人之和是6，总计是7，相差1。自己的报告就不平的：乙局。',
    '怎样核对||“主动公开”“申请办理”“复议诉讼”三张表每格是计入的各单位同一格的和，全部是数值。',
    '怎样核对||“汇总来源”列出每格由哪些单位的数相加而成；“明细表”是每个单位每一格的数。空格、缺的格不是0，没有计入。',
    '怎样核对||“收件登记”的状态、审核意见由人填写，再次汇总时保留；“说明”由程序填写，每次重写。',
    '提醒|H06|应报3家，已报2家；未报：丙局；有必改问题：乙局2处。未报单位没有按0计入，汇总数是暂汇总。',
    '提醒|H06|晚于2025年1月20日报送：乙局（2025年2月3日）。',
    '核实|H04|乙局有必改问题2处，仍按所报的数计入。请退回改正。',
    '提醒|H02|乙局空着“未经复议直接起诉·结果维持”。空、缺的没有按0计入，请补报。',
  ],
  汇总来源: [
    '主动公开|行政事业性收费|本年收费金额（单位：万元）|1.57|2|甲镇|1.5|乙局|0.07',
    '申请办理|新收|自然人|6|2|甲镇|3|乙局|3',
    '申请办理|新收|总计|7|2|乙局|4|甲镇|3',
    '申请办理|予以公开|自然人|6|2|甲镇|3|乙局|3',
    '申请办理|予以公开|总计|6|2|甲镇|3|乙局|3',
    '申请办理|办理结果总计|自然人|6|2|甲镇|3|乙局|3',
    '申请办理|办理结果总计|总计|6|2|甲镇|3|乙局|3',
  ],
  收件登记: [
    '甲镇|甲.xlsx|1|2025-01-08 09:05|待审|0|0|||2f53s7554pl',
    '甲镇|甲改.xlsx|2|2025-01-09 09:05|待审|0|0|||1d8dbbu8x1j',
    '乙局|乙.xlsx|1|2025-02-03 10:00|待审|2|1|||1mwuzh00zg7',
    '丙局||||未报||||已电话催|',
    '撤局|撤.xlsx|1||已通过|||||x',
  ],
  审核发现: [
    '乙局|乙.xlsx|必改|B01.total|“总计”列不平：新收4＋上年结转0＝4，办理结果总计3＋结转下年度0＝3，相差1件。请对照台账核对这一列。|申请办理J5:J6、J28:J29“总计”列|',
    '乙局|乙.xlsx|必改|B02.new|“新收”行六类申请人相加是3，“总计”填了4，多1件。请逐格核对，或改总计。|申请办理D5:J5“新收”行|',
    '乙局|乙.xlsx|核实|B05.table4|表四还有1格未填。确实没有发生的填0；拿不准的先别填。按勾稽关系推算，有1格只能是0。|复议诉讼F5“未经复议直接起诉·结果维持”|',
  ],
  变化: ['甲镇|第1次|第2次|主动公开|行政事业性收费|本年收费金额（单位：万元）|1|1.5'],
  雷同: [],
  催报: [
    '全体未报单位|各有关单位：2024年度政府信息公开工作年度报告应报3家，已报2家。请尚未报送的丙局于2025年1月20日前报送安县人民政府，确有困难的请及时说明。没有发生的事项按零报告报送，不要漏报。',
    '丙局|丙局：你单位的2024年度政府信息公开工作年度报告还没有收到，请于2025年1月20日前报送。已经报送的请告知报送时间和文件名。',
    '乙局|乙局：你单位报送的2024年度政府信息公开工作年度报告有必改问题2处，请按退回意见改正后重新报送。',
  ],
};

test.each(Object.entries(SHEETS))('%s', (name, rows) => {
  const isOfUnits = (row: string) => name !== '汇总来源' || !row.endsWith('|0|0');
  expect(rowsOf(name).filter(isOfUnits)).toEqual(rows);
});

test('明细表: the columns in which there is something', () => {
  const { columns, rows: iterated, frozenRows } = lists.get('明细表')!;
  const rows = [...iterated];
  const shown = columns.map((_, column) => column).filter((column) => rows.some((row) => row[column] !== 0));
  expect(frozenRows).toBe(1);
  expect(
    [columns.map(({ heads }) => heads.join('·')), ...rows].map((row) => shown.map((at) => row[at])),
  ).toEqual([
    [
      '单位',
      '类型',
      '主动公开·行政事业性收费·本年收费金额（单位：万元）',
      '申请办理·新收·自然人',
      '申请办理·新收·总计',
      '申请办理·予以公开·自然人',
      '申请办理·予以公开·总计',
      '申请办理·办理结果总计·自然人',
      '申请办理·办理结果总计·总计',
      '复议诉讼·行政诉讼：未经复议直接起诉·结果维持',
    ],
    ['合计', '', 1.57, 6, 7, 6, 6, 6, 6, 0],
    ['甲镇', '乡镇政府', 1.5, 3, 3, 3, 3, 3, 3, 0],
    ['乙局', '地方政府部门', 0.07, 3, 4, 3, 3, 3, 3, null],
  ]);
});

test('the tables of the sum are plain values', () => {
  const plans = sheets.filter((sheet): sheet is SheetPlan => !isList(sheet));
  expect(plans.map(({ sheet }) => sheet)).toEqual(['主动公开', '申请办理', '复议诉讼']);
  expect(plans.flatMap(({ contents }) => contents.flat()).filter((cell) => typeof cell === 'object')).toEqual(
    [],
  );
  expect(plans[0]!.contents.flat()).toContain(1.57);
});

test('the tables of a provisional sum say so above each printed page, beside whose they are', async () => {
  const bytes = await writeXlsx(sheets, { today: 45_000 });
  const read = await readXlsx(bytes);
  const headers = read.sheets.flatMap(({ headerFooter }) => headerFooter?.oddHeader ?? []);
  expect(headers).toEqual(
    Array(3).fill(
      '&L填报单位：安县人民政府&C暂汇总（不含1家，1家有必改问题，1家有空格或缺数，见汇总说明）&R年度：2024年',
    ),
  );
  const { left, center, right } = headerParts(headers[0]!);
  expect(titleIn([left, center, right])).toEqual({ organ, year });
});

test('those of a final one do not', () => {
  const whole = new RollUp({ organ, year });
  whole.add({ file: '甲.xlsx', reading: { report: report('甲镇', town), notes: [] } });
  const final = whole.result();
  const plans = rollUpSheets(final, { findings: [], register: [], due }).flatMap((sheet) =>
    isList(sheet) ? [] : [sheet.print.header.center],
  );
  expect([final.isFinal, plans]).toEqual([true, [undefined, undefined, undefined]]);
});

test('of many cells in which an organ published other figures, one line names the first; each stands in 审核发现', () => {
  const rolled = new RollUp({ organ, year });
  const take = (file: string, reported: Report) =>
    rolled.add({ file, reading: { report: reported, notes: [] } });
  take('甲.xlsx', report('甲镇', town));
  take('县.xlsx', report(organ, {}));
  const against = rolled.result();
  const all = rollUpFindings(against, { due });
  expect(all.filter(({ rule }) => rule === 'H01')).toHaveLength(7);
  expect(toldFindings(against, all).map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'H01 安县人民政府公布的数有7格不是所属各单位相加的数：“行政事业性收费·本年收费金额（单位：万元）”公布0、相加1.5，“新收·自然人”公布0、相加3，“新收·总计”公布0、相加3等，各格见“审核发现”。可能有联合发文、共同被告，或者漏报、重复，请核对。',
  ]);
  const listed = rollUpSheets(against, { findings: all, register: [], due }).filter(isList);
  const rows = [...listed.find(({ list }) => list === '审核发现')!.rows];
  expect(rows.slice(0, 7).map(([unit, , , id, , where]) => [unit, id, where])[1]).toEqual([
    organ,
    'H01.new.natural',
    '申请办理D5“新收·自然人”',
  ]);
});

test('雷同: names of the units do not make texts differ, and short texts are told where they are the same', () => {
  const rolled = new RollUp({
    organ,
    year,
    roster: readRoster([['单位', '别名'], ['甲镇', '甲镇人民政府'], ['乙局'], ['丙局'], ['丁局'], ['戊局']]),
  });
  const write = (name: string, text: string) =>
    rolled.add({
      file: `${name}.xlsx`,
      reading: { report: { ...report(name, {}), sections: { '5': text } }, notes: [] },
    });
  write('甲镇', '甲镇人民政府公开不够及时，将加强培训。');
  write('乙局', '乙局公开不够及时，将加强培训。');
  write('丙局', '丙局公开不够及时，将改进平台。');
  write('丁局', '');
  write('戊局', '');
  expect(rolled.result().similar).toEqual([{ one: '甲镇', other: '乙局', share: 1 }]);
});
