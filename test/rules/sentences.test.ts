import type { Cell } from '../../src/report/cell';
import { allRules } from '../../src/rules/all';
import { checkReport, formsOf, readerOf } from '../../src/rules/check';
import type { Rule } from '../../src/rules/rule';
import { markOf, placeWords, sentenceOf } from '../../src/rules/sentences';
import { exceeds, unequal } from '../../src/words/findings';
import type { Sample } from '../support/samples';
import { sample, withCells, zeroFilled } from '../support/samples';

/** The sentences on table 3 alone. */
function told({ table2, table4, ...report }: Sample): string[] {
  void [table2, table4];
  const telling = { forms: formsOf(report)!, read: readerOf(report) };
  return checkReport(report).findings.map(
    (finding) =>
      `【${markOf(finding)}】${placeWords(finding, telling.forms)}｜${sentenceOf(finding, telling)}`,
  );
}

const zhanyi = zeroFilled(
  withCells(sample('zhanyi-2019'), { 'handledTotal.natural': 3, 'handledTotal.total': 3 }),
);

test.each<[string, Sample, Record<string, Cell>, string[]]>([
  [
    'a column that does not close',
    sample('huaian-2024'),
    { 'new.natural': 3000, 'new.total': 3118 },
    [
      '【必改】“自然人”列｜“自然人”列不平：新收3000＋上年结转34＝3034，办理结果总计2932＋结转下年度103＝3035，相差1件。请对照台账核对这一列。',
      '【必改】“总计”列｜“总计”列不平：新收3118＋上年结转34＝3152，办理结果总计3050＋结转下年度103＝3153，相差1件。请对照台账核对这一列。',
    ],
  ],
  [
    'a row whose total was not brought up to date',
    zhanyi,
    { 'granted.total': 1, 'partial.total': 2 },
    [
      '【必改】“予以公开”行｜“予以公开”行六类申请人相加是2，“总计”填了1，少1件。请逐格核对，或改总计。',
      '【必改】“部分公开”行｜“部分公开”行六类申请人相加是1，“总计”填了2，多1件。请逐格核对，或改总计。',
    ],
  ],
  [
    'the slip of 平潭 2020',
    sample('pingtan-2020'),
    {},
    [
      '【必改】“自然人”列｜“自然人”列各项办理结果相加是26，“（七）总计”填了20，少6件。请逐行核对结果，或改总计。',
      '【必改】“总计”列｜“总计”列各项办理结果相加是27，“（七）总计”填了21，少6件。请逐行核对结果，或改总计。',
    ],
  ],
  [
    'a blank that no count satisfies',
    withCells(zhanyi, { 'carriedIn.natural': null, 'carriedIn.total': null }),
    { 'new.natural': 5, 'new.total': 5 },
    [
      '【必改】“自然人”列｜“上年结转·自然人”空着，但填几都平不了：新收＋上年结转已有5件，办理结果总计＋结转下年度才3件。请先核对已填的数。',
      '【必改】“总计”列｜“上年结转·总计”空着，但填几都平不了：新收＋上年结转已有5件，办理结果总计＋结转下年度才3件。请先核对已填的数。',
      '【未填】表三｜表三还有2格未填。确实没有发生的填0；拿不准的先别填。',
    ],
  ],
  [
    'a count that is none',
    zhanyi,
    { 'partial.business': 2.5, 'partial.natural': -1.5 },
    [
      '【必改】“自然人”列｜“自然人”列各项办理结果相加是0.5，“（七）总计”填了3，多2.5件。请逐行核对结果，或改总计。',
      '【必改】“商业企业”列｜“商业企业”列各项办理结果相加是2.5，“（七）总计”填了0，少2.5件。请逐行核对结果，或改总计。',
      '【必改】“部分公开·自然人”｜“部分公开·自然人”填的是-1.5，件数应为不小于0的整数。请改正。',
      '【必改】“部分公开·商业企业”｜“部分公开·商业企业”填的是2.5，件数应为不小于0的整数。请改正。',
    ],
  ],
  [
    'a slash among the figures',
    zhanyi,
    { 'new.business': 'na' },
    ['【核实】表三｜表三有1格填了“/”。多数机关填0，请核实。按勾稽关系推算，有1格只能是0。'],
  ],
  [
    'a table as 沾益 published it',
    sample('zhanyi-2019'),
    {},
    [
      '【未填】表三｜表三还有155格未填，整行未填的有“上年结转”“办理结果总计”“结转下年度”。确实没有发生的填0；拿不准的先别填。按勾稽关系推算，有15格只能是0。',
    ],
  ],
])('%s', (_, report, changes, expected) => {
  expect(told(withCells(report, changes))).toEqual(expected);
});

test('every rule with two sides has its own sentence, and no sentence is without its rule', () => {
  const idsOf = (...kinds: Rule['kind'][]) =>
    [...new Set(allRules.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))].sort();
  expect(Object.keys(unequal).sort()).toEqual(idsOf('identity', 'equal', 'zero'));
  expect(Object.keys(exceeds).sort()).toEqual(idsOf('atMost'));
});
