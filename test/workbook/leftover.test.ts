import { begunSheet, begunSheets, isLeftover } from '../../src/workbook/leftover';

const parcels = [
  { formulas: [['三、收到和处理政府信息公开申请情况', "'1/2"]] },
  { formulas: [['=IF(COUNT(D5:I5)=0,"",SUM(D5:I5))', 12]] },
];
const { prints } = begunSheet('甲（建表中）', '甲', parcels);

test.each([
  ['an empty sheet', undefined, true],
  ['a sheet of blanks', [['', '']], true],
  ['the first rows', [['三、收到和处理政府信息公开申请情况', '1/2']], true],
  [
    'all rows, with the formula as Excel spells it',
    [
      ['三、收到和处理政府信息公开申请情况', '1/2'],
      ['=IF(COUNT($D$5:I5)=0,"",SUM(D5:I5))', 12],
    ],
    true,
  ],
  [
    'a figure typed beside',
    [
      ['三、收到和处理政府信息公开申请情况', '1/2'],
      ['=SUM(D5:I5)', 13],
    ],
    false,
  ],
  ['a sheet of the clerk', [['我的备注']], false],
])('%s: is it a leftover?', (_, formulas, expected) => {
  expect(isLeftover(formulas, prints)).toBe(expected);
});

test('a note comes back from the settings as it was kept, and from nothing else', () => {
  const note = [begunSheet('甲（建表中）', '甲', parcels)];
  expect(begunSheets(JSON.parse(JSON.stringify(note)))).toEqual(note);
  expect(begunSheets([{ begunAs: 3 }, null, '甲'])).toEqual([]);
  expect(begunSheets('甲')).toEqual([]);
});
