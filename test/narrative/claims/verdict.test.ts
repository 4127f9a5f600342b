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
      '2932件 ≠ 3001/3035',
      '3050件 = 办理结果总计',
      '2932件 = 自然人（办结）',
      '351件 = 行政复议',
      '97件 ≠ 72',
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
