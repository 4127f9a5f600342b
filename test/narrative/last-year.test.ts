import { comparable } from '../../src/narrative/last-year';
import { narrateReport } from '../../src/narrative/narrate-report';
import { sectionTexts } from '../../src/narrative/written';
import type { Report } from '../../src/report/report';
import { sample } from '../support/samples';

const report = sample('suqian-2024');
const last = sample('suqian-2023');
const blank = (cell: null | 'na'): Report => ({
  ...last,
  table3: Object.fromEntries(Object.entries(last.table3).map(([row, cells]) => [row, cells.map(() => cell)])),
});

test.each<[string, Report | undefined, boolean]>([
  ['a report with figures', last, true],
  ['none', undefined, false],
  ['a table that is blank', blank(null), false],
  ['a table of strokes', blank('na'), false],
  ['no table', { organ: last.organ, year: 2023, format: '2021' }, false],
  ['a form that is not known', { ...last, format: '2008' }, false],
])('%s', (_, previous, expected) => {
  expect(comparable(previous)).toBe(expected ? previous : undefined);
});

test('a text beside a blank table of last year is that of a new organ', () => {
  expect(sectionTexts(narrateReport({ report, previous: blank(null) }))).toEqual(
    sectionTexts(narrateReport({ report })),
  );
});
