/** What the browser keeps from an earlier version. */
import { knownSaved } from '../../../src/standalone/state/kept';

const entry = { key: 'a', name: '年报', at: 1 };

test.each([
  ['one that says nothing of it counts as unsaved', entry, true],
  ['one that is unsaved is', { ...entry, unsaved: true }, true],
  ['one that is saved is', { ...entry, unsaved: false }, false],
])('%s', (_, kept, unsaved) => {
  expect(knownSaved(kept as typeof kept & { unsaved: boolean })).toEqual({ ...entry, unsaved });
});
