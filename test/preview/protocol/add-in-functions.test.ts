/** Batches of calls between the sheet and the add-in, and what is said of calls that wait too long. */
import { AddInFunctions } from '../../../preview/protocol/add-in-functions';
import type { Entry } from '../../../preview/protocol/entries';

const PATIENCE = 1000;

const call = (id: number) => ({ id, functionId: 'SUM', parameters: [id], address: '表!A1' });

const runtime = () => {
  const sent: (readonly Entry[])[] = [];
  const overdue: boolean[] = [];
  const functions = new AddInFunctions({
    send: (entries) => sent.push(entries),
    patience: PATIENCE,
    overdue: (late) => overdue.push(late),
  });
  return { functions, sent, overdue };
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a batch of calls goes out as one event', () => {
  const { functions, sent } = runtime();
  functions.invoke([call(1), call(2), call(3)]);
  expect(sent).toHaveLength(1);
  expect(sent[0]!.map((entry) => (JSON.parse(entry[3]) as { invocationId: number }).invocationId)).toEqual([
    1, 2, 3,
  ]);
});

test('results and readiness reach who listens, until he stops', () => {
  const { functions } = runtime();
  const heard: unknown[] = [];
  functions.setReady(true);
  const stop = [
    functions.onReady((ready) => heard.push(ready)),
    functions.onResults((results) => heard.push(results)),
  ];
  functions.deliver([{ id: 1, value: 2 }]);
  functions.setReady(false);
  functions.setReady(false);
  stop.forEach((end) => end());
  functions.setReady(true);
  functions.deliver([{ id: 2, value: 2 }]);
  expect(heard).toEqual([true, [{ id: 1, value: 2 }], false]);
});

describe('a call is overdue', () => {
  test.each([
    ['when nothing comes back', () => undefined, [true]],
    [
      'not when all came back',
      (f: AddInFunctions) =>
        f.deliver([
          { id: 1, value: 0 },
          { id: 2, value: 0 },
        ]),
      [],
    ],
    ['when one of two came back', (f: AddInFunctions) => f.deliver([{ id: 1, value: 0 }]), [true]],
    ['not when the add-in went away', (f: AddInFunctions) => f.setReady(false), []],
  ])('%s', (_when, meanwhile, said) => {
    const { functions, overdue } = runtime();
    functions.setReady(true);
    functions.invoke([call(1), call(2)]);
    jest.advanceTimersByTime(PATIENCE / 2);
    meanwhile(functions);
    jest.advanceTimersByTime(PATIENCE);
    expect(overdue).toEqual(said);
  });

  test('and no longer when its result comes late', () => {
    const { functions, overdue } = runtime();
    functions.invoke([call(1)]);
    jest.advanceTimersByTime(PATIENCE);
    functions.deliver([{ id: 1, value: 0 }]);
    expect(overdue).toEqual([true, false]);
  });
});
