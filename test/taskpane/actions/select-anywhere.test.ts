/** Cells of a finding are selected on the sheet that they stand on. */
import { selectAnywhere } from '../../../src/taskpane/actions/select-anywhere';
import type { SheetKind } from '../../../src/workbook/sheet-kind';
import { filledIn } from '../standing-host';

const NAMES: Partial<Record<SheetKind, string>> = {
  table2: '主动公开',
  table3: '申请办理',
  table4: '复议诉讼',
  facts: '正文用数',
  previous: '上年年报',
};

test.each<[string, readonly string[], object, readonly string[]]>([
  [
    'a row of table 3',
    ['table3.new.natural', 'table3.new.total'],
    { cells: 2, all: true },
    ['申请办理: t3.new.natural t3.new.total'],
  ],
  [
    'the first of several in table 4',
    ['table4.reconsideration.upheld', 'table4.reconsideration.total'],
    { cells: 2, all: false },
    ['复议诉讼: t4.reconsideration.upheld t4.reconsideration.total'],
  ],
  [
    'a cell of table 2',
    ['table2.licensing.decisions'],
    { cells: 1, all: true },
    ['主动公开: t2.licensing.decisions'],
  ],
  ['a figure of the text', ['facts.releases'], { cells: 1, all: true }, ['正文用数: fact.releases']],
  [
    'this year’s before last year’s',
    ['previous.table3.carriedOut.total', 'table3.carriedIn.total'],
    { cells: 1, all: true },
    ['申请办理: t3.carriedIn.total'],
  ],
  [
    'last year’s alone',
    ['previous.table3.carriedOut.total'],
    { cells: 1, all: true },
    ['上年年报: p3.carriedOut.total'],
  ],
  ['nothing that stands there', [], { cells: 0, all: true }, []],
])('selects %s', async (_, addresses, selected, selections) => {
  const host = filledIn('table3');
  const refs = new Map(Object.entries(NAMES).map(([kind, name]) => [kind as SheetKind, host.ref(name)]));
  expect(await selectAnywhere(host, addresses, refs)).toEqual(selected);
  expect(host.selections).toEqual(selections);
});
