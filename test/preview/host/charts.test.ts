/** Charts through the unmodified office.js: they are kept with their title, cells and place, and go with their sheet. */
import { MemorySheet } from '../../../preview/sheet/memory-sheet';
import { chartSheet } from '../../../src/documents/chart-sheet';
import { ownWorkbook } from '../../../src/documents/own-workbook';
import { findForm } from '../../../src/report/form';
import { ExcelHost } from '../../../src/workbook/excel-host';
import { namedSheets } from '../../../src/workbook/named-sheets';
import { planWorkbook } from '../../../src/workbook/planned';
import { openExcel } from '../../host/harness/open-excel';
import { sample } from '../../support/samples';
import { standingOf } from '../../support/standing';

const [now, last] = [sample('suqian-2024'), sample('suqian-2023')];
const own = ownWorkbook(
  namedSheets(
    standingOf(
      planWorkbook({
        form: findForm('2021')!,
        organ: now.organ,
        year: 2024,
        sheets: ['basics', 'table2', 'table3', 'table4', 'previous'],
        report: now,
        previous: last,
      }),
    ),
  ),
);

test('both years as columns beside their figures, built in two requests and taken away in one step', async () => {
  const excel = openExcel({ engine: new MemorySheet({ calculate: () => '' }) });
  const host = new ExcelHost();
  const plan = (await chartSheet(own, '2025年1月5日10:30'))!;
  await host.build({ sheets: [plan] });
  expect(excel.syncs).toBe(2);
  const read = () =>
    excel.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load(
        'items/name,items/charts/items/name,items/charts/items/chartType',
      );
      await context.sync();
      const charts = sheets.items.flatMap((sheet) => sheet.charts.items);
      const titles = charts.map((chart) => chart.title.load('text'));
      await context.sync();
      return charts.map(({ chartType }, index) => [chartType, titles[index]!.text]);
    });
  expect(await read()).toEqual([
    ['ColumnClustered', '政府信息公开申请'],
    ['ColumnClustered', '行政复议、行政诉讼'],
  ]);
  expect(plan.contents.slice(3, 6).map((row) => row.slice(0, 3))).toEqual([
    ['数据', '2023年', '2024年'],
    ['新收', 3511, 3525],
    ['上年结转', 96, 121],
  ]);
  expect(await host.undo()).toMatchObject({ outcome: 'unbuilt', deleted: ['与上年对比图'], left: [] });
  excel.dispose();
  expect(excel.faults).toEqual([]);
});
