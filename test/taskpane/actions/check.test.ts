import { allAgree, blankCount, check } from '../../../src/taskpane/actions/check';
import type { CheckedTable } from '../../../src/taskpane/actions/check';
import { WatchedHost } from '../watched-host';
import type { Rows } from '../watched-host';
import { pasted, typedIn, workbookWith } from '../sheets';

const organ = { organ: '某某市人民政府' };

async function checked(name: string, rows: Rows, changes: Rows = {}): Promise<CheckedTable> {
  const judged = await check(workbookWith(name, rows, changes), organ);
  if (judged.outcome !== 'checked') throw new Error(judged.outcome);
  return judged.checked;
}

const told = ({ figures, result }: CheckedTable) => ({
  findings: result.findings.map(({ id }) => id),
  unreadable: figures.unreadable.map(({ found }) => found),
});

test('a workbook without a table is told so', async () => {
  expect(await check(new WatchedHost(), organ)).toEqual({ outcome: 'noTable' });
});

test('the table is read once, and nothing is written', async () => {
  const host = workbookWith('suqian-2024', typedIn('suqian-2024'));
  await check(host, organ);
  expect(host.calls).toEqual(['readTable3']);
});

test('a table that closes agrees', async () => {
  const table = await checked('suqian-2024', typedIn('suqian-2024'));
  expect({ agrees: allAgree(table), blank: blankCount(table), told: told(table) }).toEqual({
    agrees: true,
    blank: 0,
    told: { findings: [], unreadable: [] },
  });
});

test.each<[string, string, Rows, Rows, string[], string[]]>([
  ['沾益 as published', 'zhanyi-2019', pasted('zhanyi-2019'), {}, ['B05.table3'], []],
  [
    'one figure wrong',
    'suqian-2024',
    typedIn('suqian-2024'),
    { new: [3441] },
    ['B01.natural', 'B01.total'],
    [],
  ],
  [
    'a published total wrong',
    'suqian-2024',
    pasted('suqian-2024'),
    { new: [3441] },
    ['B01.natural', 'B02.new'],
    [],
  ],
  ['an unreadable cell', 'suqian-2024', typedIn('suqian-2024'), { new: ['约3440'] }, [], ['约3440']],
])('%s', async (_, name, rows, changes, findings, unreadable) => {
  expect(told(await checked(name, rows, changes))).toEqual({ findings, unreadable });
});

test('an unreadable cell is no blank, yet keeps the table from agreeing', async () => {
  const table = await checked('suqian-2024', typedIn('suqian-2024'), { new: ['约3440'] });
  expect({ blank: blankCount(table), agrees: allAgree(table) }).toEqual({ blank: 0, agrees: false });
});

test('of a new table every cell but the totals is still to be filled in', async () => {
  expect(blankCount(await checked('suqian-2024', {}))).toBe(24 * 6);
});
