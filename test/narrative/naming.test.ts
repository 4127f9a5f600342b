import { tokensOf } from '../../src/narrative/align';
import type { Naming } from '../../src/narrative/naming';
import { isNamed, namingOf } from '../../src/narrative/naming';
import { patched } from '../../src/narrative/places';

/** Of the last number of a sentence. */
function lastOf(text: string): Naming {
  const tokens = tokensOf(text);
  const index = tokens.map(({ kind }) => kind).lastIndexOf('number');
  return namingOf(tokens, index, { start: 0, end: tokens.length });
}

test.each<[string, Naming]>([
  ['2024年，本机关新收申请5件。', { before: '本机关新收申请', behind: '件。' }],
  ['上年结转1件，办结的5件中', { before: '办结的', behind: '件中' }],
  ['新收（含网络）5', { before: '', behind: '' }],
  ['办结3件中公开2', { before: '件中公开', behind: '' }],
])('what the number is told as: %s', (text, naming) => {
  expect(lastOf(text)).toEqual(naming);
});

test.each<[figure: string, was: string, is: string, whereOthersAreEqual: boolean, whereItIsTheOnly: boolean]>(
  [
    ['新收', '新收申请5件', '全年共新收政府信息公开申请5件', true, true],
    ['新收', '新收申请5件', '共收到申请5件', true, true],
    ['新收', '新收政府信息公开申请5件', '接办政府信息公开申请5件', false, true],
    ['新收', '新收申请5件', '办结申请5件', false, false],
    ['新收', '新收申请5件', '新收申请办结5件', false, false],
    ['新收', '新收申请5件', '上年新收申请5件', false, false],
    ['新收', '新收申请5件', '上半年新收申请5件', false, false],
    ['新收', '新收申请5件', '省政府转办新收申请5件', false, false],
    ['办理结果总计', '办结的5件中', '已办结5件', true, true],
    ['办理结果总计', '办结的5件中', '尚未办结5件', false, false],
    ['申请人.自然人', '自然人5件', '自然人申请5件', true, true],
    ['申请人.自然人', '自然人5件', '企业5件', false, false],
    ['年度', '5年，', '5年，', true, true],
    ['年度', '5年，', '近5年，', false, false],
  ],
)('%s: %s → %s', (figure, was, is, whereOthersAreEqual, whereItIsTheOnly) => {
  const names = new Set(['新收', '办结', '自然人'].filter((name) => !was.includes(name)));
  const answers = [false, true].map((isOnly) => isNamed(lastOf(was), lastOf(is), figure, { names, isOnly }));
  expect(answers).toEqual([whereOthersAreEqual, whereItIsTheOnly]);
});

test('patches go in whatever their order and length, counted in characters', () => {
  const patches = [
    { place: { start: 11, end: 13 }, to: '222' },
    { place: { start: 14, end: 15 }, to: '' },
  ];
  expect(patched('𠮷21件3', [...patches].reverse(), 10)).toBe('𠮷222件');
});
