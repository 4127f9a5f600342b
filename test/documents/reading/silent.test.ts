/** Figures that a page sets so that they are easily taken for others: read right, or blank and said. */
import { readDocument } from '../../../src/documents/reading/read-document';
import type { Cell } from '../../../src/report/cell';
import { cellReader } from '../../../src/report/report';

const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const cells = (texts: readonly (string | number)[]) => texts.map((text) => `<td>${text}</td>`).join('');

const page = (
  received: string,
  fees = '<td>本年收费金额（单位：万元）</td>',
  amount = '12.5',
  style = '',
) => `
<title>青山县人民政府2024年政府信息公开工作年度报告</title>${style}
<p>一、总体情况</p><p>公开了信息。</p><p>二、主动公开政府信息情况</p>
<table><tr><td>信息内容</td>${cells(['本年制发件数', '本年废止件数', '现行有效件数'])}</tr>
<tr><td>行政规范性文件</td>${cells([7, 2, 30])}</tr></table>
<table><tr><td>信息内容</td>${fees}</tr><tr><td>行政事业性收费</td><td>${amount}</td></tr></table>
<p>三、收到和处理政府信息公开申请情况</p>
<table><tr><td></td>${cells(APPLICANTS)}</tr>
<tr><td>一、本年新收政府信息公开申请数量</td>${received}</tr>
<tr><td>二、上年结转政府信息公开申请数量</td>${cells([0, 0, 0, 0, 0, 0, 0])}</tr>
<tr><td>（一）予以公开</td>${cells([1, 0, 0, 0, 0, 0, 1])}</tr></table>
<p>六、其他需要报告的事项</p><p>没有。</p>`;

const read = (html: string) => readDocument(new TextEncoder().encode(html), 'a.html');
const RECEIVED = 'table3.new';

test.each<[string, string, readonly Cell[]]>([
  ['as they should be', cells([168, 0, 0, 0, 0, 0, 168]), [168, 0, 0, 0, 0, 0, 168]],
  [
    'the number of a note set small',
    cells(['168<sup>1</sup>', 0, 0, 0, 0, 0, 168]),
    [168, 0, 0, 0, 0, 0, 168],
  ],
  ['the number of a note in a circle', cells(['168①', 0, 0, 0, 0, 0, 168]), [168, 0, 0, 0, 0, 0, 168]],
  ['a figure struck out', cells(['<s>99</s>168', 0, 0, 0, 0, 0, 168]), [168, 0, 0, 0, 0, 0, 168]],
  [
    'a figure struck out by its looks',
    cells(['<span style="text-decoration: line-through">99</span>168', 0, 0, 0, 0, 0, 168]),
    [168, 0, 0, 0, 0, 0, 168],
  ],
  [
    'a figure without size',
    cells(['<span style="font-size:0">99</span>168', 0, 0, 0, 0, 0, 168]),
    [168, 0, 0, 0, 0, 0, 168],
  ],
])('%s', async (_, received, expected) => {
  const { report } = await read(page(received));
  expect(report.table3?.new).toEqual(expected);
});

