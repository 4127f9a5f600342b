/** A session with the add-in's frame: what it answers, what it ignores, what waits until the add-in listens. */
import { AddInSession } from '../../../preview/protocol/add-in-session';
import { requirementProfile } from '../../../preview/protocol/requirement-profiles';

const ORIGIN = 'https://localhost:3443';

interface Answer {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _data: unknown;
}

/** A session with a frame that keeps what is posted to it. */
function session() {
  const posted: Answer[] = [];
  const said: unknown[] = [];
  const frame = { postMessage: (message: string) => void posted.push(JSON.parse(message) as Answer) };
  let settings: Readonly<Record<string, string>> = { year: '2019' };
  const made = new AddInSession({
    activation: {
      conversation: 'c1',
      control: 'ogi',
      origin: ORIGIN,
      profile: requirementProfile(null),
      documentUrl: 'https://localhost:3443/年报.xlsx',
      width: 350,
      height: 600,
    },
    frame: () => frame,
    execute: (body) => {
      if (body === 'BROKEN') throw new Error('broken');
      return `executed ${body}`;
    },
    loadSettings: () => settings,
    saveSettings: (saved) => (settings = saved),
    activated: () => said.push('activated'),
    refused: (refusal) => said.push(refusal),
    left: (how) => said.push(how),
    failed: (fault) => said.push(fault),
  });
  const ask = async (changes: object, from: object = {}) => {
    made.receive({
      data: JSON.stringify({
        _messageType: 0,
        _conversationId: 'c1',
        _correlationId: 1,
        _actionType: 0,
        _data: {},
        ...changes,
      }),
      source: frame,
      origin: ORIGIN,
      ...from,
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    return posted.splice(0);
  };
  return { made, ask, posted, said, settings: () => settings };
}

const method = (id: number, data: object = {}) => ({
  _actionName: 'executeMethod',
  _data: { DdaMethod: { DispatchId: id }, ...data },
});
const register = (event: string) => ({ _actionName: event, _actionType: 1 });
const data = (answers: readonly Answer[]) => answers.map((answer) => answer._data);

describe('a call is answered', () => {
  test.each([
    [
      'a request of the object model',
      method(93, { ArrayData: [0, 0, 0, 0, 'BODY'] }),
      { Version: 1, Error: 0, Data: [200, [], 'executed BODY'] },
    ],
    [
      'loading settings',
      method(75),
      { Version: 1, Error: 0, Properties: { Settings: [{ Name: 'year', Value: '2019' }] } },
    ],
    ['an old method that the preview lacks', method(64), { Version: 1, Error: 5000 }],
    ['telemetry', { _actionName: 'ContextActivationManager_notifyHost' }, { Version: 1, Error: 0 }],
    [
      'a wish for a window',
      { _actionName: 'ContextActivationManager_openWindowInHost' },
      { Version: 1, Error: 0 },
    ],
    ['a dialog', register('dialogMessageReceived'), { Version: 1, Error: 5000 }],
  ])('%s', async (_what, asked, expected) => {
    expect(data(await session().ask(asked))).toEqual([expected]);
  });

  test('the first message, with the settings as they are now', async () => {
    const { ask, said } = session();
    await ask(method(76, { DdaSettingsMethod: { Properties: [['organ', '"沾益区"']] } }));
    const [answer] = await ask({ _actionName: 'ContextActivationManager_getAppContextAsync' });
    expect(answer!._data).toMatchObject({ _id: 'ogi', _settings: [['organ', '"沾益区"']] });
    expect(said).toEqual(['activated']);
  });
});

describe('a message is ignored', () => {
  test.each([
    ['from another window', {}, { source: {} }],
    ['from another origin', {}, { origin: 'https://example.com' }],
    ['of another conversation', { _conversationId: 'c0' }, {}],
    ['that is no request', { _messageType: 1 }, {}],
  ])('%s', async (_what, changes, from) => {
    expect(await session().ask({ ...method(93), ...changes }, from)).toEqual([]);
  });
});

test('a request that breaks down is answered all the same', async () => {
  const { ask, said } = session();
  const answers = await ask(method(93, { ArrayData: [0, 0, 0, 0, 'BROKEN'] }));
  expect(data(answers)).toEqual([{ Version: 1, Error: 5001 }]);
  expect(said).toEqual([new Error('broken')]);
});

test('what the preview does not have is named', async () => {
  const { ask, said } = session();
  await ask(register('dialogMessageReceived'));
  await ask(method(64));
  expect(said).toEqual([
    { kind: 'dialog', detail: 'dialogMessageReceived' },
    { kind: 'method', detail: '64' },
  ]);
});

describe('entries', () => {
  const one = [65536, 10, 's1', '{}', false, false] as const;
  const two = [65536, 10, 's2', '{}', false, false] as const;

  test('wait for the registration, and go out as one event each time', async () => {
    const { made, ask, posted } = session();
    made.send([one]);
    made.send([two]);
    const registered = await ask(register('richApiMessage'));
    expect(registered.map(({ _responseType }) => _responseType)).toEqual([0, 1]);
    expect(registered[1]!._data).toEqual({ ArrayData: [one, two] });
    made.send([one, two]);
    expect(data(posted)).toEqual([{ ArrayData: [one, two] }]);
  });

  test('of before a reload are dropped, those after it wait anew', async () => {
    const { made, ask } = session();
    await ask(register('richApiMessage'));
    made.send([one]);
    await ask({ _actionName: 'ContextActivationManager_getAppContextAsync' });
    made.send([two]);
    const registered = await ask(register('richApiMessage'));
    expect(registered[1]!._data).toEqual({ ArrayData: [two] });
  });
});

describe('the press of a button', () => {
  const pressed = [expect.any(String), 'buildTable3', JSON.stringify({ source: { id: 'Ogi.BuildTable3' } })];

  test.each([
    ['done when the command says so', 0, 'done'],
    ['unknown when the add-in has no such command', 5004, 'unknown'],
  ])('is %s', async (_when, status, outcome) => {
    const { made, ask } = session();
    await ask(register('appCommandInvoked'));
    const ended = made.press('buildTable3', 'Ogi.BuildTable3');
    await ask(method(94, { 0: 'press-1', 1: status }));
    await expect(ended).resolves.toBe(outcome);
  });

  test('waits for an add-in that is still loading', async () => {
    const { made, ask } = session();
    void made.press('buildTable3', 'Ogi.BuildTable3');
    expect(data(await ask(register('appCommandInvoked')))).toEqual([{ Version: 1, Error: 0 }, pressed]);
  });

  test('waits for the page to have named its commands, also after it was loaded anew', async () => {
    const { made, ask } = session();
    for (let load = 0; load < 2; load += 1) {
      await ask({ _actionName: 'ContextActivationManager_getAppContextAsync' });
      void made.press('buildTable3', 'Ogi.BuildTable3');
      expect(data(await ask(register('appCommandInvoked')))).toEqual([{ Version: 1, Error: 0 }]);
      made.pageLoaded();
      expect(data(await ask(register('other')))).toEqual([pressed, { Version: 1, Error: 0 }]);
    }
  });

  test.each([
    [
      'the page reloads',
      (s: ReturnType<typeof session>) =>
        s.ask({ _actionName: 'ContextActivationManager_getAppContextAsync' }),
    ],
    ['the session is closed', (s: ReturnType<typeof session>) => Promise.resolve(s.made.close())],
  ])('is interrupted when %s', async (_when, happens) => {
    const s = session();
    await s.ask(register('appCommandInvoked'));
    const ended = s.made.press('buildTable3', 'Ogi.BuildTable3');
    await happens(s);
    await expect(ended).resolves.toBe('interrupted');
  });
});

test.each([
  [13, ['forward']],
  [14, ['back']],
  [15, ['escape']],
  [10, []],
])('a notice of number %i tells how the focus leaves the page: %j', async (action, expected) => {
  const { ask, said } = session();
  await ask({ _actionName: 'ContextActivationManager_notifyHost', _data: ['ogi', action] });
  expect(said).toEqual(expected);
});
