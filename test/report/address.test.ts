import { addressOf, placeOf } from '../../src/report/address';

test.each([
  ['table3.denied.inquiry.natural', { table: 'table3', row: 'denied.inquiry', column: 'natural' }],
  ['table3.new.total', { table: 'table3', row: 'new', column: 'total' }],
  ['table2.licensing.decisions', { table: 'table2', row: 'licensing', column: 'decisions' }],
  ['table4.litigationDirect.pending', { table: 'table4', row: 'litigationDirect', column: 'pending' }],
] as const)('%s is read and written back', (address, place) => {
  expect(placeOf(address)).toEqual(place);
  expect(addressOf(place.table, place.row, place.column)).toBe(address);
});

test.each(['table3', 'table3.new', 'facts.feeNotices', 'table5.new.total', 'previous.table3.new.total', ''])(
  '“%s” is no cell of this report’s tables',
  (address) => {
    expect(placeOf(address)).toBeUndefined();
  },
);
