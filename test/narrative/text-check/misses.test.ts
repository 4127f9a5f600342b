/** What people write wrong in words that are rarer than those of the form, and the same words used rightly. */
import type { TextOptions } from '../../../src/narrative/text-check/check';
import { checkText } from '../../../src/narrative/text-check/check';
import { textSentenceOf } from '../../../src/narrative/text-check/sentences';
import type { Cell } from '../../../src/report/cell';
import type { Report } from '../../../src/report/report';
import { tableFormsOf } from '../../../src/report/report';
import { readerOf } from '../../../src/rules/check';
import { sample, withFigures } from '../../support/samples';

interface Given extends TextOptions {
  /** 宿迁 2024 where absent */
  readonly report?: ReturnType<typeof sample>;
  readonly figures?: Readonly<Record<string, Cell>>;
  readonly section?: '0' | '1';
}

/** Of contents and structure: a passage lacks most of it. */
const OF_WHOLE = /^E(?:18|2\d)$/u;

/** `id 级别 句子` of all that is found in a passage. */
function found(
  text: string,
  { report = sample('suqian-2024'), figures = {}, section = '1', ...options }: Given,
): string[] {
  const one: Report = { ...withFigures(report, figures), sections: { [section]: text } };
  const telling = { forms: tableFormsOf(one)!, read: readerOf(one, options.previous) };
  return checkText(one, options)
    .findings.filter(({ rule }) => !OF_WHOLE.test(rule))
    .map((finding) => `${finding.id} ${finding.severity} ${textSentenceOf(finding, telling)}`);
}

type Row = readonly [what: string, text: string, expected: readonly string[], given?: Given];

const huaian: Given = { report: sample('huaian-2024') };
const zhanyi: Given = { report: sample('zhanyi-2019') };
const pingtan: Given = { report: sample('pingtan-2019') };
const justice: Given = { report: { ...sample('suqian-2024'), organ: '宿迁市司法局', level: 'department' } };
const preamble: Given = { section: '0' };
const BASIS =
  '按照《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，结合全市政府信息公开工作实际编制。';

