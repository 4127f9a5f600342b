/** The pane while it is being loaded, and where parts of it cannot be had. */
import { pane as exporting } from '../../src/words/publishing';
import { Desk } from './support/desk';

let desk: Desk;

beforeEach(async () => {
  desk = await Desk.open({ pane: 320 });
});
afterEach(() => desk.close());

/** Loads all anew: the add-in is loaded with the workbook, before its pane is opened. */
async function openAnew(): Promise<void> {
  await desk.page.reload();
  await desk.page.waitForFunction(() => window.preview !== undefined);
  await desk.ribbon('打开面板').click();
}

const NOT_LOADED = '这一部分没有载入，可能是网络断了，或者程序刚更新过。表里的数据没有变。请重新打开面板。';

test('the steps stand there before anything is read, and a step that is opened meanwhile stays open', async () => {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await desk.page.route('**/assets/work-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await openAnew();
  await desk.pane.getByRole('button', { name: '正在读取工作簿…' }).waitFor();
  const head = desk.pane.getByRole('button', { name: /^⑥/ });
  await head.click();
  await desk.pane.getByText('正在打开…').waitFor();
  goOn();
  await desk.pane.getByRole('button', { name: exporting.open, exact: true }).waitFor();
  await desk.pane.getByRole('button', { name: '下一步：建表' }).waitFor();
  expect(await head.getAttribute('aria-expanded')).toBe('true');
  expect(await head.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  expect(desk.complaints).toEqual([]);
});

test('where what asks the workbook cannot be loaded, the pane says what to do', async () => {
  await desk.page.route('**/assets/work-*.js', (route) => route.abort());
  await openAnew();
  await desk.pane.getByText(NOT_LOADED).first().waitFor();
  await desk.pane.getByRole('button', { name: /^①/ }).waitFor();
});

test('where a step cannot be loaded, it says what to do in its place, and the others work', async () => {
  await desk.page.route('**/assets/fill-panel-*.js', (route) => route.abort());
  await openAnew();
  await desk.step('填报');
  await desk.pane.getByText(NOT_LOADED).waitFor();
  await desk.step('建表与上年年报');
  await desk.pane.getByLabel('机关全称').waitFor();
});
