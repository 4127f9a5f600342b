/** The text of a report: written onto its sheet, edited by the clerk, and brought up to date number by number. */
import { publishedFile } from '../../src/documents/publishing/file';
import { publication } from '../../src/documents/publishing/publication';
import { sample } from '../support/samples';
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';

jest.setTimeout(180_000);

test('a press right after the organ was typed is not lost: nothing moves when the field is left', async () => {
  const desk = await Desk.open({ width: 1280, pane: 320 });
  try {
    await desk.ribbon('打开面板').click();
    await desk.pane.getByLabel('机关全称').fill('某某县教育局');
    const { x, y, width, height } = (await desk.pane
      .getByRole('button', { name: '建全套表' })
      .boundingBox())!;
    await desk.page.mouse.move(x + width / 2, y + height / 2);
    await desk.page.mouse.down();
    // meanwhile the settings are kept
    await desk.page.waitForTimeout(1000);
    await desk.page.mouse.up();
    const sheets = desk.pane.getByRole('dialog', { name: '要建的表' });
    await sheets.waitFor({ timeout: 20_000 });
    await sheets.getByRole('button', { name: '取消' }).click();
    // nothing stands there yet: the sheets are built with what is read, of the year that it tells
    const report = { ...sample('suqian-2024'), sections: { '5': '一是公开栏目更新不及时。' } };
    const made = await publication({ report, notes: [] }, { report }, 'blank');
    const buffer = Buffer.from(await publishedFile(made, 'docx'));
    await desk.tool('建表与上年年报', '导入…');
    const dialog = desk.pane.getByRole('dialog', { name: '导入' });
    await dialog.getByLabel('导入为').selectOption('year');
    await dialog.getByLabel('文件').setInputFiles({ name: '年报.docx', mimeType: '', buffer });
    await dialog.getByText(/^“年报\.docx”：宿迁市/).waitFor({ timeout: 60_000 });
    await dialog.getByLabel('导入为').selectOption('year');
    await dialog.getByText(/将按2024年、2021版新建全套表/).waitFor({ timeout: 60_000 });
    await desk.picture('import-new');
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await dialog.getByRole('button', { name: '写入' }).click();
    await desk.pane.getByText('已建11张表，填入了读到的数。').waitFor({ timeout: 60_000 });
    expect(await desk.values('申请办理!D5')).toEqual([[report.table3.new![0]]]);
    await desk.pane
      .getByText(/宿迁市人民政府.*2024/)
      .first()
      .waitFor();
    await desk.pane.getByRole('button', { name: '撤销新建的表' }).click();
    await desk.pane.getByRole('dialog').getByRole('button', { name: '删除新建的表' }).click();
    await desk.pane.getByText(/已删除/).waitFor({ timeout: 60_000 });
    expect(desk.complaints).toEqual([]);
  } finally {
    await desk.close();
  }
});

