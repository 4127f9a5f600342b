/**
 * The open workbook: kept in the browser, put aside for a new one, opened from a file.
 * @jest-environment jsdom
 */
import { OpenWorkbook } from '../../../preview/page/open-workbook';
import { keepWorkbook, keptWorkbook, writeWorkbook } from '../../../preview/page/workbook-file';

const EMPTY = { sheets: 'empty' };
const kept = { name: '年报', workbook: { sheets: 'kept' }, settings: { organ: '"甲"' } };

function open() {
  const said: string[] = [];
  const names: string[] = [];
  let content: unknown = EMPTY;
  const workbook = new OpenWorkbook({
    storage: localStorage,
    save: () => content,
    open: (saved) => {
      if (saved === 'broken') throw new Error('broken');
      content = saved;
    },
    renamed: (name) => names.push(name),
    say: (text) => said.push(text),
  });
  return { workbook, said, names, content: () => content, edit: (edited: unknown) => (content = edited) };
}

/** A file of the browser; jsdom's has no `text`. */
const file = (name: string, text: string) => ({ name, text: () => Promise.resolve(text) }) as File;

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

describe('at the start', () => {
  test('an empty workbook stands where the browser kept none', () => {
    const { workbook, names, content } = open();
    workbook.restore();
    expect([names, content(), workbook.settings]).toEqual([['工作簿1'], EMPTY, {}]);
  });

  test('the kept one is opened, with its name and its settings', () => {
    keepWorkbook(localStorage, kept);
    const { workbook, names, content } = open();
    workbook.restore();
    expect([names, content(), workbook.settings]).toEqual([['年报'], kept.workbook, kept.settings]);
    expect(workbook.url).toBe('http://localhost/%E5%B9%B4%E6%8A%A5.xlsx');
  });

  test('one that cannot be opened any more gives way to an empty one, and that is said', () => {
    keepWorkbook(localStorage, { ...kept, workbook: 'broken' });
    const { workbook, said, content } = open();
    workbook.restore();
    expect([content(), workbook.settings]).toEqual([EMPTY, {}]);
    expect(said).toEqual(['浏览器里存的工作簿打不开了，已换成空工作簿。']);
  });
});

test('edits are kept together a moment later, settings with them', () => {
  const { workbook, edit } = open();
  workbook.restore();
  edit({ sheets: 'edited' });
  workbook.changed();
  workbook.saveSettings({ year: '2019' });
  expect(keptWorkbook(localStorage)).toBeNull();
  jest.runAllTimers();
  expect(keptWorkbook(localStorage)).toEqual({
    name: '工作簿1',
    workbook: { sheets: 'edited' },
    settings: { year: '2019' },
  });
});

test('a workbook that the browser has no room for is told how to be saved', () => {
  const { workbook, said } = open();
  workbook.restore();
  jest.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  workbook.keep();
  expect(said).toEqual(['工作簿太大，浏览器存不下。请用“预览菜单 → 保存到文件”，否则刷新后会丢失。']);
});

test('a new workbook is the empty one of the start', () => {
  keepWorkbook(localStorage, kept);
  const { workbook, content } = open();
  workbook.restore();
  workbook.startNew();
  jest.runAllTimers();
  expect([content(), workbook.settings, keptWorkbook(localStorage)?.name]).toEqual([EMPTY, {}, '工作簿1']);
});

test('a file is opened under its own name', async () => {
  const { workbook, names, content } = open();
  workbook.restore();
  await workbook.openFile(file('甲局年报.preview.json', writeWorkbook(kept)));
  expect([names.at(-1), content(), workbook.settings]).toEqual(['甲局年报', kept.workbook, kept.settings]);
  expect(workbook.asFile().name).toBe('甲局年报.preview.json');
});

test('a file that is no workbook changes nothing', async () => {
  const { workbook, content } = open();
  workbook.restore();
  await expect(workbook.openFile(file('a.xlsx', 'PK'))).rejects.toThrow('这不是预览保存的工作簿');
  expect(content()).toBe(EMPTY);
});
