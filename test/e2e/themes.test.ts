/** All steps of the pane in light, dark and the four contrast themes of Windows, at 320, 350 and 480 px. */
import { findForm } from '../../src/report/form';
import { planWorkbook } from '../../src/workbook/planned';
import { sample, withFigures } from '../support/samples';
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';
import { previewFileOf } from './support/handed-out';
import type { Theme } from './support/themes';
import { contrastThemes, isContrast } from './support/themes';

jest.setTimeout(180_000);

const [last, now] = [
  sample('suqian-2023'),
  // a slip, a blank, a carry-over that did not arrive
  withFigures(sample('suqian-2024'), {
    'table3.granted.natural': 1480,
    'table3.carriedIn.natural': 90,
    'table2.fees.amount': null,
  }),
];
const form = findForm('2021')!;
const STEPS = ['建表与上年年报', '填报', '一键审核', '与上年核对', '正文', '导出与送审'];

let workbook: Uint8Array;
beforeAll(async () => {
  const { sheets } = planWorkbook({
    ...{ form, organ: now.organ, year: 2024, report: now, previous: last },
    sheets: ['table2', 'table3', 'table4', 'facts', 'previous', 'findings', 'text'],
  });
  workbook = await previewFileOf(sheets, '年报', {
    ...{ organ: now.organ, level: 'prefecture', year: 2024, format: '2021' },
  });
});

describe.each<Theme>(['light', 'dark', ...contrastThemes])('in %s', (theme) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ theme, workbook, pane: 320, now: '2025-01-08T10:00:00' });
    await desk.ribbon('打开面板').click();
    await desk.ribbon('一键审核').click();
    await desk.pane.getByRole('button', { name: /“自然人”列不平/ }).click();
  });
  afterAll(() => desk?.close());

  /** In a contrast theme axe sees what it sees in light: the colours are the system's. */
  const faults = async () => (isContrast(theme) ? [] : seriousFaults(desk.paneFrame));
  const widen = async (pixels: number) => {
    await desk.page.evaluate((width) => window.preview!.pane.resize(width), pixels);
    await desk.page.waitForTimeout(100);
  };
  /** What is wider than the pane, or than its own frame that hides the rest. */
  const clipped = () =>
    desk.paneFrame.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body, main *, [role=dialog] *')]
        .filter((element) => {
          const { overflowX, position } = getComputedStyle(element);
          const isUnseen = position === 'absolute' && element.clientWidth <= 1;
          return !isUnseen && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    );

  test('every step can be read, and nothing is cut off', async () => {
    const { forced, ground } = await desk.paneFrame.evaluate(() => ({
      forced: matchMedia('(forced-colors: active)').matches,
      ground: getComputedStyle(document.querySelector('.fui-FluentProvider')!).backgroundColor,
    }));
    expect(forced).toBe(isContrast(theme));
    if (theme === 'dark') expect(ground).toBe('rgb(41, 41, 41)');
    for (const [index, step] of STEPS.entries()) {
      await desk.step(step);
      expect(await faults()).toEqual([]);
      for (const width of isContrast(theme) ? [320] : [480, 350, 320]) {
        await widen(width);
        expect([width, await clipped()]).toEqual([width, []]);
        await desk.picture(`${theme}-${index + 1}-${width}`);
      }
    }
  });

  test('a question stands out from what it covers', async () => {
    await desk.tool('建表与上年年报', '建全套表…');
    const dialog = desk.pane.getByRole('dialog', { name: '要建的表' });
    await dialog.waitFor();
    await desk.page.keyboard.press('Tab');
    await desk.page.waitForTimeout(300);
    await desk.picture(`${theme}-question`);
    expect(await faults()).toEqual([]);
    const border = await dialog.evaluate((one) => getComputedStyle(one).borderTopWidth);
    if (isContrast(theme)) expect(border).not.toBe('0px');
    expect(desk.complaints).toEqual([]);
  });
});
