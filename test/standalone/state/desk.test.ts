/** The desk of the page: nothing unsaved gives way unasked, and what is saved is the same when it is opened again. */
import type { FileHandle } from '../../../src/standalone/state/files';
import { LeftEmpty } from '../../../src/standalone/state/files';
import { standaloneWords as words } from '../../../src/words/standalone';
import { a1, box } from '../../../src/workbook/box';
import { MemoryHost } from '../../../src/workbook/memory-host';
import type { TestDesk } from '../desk';
import { sitDown } from '../desk';
import { FakeWorker } from '../fake-worker';

const bookOf = ({ desk }: TestDesk) => desk.state.get().book!;
const sheetOf = (one: TestDesk, kind = 'table3') =>
  bookOf(one).workbook.sheets.find(({ plan }) => plan.kind === kind)!;
/** a figure of the first row that takes some */
const type = (one: TestDesk, figure: number) =>
  bookOf(one).workbook.write(sheetOf(one).id, [{ box: box(4, 3), formulas: [[figure]] }]);
const typed = (one: TestDesk) => sheetOf(one).plan.contents[4]![3];
const question = ({ desk }: TestDesk) => desk.state.get().question?.kind;
const ticks = () => new Promise((resolve) => setTimeout(resolve, 20));
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await ticks();
}
const done = ({ desk }: TestDesk) => until(() => !desk.state.get().busy);

async function begun(level?: 'township') {
  const one = sitDown();
  one.desk.create(level);
  await done(one);
  return one;
}

test.each([
  ['township', '2024年年报（乡镇）', 11],
  [undefined, words.templates.untitled, 0],
] as const)('新建 %s', async (level, name, sheets) => {
  const { desk } = await begun(level);
  const { book, unsaved, isNameOurs, ...state } = desk.state.get();
  expect([state.name, book!.workbook.sheets.length, unsaved, isNameOurs]).toEqual([
    name,
    sheets,
    false,
    true,
  ]);
});

test('what was typed is unsaved, until it is saved under the name of the organ and the year', async () => {
  const one = await begun('township');
  type(one, 3);
  expect(one.desk.state.get().unsaved).toBe(true);
  await bookOf(one).host.saveSettings(SETTINGS);
  bookOf(one).store.dispatch({ event: 'settingsChanged', settings: SETTINGS });
  expect(await one.desk.save()).toBe(true);
  const { unsaved, name, notice } = one.desk.state.get();
  expect(one.saved.map((file) => file.name)).toEqual(['城关镇人民政府2024年政府信息公开工作年度报告.xlsx']);
  expect([unsaved, name]).toEqual([false, '城关镇人民政府2024年政府信息公开工作年度报告']);
  expect(notice).toBe(words.savedAs(one.saved[0]!.name));
});

const SETTINGS = { organ: '城关镇人民政府', year: 2024, format: '2021' };
const FINAL = {
  at: '1月10日',
  year: 2024,
  checkValue: 'NZ6T-8A1W',
  figures: { 'table3.new.natural': '3' },
  texts: {},
};

test.each<[string, (host: MemoryHost) => Promise<unknown>, boolean]>([
  ['定稿', (host) => host.saveFinalised(FINAL), true],
  ['what headings stand for', (host) => host.saveLedgerColumns({ 受理编号: 'number' }), true],
  ['the organ before there are sheets', (host) => host.saveSettings(SETTINGS), true],
  ['undoing where there is nothing', (host) => host.undo(), false],
  ['reading', (host) => host.standing(), false],
])('%s after saving: unsaved and kept, or neither', async (_, act, isUnsaved) => {
  const one = await begun();
  await one.desk.save();
  one.desk.keepNow();
  one.kept.clear();
  await act(bookOf(one).host);
  one.desk.keepNow();
  await ticks();
  expect([one.desk.state.get().unsaved, one.kept.size > 0]).toEqual([isUnsaved, isUnsaved]);
});

test('what is decided while the file is written is unsaved', async () => {
  const one = await begun('township');
  const saving = one.desk.save();
  await bookOf(one).host.saveFinalised(FINAL);
  await saving;
  expect(one.desk.state.get().unsaved).toBe(true);
});

test('what is typed while the file is written is not given up for what was asked for', async () => {
  const one = await begun('township');
  type(one, 3);
  one.desk.create('county');
  let goOn = () => {};
  one.next.saving = new Promise((resolve) => (goOn = resolve));
  const before = bookOf(one);
  const replacing = one.desk.replace(true);
  await ticks();
  type(one, 4);
  goOn();
  await replacing;
  expect([bookOf(one), one.desk.state.get().question?.kind, one.desk.state.get().unsaved]).toEqual([
    before,
    'replace',
    true,
  ]);
  delete one.next.saving;
  await one.desk.replace(true);
  await ticks();
  expect(bookOf(one)).not.toBe(before);
});

