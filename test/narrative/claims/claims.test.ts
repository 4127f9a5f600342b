import { claimsIn } from '../../../src/narrative/claims/claims';
import { subjectsOf } from '../../../src/narrative/claims/subjects';
import { findForm } from '../../../src/report/form';

const subjects = subjectsOf(findForm('2021')!);
const shown = (text: string) =>
  claimsIn(text, subjects).map(({ number, subject }) => `${number.text.trim()} ${subject?.id ?? '—'}`);
const quotes = (text: string) =>
  claimsIn(text, subjects).map(({ quote }) => quote && text.slice(quote.start, quote.end));

test.each<[string, string, string[]]>([
  [
    '淮安 2024',
    '2024年，全市共受理政府信息公开申请3119件，答复3050件（含上年度结转申请34件，另有103件顺延到下年度答复），均在法定期限内予以答复。政府信息公开行政复议351件，其中结果维持72件，结果纠正64件，其他结果178件，尚未审结37件；政府信息公开行政诉讼46件，其中结果维持25件，结果纠正5件，其他结果9件，尚未审结7件。',
    [
      '3119件 new',
      '3050件 handledTotal',
      '34件 carriedIn',
      '103件 carriedOut',
      '351件 reconsideration',
      '72件 reconsideration.upheld',
      '64件 reconsideration.corrected',
      '178件 reconsideration.otherOutcome',
      '37件 reconsideration.pending',
      '46件 litigation',
      '25件 litigation.upheld',
      '5件 litigation.corrected',
      '9件 litigation.otherOutcome',
      '7件 litigation.pending',
    ],
  ],
  [
    '沾益 2019',
    '收到和处理政府信息公开申请3件，没有因政府信息公开工作被申请行政复议、提起行政诉讼。\n政府网站留言建议共收到群众留言15条，已全部回复。接收“12345”来电169件，已全部办结。',
    ['3件 new', '15条 —', '169件 —'],
  ],
  [
    'results of one sentence',
    '（二）依申请公开。全年办结申请805件，其中予以公开及部分公开258件，占33.9%；无法提供265件，占32.9%；不予公开35件。行政复议7件，诉讼9件，均获维持。',
    [
      '805件 handledTotal',
      '258件 granted+partial',
      '33.9% —',
      '265件 unavailable',
      '32.9% —',
      '35件 denied',
      '7件 reconsideration',
      '9件 litigation',
    ],
  ],
  [
    'applicants',
    '新收政府信息公开申请12件，其中自然人10件，法人或其他组织2件。',
    ['12件 new', '10件 natural', '2件 organisations'],
  ],
  [
    'numbers of other things',
    '公开各类政府信息5500余条，政策性文件11件，制作政策解读21个，召开新闻发布会12场。',
    ['5500余条 —', '11件 —', '21个 —', '12场 —'],
  ],
  [
    'the word behind the number',
    '政府信息公开申请中，12件予以公开，3件部分公开，2件结转下年度继续办理。',
    ['12件 granted', '3件 partial', '2件 carriedOut'],
  ],
])('%s', (_what, text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test('what is said of a number is quoted from the word that names it', () => {
  expect(
    quotes(
      '依申请公开：其中予以公开及部分公开258件，103件顺延到下年度答复，政府网站浏览量1200次。行政复议共计，3件。',
    ),
  ).toEqual(['予以公开及部分公开258件', '103件顺延到下年度', undefined, '行政复议共计，3件']);
});
