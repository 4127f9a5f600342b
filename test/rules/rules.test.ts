/** Every rule on figures of real reports: where it finds nothing, and where it finds what. */
import type { Cell } from '../../src/report/cell';
import type { Report } from '../../src/report/report';
import { allRules } from '../../src/rules/all';
import { checkReport, formsOf, readerOf } from '../../src/rules/check';
import { compiledFor } from '../../src/rules/compiled';
import { sentenceOf } from '../../src/rules/sentences';
import type { Sample } from '../support/samples';
import { sample, withCells, withFigures, withoutApplications, zeroFilled } from '../support/samples';

const suqian2023 = sample('suqian-2023');
const suqian = sample('suqian-2024');
const pingtan2019 = sample('pingtan-2019');
const pingtan2020 = sample('pingtan-2020');
const pingtan = sample('pingtan-2021');
const zhanyi = zeroFilled(sample('zhanyi-2019'));

/** As 杭州 2025 reports it: 203 applications not paid for, 400元 collected. */
const withFees = withFigures(suqian, {
  'facts.feeNotices': 203,
  'facts.feeNoticed': 400,
  'facts.feeCollected': 400,
});

interface Passing {
  readonly report: Report;
  readonly previous?: Report;
}

/** Reports in which the rule is judged and finds nothing. */
const passing: Readonly<Record<string, Passing>> = {
  A01: { report: pingtan },
  A02: { report: suqian },
  A03: { report: suqian },
  A04: { report: suqian },
  A05: { report: suqian, previous: suqian2023 },
  A07: { report: pingtan2019 },
  B01: { report: pingtan2020 },
  B02: { report: pingtan2020 },
  B03: { report: suqian },
  B04: { report: zhanyi },
  B05: { report: sample('huaian-2024') },
  B06: { report: suqian },
  B07: { report: suqian },
  B08: { report: suqian },
  B09: { report: withCells(pingtan, { 'other.natural': 1, 'other.total': 1 }) },
  C01: { report: suqian },
  C02: { report: suqian },
  C03: { report: suqian },
  C04: { report: suqian },
  C05: { report: suqian, previous: suqian2023 },
  D01: { report: withFees },
  D02: { report: withFees },
  D03: { report: withFees },
  Y01: { report: pingtan, previous: pingtan2020 },
  Y02: { report: suqian, previous: suqian2023 },
  Y03: { report: suqian, previous: suqian2023 },
  Y04: {
    report: withFigures(suqian, {
      'table2.normative.made': 0,
      'table2.normative.repealed': 0,
      'table2.normative.inForce': 597,
    }),
    previous: suqian2023,
  },
  Y05: { report: sample('huaian-2024'), previous: sample('huaian-2024') },
  Y06: { report: suqian, previous: suqian2023 },
};

/** A year before it that nothing was carried over from, and that leaves as many documents in force. */
const before = (report: Sample): Sample =>
  withFigures(report, {
    'table3.carriedOut.natural': 0,
    'table3.carriedOut.total': 0,
    'table2.normative.inForce': 599,
  });

interface Failing {
  readonly rule: string;
  readonly report: Sample;
  readonly changes?: Readonly<Record<string, Cell>>;
  readonly previous?: Report;
  /** the sentence of what the rule finds first */
  readonly says: string;
  /** all findings, in their order */
  readonly finds: readonly string[];
}

/** Jumps between the two real years, which stand in every comparison of them. */
const jumps = ['Y05.denied.otherLaw.total', 'Y05.refused.excessive.total'];

