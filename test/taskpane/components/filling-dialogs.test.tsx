/** @jest-environment jsdom */
import '../setup';
import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { WatchedHost } from '../watched-host';
import { filledIn } from '../standing-host';
import { openPane, press } from './render-pane';

jest.setTimeout(60_000);

/** The question that a button of a step asks. */
async function asked(host: WatchedHost, item: string, title: string) {
  const pane = await openPane(host);
  const { user } = pane;
  await press(user, item);
  const dialog = await screen.findByRole('dialog', { name: title });
  const answer = (name: string) => user.click(within(dialog).getByRole('button', { name }));
  return { ...pane, dialog, answer };
}

/** No, and leaving it, change nothing. */
const noes = ['取消', 'Escape'] as const;

async function expectNoWrites(
  way: (typeof noes)[number],
  { host, user, answer }: Awaited<ReturnType<typeof asked>>,
) {
  await (way === 'Escape' ? user.keyboard('{Escape}') : answer(way));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(host.calls).not.toContain('write');
  expect(host.keptAction).toBeUndefined();
}

describe('其余空格填0', () => {
  const filled = { 't4.reconsideration.upheld': '/', 't4.reconsideration.corrected': 2 };
  const ask = (cells: Readonly<Record<string, number | string>> = filled) =>
    asked(filledIn('table4', cells), '其余空格填0…', '其余空格填0');
  const listed = (dialog: HTMLElement) =>
    within(within(dialog).getByRole('list', { name: '将要填0的单元格' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  test('lists the blanks alone, and the yes makes them 0', async () => {
    const { host, dialog, answer } = await ask();
    expect(dialog.textContent).toContain('“复议诉讼”有10格空着，将填0；已填的、“/”和公式都不动。');
    expect(listed(dialog)).toMatchInlineSnapshot(`
      [
        "“行政复议·其他结果”",
        "“行政复议·尚未审结”",
        "“未经复议直接起诉·结果维持”",
        "“未经复议直接起诉·结果纠正”",
        "“未经复议直接起诉·其他结果”",
        "“未经复议直接起诉·尚未审结”",
        "“复议后起诉·结果维持”",
        "“复议后起诉·结果纠正”",
        "“复议后起诉·其他结果”",
        "“复议后起诉·尚未审结”",
      ]
    `);
    expect(await axe(document.body)).toHaveNoViolations();
    expect(host.calls).not.toContain('write');
    await answer('填0');
    expect(await screen.findByText('已填0，共10格。')).toBeTruthy();
    if (host.keptAction?.kind !== 'write') throw new Error('nothing was written');
    const [sheet] = host.keptAction.sheets;
    expect(sheet!.name).toBe('复议诉讼');
    expect(new Set(sheet!.cells.map((cell) => 'after' in cell && `${cell.before}→${cell.after}`))).toEqual(
      new Set(['→0']),
    );
    expect(sheet!.cells.map(({ name }) => name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/total|reconsideration\.(?:upheld|corrected)$/)]),
    );
  });

  test.each(noes)('%s writes nothing', async (way) => expectNoWrites(way, await ask()));

  test('a table of which nothing is filled in asks twice', async () => {
    const { host, user, dialog, answer } = await ask({});
    expect(within(dialog).getByRole('alert').textContent).toBe(
      '“复议诉讼”还一格都没有填，整张表填0很少是对的。请确认全年确实没有发生。',
    );
    expect(await axe(document.body)).toHaveNoViolations();
    await answer('填0');
    expect(host.calls).not.toContain('write');
    await user.click(within(dialog).getByRole('checkbox', { name: '全年确实没有发生' }));
    await answer('填0');
    expect(await screen.findByText('已填0，共12格。')).toBeTruthy();
  });
});

describe('整理粘贴的数', () => {
  const ask = () =>
    asked(
      filledIn('table3', {
        't2.licensing.decisions': '3件',
        't4.reconsideration.upheld': '—',
        't4.reconsideration.corrected': '约3',
        't4.reconsideration.pending': 4,
      }),
      '整理粘贴的数…',
      '整理成数字',
    );

  test('lists what becomes what, and what nobody can read; the yes writes the former', async () => {
    const { host, dialog, answer } = await ask();
    const rows = within(dialog).getAllByRole('row').slice(1);
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '))).toEqual([
      '“主动公开”“行政许可·本年处理决定数量” | 3件 | 3',
      '“复议诉讼”“行政复议·结果维持” | — | /',
    ]);
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['“复议诉讼”“行政复议·结果纠正”写的是“约3”']);
    expect(dialog.textContent).toContain('下面2格将改成数字，其他格不动。');
    expect(await axe(document.body)).toHaveNoViolations();
    expect(host.calls).not.toContain('write');
    await answer('写入');
    expect(await screen.findByText('已整理2格。')).toBeTruthy();
    expect(host.keptAction).toMatchObject({
      what: 'tidy',
      sheets: [
        { name: '主动公开', cells: [{ name: 't2.licensing.decisions', before: '3件', after: 3 }] },
        { name: '复议诉讼', cells: [{ name: 't4.reconsideration.upheld', before: '—', after: '/' }] },
      ],
    });
  });

  test.each(noes)('%s writes nothing', async (way) => expectNoWrites(way, await ask()));
});
