/** Word documents: the official form as it was issued, and such as no program writes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx } from '../../../../src/documents/reading/sources/docx';
import { printed } from '../../../support/content';
import { around, docxFile, docxOf, paragraph } from '../../../support/docx';
import { zipOf } from '../../../support/zip';

const form = join(process.cwd(), '../shared/samples/official-form-2021.docx');
const withForm = existsSync(form) ? test : test.skip;

/** A row of table 3: its label over three columns, or within the groups that it stands in, and seven blanks. */
const whole = (label: string) => `${label} | < | < |  |  |  |  |  |  | `;
const within = (label: string, group = '^') => `${group} | ${label} | < |  |  |  |  |  |  | `;
const below = (label: string, group = '^') => `^ | ${group} | ${label} |  |  |  |  |  |  | `;

withForm('the official form of 2021', async () => {
  expect(printed(await readDocx(readFileSync(form)))).toEqual([
    '政府信息公开工作年度报告格式模板',
    '一、总体情况',
    '（文字描述）',
    '二、主动公开政府信息情况',
    '第二十条第（一）项 | < | < | <',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    '规章 |  |  | ',
    '行政规范性文件 |  |  | ',
    '第二十条第（五）项 | < | < | <',
    '信息内容 | 本年处理决定数量 | < | <',
    '行政许可 |  | < | <',
    '第二十条第（六）项 | < | < | <',
    '信息内容 | 本年处理决定数量 | < | <',
    '行政处罚 |  | < | <',
    '行政强制 |  | < | <',
    '第二十条第（八）项 | < | < | <',
    '信息内容 | 本年收费金额（单位：万元） | < | <',
    '行政事业性收费 |  | < | <',
    '三、收到和处理政府信息公开申请情况',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | < | < | 申请人情况 | < | < | < | < | < | <',
    '^ | ^ | ^ | 自然人 | 法人或其他组织 | < | < | < | < | 总计',
    '^ | ^ | ^ | ^ | 商业⏎企业 | 科研⏎机构 | 社会公益组织 | 法律服务机构 | 其他 | ^',
    whole('一、本年新收政府信息公开申请数量'),
    whole('二、上年结转政府信息公开申请数量'),
    within('（一）予以公开', '三、本年度办理结果'),
    within('（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
    below('1.属于国家秘密', '（三）不予公开'),
    below('2.其他法律行政法规禁止公开'),
    below('3.危及“三安全一稳定”'),
    below('4.保护第三方合法权益'),
    below('5.属于三类内部事务信息'),
    below('6.属于四类过程性信息'),
    below('7.属于行政执法案卷'),
    below('8.属于行政查询事项'),
    below('1.本机关不掌握相关政府信息', '（四）无法提供'),
    below('2.没有现成信息需要另行制作'),
    below('3.补正后申请内容仍不明确'),
    below('1.信访举报投诉类申请', '（五）不予处理'),
    below('2.重复申请'),
    below('3.要求提供公开出版物'),
    below('4.无正当理由大量反复申请'),
    below('5.要求行政机关确认或重新出具已获取信息'),
    below('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '（六）其他处理'),
    below('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
    below('3.其他'),
    within('（七）总计'),
    whole('四、结转下年度继续办理'),
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 | < | < | < | < | 行政诉讼 | < | < | < | < | < | < | < | < | <',
    '结果维持 | 结果⏎纠正 | 其他⏎结果 | 尚未⏎审结 | 总计 | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | <',
    '^ | ^ | ^ | ^ | ^ | ' +
      Array<string>(2).fill('结果⏎维持 | 结果⏎纠正 | 其他⏎结果 | 尚未⏎审结 | 总计').join(' | '),
    Array<string>(15).fill('').join(' | '),
    '五、存在的主要问题及改进情况',
    '（文字描述）',
    '六、其他需要报告的事项',
    '（文字描述，收取信息处理费情况在此处报告。）',
  ]);
});

test.each<[string, string, string[]]>([
  ['pieces of a word are one', paragraph('一</w:t></w:r><w:r><w:t>、总体情况'), ['一、总体情况']],
  ['what looks like a page is text', paragraph('&lt;script&gt;=1+1'), ['<script>=1+1']],
  [
    'the mark of a note is no digit of a figure',
    '<w:p><w:r><w:t>12</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
    ['12'],
  ],
  [
    'deleted words are gone, inserted ones are there',
    '<w:p><w:del><w:r><w:delText>11</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins></w:p>',
    ['12'],
  ],
])('%s', async (_, body, lines) => {
  expect(printed(await readDocx(docxOf(body)))).toEqual(lines);
});

test('macros are left alone', async () => {
  const bytes = docxFile(around(paragraph('甲')), {
    name: 'word/vbaProject.bin',
    content: 'Sub AutoOpen()',
  });
  expect(printed(await readDocx(bytes))).toEqual(['甲']);
});

const broken = {
  place: '文件',
  found: '不完整或已损坏',
  message: '这个 .docx 打不开，可能没有存完整。请用 Word 或 WPS 打开后另存一份。',
};

test.each<[string, Uint8Array, object]>([
  [
    'a declared entity',
    docxFile(around(paragraph('&a;'), '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
    {
      place: 'word/document.xml',
      found: '<!DOCTYPE',
      message: '里面声明了外部内容，正常的文件没有这种写法，没有打开。请用 Office 或 WPS 打开后另存一份。',
    },
  ],
  ['XML that is cut off', docxFile(around(paragraph('甲')).slice(0, -30)), broken],
  ['no document', zipOf([{ name: 'word/a.xml', content: '<a/>' }]), broken],
  ['tables in tables in tables', docxFile(around('<w:tbl><w:tr><w:tc>'.repeat(50_000))), broken],
])('%s is refused', async (_, bytes, reason) => {
  await expect(readDocx(bytes)).rejects.toMatchObject(reason);
});

describe('what a reader sees of a cell', () => {
  const run = (text: string, looks = '') =>
    `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
  const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
  const drawing = (text: string) =>
    `<w:r><w:drawing><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></w:drawing></w:r>`;
  const shape = (text: string) =>
    `<w:r><w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict></w:r>`;
  const ways = (choice: string, fallback?: string) =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback === undefined ? '' : `<mc:Fallback>${fallback}</mc:Fallback>`}</mc:AlternateContent>`;
  const styles =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    '<w:style w:type="character" w:styleId="hid"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="like"><w:basedOn w:val="hid"/></w:style>' +
    '<w:style w:type="character" w:styleId="shown"><w:basedOn w:val="hid"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="note"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="small"><w:rPr><w:sz w:val="14"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="smaller"><w:basedOn w:val="small"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="large"><w:rPr><w:sz w:val="32"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="none"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';
  // without anything that may be unseen a document is read as it is
  const isLooked = run('隐', '<w:vanish/>');
  const size = (half: number) => `<w:sz w:val="${half}"/>`;
  const inStyle = (id: string) => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
  const styled = (id: string) => `<w:rStyle w:val="${id}"/>`;

  test.each<[string, string, string]>([
    ['hidden', run('99', '<w:b/><w:vanish/>') + run('7'), '〔〕7'],
    ['words that are hidden', run('隐', '<w:vanish/>') + run('7'), '7'],
    ['on the web alone', run('99', '<w:webHidden/>') + run('7'), '〔〕7'],
    ['white on white', run('99', '<w:color w:val="FFFFFF"/>') + run('7'), '〔〕7'],
    ['white words', run('计', '<w:color w:val="FFFFFF"/>') + run('7'), '计7'],
    [
      'white on a shade',
      `<w:pPr><w:shd w:val="clear" w:fill="003366"/></w:pPr>${run('97', '<w:color w:val="FFFFFF"/>')}`,
      '97',
    ],
    ['black on black', run('99', '<w:highlight w:val="black"/>') + run('7'), '〔〕7'],
    ['white on black', run('97', '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'), '97'],
    ['a point high', run('99', '<w:sz w:val="2"/>') + run('7'), '〔〕7'],
    ['raised behind a figure', run('12') + run('1', '<w:position w:val="6"/>'), '12¹'],
    ['lowered behind a figure', run('12') + run('34', '<w:position w:val="-6"/>'), '12³⁴'],
    ['a whole figure a little lower', run('12', '<w:position w:val="-2"/>'), '12'],
    ['smaller behind a figure', run('12') + run('1', '<w:sz w:val="10"/>'), '12¹'],
    ['all of it smaller', run('12', '<w:sz w:val="14"/>') + run('1', '<w:sz w:val="14"/>'), '121'],
    ['of no size of its own behind a large figure', isLooked + run('1', size(32)) + run('2', '<w:b/>'), '12'],
    ['as large as its style', inStyle('large') + isLooked + run('1', size(32)) + run('2', '<w:b/>'), '12'],
    ['smaller than its style', inStyle('large') + isLooked + run('12') + run('1', size(20)), '12¹'],
    ['as small as its style', inStyle('smaller') + run('1') + run('2', size(14)), '12'],
    ['as small as the style of its run', run('1', styled('small')) + run('2', size(14)), '12'],
    ['parted by a tab', '<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r>', '1 2'],
    ['by a tab to a place', '<w:r><w:t>1</w:t><w:ptab w:alignment="right"/><w:t>2</w:t></w:r>', '1 2'],
    ['by a return', '<w:r><w:t>1</w:t><w:cr/><w:t>2</w:t></w:r>', '1⏎2'],
    ['by the end of a page', '<w:r><w:t>1</w:t><w:br w:type="page"/><w:t>2</w:t></w:r>', '1⏎2'],
    ['raised by its style', run('12') + run('1', styled('note')), '12¹'],
    [
      'a place where nothing was typed',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('99')}</w:sdtContent></w:sdt>`,
      '〔〕',
    ],
    ['not hidden', run('9', '<w:vanish w:val="false"/>') + run('7'), '97'],
    ['hidden before a change', run('7', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>'), '7'],
    ['struck out once and twice', run('99', '<w:strike/>') + run('98', '<w:dstrike/>') + run('7'), '7'],
    ['hidden by its style', run('99', styled('hid')) + run('98', styled('like')) + run('7'), '〔〕7'],
    [
      'shown against its style',
      run('9', styled('shown')) + run('7', `${styled('hid')}<w:vanish w:val="0"/>`),
      '97',
    ],
    ['hidden by the style of its paragraph', `<w:pPr><w:pStyle w:val="none"/></w:pPr>${run('99')}`, '〔〕'],
    [
      'deleted, moved away, inserted',
      `<w:del><w:r><w:delText>99</w:delText></w:r></w:del><w:moveFrom>${run('98')}</w:moveFrom><w:ins>${run('7')}</w:ins>`,
      '7',
    ],
    ['a box in two ways', `<w:r>${ways(drawing('5'), shape('5'))}</w:r>`, '5'],
    ['text in two ways', ways(run('5'), run('5')), '5'],
    ['text in one way', ways(run('5')), '5'],
    ['a way without text', ways(run('5'), '<w:r><w:pict/></w:r>'), '5'],
    ['a box of a new program', ways(drawing('5')), '5'],
    ['a box alone', drawing('5'), '5'],
    ['a field that is calculated', `<w:fldSimple w:instr="=SUM(LEFT)">${run('7')}</w:fldSimple>`, '7'],
    [
      'readings over characters',
      `<w:r><w:ruby><w:rt>${run('shù')}</w:rt><w:rubyBase>${run('数')}</w:rubyBase></w:ruby></w:r>`,
      '数',
    ],
    [
      'a formula that is a number',
      '<m:oMathPara><m:oMath><m:r><m:t>1</m:t></m:r><m:r><m:t>7</m:t></m:r></m:oMath></m:oMathPara>',
      '17',
    ],
    [
      'a fraction is no number',
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>7</m:t></m:r></m:den></m:f></m:oMath>',
      '〔公式〕',
    ],
  ])('%s', async (_, inner, expected) => {
    const cells = [paragraph('甲'), `<w:p>${inner}</w:p>`].map((one) => `<w:tc>${one}</w:tc>`).join('');
    const file = docxFile(around(`<w:tbl><w:tr>${cells}</w:tr></w:tbl>`), {
      name: 'word/styles.xml',
      content: styles,
    });
    expect(printed(await readDocx(file))).toEqual([`甲 | ${expected}`]);
  });

  test('a row that is hidden', async () => {
    const row = (text: string, looks = '') =>
      `<w:tr>${looks}<w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph(text)}</w:tc></w:tr>`;
    const rows = row('1') + row('2', '<w:trPr><w:hidden/></w:trPr>');
    const content = await readDocx(docxOf(`<w:tbl>${rows}</w:tbl>`));
    expect(printed(content)).toEqual(['甲 | 1']);
    expect(content.isDropped).toBe(true);
  });
});

test.each([
  [
    `<w:tbl><w:tr><w:tc>${'<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>9</w:t></w:r></w:p>'}</w:tc></w:tr></w:tbl>`,
    true,
  ],
  ['<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>9</w:t></w:r></w:p>', undefined],
  [
    '<w:tbl><w:tr><w:tc><w:p><w:del><w:r><w:delText>9</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>',
    true,
  ],
])('that a figure of a table is left out is told, of others not', async (body, isDropped) => {
  expect((await readDocx(docxOf(body))).isDropped).toBe(isDropped);
});
