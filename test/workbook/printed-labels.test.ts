/** Labels found on the sheets of a workbook as they stand now: as built, with rows inserted, altered, deleted. */
import { readSheets } from '../../src/documents/sheets-report';
import { checkText } from '../../src/narrative/text-check/check';
import { findForm } from '../../src/report/form';
import { labelName } from '../../src/report/printed-labels';
import type { Report } from '../../src/report/report';
import { namedSheets } from '../../src/workbook/named-sheets';
import type { PlanContent, SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { mixed, sample } from '../support/samples';
import { withRowsInserted } from '../support/changed-plan';
import { standingOf } from '../support/standing';

const TODAY = 46_000;

function built(report: Report, sheets: readonly SheetKind[] = ['table2', 'table3', 'table4', 'previous']) {
  const { organ, year, format } = report;
  return planWorkbook({ form: findForm(format)!, organ, year, sheets, report, names: { table2: '二' } });
}

type Change = (plan: SheetPlan) => SheetPlan;

/** The labels that are read, and what E25 finds of them. */
function read(report: Report, change: Change = (plan) => plan) {
  const plan = built(report);
  const reading = readSheets(namedSheets(standingOf({ ...plan, sheets: plan.sheets.map(change) }, TODAY)));
  const labels = reading.labels ?? [];
  const { findings, notChecked } = checkText(reading.report, { labels });
  return {
    labels: labels.map((label) => `${labelName(label)} ${label.place} ${label.text}`),
    found: findings.flatMap((one) => (one.code === 'label' ? [`${one.id} ${one.at} ${one.quote}`] : [])),
    isChecked: !notChecked.some(({ rule }) => rule === 'E25'),
  };
}

/** Other texts in the cells that hold these. */
const altered =
  (kind: SheetKind, texts: Readonly<Record<string, string>>): Change =>
  (plan) =>
    plan.kind === kind
      ? {
          ...plan,
          contents: plan.contents.map((row) =>
            row.map((content): PlanContent =>
              typeof content === 'string' ? (texts[content] ?? content) : content,
            ),
          ),
        }
      : plan;

test('all labels of the tables are read, groups among them, by the rows and columns of the form', () => {
  const { labels, found } = read(sample('huaian-2024'));
  expect(found).toEqual([]);
  expect(labels.filter((label) => label.startsWith('table2'))).toEqual([
    'table2.rules 二!A4 规章',
    'table2.rules.made 二!B3 本年制发件数',
    'table2.rules.repealed 二!C3 本年废止件数',
    'table2.rules.inForce 二!D3 现行有效件数',
    'table2.normative 二!A5 行政规范性文件',
    'table2.licensing 二!A8 行政许可',
    'table2.licensing.decisions 二!B7 本年处理决定数量',
    'table2.penalty 二!A11 行政处罚',
    'table2.penalty.decisions 二!B10 本年处理决定数量',
    'table2.compulsion 二!A12 行政强制',
    'table2.fees 二!A15 行政事业性收费',
    'table2.fees.amount 二!B14 本年收费金额（单位：万元）',
  ]);
  // 25 rows, 5 groups around them, 7 columns
  expect(labels.filter((label) => label.startsWith('table3'))).toHaveLength(37);
  expect(labels).toContain('table3.denied 申请办理!B9 （三）不予公开');
  expect(labels).toContain('table3.new.business 申请办理!E4 商业企业');
  // 3 times 5 outcomes, 3 blocks and the group around two of them
  expect(labels.filter((label) => label.startsWith('table4'))).toHaveLength(19);
  expect(labels).toContain('table4.litigation 复议诉讼!F2 行政诉讼');
  expect(labels).toContain('table4.litigationAfterReview.total 复议诉讼!O4 总计');
});

const reports: readonly (readonly [string, Report])[] = [
  ['2019', sample('pingtan-2020')],
  ['2021', sample('huaian-2024')],
  ['mixed', mixed(sample('suqian-2024'))],
];

describe.each(reports)('%s', (_, report) => {
  test('a workbook as it was built has nothing to find', () => {
    expect(read(report)).toMatchObject({ found: [], isChecked: true });
  });

  test.each([0, 1, 2, 3, 4, 5, 9])('rows inserted above row %i do no harm', (at) => {
    const { labels, found } = read(report, (plan) => withRowsInserted(plan, at, 3));
    expect(found).toEqual([]);
    expect(labels).toHaveLength(read(report).labels.length);
  });
});

const altering: readonly (readonly [
  string,
  SheetKind,
  Readonly<Record<string, string>>,
  readonly string[],
])[] = [
  [
    'other words',
    'table2',
    { 行政规范性文件: '规范性文件', 现行有效件数: '现行有效件' },
    ['E25.table2.rules.inForce 二!D3 现行有效件', 'E25.table2.normative 二!A5 规范性文件'],
  ],
  ['numbering', 'table3', { '1.属于国家秘密': '１、属于国家秘密', '（一）予以公开': '(一)予以公开' }, []],
  ['a group', 'table3', { '（三）不予公开': '（三）不公开' }, ['E25.table3.denied 申请办理!B9 （三）不公开']],
  [
    'columns that changed places',
    'table3',
    { 商业企业: '科研机构', 科研机构: '商业企业' },
    ['E25.table3.new.business 申请办理!E4 科研机构', 'E25.table3.new.research 申请办理!F4 商业企业'],
  ],
  ['a deleted row’s label below its group', 'table3', { '1.属于国家秘密': '' }, []],
  ['the same with the group altered', 'table3', { '1.属于国家秘密': '', '（三）不予公开': '不公开' }, []],
  ['a deleted head below others', 'table3', { 商业企业: '', 自然人: '' }, []],
  ['deleted outcomes', 'table4', { 结果维持: '' }, []],
  ['deleted heads of a block below another', 'table2', { 本年处理决定数量: '', 行政许可: '' }, []],
];

test.each(altering)('%s', (_, kind, texts, expected) => {
  const { found, isChecked } = read(sample('huaian-2024'), altered(kind, texts));
  expect(found).toEqual(expected);
  expect(isChecked).toBe(true);
});

test('a line above the title does not make up for a label that was deleted', () => {
  const { found } = read(sample('huaian-2024'), (plan) => {
    const { contents, ...rest } = withRowsInserted(altered('table4', { 结果维持: '' })(plan), 0, 1);
    return { ...rest, contents: contents.map((row, at) => (at === 0 ? ['附件4', ...row.slice(1)] : row)) };
  });
  expect(found).toEqual([]);
});

test('without a label that is sure the rule is not checked', () => {
  const plan = built(sample('huaian-2024'), ['table4']);
  const none = { ...plan.sheets[0]!, contents: plan.sheets[0]!.contents.map((row) => row.map(() => '')) };
  const { labels, report } = readSheets(namedSheets(standingOf({ ...plan, sheets: [none] }, TODAY)));
  expect(labels).toBeUndefined();
  expect(checkText(report).notChecked).toContainEqual({ rule: 'E25', why: 'noLabels' });
});
