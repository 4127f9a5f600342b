import { findForm } from '../../src/report/form';
import { table3FormOf, table3FromRows, table3Reader } from '../../src/report/report';
import { rowsOf, sample } from '../support/samples';

test('cells are read by address, a row that the report lacks is not a blank', () => {
  const form = findForm('2021')!;
  const read = table3Reader(form, { new: [1, null, 'na', 0, 0, 0, 1] });
  expect(
    [
      'table3.new.natural',
      'table3.new.business',
      'table3.new.research',
      'table3.granted.natural',
      'table3.new.x',
      'table2.new.natural',
    ].map(read),
  ).toEqual([1, null, 'na', undefined, undefined, undefined]);
});

test('table 3 may follow another form than the other tables', () => {
  const report = { organ: '某局', year: 2023, format: '2021' };
  expect(table3FormOf(report)?.id).toBe('2021');
  expect(table3FormOf({ ...report, table3Format: '2019' })?.id).toBe('2019');
  expect(table3FormOf({ ...report, format: '2008' })).toBeUndefined();
});

test('rows in the order of the form become the table again', () => {
  const report = sample('huaian-2024');
  expect(table3FromRows(findForm('2021')!, rowsOf(report))).toEqual(report.table3);
});
