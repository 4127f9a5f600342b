import { textOf } from '../../src/narrative/passage';
import type { Quantities } from '../../src/narrative/quantity';
import type { Wording } from '../../src/narrative/sentence';
import { render } from '../../src/narrative/render';

const quantity = (name: string, value: number | null) => ({ name, value, cells: [`table3.${name}`] });
const quantities: Quantities = {
  single: new Map([quantity('新收', 3), quantity('办结', null)].map((one) => [one.name, one])),
  lists: new Map([
    ['申请人', [quantity('自然人', 3), quantity('企业', 0)]],
    ['结果', [quantity('公开', 2), quantity('部分公开', 0), quantity('其他', null)]],
  ]),
};
const text = (...wordings: Wording[]) => textOf(render({ id: 'test', name: '试', wordings }, quantities));

test.each<[string, Wording[], string]>([
  [
    'the first wording that fits',
    [{ when: '新收=0', text: '无' }, { when: '新收=3', text: '三' }, { text: '多' }],
    '三',
  ],
  [
    'an undecided wording does not fit',
    [{ when: '办结=0', text: '无' }, { text: '办结{办结}件' }],
    '办结【待填：办结】件',
  ],
  ['no wording fits', [{ when: '新收=0', text: '无' }], ''],
  ['items that are 0 drop out', [{ text: '{申请人.各项}' }], '自然人3件'],
  ['blank items stand in one gap', [{ text: '{结果.各项}。' }], '公开2件、【待填：其他】。'],
  ['the only item', [{ when: '申请人.种数=1', text: '均由{申请人.唯一}' }], '均由自然人'],
  ['the number of items filled in', [{ when: '结果.已填=2', text: '两项' }], '两项'],
])('%s', (_, wordings, expected) => {
  expect(text(...wordings)).toBe(expected);
});

test('a sentence without the figure that it needs is left out', () => {
  expect(
    render({ id: 'test', name: '试', needs: '上年新收', wordings: [{ text: '较上年' }] }, quantities),
  ).toEqual([]);
});

test.each([['{新受}'], ['{渠道.各项}'], ['{渠道.唯一}']])(
  'a slot that names nothing is refused: %s',
  (slot) => {
    expect(() => text({ text: slot })).toThrow(SyntaxError);
  },
);
