import { NARRATE } from '../../src/functions/functions';
import { rowsOf, sample } from '../support/samples';
import { failure, inExcel, printedTable3, range } from './support';

inExcel();

const suqian = range(rowsOf(sample('suqian-2024')));
const last = range(rowsOf(sample('suqian-2023')));
const zhanyi = range(rowsOf(sample('zhanyi-2019')));
const blank = last.map((row) => row.map(() => ''));

test.each<[string, unknown, unknown[][], unknown[][] | undefined, string]>([
  [
    'what was handled',
    '办理情况',
    suqian,
    undefined,
    '新收政府信息公开申请3525件，上年结转121件，办结3521件，结转下年度125件。',
  ],
  [
    'a table with its labels',
    '申请人',
    printedTable3(sample('pingtan-2021')),
    undefined,
    '新收的申请按申请人分，自然人64件、社会公益组织2件、其他组织4件。',
  ],
  [
    'reasons',
    '无法提供理由',
    suqian,
    undefined,
    '无法提供941件，理由为本机关不掌握相关政府信息897件、没有现成信息需要另行制作36件、补正后申请内容仍不明确8件。',
  ],
  ['against last year', '与上年比较', suqian, last, '新收申请较上年增加14件，增长0.4%。'],
  ['against nothing', '与上年比较', suqian, undefined, ''],
  ['against a table in which nothing is filled in', '与上年比较', suqian, blank, ''],
  ['against an argument that is one blank cell', '与上年比较', suqian, [[0]], ''],
  [
    'all, with blanks',
    '全段',
    zhanyi,
    undefined,
    '新收政府信息公开申请3件，上年结转【待填：上年结转】件，办结【待填：办理结果总计】件，结转下年度【待填：结转下年度】件。' +
      '新收的申请按申请人分，自然人3件、【待填：商业企业、科研机构等5项】。' +
      '办结的【待填：办理结果总计】件中，予以公开2件、部分公开1件、【待填：不予公开、无法提供等4项】。',
  ],
])('%s', (_, name, table, previous, expected) => {
  expect(NARRATE(name, table, previous)).toBe(expected);
});

test.each<[unknown, string]>([
  ['申请', '“申请”'],
  [null, '“”'],
  [3, '“3”'],
])('a name that no sentence has: %p', (name, given) => {
  expect(failure(() => NARRATE(name, suqian))).toBe(
    `#VALUE! “句”给的是${given}，应为其中之一：全段、办理情况、申请人、办理结果、不予公开理由、无法提供理由、不予处理理由、与上年比较。`,
  );
});

test('a range that is no table', () => {
  expect(failure(() => NARRATE('全段', [[1, 2]]))).toMatch(/^#VALUE! “表三”给了1行2列/);
});
