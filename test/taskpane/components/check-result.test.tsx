/** @jest-environment jsdom */
import '../setup';
import { act, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { findForm } from '../../../src/report/form';
import type { SheetPlan } from '../../../src/workbook/plan';
import { planWorkbook } from '../../../src/workbook/planned';
import type { Sample } from '../../support/samples';
import { sample, withFigures } from '../../support/samples';
import { WatchedHost } from '../watched-host';
import { openPane, press } from './render-pane';

jest.setTimeout(60_000);

const slipped = withFigures(sample('suqian-2024'), {
  'table3.carriedIn.natural': 1,
  'table4.reconsideration.total': 99,
});

/** 宿迁 2024 beside 2023, audited. */
async function audited(report: Sample = slipped, withFindings = true) {
  const host = new WatchedHost({ settings: { organ: report.organ, year: 2024, format: '2021' } });
  const { sheets } = planWorkbook({
    form: findForm('2021')!,
    organ: report.organ,
    year: 2024,
    sheets: ['table2', 'table3', 'table4', 'previous', ...(withFindings ? (['findings'] as const) : [])],
    report,
    previous: sample('suqian-2023'),
  });
  const pane = await openPane(host.hold(sheets).show('申请办理'));
  await press(pane.user, '一键审核');
  const list = await screen.findByRole('list', { name: /^审核发现/ }, { timeout: 20_000 });
  return { ...pane, list };
}

const soon = { timeout: 10_000 };

test('a finding shows its two sides where they stand, and is the current one until its step is left', async () => {
  const { host, user, list, container } = await audited();
  const carried = within(list).getByRole('button', { name: /“上年结转·自然人”填1/ });
  await user.click(carried);
  await waitFor(() => expect(carried.getAttribute('aria-current')).toBe('true'), soon);
  expect(host.selections.at(-1)).toBe(
    '申请办理: t3.carriedIn.natural left 申请办理: t3.carriedIn.natural right 上年年报: p3.carriedOut.natural',
  );
  expect(host.book.highlights.map(({ side }) => side)).toEqual(['left', 'right']);
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: /^. 一键审核/ }));
  await waitFor(() => expect(host.book.highlights).toEqual([]), soon);
});

test('改为 shows old and new and what then agrees, writes one action, and 撤销 takes it back', async () => {
  const { host, user } = await audited();
  await user.click(screen.getAllByRole('button', { name: /^改为\d+….*行政复议/ })[0]!);
  const dialog = await screen.findByRole('dialog', { name: '改数' }, soon);
  expect(within(dialog).getByText(/^改后相符：.*“行政复议”/)).toBeTruthy();
  expect(await axe(document.body)).toHaveNoViolations();
  await user.click(within(dialog).getByRole('button', { name: '改数' }));
  await waitFor(() => expect(host.held('复议诉讼', 't4.reconsideration.total')).not.toBe(99), soon);
  await user.click(await screen.findByRole('button', { name: '撤销' }, soon));
  await waitFor(() => expect(host.held('复议诉讼', 't4.reconsideration.total')).toBe(99), soon);
});

test('an explanation is written in its place, stands, falls when the figures change, and keeps the focus', async () => {
  const { host, user, list } = await audited();
  const carried = within(list).getByRole('button', { name: /“上年结转·自然人”填1/ });
  await user.click(within(carried.closest('li')!).getAllByRole('button', { name: /^写情况说明：/ })[0]!);
  const field = screen.getByRole('textbox', { name: '情况说明' });
  expect(document.activeElement).toBe(field);
  await user.type(field, '机构划转。');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('已说明：机构划转。', {}, soon)).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^修改说明：/);
  act(() => void host.enter('申请办理', { 't3.carriedIn.natural': 2 }));
  expect(await screen.findByText('说明已失效（数改过）：机构划转。', {}, soon)).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^修改说明：/);
});

test('on a broken identity an explanation leaves it to be changed', async () => {
  const { user } = await audited();
  await user.click(screen.getAllByRole('button', { name: /^写情况说明：“行政复议”/ })[0]!);
  await user.type(screen.getByRole('textbox', { name: '情况说明' }), '属实');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('已说明仍须改：属实', {}, soon)).toBeTruthy();
});

