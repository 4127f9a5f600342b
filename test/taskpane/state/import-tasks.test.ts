/** 导入 as the pane does it, over a workbook in memory: what is read, what is asked, what is written and taken back. */
import { publishedFile } from '../../../src/documents/publishing/file';
import { publication } from '../../../src/documents/publishing/publication';
import type { Report } from '../../../src/report/report';
import type { ImportQuestion } from '../../../src/taskpane/state/import-question';
import { sample } from '../../support/samples';
import { openDesk } from '../desk';
import { LedgerHost } from '../ledger-host';
import { standingHost } from '../standing-host';
import { WatchedHost } from '../watched-host';

jest.setTimeout(60_000);

const suqian = sample('suqian-2024');
const settings = { organ: suqian.organ, level: 'prefecture', year: 2024, format: '2021' } as const;

async function page(report: Report): Promise<Uint8Array> {
  const made = await publication({ report, notes: [] }, { report }, 'blank');
  return publishedFile(made, 'html');
}
const source = async (report: Report, name = '年报.html') => ({
  name,
  bytes: await page(report),
  isPasted: false,
});
const table3 = async (): Promise<string> =>
  new TextDecoder()
    .decode(await page(suqian))
    .match(/<table[\s\S]*?<\/table>/gu)!
    .find((one) => one.includes('予以公开'))!;

const deskOver = async (host: WatchedHost) => {
  const desk = await openDesk(host);
  const question = () => desk.store.get().question as ImportQuestion;
  const plan = () => {
    const found = question().read?.plan;
    if (!found || 'code' in found) throw new Error(found?.code ?? 'nothing was read');
    return found;
  };
  return { ...desk, question, plan };
};
const workbook = (sheets: Parameters<typeof standingHost>[0]['sheets']) =>
  standingHost({ year: 2024, sheets, active: 'table3' }, { settings });

test('this year’s report is told by its year, shown, written in one action and taken back', async () => {
  const host = workbook(['table2', 'table3', 'table4', 'previous']);
  const { store, controller, question, plan } = await deskOver(host);
  await controller.startReportImport('previous');
  expect(host.calls).toEqual(['standing']);
  await controller.readReport(await source(suqian));
  expect(question().target).toBe('year');
  expect(plan().report.year).toBe(2024);
  expect(host.calls).toEqual(['standing', 'standing']);
  await controller.importReport({ overwrites: false, sections: [] });
  expect(host.calls.filter((call) => call === 'write')).toHaveLength(1);
  expect(store.get().notice).toMatchObject({ undoable: true });
  expect(store.get().notice!.text).toMatch(/^已导入\d+格。$/);
  expect(host.held('申请办理', 't3.new.natural')).toBe(suqian.table3.new![0]);
  expect(store.get().lastAction).toBe('importReport');
  await controller.undo();
  expect(host.held('申请办理', 't3.new.natural')).toBe('');
});

test('the clerk may take it for another year’s, and hears why it is none', async () => {
  const { controller, question } = await deskOver(workbook(['table3', 'previous']));
  await controller.startReportImport('year');
  await controller.readReport(await source(suqian));
  await controller.chooseTarget('previous');
  expect(question().read!.plan).toEqual({ code: 'otherYear', found: 2024, wanted: 2023 });
});

test('上年年报 is built with what was read where it is missing', async () => {
  const host = workbook(['table3']);
  const { store, controller, plan } = await deskOver(host);
  await controller.startReportImport('previous');
  await controller.readReport(await source({ ...suqian, year: 2023 }));
  expect(plan().isToBuild).toBe(true);
  await controller.importReport({ overwrites: false, sections: [] });
  expect(store.get().notice!.text).toBe('已建“上年年报”，填入了读到的数。');
  expect(host.held('上年年报', 'p3.new.natural')).toBe(suqian.table3.new![0]);
});

