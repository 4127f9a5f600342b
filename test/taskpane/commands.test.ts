import type { CommandName } from '../../src/taskpane/commands';
import { registerCommands } from '../../src/taskpane/commands';
import { openDesk } from './desk';
import { WatchedHost } from './watched-host';
import { SHEET, typedIn, workbookWith } from './sheets';

/** Presses a command of the ribbon; tells what was done in which order. */
async function press(command: CommandName, host: WatchedHost) {
  const { store, controller } = await openDesk(host);
  const handlers = new Map<CommandName, () => Promise<void>>();
  const ribbon = {
    onCommand: (name: CommandName, handler: () => Promise<void>) => void handlers.set(name, handler),
    showTaskpane: () => Promise.resolve(void host.calls.push('showTaskpane')),
  };
  registerCommands(ribbon, controller, store.get);
  await handlers.get(command)!();
  return { calls: host.calls.filter((call) => call !== 'saveSettings'), state: store.get() };
}

const taken = () => {
  const host = new WatchedHost();
  host.holdOther(SHEET);
  return host;
};
const broken = () => {
  const host = new WatchedHost();
  host.failures.set('build', new TypeError('fault'));
  return host;
};
const filled = () => workbookWith('suqian-2024', typedIn('suqian-2024'));

test('建表 needs no pane', async () => {
  const { calls, state } = await press('buildTable3', new WatchedHost());
  expect(calls).not.toContain('showTaskpane');
  expect(state.notice).toBeDefined();
});

test.each([
  ['buildTable3', 'to ask for another name', taken, ['build', 'showTaskpane']],
  ['buildTable3', 'to say what went wrong', broken, ['build', 'showTaskpane']],
  ['checkReport', 'with the findings', filled, ['standing', 'showTaskpane']],
  ['checkReport', 'to say that there is no table', () => new WatchedHost(), ['standing', 'showTaskpane']],
  ['writeNarrative', 'with the text', filled, ['standing', 'onSelectionChanged', 'showTaskpane']],
] as const)('%s opens the pane %s, after the work', async (command, _, open, calls) => {
  expect((await press(command, open())).calls).toEqual(calls);
});

test.each(['buildTable3', 'checkReport'] as const)(
  'what %s found is there for a pane that is drawn later',
  async (command) => {
    const { state } = await press(command, command === 'buildTable3' ? taken() : filled());
    expect({ asks: state.question?.kind, shows: state.showsFindings }).toEqual(
      command === 'buildTable3' ? { asks: 'sheetExists', shows: false } : { asks: undefined, shows: true },
    );
  },
);
