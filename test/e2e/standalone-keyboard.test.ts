/** A clerk without Excel and without a mouse, in a window of 320 px: a ready workbook, figures typed into the sheet, checked and mended, written, exported. */
import { readDocument } from '../../src/documents/reading/read-document';
import { seriousFaults } from './support/axe';
import { Clerk, FLUENTS_OWN } from './support/clerk';

/** More stops than the page has. */
const STOPS = 150;

describe('by keyboard alone, at 320 px', () => {
  let clerk: Clerk;
  beforeAll(async () => {
    clerk = await Clerk.sitDown({ from: 'folder', width: 320, now: '2025-01-08T10:30:00' });
  });
  afterAll(() => clerk?.leave());

  const press = (key: string) => clerk.page.keyboard.press(key);
  const type = (text: string) => clerk.page.keyboard.type(text);
  const focused = () =>
    clerk.page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      if (!element || element === document.body) return undefined;
      const labels = [...(element.labels ?? [])].map(({ textContent }) => textContent).join(' ');
      return (element.ariaLabel ?? (labels || element.textContent)).replace(/\s+/gu, ' ').trim();
    });

  /** Tabs on to the control of that name, which is in sight and shows that it has the focus. */
  async function to(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    while (passed.length < STOPS) {
      const found = await focused();
      if (found !== undefined && (typeof name === 'string' ? found === name : name.test(found))) {
        const isSeen = await clerk.page.evaluate(() => {
          const element = document.activeElement!;
          const { top, bottom, left, right } = element.getBoundingClientRect();
          const isInSight = top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
          return isInSight && element.matches('[data-fui-focus-visible], :focus-visible');
        });
        expect([found, isSeen]).toEqual([found, true]);
        return;
      }
      passed.push(found ?? '');
      await press('Tab');
    }
    throw new Error(`Tab does not come to ${String(name)}, but to ${passed.join(' | ')}`);
  }
  async function use(name: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await to(name);
    await press(key);
  }
  async function open(step: RegExp): Promise<void> {
    await to(step);
    const isOpen = await clerk.page.evaluate(() => document.activeElement?.ariaExpanded === 'true');
    if (!isOpen) await press('Enter');
  }
  const shown = (text: string | RegExp) => clerk.page.getByText(text).first().waitFor({ timeout: 60_000 });
  /** Nobody is kept out, and nothing stands out of the window to the right. */
  async function fits(picture: string): Promise<void> {
    await clerk.picture(`alone-320-${picture}`);
    expect(await clerk.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await seriousFaults(clerk.page.mainFrame(), FLUENTS_OWN)).toEqual([]);
  }

  test('a ready workbook is made, and the focus is in its first sheet', async () => {
    await use('新建工作簿');
    await clerk.page.getByRole('menuitem', { name: '部门全套表' }).waitFor();
    await fits('1-menu');
    await press('ArrowDown');
    await press('Enter');
    await clerk.page.getByRole('grid', { name: '工作表“说明”' }).waitFor();
    await clerk.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await fits('2-guide');
  });

  test('the pane leads to the blank cell, and figures are typed there', async () => {
    await use('面板');
    await use('机关全称');
    await type('某某县教育局');
    await press('Tab');
    // without a report of last year there is nothing to enter it from
    await use(/^② 填报/);
    await fits('3-fill');
    await clerk.page.getByRole('button', { name: '面板', exact: true }).waitFor();
    await use('面板');
    await use('说明');
    for (let sheet = 0; sheet < 3; sheet += 1) await press('ArrowRight');
    await press('Enter');
    await clerk.page.getByRole('grid', { name: '工作表“申请办理”' }).waitFor();
    await to(/^D5/);
    await type('5');
    await press('Enter');
    await press('ArrowDown');
    await type('4');
    await press('Enter');
    expect(await clerk.cell(5, 4).innerText()).toBe('5');
    expect(await clerk.cell(7, 4).innerText()).toBe('4');
    await fits('4-sheet');
  });

  test('the rest becomes 0, the check leads to what is wrong, and mends it', async () => {
    await use('面板');
    await open(/^② 填报/);
    await use('其余空格填0…');
    await to('填0');
    await fits('5-zeros');
    await press('Enter');
    await shown(/^已填0，共\d+格。$/);
    await open(/^③ 一键审核/);
    await use('一键审核');
    await use(/“自然人”列不平/);
    // the pane has given way to the cells
    await clerk.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    expect(await clerk.page.getByRole('gridcell', { selected: true }).count()).toBeGreaterThan(0);
    await fits('6-finding');
    await use('面板');
    await use(/^改为5….*予以公开/);
    await use('改数');
    await shown('已改1格。');
    await fits('7-mended');
  });

  test('the text is written, and the file handed over', async () => {
    await open(/^⑤ 正文/);
    await use('写正文…');
    await to('写入');
    await fits('8-writing');
    await press('Enter');
    await shown(/^已写入\d+段。$/);
    await open(/^⑥ 导出与送审/);
    await use('导出…');
    await shown(/^数据校验码：/);
    await to('下载');
    await fits('9-export');
    const { report } = await readDocument(await clerk.downloaded(() => press('Enter')));
    expect(report.table3!.granted).toEqual([5, 0, 0, 0, 0, 0, 5]);
    await shown(/^已导出/);
    const saved = await clerk.downloaded(() => use('保存（.xlsx）'));
    expect(saved.length).toBeGreaterThan(10_000);
    expect(clerk.complaints).toEqual([]);
  });
});
