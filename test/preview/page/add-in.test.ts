/**
 * The add-in in the preview's pane: starting, reloading, and an add-in that does not answer.
 * @jest-environment jsdom
 */
import { AddIn } from '../../../preview/page/add-in';
import { TaskPane } from '../../../preview/page/task-pane';
import { requirementProfile } from '../../../preview/protocol/requirement-profiles';

const PATIENCE = 15_000;

const button = (action: object) => ({
  id: 'B',
  label: '建表',
  tip: { title: '', description: '' },
  icon: '',
  action: action as { kind: 'execute'; name: string },
});

function addIn() {
  const place = document.createElement('aside');
  document.body.replaceChildren(place);
  const said: string[] = [];
  const restarted = jest.fn();
  const pane = new TaskPane(place, {
    visibilityChanged: () => undefined,
    reload: () => undefined,
    widthChanged: () => undefined,
    loaded: () => undefined,
  });
  const made = new AddIn({
    pane,
    page: 'https://localhost:3443/taskpane.html',
    profile: () => requirementProfile(null),
    documentUrl: () => 'https://localhost:3443/年报.xlsx',
    execute: () => '{}',
    settings: { load: () => ({}), save: () => undefined },
    restarted,
    left: () => undefined,
    say: (text) => said.push(text),
  });
  const conversation = () => {
    const { xdmInfo } = JSON.parse(place.querySelector('iframe')!.name) as { xdmInfo: string };
    return xdmInfo.split('|')[0];
  };
  /** What office.js in the frame would post. */
  const post = async (action: string, changes: object = {}) => {
    const data = JSON.stringify({
      _messageType: 0,
      _actionName: action,
      _conversationId: conversation(),
      _correlationId: 1,
      ...changes,
    });
    dispatchEvent(new MessageEvent('message', { data, source: pane.window, origin: location.origin }));
    await Promise.resolve();
  };
  return {
    made,
    pane,
    said,
    restarted,
    post,
    conversation,
    notice: () => place.querySelector('[role=alert]')!.textContent,
  };
}

const ACTIVATE = 'ContextActivationManager_getAppContextAsync';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('an add-in that does not start is said to be silent, until it does', async () => {
  const { made, post, notice, said, restarted } = addIn();
  made.load();
  jest.advanceTimersByTime(PATIENCE);
  expect([notice(), said]).toEqual(['加载项没有响应。重新加载', ['加载项没有响应。']]);
  await post(ACTIVATE);
  expect([notice(), restarted.mock.calls.length]).toEqual(['', 1]);
});

test('one that starts in time is not', async () => {
  const { made, post, notice } = addIn();
  made.load();
  await post(ACTIVATE);
  jest.advanceTimersByTime(PATIENCE);
  expect(notice()).toBe('');
});

test('functions that do not answer are named as what is missing', async () => {
  const { made, post, notice } = addIn();
  made.load();
  await post(ACTIVATE);
  made.functions.setReady(true);
  made.functions.invoke([{ id: 1, functionId: 'CHECK', parameters: [], address: '表!A1' }]);
  jest.advanceTimersByTime(PATIENCE);
  expect(notice()).toBe('加载项没有响应：自定义函数迟迟没有结果。重新加载');
  made.functions.deliver([{ id: 1, value: 0 }]);
  expect(notice()).toBe('');
});

test('a page that reloads by itself is a new one to the object model and to the sheet', async () => {
  const { made, post, restarted } = addIn();
  const ready: boolean[] = [];
  made.functions.onReady((is) => ready.push(is));
  made.load();
  await post(ACTIVATE);
  made.functions.setReady(true);
  await post(ACTIVATE);
  expect([restarted.mock.calls.length, ready]).toEqual([2, [true, false]]);
});

test('every load is a conversation of its own, and what the former says is not heard', async () => {
  const { made, post, conversation, restarted } = addIn();
  made.load();
  const former = conversation();
  made.load();
  expect(conversation()).not.toBe(former);
  await post(ACTIVATE, { _conversationId: former });
  expect(restarted).not.toHaveBeenCalled();
});

test('a button that shows the pane needs no add-in', async () => {
  const { made, pane } = addIn();
  expect(await made.press(button({ kind: 'showTaskpane', page: '' }))).toBe('done');
  expect(pane.visible).toBe(true);
});

test('a command that a reload cuts off is said to be unfinished', async () => {
  const { made, said } = addIn();
  made.load();
  const pressed = made.press(button({ kind: 'execute', name: 'buildTable3' }));
  made.load();
  expect([await pressed, said]).toEqual(['interrupted', ['“建表”没有做完：加载项重新加载了。']]);
});
