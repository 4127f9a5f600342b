/** @jest-environment jsdom */
/** 送审 in step ⑥: the sheets for who signs, 定稿 and what was changed since. */
import '../setup';
import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { findForm } from '../../../src/report/form';
import { planWorkbook } from '../../../src/workbook/planned';
import { sample } from '../../support/samples';
import { WatchedHost } from '../watched-host';
import { openPane } from './render-pane';

jest.setTimeout(60_000);

const [now, last] = [sample('suqian-2024'), sample('suqian-2023')];
const settings = { organ: now.organ, level: 'prefecture', year: 2024, format: '2021' } as const;

function workbook() {
  const plan = planWorkbook({
    form: findForm('2021')!,
    organ: now.organ,
    year: 2024,
    sheets: ['table2', 'table3', 'table4', 'facts', 'previous', 'text'],
    report: now,
    previous: last,
  });
  return new WatchedHost({ settings }).hold(plan.sheets);
}

async function openPublishing(host: WatchedHost) {
  const pane = await openPane(host);
  await pane.user.click(screen.getByRole('button', { name: /^⑥/ }));
  return pane;
}

/** What stands on a sheet, row by row. */
const shown = (host: WatchedHost, sheet: string) =>
  host.book.sheets
    .find(({ plan }) => plan.sheet === sheet)!
    .plan.contents.map((row) =>
      row.flatMap((cell) => (cell === '' || typeof cell === 'object' ? [] : [cell])).join(' '),
    );

test('送审单 is made as it stands, and made anew in its own place after a yes', async () => {
  const host = workbook();
  const { user, container } = await openPublishing(host);
  await user.click(screen.getByRole('button', { name: '生成送审单' }));
  expect(await screen.findByText(/^已生成“送审单”/)).toBeTruthy();
  expect(shown(host, '送审单').slice(0, 4)).toEqual([
    '宿迁市人民政府2024年政府信息公开工作年度报告送审单',
    '2026年1月15日00:00生成，各数为当时的值；此后有改动的，请重新生成。',
    '主要数据 本年 上年 增减',
    '新收 3525 3511 ＋14',
  ]);
  host.enter('申请办理', { 't3.new.natural': 3450, 't3.new.total': 3535 });
  await user.click(screen.getByRole('button', { name: '生成送审单' }));
  const dialog = await screen.findByRole('dialog', { name: '重新生成' });
  expect(shown(host, '送审单')[3]).toBe('新收 3525 3511 ＋14');
  expect(await axe(container)).toHaveNoViolations();
  await user.click(within(dialog).getByRole('button', { name: '重新生成' }));
  await waitFor(() => expect(shown(host, '送审单')[3]).toBe('新收 3535 3511 ＋24'));
  expect(host.names.filter((name) => name.startsWith('送审单'))).toEqual(['送审单']);
});

test('a sheet of the clerk that is called so stays, and the new one has another name', async () => {
  const host = workbook().holdOther('送审单');
  const { user } = await openPublishing(host);
  await user.click(screen.getByRole('button', { name: '生成送审单' }));
  expect((await screen.findByText(/^已生成“送审单.+”/)).textContent).not.toContain('“送审单”');
  expect(host.names).toContain('送审单');
});

test('审核报告 lists every rule with what it came to', async () => {
  const host = workbook();
  const { user } = await openPublishing(host);
  await user.click(screen.getByRole('button', { name: '生成审核报告' }));
  await screen.findByText(/^已生成“审核报告”/);
  expect(shown(host, '审核报告').some((line) => /^B01 每列.*没有问题$/.test(line))).toBe(true);
});

test('定稿 is kept; what is changed since is listed, leads to its place, and 取消定稿 ends it', async () => {
  const host = workbook();
  const { user, container } = await openPublishing(host);
  await user.click(screen.getByRole('button', { name: '定稿' }));
  expect(
    await screen.findByText(/^已定稿：2026年1月15日00:00，数据校验码[0-9A-Z]{4}-[0-9A-Z]{4}。$/),
  ).toBeTruthy();
  expect(await screen.findByText('定稿后没有改动。')).toBeTruthy();
  host.enter('复议诉讼', { 't4.reconsideration.pending': 37 });
  const list = await screen.findByRole('list', { name: '定稿后的改动' }, { timeout: 20_000 });
  const [first] = within(list).getAllByRole('button');
  expect(first!.textContent).toBe('“行政复议·尚未审结”：36→37');
  expect(await axe(container)).toHaveNoViolations();
  await user.click(first!);
  await waitFor(() => expect(host.selections).toEqual(['复议诉讼: t4.reconsideration.pending']));
  expect(host.kept.final?.figures['table4.reconsideration.pending']).toBe('36');
  await user.click(screen.getByRole('button', { name: '取消定稿' }));
  expect(await screen.findByText('已取消定稿。')).toBeTruthy();
  expect([host.kept.final, screen.queryByText(/^已定稿：/)]).toEqual([undefined, null]);
});

test('定稿 is found again when the workbook is opened anew', async () => {
  const host = workbook();
  await host.saveFinalised({
    at: '2025年1月5日10:30',
    year: 2024,
    checkValue: '7ZK4-0XQP',
    figures: {},
    texts: {},
  });
  await openPublishing(host);
  expect(await screen.findByText('已定稿：2025年1月5日10:30，数据校验码7ZK4-0XQP。')).toBeTruthy();
});
