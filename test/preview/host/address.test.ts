import { a1, parseA1, quoted, splitSheet } from '../../../preview/host/address';

describe('addresses', () => {
  test.each([
    ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
    ['B2:D5', { row: 1, column: 1, rows: 4, columns: 3 }],
    ['d5:b2', { row: 1, column: 1, rows: 4, columns: 3 }],
    ['$AA$10', { row: 9, column: 26, rows: 1, columns: 1 }],
    ['XFD1048576', { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
    ['C:D', { row: 0, column: 2, rows: 1_048_576, columns: 2 }],
    ['3:5', { row: 2, column: 0, rows: 3, columns: 16_384 }],
  ])('%s is a box', (address, box) => {
    expect(parseA1(address)).toEqual(box);
  });

  test.each(['', 'A', '3', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A:3', 'A1:B2:C3', 't3.new', '表三'])(
    '%s is none',
    (text) => expect(parseA1(text)).toBeNull(),
  );

  test.each(['A1', 'B2:D5', 'C:D', '3:5', 'AZ1:BA2'])('%s is written as it was read', (address) => {
    expect(a1(parseA1(address)!)).toBe(address);
  });

  test.each([
    ['B2:D5', '$B$2:$D$5'],
    ['A1', '$A$1'],
    ['C:D', '$C:$D'],
    ['3:5', '$3:$5'],
  ])('%s is %s when it is absolute', (address, absolute) => {
    expect(a1(parseA1(address)!, true)).toBe(absolute);
  });

  test.each([
    ['Sheet1', 'Sheet1'],
    ['申请办理2019', '申请办理2019'],
    ['2019年', "'2019年'"],
    ['a b', "'a b'"],
    ["a'b", "'a''b'"],
    ['A1', "'A1'"],
    ['R1', "'R1'"],
    ['a-b', "'a-b'"],
  ])('the sheet %s is written %s', (sheet, written) => {
    expect(quoted(sheet)).toBe(written);
    expect(splitSheet(`${written}!A1`)).toEqual({ sheet, rest: 'A1' });
  });
});
