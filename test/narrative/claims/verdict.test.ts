import { readClaims } from '../../../src/narrative/claims/claims';
import { subjectsOf } from '../../../src/narrative/claims/subjects';
import type { Verdict } from '../../../src/narrative/claims/verdict';
import { judge } from '../../../src/narrative/claims/verdict';
import { findForm } from '../../../src/report/form';
import type { Report } from '../../../src/report/report';
import { readerOf } from '../../../src/rules/check';
import { sample, withFigures } from '../../support/samples';

const form = findForm('2021')!;
const forms = { form, table3Form: form };
const subjects = subjectsOf(forms, 2024);

/** What each number of the text comes to: `258件 ≠ 275 (column natural)`. */
const verdicts = (text: string, report: Report, previous?: Report) => {
  const judging = { forms, subjects, read: readerOf(report, previous), hasPrevious: previous !== undefined };
  const { organ, year } = report;
  return readClaims(text, { subjects, organ, year }).claims.map(
    (claim) => `${claim.number.text} ${shown(judge(claim, judging))}`,
  );
};

function shown(verdict: Verdict): string {
  if (verdict.state === 'noTable') return 'noTable';
  if (verdict.state === 'unchecked') return verdict.why;
  if (verdict.ratio && verdict.state === 'differs')
    return `≠ ${verdict.ratio.right}${verdict.ratio.isCut ? ' (cut)' : ''}`;
  if (verdict.state === 'agrees') return `= ${verdict.reading.label}`;
  const values = verdict.readings.map(({ value }) => value).join('/');
  const why = verdict.explanations
    .map((one) => {
      switch (one.kind) {
        case 'column':
          return `column ${one.column}`;
        case 'part':
          return `part ${one.row}`;
        case 'settled':
          return 'settled';
        case 'lastYear':
          return 'lastYear';
        case 'other':
          return `other ${one.label}`;
      }
    })
    .join(', ');
  return `≠ ${values}${why && ` (${why})`}`;
}

test('every number of 淮安 2024 on applications and cases agrees', () => {
  const text =
    '全市共受理政府信息公开申请3119件，答复3050件（含上年度结转申请34件，另有103件顺延到下年度答复），均在法定期限内予以答复。政府信息公开行政复议351件，其中结果维持72件，结果纠正64件，其他结果178件，尚未审结37件；政府信息公开行政诉讼46件，其中结果维持25件，结果纠正5件，其他结果9件，尚未审结7件。';
  expect(verdicts(text, sample('huaian-2024')).filter((one) => !one.includes('='))).toEqual([]);
});