test.each<[string, Error, string]>([
  ['a file that was chosen anew', new LeftEmpty(new Error('full')), words.problem.save + words.leftEmpty],
  ['one that was open', new Error('full'), words.problem.save],
])('what is said of %s where it cannot be written', async (_, failure, problem) => {
  const one = await begun('township');
  one.next.save = failure;
  await one.desk.save();
  expect(one.desk.state.get().problem).toBe(problem);
});

test('the second time the same file is written; 另存为 asks for another', async () => {
  const one = await begun('township');
  await one.desk.save();
  await one.desk.save();
  await one.desk.save(true);
  expect(one.saved.map(({ over }) => over?.name)).toEqual([undefined, one.saved[0]!.name, undefined]);
});

test.each<[string, TestDesk['next']['save'], string | undefined]>([
  ['who thinks better of it keeps his work', 'cancel', undefined],
  ['a file that cannot be written is told', new Error('locked'), words.problem.save],
])('%s', async (_, save, problem) => {
  const one = await begun('township');
  type(one, 3);
  one.next.save = save;
  expect(await one.desk.save()).toBe(false);
  expect([one.desk.state.get().unsaved, one.desk.state.get().problem]).toEqual([true, problem]);
});

test('what is unsaved gives way only to a yes', async () => {
  const one = await begun('township');
  type(one, 3);
  one.desk.create();
  expect(question(one)).toBe('replace');
  one.desk.cancel();
  expect(typed(one)).toBe(3);
  one.desk.create();
  const asked = one.desk.state.get().question;
  one.desk.cancel();
  if (asked?.kind === 'replace') await asked.then();
  expect(bookOf(one).workbook.sheets).toEqual([]);
});

test('what is typed while another workbook is read does not give way unasked', async () => {
  const one = await begun('township');
  await one.desk.save();
  const stop = one.desk.state.subscribe(() => {
    if (!one.desk.state.get().busy) return;
    stop();
    type(one, 4);
  });
  const before = bookOf(one);
  await one.desk.drop([new File([one.saved[0]!.bytes.slice()], '别处.xlsx')]);
  await until(() => question(one) !== undefined);
  expect([question(one), typed(one), bookOf(one)]).toEqual(['replace', 4, before]);
  await one.desk.replace(false);
  expect([one.desk.state.get().name, typed(one)]).toEqual(['别处', '']);
});

test('who stops a file that is being written keeps his work, and it is unsaved', async () => {
  const silent = new FakeWorker(() => undefined);
  const one = sitDown(undefined, undefined, () => silent.asWorker);
  one.desk.create('township');
  await done(one);
  type(one, 3);
  const saving = one.desk.save();
  await until(() => silent.heard.length > 0);
  expect(one.desk.state.get().underway).toBe(words.underway.saving('2024年年报（乡镇）').what);
  one.desk.stop();
  expect(await saving).toBe(false);
  const { unsaved, notice, busy, underway } = one.desk.state.get();
  expect([unsaved, notice, busy, underway]).toEqual([
    true,
    words.underway.saving('').cancelled,
    false,
    undefined,
  ]);
  expect([one.saved, silent.isEnded]).toEqual([[], true]);
});

describe('while a file is written', () => {
  const slowly = async () => {
    const one = await begun('township');
    await one.desk.save();
    let goOn = () => {};
    one.next.saving = new Promise((resolve) => (goOn = resolve));
    const saving = one.desk.save(true);
    return { one, saving, goOn };
  };

  test('nothing else is made or opened from the bar', async () => {
    const { one, saving, goOn } = await slowly();
    const before = bookOf(one);
    one.next.open = { name: '别处.xlsx', bytes: one.saved[0]!.bytes };
    one.desk.create();
    one.desk.open();
    goOn();
    await saving;
    await ticks();
    expect(bookOf(one)).toBe(before);
  });

  test('another workbook that is dropped does not pass for saved to it', async () => {
    const { one, saving, goOn } = await slowly();
    const before = bookOf(one);
    await one.desk.drop([new File([one.saved[0]!.bytes.slice()], '别处.xlsx')]);
    await until(() => bookOf(one) !== before);
    type(one, 4);
    goOn();
    expect(await saving).toBe(false);
    const { name, handle, unsaved } = one.desk.state.get();
    expect([name, handle, unsaved]).toEqual(['别处', undefined, true]);
    expect(one.saved.at(-1)!.name).toBe('2024年年报（乡镇）.xlsx');
  });
});

