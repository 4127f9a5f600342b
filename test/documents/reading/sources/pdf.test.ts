/** PDFs with text: the published one of 淮安, and such as programs make them in other ways. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { readPdf } from '../../../../src/documents/reading/sources/pdf';
import { printed } from '../../../support/content';
import { box, line, pdfOf, ruled, text } from '../../../support/pdf';
import { sample } from '../../../support/samples';

const huaian = join(process.cwd(), '../shared/samples/huaian-2024.pdf');
const withHuaian = existsSync(huaian) ? test : test.skip;

withHuaian('淮安 2024: its three tables, over five pages, and its paragraphs', async () => {
  const content = await readPdf(readFileSync(huaian));
  const { table2, table3, table4 } = sample('huaian-2024');
  const figures = (row: string) => table3[row]!.join(' | ');
  const whole = (label: string, row: string) => `${label} | < | < | ${figures(row)}`;
  const within = (label: string, row: string, group = '^') => `${group} | ${label} | < | ${figures(row)}`;
  const below = (label: string, row: string, group = '^') => `^ | ${group} | ${label} | ${figures(row)}`;
  const lines = printed(content);
  const between = (from: string, to: string) => lines.slice(lines.indexOf(from) + 1, lines.indexOf(to));
  expect(content.layout).toBe('structured');
  expect(content.property).toBe('政府信息公开工作年度报告');
  expect(between('二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况')).toEqual([
    '第二十条第（一）项 | < | < | <',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    `规章 | ${Object.values(table2.rules!).join(' | ')}`,
    `行政规范性文件 | ${Object.values(table2.normative!).join(' | ')}`,
    '第二十条第（五）项 | < | < | <',
    '信息内容 | 本年处理决定数量 | < | <',
    `行政许可 | ${table2.licensing!.decisions} | < | <`,
    '第二十条第（六）项 | < | < | <',
    '信息内容 | 本年处理决定数量 | < | <',
    `行政处罚 | ${table2.penalty!.decisions} | < | <`,
    `行政强制 | ${table2.compulsion!.decisions} | < | <`,
    '第二十条第（八）项 | < | < | <',
    '信息内容 | 本年收费金额（单位：万元） | < | <',
    `行政事业性收费 | ${table2.fees!.amount} | < | <`,
  ]);
  expect(between('三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况')).toEqual([
    '（本列数据的勾稽关系为：第一项加第二项之和，⏎等于第三项加第四项之和） | < | < | 申请人情况 | < | < | < | < | < | <',
    '^ | ^ | ^ | 自然人 | 法人或其他组织 | < | < | < | < | 总计',
    '^ | ^ | ^ | ^ | 商业企⏎业 | 科研机⏎构 | 社会公益⏎组织 | 法律服务⏎机构 | 其他 | ^',
    whole('一、本年新收政府信息公开申请数量', 'new'),
    whole('二、上年结转政府信息公开申请数量', 'carriedIn'),
    within('（一）予以公开', 'granted', '三、⏎本⏎年⏎度⏎办⏎理⏎结⏎果'),
    within('（二）部分公开（区分处理的，只计这一情⏎形，不计其他情形）', 'partial'),
    below('1.属于国家秘密', 'denied.stateSecret', '（三）不⏎予公开'),
    below('2.其他法律行政法规禁止公开', 'denied.otherLaw'),
    below('3.危及“三安全一稳定”', 'denied.security'),
    below('4.保护第三方合法权益', 'denied.thirdParty'),
    below('5.属于三类内部事务信息', 'denied.internal'),
    below('6.属于四类过程性信息', 'denied.deliberative'),
    below('7.属于行政执法案卷', 'denied.enforcementFile'),
    below('8.属于行政查询事项', 'denied.inquiry'),
    // the end of a page cuts this group
    below('1.本机关不掌握相关政府信息', 'unavailable.notHeld', '（四）无⏎法提供'),
    below('2.没有现成信息需要另行制作', 'unavailable.needsCreation'),
    below('3.补正后申请内容仍不明确', 'unavailable.unclear'),
    below('1.信访举报投诉类申请', 'refused.petition', '（五）不⏎予处理'),
    below('2.重复申请', 'refused.repeat'),
    below('3.要求提供公开出版物', 'refused.publication'),
    below('4.无正当理由大量反复申请', 'refused.excessive'),
    below('5.要求行政机关确认或重新出⏎具已获取信息', 'refused.reconfirm'),
    below(
      '1、申请人无正当理由逾期不补⏎正、行政机关不再处理其政府信⏎息公开申请',
      'other.noCorrection',
      '（六）其⏎他处理',
    ),
    below('2、申请人逾期未按收费通知要⏎求缴纳费用、行政机关不再处理⏎其政府信息公开申请', 'other.feeUnpaid'),
    below('3、其他', 'other.other'),
    within('（七）总计', 'handledTotal'),
    whole('四、结转下年度继续办理', 'carriedOut'),
  ]);
  expect(between('四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况')).toEqual([
    '行政复议 | < | < | < | < | 行政诉讼 | < | < | < | < | < | < | < | < | <',
    '结果⏎维持 | 结果⏎纠正 | 其他结⏎果 | 尚未⏎审结 | 总计 | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | <',
    '^ | ^ | ^ | ^ | ^ | 结果⏎维持 | 结果⏎纠正 | 其他⏎结果 | 尚未⏎审结 | 总计 | 结果⏎维持 | 结果⏎纠正 | 其他⏎结果 | 尚未审⏎结 | 总计',
    Object.values(table4).flat().join(' | '),
  ]);
  const paragraphs = lines.filter((one) => !one.includes(' | '));
  expect(paragraphs.map((one) => `${one.slice(0, 8)}…${one.slice(-3)}`)).toEqual([
    '淮安市人民政府…民政府',
    '2024年政府信…度报告',
    '本报告由淮安市人…m）。',
    '一、总体情况…体情况',
    '2024年，我市…任务。',
    '（一）主动公开情…关切。',
    '（二）依申请公开…7件。',
    '（三）政府信息管…平台。',
    '（四）政府信息公…0%。',
    '（五）政府信息公…水平。',
    '二、主动公开政府…息情况',
    '三、收到和处理政…请情况',
    '四、政府信息公开…讼情况',
    '五、存在的主要问…进情况',
    '对照上级新要求和…问题。',
    '针对存在问题，下…聚力。',
    '六、其他需要报告…的事项',
    '2024年，市政…0元。',
  ]);
  expect(paragraphs[3 + 2]).toContain('市政府办政策性文件11件，通过');
});

/** A page with hardly any text is taken for a scan. */
const ending = '又一页的正文从这里开始';