test.each<[string, string, Readonly<Record<string, number | null>>, string[]]>([
  [
    'some organs go on until all are named',
    '依申请公开：市本级收到申请1159件，办结1132件；全市结转下年度110件。依申请公开：全市收到申请1159件，办结1132件。',
    {},
    ['1159件 part', '1132件 part', '110件 ≠ 103', '1159件 ≠ 3119/3153', '1132件 ≠ 3050/3016'],
  ],
  [
    'all departments together, behind a sentence on cases',
    '因政府信息公开被申请行政复议351件。各级各部门共收到申请318件，办结311件。',
    {},
    ['351件 = 行政复议', '318件 part', '311件 part'],
  ],
  [
    'another year that is named in passing',
    '新收政府信息公开申请3119件，较2023年增加8件，其中自然人3000件；结转至2025年办理103件，予以公开1300件；2023年办结1件。',
    {},
    [
      '3119件 = 新收',
      '8件 noPrevious',
      '3000件 ≠ 3001/3035',
      '103件 = 结转下年度',
      '1300件 ≠ 1362',
      '1件 otherYear',
    ],
  ],
  [
    'parts of what was told, and of nothing more',
    '新收政府信息公开申请3119件，其中自然人2932件。办结政府信息公开申请3050件，其中自然人2932件。因政府信息公开被申请行政复议351件，其中维持97件。政府信息公开行政复议351件、行政诉讼46件，其中维持97件。',
    {},
    [
      '3119件 = 新收',
      '2932件 ≠ 3001/3035 (other 自然人（办结）)',
      '3050件 = 办理结果总计',
      '2932件 = 自然人（办结）',
      '351件 = 行政复议',
      '97件 ≠ 72 (other 行政复议＋行政诉讼·结果维持)',
      '351件 = 行政复议',
      '46件 = 行政诉讼',
      '97件 = 行政复议＋行政诉讼·结果维持',
    ],
  ],
  [
    'of all cases on other matters too',
    '因政府信息公开被申请行政复议351件，占全部行政复议案件2865件的12.3%；政府信息公开行政复议2865件。',
    {},
    ['351件 = 行政复议', '2865件 part', '12.3% noTable', '2865件 ≠ 351'],
  ],
  [
    'the column of 自然人 taken for the total, the first line for its group',
    '依申请公开：予以公开1288件，无法提供769件，办结3500件。',
    {},
    ['1288件 ≠ 1362 (column natural)', '769件 ≠ 781 (part unavailable.notHeld)', '3500件 ≠ 3050/3016'],
  ],
  ['收到 with what was carried in', '受理政府信息公开申请3153件。', {}, ['3153件 = 新收＋上年结转']],
  [
    'the words behind a number say that it holds what was carried in',
    '办结政府信息公开申请3050件（含上年结转34件）。办结政府信息公开申请3016件（含上年结转34件）。受理政府信息公开申请3153件，其中上年结转34件。受理政府信息公开申请3119件，其中包括2023年结转34件。',
    {},
    [
      ...[
        '3050件 = 办理结果总计',
        '34件 = 上年结转',
        '3016件 ≠ 3050 (other 办理结果总计－上年结转)',
        '34件 = 上年结转',
      ],
      ...['3153件 = 新收＋上年结转', '34件 = 上年结转', '3119件 ≠ 3153 (other 新收)', '34件 = 上年结转'],
    ],
  ],
  [
    'or that it does not',
    '办结政府信息公开申请3016件（不含上年结转34件）。办结政府信息公开申请3050件（不含上年结转34件）。办结政府信息公开申请3050件，另办结上年结转34件。',
    {},
    [
      ...['3016件 = 办理结果总计－上年结转', '34件 = 上年结转'],
      ...['3050件 ≠ 3016 (other 办理结果总计)', '34件 = 上年结转'],
      ...['3050件 ≠ 3016 (other 办理结果总计)', '34件 = 上年结转'],
    ],
  ],
  [
    'so do the words before it, and 新收 by itself',
    '依申请公开：含上年结转，共办结3016件。依申请公开：办结（不含上年结转）3050件。收到申请3119件，加上上年结转34件，共办理3119件。本年新收申请3153件。',
    {},
    [
      ...['3016件 ≠ 3050 (other 办理结果总计－上年结转)', '3050件 ≠ 3016 (other 办理结果总计)'],
      ...['3119件 = 新收', '34件 = 上年结转', '3119件 ≠ 3050/3153 (other 新收)'],
      '3153件 ≠ 3119 (other 新收＋上年结转)',
    ],
  ],
  [
    'of what was handled, the new ones',
    '办结政府信息公开申请3050件，其中上年结转34件、新收3016件。收到政府信息公开申请3016件。',
    {},
    [
      '3050件 = 办理结果总计',
      '34件 = 上年结转',
      '3016件 = 办理结果总计－上年结转',
      '3016件 ≠ 3119/3153 (other 办理结果总计－上年结转)',
    ],
  ],
  [
    'applicants of what was handled only where the words say so',
    '收到政府信息公开申请，申请人为自然人的2932件。办结的政府信息公开申请中，自然人2932件。\n办结政府信息公开申请3050件。其中自然人2932件。收到政府信息公开申请3119件。其中自然人2932件。',
    {},
    [
      ...['2932件 ≠ 3001/3035 (other 自然人（办结）)', '2932件 = 自然人（办结）', '3050件 = 办理结果总计'],
      ...['2932件 = 自然人（办结）', '3119件 = 新收', '2932件 ≠ 3001/3035 (other 自然人（办结）)'],
    ],
  ],
  [
    'a sentence on one kind of applicant goes on about it; of the parts of all it does not',
    '依申请公开：自然人申请3001件，已办结2932件。依申请公开：收到3119件，其中自然人3001件（予以公开1288件），予以公开及部分公开1735件。',
    {},
    [
      ...['3001件 = 自然人', '2932件 = 自然人·办理结果总计', '3119件 = 新收', '3001件 = 自然人'],
      ...['1288件 = 自然人·予以公开', '1735件 ≠ 1816 (column natural)'],
    ],
  ],
  [
    'results of lawsuits: of all, or of the block that is named',
    '政府信息公开行政诉讼46件，败诉4件。政府信息公开行政诉讼46件，其中直接起诉26件，败诉4件；复议后起诉20件，败诉1件。政府信息公开行政诉讼中，直接起诉26件、复议后起诉20件，败诉5件。因政府信息公开被直接起诉26件。维持13件。政府信息公开行政诉讼46件，纠正69件。',
    {},
    [
      ...['46件 = 行政诉讼', '4件 ≠ 5 (other 未经复议直接起诉·结果纠正)'],
      ...['46件 = 行政诉讼', '26件 = 未经复议直接起诉', '4件 = 未经复议直接起诉·结果纠正'],
      ...['20件 = 复议后起诉', '1件 = 复议后起诉·结果纠正'],
      ...['26件 = 未经复议直接起诉', '20件 = 复议后起诉', '5件 = 结果纠正'],
      ...['26件 = 未经复议直接起诉', '13件 = 未经复议直接起诉·结果维持'],
      ...['46件 = 行政诉讼', '69件 ≠ 5 (other 行政复议＋行政诉讼·结果纠正)'],
    ],
  ],
  [
    'a share of the whole that the words name',
    '依申请公开：予以公开1362件，占办结总数的44.66%。依申请公开：予以公开1362件，占办结总数的43.67%。依申请公开：予以公开1362件，占申请总量的44.66%。依申请公开：予以公开1362件，占新收的43.67%。依申请公开：予以公开1362件，占新收的43.2%。依申请公开：行政查询105件，占不予公开的58.99%。依申请公开：行政查询105件，占不予公开的3.44%。',
    {},
    [
      ...['1362件 = 予以公开', '44.66% = 予以公开', '1362件 = 予以公开', '43.67% ≠ 44.66'],
      ...['1362件 = 予以公开', '44.66% ≠ 43.67', '1362件 = 予以公开', '43.67% = 予以公开'],
      ...['1362件 = 予以公开', '43.2% ≠ 43.7', '105件 = 属于行政查询事项', '58.99% = 属于行政查询事项'],
      ...['105件 = 属于行政查询事项', '3.44% ≠ 58.99'],
    ],
  ],
  [
    'a share of the whole that the sentence has told; applicants of the whole that they are of',
    '依申请公开：办结3016件，予以公开1362件，占45.16%。依申请公开：予以公开和部分公开1816件，其中予以公开1362件，占75%。依申请公开：收到3119件，其中自然人3001件，占96.22%。依申请公开：收到3119件，其中自然人3001件，占95.18%。',
    {},
    [
      ...['3016件 = 办理结果总计－上年结转', '1362件 = 予以公开', '45.16% = 予以公开'],
      ...['1816件 = 予以公开＋部分公开', '1362件 = 予以公开', '75% = 予以公开'],
      ...['3119件 = 新收', '3001件 = 自然人', '96.22% = 自然人', '3119件 = 新收', '3001件 = 自然人'],
      '95.18% ≠ 96.22',
    ],
  ],
  [
    'cases without those that are open',
    '政府信息公开申请引起的行政复议314件。',
    {},
    ['314件 ≠ 351 (settled)'],
  ],
  ['the figure of something else', '依申请公开：不予处理454件。', {}, ['454件 ≠ 88 (other 部分公开)']],
  [
    'a simple combination, and none that is there by chance',
    '（二）依申请公开。收到申请3222件；予以公开1363件，不予处理275件。',
    {},
    ['3222件 ≠ 3119/3153 (other 新收＋结转下年度)', '1363件 ≠ 1362', '275件 ≠ 88 (other 不予处理＋其他处理)'],
  ],
  [
    'what cannot be told yet',
    '收到政府信息公开申请12件。',
    { 'table3.new.total': null, 'table3.new.natural': null },
    ['12件 blank'],
  ],
  ['a number that is about', '收到政府信息公开申请3100余件。', {}, ['3100余件 approximate']],
  [
    'shares of what is meant, cut off, wrong',
    '（二）依申请公开。予以公开1362件，占44.66%；不予公开178件，占5.83%；部分公开454件，占比15.9%。',
    {},
    [
      '1362件 = 予以公开',
      '44.66% = 予以公开',
      '178件 = 不予公开',
      '5.83% ≠ 5.84 (cut)',
      '454件 = 部分公开',
      '15.9% ≠ 14.9',
    ],
  ],
  [
    'a change without last year’s report',
    '（二）依申请公开。收到申请3119件，同比增长12.3%。',
    {},
    ['3119件 = 新收', '12.3% noPrevious'],
  ],
])('%s', (_what, text, changes, expected) => {
  expect(verdicts(text, withFigures(sample('huaian-2024'), changes))).toEqual(expected);
});

