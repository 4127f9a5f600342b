/** Random figures told in words that are not those of generated text: the right ones are silent, wrong ones are found. */
import * as fc from 'fast-check';
import { checkText } from '../../../src/narrative/text-check/check';
import { sample, withFigures } from '../../support/samples';

const count = fc.integer({ min: 0, max: 400 });

interface Figures {
  readonly review: readonly number[];
  readonly direct: readonly number[];
  readonly afterReview: readonly number[];
  readonly received: number;
  readonly carriedIn: number;
  readonly carriedOut: number;
  readonly licences: number;
}

const block = fc.tuple(count, count, count, count);
const figures: fc.Arbitrary<Figures> = fc
  .record({
    review: block,
    direct: block,
    afterReview: block,
    received: fc.integer({ min: 1, max: 9000 }),
    carriedIn: count,
    carriedOut: count,
    licences: fc.integer({ min: 10_000, max: 9_000_000 }),
  })
  .filter(({ received, carriedIn, carriedOut }) => received + carriedIn > carriedOut);

const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);

/** 宿迁 2024 with other figures. */
function reportOf({ review, direct, afterReview, received, carriedIn, carriedOut, licences }: Figures) {
  const columns = ['upheld', 'corrected', 'otherOutcome', 'pending'];
  const blocks = { reconsideration: review, litigationDirect: direct, litigationAfterReview: afterReview };
  const ofCases = Object.entries(blocks).flatMap(([id, cells]): (readonly [string, number])[] => [
    ...cells.map((cell, at) => [`table4.${id}.${columns[at]!}`, cell] as const),
    [`table4.${id}.total`, sum(cells)],
  ]);
  return withFigures(sample('suqian-2024'), {
    ...Object.fromEntries(ofCases),
    'table3.new.total': received,
    'table3.carriedIn.total': carriedIn,
    'table3.handledTotal.total': received + carriedIn - carriedOut,
    'table3.carriedOut.total': carriedOut,
    'table2.licensing.decisions': licences,
  });
}

const found = (one: Figures, text: string): readonly string[] =>
  checkText(
    { ...reportOf(one), sections: { '1': `（二）依申请公开。${text}` } },
    { scope: 'passage' },
  ).findings.map(({ rule }) => rule);

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
const cases = ({ review, direct, afterReview }: Figures) => ({
  reviews: sum(review),
  lawsuits: sum(direct) + sum(afterReview),
  corrected: review[1]!,
  settled: sum(review.slice(0, 3)),
});
const handledOf = ({ received, carriedIn, carriedOut }: Figures) => received + carriedIn - carriedOut;

test('what is right is silent', () => {
  fc.assert(
    fc.property(figures, fc.boolean(), (one, isOfSettled) => {
      const { reviews, lawsuits, corrected, settled } = cases(one);
      const handled = handledOf(one);
      const whole = isOfSettled ? settled : reviews;
      const base = isOfSettled ? one.received : one.received + one.carriedIn;
      const cut = Math.trunc(one.licences / 100) / 100;
      const rounded = Math.round(one.licences / 1000) / 10;
      const rate = percent(handled, base);
      expect(
        found(
          one,
          [
            `截至年底尚有${one.carriedOut}件正在办理中。`,
            rate === '100.00' ? '' : `申请办结率${rate}%。`,
            `行政复议、行政诉讼分别为${reviews}件、${lawsuits}件。`,
            whole > 0 ? `行政复议纠错率${percent(corrected, whole)}%。` : '',
            `作出行政许可决定${cut}万件。作出行政许可决定${rounded}万件。`,
          ].join(''),
        ),
      ).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a wrong number is found', () => {
  fc.assert(
    fc.property(figures, fc.integer({ min: 1, max: 9 }), (one, by) => {
      const { reviews, lawsuits, corrected, settled } = cases(one);
      expect(found(one, `行政复议、行政诉讼分别为${reviews + by}件、${lawsuits + by}件。`)).toEqual([
        'E13',
        'E13',
      ]);
      expect(found(one, `截至年底尚有${one.carriedOut + by}件正在办理中。`)).toEqual(['E04']);
      // the third step written is another in either way to write it
      expect(found(one, `作出行政许可决定${Math.round(one.licences / 100) / 100 + by}万件。`)).toEqual([
        'E15',
      ]);
      if (settled === 0) return;
      const wrong = Math.max(corrected / reviews, corrected / settled) + by / 100;
      expect(found(one, `行政复议纠错率${(100 * wrong).toFixed(1)}%。`)).toEqual(['E07']);
      expect(found(one, '未发生行政复议被纠正的情形。')).toEqual(corrected > 0 ? ['E14'] : []);
    }),
    { numRuns: 150 },
  );
});
