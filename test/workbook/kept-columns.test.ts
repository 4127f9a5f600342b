import { columnsFrom } from '../../src/workbook/kept-columns';

test.each<[unknown, object]>([
  [
    { 来件日: 'received', 经办人: null },
    { 来件日: 'received', 经办人: null },
  ],
  [{ 来件日: 'receipt', 姓名: 'applicant', 号: 3 }, { 姓名: 'applicant' }],
  [['received'], {}],
  ['received', {}],
  [undefined, {}],
])('%j is taken as %j', (kept, columns) => {
  expect(columnsFrom(kept)).toEqual(columns);
});
