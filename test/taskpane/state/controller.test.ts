import { HostError } from '../../../src/workbook/host';
import type { ReportSettings } from '../../../src/workbook/host';
import { createController } from '../../../src/taskpane/state/controller';
import { initialState, paneReducer } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { openDesk } from '../desk';
import { TOWNSHIP, handedOut } from '../handed-out';
import { WatchedHost } from '../watched-host';
import { SHEET, pasted, typedIn, workbookWith } from '../sheets';

const zhanyi: ReportSettings = { organ: '沾益区人民政府', level: 'county', year: 2019, format: '2019' };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const settle = () => jest.advanceTimersByTimeAsync(2000);

describe('starting', () => {
  test('proposes year and form where the workbook keeps none', async () => {
    const { store } = await openDesk(new WatchedHost());
    expect(store.get()).toMatchObject({
      ready: true,
      settings: { organ: '', year: 2025, format: '2021' },
      settingsKept: false,
    });
    expect(store.get().table).toBeUndefined();
  });

  test('takes up the settings and the table that the workbook holds', async () => {
    const host = workbookWith('suqian-2024', typedIn('suqian-2024'));
    await host.saveSettings(zhanyi);
    const { store } = await openDesk(host);
    expect(store.get()).toMatchObject({ settings: zhanyi, settingsKept: true, showsFindings: false });
    expect(store.get().table?.figures.sheet.name).toBe(SHEET);
  });

  test('a workbook that was handed out says itself whose report it is', async () => {
    const { store } = await openDesk(handedOut());
    expect(store.get()).toMatchObject({
      settings: { organ: TOWNSHIP, level: 'township', year: 2025, format: '2021' },
      settingsKept: false,
      overview: { progress: { tables: 3 } },
    });
  });

  test('what is kept goes before what the sheets say', async () => {
    const host = handedOut();
    await host.saveSettings(zhanyi);
    const { store } = await openDesk(host);
    expect(store.get().settings).toEqual(zhanyi);
  });

  test('what could not be read at first is read with the next thing that is asked for', async () => {
    const host = workbookWith('suqian-2024', typedIn('suqian-2024'));
    await host.saveSettings(zhanyi);
    host.failures.set('settings', new HostError('有单元格正在编辑。', 'InvalidOperationInCellEditMode'));
    const { store, controller } = await openDesk(host);
    expect(store.get()).toMatchObject({ ready: false, problem: { message: '有单元格正在编辑。' } });
    await controller.check();
    expect(store.get()).toMatchObject({ ready: true, settings: zhanyi, showsFindings: true });
    host.type(SHEET, { new: [1] });
    await settle();
    expect(store.get().table?.figures.table3.new![0]).toBe(1);
  });

  test('a table that cannot be read is said, and the next one is followed all the same', async () => {
    const host = workbookWith('suqian-2024', typedIn('suqian-2024'));
    host.failures.set('standing', new HostError('“申请办理”里找不到“新收·自然人”。', 'BrokenTable'));
    const { store } = await openDesk(host);
    expect(store.get()).toMatchObject({
      ready: true,
      problem: { message: '“申请办理”里找不到“新收·自然人”。' },
    });
    host.type(SHEET, { new: [1] });
    await settle();
    expect(store.get().table?.figures.table3.new![0]).toBe(1);
  });

  test('work asked for before the host is ready waits for it', async () => {
    const host = new WatchedHost({ settings: zhanyi });
    const store = createStore(paneReducer, initialState({ organ: '', year: 2025, format: '2021' }));
    const controller = createController(host, store);
    let ready: () => void = () => undefined;
    const started = controller.start(new Promise<void>((resolve) => (ready = resolve)));
    const built = controller.build();
    await Promise.resolve();
    expect(host.calls).toEqual([]);
    ready();
    await Promise.all([started, built]);
    expect(await host.readTable3()).toMatchObject({ year: 2019 });
  });
});

describe('the settings', () => {
  test('are kept once, after the clerk rests', async () => {
    const { host, controller } = await openDesk(new WatchedHost());
    for (const organ of ['沾', '沾益', '沾益区']) controller.changeSettings({ ...zhanyi, organ });
    expect(host.calls).toEqual([]);
    await settle();
    expect(host.calls).toEqual(['saveSettings']);
    expect(host.kept.settings?.organ).toBe('沾益区');
  });

  test('are kept at once when a field is left, and not without a change', async () => {
    const { host, controller } = await openDesk(new WatchedHost());
    controller.keepSettings();
    controller.changeSettings(zhanyi);
    controller.keepSettings();
    await jest.advanceTimersByTimeAsync(0);
    expect(host.calls).toEqual(['saveSettings']);
  });

  test('that were only proposed are kept with the first table', async () => {
    const { host, controller } = await openDesk(new WatchedHost());
    await controller.build();
    await settle();
    expect(host.kept.settings).toEqual({ organ: '', year: 2025, format: '2021' });
  });
});

