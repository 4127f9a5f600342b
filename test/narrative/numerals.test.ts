import fc from 'fast-check';
import { chineseNumber } from '../../src/narrative/numerals';

test.each([
  ['零', 0],
  ['五', 5],
  ['十', 10],
  ['十五', 15],
  ['三十', 30],
  ['两百', 200],
  ['二百零三', 203],
  ['三百五', 350],
  ['三百五十', 350],
  ['一千二百', 1200],
  ['一千零二十', 1020],
  ['一千零二', 1002],
  ['一万二', 12_000],
  ['一万零二', 10_002],
  ['三十五万六千', 356_000],
  ['一亿二千万', 120_000_000],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['二〇二四', 2024],
  ['二零二一', 2021],
  ['贰佰叁拾', 230],
  ['壹万', 10_000],
])('%s is %d', (text, expected) => {
  expect(chineseNumber(text)).toBe(expected);
});

test.each(['', '十百', '一二百', '百千', '三百十', '一十十', '一百零', '件'])(
  '“%s” is no numeral',
  (text) => {
    expect(chineseNumber(text)).toBeUndefined();
  },
);

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** As people are taught to write a number. */
function spelled(value: number): string {
  if (value === 0) return '零';
  const parts: string[] = [];
  for (const [unit, letter] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / unit) % 1e4;
    if (group === 0) {
      if (parts.length > 0 && value % unit !== 0) parts.push('零');
      continue;
    }
    if (parts.length > 0 && group < 1000 && parts[parts.length - 1] !== '零') parts.push('零');
    parts.push(spelledGroup(group) + letter);
  }
  return parts.join('').replace(/零+/g, '零').replace(/^一十/, '十');
}

function spelledGroup(group: number): string {
  let text = '';
  [...String(group)].forEach((digit, index, all) => {
    const place = all.length - 1 - index;
    text += digit === '0' ? '零' : DIGITS[Number(digit)]! + UNITS[place]!;
  });
  return text.replace(/零+/g, '零').replace(/零$/, '');
}

test('every number is read as it is spelled', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(200), fc.nat(99_999), fc.nat(999_999_999)), (value) => {
      expect([spelled(value), chineseNumber(spelled(value))]).toEqual([spelled(value), value]);
    }),
    { numRuns: 2000 },
  );
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'零一二两三十百千万亿〇件') }), (text) => {
      const value = chineseNumber(text);
      expect(value === undefined || Number.isSafeInteger(value) || value > Number.MAX_SAFE_INTEGER).toBe(
        true,
      );
    }),
    { numRuns: 2000 },
  );
});
