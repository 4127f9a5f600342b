/** Draws the pane over a fake workbook and gives the clerk's hands. */
import { act, render } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/taskpane/components/app';
import { Pane, preloadParts } from '../../../src/taskpane/components/pane';
import { TODAY, openDesk } from '../desk';
import type { WatchedHost } from '../watched-host';

/** What a button says: names are made out for one alone, as that of every button of the page takes long. */
const buttons = (says: (name: string) => boolean): readonly HTMLElement[] =>
  [...document.querySelectorAll('button')].filter((one) =>
    says(one.getAttribute('aria-label') ?? one.textContent ?? ''),
  );

/** Opens the steps one after the other until there is a button of that name, and presses it. */
export async function press(user: UserEvent, name: string): Promise<void> {
  const found = () => buttons((said) => said === name)[0];
  for (const step of buttons((said) => /^[①-⑥]/.test(said))) {
    if (found()) break;
    if (step.getAttribute('aria-expanded') !== 'true') await user.click(step);
  }
  const [button] = buttons((said) => said === name);
  if (!button) throw new Error(`there is no button ${name}`);
  await user.click(button);
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
