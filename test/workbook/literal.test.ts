import { headerText, literal } from '../../src/workbook/literal';

test.each([
  ['沾益区人民政府', '沾益区人民政府'],
  ['（一）予以公开', '（一）予以公开'],
  ['1.属于国家秘密', '1.属于国家秘密'],
  ['/', '/'],
  ['', ''],
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ["'引号", "''引号"],
  ['#N/A', "'#N/A"],
  ['12', "'12"],
  ['１２', "'１２"],
  ['1,234', "'1,234"],
  ['3-4', "'3-4"],
  ['3月4日', "'3月4日"],
  ['5%', "'5%"],
  ['1e3', "'1e3"],
  ['5-Jan', "'5-Jan"],
  ['Sept 5', "'Sept 5"],
  ['1 p', "'1 p"],
  ['0A', "'0A"],
  ['12:00 AM', "'12:00 AM"],
  ['Part 1', 'Part 1'],
  // thousands in Switzerland
  ["1'000", "'1'000"],
  ["0'", "'0'"],
  ['TRUE', "'TRUE"],
  ['3件', '3件'],
])('the text %j is put into a cell as %j', (text, expected) => {
  expect(literal(text)).toBe(expected);
});

test('an & of an organ’s name is printed, not read as a code', () => {
  expect(headerText('甲局&乙局')).toBe('甲局&&乙局');
});
