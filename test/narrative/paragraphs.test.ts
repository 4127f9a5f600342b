import { narrateParagraphs, paragraphsOf } from '../../src/narrative/paragraphs';
import { linksOf, textOf } from '../../src/narrative/passage';
import type { Cell } from '../../src/report/cell';
import { forms } from '../../src/report/form';
import type { Level, Report } from '../../src/report/report';
import { levels } from '../../src/report/report';
import { sample, withFigures } from '../support/samples';

const outcomes = ['upheld', 'corrected', 'otherOutcome', 'pending', 'total'];

/** A report on 2024 without disputes, documents and fees, but for these cells. */
function report(changes: Readonly<Record<string, Cell>>): Report {
  const zeros = ['reconsideration', 'litigationDirect', 'litigationAfterReview'].flatMap((block) =>
    outcomes.map((outcome) => [`table4.${block}.${outcome}`, 0] as const),
  );
  const documents = ['made', 'repealed', 'inForce'].map((id) => [`table2.normative.${id}`, 0] as const);
  const facts = ['feeNotices', 'feeNoticed', 'feeCollected'].map((id) => [`facts.${id}`, 0] as const);
  const unpaid = ['table3.other.feeUnpaid.natural', 'table3.other.feeUnpaid.total'].map(
    (cell) => [cell, 0] as const,
  );
  return withFigures(sample('suqian-2024'), {
    ...Object.fromEntries([...zeros, ...documents, ...facts, ...unpaid]),
    ...changes,
  });
}

const passageOf = (id: string, of: Report, selfName?: string) =>
  narrateParagraphs(of, selfName === undefined ? {} : { selfName }).find((one) => one.id === id)!.passage;
const text = (id: string, changes: Readonly<Record<string, Cell>>) => textOf(passageOf(id, report(changes)));

test.each<[string, Record<string, Cell>, string]>([
  ['neither', {}, '2024年，本机关未发生因政府信息公开引起的行政复议、行政诉讼。'],
  [
    'one reconsideration, upheld',
    { 'table4.reconsideration.upheld': 1, 'table4.reconsideration.total': 1 },
    '2024年，本机关因政府信息公开被申请行政复议1件，结果维持。未发生因政府信息公开引起的行政诉讼。',
  ],
  [
    'several reconsiderations with one outcome, lawsuits of one kind with one outcome',
    {
      'table4.reconsideration.upheld': 3,
      'table4.reconsideration.total': 3,
      'table4.litigationDirect.upheld': 12,
      'table4.litigationDirect.total': 12,
    },
    '2024年，本机关因政府信息公开被申请行政复议3件，均为结果维持。因政府信息公开被提起行政诉讼12件，均系未经复议直接起诉，均为结果维持。',
  ],
  [
    'lawsuits of one kind with several outcomes',
    {
      'table4.litigationDirect.upheld': 2,
      'table4.litigationDirect.pending': 1,
      'table4.litigationDirect.total': 3,
    },
    '2024年，本机关未发生因政府信息公开引起的行政复议。因政府信息公开被提起行政诉讼3件，均系未经复议直接起诉，其中结果维持2件、尚未审结1件。',
  ],
  [
    'lawsuits of both kinds with one outcome',
    {
      'table4.litigationDirect.upheld': 2,
      'table4.litigationDirect.total': 2,
      'table4.litigationAfterReview.upheld': 1,
      'table4.litigationAfterReview.total': 1,
    },
    '2024年，本机关未发生因政府信息公开引起的行政复议。因政府信息公开被提起行政诉讼3件，其中未经复议直接起诉2件、复议后起诉1件，均为结果维持。',
  ],
  [
    'lawsuits of one kind, none settled',
    { 'table4.litigationDirect.pending': 2, 'table4.litigationDirect.total': 2 },
    '2024年，本机关未发生因政府信息公开引起的行政复议。因政府信息公开被提起行政诉讼2件，均系未经复议直接起诉，均尚未审结。',
  ],
  [
    'several reconsiderations, none settled',
    { 'table4.reconsideration.pending': 3, 'table4.reconsideration.total': 3 },
    '2024年，本机关因政府信息公开被申请行政复议3件，均尚未审结。未发生因政府信息公开引起的行政诉讼。',
  ],
  [
    'some corrected',
    {
      'table4.reconsideration.upheld': 5,
      'table4.reconsideration.corrected': 2,
      'table4.reconsideration.total': 7,
    },
    '2024年，本机关因政府信息公开被申请行政复议7件，其中结果维持5件、结果纠正2件。未发生因政府信息公开引起的行政诉讼。被纠正的案件，【待填：整改情况】。',
  ],
  [
    'one lawsuit',
    { 'table4.litigationDirect.upheld': 1, 'table4.litigationDirect.total': 1 },
    '2024年，本机关未发生因政府信息公开引起的行政复议。因政府信息公开被提起行政诉讼1件，系未经复议直接起诉，结果维持。',
  ],
  [
    'lawsuits of both kinds',
    {
      'table4.litigationDirect.upheld': 2,
      'table4.litigationDirect.total': 2,
      'table4.litigationAfterReview.pending': 1,
      'table4.litigationAfterReview.total': 1,
    },
    '2024年，本机关未发生因政府信息公开引起的行政复议。因政府信息公开被提起行政诉讼3件，其中未经复议直接起诉2件、复议后起诉1件；按结果分，结果维持2件、尚未审结1件。',
  ],
  [
    'a blank',
    { 'table4.reconsideration.upheld': null, 'table4.reconsideration.total': 2 },
    '2024年，本机关因政府信息公开被申请行政复议2件，其中【待填：结果维持】。未发生因政府信息公开引起的行政诉讼。',
  ],
])('disputes: %s', (_, changes, expected) => {
  expect(text('disputes', changes)).toBe(expected);
});

