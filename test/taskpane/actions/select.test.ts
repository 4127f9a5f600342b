import { selectCells } from '../../../src/taskpane/actions/select';
import { FakeHost } from '../fake-host';

const sheets = { sheet: '申请办理', previousSheet: '申请办理（2023）' };

test.each<[string, string[], number, string[]]>([
  [
    "this year's cells",
    ['table3.new.natural', 'table3.denied.inquiry.total'],
    2,
    ['申请办理: new.natural denied.inquiry.total'],
  ],
  [
    "this year's before last year's",
    ['table3.new.total', 'previous.table3.new.total'],
    1,
    ['申请办理: new.total'],
  ],
  ["last year's alone", ['previous.table3.new.total'], 1, ['申请办理（2023）: new.total']],
  ['no cells of table 3', ['facts.releases'], 0, []],
])('selects %s', async (_, addresses, count, selections) => {
  const host = new FakeHost();
  expect(await selectCells(host, addresses, sheets)).toBe(count);
  expect(host.selections).toEqual(selections);
});
