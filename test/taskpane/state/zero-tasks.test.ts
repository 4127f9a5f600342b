/** 零报告 from a workbook that was handed out: one action, checked, with its text, and taken back whole. */
import { readOwnWorkbook } from '../../../src/documents/own-workbook-file';
import { zeroClaims } from '../../../src/documents/zero-report';
import type { ZeroAnswers } from '../../../src/documents/zero-report';
import { writeXlsx } from '../../../src/workbook/xlsx-writer';
import { openDesk } from '../desk';
import { handedOut, handedOutPlans, lastYear } from '../handed-out';
import { WatchedHost } from '../watched-host';

jest.setTimeout(60_000);
// edits that would be read later are not read after the tests
beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] }));

const answers: ZeroAnswers = {
  claims: zeroClaims,
  releases: 35,
  problem: '公开栏目更新不及时',
  measure: '明确专人每月检查',
};

const cellsOf = (host: WatchedHost) => host.sheets.map(({ name, cell }) => [name, grid(cell)]);
const grid = (cell: WatchedHost['sheets'][number]['cell']) =>
  Array.from({ length: 90 }, (_, row) =>
    Array.from({ length: 14 }, (__, column) => cell(row, column).formula ?? cell(row, column).value),
  );

test('the workbook that the command writes for a unit is the one that is tried here', async () => {
  const own = await readOwnWorkbook(await writeXlsx(handedOutPlans(), { today: 46_000 }));
  expect([...own.sheets.keys()].sort()).toEqual(
    handedOutPlans()
      .map(({ kind }) => kind)
      .sort(),
  );
  expect(own.reading.report.table3!.carriedIn).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('without tables of the year there is nothing to report on', async () => {
  const { store, controller } = await openDesk(new WatchedHost().holdOther('Sheet1').show('Sheet1'));
  await controller.proposeZeroReport();
  expect(store.get().problem!.message).toBe('本工作簿里没有填报用的表，不能按零报告处理。请先建表。');
});

test('what was ticked becomes 0, the text is written and the whole is checked, in one action', async () => {
  const { host, store, controller } = await openDesk(handedOut());
  const before = cellsOf(host);
  await controller.proposeZeroReport();
  expect(store.get().question).toMatchObject({ kind: 'zeroReport' });
  expect(host.calls).toEqual(['standing', 'readRows']);
  host.calls.length = 0;
  await controller.writeZeroReport(answers);
  // the ledger is read with the sheets, the text is written from what was written before it
  expect(host.calls).toEqual(['standing', 'readRows', 'write', 'standing', 'write', 'standing']);
  const { notice, step, overview, question, lastAction } = store.get();
  expect(question).toBeUndefined();
  expect(notice).toMatchObject({ undoable: true });
  expect(notice!.text).toMatch(
    /^零报告已填：\d+格填0，正文写了\d+段。“主动公开”还有10格没有填，请照实填写。$/,
  );
  expect(step).toBe('publish');
  expect(lastAction).toBe('zeroReport');
  expect(overview!.progress).toMatchObject({ mandatory: 0, blanks: 10 });
  expect(host.held('申请办理', 't3.new.natural')).toBe(0);
  expect(host.held('主动公开', 't2.licensing.decisions')).toBe('');
  expect(host.held('正文', 'text.applications')).toContain('未收到政府信息公开申请，无上年结转');
  expect(String(host.held('正文', 'text.problems'))).toContain('公开栏目更新不及时');
  await controller.undo();
  expect(cellsOf(host)).toEqual(before);
});

describe('取消', () => {
  test('while the workbook is read again leaves every cell as it is', async () => {
    const { host, store, controller } = await openDesk(handedOut());
    await controller.proposeZeroReport();
    const { standing } = host;
    host.standing = async (...given) => {
      const sheets = await standing(...given);
      controller.cancelQuestion();
      return sheets;
    };
    const before = cellsOf(host);
    await controller.writeZeroReport(answers);
    expect(host.calls).not.toContain('write');
    expect(cellsOf(host)).toEqual(before);
    expect([store.get().question, store.get().notice, store.get().problem]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('while 0 is written keeps the text from being written, and says so', async () => {
    const { host, store, controller } = await openDesk(handedOut());
    await controller.proposeZeroReport();
    const { writeSheets } = host;
    const written: string[] = [];
    const textBefore = host.held('正文', 'text.applications');
    host.writeSheets = (...given) => {
      controller.cancelQuestion();
      written.push(...given[0].map(({ sheet }) => sheet.name));
      return writeSheets(...given);
    };
    await controller.writeZeroReport(answers);
    expect(written).toContain('申请办理');
    expect(written).not.toContain('正文');
    expect(store.get().notice!.text).toMatch(/^零报告已填：\d+格填0。已取消，正文没有写。/);
    expect(host.held('正文', 'text.applications')).toBe(textBefore);
    expect(store.get().notice!.undoable).toBe(true);
  });
});

test('what was typed stays asked for where it could not be written', async () => {
  const { host, store, controller } = await openDesk(handedOut());
  await controller.proposeZeroReport();
  host.failures.set('write', new Error('broken'));
  await controller.writeZeroReport(answers);
  expect(store.get().question).toMatchObject({ kind: 'zeroReport' });
  expect(store.get().problem).toBeDefined();
  await controller.writeZeroReport(answers);
  expect(store.get().question).toBeUndefined();
  expect(host.held('申请办理', 't3.new.natural')).toBe(0);
});

test('what people wrote in the text stays', async () => {
  const host = handedOut().enter('正文', { 'text.applications': '我镇今年没有收到申请。' });
  const { store, controller } = await openDesk(host);
  await controller.proposeZeroReport();
  await controller.writeZeroReport(answers);
  expect(store.get().notice!.text).toContain('正文里您写过、改过的1段没有动。');
  expect(host.held('正文', 'text.applications')).toBe('我镇今年没有收到申请。');
});

test('a workbook without 正文 is filled in, and told why there is no text', async () => {
  const host = handedOut();
  host.remove('正文');
  const { store, controller } = await openDesk(host);
  await controller.proposeZeroReport();
  await controller.writeZeroReport(answers);
  expect(store.get().notice!.text).toMatch(/^零报告已填：\d+格填0。本工作簿里没有“正文”表。/);
});

test('something that was carried over stands against it, and the way there leads to its cell', async () => {
  const { host, store, controller } = await openDesk(handedOut(lastYear({ 'table3.carriedOut.natural': 2 })));
  await controller.proposeZeroReport();
  await controller.writeZeroReport(answers);
  expect(host.calls).not.toContain('write');
  expect(store.get().question).toMatchObject({ kind: 'zeroReport' });
  await controller.toObstacle({
    code: 'carriedOver',
    count: 2,
    cells: ['previous.table3.carriedOut.natural'],
  });
  expect(store.get().question).toBeUndefined();
  expect(host.selections).toEqual(['上年年报: p3.carriedOut.natural']);
});

test('what was filled in since the question was asked stands against it too', async () => {
  const { host, store, controller } = await openDesk(handedOut());
  await controller.proposeZeroReport();
  host.enter('申请办理', { 't3.new.natural': 1 });
  host.calls.length = 0;
  await controller.writeZeroReport(answers);
  expect(host.calls).toEqual(['standing', 'readRows']);
  expect(store.get().question).toMatchObject({ kind: 'zeroReport' });
});

test('a text that cannot be written leaves what was filled in before it, to be undone', async () => {
  const { host, store, controller } = await openDesk(handedOut());
  await controller.proposeZeroReport();
  const { writeSheets } = host;
  let writes = 0;
  host.writeSheets = (...given) => {
    writes += 1;
    if (writes === 2) host.failures.set('write', new Error('broken'));
    return writeSheets(...given);
  };
  await controller.writeZeroReport(answers);
  expect(store.get().problem).toBeDefined();
  expect(store.get().lastAction).toBe('zeroReport');
  await controller.undo();
  expect(host.held('申请办理', 't3.new.natural')).toBe('');
});