// table 4 of a page of its own, in ways in which programs draw
const xs = [50, 150, 200, 250];
const ys = [700, 680, 660];
const words = [
  text(60, 685, '结果'),
  text(160, 685, '维持'),
  text(210, 685, '总计'),
  text(60, 665, '复议'),
  text(160, 665, '0'),
  text(210, 665, '12'),
];
const grid = ['结果 | 维持 | 总计', '复议 | 0 | 12'];
const sidesOf = (width: number, height: number) => [
  ...xs.map((x) => box(x, 660, width, 40, 'f')),
  ...ys.map((y) => box(50, y, 200, height, 'f')),
];

test.each<[string, string[], string[]]>([
  ['strokes', [ruled(xs, ys), ...words], grid],
  ['boxes as thin as lines', [...sidesOf(0.5, 0.5), ...words], grid],
  [
    'a box around each cell, above its colour',
    [
      '1 1 0 rg',
      box(50, 660, 200, 40, 'f'),
      '0 g',
      ...xs.slice(1).flatMap((x, at) => [680, 660].map((y) => box(xs[at]!, y, x - xs[at]!, 20))),
      ...words,
    ],
    grid,
  ],
  [
    'strokes in another measure, in pieces',
    [
      'q 0.1 0 0 0.1 0 0 cm',
      ...xs.flatMap((x) => [line(x * 10, 7000, x * 10, 6800), line(x * 10, 6800, x * 10, 6600)]),
      ...ys.map((y) => line(500, y * 10, 2500, y * 10)),
      'Q',
      ...words,
    ],
    grid,
  ],
  [
    'no sides on the left and right',
    [ruled(xs.slice(1, -1), ys), ...ys.map((y) => line(50, y, 250, y)), ...words],
    grid,
  ],
  [
    'cells over two columns and over two rows',
    [
      ...[50, 250].map((x) => line(x, 700, x, 640)),
      line(150, 700, 150, 640),
      line(200, 680, 200, 640),
      ...[700, 640].map((y) => line(50, y, 250, y)),
      line(150, 680, 250, 680),
      line(150, 660, 250, 660),
      text(60, 665, '复议'),
      text(160, 685, '结果'),
      text(160, 665, '维持'),
      text(210, 665, '总计'),
      text(160, 645, '3'),
      text(210, 645, '-1'),
    ],
    ['复议 | 结果 | <', '^ | 维持 | 总计', '^ | 3 | -1'],
  ],
  [
    'text over several cells in one go',
    [
      ruled([50, 90, 130, 170], ys),
      text(60, 685, '甲     乙     丙'),
      text(60, 665, '1       22      3'),
      text(60, 600, ending),
    ],
    ['甲 | 乙 | 丙', '1 | 22 | 3', ending],
  ],
  [
    'bold type that is printed twice',
    [ruled(xs, ys), ...words, text(210.3, 665, '12'), text(60.2, 665, '复议')],
    grid,
  ],
  [
    'cells of several lines, their words set apart',
    [
      ruled([50, 150, 250], [700, 660]),
      text(60, 685, '商 业 企'),
      text(60, 670, '业'),
      text(160, 680, '0'),
      text(60, 600, ending),
    ],
    ['商业企⏎业 | 0', ending],
  ],
  [
    'text above and below, a frame around all, a line under a heading',
    [
      box(20, 20, 555, 802),
      text(60, 750, '四、复议'),
      line(60, 745, 120, 745),
      ruled(xs, ys),
      ...words,
      text(60, 600, '五、问题'),
    ],
    ['四、复议', ...grid, '五、问题'],
  ],
  [
    'another table right below',
    [ruled(xs, ys), ruled(xs, [650, 630]), ...words, text(60, 635, '乙'), text(160, 635, '7')],
    [...grid, 'another table', '乙 | 7 | '],
  ],
  [
    'two tables side by side',
    [ruled(xs, ys), ruled([350, 400, 450], ys), ...words, text(360, 685, '甲'), text(410, 665, '7')],
    [...grid, 'another table', '甲 | ', ' | 7'],
  ],
])('a table of %s', async (_, page, expected) => {
  const content = await readPdf(pdfOf([page.join('\n')]));
  expect(content.layout).toBe('structured');
  expect(printed(content)).toEqual(expected);
});

