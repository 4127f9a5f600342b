import { judgeReading } from '../../../src/taskpane/actions/check';
import type { CheckedTable } from '../../../src/taskpane/actions/check';
import type { Rows } from '../watched-host';
import { pasted, typedIn, workbookWith } from '../sheets';

const organ = { organ: '某某市人民政府' };

async function checked(name: string, rows: Rows, changes: Rows = {}): Promise<CheckedTable> {
  const judged = judgeReading(await workbookWith(name, rows, changes).readTable3(), organ);
  if (judged.outcome !== 'checked') throw new Error(judged.outcome);
  return judged.checked;
}

const told = ({ figures, result }: CheckedTable) => ({
  findings: result.findings.map(({ id }) => id),
  unreadable: figures.unreadable.map(({ found }) => found),
});

const blanks = ({ result }: CheckedTable) =>
  result.findings.reduce((sum, one) => sum + (one.code === 'unfilled' ? one.blanks.length : 0), 0);

test('a workbook without a table is told so', () => {
  expect(judgeReading(undefined, organ)).toEqual({ outcome: 'noTable' });
});

test('a table that closes agrees', async () => {
  const table = await checked('suqian-2024', typedIn('suqian-2024'));
  expect(told(table)).toEqual({ findings: [], unreadable: [] });
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

test('an unreadable cell is no blank', async () => {
  const table = await checked('suqian-2024', typedIn('suqian-2024'), { new: ['约3440'] });
  expect(blanks(table)).toBe(0);
});

test('of a new table every cell but the totals is still to be filled in', async () => {
  expect(blanks(await checked('suqian-2024', {}))).toBe(24 * 6);
});
