import { readFileSync } from 'node:fs';
import { rowsOf, sample, withCells, zeroFilled } from '../support/samples';
import { Desk } from './support/desk';

const closed = zeroFilled(
  withCells(sample('zhanyi-2019'), { 'handledTotal.natural': 3, 'handledTotal.total': 3 }),
);

describe('what the preview does that Excel does', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.close());

  const build = async () => {
    await desk.ribbon('打开面板').click();
    await desk.pane.getByLabel('年度').selectOption('2019');
    await desk.ribbon('建表').click();
    await desk.pane.getByText('已建“申请办理”').waitFor();
  };

  test.each(['0', 'null'])(
    'a check in a cell follows the figures, empty cells being handed over as %s',
    async (blank) => {
      await desk.menu(async (menu) => {
        await menu.getByLabel('空单元格传给函数为').selectOption({ label: blank });
      });
      await build();
      await desk.type('P5', '=OGI.CHECK(t3.values)');
      expect((await desk.values('P5:R5'))[0]).toEqual(['未填', 'B05', '表三']);
      await desk.paste('D5', rowsOf(closed));
      expect(await desk.values('P5:R5')).toEqual([['全部相符（共审核178项）', '', '']]);
      await desk.type('D7', '1');
      const [first] = await desk.values('P5:T5');
      expect(first).toEqual([
        '必改',
        'B02',
        '“予以公开”行',
        '“予以公开”行六类申请人相加是1，“总计”填了2，多1件。请逐格核对，或改总计。',
        -1,
      ]);
    },
  );

  test('a spill that is blocked and a wrong argument say so, the argument in words', async () => {
    await build();
    await desk.type('P6', '挡住');
    await desk.type('P5', '=OGI.DIFF(t3.values)');
    await desk.paste('D5', rowsOf(closed));
    await desk.type('Q5', '挡住');
    expect((await desk.values('P5:Q5'))[0]).toEqual(['#SPILL!', '挡住']);
    await desk.type('P7', '=OGI.BALANCE(1,2,"三",4)');
    expect((await desk.values('P7'))[0]).toEqual(['#VALUE!']);
    await desk.select('P7');
    await desk.page.getByText('P7 #VALUE!：“办理总计”的第1格是“三”，应为数字、空白或“/”。').waitFor();
  });

  test('an add-in that is loaded anew answers the cells that waited for it', async () => {
    await build();
    await desk.paste('D5', rowsOf(closed));
    await desk.type('P5', '=OGI.CHECK(t3.values)');
    await desk.values('P5');
    await desk.menu((menu) => menu.getByRole('button', { name: '重新加载加载项' }).click());
    await desk.type('D7', '1');
    expect((await desk.values('P5:Q5'))[0]).toEqual(['必改', 'B02']);
  });

  test('an add-in that never answers holds up its own cells alone', async () => {
    await desk.page.route('**/assets/taskpane*.js', () => undefined);
    await desk.menu((menu) => menu.getByRole('button', { name: '重新加载加载项' }).click());
    await desk.type('A1', '20');
    await desk.type('B1', '=A1+1');
    await desk.type('C1', '=OGI.BALANCE(A1,0,0,0)');
    const shown = () =>
      desk.page.evaluate(async () => {
        await window.preview!.engine.settled();
        return window.preview!.read('A1:C1')[0]!.map(({ value }) => value);
      });
    await expect(shown()).resolves.toEqual([20, 21, { error: '#BUSY!' }]);
  });

  test('a workbook that was saved is opened again, settings included', async () => {
    await build();
    await desk.type('D5', '3');
    const saving = desk.page.waitForEvent('download');
    await desk.menu((menu) => menu.getByRole('button', { name: '保存到文件' }).click());
    const path = await (await saving).path();
    await desk.menu((menu) => menu.getByRole('button', { name: '新建' }).click());
    await desk.page.waitForFunction(() => window.preview!.engine.sheets().length === 1);
    await desk.page.locator('#menu input[type=file]').setInputFiles({
      name: '年报.json',
      mimeType: 'application/json',
      buffer: readFileSync(path),
    });
    await desk.page.waitForFunction(() =>
      window.preview!.engine.sheets().some(({ name }) => name === '申请办理'),
    );
    expect(await desk.values('申请办理!D5')).toEqual([[3]]);
    expect(await desk.values('申请办理!J5')).toEqual([[3]]);
    await desk.pane.getByText(/2019年 · 2019版/).waitFor();
  });

  test.each(['最低要求（ExcelApi 1.10）', 'Excel 2021（长期服务版）'])(
    'the add-in works in %s',
    async (label) => {
      await desk.menu(async (menu) => {
        await menu.getByLabel('版本').selectOption({ label });
      });
      await desk.settled();
      await build();
      await desk.paste('D5', rowsOf(closed));
      await desk.ribbon('一键审核').click();
      await desk.pane.getByText('全部相符').waitFor();
      await desk.ribbon('生成正文').click();
      await desk.pane.getByText('均已办结').first().waitFor();
      expect(desk.complaints).toEqual([]);
    },
  );

  test('a question of a button opens the pane; a name that is taken is not overwritten', async () => {
    await desk.ribbon('建表').click();
    await desk.page.waitForFunction(() =>
      window.preview!.engine.sheets().some(({ name }) => name === '申请办理'),
    );
    await desk.type('申请办理!D5', '7');
    expect(await desk.page.locator('#pane').isVisible()).toBe(false);
    await desk.ribbon('建表').click();
    await desk.pane.getByRole('dialog', { name: '已有同名的工作表' }).waitFor();
    expect(await desk.page.locator('#pane').isVisible()).toBe(true);
    await desk.pane.getByRole('button', { name: '取消' }).click();
    expect(await desk.values('申请办理!D5')).toEqual([[7]]);
    expect(await desk.page.evaluate(() => window.preview!.engine.sheets().length)).toBe(2);
  });

  test('the theme that is chosen in the menu is the pane’s', async () => {
    await desk.menu(async (menu) => {
      await menu.getByLabel('主题').selectOption({ label: '深色' });
    });
    await desk.ribbon('打开面板').click();
    await desk.pane.getByLabel('机关全称').waitFor();
    const ground = await desk.paneFrame.evaluate(
      () => getComputedStyle(document.querySelector('.fui-FluentProvider')!).backgroundColor,
    );
    expect(ground).toBe('rgb(41, 41, 41)');
  });

  test('while a cell is being typed into, the pane says to finish; a ribbon button enters it first', async () => {
    await build();
    await desk.select('D5');
    await desk.startTyping('12');
    await desk.tool('一键审核', '一键审核');
    await desk.pane.getByText('有单元格正在编辑').waitFor();
    expect(await desk.page.evaluate(() => window.preview!.read('D5')[0]![0]!.value)).toBeNull();
    await desk.ribbon('一键审核').click();
    await desk.pane.getByText('未填131格').waitFor();
    expect(await desk.values('D5')).toEqual([[12]]);
  });

  test('the keyboard alone leads from the ribbon into the pane, through it and out of it', async () => {
    const { page } = desk;
    const inside = () => desk.paneFrame.evaluate(() => document.activeElement?.textContent);
    const outside = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
    await desk.ribbon('打开面板').focus();
    await page.keyboard.press('Enter');
    await desk.pane.getByLabel('机关全称').waitFor();
    const field = () => desk.paneFrame.evaluate(() => document.activeElement?.getAttribute('autocomplete'));
    while ((await field()) !== 'organization') await page.keyboard.press('Tab');
    await page.keyboard.type('甲局');
    expect(await desk.pane.getByLabel('机关全称').inputValue()).toBe('甲局');
    while ((await inside()) !== '建表') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await desk.pane.getByText('已建“申请办理”').waitFor();
    for (let step = 0; step < 20 && (await outside()) !== 'menu-button'; step += 1) {
      await page.keyboard.press('Tab');
      // from its last button the pane asks the page, by a message, to take the focus
      await page.waitForTimeout(100);
    }
    expect(await outside()).toBe('menu-button');
    await page.keyboard.press('F6');
    expect(await outside()).toBe('tab-Ogi.Tab');
    await page.keyboard.press('F6');
    await page.waitForFunction(() => document.activeElement?.closest('#sheet') !== null);
    await desk.settled();
    await page.keyboard.type('5');
    await page.waitForFunction(() => window.preview!.engine.typing() !== null);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.preview!.read('D5')[0]![0]!.value === 5);
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  });

  test('a sample report is opened in a new workbook', async () => {
    await desk.menu(async (menu) => {
      await menu.getByLabel('报告').selectOption('zhanyi-2019');
      await menu.getByRole('button', { name: '粘贴已公布的整块（含合计）' }).click();
    });
    await desk.page.getByText('已粘贴整块（含合计）。').waitFor();
    expect(await desk.values('D5:J5')).toEqual([[3, null, null, null, null, null, 3]]);
    await desk.ribbon('打开面板').click();
    await desk.pane.getByText('沾益区人民政府 · 2019年 · 2019版').waitFor();
  });
});