describe('the text of the report in the preview', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ width: 1280 });
    await desk.reportOn({ organ: '某某县教育局', level: 'department', year: 2025 });
    await desk.pane.getByRole('button', { name: '建全套表' }).click();
    const dialog = desk.pane.getByRole('dialog', { name: '要建的表' });
    // the figures are typed here
    await dialog.getByLabel('依申请公开台账').uncheck();
    await dialog.getByLabel('本单位说法').check();
    await dialog.getByRole('button', { name: /^建\d+张表$/ }).click();
    await desk.pane.getByText(/^已建\d+张表/).waitFor({ timeout: 60_000 });
    await desk.type('申请办理!D5', '3');
    await desk.type('申请办理!D7', '3');
    await desk.tool('填报', '其余空格填0…');
    await desk.pane.getByRole('dialog', { name: '其余空格填0' }).getByRole('button', { name: '填0' }).click();
    await desk.pane.getByText(/^已填0，共\d+格。$/).waitFor();
  });
  afterAll(() => desk.close());

  /** The paragraphs by what stands beside them. */
  const paragraphs = async (): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      (await desk.values('正文!A1:B40')).flatMap(([text, beside]) =>
        typeof beside === 'string' && beside !== ''
          ? [[beside.replace('，有待填处', ''), typeof text === 'string' ? text : '']]
          : [],
      ),
    );
  const addressOf = async (label: string): Promise<string> => {
    const rows = await desk.values('正文!B1:B40');
    return `正文!A${rows.findIndex(([beside]) => String(beside).startsWith(label)) + 1}`;
  };
  const APPLICATIONS = '（二）依申请公开情况';

  test('before anything is written, what follows from the figures stands there', async () => {
    expect((await paragraphs())[APPLICATIONS]).toMatch(
      /^（二）依申请公开情况。2025年，本机关新收政府信息公开申请3件，均已办结。/,
    );
  });

  test('写正文 shows each paragraph first, and then brings the sheet to the front', async () => {
    await desk.tool('正文', '写正文…');
    const dialog = desk.pane.getByRole('dialog', { name: '写正文' });
    await dialog.getByText('本报告由某某县教育局依据').waitFor();
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await dialog.getByRole('button', { name: '写入' }).click();
    await desk.pane.getByText(/^已写入\d+段。$/).waitFor();
    const texts = await paragraphs();
    expect(texts['前言']).toMatch(/^本报告由某某县教育局依据/);
    expect(texts['（五）监督保障情况']).toContain('【待填：');
    const active = await desk.page.evaluate(() => {
      const { engine } = window.preview!;
      return engine.sheets().find(({ id }) => id === engine.activeSheet())?.name;
    });
    expect(active).toBe('正文');
  });

  test('更新正文里的数 patches the numbers in what the clerk made of the text', async () => {
    const own = (await paragraphs())[APPLICATIONS]!.replace('本机关新收', '我局共收到');
    expect(own).toContain('我局共收到政府信息公开申请3件');
    const address = await addressOf(APPLICATIONS);
    await desk.page.evaluate(([at, text]) => window.preview!.paste(at!, [[text!]]), [address, own]);
    await desk.type('申请办理!D5', '5');
    await desk.type('申请办理!D7', '5');
    await desk.tool('正文', '更新正文里的数…');
    const dialog = desk.pane.getByRole('dialog', { name: '更新正文里的数' });
    await dialog.getByRole('button', { name: '更新' }).waitFor();
    // in a low window the dialog scrolls, and its list is shown whole
    await desk.page.setViewportSize({ width: 1280, height: 420 });
    const list = dialog.getByRole('group', { name: '将要更新的数' });
    expect(await list.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
    await desk.page.setViewportSize({ width: 1280, height: 800 });
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await dialog.getByRole('button', { name: '更新' }).click();
    await desk.pane.getByText(/^已更新\d+个数。$/).waitFor();
    const patched = (await paragraphs())[APPLICATIONS]!;
    expect(patched).toBe(own.replaceAll('3件', '5件'));
  });

  test('that is undone whole, and what was written is still known in a file that is opened again', async () => {
    const patched = (await paragraphs())[APPLICATIONS]!;
    await desk.pane.getByRole('button', { name: '撤销' }).first().click();
    await desk.pane.getByText(/^已撤销，\d+格改回原样。$/).waitFor();
    expect((await paragraphs())[APPLICATIONS]).toBe(patched.replaceAll('5件', '3件'));
    await desk.reopen(await desk.save());
    await desk.ribbon('打开面板').click();
    await desk.tool('正文', '更新正文里的数…');
    await desk.pane
      .getByRole('dialog', { name: '更新正文里的数' })
      .getByRole('button', { name: '更新' })
      .click();
    await desk.pane.getByText(/^已更新\d+个数。$/).waitFor();
    expect((await paragraphs())[APPLICATIONS]).toBe(patched);
    expect(desk.complaints).toEqual([]);
  });

  test('存为本单位说法 keeps the wording of the clerk, with the number a slot again', async () => {
    await desk.tool('正文', '存为本单位说法…');
    const dialog = desk.pane.getByRole('dialog', { name: '存为本单位说法' });
    const own = dialog.getByRole('checkbox', { name: '办理情况' });
    await own.waitFor();
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    // 我局 for 本机关: a word that stays the same every year is to be minded
    expect(await own.isChecked()).toBe(false);
    await own.check();
    await dialog.getByRole('button', { name: '存入' }).click();
    await desk.pane.getByText(/^已存1句。/).waitFor();
    const kept = (await desk.values('本单位说法!C1:C80'))
      .flat()
      .filter((one) => String(one).includes('我局'));
    expect(kept).toEqual([expect.stringContaining('我局共收到政府信息公开申请{新收}件')]);
  });

  test('a look at 更新 where nothing is to be changed leaves what can be undone', async () => {
    await desk.tool('正文', '更新正文里的数…');
    await desk.pane.getByText(/由加载项写入的数都与表一致/).waitFor();
    await desk.pane.getByRole('button', { name: '撤销存为本单位说法' }).waitFor();
  });

  test('核对正文 finds a number that was typed wrong, and leads to its paragraph', async () => {
    const text = (await paragraphs())[APPLICATIONS]!.replace('申请5件', '申请8件');
    const address = await addressOf(APPLICATIONS);
    await desk.page.evaluate(([at, wrong]) => window.preview!.paste(at!, [[wrong!]]), [address, text]);
    await desk.tool('正文', '核对正文');
    const finding = desk.pane.getByRole('listitem').filter({ hasText: '8件' }).first();
    await finding.waitFor();
    expect(await finding.textContent()).toMatch(/^必改/);
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await finding.getByRole('button', { name: `定位到“${APPLICATIONS}”` }).click();
    await desk.pane.getByRole('dialog').waitFor({ state: 'hidden' });
    await desk.page.waitForFunction(
      (row) => {
        const { box } = window.preview!.engine.selection();
        return box.row === row && box.column === 0;
      },
      Number(/\d+$/.exec(address)![0]) - 1,
    );
  });

  test('一键审核 tells what each paragraph lacks in one line, and takes a 情况说明 for what the text says', async () => {
    await desk.ribbon('一键审核').click();
    const list = desk.pane.getByRole('list', { name: /^审核发现/ });
    const lacking = list.getByRole('button', { name: /还有\d+处待填/ });
    await lacking.first().waitFor({ timeout: 60_000 });
    const places = await lacking.evaluateAll((all) =>
      all.map((one) => /正文“[^”]*”/.exec(one.textContent)?.[0]),
    );
    expect(new Set(places).size).toBe(places.length);
    const write = list.getByRole('button', { name: `写情况说明：正文“${APPLICATIONS}”E01` });
    await write.click();
    await desk.pane.getByLabel('情况说明', { exact: true }).fill('含上年的3件。');
    await desk.pane.getByRole('button', { name: '保存' }).click();
    await desk.pane.getByText('已说明仍须改：含上年的3件。').waitFor({ timeout: 60_000 });
    await desk.picture('text-explained');
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    const kept = (await desk.values('审核结果!A1:J260')).filter(([, , rule]) => rule === 'E01');
    expect(kept.map(([, mark, , place, , , , , , explanation]) => [mark, place, explanation])).toEqual([
      ['必改', `正文“${APPLICATIONS}”`, '含上年的3件。'],
    ]);
    // other words before it leave it; another number does not
    const address = await addressOf(APPLICATIONS);
    const written = (await paragraphs())[APPLICATIONS]!;
    const becomes = async (text: string, told: string) => {
      await desk.page.evaluate(([at, now]) => window.preview!.paste(at!, [[now!]]), [address, text]);
      await desk.ribbon('一键审核').click();
      await desk.pane.getByText(told).waitFor({ timeout: 60_000 });
    };
    await becomes(written.replace('2025年，', '回顾2025年，'), '已说明仍须改：含上年的3件。');
    await becomes(written.replace('申请8件', '申请9件'), '说明已失效（数改过）：含上年的3件。');
  });
});