test.each<[string, readonly string[], readonly Cell[], readonly string[]]>([
  [
    'points that part thousands, as the sum says',
    ['6.165', '1.200', '0', '0', '0', '0', '7.365'],
    [6165, 1200, 0, 0, 0, 0, 7365],
    ['6.165 → 6165', '1.200 → 1200', '7.365 → 7365'].map(
      (one) => `${one} 数里的点读作千位分隔符，与合计相符。请对照原文。`,
    ),
  ],
  [
    'points that the sum does not confirm',
    ['6.165', '1', '0', '0', '0', '0', '6'],
    [null, 1, 0, 0, 0, 0, 6],
    ['6.165 → null 件数不是整数（可能是千位分隔符，或单位不同），留空。请对照原文填写。'],
  ],
  [
    'a fraction',
    ['0.5', '1', '0', '0', '0', '0', '1.5'],
    [null, 1, 0, 0, 0, 0, null],
    ['0.5 → null', '1.5 → null'].map(
      (one) => `${one} 件数不是整数（可能是千位分隔符，或单位不同），留空。请对照原文填写。`,
    ),
  ],
  ['no fraction', ['5.0', '1.00', '0', '0', '0', '0', '6.0'], [5, 1, 0, 0, 0, 0, 6], []],
  [
    'other marks of thousands',
    ["6'165", '１，２００', '0', '0', '0', '0', '7,365'],
    [6165, 1200, 0, 0, 0, 0, 7365],
    [],
  ],
  [
    'blanks among the digits',
    ['6 165', '0', '0', '0', '0', '0', '6\u00a0165'],
    [6165, 0, 0, 0, 0, 0, 6165],
    ['6 165 → 6165', '6 165 → 6165'].map((one) => `${one} 数字中间有空格，连起来读作一个数。请对照原文。`),
  ],
  [
    'two figures in one cell, parted by a tab',
    ['1\t2', '', '0', '0', '0', '0', '3'],
    [null, null, 0, 0, 0, 0, 3],
    ['1 2 → null 一格里的数字中间有空格，是一个数还是几个数定不了，留空。请对照原文填写。'],
  ],
  [
    'by a wide blank, of wide digits',
    ['１　２', '0', '0', '0', '0', '0', '3'],
    [null, 0, 0, 0, 0, 0, 3],
    ['１　２ → null 一格里的数字中间有空格，是一个数还是几个数定不了，留空。请对照原文填写。'],
  ],
  [
    'by an edge of its looks',
    ['1<b style="padding-left:2em">2</b>', '0', '0', '0', '0', '0', '3'],
    [null, 0, 0, 0, 0, 0, 3],
    ['1 2 → null 一格里的数字中间有空格，是一个数还是几个数定不了，留空。请对照原文填写。'],
  ],
  [
    'by a line of its looks, or of its own',
    ['<i style="display:block">1</i>2', '1<br>0', '0', '0', '0', '0', '3'],
    [null, null, 0, 0, 0, 0, 3],
    ['1\n2 → null 不是数字，留空。请对照原文填写。', '1\n0 → null 不是数字，留空。请对照原文填写。'],
  ],
  [
    'a share',
    ['5%', '0', '0', '0', '0', '0', '5'],
    [null, 0, 0, 0, 0, 0, 5],
    ['5% → null 不是数字，留空。请对照原文填写。'],
  ],
  [
    'what nobody sees beside a figure',
    ['<i style="color:#fff">9</i>7', '0', '0', '0', '0', '0', '7'],
    [7, 0, 0, 0, 0, 0, 7],
    ['〔〕7 → 7 有看不见的数（颜色、字号或位置使它不显示，见“〔〕”处），没有读。请对照原文。'],
  ],
  [
    'what nobody sees alone',
    ['<i style="opacity:0">7</i>', '0', '0', '0', '0', '0', '7'],
    [null, 0, 0, 0, 0, 0, 7],
    ['〔〕 → null 有看不见的数（颜色、字号或位置使它不显示，见“〔〕”处），没有读。请对照原文。'],
  ],
  [
    'the mark of a note',
    ['12<a href="#a">1</a>', '0', '0', '0', '0', '0', '12'],
    [12, 0, 0, 0, 0, 0, 12],
    ['12¹ → 12 数字旁边还有文字，只取数字。'],
  ],
])('%s', async (_, received, expected, told) => {
  const { report, notes } = await read(page(cells(received)));
  expect(report.table3?.new).toEqual(expected);
  const own = notes.filter(({ place }) => place.startsWith(RECEIVED));
  expect(
    own.map(({ found, used, why }) => `${String(found)} → ${String(used)} ${why.replace(/^.*?”：/u, '')}`),
  ).toEqual(told);
});

test('a figure in a cell over two rows is read in neither', async () => {
  const html = page('<td rowspan="2">0</td>' + cells([0, 0, 0, 0, 0, 0])).replace(
    cells([0, 0, 0, 0, 0, 0, 0]),
    cells([0, 0, 0, 0, 0, 0]),
  );
  const { report, notes } = await read(html);
  expect([report.table3?.new, report.table3?.carriedIn]).toEqual([
    [null, 0, 0, 0, 0, 0, 0],
    [null, 0, 0, 0, 0, 0, 0],
  ]);
  expect(notes.filter(({ why }) => why.includes('合并的格')).map(({ place }) => place)).toEqual([
    'table3.new.natural',
    'table3.carriedIn.natural',
  ]);
});

