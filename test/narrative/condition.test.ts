import type { Truth } from '../../src/narrative/condition';
import { decide } from '../../src/narrative/condition';

const figures: Readonly<Record<string, number | null>> = { 新收: 3, 上年结转: 0, 办结: null };
const figure = (name: string) => figures[name]!;

test.each<[string, Truth]>([
  ['新收=3', true],
  ['新收 > 2', true],
  ['新收≥4', false],
  ['新收≠3', false],
  ['上年结转<新收', true],
  ['上年结转≤0 且 新收=3', true],
  ['上年结转=0 且 新收=1', false],
  ['办结=0', undefined],
  ['办结=0 且 新收=3', undefined],
  ['办结=0 且 新收=1', false],
])('%s', (condition, truth) => {
  expect(decide(condition, figure)).toBe(truth);
});

test.each(['新收', '新收=', '新收==3=', '新收 3'])('“%s” is refused', (condition) => {
  expect(() => decide(condition, (name) => figures[name] ?? null)).toThrow(SyntaxError);
});
