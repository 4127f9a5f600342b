import { omissionSentence, omissionsOf } from '../../../src/documents/publishing/omissions';
import type { Report } from '../../../src/report/report';
import { sample, sampleNames } from '../../support/samples';
import { smallReport } from './small-report';

const told = (report: Report) => omissionsOf(report).map((one) => omissionSentence(one, report));
const suqian = sample('suqian-2024');

test.each<[string, Report, readonly string[]]>([
  ['a whole report', suqian, []],
  [
    'without tables',
    smallReport,
    [
      '没有“主动公开”的数，这张表没有写入。请补上后再导出。',
      '没有“申请办理”的数，这张表没有写入。请补上后再导出。',
    ],
  ],
  [
    'without a row',
    {
      ...suqian,
      table3: Object.fromEntries(Object.entries(suqian.table3).filter(([id]) => id !== 'granted')),
    },
    ['“申请办理”缺“（一）予以公开”的7格，照空着写。请补上后再导出。'],
  ],
  [
    'without a cell of table 2',
    { ...suqian, table2: { ...suqian.table2, rules: { made: 1, inForce: 2 } } },
    ['“主动公开”缺“规章”的1格，照空着写。请补上后再导出。'],
  ],
  [
    'with a row of another form',
    { ...suqian, table3: { ...suqian.table3, other: suqian.table3.carriedOut! } },
    ['“申请办理”里的“（六）其他处理”不是2021版表格的行，没有写入。请核对表格版本。'],
  ],
])('%s', (_, report, sentences) => {
  expect(told(report)).toEqual(sentences);
});

test('blanks are not missing', () => {
  const blank = Object.fromEntries(Object.keys(suqian.table3).map((id) => [id, Array<null>(7).fill(null)]));
  expect(told({ ...suqian, table3: blank })).toEqual([]);
});

test('the samples hold no rows beyond their forms', () => {
  const others = sampleNames.flatMap((name) =>
    omissionsOf(sample(name)).filter(({ code }) => code === 'otherRow'),
  );
  expect(others).toEqual([]);
});
