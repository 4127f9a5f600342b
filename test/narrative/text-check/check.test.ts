import { checkText } from '../../../src/narrative/text-check/check';
import { textSentenceOf } from '../../../src/narrative/text-check/sentences';
import { tableFormsOf } from '../../../src/report/report';
import { readerOf } from '../../../src/rules/check';
import { sample } from '../../support/samples';

/** `id 级别 句子` of each finding in a section of 淮安 2024. */
function found(text: string): string[] {
  const report = { ...sample('huaian-2024'), sections: { '1': text } };
  const telling = { forms: tableFormsOf(report)!, read: readerOf(report) };
  return checkText(report, { scope: 'passage' }).findings.map(
    (finding) => `${finding.id} ${finding.severity} ${textSentenceOf(finding, telling)}`,
  );
}

test.each<[string, string, string[]]>([
  ['what agrees', '收到政府信息公开申请3119件，办结3050件。', []],
  [
    'a column taken for the total',
    '依申请公开情况。予以公开及部分公开1735件。',
    [
      'E05.1:17-22 mandatory 正文写“予以公开及部分公开1735件”，表三总计列是1816件（1362＋454）。1735只是“自然人”一列的数。',
    ],
  ],
  [
    'a word that is used in two ways',
    '受理政府信息公开申请3120件。',
    [
      'E01.1:10-15 mandatory 正文写“受理政府信息公开申请3120件”，表三总计列是3119件，按“新收＋上年结转”算是3153件。',
    ],
  ],
  [
    'another way to count is a query',
    '政府信息公开申请引起的行政复议314件。',
    [
      'E13.1:15-19 query 正文写“行政复议314件”，表四是351件。314是不含尚未审结的数；如按这个口径写，请写明“已审结”。',
    ],
  ],
  [
    'a line taken for its group',
    '依申请公开情况：无法提供769件。',
    [
      'E05.1:12-16 mandatory 正文写“无法提供769件”，表三总计列是781件（769＋11＋1）。769只是“本机关不掌握相关政府信息”一行的数。',
    ],
  ],
])('%s', (_what, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('a report without text has nothing to find', () => {
  const { findings, numbers } = checkText(sample('huaian-2024'));
  expect({ findings, numbers }).toEqual({ findings: [], numbers: [] });
});