test('a blank cell too many before the figures: told by the sum, and noted', async () => {
  const { report, notes } = await read(page(cells(['', 284, 119, 127, 182, 290, 165, 1167])));
  expect(report.table3?.new).toEqual([284, 119, 127, 182, 290, 165, 1167]);
  expect(notes.map(({ place }) => place)).toContain(RECEIVED);
});

test.each<[string, readonly number[], readonly Cell[]]>([
  ['told by the sum', [5, 284, 119, 127, 182, 290, 165, 1167], [284, 119, 127, 182, 290, 165, 1167]],
  ['not told', [5, 284, 119, 127, 182, 290, 165, 1170], APPLICANTS.map(() => null)],
])('a figure too many, and none that is blank: %s, and noted', async (_, received, expected) => {
  const { report, notes } = await read(page(cells(received)));
  expect(report.table3?.new).toEqual(expected);
  expect(notes.map(({ place }) => place)).toContain(RECEIVED);
});

const FEES = 'table2.fees.amount';
const feesIn = async (html: string) => {
  const { report, notes } = await read(html);
  const found = notes.filter(({ place }) => place.startsWith('table2.fees'));
  return [cellReader(report)(FEES), found.map(({ used, why }) => [used, why.replace(/^.*”：/u, '')])];
};
const [CONVERTED, WORDS, NO_UNIT, NO_FIGURE] = [
  '金额的单位与本格不同，已换算成万元。',
  '数字旁边还有文字，只取数字。',
  '金额没有写单位，是元还是万元定不了，留空。请对照原文填写。',
  '不是数字，留空。请对照原文填写。',
];
const BESIDE = '写明的单位不一致，按数旁边写的、小数位数或正文认定。请对照原文。';
const RECEIVED_ALONE = cells([168, 0, 0, 0, 0, 0, 168]);

test.each<[string, string, Cell, string]>([
  ['本年收费金额（单位：万元）', '12.5', 12.5, ''],
  ['本年收费金额（单位：元）', '251000', 25.1, CONVERTED],
  ['本年收费金额(元)', '79000.1', 7.90001, CONVERTED],
  ['本年收费金额（千元）', '251', 25.1, CONVERTED],
  ['本年收费金额（单位：亿元）', '1.2', 12000, CONVERTED],
  ['本年收费金额（单位：元）', '12.5万元', 12.5, BESIDE],
  ['本年收费金额（单位：元）', '3.5万', 3.5, '数字写的是“万”或“亿”，已换算，可能是约数。请对照原文。'],
  // neither the head nor the cell has a unit
  ['本年收费金额', '0', 0, ''],
  ['本年收费金额', '8040', null, NO_UNIT],
  ['本年收费金额', '￥52.15', null, NO_UNIT],
  ['本年收费金额', '8040元', 0.804, CONVERTED],
  ['本年收费金额', '52.1534', 52.1534, ''],
  // as people write amounts
  ['本年收费金额（单位：万元）', '１２.５万元', 12.5, ''],
  ['本年收费金额（单位：万元）', '￥12.5', 12.5, WORDS],
  ['本年收费金额（单位：万元）', '约12万元', 12, WORDS],
  ['本年收费金额（单位：万元）', '12万5000元', 12.5, CONVERTED],
  ['本年收费金额（单位：万元）', '12千元', 1.2, CONVERTED],
  ['本年收费金额（单位：万元）', '约5000元', 0.5, CONVERTED],
  ['本年收费金额（单位：万元）', '人民币1,234.56元整', 0.123456, CONVERTED],
  ['本年收费金额（单位：万元）', '1亿2000万元', 12000, WORDS],
  ['本年收费金额（单位：万元）', '12万5', null, NO_FIGURE],
  ['本年收费金额（单位：万元）', '12千', null, NO_FIGURE],
  ['本年收费金额（单位：万元）', '十二万元', null, NO_FIGURE],
  ['本年收费金额（单位：万元）', '10-12万元', null, NO_FIGURE],
])('under %s stands %s', async (head, amount, expected, note) => {
  const html = page(RECEIVED_ALONE, `<td>${head}</td>`, amount);
  const used = note === NO_UNIT || note === NO_FIGURE ? null : expected;
  const notes = amount.includes('￥') && note === NO_UNIT ? [WORDS, note] : note ? [note] : [];
  const found = notes.map((why) => [why === WORDS && note === NO_UNIT ? 52.15 : used, why]);
  expect(await feesIn(html)).toEqual([expected, found]);
});