const table: Readonly<Record<string, readonly Row[]>> = {
  'cases of both kinds in turn': [
    ['right', '（二）依申请公开。行政复议、行政诉讼分别为170件、77件。', []],
    [
      'both wrong',
      '（二）依申请公开。行政复议、行政诉讼分别为177件、70件。',
      [
        'E13.1:21-25 mandatory 正文写“行政复议、行政诉讼分别为177件”，表四是170件。',
        'E13.1:26-29 mandatory 正文写“行政诉讼分别为177件、70件”，表四是77件（25＋52）。',
      ],
    ],
    [
      'reviews and the two kinds of lawsuits',
      '因政府信息公开引起的行政复议、直接起诉、复议后起诉案件分别有170件、25件和25件。',
      [
        'E13.1:39-42 mandatory 正文写“复议后起诉案件分别有170件、25件和25件”，表四是52件。25是“未经复议直接起诉”的数。',
      ],
    ],
    [
      'what both kinds have in common',
      '（二）依申请公开。行政复议、行政诉讼分别发生170件、77件。行政复议、行政诉讼分别审结134件、57件。行政复议、行政诉讼中维持的分别为88件、33件。',
      [
        'E13.1:73-76 mandatory 正文写“行政诉讼中维持的分别为88件、33件”，表四是40件（7＋33），按“行政复议＋行政诉讼·结果维持”算是128件。33是“复议后起诉·结果维持”的数。',
      ],
    ],
    [
      'of other laws; two results of both; of some organs; of another year',
      '行政复议、行政诉讼分别为800件、90件。\n涉及政府信息公开的行政复议、行政诉讼维持、纠正的分别为106件、40件。\n依申请公开方面，市本级行政复议、行政诉讼分别为10件、5件。\n依申请公开方面，2023年行政复议、行政诉讼分别为160件、70件。',
      [],
    ],
    [
      'applications in turn, one of three wrong',
      '（二）依申请公开。新收、办结、结转件数分别为3525件、3522件、125件。',
      [
        'E03.1:28-33 mandatory 正文写“办结、结转件数分别为3525件、3522件”，表三总计列是3521件，按“办理结果总计－上年结转”算是3400件。',
      ],
    ],
    [
      'right; of some organs; of another year',
      '（二）依申请公开。新收、办结、结转件数分别为3525件、3521件、125件。市本级新收、办结分别为520件、510件。2022年新收、办结分别为3000件、2990件。',
      [],
    ],
  ],
  'newly made': [
    ['right', '新制定规章2件，新出台行政规范性文件50件。', []],
    ['another number', '新制定规章3件。', ['E15.1:5-7 mandatory 正文写“新制定规章3件”，表二是2件。']],
    [
      'told with those that were revised; of one organ; of other papers',
      '新制定规章1件，修订规章1件。新制定、修改规章3件。各部门新制发行政规范性文件8件。新制定工作制度3项。公开新出台的行政规范性文件48件。新制定行政规范性文件45件进行合法性审查。',
      [],
    ],
  ],
  'numbers in 万': [
    [
      'rounded, cut off, exact, about',
      '作出行政许可决定157.32万件。作出行政许可决定157.31万件。作出行政许可决定157万件。作出行政许可决定157.3179万件。作出行政许可决定约158万件。作出行政许可决定150余万件。作出行政许可决定一百五十七万件。',
      [],
    ],
    [
      'neither',
      '作出行政许可决定157.13万件。作出行政许可决定158万件。作出行政许可决定一百五十八万件。',
      [
        'E15.1:8-16 mandatory 正文写“作出行政许可决定157.13万件”，表二是1573179件。',
        'E15.1:25-30 mandatory 正文写“作出行政许可决定158万件”，表二是1573179件。',
        'E15.1:39-46 mandatory 正文写“作出行政许可决定一百五十八万件”，表二是1573179件。',
      ],
    ],
    [
      'adds up with nothing',
      '收到政府信息公开申请0.35万件，其中自然人3440件、法人或其他组织85件。主动公开政府信息1.2万条：网站8012条，新媒体4021条。',
      [],
    ],
    [
      'of 正文用数',
      '全年主动公开政府信息1.2万条。全年主动公开政府信息1.3万条。',
      [],
      { figures: { 'facts.releases': 12034 } },
    ],
    [
      'of 正文用数, wrong',
      '全年主动公开政府信息1.3万条。',
      [
        'E16.1:10-15 query 正文写“全年主动公开政府信息1.3万条”，“正文用数”的主动公开政府信息是12034条。请核对正文和“正文用数”。',
      ],
      { figures: { 'facts.releases': 12034 } },
    ],
  ],
  'rates by their names': [
    [
      'of all cases, of those settled',
      '（二）依申请公开。行政复议纠错率10.6%。行政复议纠错率13.4%。政府信息公开行政复议170件，纠错率10.59%，维持率51.76%。政府信息公开行政诉讼77件，败诉率为0%，维持率51.9%。',
      [],
    ],
    [
      'neither',
      '（二）依申请公开。行政复议纠错率18.2%。',
      [
        'E07.1:16-21 query 正文写“行政复议纠错率18.2%”，结果纠正18件占行政复议170件的10.6%。请核对占比和分母。',
      ],
    ],
    [
      'of both kinds, each by itself; cut off',
      '政府信息公开行政复议351件，行政诉讼46件。行政复议维持率20.5%，行政诉讼败诉率12.1%。政府信息公开行政诉讼败诉率12.1%。',
      [
        'E07.1:62-67 query 正文写“政府信息公开行政诉讼败诉率12.1%”，结果纠正5件占行政诉讼46件的10.9%。请核对占比和分母。',
      ],
      huaian,
    ],
    [
      'of the text’s own wrong number',
      '政府信息公开行政复议177件，纠正18件，纠错率10.2%。',
      ['E13.1:10-14 mandatory 正文写“行政复议177件”，表四是170件。'],
    ],
    [
      'of all reviews, of another year, of some organs, another rate',
      '全年办理行政复议案件800件，复议纠错率12%。\n2023年政府信息公开行政复议纠错率30%。\n各部门政府信息公开行政复议纠错率30%。\n政府信息公开行政复议综合纠错率30%。\n政府信息公开行政复议纠错率下降8%。\n政府信息公开行政复议170件。全市行政复议案件2800件，纠错率8%。\n强化政府信息公开，行政复议纠错率8%。',
      [],
    ],
    ['an organ of justice', '（二）依申请公开。行政复议纠错率18.2%。', [], justice],
    [
      '办结率 of all that was in hand, of what was received, of the new ones',
      '（二）依申请公开。收到3525件，办结3521件，办结率96.6%。办结率99.9%。收到3525件，结转125件，办结率为96.45%。除未到期外，办结率99.5%。上年结转121件，办结率98%。按期办结率98%。市本级收到520件，办结率98%。收到来电169件，办结率98%。',
      [],
    ],
    [
      '办结率, none of them',
      '（二）依申请公开。收到3525件，办结3521件，办结率96.7%。',
      [
        'E07.1:28-33 query 正文写“办结率96.7%”，办理结果总计3521件占新收＋上年结转3646件的96.6%。请核对占比和分母。',
      ],
    ],
    [
      '办结率 of 100% is said of all of them',
      '（二）依申请公开。收到3525件，办结率100%。',
      ['E11.1:17-24 query 正文写“办结率100%”，但表三结转下年度125件。请改正文或核对表。'],
    ],
  ],
  'no correction': [
    [
      'none of either',
      '未发生政府信息公开行政复议被纠正、行政诉讼败诉的情形。',
      [],
      { report: sample('pingtan-2021') },
    ],
    [
      'reviews were corrected, no lawsuit was lost',
      '（二）依申请公开。未发生政府信息公开行政复议被纠正、行政诉讼败诉的情形。',
      [
        'E14.1:9-25 mandatory 正文写“未发生政府信息公开行政复议被纠正”，但表四结果纠正18件。请改正文或核对表。',
      ],
    ],
    [
      'both, in more words',
      '2024年，我市没有因政府信息公开工作被提起行政诉讼败诉、行政复议被依法纠正的案件。',
      [
        'E14.1:8-28 mandatory 正文写“没有因政府信息公开工作被提起行政诉讼败诉”，但表四结果纠正5件。请改正文或核对表。',
        'E14.1:29-38 mandatory 正文写“没有因政府信息公开工作被提起行政诉讼败诉、行政复议被依法纠正”，但表四结果纠正64件。请改正文或核对表。',
      ],
      huaian,
    ],
    [
      'both at once',
      '未发生因政府信息公开引起的行政复议、行政诉讼被纠正的情况。',
      [
        'E14.1:0-25 mandatory 正文写“未发生因政府信息公开引起的行政复议、行政诉讼被纠正”，但表四行政复议纠正64件、行政诉讼纠正5件。请改正文或核对表。',
      ],
      huaian,
    ],
    [
      'of the one that was not told; what is put right by the organ itself',
      '政府信息公开行政复议170件，纠正18件；未发生行政诉讼败诉的情形。对没有履行政府信息公开复议决定的予以纠正。未发生因程序不当导致政府信息公开行政复议被纠正的情形。',
      [],
    ],
  ],
  'still in hand': [
    [
      'right; of September',
      '（二）依申请公开。截至年底尚有125件正在办理中。截至2024年底，尚有125件正在办理。截至12月底全市尚有125件未办结。125件在办。未答复的申请125件。截至9月底尚有152件正在办理中。',
      [],
    ],
    [
      'wrong',
      '（二）依申请公开。截至年底尚有152件正在办理中。',
      ['E04.1:15-19 mandatory 正文写“152件正在办理中”，表三总计列是125件。'],
    ],
    [
      'wrong, in other words',
      '（二）依申请公开。截至12月底，全市尚有152件未办结。',
      ['E04.1:20-24 mandatory 正文写“152件未办结”，表三总计列是125件。'],
    ],
  ],
  'by whom the report is drawn up': [
    [
      'its own name, however long the basis; who gives the figures',
      `本年度报告由宿迁市人民政府办公室${BASIS}报告中的数据由泗阳县统计局根据《统计法》提供，本报告所列数据为全市数据。按照由国务院办公厅印发的格式，结合实际编制。`,
      [],
      preamble,
    ],
    [
      'a name of one letter',
      `本年度报告由歙县人民政府办公室${BASIS}`,
      [],
      {
        ...preamble,
        report: { ...sample('suqian-2024'), organ: '歙县人民政府' },
      },
    ],
    [
      'another one, before its basis',
      `本年度报告由沭阳县人民政府办公室${BASIS}`,
      ['E17.0:6-13 query 正文写“沭阳县人民政府”，报告机关是“宿迁市人民政府”。请核对机关名称。'],
      preamble,
    ],
    [
      'another one, behind its basis, with what it is called below, with others',
      '根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条要求，由沭阳县人民政府办公室编制本报告。\n本报告由泗洪县人民政府办公室（以下简称县政府办），根据各部门的年度报告，汇总编制。\n由泗阳县人民政府办公室综合各部门的年度报告编制。',
      [
        'E17.0:38-45 query 正文写“沭阳县人民政府”，报告机关是“宿迁市人民政府”。请核对机关名称。',
        'E17.0:59-66 query 正文写“泗洪县人民政府”，报告机关是“宿迁市人民政府”。请核对机关名称。',
        'E17.0:98-105 query 正文写“泗阳县人民政府”，报告机关是“宿迁市人民政府”。请核对机关名称。',
      ],
      preamble,
    ],
  ],
  'documents by the form of 2019': [
    [
      'right',
      '新制作规章413件，新公开206件，对外公开总数206件。规章本年新公开数量206件，对外公开规章总数量206件。规章新公开206件，新公开政府信息3000条。',
      [],
      zhanyi,
    ],
    [
      'wrong',
      '规章新公开3件，对外公开总数12件。',
      [
        'E15.1:5-7 mandatory 正文写“新公开3件”，表二是206件。',
        'E15.1:14-17 mandatory 正文写“对外公开总数12件”，表二是206件。',
      ],
      zhanyi,
    ],
    [
      'of other documents, in other words',
      '本年新公开规范性文件79件，对外公开的规范性文件总数98件。',
      [
        'E15.1:10-13 mandatory 正文写“新公开规范性文件79件”，表二是89件。',
        'E15.1:26-29 mandatory 正文写“对外公开的规范性文件总数98件”，表二是89件。',
      ],
      pingtan,
    ],
  ],
  slips: [
    [
      'two digits swapped, of the usual figure, of the other one',
      '收到政府信息公开申请3552件。收到政府信息公开申请3664件。',
      [
        'E01.1:10-15 mandatory 正文写“收到政府信息公开申请3552件”，表三总计列是3525件，按“新收＋上年结转”算是3646件。',
        'E01.1:26-31 mandatory 正文写“收到政府信息公开申请3664件”，表三总计列“新收＋上年结转”是3646件（3525＋121），按“新收”算是3525件。',
      ],
    ],
    [
      'one digit another; neither',
      '收到政府信息公开申请3846件。收到政府信息公开申请3678件。',
      [
        'E01.1:10-15 mandatory 正文写“收到政府信息公开申请3846件”，表三总计列“新收＋上年结转”是3646件（3525＋121），按“新收”算是3525件。',
        'E01.1:26-31 mandatory 正文写“收到政府信息公开申请3678件”，表三总计列是3525件，按“新收＋上年结转”算是3646件。',
      ],
    ],
  ],
  'of those settled': [
    [
      'all upheld',
      '因政府信息公开引起的行政复议108件，已审结的均维持。',
      [],
      {
        figures: {
          'table4.reconsideration.upheld': 72,
          'table4.reconsideration.corrected': 0,
          'table4.reconsideration.otherOutcome': 0,
          'table4.reconsideration.total': 108,
        },
      },
    ],
    [
      'not all; those that are open are no part of it',
      '因政府信息公开引起的行政复议170件，已审结的均维持。因政府信息公开引起的行政复议已审结134件，均维持。因政府信息公开引起的行政复议170件，均维持。',
      [
        'E14.1:23-26 mandatory 正文写“均维持”，但表四结果维持88件、结果纠正18件、其他结果28件。建议改为“维持88件，纠正18件，其他结果28件”。',
        'E14.1:49-52 mandatory 正文写“均维持”，但表四结果维持88件、结果纠正18件、其他结果28件。建议改为“维持88件，纠正18件，其他结果28件”。',
        'E14.1:72-75 mandatory 正文写“均维持”，但表四结果维持88件、结果纠正18件、其他结果28件、尚未审结36件。建议改为“维持88件，纠正18件，其他结果28件，尚未审结36件”。',
      ],
    ],
  ],
};

describe.each(Object.entries(table))('%s', (_what, rows) => {
  const cases = rows.map(([what, text, expected, given = {}]) => ({ what, text, expected, given }));
  test.each(cases)('$what', ({ text, expected, given }) => {
    expect(found(text, given)).toEqual(expected);
  });
});