test('a workbook without tables gets those of the year that was read, with its text, in one action', async () => {
  const host = new WatchedHost({ settings: { organ: '', year: 2025, format: '2021' } });
  const { store, controller, plan } = await deskOver(host.holdOther('Sheet1').show('Sheet1'));
  await controller.startReportImport('year');
  await controller.readReport(await source({ ...suqian, sections: { '5': '一是问题。' } }));
  await controller.chooseTarget('year');
  expect(plan()).toMatchObject({ isToBuild: true, report: { year: 2024 } });
  host.calls.length = 0;
  await controller.importReport({ overwrites: false, sections: [5] });
  expect(host.calls.filter((call) => call === 'write' || call === 'build')).toEqual(['build']);
  const { notice, settings: now, lastAction } = store.get();
  expect(notice!.text).toBe('已建11张表，填入了读到的数。');
  expect(now).toMatchObject({ organ: suqian.organ, year: 2024, format: '2021' });
  expect(host.held('申请办理', 't3.new.natural')).toBe(suqian.table3.new![0]);
  const text = host.book.sheets.find((sheet) => sheet.plan.sheet === '正文')!;
  expect(text.plan.contents.flat()).toContain('一是问题。');
  expect(lastAction).toBe('build');
  await controller.undo();
  await controller.unbuild();
  expect(host.names).toEqual(['Sheet1']);
});

test('a document that does not say its year is read as of the one that is told', async () => {
  const { controller, question, plan } = await deskOver(workbook(['table3', 'previous']));
  await controller.startReportImport('year');
  const bytes = new TextEncoder().encode(await table3());
  const told = { name: '表.html', bytes, isPasted: false };
  await controller.readReport(told);
  expect(question()).toMatchObject({
    asksYear: true,
    fault: expect.stringContaining('不知道是哪一年') as unknown,
  });
  await controller.readReport({ ...told, year: 2024 });
  expect([question().asksYear, plan().report.year]).toEqual([undefined, 2024]);
});

test('a table that was copied has no year: it is of the one that it is imported for', async () => {
  const { controller, question, plan } = await deskOver(workbook(['table3', 'previous']));
  await controller.startReportImport('previous');
  const bytes = new TextEncoder().encode(await table3());
  await controller.readReport({ name: '粘贴的内容', bytes, isPasted: true });
  expect([question().target, plan().report.year]).toEqual(['previous', 2023]);
  expect(plan().notes.filter(({ place }) => place === 'year')).toEqual([]);
  await controller.chooseTarget('year');
  expect([question().target, plan().report.year]).toEqual(['year', 2024]);
});

test('cells that were filled in since it was shown are left, and told', async () => {
  const host = workbook(['table3', 'table4']);
  const { store, controller } = await deskOver(host);
  await controller.startReportImport('year');
  await controller.readReport(await source(suqian));
  host.enter('申请办理', { 't3.new.natural': 77 });
  await controller.importReport({ overwrites: false, sections: [] });
  expect(store.get().notice!.text).toMatch(/有1格在此期间有改动，没有动/);
  expect(host.held('申请办理', 't3.new.natural')).toBe(77);
});

test.each([
  ['年报.doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], /^“年报\.doc”读不出来.*另存/],
  ['说明.txt', [...new TextEncoder().encode('不是年报')], /^“说明\.txt”读不出来.*选错了文件/],
  ['空.docx', [], /^“空\.docx”读不出来/],
])('%s is told with what to do', async (name, bytes, expected) => {
  const { controller, question } = await deskOver(workbook(['table3']));
  await controller.startReportImport('year');
  await controller.readReport({ name, bytes: Uint8Array.from(bytes), isPasted: false });
  expect(question().fault).toMatch(expected);
  expect(question().read).toBeUndefined();
});

test('left while it is read, it does not come back', async () => {
  const { store, controller } = await deskOver(workbook(['table3']));
  await controller.startReportImport('year');
  const reading = controller.readReport(await source(suqian));
  controller.cancelImport();
  await reading;
  expect(store.get().question).toBeUndefined();
  expect(store.get().task).toBeUndefined();
});

test('the last document that was chosen counts', async () => {
  const { controller, plan } = await deskOver(workbook(['table3', 'previous']));
  await controller.startReportImport('year');
  const first = controller.readReport(await source({ ...suqian, year: 2023 }, '上年.html'));
  await controller.readReport(await source(suqian));
  await first;
  expect(plan().report.year).toBe(2024);
});

test('a ledger goes over to its own import', async () => {
  const { store, controller } = await deskOver(new LedgerHost([]));
  await controller.startReportImport('year');
  await controller.importAsLedger();
  expect(store.get()).toMatchObject({ question: { kind: 'importLedger' } });
});
