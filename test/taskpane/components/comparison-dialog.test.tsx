/** @jest-environment jsdom */
import '../setup';
import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { Typed } from '../../support/ledger';
import { ledgerOf } from '../../support/ledger';
import { keepLedger, received } from '../ledger-sheet';
import { standingHost } from '../standing-host';
import { openPane, press } from './render-pane';

jest.setTimeout(60_000);

const YEAR = 2025;
const applications: readonly Typed[] = [
  { ...received, number: '2025-001', received: '2025-03-03', handledOn: '2025-03-10', result: '予以公开' },
  { ...received, number: '2025-002', received: '2025-12-22' },
];

/** Every figure that the ledger counts: all of table 3 but what is told is 0. */
async function open({
  cells = {},
  typed = applications,
  ...request
}: Partial<Parameters<typeof standingHost>[0]> & { readonly typed?: readonly Typed[] }) {
  const host = keepLedger(
    standingHost({ year: YEAR, sheets: ['table3', 'facts', 'previous'], cells, ...request }),
    typed,
  );
  const pane = await openPane(host);
  await press(pane.user, '核对台账…');
  return { ...pane, host };
}
const dialogOf = () => screen.findByRole('dialog', { name: '核对台账' });

test('figures that differ are listed, and written after a yes where they still hold what was shown', async () => {
  const { user, host } = await open({
    sheets: ['table3'],
    cells: { 't3.granted.natural': 3, 't3.new.natural': 2 },
  });
  const dialog = await dialogOf();
  expect(within(dialog).getByText('2025年度：新收2件，上年结转0件，结转下年度1件。')).toBeTruthy();
  expect(within(dialog).getByText('与“申请办理”不同的格：')).toBeTruthy();
  const rows = within(dialog)
    .getAllByRole('row')
    .map(({ textContent }) => textContent);
  expect(rows).toContain('“申请办理”“予以公开·自然人”31');
  expect(rows).toContain('“申请办理”“上年结转·自然人”（空）0');
  expect(rows.filter((row) => row?.includes('新收·自然人'))).toEqual([]);
  expect(await axe(document.body)).toHaveNoViolations();
  await user.click(within(dialog).getByRole('button', { name: '用台账的数填入' }));
  expect(await screen.findByText(/^已用台账的数填入\d+格。$/)).toBeTruthy();
  const { keptAction } = host;
  if (keptAction?.kind !== 'write') throw new Error('nothing was written');
  const [sheet] = keptAction.sheets;
  expect(sheet!.cells).toContainEqual({ name: 't3.granted.natural', before: 3, after: 1 });
  expect(sheet!.cells.filter(({ name }) => name.endsWith('.total'))).toEqual([]);
  expect(screen.getByRole('button', { name: '撤销' })).toBeTruthy();
});

test('said to hold every application, the ledger is held against the table cell by cell', async () => {
  const { user } = await open({ cells: { 't3.granted.natural': 3 } });
  const dialog = await dialogOf();
  const found = () => within(dialog).queryByText(/“予以公开·自然人”/, { selector: 'li' });
  expect(found()).toBeNull();
  await user.click(within(dialog).getByLabelText('台账登记了本年度的全部申请'));
  expect(found()?.textContent).toMatch(/^必改 “予以公开·自然人”填3，台账计数是1，多2件。/);
});

test('what was carried in is held against 上年年报', async () => {
  await open({ cells: { 'p3.carriedOut.natural': 2 } });
  const dialog = await dialogOf();
  expect(within(dialog).getByText(/上年年报.*2件/, { selector: 'li' })).toBeTruthy();
});

test('tables that are counted by formulas have nothing to be filled in', async () => {
  await open({
    sheets: ['table3', 'facts', 'ledger'],
    countsLedger: true,
    applications: ledgerOf(applications).applications,
  });
  const dialog = await dialogOf();
  expect(within(dialog).getByText('“申请办理”“正文用数”里的数与台账相同。')).toBeTruthy();
  expect(
    within(dialog).getByText('“申请办理”“正文用数”里有由台账自动统计的格，随台账而变，不用填。'),
  ).toBeTruthy();
  expect(within(dialog).getByRole('button', { name: '用台账的数填入' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
});

test('what formulas do not know of the ledger is told, and not taken for the same', async () => {
  const known = ledgerOf(applications.slice(0, 1)).applications;
  await open({ sheets: ['table3', 'facts', 'ledger'], countsLedger: true, applications: known });
  const dialog = await dialogOf();
  expect(within(dialog).getByText(/^“申请办理”“正文用数”里自动统计的数与台账的计数不同/)).toBeTruthy();
  expect(within(dialog).queryByText(/里的数与台账相同/)).toBeNull();
});

test('an empty ledger fills nothing in', async () => {
  const { host } = await open({ typed: [] });
  expect(await screen.findByText('台账里还没有申请，没有可以核对的。')).toBeTruthy();
  expect(host.calls).not.toContain('write');
});
