/** What is made of a whole workbook, through the unmodified office.js: sheets, copies, what was imported, 定稿; each with its requests. */
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import { makeNextYear, makeSent, makeUpgraded, readSendable } from '../../src/taskpane/actions/copies';
import { finaliseNow } from '../../src/taskpane/actions/finalising';
import { makeSheet } from '../../src/taskpane/actions/made-sheets';
import { planOf, readPlace, writesOf } from '../../src/taskpane/actions/report-import';
import type { MadeCopy } from '../../src/taskpane/actions/copies';
import type { ImportPlan } from '../../src/documents/importing/import-plan';
import { readReport } from '../../src/documents/report-json';
import { findForm } from '../../src/report/form';
import { ExcelHost } from '../../src/workbook/excel-host';
import { planWorkbook } from '../../src/workbook/planned';
import { sample } from '../support/samples';
import { partsOf } from '../support/zip-parts';
import { openExcel } from './harness/open-excel';
import type { OpenedExcel } from './harness/open-excel';

jest.setTimeout(120_000);

const [last, now] = [sample('suqian-2023'), sample('suqian-2024')];
const settings = { organ: now.organ, level: 'prefecture', year: 2024, format: '2021' } as const;
const host = new ExcelHost();
let excel: OpenedExcel<MemorySheet>;

beforeEach(() => {
  excel = openExcel({ engine: new MemorySheet({ calculate: () => '' }) });
});
afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

const goOn = () => Promise.resolve();

async function built(report: boolean) {
  await host.build(
    planWorkbook({
      ...{ form: findForm('2021')!, organ: now.organ, year: 2024 },
      sheets: ['table2', 'table3', 'table4', 'previous', 'findings', 'text'],
      ...(report && { report: now, previous: last }),
    }),
  );
  excel.forgetRequests();
}

const sheets = () => excel.engine.sheets().map(({ name }) => name);

test.each([
  ['signing', '送审单', 5],
  ['checkReport', '审核报告', 5],
  ['charts', '与上年对比图', 5],
] as const)(
  '%s: read once, built in one go, and made anew only where it may be',
  async (kind, name, syncs) => {
    await built(true);
    const made = await makeSheet(host, settings, kind, { madeAt: '2025年1月8日', replaces: false, goOn });
    expect(made).toMatchObject({ outcome: 'made', sheet: { name } });
    expect(excel.syncs).toBe(syncs);
    const before = sheets();
    expect(
      await makeSheet(host, settings, kind, { madeAt: '2025年1月9日', replaces: false, goOn }),
    ).toMatchObject({
      outcome: 'older',
      sheet: { name },
    });
    expect(
      await makeSheet(host, settings, kind, { madeAt: '2025年1月9日', replaces: true, goOn }),
    ).toMatchObject({
      outcome: 'made',
      sheet: { name },
    });
    expect([...sheets()].sort()).toEqual([...before].sort());
  },
);

test('定稿 is kept by the workbook, and taken back', async () => {
  await built(true);
  const final = await finaliseNow(host, settings, '2025年1月8日', goOn);
  expect(excel.syncs).toBe(4);
  expect(await host.finalised()).toEqual(final);
  await host.saveFinalised(undefined);
  expect(await host.finalised()).toBeUndefined();
});

test('what was read of a published report goes into its sheets as one action, undone whole', async () => {
  await built(false);
  const place = await readPlace(host, settings);
  const plan = planOf(readReport(now), 'year', place) as ImportPlan;
  const read = excel.syncs;
  const done = await host.writeSheets(
    writesOf(plan, place, { overwrites: false, sections: [] }),
    'importReport',
  );
  expect(done.left).toEqual([]);
  expect([read, excel.syncs - read]).toEqual([3, 2]);
  const { table3 } = (await readSendable(host, settings))!.reading.report;
  expect(table3!.new!.slice(0, 6)).toEqual(now.table3.new!.slice(0, 6));
  expect(await host.undo()).toMatchObject({ outcome: 'undone', restored: done.written, left: [] });
});

describe('copies are made beside the workbook, which is only read', () => {
  test.each<[string, () => Promise<MadeCopy | undefined>, readonly string[]]>([
    [
      '报送件',
      () => makeSent(host, settings, goOn, ['table2', 'table3', 'table4']),
      ['主动公开', '申请办理', '复议诉讼'],
    ],
    ['下年度表', () => makeNextYear(host, settings, goOn), ['申请办理', '上年年报']],
    ['升级', () => makeUpgraded(host, settings, goOn), ['申请办理', '上年年报']],
  ])('%s', async (_, make, holds) => {
    await built(true);
    const before = sheets();
    const { bytes } = (await make())!;
    expect(excel.syncs).toBe(3);
    expect(sheets()).toEqual(before);
    const list = partsOf(bytes).find(({ name }) => name === 'xl/workbook.xml')!;
    const names = [
      ...Buffer.from(list.content)
        .toString()
        .matchAll(/<sheet name="([^"]+)"/g),
    ];
    expect(names.map(([, name]) => name)).toEqual(expect.arrayContaining([...holds]));
  });
});
