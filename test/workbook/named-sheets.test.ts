import { readSheets } from '../../src/documents/sheets-report';
import { readWorkbook } from '../../src/documents/workbook-report';
import { findForm } from '../../src/report/form';
import { namedSheets, referenceOf } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import { box } from '../../src/workbook/box';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { plannedKinds } from '../../src/workbook/sheet-kind';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sample, sampleNames } from '../support/samples';
import { standingOf } from '../support/standing';

const TODAY = 46_000;
const planOf = (name: string, sheets: readonly SheetKind[], table3 = '申请办理') => {
  const report = sample(name);
  const { organ, year, format } = report;
  return planWorkbook({ form: findForm(format)!, organ, year, sheets, report, names: { table3 } });
};

test.each(sampleNames)('%s reads the same from the open workbook as from its file', async (name) => {
  const plan = planOf(
    name,
    plannedKinds.filter((kind) => kind !== 'ledger'),
  );
  const open = readSheets(namedSheets(standingOf(plan, TODAY)));
  expect(open).toEqual(await readWorkbook(await writeXlsx(plan.sheets, { today: TODAY })));
  expect(open.report.table3).toEqual(sample(name).table3);
});

test('a sheet says what it is, and where each of its figures stands', () => {
  const [sheet] = namedSheets(standingOf(planOf('zhanyi-2019', ['table3']), TODAY));
  expect(sheet).toMatchObject({ sheet: '申请办理', kind: 'table3', form: '2019', year: 2019, lost: [] });
  expect(sheet!.figures.get('table3.new.natural')).toMatchObject({
    sheet: '申请办理',
    place: '申请办理!D5',
    box: box(4, 3),
    isFormula: false,
  });
});

test('a name whose cell was deleted is lost; sheets of others are passed over', () => {
  const [standing] = standingOf(planOf('zhanyi-2019', ['table3']), TODAY);
  const names = standing!.names.map((one) =>
    one.name === 't3.new.natural' ? { ...one, formula: '=申请办理!#REF!' } : one,
  );
  const found = namedSheets([
    { name: '别人的表', names: [], cell: () => ({ value: 1 }) },
    { ...standing!, names },
  ]);
  expect(found.map(({ sheet, lost }) => [sheet, lost])).toEqual([['申请办理', ['table3.new.natural']]]);
});

test.each([
  ["='申请 ''办理'!$D$5", { sheet: "申请 '办理", box: box(4, 3) }],
  ['=申请办理!$D$5', { sheet: '申请办理', box: box(4, 3) }],
  ['=申请办理!$D$5:$E$6', undefined],
  ['=申请办理!#REF!', undefined],
  ['=2021', undefined],
])('%s refers to %o', (formula, expected) => {
  expect(referenceOf(formula)).toEqual(expected);
});

test('a workbook that still holds the sheet of another year is read in the form of the latest', () => {
  const years = [
    ...standingOf(planOf('pingtan-2020', ['table3'], '上年的表'), TODAY),
    ...standingOf(planOf('pingtan-2021', ['table3']), TODAY),
  ];
  const { report } = readSheets(namedSheets(years));
  expect([report.year, report.format, report.table3Format]).toEqual([2021, '2021', undefined]);
});