test.each<[string, Cell, Cell, Cell, string]>([
  ['none at all', 0, 0, 0, '本机关无现行有效的行政规范性文件。'],
  ['no change', 0, 0, 12, '2024年，本机关未制发、未废止行政规范性文件，年末现行有效12件。'],
  ['made', 2, 0, 14, '2024年，本机关制发行政规范性文件2件，年末现行有效14件。'],
  ['repealed', 0, 1, 11, '2024年，本机关未制发行政规范性文件，废止1件，年末现行有效11件。'],
  [
    'all of them repealed',
    0,
    3,
    0,
    '2024年，本机关未制发行政规范性文件，废止3件，年末无现行有效的行政规范性文件。',
  ],
  ['both', 2, 1, 13, '2024年，本机关制发行政规范性文件2件、废止1件，年末现行有效13件。'],
  [
    'a blank',
    2,
    null,
    13,
    '2024年，本机关制发行政规范性文件2件、废止【待填：废止文件】件，年末现行有效13件。',
  ],
])('documents: %s', (_, made, repealed, inForce, expected) => {
  const changes = {
    'table2.normative.made': made,
    'table2.normative.repealed': repealed,
    'table2.normative.inForce': inForce,
  };
  expect(textOf(passageOf('documents', { ...report(changes), level: 'county' }))).toBe(expected);
});

test.each<[string, Cell, Cell, Cell, string]>([
  ['none at all', 0, 0, 0, '无现行有效的规章。'],
  ['no change', 0, 0, 24, '未制发、未废止规章，年末现行有效24件。'],
  ['made', 2, 0, 26, '制发规章2件，年末现行有效26件。'],
  ['repealed', 0, 1, 23, '未制发规章，废止1件，年末现行有效23件。'],
  ['both', 2, 1, 25, '制发规章2件、废止1件，年末现行有效25件。'],
  ['a blank', null, 1, 25, '制发规章【待填：制发规章】件、废止1件，年末现行有效25件。'],
])('规章: %s, told by organs that can make any', (_, made, repealed, inForce, expected) => {
  const of = report({
    'table2.rules.made': made,
    'table2.rules.repealed': repealed,
    'table2.rules.inForce': inForce,
  });
  const told = (level: Level | undefined) => textOf(passageOf('documents', { ...of, level }));
  const rest = '本机关无现行有效的行政规范性文件。';
  for (const level of [...levels, undefined]) {
    const makesAny = level === 'state' || level === 'province' || level === 'prefecture';
    expect([level, told(level)]).toEqual([level, makesAny ? rest + expected : rest]);
  }
});

test.each<[string, Cell, Cell, Cell, Cell, string]>([
  ['none', 0, 0, 0, 0, '2024年，本机关未发出信息处理费收费通知，未收取信息处理费。'],
  [
    'of last year’s notices',
    0,
    0,
    400,
    0,
    '2024年，本机关未发出信息处理费收费通知，收取上年通知的信息处理费400元。',
  ],
  [
    'noticed and not collected',
    3,
    600,
    0,
    2,
    '2024年，本机关发出信息处理费收费通知3件、600元，未收取信息处理费。因申请人逾期未缴费不再处理的申请有2件。',
  ],
  [
    'noticed and collected',
    3,
    600.5,
    400,
    0,
    '2024年，本机关发出信息处理费收费通知3件、600.5元，实际收取400元。',
  ],
  [
    'blank',
    null,
    null,
    null,
    0,
    '2024年，本机关发出信息处理费收费通知【待填：收费通知】件、【待填：通知金额】元，实际收取【待填：实收金额】元。',
  ],
])('fees: %s', (_, notices, noticed, collected, unpaid, expected) => {
  const changes = {
    'facts.feeNotices': notices,
    'facts.feeNoticed': noticed,
    'facts.feeCollected': collected,
    'table3.other.feeUnpaid.natural': unpaid,
    'table3.other.feeUnpaid.total': unpaid,
  };
  expect(text('fees', changes)).toBe(expected);
});

test('an organ is called what it calls itself', () => {
  expect(textOf(passageOf('disputes', report({}), '我市'))).toBe(
    '2024年，我市未发生因政府信息公开引起的行政复议、行政诉讼。',
  );
});

test('a number made of two blocks knows the cells of both', () => {
  const passage = passageOf(
    'disputes',
    report({ 'table4.litigationDirect.pending': 2, 'table4.litigationDirect.total': 2 }),
  );
  const [first] = linksOf(passage).filter(({ cells }) => cells.length > 1);
  expect(first!.cells).toEqual(['table4.litigationDirect.total', 'table4.litigationAfterReview.total']);
});

test('the form of 2019 tells nothing of documents in force', () => {
  expect(narrateParagraphs(sample('pingtan-2019')).map(({ id }) => id)).toEqual([
    'applications',
    'disputes',
    'fees',
  ]);
});

test('the sentences that become formulas need nothing but figures and lists', () => {
  for (const form of forms) {
    for (const { sentences } of paragraphsOf({
      form,
      table3Form: form,
      previous: { form, table3Form: form },
    })) {
      for (const { text, when = '' } of sentences.flatMap(({ wordings }) => wordings)) {
        expect(text).not.toMatch(/[［］]/u);
        expect(when).not.toMatch(/已勾选|%/u);
      }
    }
  }
});
