/** Amounts of money however people write them: exactly in 万元, or told to be none. */
import * as fc from 'fast-check';
import { amountIn, isLikeAmount } from '../../../src/documents/reading/amounts';
import { figureIn } from '../../../src/documents/reading/figure-text';

const grouped = (whole: string) => whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
const decimals = (value: bigint, places: number): string => {
  const text = String(value).padStart(places + 1, '0');
  const [whole, rest] = [text.slice(0, text.length - places), text.slice(text.length - places)];
  return rest.replace(/0+$/u, '') === '' ? whole : `${whole}.${rest.replace(/0+$/u, '')}`;
};

/** In 分, with how it may be written. */
const spelled = fc
  .record({
    cents: fc.bigInt({ min: 1n, max: 10n ** 13n }),
    spelling: fc.constantFrom('元', '万元', '万', '千元', '亿元', '万…元', '元角分', '亿…万元'),
    before: fc.constantFrom('', '约', '共计', '￥', '人民币', '大约', '合计：'),
    behind: fc.constantFrom('', '整', '左右', '（含税）'),
    isGrouped: fc.boolean(),
    isWide: fc.boolean(),
  })
  .map(({ cents, spelling, before, behind, isGrouped, isWide }) => {
    const [ten, wan] = [1_000_000n, 10_000n];
    const whole = (value: bigint) => (isGrouped ? grouped(String(value)) : String(value));
    let words: string;
    let read = cents;
    switch (spelling) {
      case '元':
        words = `${decimals(cents, 2)}元`;
        break;
      case '万元':
      case '万':
        words = `${decimals(cents, 6)}${spelling}`;
        break;
      case '千元':
        words = `${decimals(cents, 5)}千元`;
        break;
      case '亿元':
        words = `${decimals(cents, 10)}亿元`;
        break;
      case '万…元':
        read = cents - (cents % 100n) + (cents >= ten ? 0n : ten);
        words = `${whole(read / ten)}万${String((read % ten) / 100n)}元`;
        break;
      case '元角分':
        words = `${whole(cents / 100n)}元${String((cents / 10n) % 10n)}角${String(cents % 10n)}分`;
        break;
      case '亿…万元':
        read = (cents / ten) * ten + ten * wan;
        words = `${whole(read / (ten * wan))}亿${String((read / ten) % wan)}万元`;
        break;
    }
    const text = `${before}${words}${behind}`;
    const wide = text.replace(/[\d.]/gu, (one) =>
      one === '.' ? '．' : String.fromCharCode(one.charCodeAt(0) + 0xfee0),
    );
    return { text: isWide ? wide : text, value: Number(`${String(read)}e-6`) };
  });

test('written in any way an amount is that in 万元, and said to have been written so', () => {
  fc.assert(
    fc.property(spelled, ({ text, value }) => {
      const figure = figureIn(text, '万元');
      expect(figure).toEqual({
        cell: value,
        repaired: expect.stringMatching(/^(?:unit|words|round)$/u) as string,
      });
    }),
  );
});

test('what is like an amount is exactly one, or none: never one of its digits alone', () => {
  const pieces = fc.constantFrom(...'0123456789.,万千百十亿元角分约余至-¥', '人民币', '一', '二');
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 9 }), (all) => {
      const words = all.join('');
      fc.pre(isLikeAmount(words));
      const amount = amountIn(words);
      const digits = words.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '');
      const figure = figureIn(words, '万元');
      if (!amount && figure) expect(words).toMatch(/^[-\d.,]+(?:[十百千]?[万亿]?元?)?$/u);
      if (!amount || !/^[-¥约\d.,元]+$/u.test(words)) return;
      // without scales all its digits are in it
      expect(
        String(BigInt(Math.round((amount.hasUnit ? amount.value * 1e4 : amount.value) * 1e9))),
      ).toContain(digits.replace(/0+$/u, '') || '0');
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['12万50000元'],
  ['12万5'],
  ['12千'],
  ['012元'],
  ['5角'],
  ['1,2000元'],
  ['12万3万元'],
  [`${'9'.repeat(50)}元`],
])('%s is none', (words) => {
  expect(amountIn(words)).toBeUndefined();
});
