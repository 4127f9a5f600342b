/** @jest-environment jsdom */
import '../setup';
import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { paneWords } from '../../../src/words/taskpane';
import { handedOut, lastYear } from '../handed-out';
import type { WatchedHost } from '../watched-host';
import { openPane } from './render-pane';

jest.setTimeout(120_000);

const CLAIMS = [
  '没有收到政府信息公开申请，也没有上年结转',
  '没有因政府信息公开被申请行政复议、被提起行政诉讼',
  '没有发出收费通知，没有收取信息处理费',
];

/** The pane of a workbook that was handed out stands at 填报, where the button is. */
async function asked(host: WatchedHost) {
  const pane = await openPane(host);
  await pane.user.click(await screen.findByRole('button', { name: '零报告…' }));
  const dialog = within(await screen.findByRole('dialog', { name: '零报告' }));
  const tick = (name: string) => pane.user.click(dialog.getByRole('checkbox', { name }));
  const yes = () => dialog.getByRole('button', { name: '审核并生成正文' });
  const isDead = () => yes().getAttribute('aria-disabled') === 'true';
  return { ...pane, dialog, tick, yes, isDead };
}

test('ticks, figures and a problem become a report that is checked and written', async () => {
  const { host, user, dialog, tick, yes, isDead } = await asked(handedOut());
  expect(isDead()).toBe(true);
  for (const claim of CLAIMS) await tick(claim);
  await user.type(dialog.getByLabelText('全年主动公开政府信息条数'), '三十五');
  expect(dialog.getByText('请填整数，如35。')).toBeTruthy();
  expect(isDead()).toBe(true);
  await user.clear(dialog.getByLabelText('全年主动公开政府信息条数'));
  await user.type(dialog.getByLabelText('全年主动公开政府信息条数'), '35');
  await user.type(dialog.getByLabelText('存在的一个主要问题'), '公开栏目更新不及时');
  await user.type(dialog.getByLabelText('改进措施'), '明确专人每月检查');
  expect(await axe(document.body)).toHaveNoViolations();
  await user.click(yes());
  expect(await screen.findByText(/^零报告已填：\d+格填0，正文写了\d+段。/)).toBeTruthy();
  expect(host.held('正文用数', 'fact.releases')).toBe(35);
  expect(await screen.findByRole('button', { name: '生成报送件…' })).toBeTruthy();
});

test('what was carried over is said as soon as it is claimed away, and leads to its cell', async () => {
  const { host, user, dialog, tick, isDead } = await asked(
    handedOut(lastYear({ 'table3.carriedOut.natural': 2 })),
  );
  await tick(CLAIMS[2]!);
  expect(dialog.getByRole('alert').textContent).toBe('');
  expect(isDead()).toBe(false);
  await tick(CLAIMS[0]!);
  expect(dialog.getByRole('alert').textContent).toBe(
    '上年结转2件，不能按零报告处理，请先填这2件的办理结果。定位',
  );
  expect(isDead()).toBe(true);
  expect(await axe(document.body)).toHaveNoViolations();
  await user.click(dialog.getByRole('button', { name: /^定位：上年结转2件/ }));
  await screen.findByRole('button', { name: '零报告…' });
  expect(host.selections).toEqual(['上年年报: p3.carriedOut.natural']);
  expect(host.calls).not.toContain('write');
});

test('where last year is not known, a person confirms that nothing was carried over', async () => {
  const host = handedOut();
  host.remove('上年年报');
  const { dialog, tick, isDead } = await asked(host);
  await tick(CLAIMS[0]!);
  expect(dialog.getByRole('alert').textContent).toContain('工作簿里没有上年年报');
  expect(isDead()).toBe(true);
  await tick('上年没有结转的申请，也没有尚未审结的行政复议、行政诉讼');
  expect(dialog.getByRole('alert').textContent).toBe('');
  expect(isDead()).toBe(false);
});

test('what stands on 正文用数 already is there to be changed', async () => {
  const host = handedOut().enter('正文用数', { 'fact.releases': 12, 'problem.1': '政策解读形式单一' });
  const { dialog } = await asked(host);
  expect(dialog.getByLabelText<HTMLInputElement>('全年主动公开政府信息条数').value).toBe('12');
  expect(dialog.getByLabelText<HTMLTextAreaElement>('存在的一个主要问题').value).toBe('政策解读形式单一');
});

test('where it cannot be written, that is said in the dialog, with what was typed', async () => {
  const { host, user, dialog, tick, yes } = await asked(handedOut());
  await tick(CLAIMS[0]!);
  await user.type(dialog.getByLabelText('存在的一个主要问题'), '公开栏目更新不及时');
  host.failures.set('write', new Error('broken'));
  await user.click(yes());
  expect(await dialog.findByText(new RegExp(paneWords.problem.unexpected.slice(0, 8)))).toBeTruthy();
  expect(dialog.getByLabelText<HTMLTextAreaElement>('存在的一个主要问题').value).toBe('公开栏目更新不及时');
});