describe('建表', () => {
  test('builds, says so, and shows how much is to be filled in', async () => {
    const { host, store, controller } = await openDesk(new WatchedHost());
    await controller.build();
    await jest.advanceTimersByTimeAsync(0);
    expect(host.calls).toEqual(['build', 'readTable3', 'standing']);
    expect(store.get()).toMatchObject({
      notice: { text: '已建“申请办理”，请在表里填数。总计会自动算出。' },
      task: undefined,
      table: { figures: { sheet: { name: SHEET } } },
    });
  });

  test('leaves nothing of another table on show', async () => {
    const { store, controller } = await openDesk(workbookWith('suqian-2024', typedIn('suqian-2024')));
    await controller.check();
    controller.changeSettings({ ...store.get().settings, year: 2025 });
    await controller.build('申请办理2025');
    await settle();
    expect(store.get()).toMatchObject({
      showsFindings: false,
      table: { figures: { sheet: { name: '申请办理2025' }, year: 2025 } },
    });
  });

  test('asks where the name is taken, and asks again where the other one is too', async () => {
    const host = new WatchedHost();
    host.holdOther(SHEET).holdOther('二');
    const { store, controller } = await openDesk(host);
    await controller.build();
    expect(store.get().question).toEqual({ kind: 'sheetExists', sheet: SHEET, suggestion: '申请办理2025' });
    await controller.build('二');
    expect(store.get().question).toEqual({
      kind: 'sheetExists',
      sheet: '二',
      suggestion: '二2025',
      fault: '“二”也已有了，请再换一个。',
    });
    await controller.build('二2025');
    expect(store.get()).toMatchObject({
      question: undefined,
      notice: { text: expect.stringContaining('已建') as string },
    });
    expect(host.names).toEqual([SHEET, '二', '二2025']);
  });

  test('says in the question what is wrong with a name, and keeps what was typed', async () => {
    const host = new WatchedHost();
    host.holdOther(SHEET);
    const { store, controller } = await openDesk(host);
    await controller.build();
    await controller.build('2024/2025');
    expect(store.get()).toMatchObject({
      question: { suggestion: '2024/2025', fault: expect.stringContaining('含有不能用的字符') as string },
      problem: undefined,
    });
  });

  test('pressed twice builds once', async () => {
    const { host, controller } = await openDesk(new WatchedHost());
    await Promise.all([controller.build(), controller.build()]);
    expect(host.calls.filter((call) => call === 'build')).toEqual(['build']);
  });
});

describe('一键审核', () => {
  test.each([
    ['a table that agrees', {}, '全部相符（共审核231项）'],
    ['a table with slips', { new: [3441] }, '必改2条'],
    ['a table with a text', { new: ['约3440'] }, '看不懂1格'],
    ['a table with blanks', { carriedIn: [null, null] }, '未填2格'],
  ])('announces what it found in %s', async (_, changes, words) => {
    const { store, controller } = await openDesk(
      workbookWith('suqian-2024', typedIn('suqian-2024'), changes),
    );
    await controller.check();
    expect(store.get()).toMatchObject({ showsFindings: true, announcement: { text: words } });
  });

  test('without a table says what to do', async () => {
    const { store, controller } = await openDesk(new WatchedHost());
    await controller.check();
    expect(store.get().problem).toEqual({ message: '本工作簿里没有表三。请先点“建表”，把数填进去。' });
  });

  test('a failure of the host is told in its words, and gone with the next success', async () => {
    const host = workbookWith('suqian-2024', typedIn('suqian-2024'));
    const { store, controller } = await openDesk(host);
    host.failures.set(
      'standing',
      new HostError('有单元格正在编辑。请先按回车键。', 'InvalidOperationInCellEditMode'),
    );
    await controller.check();
    expect(store.get()).toMatchObject({
      problem: { message: '有单元格正在编辑。请先按回车键。' },
      task: undefined,
      showsFindings: false,
    });
    await controller.check();
    expect(store.get()).toMatchObject({ problem: undefined, showsFindings: true });
  });
});

