/** 其余空格填0, 整理 of every table and the way to the first blank, over a workbook in memory. */
import { zeroWrites } from '../../../src/taskpane/actions/filling';
import { filledSheets } from '../../../src/workbook/filling';
import { openDesk } from '../desk';
import { WatchedHost } from '../watched-host';
import { filledIn as workbook } from '../standing-host';

// the timers in the test's hand
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('opening the workbook tells how far each sheet is filled in', async () => {
  const { store } = await openDesk(workbook('table3'));
  const { filling } = store.get();
  expect(filling.map(({ ref, blanks }) => [ref.name, blanks.length > 0])).toEqual([
    ['主动公开', true],
    ['申请办理', true],
    ['复议诉讼', true],
    ['正文用数', true],
    ['上年年报', true],
  ]);
});

test('a line leads to the first blank of its sheet', async () => {
  const { host, store, controller } = await openDesk(workbook('table3', { 't4.reconsideration.upheld': 0 }));
  await controller.toFirstBlank(store.get().filling[2]!);
  expect(host.selections).toEqual(['复议诉讼: t4.reconsideration.corrected']);
});

describe('after edits', () => {
  const settle = () => jest.advanceTimersByTimeAsync(2000);
  const blanksOf = ({ store }: Awaited<ReturnType<typeof openDesk>>) =>
    Object.fromEntries(store.get().filling.map(({ ref, blanks }) => [ref.name, blanks.length]));
  const readings = ({ host }: Awaited<ReturnType<typeof openDesk>>) =>
    host.calls.filter((call) => call.startsWith('standing'));

  async function opened() {
    const desk = await openDesk(workbook('table3'));
    const before = blanksOf(desk);
    const id = (name: string) => desk.store.get().filling.find(({ ref }) => ref.name === name)!.ref.id;
    return { ...desk, before, id };
  }

  test('of one sheet, that alone is read, once for a burst', async () => {
    const desk = await opened();
    desk.host.enter('复议诉讼', { 't4.reconsideration.upheld': 1 });
    desk.host.enter('复议诉讼', { 't4.reconsideration.corrected': 2 });
    await settle();
    expect(readings(desk)).toEqual(['standingOn']);
    expect(blanksOf(desk)).toEqual({ ...desk.before, 复议诉讼: desk.before.复议诉讼! - 2 });
  });

  test('of several sheets, all are read', async () => {
    const desk = await opened();
    desk.host.enter('复议诉讼', { 't4.reconsideration.upheld': 1 });
    desk.host.enter('申请办理', { 't3.new.natural': 2 });
    await settle();
    expect(readings(desk)).toEqual(['standing']);
    expect(blanksOf(desk)).toEqual({
      ...desk.before,
      复议诉讼: desk.before.复议诉讼! - 1,
      申请办理: desk.before.申请办理! - 1,
    });
  });

  test('of a sheet that was not there before, all are read', async () => {
    const desk = await opened();
    desk.host.tell('{new}');
    await settle();
    expect(readings(desk)).toEqual(['standing']);
  });

  test.each([
    ['is gone', (host: WatchedHost) => host.remove('复议诉讼')],
    [
      'has lost cells',
      (host: WatchedHost) =>
        void host.alter('复议诉讼', (plan) => ({
          ...plan,
          names: plan.names.filter(({ name }) => !name.startsWith('t4.reconsideration')),
        })),
    ],
  ])('of a sheet that %s meanwhile, all are read', async (_, change) => {
    const desk = await opened();
    const id = desk.id('复议诉讼');
    change(desk.host);
    desk.host.tell(id);
    await settle();
    expect(readings(desk)).toEqual(['standingOn', 'standing']);
  });

  test('what could not be read is read with the next edit, wherever that is', async () => {
    const desk = await opened();
    desk.host.failures.set('standingOn', new Error('broken'));
    desk.host.enter('复议诉讼', { 't4.reconsideration.upheld': 1 });
    await settle();
    expect(blanksOf(desk)).toEqual(desk.before);
    desk.host.tell(desk.id('申请办理'));
    await settle();
    expect(readings(desk)).toEqual(['standingOn', 'standing']);
    expect(blanksOf(desk)).toEqual({ ...desk.before, 复议诉讼: desk.before.复议诉讼! - 1 });
  });
});

