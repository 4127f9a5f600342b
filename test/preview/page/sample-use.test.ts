/**
 * A sample report put into the active sheet.
 * @jest-environment jsdom
 */
import { useSample } from '../../../preview/page/sample-use';
import type { UserEdits } from '../../../preview/page/user-edits';
import type { SheetEngine } from '../../../preview/sheet/sheet-engine';

const report = {
  organ: '甲',
  year: 2019,
  format: '2019',
  table3: { new: [3, null, 3], other: [1, null, 1] },
};

/** A sheet with a table, or one on which the add-in builds it when it is asked to. */
function sheet(names: readonly string[], built: readonly string[] = names) {
  const entered: unknown[] = [];
  let standing = names;
  const engine = {
    activeSheet: () => 's1',
    names: () =>
      standing.map((name, column) => ({ scope: 's1', name, formula: `=Sheet1!$${'CDE'[column]!}$5` })),
    cells: (_sheet: string, { column }: { column: number }) => [
      [column === 4 ? { formula: '=SUM(C5:D5)', value: '' } : { value: null }],
    ],
  } as unknown as SheetEngine;
  const edits = { enter: (...edit: unknown[]) => entered.push(edit) } as unknown as UserEdits;
  const build = () => {
    standing = built;
    return Promise.resolve();
  };
  return { entered, tools: { engine, edits, build } };
}

const TABLE = ['t3.new.natural', 't3.new.business', 't3.new.total'];

test.each([
  ['figures', TABLE, [['s1', 4, 2, [[3]]]], '已填 1 格；示例与本表格式不同，有 1 行对不上，没有填。'],
  [
    'block',
    TABLE,
    [['s1', 4, 2, [[3, null, 3]]]],
    '已粘贴整块（含合计）；示例与本表格式不同，有 1 行对不上，没有填。',
  ],
] as const)('%s on a sheet with %j', async (how, names, edits, said) => {
  const on = sheet(names);
  expect(await useSample(report, how, on.tools)).toBe(said);
  expect(on.entered).toEqual(edits);
});

test('the block for the clipboard needs no table', async () => {
  const copied: unknown[] = [];
  Object.assign(globalThis, {
    ClipboardItem: class {
      constructor(readonly content: unknown) {}
    },
  });
  Object.assign(navigator, {
    clipboard: { write: (items: unknown[]) => Promise.resolve(copied.push(...items)) },
  });
  expect(await useSample(report, 'clipboard', sheet([]).tools)).toBe(
    '粘贴块已复制：选中要粘贴的第一个单元格，按 Ctrl+V。',
  );
  expect(copied).toEqual([
    {
      content: {
        'text/html':
          '<table><tr><td>3</td><td></td><td>3</td></tr><tr><td>1</td><td></td><td>1</td></tr></table>',
        'text/plain': '3\t\t3\r\n1\t\t1',
      },
    },
  ]);
});

test('without a table the add-in builds it first', async () => {
  const on = sheet([], TABLE);
  await useSample(report, 'block', on.tools);
  expect(on.entered).toEqual([['s1', 4, 2, [[3, null, 3]]]]);
  const refused = sheet([]);
  expect(await useSample(report, 'block', refused.tools)).toBe('没有建成表三，示例没有填入。');
  expect(refused.entered).toEqual([]);
});