test('a page that is turned', async () => {
  const turned = (content: string) => `q 0 1 -1 0 595 0 cm\n${content}\nQ`;
  const page = turned(
    [ruled(xs, [400, 380, 360]), text(60, 385, '结果'), text(160, 365, '0'), text(60, 300, ending)].join(
      '\n',
    ),
  );
  expect(printed(await readPdf(pdfOf([page], { rotate: 90 })))).toEqual(['结果 |  | ', ' | 0 | ', ending]);
});

/** A line of 45 characters of 10 points each, fewer where it is indented. */
const whole = (first: string, indented = false) => first.padEnd(indented ? 43 : 45, '字');
const full = (y: number, first: string, indented = false) =>
  text(indented ? 80 : 60, y, whole(first, indented));
const table = [ruled(xs, ys), ...words].join('\n');

test('paragraphs go on over full lines and pages, not over headings and numbers of pages', async () => {
  const pages = [
    [
      text(100, 830, '标题'),
      ...[820, 810].map((y) => full(y, '甲', true)),
      text(60, 800, '甲的末行'),
      ...[790, 780, 770, 760].map((y) => full(y, '乙', y === 790)),
      full(740, '丙', true),
      table,
      text(300, 30, '- 1 -'),
    ],
    [full(790, '丁', true), full(770, '又'), text(290, 30, '第 2 页')],
    [
      text(60, 790, '末了'),
      full(770, '戊', true),
      text(80, 750, '己'),
      text(60, 400, '3'),
      text(300, 30, '3'),
    ],
    [text(80, 790, '六、其他需要报告的事项'), text(80, 770, '无其他需要报告的事项。')],
  ].map((page) => page.join('\n'));
  expect(printed(await readPdf(pdfOf(pages, { title: '年度报告' })))).toEqual([
    '标题',
    whole('甲', true),
    `${whole('甲', true)}甲的末行`,
    whole('乙', true) + whole('乙').repeat(3),
    whole('丙', true),
    ...grid,
    `${whole('丁', true)}${whole('又')}末了`,
    whole('戊', true),
    '己',
    '3',
    '六、其他需要报告的事项',
    '无其他需要报告的事项。',
  ]);
});

