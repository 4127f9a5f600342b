import { cornerNames } from '../../src/workbook/corners';

test.each([
  ['one cell', [['new', 'natural']], ['t3.new.natural', 't3.new.natural']],
  [
    'a column of the balance',
    [
      ['carriedOut', 'legal'],
      ['new', 'legal'],
      ['handledTotal', 'legal'],
    ],
    ['t3.new.legal', 't3.carriedOut.legal'],
  ],
  [
    'cells across, of rows that only the 2021 form has',
    [
      ['other.feeUnpaid', 'total'],
      ['denied.inquiry', 'natural'],
    ],
    ['t3.denied.inquiry.natural', 't3.other.feeUnpaid.total'],
  ],
])('the corners around %s', (_, cells, expected) => {
  expect(cornerNames(cells.map(([row, column]) => ({ row: row!, column: column! })))).toEqual(expected);
});

test('cells of no form have no corners', () => {
  expect(() => cornerNames([])).toThrow(RangeError);
  expect(() => cornerNames([{ row: 'new', column: 'nobody' }])).toThrow(RangeError);
});
