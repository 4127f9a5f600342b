/** The page without Excel in the dark and in the four contrast themes of Windows: its start, a sheet with a finding on show, what is typed, a question. */
import { rowsOf, sample, withFigures } from '../support/samples';
import { seriousFaults } from './support/axe';
import { Clerk, FLUENTS_OWN } from './support/clerk';
import type { Theme } from './support/themes';
import { contrastThemes, isContrast } from './support/themes';

jest.setTimeout(180_000);

const wrong = withFigures(sample('suqian-2024'), { 'table3.granted.natural': 1480 });

test.each<Theme>(['dark', ...contrastThemes])('in %s', async (theme) => {
  const clerk = await Clerk.sitDown({ theme, width: 1280, now: '2025-01-08T10:00:00' });
  const { page } = clerk;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  /** In a contrast theme axe sees what it sees in light: the colours are the system's. */
  const faults = async () => (isContrast(theme) ? [] : seriousFaults(page.mainFrame(), FLUENTS_OWN));
  const look = (row: number, column: number) =>
    clerk.cell(row, column).evaluate((cell) => {
      const { fontWeight, fontStyle, textDecorationLine, outline, borderRightStyle, backgroundColor } =
        getComputedStyle(cell);
      return { fontWeight, fontStyle, textDecorationLine, outline, borderRightStyle, backgroundColor };
    });
  try {
    const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
    expect(isForced).toBe(isContrast(theme));
    await clerk.picture(`alone-${theme}-1-start`);
    expect(await faults()).toEqual([]);

    await clerk.create('部门全套表');
    await clerk.sheet('申请办理');
    await clerk.paste(5, 4, rowsOf(wrong));
    await clerk.tool('一键审核', '一键审核');
    await button(/^必改.*“予以公开”行/s).click();
    await page.waitForFunction(() => document.querySelectorAll('td[aria-selected=true]').length > 1);
    await clerk.picture(`alone-${theme}-2-finding`);
    expect(await faults()).toEqual([]);
    // both sides are told apart without their colours
    const [left, right, other] = [await look(7, 4), await look(7, 10), await look(8, 4)];
    expect([left.fontWeight, other.fontWeight]).toEqual(['700', '400']);
    expect([right.fontStyle, right.textDecorationLine]).toEqual(['italic', 'underline']);
    if (isForced)
      expect([left, right, other].map((one) => one.borderRightStyle)).toEqual(['dashed', 'dotted', 'none']);
    // what is selected stands out by a frame where there is no shade over it
    if (isForced) expect((await look(7, 6)).outline).not.toBe(other.outline);
    // and what is to be filled in from what is not
    if (isForced) expect(other.outline).not.toBe((await look(8, 2)).outline);

    await clerk.cell(8, 5).click();
    await page.keyboard.type('12345');
    await clerk.picture(`alone-${theme}-3-typing`);
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');

    await button('新建').first().click();
    await page.getByRole('menuitem', { name: '街道全套表' }).click();
    await page.getByRole('dialog', { name: '先保存吗？' }).waitFor();
    await page.waitForTimeout(300);
    await clerk.picture(`alone-${theme}-4-question`);
    expect(await faults()).toEqual([]);
    expect(clerk.complaints).toEqual([]);
  } finally {
    await clerk.leave();
  }
});
