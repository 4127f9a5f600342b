/** The entries of a batch event, as office.js expects them. */
import { invocationEntry, objectEventEntry, visibilityEntry } from '../../../preview/protocol/entries';

const message = (entry: readonly unknown[]) => JSON.parse(String(entry[3])) as unknown;

test('a call names its function, its cell and its arguments; an error travels by its code', () => {
  const entry = invocationEntry({
    id: 4,
    functionId: 'DIFF',
    parameters: [
      [
        [1, null],
        ['/', { error: '#N/A' }],
      ],
      2019,
    ],
    address: '申请办理!M4',
  });
  expect(entry).toEqual([1, 1000, '', expect.any(String), false, false]);
  expect(message(entry)).toEqual({
    invocationId: 4,
    functionName: 'DIFF',
    parameterValues: [
      [
        [1, null],
        ['/', { type: 'CustomFunctionError', code: '#N/A' }],
      ],
      2019,
    ],
    address: '申请办理!M4',
    flags: 4,
  });
});

test('an event of the object model carries its type and its target', () => {
  const entry = objectEventEntry(10, 'sheet-1', { address: 'B2' });
  expect(entry).toEqual([65536, 10, 'sheet-1', '{"address":"B2"}', false, false]);
});

test.each([
  [true, 'Visible'],
  [false, 'Hidden'],
])('a pane that is visible: %s is told as %s', (visible, told) => {
  const entry = visibilityEntry(visible);
  expect(entry).toEqual([65536, 65539, '', expect.any(String), false, false]);
  expect(message(entry)).toEqual({ visibility: told });
});
