import { cleanedBlock } from '../../src/workbook/pasted';

test('a pasted block is cleaned, with a list of what was changed and what was not understood', () => {
  const block = [
    [12, '３', '5件', '1,234', ''],
    ['—', '/', ' ', ' 7 ', '约10'],
    ['12.50', true, 0, '不适用', '=甲'],
  ];
  expect(cleanedBlock(block)).toEqual({
    cells: [
      [12, 3, 5, 1234, ''],
      ['/', '/', '', 7, '约10'],
      [12.5, true, 0, '/', '=甲'],
    ],
    changed: [
      { row: 0, column: 1, from: '３', to: 3 },
      { row: 0, column: 2, from: '5件', to: 5 },
      { row: 0, column: 3, from: '1,234', to: 1234 },
      { row: 1, column: 0, from: '—', to: '/' },
      { row: 1, column: 2, from: ' ', to: '' },
      { row: 1, column: 3, from: ' 7 ', to: 7 },
      { row: 2, column: 0, from: '12.50', to: 12.5 },
      { row: 2, column: 3, from: '不适用', to: '/' },
    ],
    unread: [
      { row: 1, column: 4, found: '约10' },
      { row: 2, column: 1, found: 'TRUE' },
      { row: 2, column: 4, found: '=甲' },
    ],
  });
});

test('formulas stay untouched, whatever they show', () => {
  expect(cleanedBlock([['3件', '3件']], (_, column) => column === 1)).toEqual({
    cells: [[3, '3件']],
    changed: [{ row: 0, column: 0, from: '3件', to: 3 }],
    unread: [],
  });
});