const failing: readonly Failing[] = [
  {
    rule: 'A01',
    report: pingtan2020,
    says: '“规章·对外公开总数量”填了7。本类机关一般没有规章制定权（《立法法》第九十一条、第九十三条）。替有权机关填报的，写一句情况说明；否则请填到下一行“行政规范性文件”。',
    finds: ['B03.natural', 'B03.total < B03.natural', 'A01.rules'],
  },
  {
    rule: 'A01',
    report: pingtan,
    changes: { 'table2.rules.inForce': 6 },
    says: '“规章·现行有效件数”填了6。本类机关一般没有规章制定权（《立法法》第九十一条、第九十三条）。替有权机关填报的，写一句情况说明；否则请填到下一行“行政规范性文件”。',
    finds: ['A01.rules'],
  },
  {
    rule: 'A02',
    report: suqian,
    changes: { 'table2.normative.made': -1 },
    says: '“行政规范性文件·本年制发件数”填的是-1，件数应为不小于0的整数。请改正。',
    finds: ['A02.normative.made'],
  },
  {
    rule: 'A02',
    report: pingtan2019,
    changes: { 'table2.fees.change': 0.5 },
    says: '“行政事业性收费·本年增/减”填的是0.5，应为整数，减少的填负数。请改正。',
    finds: ['A02.fees.change'],
  },
  {
    rule: 'A03',
    report: pingtan,
    changes: { 'table2.normative.inForce': 60 },
    says: '“行政规范性文件”现行有效件数填60，少于本年制发件数－本年废止件数＝66。请核对现行有效件数。',
    finds: ['A03.normative'],
  },
  {
    rule: 'A04',
    report: suqian,
    changes: { 'table2.fees.amount': -1 },
    says: '“行政事业性收费·本年收费金额（单位：万元）”填的是-1，金额应不小于0，小数不超过6位，单位为万元。请改正。',
    finds: ['A04.fees.amount'],
  },
  {
    rule: 'A04',
    report: suqian,
    changes: { 'table2.fees.amount': 0.1234567 },
    says: '“行政事业性收费·本年收费金额（单位：万元）”填的是0.1234567，金额应不小于0，小数不超过6位，单位为万元。请改正。',
    finds: ['A04.fees.amount'],
  },
  {
    rule: 'A05',
    report: pingtan,
    changes: { 'table2.fees.amount': 9.5 },
    previous: withFigures(before(pingtan), { 'table2.fees.amount': 0.001 }),
    says: '“行政事业性收费”填了9.5万元，是上年0.001万元的9500倍，可能按“元”填了。请核对单位。',
    finds: ['A05.fees.amount'],
  },
  {
    rule: 'A05',
    report: suqian,
    changes: { 'table2.fees.amount': 592_372_449 },
    previous: suqian2023,
    says: '“行政事业性收费”填了592372449万元，是上年59237.2449万元的10000倍，可能按“元”填了。请核对单位。',
    finds: ['A05.fees.amount', ...jumps, 'Y05.fees.amount < A05.fees.amount'],
  },
  {
    rule: 'A07',
    report: pingtan2019,
    changes: { 'table2.normative.published': 90 },
    says: '“规范性文件”本年新公开数量90，多于对外公开总数量89。请核对。',
    finds: ['A07.normative'],
  },
  {
    rule: 'B01',
    report: suqian,
    changes: { 'table3.new.natural': 3441, 'table3.new.total': 3526 },
    says: '“自然人”列不平：新收3441＋上年结转118＝3559，办理结果总计3440＋结转下年度118＝3558，相差1件。请对照台账核对这一列。',
    finds: ['B01.natural', 'B01.total < B01.natural'],
  },
  {
    rule: 'B02',
    report: suqian,
    changes: { 'table3.granted.total': 1432, 'table3.partial.total': 470 },
    says: '“予以公开”行六类申请人相加是1431，“总计”填了1432，多1件。请逐格核对，或改总计。',
    finds: ['B02.granted', 'B02.partial'],
  },
  {
    rule: 'B03',
    report: sample('pingtan-2020'),
    changes: { 'table2.rules.publicTotal': 0 },
    says: '“自然人”列各项办理结果相加是26，“（七）总计”填了20，少6件。请逐行核对结果，或改总计。',
    finds: ['B03.natural', 'B03.total < B03.natural'],
  },
  {
    rule: 'B04',
    report: suqian,
    changes: {
      'table3.granted.research': -1,
      'table3.partial.research': 1,
      'table3.granted.total': 1430,
      'table3.partial.total': 472,
    },
    says: '“予以公开·科研机构”填的是-1，件数应为不小于0的整数。请改正。',
    finds: ['B04.granted.research'],
  },
  {
    rule: 'B05',
    report: suqian,
    changes: { 'table3.partial.research': 'na' },
    says: '表三有1格填了“/”。多数机关填0，请核实。按勾稽关系推算，有1格只能是0。',
    finds: ['B05.table3'],
  },
  {
    rule: 'B05',
    report: suqian,
    changes: { 'table2.fees.amount': null },
    says: '表二还有1格未填。确实没有发生的填0；拿不准的先别填。',
    finds: ['B05.table2'],
  },
  {
    rule: 'B05',
    report: suqian,
    changes: { 'table4.reconsideration.pending': null },
    says: '表四还有1格未填。确实没有发生的填0；拿不准的先别填。按勾稽关系推算，“行政复议·尚未审结”应为36。',
    finds: ['B05.table4'],
  },
  {
    rule: 'B06',
    report: suqian,
    changes: {
      'table3.new.business': 3,
      'table3.carriedIn.business': 75,
      'table3.new.total': 3453,
      'table3.carriedIn.total': 193,
    },
    says: '“商业企业”列上年结转75件，办理结果总计只有73件。上年结转的申请一般当年办结，请核对。',
    finds: ['B06.business'],
  },
  {
    rule: 'B07',
    report: suqian,
    changes: {
      'table3.new.natural': 1,
      'table3.carriedIn.natural': 3557,
      'table3.new.total': 86,
      'table3.carriedIn.total': 3560,
    },
    says: '结转下年度125件，多于本年新收的86件。请核对上年结转是否都已办结。',
    finds: ['B06.natural', 'B06.total < B06.natural', 'B07 < B06.total'],
  },
  {
    rule: 'B08',
    report: pingtan,
    changes: {
      'table3.granted.natural': 0,
      'table3.granted.total': 3,
      'table3.other.other.natural': 28,
      'table3.other.other.total': 28,
    },
    says: '“其他”28件，占办理结果总计69件的40.6%，高于20%。请核对有没有可归入前面各项的。',
    finds: ['B08'],
  },
  {
    rule: 'B09',
    report: pingtan,
    changes: { 'table3.other.natural': 0 },
    says: '“自然人”列同时列了旧版一行0件和新版三小项共1件，相差1件。请只留所用版本的行。',
    finds: ['B09.other.natural', 'B09.other.total < B09.other.natural'],
  },
  {
    rule: 'C01',
    report: suqian,
    changes: { 'table4.reconsideration.total': 0 },
    says: '“行政复议”各项结果相加是170，“总计”填了0，少170件。请逐项核对，或改总计。',
    finds: ['C01'],
  },
  {
    rule: 'C02',
    report: suqian,
    changes: { 'table4.litigationDirect.upheld': 8 },
    says: '“未经复议直接起诉”各项结果相加是26，“总计”填了25，少1件。请逐项核对，或改总计。',
    finds: ['C02'],
  },
  {
    rule: 'C03',
    report: suqian,
    changes: { 'table4.litigationAfterReview.pending': 31 },
    says: '“复议后起诉”各项结果相加是70，“总计”填了52，少18件。请逐项核对，或改总计。',
    finds: ['C03'],
  },
  {
    rule: 'C04',
    report: suqian,
    changes: { 'table4.litigationDirect.corrected': -1, 'table4.litigationDirect.upheld': 8 },
    says: '“未经复议直接起诉·结果纠正”填的是-1，件数应为不小于0的整数。请改正。',
    finds: ['C04.litigationDirect.corrected'],
  },
  {
    rule: 'C05',
    report: withoutApplications(pingtan),
    previous: withoutApplications(pingtan2020),
    says: '表四共有复议、诉讼15件，但本年和上年都没有收到申请。因主动公开等引起的，写一句情况说明；否则请核对表三、表四。',
    finds: ['C05'],
  },
  {
    rule: 'D01',
    report: withFees,
    changes: { 'facts.feeCollected': 401 },
    says: '实际收取401元，多于收费通知的400元。含上年通知、本年缴纳的，写一句情况说明。',
    finds: ['D01.feeCollected'],
  },
  {
    rule: 'D01',
    report: withFees,
    changes: { 'facts.feeNoticed': 0, 'facts.feeCollected': 0 },
    says: '“发出收费通知”填了203，但收费通知的件数和金额只有一项不为0。请核对后补填。',
    finds: ['D01.feeNotices'],
  },
  {
    rule: 'D01',
    report: withFees,
    changes: { 'facts.feeNotices': 0 },
    says: '“收费通知金额”填了400，但收费通知的件数和金额只有一项不为0。请核对后补填。',
    finds: ['D01.feeNoticed', 'D02'],
  },
  {
    rule: 'D02',
    report: withFees,
    changes: { 'facts.feeNotices': 37 },
    says: '表三“逾期未缴费不再处理”有38件，发出收费通知只有37件。请补填收费通知，或核对这一行。',
    finds: ['D02'],
  },
  {
    rule: 'D03',
    report: withFees,
    changes: { 'table2.fees.amount': 0.03 },
    says: '信息处理费实收400元，多于“行政事业性收费”的0.03万元。请核对两处的口径和单位。',
    finds: ['D03'],
  },
  {
    rule: 'Y01',
    report: pingtan,
    changes: {
      'table3.carriedIn.natural': 1,
      'table3.new.natural': 63,
      'table3.carriedIn.total': 1,
      'table3.new.total': 69,
    },
    previous: pingtan2020,
    says: '“上年结转·自然人”填1，上年年报“结转下年度继续办理”是0，多1件。请核对上年已发布的年报；确有更正或机构划转，写一句情况说明。',
    finds: ['Y01.natural', 'Y01.total < Y01.natural', 'Y05.unavailable.notHeld.total'],
  },
  {
    rule: 'Y02',
    report: suqian,
    changes: { 'table2.normative.inForce': 421 },
    previous: suqian2023,
    says: '“行政规范性文件”现行有效件数填421，按上年现行有效件数＋本年制发件数－本年废止件数应为420，多1件。请核对；修改、失效期满、清理口径不同所致的，写一句情况说明。',
    finds: ['Y02.normative', ...jumps],
  },
  {
    rule: 'Y02',
    report: suqian,
    changes: { 'table2.rules.inForce': 13 },
    previous: suqian2023,
    says: '“规章”现行有效件数填13，按上年现行有效件数＋本年制发件数－本年废止件数应为12，多1件。请核对；修改、失效期满、清理口径不同所致的，写一句情况说明。',
    finds: ['Y02.rules', ...jumps],
  },
  {
    rule: 'Y03',
    report: suqian,
    changes: { 'table2.normative.repealed': 648, 'table2.normative.inForce': 0 },
    previous: suqian2023,
    says: '“行政规范性文件”本年废止648件，多于上年现行有效件数＋本年制发件数＝647件。请核对上年年报和本年废止件数。',
    finds: ['Y02.normative', 'Y03.normative < Y02.normative', ...jumps, 'Y05.normative.inForce'],
  },
  {
    rule: 'Y04',
    report: suqian,
    changes: { 'table2.normative.made': 0, 'table2.normative.repealed': 0 },
    previous: suqian2023,
    says: '“行政规范性文件”本年没有制发也没有废止，现行有效件数却由上年的597变为420。请核对；有其他原因的，写一句情况说明。',
    finds: [
      'Y02.normative',
      'Y04.normative < Y02.normative',
      ...jumps,
      'Y05.normative.made',
      'Y05.normative.repealed',
    ],
  },
  {
    rule: 'Y05',
    report: suqian,
    previous: suqian2023,
    says: '“其他法律行政法规禁止公开”本年1，只有上年27的3.7%。请核对；属实的，写一句情况说明。',
    finds: jumps,
  },
  {
    rule: 'Y06',
    report: suqian,
    changes: {
      'table4.litigationDirect.upheld': 2,
      'table4.litigationDirect.otherOutcome': 3,
      'table4.litigationDirect.pending': 0,
      'table4.litigationDirect.total': 5,
    },
    previous: suqian2023,
    says: '“未经复议直接起诉”总计5件，少于上年年报“尚未审结”的6件。上年未审结的本年仍应计入，请核对。',
    finds: [...jumps, 'Y06.litigationDirect'],
  },
];

