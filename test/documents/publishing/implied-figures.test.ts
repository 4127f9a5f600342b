import type { Blank } from '../../../src/documents/publishing/blank-cells';
import { withBlanks } from '../../../src/documents/publishing/blank-cells';
import { impliedFigures } from '../../../src/documents/publishing/implied-figures';
import { sample, withFigures } from '../../support/samples';

const suqian = sample('suqian-2024');
const GRANTED = 'table3.granted.business';
const both = [
  { cell: GRANTED, figure: 21 },
  { cell: 'table4.reconsideration.total', figure: 170 },
];

test.each<[string, Parameters<typeof withFigures>[1], Blank, typeof both]>([
  ['none blank', {}, 'zero', []],
  ['another figure fits than 0', { [GRANTED]: null, 'table4.reconsideration.total': null }, 'zero', both],
  ['another than nothing', { [GRANTED]: null, 'table4.reconsideration.total': null }, 'slash', both],
  ['0 fits', { 'table3.granted.research': null }, 'zero', []],
  ['any figure fits', { 'table2.licensing.decisions': null }, 'zero', []],
  ['a "/" of the report is no blank', { [GRANTED]: 'na' }, 'zero', []],
])('%s', (_, figures, blank, expected) => {
  const report = withFigures(suqian, figures);
  expect(impliedFigures(report, withBlanks(report, blank))).toEqual(expected);
});
