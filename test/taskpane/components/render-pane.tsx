/** Draws the pane over a fake workbook and gives the clerk's hands. */
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/taskpane/components/app';
import { Pane } from '../../../src/taskpane/components/pane';
import { TODAY, openDesk } from '../desk';
import type { WatchedHost } from '../watched-host';

export async function openPane(host: WatchedHost) {
  const desk = await openDesk(host);
  const { container } = render(
    <App officeTheme="light">
      <Pane store={desk.store} controller={desk.controller} today={TODAY} />
    </App>,
  );
  await act(async () => {});
  return { ...desk, container, user: userEvent.setup({ document }) };
}