async function reopened(one: TestDesk, handle?: FileHandle) {
  await one.desk.save();
  const { name, bytes } = one.saved.at(-1)!;
  const other = sitDown();
  other.next.open = { name, bytes, ...(handle && { handle }) };
  other.desk.open();
  await until(() => other.desk.state.get().book !== undefined && !other.desk.state.get().busy);
  return other;
}

test('a saved workbook is opened again as it was, and its file is the one that is written', async () => {
  const one = await begun('township');
  type(one, 3);
  const handle = { name: '年报.xlsx' } as FileHandle;
  const other = await reopened(one, handle);
  expect(typed(other)).toBe(3);
  expect(other.desk.state.get().differences).toEqual([]);
  await other.desk.save();
  expect(other.saved.at(-1)!.over).toBe(handle);
});

const write = (one: TestDesk, figure: number) => {
  const { id, plan } = sheetOf(one);
  const { name } = plan.names.find(({ refersTo }) => 'cells' in refersTo && a1(refersTo.cells) === 'D5')!;
  return bookOf(one).host.write({ id, name: plan.sheet }, [{ name, input: { value: figure } }], 'tidy');
};

test('what the add-in did last is undone after saving, and after the file was opened again', async () => {
  const one = await begun('township');
  await write(one, 7);
  await one.desk.save();
  expect(await bookOf(one).host.undo()).toMatchObject({ outcome: 'undone', restored: 1 });
  expect(typed(one)).toBe('');

  await write(one, 8);
  const other = await reopened(one);
  expect(typed(other)).toBe(8);
  expect(await bookOf(other).host.undo()).toMatchObject({ outcome: 'undone', restored: 1, left: [] });
  expect(typed(other)).toBe('');
});

test('定稿 and what headings stand for are in the file', async () => {
  const one = await begun('township');
  await bookOf(one).host.saveFinalised(FINAL);
  await bookOf(one).host.saveLedgerColumns({ 受理编号: 'number', 备注: null });
  const other = await reopened(one);
  expect(await bookOf(other).host.finalised()).toEqual(FINAL);
  expect(await bookOf(other).host.ledgerColumns()).toEqual({ 受理编号: 'number', 备注: null });
});

test('a file that is none of ours, and one that is broken, leave what is open', async () => {
  const one = await begun('township');
  for (const [bytes, problem] of [
    [new Uint8Array([1, 2, 3]), /./],
    [await foreign(), new RegExp(words.problem.foreign)],
  ] as const) {
    one.next.open = { name: '别处.xlsx', bytes };
    one.desk.open();
    await until(() => one.desk.state.get().problem !== undefined);
    expect(one.desk.state.get().problem).toMatch(problem);
    expect(bookOf(one).workbook.sheets).toHaveLength(11);
    one.desk.state.dispatch({ event: 'dismissed' });
  }
});

async function foreign(): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: [{ name: '表', rows: [['甲', 1]] }] });
}

describe('what is dropped on the page', () => {
  test('one workbook is opened', async () => {
    const one = await begun('township');
    type(one, 5);
    await one.desk.save();
    const other = sitDown();
    await other.desk.drop([new File([one.saved[0]!.bytes.slice()], '年报.xlsx')]);
    await until(() => other.desk.state.get().book !== undefined);
    expect([typed(other), other.desk.state.get().name]).toEqual([5, '年报']);
  });

  test('several are not, and are told where they belong', async () => {
    const one = sitDown();
    await one.desk.drop([new File(['a'], '甲.xlsx'), new File(['b'], '乙.xlsx')]);
    expect([one.desk.state.get().problem, one.desk.state.get().book]).toEqual([
      words.problem.many(2),
      undefined,
    ]);
  });

  test('neither is a folder', async () => {
    const folder = new File([], '收件');
    folder.arrayBuffer = () => Promise.reject(new Error('a folder'));
    const one = sitDown();
    await one.desk.drop([folder]);
    expect(one.desk.state.get().problem).toBe(words.problem.folder);
  });

  test('nothing, such as a text that was dragged, is passed over', async () => {
    const one = sitDown();
    await one.desk.drop([]);
    expect(one.desk.state.get().problem).toBeUndefined();
  });
});

