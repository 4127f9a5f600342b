import { figuresOf } from '../../../src/taskpane/actions/table-reading';
import type { Rows } from '../watched-host';
import { pasted, typedIn, workbookWith } from '../sheets';

async function read(name: string, rows: Rows, changes: Rows = {}) {
  const reading = await workbookWith(name, rows, changes).readTable3();
  return figuresOf(reading!);
}

test('a table that was typed in has computed totals and nothing to be said about', async () => {
  const { table3, computed, untidy, unreadable, published } = await read(
    'suqian-2024',
    typedIn('suqian-2024'),
  );
  expect(table3.new).toEqual([3440, 75, 0, 1, 6, 3, 3525]);
  expect(computed).toHaveLength(31);
  expect({ untidy, unreadable, published }).toEqual({ untidy: [], unreadable: [], published: [] });
});

test('a published block pasted over the formulas leaves no total computed', async () => {
  const { computed, published } = await read('suqian-2024', pasted('suqian-2024'));
  expect(computed).toEqual([]);
  expect(published).toHaveLength(31);
  expect(published.every(({ found, computes }) => found === computes)).toBe(true);
});

test('the totals of 沾益 are shown beside what their formulas will give', async () => {
  const { published } = await read('zhanyi-2019', pasted('zhanyi-2019'));
  const differing = published.filter(({ found, computes }) => found !== (computes ?? ''));
  expect(differing).toEqual([
    { row: 'handledTotal', column: 'natural', found: '', computes: 3 },
    { row: 'handledTotal', column: 'total', found: '', computes: 3 },
  ]);
});

test.each<[string, unknown, unknown]>([
  ['３件', 3, { row: 'partial', column: 'natural', found: '３件', means: 3 }],
  ['1,234', 1234, { row: 'partial', column: 'natural', found: '1,234', means: 1234 }],
  ['　', null, { row: 'partial', column: 'natural', found: '　', means: null }],
  ['—', 'na', { row: 'partial', column: 'natural', found: '—', means: 'na' }],
])('a text like “%s” is taken for the figure that it means, and named', async (text, means, untidyCell) => {
  const { table3, untidy } = await read('zhanyi-2019', {}, { partial: [text] });
  expect({ cell: table3.partial![0], untidy }).toEqual({ cell: means, untidy: [untidyCell] });
});

test('the totals over a text count the figure that it means, as the sheet will once it is tidied', async () => {
  const { table3 } = await read('zhanyi-2019', {}, { granted: [2], partial: ['３件'] });
  expect({ partial: table3.partial, handledTotal: table3.handledTotal }).toEqual({
    partial: [3, null, null, null, null, null, 3],
    handledTotal: [5, null, null, null, null, null, 5],
  });
});

test.each(['约5件', '见附件', '#REF!'])('what cannot be read for certain (%s) is no 0', async (text) => {
  const { table3, unreadable } = await read('zhanyi-2019', {}, { new: [text] });
  expect({ cell: table3.new![0], unreadable }).toEqual({
    cell: null,
    unreadable: [{ row: 'new', column: 'natural', found: text, formula: false }],
  });
});

test("the clerk's own formula that gives a text is named, and never offered to be written over", async () => {
  const reading = await workbookWith('zhanyi-2019', {}, { new: ['3件'] }).readTable3();
  const formulas = reading!.formulas.map((row) => row.map((cell) => (cell === '3件' ? '=B1&"件"' : cell)));
  const { untidy, unreadable } = figuresOf({ ...reading!, formulas });
  expect({ untidy, unreadable }).toEqual({
    untidy: [],
    unreadable: [{ row: 'new', column: 'natural', found: '3件', formula: true }],
  });
});