describe('其余空格填0', () => {
  test('asks, writes into the blanks alone, each of which has to be blank still, and can be undone', async () => {
    const { host, store, controller } = await openDesk(
      workbook('table4', { 't4.reconsideration.upheld': '/', 't4.reconsideration.corrected': 2 }),
    );
    await controller.proposeZeros();
    const { question } = store.get();
    if (question?.kind !== 'zeros') throw new Error('nothing was asked');
    expect({ allBlank: question.allBlank, calls: host.calls }).toEqual({
      allBlank: false,
      calls: ['standing'],
    });
    const { writes } = zeroWrites(question.sheet);
    expect(writes).toHaveLength(10);
    expect(
      writes.every(({ expected, input }) => expected === '' && 'value' in input && input.value === 0),
    ).toBe(true);
    await controller.fillZeros(question.sheet);
    expect(store.get()).toMatchObject({
      question: undefined,
      notice: { text: '已填0，共10格。', undoable: true },
      lastAction: 'zeroBlanks',
    });
    expect(host.keptAction).toMatchObject({ kind: 'write', what: 'zeroBlanks' });
  });

  test.each([
    ['table2', '“主动公开”一格都还没有填，没有填0。'],
    [undefined, '请先切换到“主动公开”“申请办理”“复议诉讼”或“正文用数”'],
  ] as const)('is refused on %s when nothing is filled in', async (kind, sentence) => {
    const { store, controller } = await openDesk(workbook(kind));
    await controller.proposeZeros();
    expect(store.get().question).toBeUndefined();
    expect(store.get().problem?.message).toContain(sentence);
  });

  test.each(['table3', 'table4', 'facts', 'previous'] as const)(
    'says that the whole of %s is blank',
    async (kind) => {
      const { store, controller } = await openDesk(workbook(kind));
      await controller.proposeZeros();
      expect(store.get().question).toMatchObject({ kind: 'zeros', sheet: { kind }, allBlank: true });
    },
  );

  test('a table without blanks is told so', async () => {
    const blanks = filledSheets(workbook('table4').sheets)[2]!.open;
    const full = Object.fromEntries(blanks.map(({ name }) => [name, 0]));
    const { store, controller } = await openDesk(workbook('table4', full));
    await controller.proposeZeros();
    expect(store.get().notice?.text).toBe('“复议诉讼”没有可以填的空格。');
  });
});

describe('整理', () => {
  test('covers all tables in one action; what cannot be read is listed and left', async () => {
    const { host, store, controller } = await openDesk(
      workbook('table3', {
        't2.licensing.decisions': '3件',
        't4.reconsideration.upheld': '—',
        't4.reconsideration.corrected': '约3',
      }),
    );
    await controller.proposeCleaning();
    const { question } = store.get();
    if (question?.kind !== 'cleaning') throw new Error('nothing was asked');
    await controller.clean(question.sheets);
    expect(host.keptAction).toMatchObject({
      what: 'tidy',
      sheets: [
        { name: '主动公开', cells: [{ name: 't2.licensing.decisions', before: '3件', after: 3 }] },
        { name: '复议诉讼', cells: [{ name: 't4.reconsideration.upheld', before: '—', after: '/' }] },
      ],
    });
    expect(store.get().notice).toEqual({ text: '已整理2格。', undoable: true });
  });

  test.each([
    [{}, undefined, '没有要整理的格：填写的都是数字、“/”或空格。'],
    [
      { 't3.new.natural': '约3' },
      '没有能整理的格。看不懂的请自行改正：“申请办理”“新收·自然人”写的是“约3”。',
      undefined,
    ],
  ])('of %j asks nothing', async (cells, problem, notice) => {
    const { store, controller } = await openDesk(workbook('table3', cells));
    await controller.proposeCleaning();
    expect([store.get().problem?.message, store.get().notice?.text, store.get().question]).toEqual([
      problem,
      notice,
      undefined,
    ]);
  });
});

describe('撤销 on opening', () => {
  test('is offered for what the file holds, and says which cells were left', async () => {
    const host = workbook('table3');
    const writes = ['t3.new.natural', 't3.new.business'].map((name) => ({ name, input: { value: 0 } }));
    await host.write(host.ref('申请办理'), writes, 'zeroBlanks');
    host.enter('申请办理', { 't3.new.business': 5 });
    const { store, controller } = await openDesk(host);
    expect(store.get().lastAction).toBe('zeroBlanks');
    await controller.undo();
    expect(store.get().notice?.text).toBe(
      '已撤销，1格改回原样；另有1处在此期间有改动或没有留存，没有动：“新收·商业企业”。',
    );
    expect(store.get().lastAction).toBeUndefined();
    expect(host.content('申请办理', 'new', 'business')).toBe(5);
  });

  test('of a build asks before sheets are deleted', async () => {
    const { host, store, controller } = await openDesk(new WatchedHost());
    await controller.build();
    await controller.undo();
    expect(store.get().question).toEqual({ kind: 'unbuild', sheets: ['申请办理'] });
    expect(host.calls).not.toContain('undo');
    await controller.unbuild();
    expect(store.get().notice?.text).toBe('已删除“申请办理”。');
    expect(host.names).toEqual([]);
  });

  test('a write that fails half-way can be undone', async () => {
    const { host, store, controller } = await openDesk(workbook('table4'));
    // Excel keeps what is to be undone before it writes
    const broken = host.writeSheets;
    host.writeSheets = async (...given) => {
      await broken(...given);
      throw new Error('broken');
    };
    await controller.fillZeros(store.get().filling[2]!);
    expect(store.get()).toMatchObject({ lastAction: 'zeroBlanks', problem: {} });
  });
});
