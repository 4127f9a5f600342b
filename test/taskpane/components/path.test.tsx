/** @jest-environment jsdom */
/** The path: its steps with how they stand, and the one button for what is next. */
import '../setup';
import { act, render, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { findForm } from '../../../src/report/form';
import { App } from '../../../src/taskpane/components/app';
import { Pane, preloadParts } from '../../../src/taskpane/components/pane';
import { createController } from '../../../src/taskpane/state/controller';
import { openingState, paneReducer } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { planWorkbook } from '../../../src/workbook/planned';
import { usualKinds } from '../../../src/workbook/sheet-kind';
import { sample, withFigures } from '../../support/samples';
import { TODAY } from '../desk';
import { WatchedHost } from '../watched-host';
import { openPane } from './render-pane';

jest.setTimeout(60_000);

const [now, last] = [sample('suqian-2024'), sample('suqian-2023')];
const settings = { organ: now.organ, level: 'prefecture', year: 2024, format: '2021' } as const;

function workbook(report = now, previous = last): WatchedHost {
  const request = { form: findForm('2021')!, organ: now.organ, year: 2024, sheets: usualKinds };
  return new WatchedHost({ settings }).hold(planWorkbook({ ...request, report, previous }).sheets);
}

const steps = () => screen.getAllByRole('button', { name: /^[①-⑥]/ }).map(({ textContent }) => textContent);
const next = (action: string) => screen.findByRole('button', { name: `下一步：${action}` });

test('a workbook that is filled in: what is left is to be looked at against last year', async () => {
  const { user, container } = await openPane(workbook());
  const button = await next('看与上年的差异');
  expect(steps()).toEqual([
    '① 建表与上年年报已建表',
    '② 填报已填完',
    '③ 一键审核没有问题',
    '④ 与上年核对核实2',
    '⑤ 正文未写',
    '⑥ 导出与送审待办',
  ]);
  await user.click(button);
  const table = await screen.findByRole('table', { name: '主要数据' });
  expect(table.textContent).toContain('新收');
  expect(await axe(container)).toHaveNoViolations();
});

test('a blank is led to, and the step says how many there are', async () => {
  const { user, host } = await openPane(
    workbook(withFigures(now, { 'table4.reconsideration.upheld': null })),
  );
  await user.click(await next('填下一个空格'));
  await waitFor(() => expect(host.selections).toEqual(['复议诉讼: t4.reconsideration.upheld']));
  expect(steps()[1]).toBe('② 填报未填1格');
});

test('findings of all tables are listed, and lead to their sheets', async () => {
  const { user, host } = await openPane(workbook(withFigures(now, { 'table4.reconsideration.total': 999 })));
  await user.click(await next('看审核结果'));
  const list = await screen.findByRole('list', { name: '审核发现，选中一条即定位到单元格' });
  const entry = [...list.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes('“行政复议”'),
  )!;
  await user.click(entry);
  await waitFor(() =>
    expect(host.selections).toEqual([
      expect.stringMatching(
        /^复议诉讼: t4.reconsideration.upheld .* right 复议诉讼: t4.reconsideration.total$/,
      ),
    ]),
  );
  expect(steps()[2]).toMatch(/^③ 一键审核必改1/);
});

test('a step that is closed stays closed while the sheets change', async () => {
  const { user, host } = await openPane(workbook());
  await next('看与上年的差异');
  const open = () =>
    screen.queryAllByRole('button', { expanded: true }).map(({ textContent }) => textContent);
  expect(open()).toEqual(['④ 与上年核对核实2']);
  await user.click(screen.getByRole('button', { name: /^④/ }));
  expect(open()).toEqual([]);
  host.enter('复议诉讼', { 't4.reconsideration.upheld': '' });
  await waitFor(() => expect(steps()[1]).toBe('② 填报未填1格'), { timeout: 20_000 });
  expect(open()).toEqual([]);
});

test('before the workbook is read, the steps stand there and nothing is said of it; what was focused keeps the focus', async () => {
  const store = createStore(paneReducer, openingState(settings));
  const controller = createController(workbook(), store, () => TODAY);
  await preloadParts();
  const { container } = render(
    <App officeTheme="light">
      <Pane store={store} controller={controller} today={TODAY} />
    </App>,
  );
  expect(steps()).toEqual([
    '① 建表与上年年报',
    '② 填报',
    '③ 一键审核',
    '④ 与上年核对',
    '⑤ 正文',
    '⑥ 导出与送审',
  ]);
  const button = screen.getByRole('button', { name: '正在读取工作簿…' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.queryAllByRole('button', { expanded: true })).toEqual([]);
  expect(await axe(container)).toHaveNoViolations();
  button.focus();
  await act(() => controller.start(Promise.resolve()));
  expect(await next('看与上年的差异')).toBe(document.activeElement);
  expect(screen.getByRole('button', { expanded: true }).textContent).toBe('④ 与上年核对核实2');
});