test.each<[string, string, string[]]>([
  [
    'last year’s figure within the comparison',
    '收到政府信息公开申请3525件，较2023年3511件增加14件，增长0.4%。收到政府信息公开申请3525件，较2023年3501件增加24件。',
    [
      '3525件 = 新收',
      '3511件 = 新收',
      '14件 = 新收',
      '0.4% = 新收',
      '3525件 = 新收',
      '3501件 ≠ 3511',
      '24件 ≠ 14',
    ],
  ],
  [
    'what it has come to',
    '收到政府信息公开申请由上年的3511件增加到3525件。收到政府信息公开申请由2023年的3511件增至2024年的3535件。',
    ['3511件 = 新收', '3525件 = 新收', '3511件 = 新收', '3535件 ≠ 3525/3646'],
  ],
  [
    'changes in turn',
    '收到政府信息公开申请3525件，办结3521件，同比分别增长0.4%、1.0%。收到政府信息公开申请3525件，办结3521件，同比分别增长0.4%、2.0%。',
    [
      '3525件 = 新收',
      '3521件 = 办理结果总计',
      '0.4% = 新收',
      '1.0% = 办理结果总计',
      '3525件 = 新收',
      '3521件 = 办理结果总计',
      '0.4% = 新收',
      '2.0% ≠ 1',
    ],
  ],
])('%s', (_what, text, expected) => {
  expect(verdicts(text, sample('suqian-2024'), sample('suqian-2023'))).toEqual(expected);
});

test('a change is held against last year’s report, by the reading by which its figure is right', () => {
  expect(
    verdicts(
      '受理政府信息公开申请案件3646件，同比增长1.05%。收到政府信息公开申请3525件，较上年增加14件，增长0.40%。2023年收到3511件。办结3486件。',
      sample('suqian-2024'),
      sample('suqian-2023'),
    ),
  ).toEqual([
    '3646件 = 新收＋上年结转',
    '1.05% ≠ 1.08',
    '3525件 = 新收',
    '14件 = 新收',
    '0.40% = 新收',
    '3511件 = 新收',
    '3486件 ≠ 3521/3400 (lastYear)',
  ]);
});
