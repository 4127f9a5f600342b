import { isAsWritten } from '../../../src/narrative/claims/precision';
import { numbersIn } from '../../../src/narrative/numbers-in-text';

test.each<[string, number, boolean]>([
  ['157.32万件', 1573179, true],
  ['157.31万件', 1573179, true],
  ['157.3万件', 1573179, true],
  ['157万件', 1573179, true],
  ['158万件', 1573179, false],
  ['157.13万件', 1573179, false],
  ['157.3179万件', 1573179, true],
  ['157.3178万件', 1573179, false],
  ['一百五十七万件', 1573179, true],
  ['一百五十八万件', 1573179, false],
  ['0.35万件', 3525, true],
  ['3525件', 3525, true],
  ['3500件', 3525, false],
  ['三千五百件', 3525, false],
])('%s of %i: %s', (text, figure, expected) => {
  expect(isAsWritten(numbersIn(text)[0]!, figure)).toBe(expected);
});