describe('what the browser keeps', () => {
  test('is offered, and gone on with where it was left', async () => {
    const one = await begun('township');
    await write(one, 9);
    one.desk.keepNow();
    await until(() => one.kept.size > 0);
    const other = sitDown(one.kept);
    await other.desk.start();
    const [entry] = other.desk.state.get().kept;
    other.desk.goOn(entry!.key);
    await until(() => other.desk.state.get().book !== undefined);
    expect([typed(other), other.desk.state.get().unsaved]).toEqual([9, true]);
    expect(await bookOf(other).host.undo()).toMatchObject({ outcome: 'undone', restored: 1 });
  });

  test('is gone once it is deleted', async () => {
    const one = await begun('township');
    one.desk.keepNow();
    await until(() => one.kept.size > 0);
    one.desk.askForget();
    expect(question(one)).toBe('forget');
    await one.desk.forget();
    expect([one.kept.size, one.desk.state.get().notice]).toEqual([0, words.forget.done]);
  });

  test('is not kept again once it is deleted, until something changes', async () => {
    const one = await begun('township');
    type(one, 3);
    await one.desk.forget();
    const keptAfter = async (work: () => unknown) => {
      await work();
      one.desk.keepNow();
      await ticks();
      return one.kept.size;
    };
    expect([
      await keptAfter(() => undefined),
      await keptAfter(() => bookOf(one).workbook.select({ sheet: sheetOf(one).id, box: box(5, 3) })),
      await keptAfter(() => one.desk.save()),
      await keptAfter(() => type(one, 4)),
    ]).toEqual([0, 0, 0, 1]);
  });

  test('stays where it is, if the browser cannot keep it under another key', async () => {
    const one = await begun('township');
    await write(one, 9);
    one.desk.keepNow();
    await until(() => one.kept.size > 0);
    const keys = [...one.kept.keys()];
    const other = sitDown(one.kept);
    other.next.keep = new Error('full');
    other.desk.goOn(keys[0]!);
    await done(other);
    expect([typed(other), [...one.kept.keys()]]).toEqual([9, keys]);
    expect(other.desk.state.get().problem).toBe(words.problem.keep);
  });

  test('what is gone meanwhile is told, and offered no more', async () => {
    const one = await begun('township');
    one.desk.keepNow();
    await until(() => one.kept.size > 0);
    const other = sitDown(one.kept);
    await other.desk.start();
    const [entry] = other.desk.state.get().kept;
    one.kept.clear();
    other.desk.goOn(entry!.key);
    await done(other);
    const { book, kept, problem } = other.desk.state.get();
    expect([book, kept, problem]).toEqual([undefined, [], words.problem.gone]);
  });

  test('a browser that keeps nothing is told of', async () => {
    const one = sitDown();
    one.next.keep = new Error('denied');
    await one.desk.start();
    expect(one.desk.state.get().problem).toBe(words.problem.keep);
  });
});

describe('a workbook that was made from the open one', () => {
  const withCopy = async () => {
    const one = await begun('township');
    await one.desk.save();
    const { bytes } = one.saved[0]!;
    await bookOf(one).host.openCopy(bytes);
    expect(question(one)).toBe('copy');
    return { one, bytes };
  };

  test('is saved under a name of its own', async () => {
    const { one, bytes } = await withCopy();
    one.next.save = 'download';
    one.desk.saveCopy();
    await until(() => one.saved.length > 1);
    expect(one.saved[1]).toEqual({ name: `2024年年报（乡镇）${words.copy.suffix}.xlsx`, bytes });
    expect(question(one)).toBeUndefined();
  });

  test.each<[string, TestDesk['next']['save'], string | undefined]>([
    ['who thinks better of the file is asked again', 'cancel', undefined],
    ['who cannot write the file is told and asked again', new Error('locked'), words.problem.save],
  ])('%s', async (_, save, problem) => {
    const { one } = await withCopy();
    one.next.save = save;
    one.desk.saveCopy();
    await done(one);
    expect([question(one), one.desk.state.get().problem]).toEqual(['copy', problem]);
  });

  test('who would not lose what is unsaved for it is asked again', async () => {
    const { one } = await withCopy();
    const before = bookOf(one);
    type(one, 3);
    one.desk.openCopy();
    expect(question(one)).toBe('replace');
    one.desk.cancel();
    expect(question(one)).toBe('copy');
    one.desk.openCopy();
    one.next.save = 'cancel';
    await one.desk.replace(true);
    expect([question(one), bookOf(one)]).toEqual(['copy', before]);
    one.desk.openCopy();
    await one.desk.replace(false);
    expect([question(one), bookOf(one) === before]).toEqual([undefined, false]);
    expect(typed(one)).toBe('');
  });

  test('is opened in the place of what is saved', async () => {
    const { one } = await withCopy();
    const before = bookOf(one);
    one.desk.openCopy();
    await until(() => bookOf(one) !== before);
    await done(one);
    expect(question(one)).toBeUndefined();
    expect(one.desk.state.get().name).toBe(`2024年年报（乡镇）${words.copy.suffix}`);
    expect(bookOf(one).host).toBeInstanceOf(MemoryHost);
  });
});
