/** A pane's store and controller over a workbook in memory, started, with the timers in the test's hand. */
import { proposedSettings } from '../../src/taskpane/actions/proposals';
import { createController } from '../../src/taskpane/state/controller';
import { initialState, paneReducer } from '../../src/taskpane/state/pane-state';
import { createStore } from '../../src/taskpane/state/store';
import type { WatchedHost } from './watched-host';

export const TODAY = new Date(2026, 0, 15);

export async function openDesk(host: WatchedHost, startReader?: () => Worker) {
  const store = createStore(paneReducer, initialState(proposedSettings(TODAY)));
  const controller = createController(host, store, () => TODAY, startReader);
  await controller.start(Promise.resolve());
  host.calls.length = 0;
  return { host, store, controller };
}
