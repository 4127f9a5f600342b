/** @jest-environment jsdom */
/** Step ⑤: the text with its numbers led to their cells, stale ones patched, gaps stepped through, statements ticked. */
import '../setup';
import { fireEvent, act, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { narrateReport } from '../../../src/narrative/narrate-report';
import { paragraphText } from '../../../src/narrative/written';
import { findForm } from '../../../src/report/form';
import type { Report } from '../../../src/report/report';
import { keptText } from '../../../src/workbook/kept-text';
import { planWorkbook } from '../../../src/workbook/planned';
import { withContents } from '../../../src/workbook/refilled';
import type { SheetKind } from '../../../src/workbook/sheet-kind';
import { sample, withFigures } from '../../support/samples';
import { WatchedHost } from '../watched-host';
import { openPane } from './render-pane';

jest.setTimeout(60_000);

const suqian = sample('suqian-2024');
const SHEETS: readonly SheetKind[] = ['table2', 'table3', 'table4', 'facts', 'text'];
/** What the sheet holds after the text was written. */
const written: Readonly<Record<string, string>> = Object.fromEntries(
  narrateReport({ report: suqian }).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => [
      [`text.${paragraph.id}`, paragraphText(paragraph)],
      [`written.${paragraph.id}`, keptText(paragraph)!],
    ]),
  ),
);

function workbook(report: Report = suqian, texts: Readonly<Record<string, string>> = {}, sheets = SHEETS) {
  const settings = { organ: suqian.organ, level: 'prefecture', year: 2024, format: '2021' } as const;
  const plan = planWorkbook({ form: findForm('2021')!, organ: suqian.organ, year: 2024, sheets, report });
  return new WatchedHost({ settings }).hold(
    plan.sheets.map((sheet) => withContents(sheet, new Map(Object.entries(texts)))),
  );
}

async function openText(host: WatchedHost) {
  const pane = await openPane(host);
  const step = screen.getByRole('button', { name: /^⑤ 正文/ });
  if (step.getAttribute('aria-expanded') !== 'true') await pane.user.click(step);
  await screen.findByRole('region', { name: '正文' });
  return pane;
}
const region = () => screen.getByRole('region', { name: '正文' });

test('before anything is written, what would be: every number leads to its cells', async () => {
  const { host, user, container } = await openText(workbook());
  expect(within(region()).getByText(/^还没有写入/)).toBeTruthy();
  const headings = within(region()).getAllByRole('heading', { level: 3 });
  expect(headings.map(({ textContent }) => textContent)).toEqual([
    '前言',
    '一、总体情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]);
  await user.click(within(region()).getAllByRole('button', { name: '3525' })[0]!);
  await user.click(within(region()).getAllByRole('button', { name: '170' })[0]!);
  await waitFor(() =>
    expect(host.selections).toEqual(['申请办理: t3.new.total', '复议诉讼: t4.reconsideration.total']),
  );
  expect(await axe(container)).toHaveNoViolations();
});

test('the whole is copied as plain text', async () => {
  const { user } = await openText(workbook());
  await user.click(screen.getByRole('button', { name: '复制全文' }));
  expect(await screen.findByRole('button', { name: '已复制' })).toBeTruthy();
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/^本报告由宿迁市人民政府依据.*\n一、总体情况\n（一）主动公开情况。2024年/);
});

test('where nothing may write to the clipboard, the text is selected and the keys are named', async () => {
  const { user } = await openText(workbook());
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  await user.click(screen.getByRole('button', { name: '复制全文' }));
  expect(await screen.findByText('没能复制。文字已选中，请按Ctrl+C（Mac按⌘C）。')).toBeTruthy();
  expect(window.getSelection()?.toString()).toContain('本报告由宿迁市人民政府依据');
});

test('stale numbers show what they were and are, and one press patches them alone; it is undone whole', async () => {
  const own = written['text.applications']!.replace('本机关新收', '我市共收到');
  const report = withFigures(suqian, { 'table3.new.natural': 3455, 'table3.new.total': 3540 });
  const host = workbook(report, { ...written, 'text.applications': own });
  const { user, container } = await openText(host);
  const stale = within(region()).getAllByRole('button', { name: '原 3525 现 3540' });
  expect(stale.length).toBeGreaterThan(0);
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: /^更新这\d+个数$/ }));
  expect(await screen.findByText(/^已更新\d+个数。$/)).toBeTruthy();
  expect(host.held('正文', 'text.applications')).toBe(
    own.replace('申请3525件', '申请3540件').replace('3440件', '3455件'),
  );
  await waitFor(() => expect(screen.queryByRole('button', { name: '原 3525 现 3540' })).toBeNull(), {
    timeout: 9000,
  });
  await user.click(screen.getAllByRole('button', { name: '撤销' })[0]!);
  await screen.findByText(/^已撤销/);
  expect(host.held('正文', 'text.applications')).toBe(own);
});