const resultOf = ({ report, changes = {}, previous }: Failing) =>
  checkReport(withFigures(report, changes), { previous });

describe('finds nothing', () => {
  test.each(Object.entries(passing))('%s', (id, { report, previous }) => {
    const compiled = compiledFor(formsOf(report, previous)!, report.level);
    const { findings, notChecked } = checkReport(report, { previous });
    expect(compiled.rules.some(({ rule }) => rule.id === id)).toBe(true);
    expect(notChecked.filter(({ rule }) => rule === id)).toEqual([]);
    expect(findings.filter(({ rule }) => rule === id)).toEqual([]);
  });
});
describe('finds', () => {
  test.each(failing.map((one, index) => [`${one.rule} (${index})`, one] as const))('%s', (_, one) => {
    const found = resultOf(one).findings.map(({ id, causedBy }) => (causedBy ? `${id} < ${causedBy}` : id));
    expect(found).toEqual(one.finds);
  });
  test.each(failing.map((one) => [one.says, one] as const))('says %s', (says, one) => {
    const { report, changes = {}, previous } = one;
    const checked = withFigures(report, changes);
    const telling = { forms: formsOf(checked, previous)!, read: readerOf(checked, previous) };
    const finding = resultOf(one).findings.find(({ rule }) => rule === one.rule)!;
    expect(sentenceOf(finding, telling)).toBe(says);
  });
});

