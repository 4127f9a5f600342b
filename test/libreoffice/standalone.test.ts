/** A workbook as the page that stands alone saves it, with made sheets and what is kept beside the sheets, calculated anew by LibreOffice: every result stays. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { findLibreOffice, recalculated } from '../../scripts/lib/libreoffice.mjs';
import { makeSheet } from '../../src/taskpane/actions/made-sheets';
import { findForm } from '../../src/report/form';
import { box } from '../../src/workbook/box';
import { planWorkbook } from '../../src/workbook/planned';
import { usualKinds } from '../../src/workbook/sheet-kind';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sitDown } from '../standalone/desk';
import { sample } from '../support/samples';
import { shownAt } from './shown';

const program = findLibreOffice();
if (program === undefined) throw new Error('LibreOffice is not there: run npm test -- libreoffice');

/** LibreOffice knows no other day. */
const now = new Date();
const suqian = sample('suqian-2024');
const settings = { organ: suqian.organ, level: 'prefecture', year: 2024, format: '2021' } as const;

let folder: string;
let ours: readonly Sheet[];
let theirs: readonly Sheet[];

beforeAll(async () => {
  const { sheets } = planWorkbook({
    form: findForm('2021')!,
    organ: suqian.organ,
    year: 2024,
    sheets: usualKinds,
    report: suqian,
    previous: sample('suqian-2023'),
  });
  const { desk, saved, next } = sitDown(undefined, now);
  next.open = { name: '年报.xlsx', bytes: await writeXlsx(sheets, { today: 45_000 }) };
  desk.open();
  while (!desk.state.get().book || desk.state.get().busy)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const { workbook, host } = desk.state.get().book!;
  // one figure less than was published: totals, checks and sentences follow
  const table3 = workbook.sheets.find(({ plan }) => plan.kind === 'table3')!;
  workbook.write(table3.id, [{ box: box(4, 3), formulas: [[1]] }]);
  const goOn = () => Promise.resolve();
  for (const kind of ['signing', 'checkReport', 'charts'] as const) {
    expect(await makeSheet(host, settings, kind, { madeAt: '今天', replaces: false, goOn })).toMatchObject({
      outcome: 'made',
    });
  }
  await host.saveFinalised({ at: '今天', year: 2024, checkValue: 'NZ6T-8A1W', figures: {}, texts: {} });
  await desk.save();
  folder = mkdtempSync(join(tmpdir(), 'ogi-standalone-'));
  mkdirSync(join(folder, 'anew'));
  writeFileSync(join(folder, '年报.xlsx'), saved[0]!.bytes);
  recalculated(program, [join(folder, '年报.xlsx')], join(folder, 'anew'));
  ours = (await readXlsx(saved[0]!.bytes)).sheets;
  theirs = (await readXlsx(readFileSync(join(folder, 'anew', '年报.xlsx')))).sheets;
}, 170_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('all its sheets are there, those that were made from the others among them', () => {
  const names = ours.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['申请办理', '送审单', '审核报告']));
  expect(theirs.map(({ name }) => name)).toEqual(names);
});

test('every formula comes to the result that the page wrote beside it', () => {
  const results = (from: readonly Sheet[]) =>
    ours.flatMap((sheet, index) =>
      [...(sheet.cells ?? [])]
        .filter(([, { formula }]) => formula !== undefined)
        .map(([key]) => {
          const [row, column] = key.split(',').map(Number) as [number, number];
          return [sheet.name, key, shownAt(from[index]!, row, column)];
        }),
    );
  const expected = results(ours);
  expect(expected.length).toBeGreaterThan(500);
  expect(results(theirs)).toEqual(expected);
});

test('it has the charts', () => {
  const charts = theirs.find(({ name }) => name === ours.at(-1)!.name)!;
  expect(charts.charts).toHaveLength(2);
});