test('a document without drawn tables is its lines, cells that stand apart parted by two blanks', async () => {
  const page = [
    text(60, 780, '一、总体情况'),
    text(60, 760, '2024年，共收到12件'),
    text(60, 740, '标签'),
    text(200, 740, '0'),
    text(260.2, 741, '1'),
    text(300, 30, '— 5 —'),
  ].join('\n');
  expect(await readPdf(pdfOf([page]))).toEqual({
    layout: 'lines',
    blocks: ['一、总体情况', '2024年，共收到12件', '标签  0  1'].map((one) => ({ kind: 'text', text: one })),
  });
});

const upper = [680, 700, 720];

test.each<[string, string[], string[], string[]]>([
  [
    'a table goes on on the next page',
    [ruled(xs, upper), text(60, 705, '甲'), text(160, 705, '1'), text(60, 685, '乙'), text(160, 685, '2')],
    [ruled(xs, [800, 780]), text(60, 785, '丙'), text(160, 785, '3')],
    ['甲 | 1 | ', '乙 | 2 | ', '丙 | 3 | '],
  ],
  [
    'its headings may be repeated',
    [ruled(xs, upper), text(60, 705, '标签'), text(160, 705, '数'), text(60, 685, '乙'), text(160, 685, '2')],
    [
      ruled(xs, [820, 800, 780]),
      text(60, 805, '标签'),
      text(160, 805, '数'),
      text(60, 785, '丙'),
      text(160, 785, '3'),
    ],
    ['标签 | 数 | ', '乙 | 2 | ', '丙 | 3 | '],
  ],
  [
    'a page may stand a little to the side, and have fewer columns',
    [ruled(xs, upper), text(60, 705, '甲'), text(160, 705, '1'), text(210, 705, '2')],
    [ruled([70, 170, 270], [800, 780]), text(80, 785, '丙'), text(180, 785, '3')],
    ['甲 | 1 | 2', ' |  | ', '丙 | 3 | <'],
  ],
  [
    'a row that the end of a page cuts is one',
    [
      ruled(xs, upper),
      text(60, 705, '1.甲'),
      text(160, 705, '1'),
      text(60, 685, '2.要求重新'),
      text(160, 685, '2'),
    ],
    [
      ruled(xs, [820, 800, 780]),
      text(60, 805, '出具'),
      text(210, 805, '4'),
      text(60, 785, '3.丙'),
      text(160, 785, '3'),
    ],
    ['1.甲 | 1 | ', '2.要求重新⏎出具 | 2 | 4', '3.丙 | 3 | '],
  ],
  [
    'the label of a group may stand on the second page alone',
    [ruled(xs, [680, 720]), line(150, 700, 250, 700), text(160, 705, '1.甲'), text(160, 685, '2.乙')],
    [ruled(xs, [800, 780]), text(60, 785, '（六）其他'), text(160, 785, '3.丙')],
    ['（六）其他 | 1.甲 | ', '^ | 2.乙 | ', '^ | 3.丙 | '],
  ],
  [
    'a row of its own is none that is cut',
    [
      ruled(xs, upper),
      text(60, 705, '1.甲'),
      text(160, 705, '1'),
      text(60, 685, '2.乙'),
      text(160, 685, '2'),
    ],
    [
      ruled(xs, [820, 800, 780]),
      text(60, 805, '丙'),
      text(160, 805, '4'),
      text(60, 785, '3.丙'),
      text(160, 785, '3'),
    ],
    ['1.甲 | 1 | ', '2.乙 | 2 | ', '丙 | 4 | ', '3.丙 | 3 | '],
  ],
  [
    'labels without numbers do not tell that a row is cut',
    [ruled(xs, upper), text(60, 705, '信息内容'), text(160, 705, '件数'), text(60, 685, '规章')],
    [ruled(xs, [800, 780]), text(60, 785, '行政规范性文件'), text(160, 785, '3')],
    ['信息内容 | 件数 | ', '规章 |  | ', '行政规范性文件 | 3 | '],
  ],
  [
    'other columns are another table',
    [ruled(xs, upper), text(60, 705, '甲'), text(160, 705, '1')],
    [ruled([50, 120, 250], [800, 780]), text(60, 785, '丙'), text(180, 785, '3')],
    ['甲 | 1 | ', ' |  | ', 'another table', '丙 | 3'],
  ],
])('%s', async (_, first, second, expected) => {
  const pages = [first, second].map((page) => page.join('\n'));
  expect(printed(await readPdf(pdfOf([...pages, text(60, 800, ending.repeat(3))])))).toEqual([
    ...expected,
    ending.repeat(3),
  ]);
});