/** What a sentence says of a cell that is not 0 but “/”. */
const slashed: readonly Pick<Failing, 'rule' | 'report' | 'changes' | 'previous' | 'says'>[] = [
  {
    rule: 'A03',
    report: pingtan,
    changes: { 'table2.normative.inForce': 'na' },
    says: '“行政规范性文件”现行有效件数填的是“/”，少于本年制发件数－本年废止件数＝66。请核对现行有效件数。',
  },
  {
    rule: 'A07',
    report: pingtan2019,
    changes: { 'table2.normative.publicTotal': 'na', 'table2.normative.published': 3 },
    says: '“规范性文件”本年新公开数量3，多于对外公开总数量“/”。请核对。',
  },
  {
    rule: 'B06',
    report: suqian,
    changes: { 'table3.handledTotal.natural': 'na' },
    says: '“自然人”列上年结转118件，办理结果总计填的是“/”。上年结转的申请一般当年办结，请核对。',
  },
  {
    rule: 'B07',
    report: suqian,
    changes: { 'table3.new.total': 'na' },
    says: '结转下年度125件，本年新收填的是“/”。请核对上年结转是否都已办结。',
  },
  {
    rule: 'D01',
    report: withFees,
    changes: { 'facts.feeNoticed': 'na' },
    says: '实际收取400元，收费通知金额填的是“/”。含上年通知、本年缴纳的，写一句情况说明。',
  },
  {
    rule: 'D02',
    report: withFees,
    changes: { 'facts.feeNotices': 'na' },
    says: '表三“逾期未缴费不再处理”有38件，发出收费通知填的是“/”。请补填收费通知，或核对这一行。',
  },
  {
    rule: 'D03',
    report: withFees,
    changes: { 'table2.fees.amount': 'na' },
    says: '信息处理费实收400元，“行政事业性收费”填的是“/”。请核对两处的口径和单位。',
  },
  {
    rule: 'Y01',
    report: suqian,
    changes: { 'table3.carriedIn.natural': 'na' },
    previous: suqian2023,
    says: '“上年结转·自然人”填“/”，上年年报“结转下年度继续办理”是118，少118件。请核对上年已发布的年报；确有更正或机构划转，写一句情况说明。',
  },
  {
    rule: 'Y02',
    report: suqian,
    changes: { 'table2.normative.inForce': 'na' },
    previous: suqian2023,
    says: '“行政规范性文件”现行有效件数填“/”，按上年现行有效件数＋本年制发件数－本年废止件数应为420，少420件。请核对；修改、失效期满、清理口径不同所致的，写一句情况说明。',
  },
  {
    rule: 'Y04',
    report: suqian,
    changes: { 'table2.normative.made': 0, 'table2.normative.repealed': 0, 'table2.normative.inForce': 'na' },
    previous: suqian2023,
    says: '“行政规范性文件”本年没有制发也没有废止，现行有效件数却由上年的597变为“/”。请核对；有其他原因的，写一句情况说明。',
  },
  {
    rule: 'Y06',
    report: suqian,
    changes: { 'table4.litigationDirect.total': 'na' },
    previous: suqian2023,
    says: '“未经复议直接起诉”总计填的是“/”，少于上年年报“尚未审结”的6件。上年未审结的本年仍应计入，请核对。',
  },
];

