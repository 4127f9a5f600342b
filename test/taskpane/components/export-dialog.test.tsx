/** @jest-environment jsdom */
import '../setup';
import { act, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { webcrypto } from 'node:crypto';
import { fileKinds } from '../../../src/documents/publishing/file';
import { blanks } from '../../../src/documents/publishing/blank-cells';
import { pane as words } from '../../../src/words/publishing';
import { handedOut } from '../handed-out';
import type { WatchedHost } from '../watched-host';
import { openPane, press } from './render-pane';

jest.setTimeout(120_000);

const downloads: string[] = [];
beforeEach(() => {
  downloads.length = 0;
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto });
  URL.createObjectURL = () => 'blob:file';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    downloads.push(this.download);
  };
});

async function asked(host: WatchedHost) {
  const pane = await openPane(host);
  await press(pane.user, '导出…');
  const dialog = within(await screen.findByRole('dialog', { name: '导出年报' }));
  return { ...pane, dialog };
}

test('there are words for every kind of file and of blank', () => {
  expect(Object.keys(words.kinds).sort()).toEqual([...fileKinds].sort());
  expect(Object.keys(words.blankChoices).sort()).toEqual([...blanks].sort());
});

test('findings come first, mandatory before others, with the check value; the file is handed over all the same', async () => {
  const host = handedOut()
    .enter('申请办理', { 't3.new.natural': 3, 't3.granted.natural': 5, 't3.carriedOut.natural': 5 })
    .enter('复议诉讼', { 't4.reconsideration.upheld': 1 });
  const { user, dialog } = await asked(host);
  expect(dialog.getByText(/^审核发现必改\d+处/)).toBeTruthy();
  const [first] = within(dialog.getByRole('list', { name: '还没有解决的' })).getAllByRole('listitem');
  expect(first!.textContent).toMatch(/^必改/);
  expect(dialog.getByText(/^数据校验码：[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeTruthy();
  expect(dialog.queryByRole('button', { name: '复制' })).toBeNull();
  expect(await axe(document.body)).toHaveNoViolations();
  await user.selectOptions(dialog.getByLabelText('文件'), '纯文本（.txt）');
  expect(dialog.getByRole('button', { name: '复制' })).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: '下载' }));
  expect(await screen.findByText(/^已导出“安平镇人民政府2025年/)).toBeTruthy();
  expect(downloads).toEqual(['安平镇人民政府2025年政府信息公开工作年度报告.txt']);
  expect(host.calls).not.toContain('write');
});

test('a blank that is published otherwise is another check value', async () => {
  const { user, dialog } = await asked(handedOut());
  const value = () => dialog.getByText(/^数据校验码：/).textContent;
  const before = value();
  await user.selectOptions(dialog.getByLabelText('空着的格'), '写“/”');
  await dialog.findByText(/写成了“\/”/);
  expect(value()).not.toBe(before);
});

test('what was changed since is shown before it is handed over', async () => {
  const host = handedOut();
  const { user, dialog } = await asked(host);
  host.enter('复议诉讼', { 't4.reconsideration.upheld': 1 });
  await user.click(dialog.getByRole('button', { name: '下载' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('表在此期间有改动');
  expect(downloads).toEqual([]);
  await user.click(dialog.getByRole('button', { name: '下载' }));
  await screen.findByText(/^已导出/);
  expect(downloads).toHaveLength(1);
});

test('a date on 基本信息 signs the report', async () => {
  const { dialog } = await asked(handedOut().enter('基本信息', { 'basic.signedOn': '2026年1月12日' }));
  expect(dialog.getByText('落款日期2026年1月12日，取自“基本信息”。')).toBeTruthy();
});

test.each(['下载', '空着的格'])(
  '取消 while %s is under way hands nothing over, and asks no more',
  async (what) => {
    const host = handedOut();
    const { user, dialog, store } = await asked(host);
    const { standing } = host;
    let goOn!: () => void;
    const isHeld = new Promise<void>((resolve) => (goOn = resolve));
    host.standing = async (...given) => {
      await isHeld;
      return standing(...given);
    };
    if (what === '下载') await user.click(dialog.getByRole('button', { name: '下载' }));
    else await user.selectOptions(dialog.getByLabelText(what), '写“/”');
    await user.click(dialog.getByRole('button', { name: '取消' }));
    await act(() => Promise.resolve(goOn()));
    await waitFor(() => expect(store.get().task).toBeUndefined());
    const { question, notice, problem } = store.get();
    expect([downloads, question, notice, problem]).toEqual([[], undefined, undefined, undefined]);
  },
);
