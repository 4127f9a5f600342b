import * as fc from 'fast-check';
import { plainOf } from '../../../src/narrative/claims/plain';

test.each<[string, string, string]>([
  ['spaces and full-width digits', '收到 申请 ３，１１９ 件，占 ４３．５％', '收到申请3,119件，占43.5%'],
  ['signs of the other width', '其中:自然人3件(企业2件),办结5件;', '其中：自然人3件（企业2件），办结5件；'],
  ['words and numbers in Latin letters keep their space', 'Excel 2021 版 12 34', 'Excel 2021版12 34'],
  ['paragraphs', '（一）主动公开\n信息。\n（二）依申请公开\n', '（一）主动公开\n信息。\n（二）依申请公开'],
  ['a line that goes on', '收到申请12件，\n办结3\n件。', '收到申请12件，办结3件。'],
  [
    'the lines of a page, and its number',
    '着力强化与申请人的直接沟通，准确了解申请人诉求，提高\n答复的及时性和针对性。全市共受理政府信息公开申请三千\n余件，均在法定期限内予以答复，政府信息公开行政复议若\n-2-\n\n干件。\n五、存在的主要问题及改进情况\n问题。',
    '着力强化与申请人的直接沟通，准确了解申请人诉求，提高答复的及时性和针对性。全市共受理政府信息公开申请三千余件，均在法定期限内予以答复，政府信息公开行政复议若干件。\n五、存在的主要问题及改进情况\n问题。',
  ],
])('%s', (_what, given, expected) => {
  expect(plainOf(given).text).toBe(expected);
});

test('every letter of the plain text leads back to the one that it was', () => {
  const letters = '收到申请件，。（）,()；\n\r 　１２3.%-第页一、𠮷';
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 80 }), (given) => {
      const { text, origin } = plainOf(given);
      for (let at = 0; at < text.length; at += 1) {
        const { start, end } = origin({ start: at, end: at + 1 });
        expect(end).toBe(start + 1);
        if (text[at] !== '\n')
          expect(given.slice(start, end).normalize('NFKC')).toBe(text[at]!.normalize('NFKC'));
      }
    }),
    { numRuns: 500 },
  );
});