describe('after edits in the table', () => {
  async function shown() {
    const desk = await openDesk(workbookWith('suqian-2024', typedIn('suqian-2024')));
    await desk.controller.check();
    desk.host.calls.length = 0;
    return desk;
  }
  const findings = (desk: Awaited<ReturnType<typeof shown>>) =>
    desk.store.get().table?.result.findings.map(({ id }) => id);

  test('the findings follow, with one read for a burst of edits', async () => {
    const desk = await shown();
    desk.host.type(SHEET, { new: [3441] });
    desk.host.type(SHEET, { new: [3442] });
    await settle();
    expect(findings(desk)).toEqual(['B01.natural', 'B01.total']);
    expect(desk.host.calls).toEqual(['readTable3On', 'standingOn']);
  });

  test('what became of the findings is announced in a few words, and an edit that changes none is not', async () => {
    const desk = await shown();
    desk.host.type(SHEET, { new: [3441] });
    await settle();
    const { text, turn } = desk.store.get().announcement;
    expect(text).toBe('必改2处，多2处');
    desk.host.type(SHEET, { new: [3441] });
    await settle();
    expect(desk.store.get().announcement.turn).toBe(turn);
  });

  test('a failure leaves what is shown and says that it may be out of date', async () => {
    const desk = await shown();
    desk.host.failures.set(
      'readTable3On',
      new HostError('有单元格正在编辑。', 'InvalidOperationInCellEditMode'),
    );
    desk.host.type(SHEET, { new: [3441] });
    await settle();
    expect(desk.store.get()).toMatchObject({ outdated: true, problem: undefined });
    expect(findings(desk)).toEqual([]);
    desk.host.type(SHEET, { new: [3441] });
    await settle();
    expect(desk.store.get().outdated).toBe(false);
  });

  test('edits of another table leave the findings alone', async () => {
    const desk = await shown();
    desk.host.addSheet('申请办理（2023）', 2023);
    desk.host.type('申请办理（2023）', { new: [1] });
    await settle();
    expect(desk.store.get().table?.figures.sheet.name).toBe(SHEET);
    expect(desk.host.calls).toEqual(['standing']);
  });
});

describe('corrections', () => {
  test('整理 asks, writes, says what it did, and can be undone', async () => {
    const { host, store, controller } = await openDesk(
      workbookWith('suqian-2024', typedIn('suqian-2024'), { granted: ['３件'] }),
    );
    controller.propose('tidy');
    const { question } = store.get();
    if (question?.kind !== 'correction') throw new Error('nothing was asked');
    expect(host.calls).toEqual([]);
    await controller.correct(question.correction);
    expect(store.get()).toMatchObject({ question: undefined, notice: { text: '已整理1格。' } });
    expect(host.content(SHEET, 'granted', 'natural')).toBe(3);
    await controller.undo();
    expect(store.get()).toMatchObject({ notice: { text: '已撤销，1格改回原样。' }, lastAction: undefined });
    expect(host.content(SHEET, 'granted', 'natural')).toBe('３件');
  });

  test('恢复公式 refreshes what is shown', async () => {
    const { store, controller } = await openDesk(workbookWith('zhanyi-2019', pasted('zhanyi-2019')));
    await controller.check();
    controller.propose('restoreTotals');
    const { question } = store.get();
    if (question?.kind !== 'correction') throw new Error('nothing was asked');
    await controller.correct(question.correction);
    await jest.advanceTimersByTimeAsync(0);
    expect(store.get().table?.figures.published).toEqual([]);
  });

  test('撤销 finds its sheet by any name, and writes to no other that has taken it', async () => {
    const { host, store, controller } = await openDesk(workbookWith('zhanyi-2019', pasted('zhanyi-2019')));
    controller.propose('restoreTotals');
    const { question } = store.get();
    if (question?.kind !== 'correction') throw new Error('nothing was asked');
    await controller.correct(question.correction);
    host.rename(SHEET, '定稿');
    host.addSheet(SHEET, 2019);
    const fresh = host.content(SHEET, 'new', 'total');
    await controller.undo();
    expect(host.content('定稿', 'new', 'total')).toBe(3);
    expect(host.content(SHEET, 'new', 'total')).toBe(fresh);
  });

  test('a no changes nothing', async () => {
    const { host, store, controller } = await openDesk(workbookWith('zhanyi-2019', pasted('zhanyi-2019')));
    controller.propose('restoreTotals');
    controller.cancelQuestion();
    expect({ question: store.get().question, calls: host.calls }).toEqual({ question: undefined, calls: [] });
  });
});

test('在表旁显示 says where', async () => {
  const { store, controller } = await openDesk(workbookWith('suqian-2024', typedIn('suqian-2024')));
  await controller.showCheckBeside();
  expect(store.get().notice?.text).toBe('已在L4起显示审核结果，随表自动更新。');
});
