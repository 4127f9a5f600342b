/** What the browser keeps: put in, listed, taken out, forgotten; and what it has from an earlier version. */
import 'fake-indexeddb/auto';
import type { KeptWorkbook } from '../../../src/standalone/state/kept';
import { browserKeeper, knownSaved } from '../../../src/standalone/state/kept';

const entry = { key: 'a', name: '年报', at: 1 };

test.each([
  ['one that says nothing of it counts as unsaved', entry, true],
  ['one that is unsaved is', { ...entry, unsaved: true }, true],
  ['one that is saved is', { ...entry, unsaved: false }, false],
])('%s', (_, kept, unsaved) => {
  expect(knownSaved(kept as typeof kept & { unsaved: boolean })).toEqual({ ...entry, unsaved });
});

const workbook = (name: string, at: number): KeptWorkbook => ({
  name,
  at,
  isNameOurs: true,
  held: { active: 0, sheets: [] } as unknown as KeptWorkbook['held'],
  beside: {},
  unsaved: at % 2 === 0,
  differences: ['第1格'],
});

test('what is kept is listed, the latest first, and taken out whole; one or all are forgotten', async () => {
  const keeper = browserKeeper('kept-workbooks');
  expect(await keeper.list()).toEqual([]);
  await keeper.keep('a', workbook('甲', 1));
  await keeper.keep('b', workbook('乙', 4));
  await keeper.keep('a', workbook('甲', 2));
  expect(await keeper.list()).toEqual([
    { key: 'b', name: '乙', at: 4, unsaved: true },
    { key: 'a', name: '甲', at: 2, unsaved: true },
  ]);
  expect(await keeper.get('a')).toEqual(workbook('甲', 2));
  await keeper.forget('b');
  expect([await keeper.get('b'), (await keeper.list()).map(({ key }) => key)]).toEqual([undefined, ['a']]);
  await keeper.forget();
  expect(await keeper.list()).toEqual([]);
});