describe('in the text', () => {
  const audit = async (
    text = `全年新收政府信息公开申请9件。`,
    change: (host: WatchedHost, plans: readonly SheetPlan[]) => WatchedHost = (host, plans) =>
      host.hold(plans),
  ) => {
    const host = new WatchedHost({ settings: { organ: slipped.organ, year: 2024, format: '2021' } });
    const { sheets } = planWorkbook({
      form: findForm('2021')!,
      organ: slipped.organ,
      year: 2024,
      sheets: ['table2', 'table3', 'table4', 'previous', 'findings', 'text'],
      report: sample('suqian-2024'),
      previous: sample('suqian-2023'),
    });
    change(host, sheets).show('申请办理').enter('正文', { 'text.1': text });
    const pane = await openPane(host);
    await press(pane.user, '一键审核');
    await screen.findByRole('list', { name: /^审核发现/ }, { timeout: 20_000 });
    return { ...pane, host };
  };

  test('a finding is explained on a line of 审核结果, is found again where it is moved to, and falls with its words', async () => {
    const { host, user } = await audit();
    const write = screen.getAllByRole('button', { name: /^写情况说明：正文“/ });
    expect(
      new Set(write.map((one) => `${one.getAttribute('aria-label')} ${one.getAttribute('aria-describedby')}`))
        .size,
    ).toBe(write.length);
    await user.click(screen.getByRole('button', { name: '写情况说明：正文“本部分其他内容”E01' }));
    await user.type(screen.getByRole('textbox', { name: '情况说明' }), '只算市直。');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('已说明仍须改：只算市直。', {}, soon)).toBeTruthy();
    expect(host.held('审核结果', 'remark.1')).toBe('只算市直。');
    act(() => void host.enter('正文', { 'text.1': '前面加了一句。全年新收政府信息公开申请9件。' }));
    expect(await screen.findByText('已说明仍须改：只算市直。', {}, soon)).toBeTruthy();
    act(() => void host.enter('正文', { 'text.1': '全年新收政府信息公开申请8件。' }));
    expect(await screen.findByText('说明已失效（数改过）：只算市直。', {}, soon)).toBeTruthy();
  });

  test.each([
    [
      'a sheet that an earlier version built',
      (host: WatchedHost, plans: readonly SheetPlan[]) =>
        host.hold(
          plans.map((plan) => ({
            ...plan,
            names: plan.names.filter(({ name }) => !name.startsWith('remark.')),
          })),
        ),
      /^“审核结果”是较早的版本建的.*“升级为新版表格”/,
    ],
    [
      'a sheet whose lines are all taken',
      (host: WatchedHost, plans: readonly SheetPlan[]) =>
        host
          .hold(plans)
          .enter(
            '审核结果',
            Object.fromEntries(Array.from({ length: 12 }, (_, line) => [`remark.${line + 1}`, '属实'])),
          ),
      /^情况说明已写满12条；请先在“审核结果”里删去不再需要的。$/,
    ],
  ])('%s takes no more of them, and says why', async (_, change, why) => {
    const { container } = await audit(undefined, change);
    expect(screen.getAllByText(why).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /^写情况说明：正文/ })).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
  });

  test('what a paragraph lacks stands in one line', async () => {
    await audit('【待填：甲】的工作和【待填：乙】的工作。');
    const lines = screen.getAllByText(/^还有2处待填。/);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.textContent).toBe('还有2处待填。【待填：甲】、【待填：乙】：请填写，或删去这句话。');
  });
});

test('without 审核结果 it is offered, and what was checked opens from one line', async () => {
  const { user } = await audited(slipped, false);
  expect(screen.queryByRole('button', { name: /^写情况说明/ })).toBeNull();
  await user.click(screen.getByText(/^已核对\d+处，相符\d+处$/));
  expect(screen.getByText(/^复议诉讼：已核对\d+处，相符\d+处$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '建“审核结果”…' }));
  expect(await screen.findByRole('dialog', { name: '要建的表' }, soon)).toBeTruthy();
});

test('only one severity is shown where that is asked for', async () => {
  const { user, list } = await audited();
  const all = list.children.length;
  await user.click(screen.getByRole('button', { name: /^核实\d+$/ }));
  expect(list.children.length).toBeLessThan(all);
  expect(within(list).queryByText('必改')).toBeNull();
});

test('an edit says what it came to and draws what is left where it was', async () => {
  const { host, list } = await audited();
  const carried = within(list).getByRole('button', { name: /“上年结转·自然人”填1/ });
  const right = sample('suqian-2024').table4.reconsideration!.at(-1) as number;
  act(() => void host.enter('复议诉讼', { 't4.reconsideration.total': right }));
  await waitFor(
    () =>
      expect(document.querySelector<HTMLElement>('[aria-live] span')?.innerText).toMatch(
        /^必改\d+处，少\d+处/,
      ),
    soon,
  );
  expect(within(list).getByRole('button', { name: /“上年结转·自然人”填1/ })).toBe(carried);
});