test('where others are stale by now than were shown, they are listed and asked first', async () => {
  const report = withFigures(suqian, { 'table3.new.natural': 3455, 'table3.new.total': 3540 });
  const { host } = await openText(workbook(report, written));
  const patch = screen.getByRole('button', { name: /^更新这\d+个数$/ });
  host.enter('申请办理', { 't3.carriedIn.total': 999 });
  // at once: a moment later the pane has read the sheets again, and shows these too
  fireEvent.click(patch);
  expect(await screen.findByRole('dialog', { name: '更新正文里的数' }, { timeout: 20_000 })).toBeTruthy();
  expect(host.held('正文', 'text.applications')).toBe(written['text.applications']);
});

test('gaps are stepped through, each to where it is filled in', async () => {
  const { host, user } = await openText(workbook());
  const group = screen.getByRole('group', { name: '待填' });
  expect(group.textContent).toMatch(/^待填\d+处/);
  const next = within(group).getByRole('button', { name: '下一处' });
  await user.click(next);
  expect(group.textContent).toMatch(/^第1处，共\d+处.*【待填：公开条数】$/);
  await user.click(next);
  await user.click(next);
  await user.click(next);
  await user.click(within(group).getByRole('button', { name: '上一处' }));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('上一处');
  await waitFor(() =>
    expect(host.selections).toEqual([
      '正文用数: fact.releases',
      '正文用数: fact.interpretations fact.responses fact.pressConferences',
      '正文用数: fact.channelOnline fact.channelMail fact.channelInPerson fact.channelOther',
      '正文用数: told.onTime',
      '正文用数: fact.channelOnline fact.channelMail fact.channelInPerson fact.channelOther',
    ]),
  );
});

test('a wrong number of people is marked, with what was found below its paragraph', async () => {
  const { container } = await openText(
    workbook(suqian, { 'text.applications': '全年收到政府信息公开申请3552件。' }),
  );
  const found = within(region()).getByRole('list', { name: '“（二）依申请公开情况”的核对结果' });
  expect(found.textContent).toMatch(/^必改 正文写“收到政府信息公开申请3552件”，表三总计列是3525件/);
  expect(
    within(region())
      .getByRole('button', { name: /^3552 ?与表不符/u })
      .closest('span'),
  ).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
});

test('a paragraph leads to its cell, where it is changed', async () => {
  const { host, user } = await openText(workbook(suqian, written));
  await user.click(screen.getByRole('button', { name: '到“正文”表里改“前言”' }));
  await waitFor(() => expect(host.selections).toEqual(['正文: text.preamble']));
});

test('a statement is ticked in one press, and taken back in one step', async () => {
  const { host, user } = await openText(workbook());
  const box = () => screen.getByRole('checkbox', { name: '没有其他需要报告的事项' });
  expect((box() as HTMLInputElement).checked).toBe(false);
  await user.click(box());
  expect(await screen.findByText('已确认“没有其他需要报告的事项”。')).toBeTruthy();
  expect(host.held('正文用数', 'tick.nothingElse')).toBe('是');
  await waitFor(() => expect((box() as HTMLInputElement).checked).toBe(true), { timeout: 9000 });
  await waitFor(() => expect(region().textContent).toContain('无其他需要报告的事项'));
  await user.click(screen.getAllByRole('button', { name: '撤销' })[0]!);
  await screen.findByText(/^已撤销/);
  expect(host.held('正文用数', 'tick.nothingElse')).toBe('');
});

test('what somebody wrote into the cell of a statement meanwhile stays', async () => {
  const { host, user } = await openText(workbook());
  host.enter('正文用数', { 'tick.nothingElse': '待定' });
  await user.click(screen.getByRole('checkbox', { name: '没有其他需要报告的事项' }));
  expect(await screen.findByText('这一项在此期间有改动，没有写。')).toBeTruthy();
  expect(host.held('正文用数', 'tick.nothingElse')).toBe('待定');
});

test('from a selected cell to its sentences, without taking the focus or asking the workbook', async () => {
  const { host, user } = await openText(workbook(suqian, written));
  const { activeElement } = document;
  host.calls.length = 0;
  await act(() => host.selectCell(host.ref('复议诉讼'), 't4.reconsideration.pending'));
  const list = await screen.findByRole('list', { name: '这格的数写在：' });
  expect([document.activeElement, host.calls]).toEqual([activeElement, ['selectCell']]);
  const [sentence] = within(list).getAllByRole('button');
  expect(sentence!.textContent).toMatch(/^因政府信息公开被申请行政复议170件/);
  await user.click(sentence!);
  await waitFor(() => expect(host.selections.at(-1)).toBe('正文: text.applications'));
  await act(() => host.selectCell(host.ref('申请办理'), 't3.denied.stateSecret.otherOrg'));
  expect(await screen.findByText('这格的数没有写进正文。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^④/ }));
  await user.click(screen.getByRole('button', { name: /^⑤/ }));
  expect(screen.queryByText('这格的数没有写进正文。')).toBeNull();
});

test('with table 3 alone its figures are told, and nothing is to be ticked', async () => {
  const { container } = await openText(workbook(suqian, {}, ['table3']));
  expect(within(region()).getAllByRole('button', { name: '3525' }).length).toBeGreaterThan(0);
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(await axe(container)).toHaveNoViolations();
});