test.each<[string, string, string, Cell, string]>([
  ['a line above the table', '（单位：元）', '', 0.804, CONVERTED],
  ['a line that tells the form’s', '金额单位：万元', '', 8040, ''],
  ['a sentence with the same amount in 元', '', '行政事业性收费共收取8040元。', 0.804, CONVERTED],
  ['one with the same in 万元', '', '本年收费金额8040万元。', 8040, ''],
  ['one in another unit', '', '本年收费0.804万元。', 0.804, CONVERTED],
  ['both', '', '收取8040元；收费金额8040万元。', null, NO_UNIT],
  ['one on something else', '', '罚款8040元。', null, NO_UNIT],
])('a head without a unit: %s', async (_, above, below, expected, note) => {
  const html = page(RECEIVED_ALONE, '<td>本年收费金额</td>', '8040')
    .replace('<table><tr><td>信息内容</td><td>本年收费', `<p>${above}</p>$&`)
    .replace('没有。', `${below}没有。`);
  expect(await feesIn(html)).toEqual([expected, note ? [[note === NO_UNIT ? null : expected, note]] : []]);
});

const inLines = (lines: readonly string[]) =>
  readDocument(
    new TextEncoder().encode(
      [
        '青山县人民政府2024年政府信息公开工作年度报告',
        '二、主动公开政府信息情况',
        ...lines,
        '三、收到和处理政府信息公开申请情况',
        `一、本年新收政府信息公开申请数量|2|0|0|0|0|0|2`,
        `三、本年度办理结果|（一）予以公开|2||||||2`,
        '四、政府信息公开行政复议、行政诉讼情况',
      ].join('\n'),
    ),
    'a.txt',
  );

test.each<[string, readonly string[], Readonly<Record<string, Cell>>]>([
  [
    'two rows in a line, parted by bars',
    ['行政处罚 | 798 | 行政强制 | 333'],
    { 'table2.penalty.decisions': 798, 'table2.compulsion.decisions': 333 },
  ],
  [
    'two rows in a line, parted by tabs',
    ['规章\t96\t137\t9\t行政规范性文件\t190\t60\t485'],
    {
      'table2.rules.made': 96,
      'table2.rules.inForce': 9,
      'table2.normative.made': 190,
      'table2.normative.inForce': 485,
    },
  ],
  [
    'wide digits, and what takes no place among digits',
    ['规章 ９６ １，３７０ 9', '行政规范性文件|1\u200b9\u200b0|60|485'],
    {
      'table2.rules.made': 96,
      'table2.rules.repealed': 1370,
      'table2.normative.made': 190,
      'table2.normative.inForce': 485,
    },
  ],
  [
    'a figure too many in a row that no sum holds: a page, or two pieces of one',
    ['规章|9 6|137|9', '行政规范性文件|1|2|3'],
    { 'table2.rules.made': null, 'table2.rules.repealed': null, 'table2.rules.inForce': null },
  ],
  [
    'a group before the label, and blank cells between bars',
    ['规章|1|2|3'],
    { 'table3.granted.natural': 2, 'table3.granted.business': null, 'table3.granted.total': 2 },
  ],
])('%s', async (_, lines, expected) => {
  const { report } = await inLines(lines);
  const known = cellReader(report);
  expect(Object.fromEntries(Object.keys(expected).map((place) => [place, known(place)]))).toEqual(expected);
});
