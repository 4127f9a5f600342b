import { Desk } from './support/desk';
import { rowsOf, sample, withCells, withFigures } from '../support/samples';

const pingtan = sample('pingtan-2021');
const withSlip = withFigures(pingtan, { 'table4.reconsideration.total': 9 });
const published = withCells(pingtan, { 'granted.natural': 72 });

/** Where the built sheet of the 2021 form has its figures. */
const FIGURES = 'D5:J29';
const SLIP = 'D7';

describe('平潭 2021 as published, with 27 typed as 72', () => {
  let desk: Desk;
  const inPane = (text: string) => desk.pane.getByText(text, { exact: true });
  /** Enters a formula beside the table and reads what it spills. */
  const beside = async (anchor: string, formula: string, address: string) => {
    await desk.page.evaluate(([at, text]) => window.preview!.type(at!, text!), [anchor, formula]);
    return desk.values(address);
  };
  const enter = (anchor: string, rows: readonly (readonly (number | null)[])[]) =>
    desk.page.evaluate(({ at, block }) => window.preview!.paste(at, block), { at: anchor, block: rows });

  beforeAll(async () => {
    desk = await Desk.open({ width: 1280, pane: 320 });
    await desk.reportOn({ organ: '平潭综合实验区管理委员会', year: 2021 });
    await desk.ribbon('建表').click();
    await desk.page.waitForFunction(() =>
      window.preview!.engine.sheets().some(({ name }) => name === '申请办理'),
    );
    await desk.paste('D5', rowsOf(published));
    await desk.ribbon('一键审核').click();
  });
  afterAll(() => desk.close());

  test('the pane names the one cell, and leads to it', async () => {
    const way = inPane('只改这一处就平：“予以公开·自然人”由72改为27，可能是两位数字写颠倒了。');
    await way.click();
    await desk.page.waitForFunction(() => {
      const { box } = window.preview!.engine.selection();
      return box.row === 6 && box.column === 3 && box.rows === 1 && box.columns === 1;
    });
  });

  test('the functions say how far off each place is, and spill', async () => {
    expect(await beside('P5', `=OGI.BALANCED(${FIGURES})`, 'P5')).toEqual([[false]]);
    expect(await beside('R5', '=OGI.BALANCE(D5:J5,D6:J6,D28:J28,D29:J29)', 'R5:X5')).toEqual([
      [0, 0, 0, 0, 0, 0, 0],
    ]);
    expect(await beside('P7', `=OGI.DIFF(${FIGURES})`, 'P7:V7')).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
    expect(await beside('P9', `=OGI.SUMDIFF(${FIGURES})`, 'P9:V9')).toEqual([[45, 0, 0, 0, 0, 0, 0]]);
    const rows = await beside('Z5', `=OGI.ROWDIFF(${FIGURES})`, 'Z5:Z29');
    expect(rows.map(([cell]) => cell)).toEqual([0, 0, 45, ...Array<number>(22).fill(0)]);
    expect(await beside('P11', `=OGI.CARRYDIFF(${FIGURES},${FIGURES})`, 'P11:V11')).toEqual([
      [-1, 0, 0, 0, 0, 0, -1],
    ]);
  });

  test('OGI.LOCATE and OGI.CHECK say it in a cell', async () => {
    expect(await beside('P13', `=OGI.LOCATE(${FIGURES})`, 'P13:S13')).toEqual([
      ['第1处', '方案1', '只改这一处就平：“予以公开·自然人”由72改为27，可能是两位数字写颠倒了。', 1],
    ]);
    const said = await beside('P15', `=OGI.CHECK(${FIGURES},,2021)`, 'P15:T16');
    expect(said.map(([mark, rule, place, , difference]) => [mark, rule, place, difference])).toEqual([
      ['必改', 'B02', '“予以公开”行', 45],
      ['必改', 'B03', '“自然人”列', 45],
    ]);
  });

  test('totals that are formulas leave other cells to doubt', async () => {
    const ways = await beside('P18', `=OGI.LOCATE(${FIGURES},TRUE)`, 'P18:R20');
    expect(ways.map(([, way, said]) => [way, said])).toEqual([
      ['方案1', '只改这一处就平：“予以公开·自然人”由72改为27，可能是两位数字写颠倒了。'],
      ['方案2', '只改这一处就平：“新收·自然人”由64改为109。请对照台账核对。'],
      ['方案3', '只改这一处就平：“上年结转·自然人”由0改为45。请对照台账核对。'],
    ]);
  });

  test('a range that is no table 3 is refused with a sentence', async () => {
    expect(await beside('P23', '=OGI.DIFF(D5:H9)', 'P23')).toEqual([['#VALUE!']]);
    await desk.select('P23');
    await desk.page.locator('#cell-message', { hasText: '从“自然人”到“总计”' }).waitFor();
  });

  test('OGI.CHECK2 and OGI.CHECK4 check blocks beside it', async () => {
    const rows = Object.values(pingtan.table2).map((row) => {
      const cells = Object.values(row) as number[];
      return [...cells, ...Array<null>(3 - cells.length).fill(null)];
    });
    await enter('P40', rows);
    const [[told] = []] = await beside('P48', '=OGI.CHECK2(P40:R45,,2021,"管委会")', 'P48');
    expect(told).toMatch(/^全部相符/);
    await enter('P52', [Object.values(withSlip.table4).flat() as number[]]);
    const [[mark, rule]] = (await beside('P54', '=OGI.CHECK4(P52:AD52)', 'P54:T54')) as [string[]];
    expect([mark, rule]).toEqual(['必改', 'C01']);
  });

  test('put right, every place agrees', async () => {
    await desk.type(SLIP, '27');
    await desk.pane.getByText('全部相符').waitFor();
    expect(await desk.values('P5')).toEqual([[true]]);
    expect(await desk.values('P13')).toEqual([['没有不平的勾稽关系']]);
    expect(desk.complaints).toEqual([]);
  });
});
