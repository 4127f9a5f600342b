import type { TextOptions } from '../../../src/narrative/text-check/check';
import { checkText, textRules } from '../../../src/narrative/text-check/check';
import { textSentenceOf } from '../../../src/narrative/text-check/sentences';
import type { TableId } from '../../../src/report/address';
import type { Cell } from '../../../src/report/cell';
import type { Report } from '../../../src/report/report';
import { tableFormsOf } from '../../../src/report/report';
import { readerOf } from '../../../src/rules/check';
import { sample, withFigures, withoutApplications } from '../../support/samples';

type Sections = Readonly<Record<string, string>>;
interface Given extends TextOptions {
  /** 淮安 2024 where absent */
  readonly report?: Report;
  readonly figures?: Readonly<Record<string, Cell>>;
}

/** `id 级别 句子` of what one rule finds. */
function found(rule: string, sections: Sections, { report, figures = {}, ...options }: Given = {}): string[] {
  const one = {
    ...withFigures((report as ReturnType<typeof sample>) ?? sample('huaian-2024'), figures),
    sections,
  };
  const telling = { forms: tableFormsOf(one)!, read: readerOf(one, options.previous) };
  return checkText(one, options)
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.id} ${finding.severity} ${textSentenceOf(finding, telling)}`);
}

const suqian = { report: sample('suqian-2024'), previous: sample('suqian-2023') };
/** 2019年上海市人民政府办公厅, as its text quotes it. */
const sh19: Given = {
  report: { ...withoutApplications(sample('pingtan-2019')), organ: '上海市人民政府办公厅', level: 'office' },
  figures: {
    'table3.new.total': 859,
    'table3.carriedIn.total': 18,
    'table3.granted.natural': 258,
    'table3.granted.total': 272,
    'table3.partial.total': 3,
    'table3.denied.inquiry.total': 35,
    'table3.unavailable.notHeld.total': 265,
    'table3.unavailable.needsCreation.total': 72,
    'table3.refused.repeat.total': 100,
    'table3.other.total': 58,
    'table3.handledTotal.total': 805,
    'table3.carriedOut.total': 72,
    'table4.reconsideration.upheld': 5,
    'table4.reconsideration.pending': 2,
    'table4.reconsideration.total': 7,
    'table4.litigationDirect.upheld': 8,
    'table4.litigationDirect.pending': 1,
    'table4.litigationDirect.total': 9,
  },
};
const shText =
  '（二）依申请公开。收到申请859件，上年结转18件，答复805件，结转下年度72件。其中，予以公开及部分公开258件，占33.9%；无法提供265件，占32.9%；不予公开35件，占4.34%；不予处理100件；其他处理58件。因政府信息公开被申请行政复议7件，诉讼9件，均获维持。';

/** Labels by the names of their findings, all printed in the same place. */
const printed = (...labels: readonly (readonly [name: string, text: string])[]): Given => ({
  labels: labels.map(([name, text]) => {
    const columns = ['inForce', 'amount', 'change', 'legal', 'pending'];
    const [table, ...rest] = name.split('.') as [TableId, ...string[]];
    const column = columns.includes(rest.at(-1)!) ? rest.pop() : undefined;
    return { table, row: rest.join('.'), ...(column && { column }), text, place: '主动公开!A5' };
  }),
});

type Row = readonly [what: string, sections: Sections, expected: readonly string[], given?: Given];
const on = (text: string): Sections => ({ '1': text });

/** What 正文用数 states. */
const facts = {
  'facts.feeNotices': 3,
  'facts.feeNoticed': 4200,
  'facts.feeCollected': 3940,
  'facts.channelOnline': 3000,
  'facts.channelMail': 100,
  'facts.channelInPerson': 19,
  'facts.extended': 12,
  'facts.releases': 684,
  'facts.releasesWebsite': 100,
  'facts.releasesNewMedia': 584,
  'facts.interpretations': 21,
  'facts.pressConferences': 12,
  'facts.gazettes': 6,
  'facts.websites': 2,
  'facts.newMediaAccounts': 4,
  'facts.disclosureZones': 3,
  'facts.trainings': 4,
};
const others = (text: string): Sections => ({ '6': text });

const table: Readonly<Record<string, readonly Row[]>> = {
  D02: [
    [
      'nobody left a fee unpaid',
      others('2024年，我市未发出收费通知。'),
      [],
      { report: withoutApplications(sample('huaian-2024')) },
    ],
    [
      'some did',
      others('2024年，我市未发出信息处理费收费通知。'),
      [
        'D02.6:8-20 query 正文写“未发出信息处理费收费通知”，但表三申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请6件。请改正文或核对表。',
      ],
    ],
  ],
  D05: [
    ['in 元 and in 万元', others('收取信息处理费3940元。收取信息处理费0.394万元。'), [], { figures: facts }],
    [
      '元 written as 万元',
      others('2024年，我市收取信息处理费3940万元。'),
      [
        'D05.6:15-21 mandatory 正文写“我市收取信息处理费3940万元”，“正文用数”的实际收取信息处理费是3940元。请核对正文和“正文用数”。',
      ],
      { figures: facts },
    ],
  ],
  E01: [
    ['淮安 2024', on('全市共受理政府信息公开申请3119件。'), []],
    ['新收＋上年结转 (宿迁 2024)', on('受理政府信息公开申请案件3646件。'), [], suqian],
    [
      'full-width and Chinese digits',
      on('收到政府信息公开申请３１１９件。受理政府信息公开申请三千一百一十九件。'),
      [],
    ],
    ['a number of another year', on('2023年，全市受理政府信息公开申请3511件。'), []],
    [
      'numbers of parts',
      on('（二）依申请公开。市本级收到520件，县区收到2599件，收到涉及征地的申请200件。'),
      [],
    ],
    [
      '长春 a bureau 2023: 2 for 3',
      on('本年度，共受理政府信息公开申请2件，都在法定期限内予以答复。'),
      ['E01.1:15-17 mandatory 正文写“受理政府信息公开申请2件”，表三总计列是3件。'],
      { report: withoutApplications(sample('huaian-2024')), figures: { 'table3.new.total': 3 } },
    ],
    [
      'last year’s figure left in',
      on('收到政府信息公开申请3511件。'),
      [
        'E01.1:10-15 mandatory 正文写“收到政府信息公开申请3511件”，表三总计列是3525件，按“新收＋上年结转”算是3646件。3511是上年年报的数。',
      ],
      suqian,
    ],
  ],
  E02: [
    ['the number', on('（二）依申请公开。上年度结转申请34件。'), []],
    ['by its year', on('（二）依申请公开。2023年结转34件，已全部办结。'), []],
    [
      'another number',
      on('（二）依申请公开。上年度结转申请43件。'),
      ['E02.1:16-19 mandatory 正文写“上年度结转申请43件”，表三总计列是34件。'],
    ],
    [
      'none, in words',
      on('（二）依申请公开。无上年结转的申请。'),
      ['E02.1:9-14 mandatory 正文写“无上年结转”，但表三上年结转34件。请改正文或核对表。'],
    ],
  ],
  E03: [
    ['all of them', on('（二）依申请公开。办结3050件。'), []],
    ['without what was carried in', on('（二）依申请公开。办结3016件。'), []],
    [
      'said to hold what was carried in',
      on('办结政府信息公开申请3016件（含上年结转34件）。办结（不含上年结转）3050件。'),
      [
        'E03.1:10-15 mandatory 正文写“办结政府信息公开申请3016件”，表三总计列是3050件。3016是“办理结果总计－上年结转”的数。',
        'E03.1:36-41 mandatory 正文写“办结（不含上年结转）3050件”，表三总计列“办理结果总计－上年结转”是3016件。3050是“办理结果总计”的数。',
      ],
    ],
    [
      'another number',
      on('（二）依申请公开。已答复3040件。'),
      [
        'E03.1:12-17 mandatory 正文写“答复3040件”，表三总计列是3050件，按“办理结果总计－上年结转”算是3016件。',
      ],
    ],
  ],
  E04: [
    ['the word behind the number', on('（二）依申请公开。另有103件顺延到下年度答复。'), []],
    ['by its year', on('（二）依申请公开。结转到2025年办理103件。'), []],
    [
      'another number',
      on('（二）依申请公开。13件结转下年度继续办理。'),
      ['E04.1:9-12 mandatory 正文写“13件结转下年度继续办理”，表三总计列是103件。'],
    ],
  ],
  E05: [
    ['two together', on('（二）依申请公开。予以公开及部分公开1816件。'), []],
    ['lines of a group', on('（二）依申请公开。不予公开178件，其中属于行政查询事项105件、国家秘密2件。'), []],
    ['as many numbers as words', on('（二）依申请公开。予以公开、部分公开分别为1362件、454件。'), []],
    [
      '上海市政府办公厅 2019',
      on(shText),
      [
        'E05.1:54-58 mandatory 正文写“予以公开及部分公开258件”，表三总计列是275件（272＋3）。258只是“自然人”一列的数。',
        'E05.1:70-74 mandatory 正文写“无法提供265件”，表三总计列是337件（265＋72）。265只是“本机关不掌握相关政府信息”一行的数。',
      ],
      sh19,
    ],
    ['after an examination', on('（二）依申请公开。经审查，同意公开1362件。'), []],
    [
      'all of them, in a word that names the result',
      on('（二）依申请公开。办结3050件，全部予以公开。全部予以公开1362件。'),
      [
        'E05.1:17-23 mandatory 正文写“全部予以公开”，但表三办理结果总计3050件、予以公开1362件。请改正文或核对表。',
      ],
    ],
    [
      'all of them, in words',
      on('（二）依申请公开。办结3050件，均予以公开。'),
      [
        'E05.1:17-22 mandatory 正文写“均予以公开”，但表三办理结果总计3050件、予以公开1362件。请改正文或核对表。',
      ],
    ],
  ],
  E06: [
    [
      'two groups together and then each of them',
      on(
        '（二）依申请公开。予以公开和部分公开1816件（其中予以公开1362件、部分公开454件），不予公开178件、无法提供781件、不予处理88件、其他处理187件。',
      ),
      [],
    ],
    [
      'groups that add up',
      on(
        '（二）依申请公开。办结3050件，予以公开1362件、部分公开454件、不予公开178件、无法提供781件、不予处理88件、其他处理187件。',
      ),
      [],
    ],
    [
      'not all groups',
      on('（二）依申请公开。办结3050件，予以公开1362件、部分公开454件、不予公开178件。'),
      [],
    ],
    [
      '上海市政府办公厅 2019',
      on(shText),
      [
        'E06.1:54-113 query 正文逐项写的258＋265＋35＋100＋58＝716，办理结果总计是805，相差89。请核对有没有漏项或写错的数。',
      ],
      sh19,
    ],
  ],
  E07: [
    [
      'of something that no table has, of all organs',
      on(
        '收到政府信息公开申请3119件，网络申请占80%，涉及征地的占40%。收到政府信息公开申请3119件，占全市的40%。',
      ),
      [],
    ],
    [
      'of one whole each in a list, nested lists by themselves',
      on(
        '（二）依申请公开。予以公开1362件，占43.67%；部分公开454件，占14.56%。不予公开178件，占5.84%（其中行政查询105件，占58.99%，国家秘密2件，占1.12%）。',
      ),
      [],
    ],
    [
      'each of the whole that it names',
      on('（二）依申请公开。予以公开1362件，占全部申请的43.67%；不予公开178件，占办结件的5.84%。'),
      [],
    ],
    [
      'of different wholes in one list',
      on(
        '（二）依申请公开。予以公开1362件，占43.67%；部分公开454件，占14.89%；不予公开178件，占5.84%。收到3119件，其中自然人占96.22%，法人或其他组织占3.74%。',
      ),
      [
        'E07.1:20-26 query 正文写“予以公开1362件，占43.67%”，予以公开1362件占办理结果总计3050件的44.66%。请核对占比和分母。',
        'E07.1:89-94 query 正文写“法人或其他组织占3.74%”，法人或其他组织118件占新收3119件的3.78%。请核对占比和分母。',
      ],
    ],
    [
      'right behind the word',
      on('（二）依申请公开。予以公开44.66%、部分公开14.89%、不予公开6.84%。'),
      [
        'E07.1:35-40 query 正文写“不予公开6.84%”，不予公开178件占办理结果总计3050件的5.84%。请核对占比和分母。',
      ],
    ],
    [
      'in turn',
      on('（二）依申请公开。收到3119件，自然人、法人或其他组织分别占96.2%、4.8%。'),
      [
        'E07.1:37-41 query 正文写“法人或其他组织分别占96.2%、4.8%”，法人或其他组织118件占新收3119件的3.8%。请核对占比和分母。',
      ],
    ],
    [
      'a list of all parts adds up to 100%, as far as it was rounded; one of some may be less',
      on(
        '收到政府信息公开申请3119件，网络申请占33.3%，信函申请占33.4%，当面占33.4%。收到政府信息公开申请3119件，网络申请占80%，信函申请占15%。',
      ),
      [],
    ],
    [
      'a list that is more than 100%, one of all that is less',
      on(
        '收到政府信息公开申请3119件，网络申请占80%，信函申请占15%，当面申请占10%。新收政府信息公开申请中，自然人占96.2%，法人或其他组织占2.8%。',
      ),
      [
        'E07.1:21-42 query 正文逐项写的占比80%＋15%＋10%＝105%，合计应为100%（四舍五入的尾差除外）。请核对有没有漏项或写错的数。',
        'E07.1:59-77 query 正文逐项写的占比96.2%＋2.8%＝99%，合计应为100%（四舍五入的尾差除外）。请核对有没有漏项或写错的数。',
      ],
      {
        figures: {
          'table3.new.total': null,
          'table3.new.natural': null,
          'table3.carriedIn.total': null,
          'table3.handledTotal.total': null,
        },
      },
    ],
    ['rounded', on('（二）依申请公开。予以公开1362件，占44.66%；部分公开454件（14.9%），占比约一成五。'), []],
    [
      'in 成: 1362 of 3050 are 4.47成, 769 of 781 are 9.85成',
      on(
        '（二）依申请公开。予以公开1362件，约占四成五；予以公开1362件，占四成半；无法提供781件，其中不掌握相关政府信息769件，约占九成八。',
      ),
      [],
    ],
    [
      'in 成, wrong or cut off',
      on(
        '（二）依申请公开。予以公开1362件，占三成五。无法提供781件，其中不掌握相关政府信息769件，占九成。予以公开1362件，占四成八。',
      ),
      [
        'E07.1:20-23 query 正文写“予以公开1362件，占三成五”，予以公开1362件占办理结果总计3050件的4.5成。请核对占比和分母。',
        'E07.1:50-52 hint 正文写“不掌握相关政府信息769件，占九成”，本机关不掌握相关政府信息769件占无法提供781件的9.8成。末位没有四舍五入。',
        'E07.1:64-67 query 正文写“予以公开1362件，占四成八”，予以公开1362件占办理结果总计3050件的4.5成。请核对占比和分母。',
      ],
    ],
    ['of a group', on('（二）依申请公开。不予公开178件，其中行政查询105件，占58.99%。'), []],
    ['of the text’s own wrong number', on('（二）依申请公开。予以公开1288件，占42.23%。'), []],
    [
      '上海市政府办公厅 2019, wrong and cut off',
      on(shText),
      [
        'E07.1:60-65 query 正文写“予以公开及部分公开258件，占33.9%”，予以公开＋部分公开275件占办理结果总计805件的34.2%。请核对占比和分母。',
        'E07.1:91-96 hint 正文写“不予公开35件，占4.34%”，不予公开35件占办理结果总计805件的4.35%。末位没有四舍五入。',
      ],
      sh19,
    ],
  ],
  E08: [
    [
      'the ways that the report states, however they are listed; ways that are divided otherwise',
      on(
        '收到政府信息公开申请3119件，其中网络申请3000件、信函申请100件。收到政府信息公开申请3119件，网络申请2000件、电子邮件1000件、信函申请100件、当面申请19件。期限届满的均已按期答复，其中经批准延期12件。',
      ),
      [],
      { figures: facts },
    ],
    [
      'another way, more extensions than the report states',
      on(
        '收到政府信息公开申请3119件，其中网络申请2900件、信函申请100件。期限届满的均已按期答复，其中经批准延期13件。',
      ),
      [
        'E08.1:22-27 query 正文写“其中网络申请2900件”，“正文用数”的网络申请是3000件。请核对正文和“正文用数”。',
        'E08.1:56-59 query 正文写“其中经批准延期13件”，“正文用数”的延期答复是12件。请核对正文和“正文用数”。',
      ],
      { figures: facts },
    ],
    [
      'a way that is divided in a bracket, what was carried in, ways to answer',
      on(
        '申请渠道：网上申请2000件、现场申请119件、信函申请1000件；答复渠道：邮寄2000件、电子邮件1050件。收到政府信息公开申请3119件，网络3000件（门户网站2000件、邮箱1000件）、信函100件、当面19件。收到政府信息公开申请3119件，上年结转34件，网络申请3000件、信函申请153件。',
      ),
      [],
    ],
    [
      '其中 of applicants exempts no ways, before them or behind',
      on(
        '收到政府信息公开申请3119件，其中自然人3001件；网络申请3000件，信函申请100件，当面申请18件。收到政府信息公开申请3119件，网络申请3000件，信函申请118件，其中自然人3001件。',
      ),
      [
        'E08.1:31-53 query 正文逐项写的3000＋100＋18＝3118，新收是3119，相差1。请核对有没有漏项或写错的数。',
        'E08.1:74-88 query 正文逐项写的3000＋118＝3118，新收是3119，相差1。请核对有没有漏项或写错的数。',
      ],
    ],
    [
      'of the whole that the sentence tells, not of another one',
      on('收到政府信息公开申请3119件，网络申请3000件，信函申请153件。'),
      ['E08.1:20-34 query 正文逐项写的3000＋153＝3153，新收是3119，相差34。请核对有没有漏项或写错的数。'],
    ],
    ['ways that add up', on('收到政府信息公开申请3119件，网络申请3000件，信函申请100件，当面申请19件。'), []],
    ['其中 and 等', on('收到政府信息公开申请3119件，其中网络申请3000件、信函申请100件。'), []],
    [
      'one short',
      on('收到政府信息公开申请3119件，网络申请3000件，信函申请100件，当面申请18件。'),
      ['E08.1:20-42 query 正文逐项写的3000＋100＋18＝3118，新收是3119，相差1。请核对有没有漏项或写错的数。'],
    ],
  ],
  E09: [
    [
      'parts of what they are said to be of',
      on(
        '收到政府信息公开申请3153件，其中自然人3035件、法人或其他组织118件。收到政府信息公开申请3119件，上年结转34件，其中自然人3035件、组织118件。收到政府信息公开申请3119件（自然人3001件，组织118件），办结3050件，其中自然人2932件、组织118件。收到政府信息公开申请3119件，其中自然人3001件、组织118件（商业企业53件，法律服务机构61件，其他4件）。',
      ),
      [],
    ],
    [
      'parts without and a whole with what was carried in, and the other way round',
      on(
        '收到政府信息公开申请3153件，其中自然人3001件、法人或其他组织118件。收到政府信息公开申请3119件，其中自然人3035件、商业企业53件、法律服务机构61件、其他4件。',
      ),
      [
        'E09.1:21-38 query 正文按申请人写的3001＋118＝3119，与新收＋上年结转3153相差34。请核对是不是同一口径（是否都含上年结转，或都是办结数）。',
        'E09.1:60-88 query 正文按申请人写的3035＋53＋61＋4＝3153，与新收3119相差34。请核对是不是同一口径（是否都含上年结转，或都是办结数）。',
      ],
    ],
    [
      'of what was handled only where the words say so',
      on('收到政府信息公开申请，申请人为自然人的2932件。'),
      [
        'E09.1:19-24 mandatory 正文写“自然人的2932件”，表三是3001件，按“自然人（含上年结转）”算是3035件。2932是“自然人（办结）”的数。',
      ],
    ],
    ['by applicant', on('（二）依申请公开。自然人提出3001件，商业企业53件，法律服务机构61件，其他4件。'), []],
    ['with what was carried in', on('（二）依申请公开。自然人申请3035件，法人或其他组织118件。'), []],
    ['all applicants', on('（二）依申请公开。公民、法人和其他组织提出申请3119件。'), []],
    [
      'another number',
      on('（二）依申请公开。自然人申请3100件。'),
      ['E09.1:14-19 mandatory 正文写“自然人申请3100件”，表三是3001件，按“自然人（含上年结转）”算是3035件。'],
    ],
    [
      'all by one kind, in words',
      on('收到政府信息公开申请3119件，均由自然人提出。'),
      ['E09.1:16-21 mandatory 正文写“均由自然人”，但表三新收3119件、自然人3001件。请改正文或核对表。'],
    ],
  ],
  E10: [
    ['numbers and rates', on('收到政府信息公开申请3525件，较上年增加14件，增长0.40%。'), [], suqian],
    [
      'last year’s figure within the comparison',
      on('收到政府信息公开申请3525件，较2023年3501件增加24件。'),
      [
        'E10.1:22-27 query 正文写“收到政府信息公开申请3525件，较2023年3501件”，上年年报的新收是3511件。请核对。',
        'E10.1:29-32 query 正文写“收到政府信息公开申请3525件，较2023年3501件增加24件”，新收本年3525件、上年3511件，应为14件。请核对；口径不同的，写一句情况说明。',
      ],
      suqian,
    ],
    ['last year’s figure', on('收到政府信息公开申请3525件，上年3511件。'), [], suqian],
    ['without last year’s report', on('收到政府信息公开申请3119件，同比回落12.3%。'), []],
    ['of two years in turn', on('（二）依申请公开。2023年、2024年分别收到申请3511件、3525件。'), [], suqian],
    [
      'of one reading in both years, and more exactly than it is written',
      on('收到政府信息公开申请3525件，比上年多14件，增幅4%。'),
      [
        'E10.1:26-28 query 正文写“收到政府信息公开申请3525件，比上年多14件，增幅4%”，新收本年3525件、上年3511件，应为0.4%。请核对；口径不同的，写一句情况说明。',
      ],
      suqian,
    ],
    [
      '宿迁 2024',
      on('受理政府信息公开申请案件3646件，同比增长1.05%。'),
      [
        'E10.1:22-27 query 正文写“受理政府信息公开申请案件3646件，同比增长1.05%”，新收＋上年结转本年3646件、上年3607件，应为1.08%。请核对；口径不同的，写一句情况说明。',
      ],
      suqian,
    ],
    [
      'fell, in words, though it rose',
      on('收到政府信息公开申请3525件，较上年减少14件。'),
      [
        'E10.1:21-24 query 正文写“收到政府信息公开申请3525件，较上年减少14件”，新收本年3525件、上年3511件，应为相反的变化，14件。请核对；口径不同的，写一句情况说明。',
      ],
      suqian,
    ],
    [
      'as many as last year',
      on('收到政府信息公开申请3525件，与上年持平。'),
      ['E10.1:16-21 query 正文写“与上年持平”，但新收本年3525件、上年3511件。请核对。'],
      suqian,
    ],
  ],
  E11: [
    [
      '淮安 2024: in time, and some carried over',
      on('答复政府信息公开申请3050件，均在法定期限内予以答复。'),
      [],
    ],
    [
      'what was carried in',
      on('（二）依申请公开。上年结转的34件已全部办结。接收“12345”来电169件，已全部办结。'),
      [],
    ],
    [
      'none carried in',
      on('（二）依申请公开。上年无结转。'),
      [],
      { figures: { 'table3.carriedIn.total': 0 } },
    ],
    ['a number of them', on('（二）依申请公开。3050件申请均已依法答复，其中1362件予以公开。'), []],
    [
      'all handled, and some carried over',
      on('收到政府信息公开申请3119件，均已办结，办结率100%。'),
      [
        'E11.1:16-20 query 正文写“均已办结”，但表三结转下年度103件。请改正文或核对表。',
        'E11.1:21-28 query 正文写“办结率100%”，但表三结转下年度103件。请改正文或核对表。',
      ],
    ],
    [
      'in time, and the ledger shows others',
      on('（二）依申请公开。均已按期答复。'),
      ['E11.1:9-15 query 正文写“均已按期答复”，但台账有3件没有在期限内答复。请核对台账，或改正文。'],
      { overdue: 3 },
    ],
  ],
  E12: [
    [
      'none',
      on('2024年，我局未收到政府信息公开申请。'),
      [],
      { report: withoutApplications(sample('huaian-2024')) },
    ],
    [
      'of something else',
      on(
        '未收到行政许可申请。未收到法人或其他组织的依申请公开申请。未收到企业提出的政府信息公开申请。未收到网络提交的政府信息公开申请。各乡镇未收到政府信息公开申请。',
      ),
      [],
    ],
    [
      'some',
      on('全年未接到信息公开申请。'),
      ['E12.1:2-11 mandatory 正文写“未接到信息公开申请”，但表三新收3119件。请改正文或核对表。'],
    ],
  ],
  E13: [
    [
      'a result told in two parts',
      on('因政府信息公开被申请行政复议351件，直接纠正1件、调解后自行纠正2件。'),
      [],
      { figures: { 'table4.reconsideration.corrected': 3 } },
    ],
    [
      'a result told in two parts that do not add up to it',
      on('因政府信息公开被申请行政复议351件，直接纠正1件、调解后自行纠正1件。'),
      [
        'E13.1:23-25 mandatory 正文写“纠正1件”，表四是3件。',
        'E13.1:33-35 mandatory 正文写“纠正1件”，表四是3件。',
      ],
      { figures: { 'table4.reconsideration.corrected': 3 } },
    ],
    ['淮安 2024', on('政府信息公开行政复议351件，其中结果维持72件；政府信息公开行政诉讼46件。'), []],
    ['cases of other laws', on('全年办理行政复议案件800件，办结行政诉讼90件。'), []],
    [
      'none of either',
      on('未发生因政府信息公开引起的行政复议、行政诉讼。'),
      [],
      { report: sample('pingtan-2020') },
    ],
    [
      '宿迁 2024: another way to count is a query',
      on('全市全年备案政府信息依申请公开领域行政复议案件134件，行政诉讼案件57件。'),
      [
        'E13.1:23-27 query 正文写“行政复议案件134件”，表四是170件。134是不含尚未审结的数；如按这个口径写，请写明“已审结”。',
        'E13.1:34-37 query 正文写“行政诉讼案件57件”，表四是77件（25＋52）。57是不含尚未审结的数；如按这个口径写，请写明“已审结”。',
      ],
      suqian,
    ],
    [
      'of one block of lawsuits, taken for all',
      on('政府信息公开行政诉讼46件，败诉4件。'),
      ['E13.1:16-18 mandatory 正文写“败诉4件”，表四是5件（4＋1）。4是“未经复议直接起诉·结果纠正”的数。'],
    ],
    [
      'none, in words',
      on('没有因政府信息公开工作被申请行政复议、提起行政诉讼。'),
      [
        'E13.1:16-18 mandatory 正文写“没有因政府信息公开工作被申请行政复议、提起行政诉讼”，但表四行政复议351件。请改正文或核对表。',
        'E13.1:23-25 mandatory 正文写“没有因政府信息公开工作被申请行政复议、提起行政诉讼”，但表四行政诉讼46件。请改正文或核对表。',
      ],
    ],
  ],
  E14: [
    ['of those settled', on('政府信息公开行政诉讼46件，审结39件。'), []],
    [
      'all of the lawsuits that followed a review',
      on('因政府信息公开被提起行政诉讼2件，均为复议后起诉，均尚未审结。'),
      [],
      {
        report: sample('pingtan-2021'),
        figures: {
          'table4.litigationDirect.upheld': 0,
          'table4.litigationDirect.total': 0,
          'table4.litigationAfterReview.pending': 2,
          'table4.litigationAfterReview.total': 2,
        },
      },
    ],
    ['没有纠错', on('因政府信息公开被申请行政复议7件，无被纠正的情形。'), [], sh19],
    [
      '上海市政府办公厅 2019',
      on(shText),
      [
        'E14.1:136-140 mandatory 正文写“均获维持”，但表四行政复议维持5件、行政复议尚未审结2件、行政诉讼维持8件、行政诉讼尚未审结1件。建议改为“行政复议维持5件，行政复议尚未审结2件，行政诉讼维持8件，行政诉讼尚未审结1件”。',
      ],
      sh19,
    ],
    ['all of those settled are upheld or not', on('政府信息公开行政诉讼46件，已审结39件。'), []],
    [
      'all settled, in words',
      on('因政府信息公开被申请行政复议351件，均已审结。'),
      [
        'E14.1:19-23 mandatory 正文写“均已审结”，但表四结果维持72件、结果纠正64件、其他结果178件、尚未审结37件。建议改为“维持72件，纠正64件，其他结果178件，尚未审结37件”。',
      ],
    ],
    [
      'all won, in words',
      on('政府信息公开行政诉讼46件，均胜诉。'),
      ['E14.1:14-17 mandatory 正文写“均胜诉”，但表四结果纠正5件。请改正文或核对表。'],
    ],
    [
      'none corrected',
      on('政府信息公开行政诉讼46件，无一败诉。'),
      ['E14.1:14-18 mandatory 正文写“无一败诉”，但表四结果纠正5件。请改正文或核对表。'],
    ],
  ],
  E15: [
    [
      'an organ of justice, which reviews the documents of others',
      on('审查清理，共废止行政规范性文件20件。'),
      ['E15.1:15-18 query 正文写“废止行政规范性文件20件”，表二是26件。'],
      { report: { ...sample('huaian-2024'), organ: '淮安市司法局', level: 'department' } },
    ],
    [
      'the words of the form',
      on('制发行政规范性文件8件、废止26件，现行有效66件。作出行政许可决定447228件。'),
      [],
    ],
    [
      'other documents and decisions',
      on('公开政策性文件11件，规范性文件9件，公示行政处罚35条，备案行政规范性文件20件。'),
      [],
    ],
    [
      'another number',
      on('制发行政规范性文件9件。作出行政处罚决定35件。'),
      [
        'E15.1:9-11 mandatory 正文写“制发行政规范性文件9件”，表二是8件。',
        'E15.1:20-23 mandatory 正文写“作出行政处罚决定35件”，表二是3985758件。',
      ],
    ],
  ],
  E16: [
    [
      'what the report states; a figure told in parts, of last year, of some organs, by other words',
      on(
        '全年主动公开政府信息684条，其中通过政府网站公开信息100条、政务新媒体发布信息584条。发布政策解读21篇，召开12场新闻发布会，编发政府公报6期。运维政府网站2个、政务新媒体4个，设政务公开专区3处。举办政务公开培训班2期，开展政务公开业务培训2场。2023年主动公开政府信息500条。各部门召开新闻发布会3场。图解12个。县级政府网站5个，政务新媒体20个由县区运维。较上年增加政策解读3件。视频类政策解读8件。关停政务新媒体3个。历年累计主动公开政府信息15000条。网站发布信息5500余条。',
      ),
      [],
      { figures: facts },
    ],
    [
      'other numbers than the report states',
      on('全年主动公开政府信息648条。发布政策解读20件，召开13场新闻发布会。运维政务新媒体5个。'),
      [
        'E16.1:10-14 query 正文写“全年主动公开政府信息648条”，“正文用数”的主动公开政府信息是684条。请核对正文和“正文用数”。',
        'E16.1:21-24 query 正文写“发布政策解读20件”，“正文用数”的政策解读是21件。请核对正文和“正文用数”。',
        'E16.1:27-30 query 正文写“召开13场”，“正文用数”的新闻发布会是12场。请核对正文和“正文用数”。',
        'E16.1:43-45 query 正文写“运维政务新媒体5个”，“正文用数”的政务新媒体是4个。请核对正文和“正文用数”。',
      ],
      { figures: facts },
    ],
    [
      'the parts stand in a bracket, other matters behind it',
      on('主动公开政府信息170条（网站100条，新媒体70条），发布政策解读20条。'),
      [],
    ],
    [
      'other numbers before, and 其中 of one of the parts behind',
      on('发布公告12条，主动公开政府信息684条，包括网站100条、新媒体580条，其中政策文件20条。'),
      [
        'E16.1:25-37 query 正文逐项写的100＋580＝680，主动公开政府信息是684，相差4。请核对有没有漏项或写错的数。',
      ],
    ],
    ['parts that add up', on('主动公开政府信息170条（网站100条，新媒体70条）。'), []],
    ['其中', on('主动公开政府信息684条，其中：网站100条，新媒体70条。'), []],
    [
      'parts that do not',
      on('主动公开政府信息684条：网站100条，新媒体70条。'),
      [
        'E16.1:15-26 query 正文逐项写的100＋70＝170，主动公开政府信息是684，相差514。请核对有没有漏项或写错的数。',
      ],
    ],
  ],
  E17: [
    [
      'last year’s period with a comma, by months',
      {
        '0': '统计期限自2023年1月1日起，至2023年12月31日止。数据的统计期限从2023年1月至12月。较2023年1月至12月增加。',
      },
      [
        'E17.0:5-28 query 正文写“2023年1月1日起，至2023年12月31日”，报告年度是2024年。请核对是不是上年留下的。',
        'E17.0:35-49 query 正文写“期限从2023年1月至12月”，报告年度是2024年。请核对是不是上年留下的。',
      ],
    ],
    [
      '淮安 2024',
      {
        '0': '本报告由淮安市人民政府办公室根据《条例》（国令第711号）规定编制。统计期限自2024年1月1日至2024年12月31日。',
      },
      [],
    ],
    [
      'last year’s period, another organ',
      { '0': '本报告由平潭县人民政府办公室编制。数据统计期限自2023年1月1日起至2023年12月31日止。' },
      [
        'E17.0:4-11 query 正文写“平潭县人民政府”，报告机关是“淮安市人民政府”。请核对机关名称。',
        'E17.0:24-46 query 正文写“2023年1月1日起至2023年12月31日”，报告年度是2024年。请核对是不是上年留下的。',
      ],
    ],
  ],
  E18: [
    ['by what it says', on('主动公开信息。办理依申请公开。加强信息管理。建好平台。强化监督。'), []],
    ['the form of 2019', on('做好主动公开。'), [], { report: sample('zhanyi-2019') }],
    [
      'two are missing',
      on('主动公开信息。办理依申请公开。加强信息管理。'),
      [
        'E18.1:0-22 query 第一部分没有写到政府信息公开平台建设、监督保障。总体情况应包括主动公开、依申请公开、政府信息管理、平台建设、监督保障五方面。',
      ],
    ],
  ],
  E19: [
    ['no limit', on('字'.repeat(1300)), []],
    [
      'a limit',
      on('字'.repeat(1001)),
      ['E19.1:0-1001 hint 总体情况1001字，超过规定的1000字。请精简。'],
      { settings: { similarShare: 0.8, similarLength: 80, mostCharacters: 1000 } },
    ],
  ],
  E20: [
    [
      'none, behind the year and in other words',
      { '5': '2024年，我局政府信息公开工作没有突出问题。' },
      [
        'E20.5:0-23 query 第五部分写“2024年，我局政府信息公开工作没有突出问题”。这一部分要写存在的主要问题和改进情况，请据实写明。',
      ],
    ],
    [
      'problems and measures',
      { '5': '一是政策解读质量仍需提升，存在形式单一的问题。下一步，将加强培训。' },
      [],
    ],
    [
      'none',
      { '5': '暂无问题。' },
      ['E20.5:0-5 query 第五部分写“暂无问题”。这一部分要写存在的主要问题和改进情况，请据实写明。'],
    ],
    [
      'no measures',
      { '5': '存在公开不及时的问题。' },
      ['E20.5:0-11 query 第五部分没有写到改进措施。请写明问题和对应的措施。'],
    ],
    ['blank', { '5': '' }, ['E20.5:0-0 query 第五部分没有内容。请填写；确实没有的，写明没有。']],
  ],
  E21: [
    [
      'what the report states, in 元 and rounded in 万元; of another year, of one organ',
      others(
        '2024年，我市发出信息处理费收费通知3件、4200元，实际收取3940元。收取信息处理费0.39万元。2023年收取信息处理费200元，其中市政府办公室收取信息处理费100元。',
      ),
      [],
      { figures: facts },
    ],
    [
      'other notices and amounts; none, in words',
      others(
        '2024年，我市发出信息处理费收费通知4件，总金额4000元，全年收取政府信息公开信息处理费3490元。未收取信息处理费。',
      ),
      [
        'E21.6:19-21 query 正文写“我市发出信息处理费收费通知4件”，“正文用数”的发出收费通知是3件。请核对正文和“正文用数”。',
        'E21.6:25-30 query 正文写“总金额4000元”，“正文用数”的收费通知金额是4200元。请核对正文和“正文用数”。',
        'E21.6:46-51 query 正文写“全年收取政府信息公开信息处理费3490元”，“正文用数”的实际收取信息处理费是3940元。请核对正文和“正文用数”。',
        'E21.6:52-60 query 正文写“未收取信息处理费”，“正文用数”的实际收取信息处理费是3940元。请核对正文和“正文用数”。',
      ],
      { figures: facts },
    ],
    ['淮安 2024', { '6': '2024年，市政府全年收取政府信息公开信息处理费3940元。' }, []],
    [
      'nothing on fees',
      { '6': '无其他需要报告的事项。' },
      [
        'E21.6:0-11 query 第六部分没有写收取信息处理费的情况。请写明件数和金额；没有收取的，写“未收取信息处理费”。',
      ],
    ],
    [
      '沾益 2019: blank',
      { '6': '' },
      ['E21.6:0-0 query 第六部分没有内容。请填写；确实没有的，写明没有。'],
      { report: sample('zhanyi-2019') },
    ],
  ],
  E22: [
    ['other words for it', on('出具评估分报告，开展满意度调查，对问题单位予以通报。'), []],
    ['a bureau', on('做好公开。'), [], { report: { ...sample('huaian-2024'), level: 'department' } }],
    [
      'a city',
      on('纳入年度考核，组织社会评议。'),
      [
        'E22.1:0-14 query 正文没有写到责任追究。各级人民政府的报告应写工作考核、社会评议和责任追究结果（《政府信息公开条例》第五十条）。',
      ],
    ],
  ],
  E23: [
    ['numbers in order', on('（一）主动公开\n信息。\n（二）依申请公开\n申请。'), []],
    [
      'six parts',
      {
        '0': '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
      },
      [],
    ],
    [
      '沾益 2019: the same number twice',
      on('（五）强化公开重点，提升公开成效\n信息。\n（五）扩大公众参与，完善参与渠道\n渠道。'),
      [
        'E23.1:21-24 query 标题序号重复：“（五）扩大公众参与，完善参与渠道”与前面的标题序号相同。请改正序号。',
      ],
    ],
    [
      'five parts, one of an older form, one left out',
      {
        '0': '本报告由概述、总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在问题及改进情况、其他需要报告的事项等五项内容组成。',
      },
      [
        'E23.0:0-65 query 前言说报告有5部分，格式是6部分。请改正。',
        'E23.0:0-65 query 前言列出的部分里没有“政府信息公开行政复议、行政诉讼情况”。请补上。',
        'E23.0:4-6 query 前言里的“概述”是旧格式的章节名。请改为现行的六部分。',
      ],
    ],
    [
      'what a template left, a gap, no section 6',
      { '1': '该部分以表格形式报告。表格如下：收到【待填：新收】件。', '5': '问题是人手不足，将加强培训。' },
      [
        'E23.1:0-10 query “该部分以表格形式报告”像是模板里留下的话。请删去或填写。',
        'E23.1:11-16 query “表格如下：”像是模板里留下的话。请删去或填写。',
        'E23.1:18-25 query 正文还有【待填：新收】。请填写，或删去这句话。',
        'E23.1:27-27 query 正文缺“六、其他需要报告的事项”。请补上。',
      ],
    ],
  ],
  E24: [
    [
      'the form in force, whatever is cited',
      { '0': '依据国办公开办函〔2019〕60号和国办公开办函〔2021〕30号编制。' },
      [],
    ],
    [
      'an old form in a new year, and only the old notice',
      { '0': '依据国办公开办函〔2019〕60号编制。' },
      [
        'E24.table2 mandatory 表二用的是2019版，这个年度应当用新版。请换用新版的表。',
        'E24.table3 mandatory 表三用的是2019版，这个年度应当用新版。请换用新版的表。',
        'E24.0:2-17 query 正文只引用国办公开办函〔2019〕60号，本年度的格式依据是国办公开办函〔2021〕30号。请核对。',
      ],
      { report: { ...sample('pingtan-2020'), year: 2023 } },
    ],
  ],
  E25: [
    [
      'labels of the form; width, numbering, brackets and spaces are not counted',
      {},
      [],
      printed(
        ['table2.normative', '行政规范性文件'],
        ['table2.rules.inForce', '现行有效 件数（件）'],
        ['table2.fees.amount', '本年收费金额'],
        ['table3.new', '一.本年新收\n政府信息公开申请数量'],
        ['table3.partial', '(二)部分公开'],
        ['table3.denied.stateSecret', '１、属于国家秘密'],
        ['table3.denied.otherLaw', '其他法律、行政法规禁止公开'],
        ['table3.denied.security', '③危及"三安全一稳定"'],
        ['table4.litigationAfterReview', '【复议后起诉】'],
      ),
    ],
    ['no label of the form, and one that cannot be read', {}, [], printed(['table2.procurement', '采购'])],
    ['nothing is left of it but signs', {}, [], printed(['table2.rules', '——'])],
    [
      'labels that drifted',
      {},
      [
        'E25.table2.normative query 表二的“规范性文件”（主动公开!A5）与统一格式不一致，统一格式是“行政规范性文件”。请按统一格式改写。',
        'E25.table2.rules.inForce query 表二的“现行有效件”（主动公开!A5）与统一格式不一致，统一格式是“现行有效件数”。请按统一格式改写。',
        'E25.table3.denied query 表三的“（三）不公开”（主动公开!A5）与统一格式不一致，统一格式是“（三）不予公开”。请按统一格式改写。',
        'E25.table3.new.legal query 表三的“法律 机构”（主动公开!A5）与统一格式不一致，统一格式是“法律服务机构”。请按统一格式改写。',
        'E25.table4.litigationDirect query 表四的“直接起诉”（主动公开!A5）与统一格式不一致，统一格式是“未经复议直接起诉”。请按统一格式改写。',
        'E25.table4.reconsideration.pending query 表四的“未审结”（主动公开!A5）与统一格式不一致，统一格式是“尚未审结”。请按统一格式改写。',
      ],
      printed(
        ['table2.normative', '规范性文件'],
        ['table2.rules.inForce', '现行有效件'],
        ['table3.denied', '（三）不公开'],
        ['table3.new.legal', '法律\n机构'],
        ['table4.litigationDirect', '直接起诉'],
        ['table4.reconsideration.pending', '未审结'],
      ),
    ],
    [
      'by the forms of the report',
      {},
      [],
      {
        report: sample('pingtan-2020'),
        ...printed(['table2.normative', '规范性文件'], ['table2.licensing.change', '本年增减']),
      },
    ],
  ],
  Y07: [
    [
      'generated sentences and numbers do not count',
      {
        '1': `（二）依申请公开。收到申请3525件，办结3521件。${'本年扎实推进政务公开各项工作取得新的进展。'.repeat(6)}`,
      },
      [],
      {
        ...suqian,
        previous: { ...suqian.previous, sections: { '1': '（二）依申请公开。收到申请3511件，办结3486件。' } },
      },
    ],
    [
      'last year’s text again',
      {
        '5': '存在的问题主要是公开程度不够，重内容轻程序，告知的多互动的少，公开结果多公开过程少，有的单位存在较大的随意性。下一步结合2024年实际，推进政府信息公开规范化建设，增强主动性，减少盲目性，加强监督考核。',
      },
      ['Y07.5:0-101 query 第五部分自己写的话有100%与上年相同。请按本年的情况改写。'],
      {
        ...suqian,
        previous: {
          ...suqian.previous,
          sections: {
            '5': '存在的问题主要是公开程度不够，重内容轻程序，告知的多互动的少，公开结果多公开过程少，有的单位存在较大的随意性。下一步结合2023年实际，推进政府信息公开规范化建设，增强主动性，减少盲目性，加强监督考核。',
          },
        },
      },
    ],
  ],
  Y08: [
    [
      'comparing, and names of documents',
      on('较2023年增加14件。印发《2023年工作要点》。2019年以来，持续推进。2025年，我市将继续推进。'),
      [],
    ],
    [
      'last year’s year left in',
      on('（一）主动公开。2023年，我市主动公开信息684条。'),
      ['Y08.1:8-13 query 正文写“2023年，我市主动公开信息684条”，报告年度是2024年。请核对是不是上年留下的。'],
    ],
  ],
};

describe.each(Object.entries(table).filter(([, rows]) => rows.length > 0))('%s', (rule, rows) => {
  const cases = rows.map(([what, sections, expected, given = {}]) => ({ what, sections, expected, given }));
  test.each(cases)('$what', ({ sections, expected, given }) => {
    expect(found(rule, sections, given)).toEqual(expected);
  });
});

test('every rule has its rows, and one that finds something', () => {
  expect(Object.keys(table)).toEqual(textRules.map(({ id }) => id));
  const silent = Object.entries(table).filter(([, rows]) =>
    rows.every(([, , expected]) => expected.length === 0),
  );
  expect(silent.map(([rule]) => rule)).toEqual([]);
});
