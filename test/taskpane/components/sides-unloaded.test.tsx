/** @jest-environment jsdom */
/** The two sides where the reviewer's cannot be loaded: that is said in its place, and one's own report goes on. */
import '../setup';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/taskpane/components/app';
import { Sides } from '../../../src/taskpane/components/sides';
import { paneWords } from '../../../src/words/taskpane';
import { TODAY, openDesk } from '../desk';
import { ANSWERING } from '../review-desk';
import { WatchedHost } from '../watched-host';

jest.setTimeout(60_000);

jest.mock('../../../src/taskpane/components/review-side', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

test('填报 is there still, also where 汇总 was shown last', async () => {
  localStorage.setItem('ogi.side', 'review');
  const { store, controller } = await openDesk(new WatchedHost());
  render(
    <App officeTheme="light">
      <Sides store={store} controller={controller} today={TODAY} startReviewer={ANSWERING} />
    </App>,
  );
  expect(await screen.findByText(paneWords.problem.notLoaded)).toBeTruthy();
  const user = userEvent.setup({ document, pointerEventsCheck: 0 });
  await user.click(screen.getByRole('tab', { name: /填报/ }));
  expect(screen.getByRole('tabpanel', { name: /填报/ }).hidden).toBe(false);
});
