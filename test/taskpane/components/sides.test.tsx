/** @jest-environment jsdom */
/** The two sides of the pane: which one is shown, remembered, and turned to by a command of the ribbon. */
import '../setup';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { App } from '../../../src/taskpane/components/app';
import { Sides } from '../../../src/taskpane/components/sides';
import { TODAY, openDesk } from '../desk';
import { ANSWERING } from '../review-desk';
import { WatchedHost } from '../watched-host';

jest.setTimeout(60_000);

beforeEach(() => localStorage.clear());

async function openSides() {
  const desk = await openDesk(new WatchedHost());
  const { unmount } = render(
    <App officeTheme="light">
      <Sides store={desk.store} controller={desk.controller} today={TODAY} startReviewer={ANSWERING} />
    </App>,
  );
  await act(async () => {});
  return { ...desk, unmount, user: userEvent.setup({ document, pointerEventsCheck: 0 }) };
}

// without its look, the room that Fluent keeps for a bold name is read too
const tab = (name: string) => screen.getByRole('tab', { name: new RegExp(`^${name}( ${name})?$`) });
const isShown = (name: string) => !document.getElementById(tab(name).getAttribute('aria-controls')!)!.hidden;

test('填报 is shown first; 汇总 is loaded when it is asked for, and shown again the next time', async () => {
  const { user, unmount } = await openSides();
  expect([isShown('填报'), isShown('汇总')]).toEqual([true, false]);
  expect(screen.queryByRole('button', { name: '下一步：选名录' })).toBeNull();
  await user.click(tab('汇总'));
  expect(await screen.findByRole('button', { name: '下一步：选名录' })).toBeTruthy();
  expect([isShown('填报'), isShown('汇总')]).toEqual([false, true]);
  // Fluent's navigation puts what hands the focus on beside the tabs
  expect(await axe(screen.getByRole('tabpanel', { name: '汇总' }))).toHaveNoViolations();
  unmount();
  await openSides();
  expect(isShown('汇总')).toBe(true);
});

test('a command of the ribbon is about the workbook, and turns to 填报', async () => {
  const { user, controller } = await openSides();
  await user.click(tab('汇总'));
  await act(() => controller.build());
  expect(isShown('填报')).toBe(true);
});

test('a browser that keeps nothing asks again', async () => {
  const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('denied');
  });
  const { user } = await openSides();
  await user.click(tab('汇总'));
  expect(isShown('汇总')).toBe(true);
  setItem.mockRestore();
});

test('what stands in no file yet is warned of when the pane goes', async () => {
  const { user, unmount } = await openSides();
  await user.click(tab('汇总'));
  await screen.findByRole('button', { name: '下一步：选名录' });
  const isHeld = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(isHeld()).toBe(false);
  await user.upload(
    document.querySelector<HTMLInputElement>('input[data-picker=files]')!,
    new File(['{'], '坏.json'),
  );
  await waitFor(() => expect(isHeld()).toBe(true));
  unmount();
  expect(isHeld()).toBe(false);
});
