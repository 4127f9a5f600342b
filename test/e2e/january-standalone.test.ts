/** A clerk's January without Excel, 宿迁 2023→2024: the same path in the page that stands alone, down to the file that is saved. */
import { readFileSync } from 'node:fs';
import { publishedFile } from '../../src/documents/publishing/file';
import { publication } from '../../src/documents/publishing/publication';
import { readDocument } from '../../src/documents/reading/read-document';
import { sample, withFigures } from '../support/samples';
import { seriousFaults } from './support/axe';
import { Clerk } from './support/clerk';

jest.setTimeout(180_000);

const [now, last] = [sample('suqian-2024'), sample('suqian-2023')];
const RIGHT = now.table3.granted![0] as number;

describe('宿迁 2024 beside 2023', () => {
  let clerk: Clerk;
  beforeAll(async () => {
    clerk = await Clerk.sitDown();
  });
  afterAll(() => clerk.leave());

  const button = (name: string | RegExp) => clerk.page.getByRole('button', { name });
  const dialog = (name: string) => clerk.page.getByRole('dialog', { name });
  const imbalance = () => button(/“自然人”列不平/);

  const imports = async (step: string, name: string, content: Uint8Array | string) => {
    await clerk.tool(step, '导入…');
    await dialog('导入')
      .getByLabel('文件')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
    await dialog('导入').getByRole('button', { name: '写入' }).click();
    await dialog('导入').waitFor({ state: 'hidden', timeout: 60_000 });
  };

  test('① 建表, and last year’s report imported', async () => {
    await clerk.create('空白工作簿');
    await clerk.page.getByLabel('机关全称').fill(now.organ);
    await clerk.page.getByLabel('机关类别').selectOption('prefecture');
    await clerk.page.getByLabel('年度').selectOption('2024');
    await clerk.tool('建表与上年年报', '建全套表…');
    await button(/^建\d+张表$/).click();
    await clerk.page.getByRole('tab', { name: '申请办理', exact: true }).waitFor({ timeout: 60_000 });
    const made = await publication({ report: last, notes: [] }, { report: last }, 'blank');
    await imports('建表与上年年报', '2023年年报.docx', await publishedFile(made, 'docx'));
    await clerk.page.getByText('已导入200格。').waitFor();
  });

  test('② this year’s is imported, and a slip typed into it', async () => {
    await imports('填报', '2024年.json', JSON.stringify(now));
    await clerk.sheet('申请办理');
    await clerk.cell(7, 4).click();
    await clerk.page.keyboard.type('1480');
    await clerk.page.keyboard.press('Enter');
    await button(/^② 填报\s+已填完$/).waitFor();
  });

  test('② a ledger is read in a worker of the page too, and left', async () => {
    await clerk.tool('填报', '导入台账…');
    const begun = clerk.page.waitForEvent('worker', { timeout: 60_000 });
    await dialog('导入台账')
      .locator('input[type=file]')
      .setInputFiles({
        name: '台账.csv',
        mimeType: '',
        buffer: Buffer.from('收到日期,申请人\n2024-3-4,李四\n'),
      });
    await begun;
    await dialog('导入台账').getByText(/共1件/).waitFor({ timeout: 60_000 });
    await dialog('导入台账').getByRole('button', { name: '取消' }).click();
    await dialog('导入台账').waitFor({ state: 'hidden' });
  });

  test('③ and ④: the slip is found and mended, what jumped is explained', async () => {
    await clerk.tool('一键审核', '一键审核');
    await imbalance().waitFor();
    await button(new RegExp(`^改为${RIGHT}…`))
      .first()
      .click();
    await dialog('改数').getByRole('button', { name: '改数' }).click();
    await button(/^③ 一键审核\s+没有问题$/).waitFor();
    await clerk.sheet('申请办理');
    expect(await clerk.cell(7, 4).innerText()).toBe(String(RIGHT));
    await button(/^写情况说明/)
      .first()
      .click();
    await clerk.page.getByLabel('情况说明', { exact: true }).fill('上年集中受理一批同类申请。');
    await button('保存').last().click();
    await clerk.page.getByText('已说明：上年集中受理一批同类申请。').waitFor();
    await button(/^④ 与上年核对\s+核实1$/).waitFor();
  });

  test('⑤ the text is written, and one press patches what has changed', async () => {
    await clerk.tool('正文', '写正文…');
    await dialog('写正文').getByRole('button', { name: '写入' }).click();
    await clerk.page.getByText(/^已写入\d+段。$/).waitFor();
    await clerk.sheet('复议诉讼');
    await clerk.paste(5, 4, [[37, 171]]);
    await button(/^更新这\d+个数$/).click();
    await clerk.page.getByText(/^已更新\d+个数。$/).waitFor();
    await clerk.sheet('正文');
    expect((await clerk.texts()).join('')).toContain('被申请行政复议171件');
  });

  test('⑥ exported, signed and final; saved and opened again it goes on', async () => {
    await clerk.tool('导出与送审', '导出…');
    await dialog('导出年报')
      .getByText(/^数据校验码：/)
      .waitFor();
    const downloading = clerk.page.waitForEvent('download');
    await dialog('导出年报').getByRole('button', { name: '下载' }).click();
    const { report } = await readDocument(new Uint8Array(readFileSync(await (await downloading).path())));
    const changed = withFigures(now, {
      'table4.reconsideration.pending': 37,
      'table4.reconsideration.total': 171,
    });
    expect(report).toMatchObject({ table2: now.table2, table3: now.table3, table4: changed.table4 });
    await clerk.tool('导出与送审', '生成送审单');
    await clerk.page.getByText(/^已生成“送审单”/).waitFor();
    await clerk.tool('导出与送审', '定稿');
    await clerk.page.getByText('定稿后没有改动。').waitFor();
    await clerk.open(await clerk.save());
    await button(/^③ 一键审核\s+没有问题$/).waitFor();
    await clerk.sheet('正文');
    expect((await clerk.texts()).join('')).toContain('被申请行政复议171件');
    await clerk.page.waitForFunction(() => !document.querySelector('#root[aria-hidden]'));
    expect(await seriousFaults(clerk.page.mainFrame())).toEqual([]);
    expect(clerk.complaints).toEqual([]);
  });
});
