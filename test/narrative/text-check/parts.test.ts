import { partsOf, yearIn } from '../../../src/narrative/text-check/parts';

const shown = (text: string) =>
  partsOf(text).map(({ id, text: words }) => `${id}:${words.replaceAll('\n', '|')}`);

test.each<[string, string, string[]]>([
  ['a passage', '收到申请3件。\n办结3件。', [':收到申请3件。|办结3件。']],
  [
    'a whole text, its headings worded otherwise; rows of table 3 are no headings',
    '前言。\n一、总体情况\n甲。\n二、主动公开政府信息情况\n一、本年新收政府信息公开申请数量\n三、本年度办理结果\n四、结转下年度继续办理\n四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n五、政府信息公开工作存在的主要问题及改进情况\n乙。\n六、其他需要报告的事项\n丙。',
    [
      '0:前言。|',
      '1:|甲。|',
      '2:|一、本年新收政府信息公开申请数量|三、本年度办理结果|四、结转下年度继续办理|',
      '4:|',
      '5:|乙。|',
      '6:|丙。',
    ],
  ],
])('%s', (_what, text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test('a part stands where it begins', () => {
  const text = '前言。\n一、总体情况\n甲。\n五、存在的问题\n乙。\n六、其他事项\n丙。';
  for (const { text: words, start } of partsOf(text)) expect(text.startsWith(words, start)).toBe(true);
});

test.each<[string, number | undefined]>([
  ['2024年，较2023年增加。统计期限为2024年1月1日至12月31日。', 2024],
  ['收到申请3件。', undefined],
])('the year of %s', (text, expected) => {
  expect(yearIn(text)).toBe(expected);
});