const inGbk = text(60, 700, '').replace('<>', '<d5fec8bad0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6>');
const withoutNames = () => pdfOf([inGbk], { encoding: 'GBK-EUC-H' });

test('a font that counts on a map of characters is read where that is at hand', async () => {
  const folder = join(process.cwd(), 'node_modules/pdfjs-dist/cmaps');
  const maps = async (file: string) => new Uint8Array(await readFile(join(folder, file)));
  expect(printed(await readPdf(withoutNames(), maps))).toEqual(['政群信息公开工作年度报告']);
});

const fonts = '这个 PDF 里的文字没有带全字体信息，有的字读不出来。请用 .docx 或网页。';
const broken = '这个 PDF 打不开，可能没有存完整或下载中断。请重新下载，或用 .docx、网页。';
const locked =
  `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'61'.repeat(32)}> /U <${'62'.repeat(32)}> >> ` +
  `/ID [<${'63'.repeat(16)}> <${'63'.repeat(16)}>]`;

test.each<[string, () => Uint8Array, string, string]>([
  ['a font whose map is not at hand', withoutNames, '字体编码 GBK-EUC-H', fonts],
  ['a file that is cut off', () => pdfOf([table]).slice(0, 300), '不完整或已损坏', broken],
  [
    'a file with nothing behind its head',
    () => new Uint8Array(Buffer.from('%PDF-1.7\n')),
    '不完整或已损坏',
    broken,
  ],
  [
    'a password',
    () => pdfOf([table], { trailer: locked }),
    '文件有密码',
    '文件有密码，打不开。请取消密码后重试。',
  ],
  [
    'pictures with their numbers',
    () => pdfOf(['', text(300, 30, '- 2 -'), text(300, 30, '- 3 -')]),
    '没有文字',
    '是扫描件，没有文字，请用文字版 PDF、.docx 或网页。',
  ],
  [
    'more than 300 pages',
    () => pdfOf(Array<string>(301).fill(table)),
    '301页',
    'PDF 太大（超过300页）或太复杂，没有读取。请只留年报的各页，或用 .docx、网页。',
  ],
])('%s is refused', async (_, bytes, found, message) => {
  await expect(readPdf(bytes())).rejects.toMatchObject({ place: '文件', found, message });
});

test('what is read stays as it was', async () => {
  const bytes = pdfOf([table, text(60, 700, ending)]);
  await readPdf(bytes);
  expect(bytes).toEqual(pdfOf([table, text(60, 700, ending)]));
});
