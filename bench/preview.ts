/**
 * The preview as a clerk waits for it: from the command to the sheet, and from the press of 建表 to the add-in's
 * word that table 3 stands. Baseline: the same cells in the same sheet, written one by one.
 */
import { Desk } from '../test/e2e/support/desk';
import start from '../test/e2e/support/start-preview.mjs';
import stop from '../test/e2e/support/stop-preview.mjs';

const BUILDS = 9;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const rounded = (milliseconds: number) => `${Math.round(milliseconds)} ms`;

const began = performance.now();
await start();
const served = performance.now();
const desk = await Desk.open();
const shown = performance.now();

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

const cellByCell = () =>
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
await build();
const singles: number[] = [];
for (let round = 0; round < 3; round += 1) singles.push(await cellByCell());

await desk.close();
await stop();
console.log(`npm start → page served            ${rounded(served - began)}`);
console.log(`npm start → sheet in the browser   ${rounded(shown - began)}`);
console.log(`建表, first in a new page           ${rounded(first)}`);
console.log(`建表, median of ${BUILDS}                  ${rounded(median(builds))}`);
console.log(
  `baseline: its cells one by one     ${rounded(median(singles))} (values and one font, median of 3)`,
);