test.each(slashed)('$rule names the “/” in a cell', ({ rule, report, changes = {}, previous, says }) => {
  const checked = withFigures(report, changes);
  const telling = { forms: formsOf(checked, previous)!, read: readerOf(checked, previous) };
  const finding = checkReport(checked, { previous }).findings.find((one) => one.rule === rule)!;
  expect(sentenceOf(finding, telling)).toBe(says);
});

describe('the rules as a whole', () => {
  const ids = [...new Set(allRules.map(({ id }) => id))];
  const found = failing.map((one) => ({
    one,
    rules: new Set(resultOf(one).findings.map(({ rule }) => rule)),
  }));

  test('each has a real report in which it finds nothing, and one in which it does', () => {
    expect(ids.filter((id) => !passing[id])).toEqual([]);
    expect(ids.filter((id) => !found.some(({ one, rules }) => one.rule === id && rules.has(id)))).toEqual([]);
  });

  test('each alone finds something, or says which it follows from', () => {
    const alone = (id: string) => found.some(({ rules }) => rules.size === 1 && rules.has(id));
    const besidesJumps = (id: string) =>
      found.some(({ rules }) => rules.size === 2 && rules.has(id) && rules.has('Y05'));
    const needed = ids.filter((id) => alone(id) || besidesJumps(id));
    const follows = allRules.filter(({ followsFrom }) => followsFrom).map(({ id }) => id);
    expect(ids.filter((id) => !needed.includes(id))).toEqual([...new Set(follows)]);
  });

  test('what follows from others finds nothing that they do not', () => {
    for (const { id, followsFrom } of allRules) {
      if (!followsFrom) continue;
      const without = found.filter(
        ({ rules }) => rules.has(id) && !followsFrom.some((other) => rules.has(other)),
      );
      expect(without.map(({ one }) => one)).toEqual([]);
    }
  });

  test('a real report of two years satisfies all that apply to it, but for a query', () => {
    const { findings, notChecked } = checkReport(withFees, { previous: suqian2023 });
    expect(findings.map(({ id }) => id)).toEqual(jumps);
    expect(notChecked).toEqual([]);
  });

  test('each says what it requires, on what grounds, and how grave it is', () => {
    expect(allRules.filter(({ statement, source }) => !/[\u4e00-\u9fff]/.test(statement + source))).toEqual(
      [],
    );
    const severities = Object.fromEntries(
      ['mandatory', 'query', 'hint'].map((severity) => [
        severity,
        [...new Set(allRules.filter((rule) => rule.severity === severity).map(({ id }) => id))]
          .sort()
          .join(' '),
      ]),
    );
    expect(severities).toEqual({
      mandatory: 'A01 A02 A04 B01 B02 B03 B04 C01 C02 C03 C04',
      query: 'A01 A03 A05 A07 B05 B06 B07 D01 D02 Y01 Y02 Y03 Y04 Y05 Y06',
      hint: 'B08 B09 C05 D03',
    });
  });
});
