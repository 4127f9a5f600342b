/** 一键审核 in the browser: 宿迁 2024 beside 2023 with slips, from the click that shows both sides to the 情况说明 that falls. */
import { figureRows } from '../../src/report/form';
import { isMark, markOf } from '../../src/workbook/highlights';
import { formOf, sample, withCells } from '../support/samples';
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';

jest.setTimeout(240_000);

const suqian = withCells(sample('suqian-2024'), { 'granted.natural': 9999 });
const last = sample('suqian-2023');
const RIGHT = sample('suqian-2024').table3.granted![0] as number;

describe('宿迁 2024 with a slip, and a carry-over that does not arrive', () => {
  let desk: Desk;

  /** Types figures into cells by their names, as a person does. */
  const enter = (cells: Readonly<Record<string, number>>) =>
    desk.page.evaluate((wanted) => {
      const preview = window.preview!;
      for (const { name, formula } of preview.engine.names()) {
        if (name in wanted) preview.type(formula.replace(/^=|\$/g, ''), String(wanted[name]));
      }
    }, cells);
  /** How many cells have the look of each side, by sheet. */
  const lit = () =>
    desk.page.evaluate(() => {
      const { engine } = window.preview!;
      return engine
        .sheets()
        .flatMap(({ id, name }) =>
          engine.conditionalFormats(id).map(({ formula }) => [name, formula] as const),
        );
    });
  const sides = async () => {
    const own = (await lit()).filter(([, formula]) => isMark(formula));
    return own.map(([sheet, formula]) => `${sheet} ${formula === markOf('left') ? 'left' : 'right'}`).sort();
  };
  const until = async (found: () => Promise<boolean>) => {
    for (let turn = 0; turn < 100; turn += 1) {
      if (await found()) return;
      await desk.page.waitForTimeout(200);
    }
    throw new Error('it did not come about');
  };
  const findings = () => desk.pane.getByRole('list', { name: '审核发现，选中一条即定位到单元格' });

  beforeAll(async () => {
    desk = await Desk.open({ width: 1280, pane: 320 });
    await desk.reportOn({ organ: '宿迁市人民政府', level: 'prefecture', year: 2024 });
    await desk.pane.getByRole('button', { name: '建全套表' }).click();
    const dialog = desk.pane.getByRole('dialog', { name: '要建的表' });
    await dialog.getByRole('button', { name: '建11张表' }).click();
    await desk.pane.getByText('已建11张表').waitFor({ timeout: 120_000 });
    const { columns } = formOf(suqian).table3;
    const typed = figureRows(formOf(suqian)).flatMap(({ id, total }) =>
      total
        ? []
        : columns.flatMap(({ id: column, total: isSum }, index) =>
            isSum ? [] : [[`t3.${id}.${column}`, suqian.table3[id]![index] as number] as const],
          ),
    );
    const carried = columns.map(
      ({ id }, index) => [`p3.carriedOut.${id}`, last.table3.carriedOut![index]] as const,
    );
    await enter(Object.fromEntries(typed));
    await enter({ ...Object.fromEntries(carried), 'p3.carriedOut.natural': 77 });
    await desk.ribbon('一键审核').click();
    await findings().waitFor({ timeout: 60_000 });
  });
  afterAll(() => desk.close());

  test('what is off stands in words with both sides, and its cause with it', async () => {
    const balance = findings().getByRole('button', { name: /“自然人”列不平/ });
    expect(await balance.innerText()).toMatch(
      /左边[\s\S]*新收＋上年结转[\s\S]*右边[\s\S]*办理结果总计＋结转下年度/,
    );
    await desk.pane.getByText(/^已核对\d+处，相符\d+处$/).click();
    await desk.pane.getByText(/^申请办理：已核对\d+处，相符\d+处$/).waitFor();
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
  });

  test('a click shows both sides, on two sheets where they stand apart; the next one takes them away', async () => {
    await findings()
      .getByRole('button', { name: /“自然人”列不平/ })
      .click();
    await until(async () => (await sides()).length === 4);
    expect(await sides()).toEqual([
      ...Array<string>(2).fill('申请办理 left'),
      ...Array<string>(2).fill('申请办理 right'),
    ]);
    await findings()
      .getByRole('button', { name: /上年年报“结转下年度继续办理·自然人”是77|上年年报.*77/ })
      .first()
      .click();
    await until(async () => (await sides()).some((one) => one.startsWith('上年年报')));
    expect(await sides()).toEqual(['上年年报 right', '申请办理 left']);
  });

  test('a 情况说明 is kept, and falls when the figures change', async () => {
    await findings()
      .getByRole('listitem')
      .filter({ hasText: /上年年报.*77/ })
      .last()
      .getByRole('button', { name: /^写情况说明/ })
      .click();
    await desk.pane.getByLabel('情况说明', { exact: true }).fill('机构划转。');
    await desk.pane.getByRole('button', { name: '保存', exact: true }).click();
    await desk.pane.getByText('已说明：机构划转。').waitFor({ timeout: 60_000 });
    await enter({ 'p3.carriedOut.natural': 78 });
    await desk.pane.getByText('说明已失效（数改过）：机构划转。').waitFor({ timeout: 60_000 });
  });

  test('改为 asks, changes, and can be taken back; focus and looks go with the finding', async () => {
    await findings()
      .getByRole('button', { name: /“自然人”列不平/ })
      .click();
    await until(async () => (await sides()).length === 4);
    await desk.pane
      .getByRole('button', { name: new RegExp(`^改为${RIGHT}…`) })
      .first()
      .click();
    const dialog = desk.pane.getByRole('dialog', { name: '改数' });
    expect(await dialog.getByRole('row').last().innerText()).toMatch(
      new RegExp(`予以公开·自然人.*9999.*${RIGHT}`),
    );
    await dialog.getByText(/改后相符：.*“自然人”列/).waitFor();
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await dialog.getByRole('button', { name: '改数' }).click();
    await desk.pane.getByText('已改1格。').waitFor();
    await findings()
      .getByRole('button', { name: /“自然人”列不平/ })
      .waitFor({ state: 'detached', timeout: 60_000 });
    await until(async () => (await sides()).length === 0);
    await desk.pane.getByRole('button', { name: '撤销' }).first().click();
    await findings()
      .getByRole('button', { name: /“自然人”列不平/ })
      .waitFor({ timeout: 60_000 });
    expect(desk.complaints).toEqual([]);
  });
});
