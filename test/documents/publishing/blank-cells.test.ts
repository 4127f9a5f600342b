import type { Blank } from '../../../src/documents/publishing/blank-cells';
import { withBlanks } from '../../../src/documents/publishing/blank-cells';
import type { Cell } from '../../../src/report/cell';
import type { Report } from '../../../src/report/report';

/** Rows that the form has and this lacks stay away; blank facts stand in no table. */
const withCell = (cell: Cell): Report => ({
  organ: '某县',
  year: 2025,
  format: '2021',
  table2: { rules: { made: cell, repealed: 3, inForce: 'na' } },
  table3: { new: [cell, 0, 1, 'na', 2.5, 0, cell] },
  table4: { reconsideration: [0, 'na', cell, 4, 5] },
  facts: { releases: null },
  sections: { '1': '空着。' },
});

test.each<[Blank, Cell]>([
  ['blank', null],
  ['zero', 0],
  ['slash', 'na'],
])('blanks as %s', (blank, cell) => {
  expect(withBlanks(withCell(null), blank)).toEqual(withCell(cell));
});

test('a report without tables', () => {
  const bare: Report = { organ: '某县', year: 2025, format: '2021' };
  expect(withBlanks(bare, 'zero')).toEqual(bare);
});
