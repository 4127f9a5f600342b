import type { Selected } from '../../../src/taskpane/actions/select';
import { selectCells } from '../../../src/taskpane/actions/select';
import { WatchedHost } from '../watched-host';

test.each<[string, string[], Selected, string[]]>([
  [
    'a row',
    ['table3.new.natural', 'table3.new.total'],
    { cells: 2, all: true },
    ['申请办理: new.natural new.total'],
  ],
  [
    'the first of cells that stand apart',
    ['table3.new.natural', 'table3.denied.inquiry.total'],
    { cells: 2, all: false },
    ['申请办理: new.natural'],
  ],
  [
    "this year's before last year's",
    ['table3.new.total', 'previous.table3.new.total'],
    { cells: 1, all: true },
    ['申请办理: new.total'],
  ],
  [
    "last year's alone",
    ['previous.table3.new.total'],
    { cells: 1, all: true },
    ['申请办理（2023）: new.total'],
  ],
  ['no cells of table 3', ['facts.releases'], { cells: 0, all: true }, []],
])('selects %s', async (_, addresses, count, selections) => {
  const host = new WatchedHost();
  host.addSheet('申请办理（2023）', 2023);
  host.addSheet('申请办理', 2024);
  const sheets = { sheet: host.ref('申请办理'), previousSheet: host.ref('申请办理（2023）') };
  expect(await selectCells(host, addresses, sheets)).toEqual(count);
  expect(host.selections).toEqual(selections);
});
