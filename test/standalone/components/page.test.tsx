/** @jest-environment jsdom */
/** The page that stands alone as a clerk sees it: its start, its bar, its grid beside the two sides of the pane, its questions, what is dropped on it; axe. */
import '../../taskpane/setup';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { App } from '../../../src/taskpane/components/app';
import { Page } from '../../../src/standalone/components/page';
import { startReview } from '../../../src/taskpane/state/review-start';
import type { KeptWorkbook } from '../../../src/standalone/state/kept';
import { standaloneWords as words } from '../../../src/words/standalone';
import { ANSWERING } from '../../taskpane/review-desk';
import { NOW, sitDown } from '../desk';

jest.setTimeout(120_000);

beforeAll(() => {
  // jsdom lays nothing out
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => localStorage.clear());

async function opened(one = sitDown()) {
  await one.desk.start();
  render(
    <App officeTheme="light">
      <Page desk={one.desk} review={startReview({ startReviewer: () => ANSWERING() }, NOW)} />
    </App>,
  );
  await act(async () => {});
  return { ...one, user: userEvent.setup({ document }), state: one.desk.state.get };
}
type Opened = Awaited<ReturnType<typeof opened>>;

/** It is done, and what follows from it is drawn. */
const does = (work: () => void) => act(() => Promise.resolve(work()));

async function withBook(one?: ReturnType<typeof sitDown>): Promise<Opened> {
  const page = await opened(one);
  await does(() => page.desk.create());
  await screen.findByText(words.grid.noSheets);
  return page;
}

/** Of what is on show: the dialog, or the bar, the messages and the sheet, and the side that is open. */
async function expectNoFaults(): Promise<void> {
  const dialog = screen.queryByRole('dialog');
  const parts = dialog
    ? [dialog]
    : ['banner', 'region', 'tabpanel'].flatMap((role) => screen.queryAllByRole(role));
  for (const part of parts.filter(({ hidden }) => !hidden)) expect(await axe(part)).toHaveNoViolations();
}
const COPY = new Uint8Array([1]);
const isShown = (name: string) =>
  !document.getElementById(
    screen.getByRole('tab', { name: new RegExp(`^${name}`) }).getAttribute('aria-controls')!,
  )!.hidden;

test('it starts with what can be made, opened and rolled up', async () => {
  const page = await opened();
  expect(screen.getByRole('heading', { name: words.start.heading })).toBeTruthy();
  await expectNoFaults();
  await page.user.click(screen.getByRole('button', { name: words.start.review }));
  expect([isShown('填报'), isShown('汇总')]).toEqual([false, true]);
  expect(await screen.findByRole('button', { name: '下一步：选名录' })).toBeTruthy();
  await expectNoFaults();
});

test('what the browser keeps is offered at the start', async () => {
  const before = sitDown();
  before.desk.create();
  await waitFor(() => expect(before.desk.state.get().book).toBeDefined());
  before.desk.keepNow();
  await waitFor(() => expect(before.kept.size).toBe(1));
  const [[key, workbook]] = [...before.kept] as [[string, KeptWorkbook]];
  before.kept.clear();
  before.kept.set(key, workbook).set('other', { ...workbook, name: '没存的', unsaved: true });
  await opened(sitDown(before.kept));
  expect(screen.getByRole('heading', { name: '本机缓存里的工作簿' })).toBeTruthy();
  const offers = screen.getAllByRole('button', { name: /^接着做/ }).map(({ textContent }) => textContent);
  expect(offers).toEqual([
    expect.stringMatching(/^接着做“没存的”（.*，没有保存）$/),
    expect.stringMatching(new RegExp(`^接着做“${words.templates.untitled}”（[^，]*）$`)),
  ]);
  await expectNoFaults();
});

test('while something is under way nothing else is begun from the bar', async () => {
  const page = await withBook();
  await does(() => page.desk.state.dispatch({ event: 'began' }));
  for (const name of [words.bar.create, words.bar.open, words.bar.save])
    expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true');
});

test('a new workbook that could not be written is still there to be had, and why is told', async () => {
  const page = await withBook();
  page.next.save = new Error('locked');
  await does(() => page.desk.state.dispatch({ event: 'asked', question: { kind: 'copy', bytes: COPY } }));
  await page.user.click(screen.getByRole('button', { name: words.copy.download }));
  const dialog = await screen.findByRole('dialog', { name: words.copy.title });
  await waitFor(() => expect(dialog.textContent).toContain(words.problem.save));
  await expectNoFaults();
});

test('a workbook that is opened turns the page to 填报, and the roll-up stays behind it', async () => {
  const page = await opened();
  await page.user.click(screen.getByRole('button', { name: words.start.review }));
  await does(() => page.desk.create());
  await screen.findByText(words.grid.noSheets);
  expect([isShown('填报'), isShown('汇总')]).toEqual([true, false]);
  expect(screen.getByRole('button', { name: '下一步：选名录', hidden: true })).toBeTruthy();
  await expectNoFaults();
});

test('a sheet is a grid with names and states for all of its cells', async () => {
  const page = await withBook();
  const { book } = page.state();
  await act(() => book!.controller.build());
  await screen.findByRole('grid', { name: words.grid.label('申请办理') });
  await expectNoFaults();
});

test('what went wrong is told, and can be put away', async () => {
  const page = await withBook();
  await does(() => page.desk.state.dispatch({ event: 'failed', problem: words.problem.save }));
  expect(screen.getByText(words.problem.save)).toBeTruthy();
  await expectNoFaults();
  await page.user.click(screen.getByRole('button', { name: '关闭' }));
  expect(screen.queryByText(words.problem.save)).toBeNull();
});

test('what is unsaved is asked about', async () => {
  const page = await withBook();
  await does(() => page.desk.state.dispatch({ event: 'changed' }));
  await does(() => page.desk.create());
  expect(await screen.findByRole('dialog', { name: words.replace.title })).toBeTruthy();
  await expectNoFaults();
  await page.user.click(screen.getByRole('button', { name: words.replace.cancel }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

describe('what is dropped', () => {
  const drop = (at: Element, ...files: File[]) =>
    act(async () => {
      fireEvent.drop(at, { dataTransfer: { files, items: [], getData: () => '' } });
      await new Promise((resolve) => setTimeout(resolve, 50));
    });

  test('on the page is opened as a workbook', async () => {
    const page = await opened();
    await drop(screen.getByRole('heading', { name: words.start.heading }), new File(['x'], '不是.xlsx'));
    await waitFor(() => expect(page.state().problem).toBeDefined());
  });

  test('on the side of the roll-up is a unit’s report there, and no workbook to be opened', async () => {
    const page = await opened();
    await page.user.click(screen.getByRole('button', { name: words.start.review }));
    await page.user.click(screen.getByRole('button', { name: /^③ 收件/ }));
    await drop(screen.getByText(/^也可以把文件、文件夹拖到这里/), new File(['x'], '不是.xlsx'));
    expect(page.state().problem).toBeUndefined();
    await drop(screen.getByRole('button', { name: /^① 名录/ }), new File(['x'], '不是.xlsx'));
    expect([page.state().problem, page.state().book]).toEqual([undefined, undefined]);
  });

  test('on the dialog of 导入 is read there', async () => {
    const page = await withBook();
    await act(() => page.state().book!.controller.startReportImport('year'));
    await drop(await screen.findByText(/可以拖到这里/), new File(['{'], '坏.json'));
    expect(page.state().problem).toBeUndefined();
    expect((await screen.findByRole('alert')).textContent).toMatch(/坏\.json/);
    expect(page.state().book!.workbook.sheets).toEqual([]);
  });
});
