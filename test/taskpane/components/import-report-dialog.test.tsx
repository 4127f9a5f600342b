/** @jest-environment jsdom */
/** The dialog of 导入: chosen, dropped and pasted documents, what was read of them and why one is refused; axe. */
import '../setup';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import * as words from '../../../src/words/importing';
import { sample } from '../../support/samples';
import { standingHost } from '../standing-host';
import { openPane, press } from './render-pane';

jest.setTimeout(120_000);

const suqian = sample('suqian-2024');
const settings = { organ: suqian.organ, level: 'prefecture', year: 2024, format: '2021' } as const;
const json = (report: object, name = '年报.json') => new File([JSON.stringify(report)], name);

async function opened() {
  const host = standingHost(
    { year: 2024, sheets: ['table2', 'table3', 'table4', 'previous'], active: 'table3' },
    { settings },
  );
  const pane = await openPane(host);
  await press(pane.user, words.open);
  const dialog = within(await screen.findByRole('dialog', { name: words.title }));
  const yes = () => dialog.getByRole('button', { name: words.yes });
  const isDead = () => yes().getAttribute('aria-disabled') === 'true';
  return { ...pane, host, dialog, yes, isDead, zone: dialog.getByText(words.fileHint) };
}
type Opened = Awaited<ReturnType<typeof opened>>;

const dropped = (files: readonly File[]) => ({ dataTransfer: { files, getData: () => '' } });
const drop = ({ zone }: Opened, files: readonly File[]) =>
  act(() => Promise.resolve(void fireEvent.drop(zone, dropped(files))));
const readOf = ({ dialog }: Opened) =>
  dialog.findByText(new RegExp(`^“年报\\.json”：${suqian.organ}，2024年`));

test('it asks for a document, and nothing can be written before one is read', async () => {
  const one = await opened();
  expect(one.isDead()).toBe(true);
  expect(await axe(document.body)).toHaveNoViolations();
});

test('a file that is dropped is read and shown, then written', async () => {
  const one = await opened();
  await drop(one, [json(suqian)]);
  expect(await readOf(one)).toBeTruthy();
  expect(one.dialog.getByText(/^申请办理：读到\d+格/)).toBeTruthy();
  expect(one.isDead()).toBe(false);
  expect(await axe(document.body)).toHaveNoViolations();
  await one.user.click(one.yes());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(one.host.held('申请办理', 't3.new.natural')).toBe(suqian.table3.new![0]);
});

test('a file that is chosen is read as well', async () => {
  const one = await opened();
  await one.user.upload(one.dialog.getByLabelText(words.file), json(suqian));
  expect(await readOf(one)).toBeTruthy();
});

test.each<[string, File, RegExp]>([
  ['a file that is no report', new File(['{'], '坏.json'), /坏\.json/],
  ['a report of another year', json({ ...suqian, year: 2021 }), /2021/],
])('%s is refused beside the place where another can be chosen', async (_, file, said) => {
  const one = await opened();
  await drop(one, [file]);
  expect((await one.dialog.findByRole('alert')).textContent).toMatch(said);
  expect(one.isDead()).toBe(true);
  expect(await axe(document.body)).toHaveNoViolations();
});

test('a folder that is dropped, and a file that cannot be opened, are told of', async () => {
  const one = await opened();
  const locked = Object.assign(json(suqian), {
    arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
  });
  await drop(one, [locked]);
  expect((await one.dialog.findByRole('alert')).textContent).toBe(words.notTaken);
  await drop(one, [json(suqian)]);
  expect(await readOf(one)).toBeTruthy();
  expect(one.dialog.queryByText(words.notTaken)).toBeNull();
});

test('a drop without a file or a text is told of', async () => {
  const one = await opened();
  await drop(one, []);
  expect((await one.dialog.findByRole('alert')).textContent).toBe(words.nothingPasted);
});

test('a document that does not say its year asks for it', async () => {
  const one = await opened();
  await drop(one, [new File(['三、收到和处理政府信息公开申请情况'], '表.txt')]);
  const field = await one.dialog.findByLabelText(words.year);
  expect((field as HTMLInputElement).value).toBe('2024');
  await one.user.clear(field);
  expect(one.dialog.getByText(words.notYear)).toBeTruthy();
  await one.user.type(field, '2023');
  expect(await axe(document.body)).toHaveNoViolations();
  await one.user.click(one.dialog.getByRole('button', { name: words.readAsYear }));
  await waitFor(() => expect(one.dialog.queryByLabelText(words.year)).toBeNull());
});
