import { quoteOf } from '../../../src/narrative/claims/claim';
import { readClaims } from '../../../src/narrative/claims/claims';
import { plainOf } from '../../../src/narrative/claims/plain';
import { subjectsOf } from '../../../src/narrative/claims/subjects';
import { findForm } from '../../../src/report/form';

const form = findForm('2021')!;
const reader = {
  subjects: subjectsOf({ form, table3Form: form }, 2024),
  organ: '淮安市人民政府',
  year: 2024,
};
const claimsIn = (given: string) => {
  const { text } = plainOf(given);
  return readClaims(text, reader).claims.map((claim) => ({ claim, text }));
};

/** `3119件 new`; `34件 ? part` for one that cannot be told; `5500余条 —` for one of no table. */
const shown = (given: string) =>
  claimsIn(given).map(({ claim: { number, about } }) => {
    if (!about) return `${number.text} —`;
    if (about.kind === 'unsure') return `${number.text} ? ${about.why}`;
    if (about.kind === 'fact') return `${number.text} ${about.fact.id}`;
    if (about.kind === 'proportion') return `${number.text} proportion`;
    return `${number.text} ${about.kind === 'figure' ? '' : `${about.kind} `}${about.subject.id}`;
  });
const quotes = (given: string) =>
  claimsIn(given).map(({ claim, text }) => {
    const { start, end } = quoteOf(claim);
    return text.slice(start, end);
  });

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
    ['3件 dealt', '15条 —', '169件 —'],
  ],
  [
    'in a paragraph of its own, without a word on publicity',
    '2024年新收申请3119件，其中自然人3001件，占96.2%。',
    ['3119件 new', '3001件 natural', '96.2% share natural'],
  ],
  [
    'what is no longer handled is a result, and no sum',
    '申请人逾期未按收费通知要求缴纳费用，不再处理的申请6件。因申请人逾期未缴费不再处理的申请有38件。不予处理的申请2件。',
    ['6件 other.feeUnpaid', '38件 other.feeUnpaid', '2件 refused'],
  ],
  [
    'parts of the year and of the organs, and what was answered early',
    '（二）依申请公开。11月收到申请402件，12月受理310件。2024年1至6月收到1715件。在20个工作日内答复3438件，提前答复2100件，当场答复56件。市级行政机关共收到822件。市财政局、市教育局分别收到申请61件、42件。2024年1月1日至12月31日收到申请3525件。',
    [
      '402件 ? part',
      '310件 ? part',
      '1715件 ? part',
      '20个 —',
      '3438件 ? part',
      '2100件 ? part',
      '56件 ? part',
      '822件 ? part',
      '61件 ? part',
      '42件 —',
      '3525件 new',
    ],
  ],
  [
    'against a year of which no report is here',
    '（二）依申请公开。收到申请3525件，较2023年增长0.4%，较2022年增长18.6%，比2020年增加500件。',
    ['3525件 new', '0.4% rate new', '18.6% ? otherYear', '500件 ? otherYear'],
  ],
  [
    'results of one sentence',
    '（二）依申请公开。全年办结申请805件，其中予以公开及部分公开258件，占33.9%；无法提供265件，占32.9%；不予公开35件。行政复议7件，诉讼9件，均获维持。',
    [
      '805件 handledTotal',
      '258件 granted+partial',
      '33.9% share granted+partial',
      '265件 unavailable',
      '32.9% share unavailable',
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
    'a word that the number before has taken',
    '发生政府信息公开行政复议3起，1起维持，2起撤回；行政诉讼3起，维持1起，2起驳回。',
    [
      '3起 reconsideration',
      '1起 reconsideration.upheld',
      '2起 —',
      '3起 litigation',
      '1起 litigation.upheld',
      '2起 —',
    ],
  ],
  [
    'a number that has told its clause',
    '依申请公开的69件均在规定期限内答复，1件于次年1月办结。被申请行政复议3件，1件维持，2件驳回。',
    ['69件 —', '1件 ? otherThings', '3件 reconsideration', '1件 reconsideration.upheld', '2件 ? otherThings'],
  ],
  [
    'one number for several kinds',
    '收到政府信息公开申请35件（其中企业、法律服务机构5件，自然人30件）。',
    ['35件 new', '5件 ? part', '30件 natural'],
  ],
  [
    'several in turn, behind what leads to them',
    '政府信息公开申请从答复类型看，予以公开、部分公开、不予公开分别为15件、5件、3件，分别占44.1%、14.7%、8.8%。',
    [
      '15件 granted',
      '5件 partial',
      '3件 denied',
      '44.1% share granted',
      '14.7% share partial',
      '8.8% share denied',
    ],
  ],
  [
    'shares of applicants, of the numbers before or of the words',
    '收到政府信息公开申请3119件，其中自然人3001件、法人或其他组织118件，分别占96.2%、3.8%。收到政府信息公开申请3119件，自然人、法人或其他组织分别占96.2%和3.8%。',
    [
      '3119件 new',
      '3001件 natural',
      '118件 organisations',
      '96.2% share natural',
      '3.8% share organisations',
      '3119件 new',
      '96.2% share natural',
      '3.8% share organisations',
    ],
  ],
  [
    'in turn, each with its share in a bracket',
    '政府信息公开申请中，予以公开、部分公开分别为15件（75%）、5件（25%）。',
    ['15件 granted', '75% share granted', '5件 partial', '25% share partial'],
  ],
  [
    'changes in turn, shares of what cannot be told',
    '收到政府信息公开申请20件，办结18件，同比分别增长5%、3%。收到政府信息公开申请20件，分别占40%、60%、10%。',
    [
      '20件 new',
      '18件 handledTotal',
      '5% rate new',
      '3% rate handledTotal',
      '20件 new',
      '40% —',
      '60% —',
      '10% —',
    ],
  ],
  [
    'last year’s figure within a comparison, and what it has come to',
    '收到政府信息公开申请35件，较2023年30件增加5件；办结由上年的28件增加到33件；2022年收到12件。',
    [
      '35件 new',
      '30件 lastYear new',
      '5件 difference new',
      '28件 lastYear handledTotal',
      '33件 handledTotal',
      '12件 new',
    ],
  ],
  [
    'cases that a sentence goes on about, and others',
    '因政府信息公开被提起行政诉讼6件。其中，未经复议直接起诉4件，复议后起诉2件。维持3件。全年行政诉讼30件。其中，未经复议直接起诉20件。',
    [
      '6件 litigation',
      '4件 litigationDirect',
      '2件 litigationAfterReview',
      '3件 litigation.upheld',
      '30件 —',
      '20件 —',
    ],
  ],
  [
    'cases that are not on information',
    '收到行政复议申请6件（均与信息公开无关），维持4件。非政府信息公开类行政诉讼2件。因政府信息公开被申请行政复议1件。',
    ['6件 —', '4件 —', '2件 —', '1件 reconsideration'],
  ],
  [
    'a share of one with others that are not named',
    '新收政府信息公开申请225件，企业等占7%，自然人占93%。',
    ['225件 new', '7% ? part', '93% share natural'],
  ],
  [
    'one of several',
    '依申请公开答复还不规范，3件行政复议中1件被纠正，行政诉讼中有2件维持，行政复议中1件已整改。',
    ['3件 ? part', '1件 reconsideration.corrected', '2件 litigation.upheld', '1件 ? part'],
  ],
  [
    'what documents were marked as',
    '依申请公开与公文管理衔接，确定主动公开816件、依申请公开223件、不予公开161件。',
    ['816件 —', '223件 —', '161件 ? otherThings'],
  ],
  ['parts of the report', '包括收到和处理政府信息公开申请情况、其他需要报告的事项六个部分。', ['六个 —']],
  [
    'a bracket between a figure and its change',
    '受理政府信息公开申请3646件（含上年结转121件），比上年增长1.1%；予以公开45件（其中部分公开5件），占1.2%。',
    ['3646件 new', '121件 carriedIn', '1.1% rate new', '45件 granted', '5件 partial', '1.2% share granted'],
  ],
  [
    'numbers of other things',
    '公开各类政府信息5500余条，政策性文件11件，制作政策解读21个，召开新闻发布会12场。',
    ['5500余条 —', '11件 —', '21个 —', '12场 —'],
  ],
  [
    'parts of the organs, of the ways to apply, and of other things',
    '（二）依申请公开。收到政府信息公开申请3119件，其中市本级收到520件，网络申请200件；延期答复12件，申请人撤回7件，接收来电169件。',
    ['3119件 new', '520件 ? part', '200件 ? part', '12件 —', '7件 —', '169件 —'],
  ],
  [
    'shares and changes',
    '（二）依申请公开。新收3119件，较上年增加14件，增长0.45%；予以公开1362件（44.66%），部分公开454件，占比14.89%，满意率98%。',
    [
      '3119件 new',
      '14件 difference new',
      '0.45% rate new',
      '1362件 granted',
      '44.66% share granted',
      '454件 partial',
      '14.89% share partial',
      '98% —',
    ],
  ],
  [
    'as many numbers as words, in turn',
    '（二）依申请公开。予以公开、部分公开、不予公开分别为5件、3件、1件。',
    ['5件 granted', '3件 partial', '1件 denied'],
  ],
  [
    'all cases of another law in an office of justice',
    '（二）依申请公开。收到政府信息公开申请12件。\n（三）行政复议。全年办理行政复议案件800件。',
    ['12件 new', '800件 —'],
  ],
  [
    'documents and decisions',
    '制发行政规范性文件8件，废止26件，现行有效66件；公开政策文件11件；作出行政许可决定447228件，公示行政处罚35条。',
    [
      '8件 normative.made',
      '26件 normative.repealed',
      '66件 normative.inForce',
      '11件 —',
      '447228件 licensing.decisions',
      '35条 —',
    ],
  ],
  [
    'the lines of a page',
    '（二）依申请公开情况。2024年，全市共受理政府信息公开申请 3119\n件，答\n-1-\n\n复 3050 件（含上年度结转申请 34 件）。',
    ['3119件 new', '3050件 handledTotal', '34件 carriedIn'],
  ],
  [
    'who applied, not how many in all',
    '依申请公开：自然人提出申请30件，占总申请量的60%；公民、法人和其他组织提出申请50件。',
    ['30件 natural', '60% share natural', '50件 new'],
  ],
  [
    'a word that the number behind it has taken',
    '依申请公开：35件申请已办结33件，其他处理（含无法提供、不予处理）5件，公开（含部分公开）20件。',
    ['35件 —', '33件 handledTotal', '5件 ? part', '20件 granted+partial'],
  ],
  [
    'rates in turn of words that name rates',
    '政府信息公开行政复议维持率、纠错率分别为20%、18%。政府信息公开申请中，予以公开、部分公开分别为60%、40%。',
    ['20% —', '18% —', '60% share granted', '40% share partial'],
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
  ).toEqual(['予以公开及部分公开258件', '103件顺延到下年度答复', '1200次', '行政复议共计，3件']);
});
