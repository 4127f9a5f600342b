import { checkText } from '../../../src/narrative/text-check/check';
import { textSentenceOf } from '../../../src/narrative/text-check/sentences';
import { tableFormsOf } from '../../../src/report/report';
import { readerOf } from '../../../src/rules/check';
import { sample } from '../../support/samples';

/** 淮安 2024: 64件 corrected in reviews, 5件 in lawsuits. */
const report = sample('huaian-2024');
const CASES =
  '（二）依申请公开情况。因政府信息公开被申请行政复议351件，其中结果维持72件、结果纠正64件。因政府信息公开被提起行政诉讼46件，其中结果维持25件、结果纠正5件。';

/** What the rules on figures find in a sentence behind those on the cases. */
function found(sentence: string): readonly string[] {
  const one = { ...report, sections: { 1: CASES + sentence } };
  const telling = { forms: tableFormsOf(one)!, read: readerOf(one) };
  return checkText(one)
    .findings.filter(({ rule }) => /^E(?:0[1-9]|1[0-5])$/u.test(rule))
    .map((finding) => `${finding.rule} ${textSentenceOf(finding, telling)}`);
}

test.each([
  '被纠正的案件，64件行政复议案件、5件行政诉讼案件均已重新答复。',
  '被纠正的案件，行政复议64件、行政诉讼5件均已重新作出答复。',
  '被纠正的案件，其中复议64件已重新答复。',
  '被纠正的案件，已重新答复60件，9件正在办理。',
  '被纠正的案件，已重新答复60件；复议案件另有4件尚未审结，诉讼5件正在审理。',
  '对被纠正的64件行政复议案件，已重新答复60件，4件尚未审结。',
  '被纠正的案件，复议、诉讼分别为64件、5件，整改率100%。',
  '被纠正的案件，复议纠正64件、诉讼纠正5件，均已整改。',
  '被纠正的案件，69件均已整改。',
  '被纠正的案件69件，均已整改。',
  '被纠正的案件64件，均已整改。',
  '被纠正的案件共69件（行政复议64件、行政诉讼5件），均已整改。',
  '被纠正的案件均已办结。',
  '被纠正的案件，均已审结并重新答复。',
  '被纠正的案件，重新答复后没有再被申请行政复议、提起行政诉讼。',
])('how corrected cases were put right stands in no table: %s', (sentence) => {
  expect(found(sentence)).toEqual([]);
});

test.each<[string, readonly string[]]>([
  [
    '被纠正的案件共68件，均已整改。',
    [
      'E13 正文写“被纠正的案件共68件”，表四“行政复议＋行政诉讼·结果纠正”是69件（64＋4＋1），按“结果纠正”算是64件。',
    ],
  ],
  [
    '被纠正的70件案件均已整改。',
    ['E13 正文写“被纠正的70件”，表四“行政复议＋行政诉讼·结果纠正”是69件（64＋4＋1），按“结果纠正”算是64件。'],
  ],
  [
    '被纠正的案件，复议纠正63件、诉讼纠正5件。',
    ['E13 正文写“纠正63件”，表四是64件，按“行政复议＋行政诉讼·结果纠正”算是69件。'],
  ],
  [
    '其中行政复议被纠正的案件63件。',
    ['E13 正文写“被纠正的案件63件”，表四是64件，按“行政复议＋行政诉讼·结果纠正”算是69件。'],
  ],
  ['行政复议351件中，被纠正的案件有64件，维持71件。', ['E13 正文写“维持71件”，表四是72件。']],
])('all of them, and what is named once more, is held against table 4: %s', (sentence, expected) => {
  expect(found(sentence)).toEqual(expected);
});
