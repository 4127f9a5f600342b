import * as fc from 'fast-check';
import { everyMatch } from '../../src/narrative/every-match';

const patterns = [/[一二]/gu, /a*/gu, /(?=b)/gu, /(?!)/gu, /𠮷?/gu, /b$/gmu, /x?/g];

test('finds what matchAll finds, and again', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '一', '二', '𠮷', '\n') });
  fc.assert(
    fc.property(text, fc.constantFrom(...patterns), (words, pattern) => {
      const expected = [...words.matchAll(pattern)].map(({ 0: match, index }) => [match, index]);
      const found = () => everyMatch(words, pattern).map(({ 0: match, index }) => [match, index]);
      expect([found(), found()]).toEqual([expected, expected]);
    }),
  );
});

test('a pattern that would find the first alone is refused', () => {
  expect(() => everyMatch('a', /a/u)).toThrow(TypeError);
});
