import { addressOfName, nameOfAddress } from '../../src/workbook/names';

test.each([
  ['table2.licensing.decisions', 't2.licensing.decisions'],
  ['table3.denied.inquiry.natural', 't3.denied.inquiry.natural'],
  ['table4.litigationDirect.pending', 't4.litigationDirect.pending'],
  ['facts.releases', 'fact.releases'],
  ['previous.table2.fees.amount', 'p2.fees.amount'],
  ['previous.table3.carriedOut.total', 'p3.carriedOut.total'],
  ['previous.table4.reconsideration.total', 'p4.reconsideration.total'],
])('the cell of %s is called %s', (address, name) => {
  expect(nameOfAddress(address)).toBe(name);
  expect(addressOfName(name)).toBe(address);
});

test.each([
  't3.matrix',
  't3.values',
  'ogi.year',
  'ogi.check',
  'fact.',
  'basic.organ',
  'told.overview',
  'tick.allOnTime',
  'problem.1',
  'measure.6',
  'source.table2.rules.basis',
  't5.new.total',
  'Print_Area',
])('the name %s is of no figure', (name) => {
  expect(addressOfName(name)).toBeUndefined();
});

test('what is no address of a figure has no name', () => {
  expect(() => nameOfAddress('section.1:0-4')).toThrow(RangeError);
});
