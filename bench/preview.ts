/**
 * The preview as a clerk waits for it: from the command to the sheet, from the press of 建表 to the add-in's word
 * that table 3 stands, and from an edit to the answers of the custom functions. Baselines: the same cells in the
 * same sheet, written one by one, and native formulas.
 */
import { Desk } from '../test/e2e/support/desk';
import start from '../test/e2e/support/start-preview.mjs';
import stop from '../test/e2e/support/stop-preview.mjs';
import { rowsOf, sample } from '../test/support/samples';
import { afterEdits } from './edits';
import type { Section } from './measure';
import { median, milli, times } from './measure';

const BUILDS = 9;
const FORMULAS = 1000;

export async function benchPreview(): Promise<readonly Section[]> {
  const began = performance.now();
  await start();
  const served = performance.now();
  const desk = await Desk.open();
  const shown = performance.now();
  try {
    const building = await benchBuilding(desk);
    const functions = await benchFunctions(desk);
    return [
      {
        title: '预览：由命令到建成的表',
        rows: [
          { what: 'npm start 到网页可打开', figure: milli(served - began) },
          { what: 'npm start 到浏览器里的工作表', figure: milli(shown - began) },
          ...building,
        ],
      },
      functions,
    ];
  } finally {
    await desk.close();
    await stop();
  }
}

async function benchBuilding(desk: Desk): Promise<Section['rows']> {
  const build = () =>
    desk.page.evaluate(async () => {
      const { engine } = window.preview!;
      for (const { id, name } of engine.sheets()) if (name === '申请办理') engine.removeSheet(id);
      await window.preview!.settled();
      const from = performance.now();
      await window.preview!.press('buildTable3');
      return performance.now() - from;
    });
  const first = await build();
  const builds: number[] = [];
  for (let round = 0; round < BUILDS; round += 1) builds.push(await build());
  const singles: number[] = [];
  for (let round = 0; round < 3; round += 1) singles.push(await cellByCell(desk));
  const baseline = { baseline: '同样的格一格一格写', baselineFigure: milli(median(singles)) };
  return [
    { what: '建表，新开的网页里第一次', figure: milli(first), ...baseline },
    {
      what: `建表，其后${BUILDS}次`,
      figure: milli(median(builds)),
      ...baseline,
      ratio: times(median(builds) / median(singles)),
    },
  ];
}

const cellByCell = (desk: Desk): Promise<number> =>
  desk.paneFrame.evaluate(async () => {
    const from = performance.now();
    await Excel.run(async (context) => {
      const built = context.workbook.worksheets.getItem('申请办理').getUsedRange(true);
      built.load({ formulas: true });
      await context.sync();
      const sheet = context.workbook.worksheets.add();
      built.formulas.forEach((cells, row) =>
        cells.forEach((content: unknown, column) => {
          const cell = sheet.getCell(row, column);
          cell.values = [[content]];
          cell.format.font.name = '宋体';
        }),
      );
      sheet.delete();
      await context.sync();
    });
    return performance.now() - from;
  });

/** Two sheets over the same figures: one with the custom function, one with the native formula for the same. */
async function benchFunctions(desk: Desk): Promise<Section> {
  await desk.page.evaluate(
    (rows) => window.preview!.paste('申请办理!D5', rows),
    rowsOf(sample('suqian-2024')),
  );
  const table = '申请办理!$D$5:$J$29';
  const row = (number: number) => `申请办理!$D$${number}:$J$${number}`;
  const custom = await sheetOf(desk, 'OGI', `=OGI.DIFF(${table})`);
  const customTimes = await afterEdits(desk);
  await remove(desk, custom);
  const native = await sheetOf(desk, 'native', `=${row(5)}+${row(6)}-${row(28)}-${row(29)}`);
  const nativeTimes = await afterEdits(desk);
  await remove(desk, native);
  return {
    title: `单元格函数：改一格后，${FORMULAS}个公式重算完`,
    note: '两者算同样的七列差额，引用同一张表，在同一个预览里先后测量。',
    rows: [
      {
        what: `${FORMULAS}个 OGI.DIFF`,
        figure: milli(median(customTimes)),
        baseline: `${FORMULAS}个普通公式，各7格`,
        baselineFigure: milli(median(nativeTimes)),
        ratio: times(median(customTimes) / median(nativeTimes)),
        limit: '不超过 3 倍',
      },
    ],
  };
}

/** A sheet with the formula in every other row, below each other. */
async function sheetOf(desk: Desk, name: string, formula: string): Promise<string> {
  const id = await desk.page.evaluate(
    ({ sheet, text, count }) => {
      const { engine } = window.preview!;
      const made = engine.addSheet(sheet);
      engine.setCells(
        made,
        { row: 0, column: 0, rows: count, columns: 1 },
        Array.from({ length: count }, () => [{ formula: text }]),
      );
      return made;
    },
    { sheet: name, text: formula, count: FORMULAS },
  );
  await desk.settled();
  const last = await desk.values(`${name}!G${FORMULAS}`);
  if (last[0]![0] !== 0) throw new Error(`${formula} came to ${String(last[0]![0])}`);
  return id;
}

const remove = (desk: Desk, id: string): Promise<void> =>
  desk.page.evaluate((sheet) => window.preview!.engine.removeSheet(sheet), id);
