/** Draws the pane over a fake workbook and gives the clerk's hands. */
import { act, render, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/taskpane/components/app';
import { Pane, preloadParts } from '../../../src/taskpane/components/pane';
import { TODAY, openDesk } from '../desk';
import type { WatchedHost } from '../watched-host';

/** Opens the steps one after the other until there is a button of that name, and presses it. */
export async function press(user: UserEvent, name: string): Promise<void> {
  const found = () => screen.queryByRole('button', { name });
  for (const step of screen.getAllByRole('button', { name: /^[①-⑥]/ })) {
    if (found()) break;
    if (step.getAttribute('aria-expanded') !== 'true') await user.click(step);
  }
  await user.click(found()!);
}

export async function openPane(host: WatchedHost) {
  const desk = await openDesk(host);
  await preloadParts();
  const { container } = render(
    <App officeTheme="light">
      <Pane store={desk.store} controller={desk.controller} today={TODAY} />
    </App>,
  );
  // how the workbook stands is said once what says it is loaded
  await act(async () => void (await import('../../../src/taskpane/actions/overview')));
  return { ...desk, container, user: userEvent.setup({ document, pointerEventsCheck: 0 }) };
}
