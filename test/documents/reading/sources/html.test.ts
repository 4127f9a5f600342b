/** Pages as government sites have them. */
import { readHtml } from '../../../../src/documents/reading/sources/html';
import { printed } from '../../../support/content';

test.each<[string, string, string]>([
  // marks of notes, raised behind a figure
  ['raised', '12<span style="vertical-align:super">1</span>', '12¹'],
  ['raised by a length', '12<span style="vertical-align: 30%">1</span>', '12¹'],
  ['raised by its place', '12<span style="position:relative; top:-5px">1</span>', '12¹'],
  ['raised as Word does', '12<span style="mso-text-raise:3pt">1</span>', '12¹'],
  ['raised in another element', '12<sup><a href="#a"><i>1</i></a></sup>', '12¹'],
  ['small', '12<small>1</small>', '12¹'],
  ['much smaller', '12<span style="font-size:6px">1</span>', '12¹'],
  ['a link to a note', '12<a href="#_ftn1">1</a>', '12¹'],
  ['a link to a note in brackets', '12<a name="_ftn1">[1]</a>', '12[¹]'],
  ['the class of a note', '12<span class="footnote-ref">1</span>', '12¹'],
  ['a class that raises', '<style>.a{vertical-align:super}</style>12<i class="a">1</i>', '12¹'],
  // whole figures that are set so
  ['a whole figure that is small', '<small>12</small>', '12'],
  ['a whole figure that is a link', '<a href="a.html">12</a>', '12'],
  [
    'a whole figure a little lower',
    '<span style="position:relative;top:1pt;mso-text-raise:-1pt">12</span>',
    '12',
  ],
  [
    'a whole figure in two pieces',
    '<span style="mso-text-raise:1pt">1</span><span style="mso-text-raise:1pt">2</span>',
    '12',
  ],
  // what nobody sees
  ['white', '<font color="white">9</font>7', '〔〕7'],
  ['white words', '<font color="white">合计</font>7', '合计7'],
  ['white on a dark ground', '<div style="background:#036;color:#fff">97</div>', '97'],
  [
    'white on the dark ground of a class',
    '<style>.a{background-color:navy}</style><div class="a"><b style="color:#fff">97</b></div>',
    '97',
  ],
  ['black in white', '<div style="color:#fff"><b style="color:#000">97</b></div>', '97'],
  ['white by a class', '<style>.a{color:#FFF}</style><i class="a">9</i>7', '〔〕7'],
  ['transparent', '<i style="color:rgba(0, 0, 0, 0)">9</i>7', '〔〕7'],
  ['without any opacity', '<i style="opacity:0">9</i>7', '〔〕7'],
  ['half opaque', '<i style="opacity:0.5">9</i>7', '97'],
  ['far off', '<i style="position:absolute;left:-9999px">9</i>7', '〔〕7'],
  ['indented far off', '<i style="display:block;text-indent:-999em">9</i>7', '〔〕7'],
  ['indented as paragraphs are', '<p style="text-indent:-18pt">97</p>', '97'],
  ['cut away', '<i style="position:absolute;clip:rect(0 0 0 0)">9</i>7', '〔〕7'],
  ['in a box of no size', '<i style="width:0;height:0;overflow:hidden">9</i>7', '〔〕7'],
  ['of no size', '<i style="font-size:0">9</i>7', '〔〕7'],
  ['a point high', '<i style="font-size:1pt">9</i>7', '〔〕7'],
  ['of a size again', '<div style="font-size:0"><i style="font-size:12pt">97</i></div>', '97'],
  ['several', '<i style="opacity:0">9</i><i style="opacity:0">8</i>7', '〔〕7'],
  ['a whole cell', '<i style="opacity:0">9</i>', '〔〕'],
  // fields
  ['what is typed in a field', '<input value="7">', '7'],
  ['what may be typed in a field', '<input placeholder="7">', '〔〕'],
  ['what may be chosen', '<select><option>7<option>8</select>', '〔〕'],
  ['what is folded up', '7<details><summary>说明</summary>9</details>', '7⏎说明⏎〔〕'],
])('a cell: %s', async (_, cell, shown) => {
  expect(printed(await readHtml(`<table><tr><td>甲<td>${cell}</table>`))).toEqual([`甲 | ${shown}`]);
});

test('a table that is folded up is told from one that is seen', async () => {
  const table = '<table><tr><td>甲<td>1</table>';
  const page = `<style>.b{display:none}</style><details><summary>上年</summary>${table}</details><details open>${table}</details><div class="b">${table}</div>`;
  const { blocks } = await readHtml(page);
  expect(blocks.map((block) => [block.kind, block.kind !== 'break' && block.isFolded === true])).toEqual([
    ['text', true],
    ['table', true],
    ['table', false],
    ['table', true],
  ]);
});

test('a page: its title, its paragraphs, its tables', async () => {
  const page = `<!DOCTYPE html><html><head><title>某县
    2024年政府信息公开工作年度报告</title><style>p { color: red }</style></head>
    <body><h1>年度报告</h1><p>一、总体情况</p><table><tr><th>信息内容</th><th colspan="2">件数</th></tr>
    <tr><td>规章</td><td>1</td><td>0</td></tr></table></body></html>`;
  expect(await readHtml(page)).toEqual({
    layout: 'structured',
    title: '某县 2024年政府信息公开工作年度报告',
    blocks: [
      { kind: 'text', text: '年度报告' },
      { kind: 'text', text: '一、总体情况' },
      {
        kind: 'table',
        rows: [
          [{ text: '信息内容' }, { text: '件数' }, { text: '件数', of: { row: 0, column: 1 } }],
          [{ text: '规章' }, { text: '1' }, { text: '0' }],
        ],
      },
    ],
  });
});

const prose = '<p>一段文字，说明情况。</p>'.repeat(40);
const proseLines = Array<string>(40).fill('一段文字，说明情况。');

test.each<[string, string, string[]]>([
  ['lines end at blocks and at line breaks', '甲<br>乙<p>丙<div>丁</div>戊', ['甲', '乙', '丙', '丁', '戊']],
  [
    'a label in many pieces is one',
    '<p><span>（</span><font>一</font>\n  <span>）</span><b>予以公开</b></p>',
    ['（一）予以公开'],
  ],
  ['numbers and Western words stay apart', '<p>3\n 4<span> WPS</span>\nOffice</p>', ['3 4 WPS Office']],
  ['blanks that do not break are blanks', '<p>&nbsp;&nbsp;第 5&nbsp;项&nbsp;</p><p>&nbsp;</p>', ['第 5 项']],
  ['text as it is typed keeps its lines', '<pre>甲  1\n乙  2</pre>', ['甲 1', '乙 2']],
  [
    'what nobody sees is dropped',
    '<p>甲<span style="color:red; display : none">隐</span><i hidden>藏</i></p><script>alert("乙")</script>' +
      '<noscript>丙</noscript><template>丁</template><style>戊{}</style><select><option>己</select><!-- 庚 -->',
    ['甲'],
  ],
  ...(
    [
      ['a class', '.old{display:none}', '<i class="a old">99</i>7', '7'],
      ['a class in a class', '.wrap .old { color: red; visibility: hidden }', '<i class="old">99</i>7', '7'],
      ['one of another place', '.other .old{display:none}', '<i class="old">99</i>7', '997'],
      ['directly below', '.wrap > .old{display:none}', '<i class="old">99</i>7', '997'],
      [
        'a name and a class, one of several',
        'p.old, i.old , b{display:none!important}',
        '<i class="old" style="color:red">99</i>7',
        '7',
      ],
      ['an id', '#x{display:none}', '<i id="x">99</i>7', '7'],
      ['struck out', '.del{text-decoration:line-through red}', '<span class="del">99</span>7', '7'],
      ['shown again below', '.a{display:none} .a{display:inline}', '<i class="a">99</i>', '99'],
      ['shown again by more words', 'i.a{display:inline} .a{display:none}', '<i class="a">99</i>', '99'],
      ['shown by its own style', '.a{display:none}', '<i class="a" style="display:inline">99</i>', '99'],
      [
        'what is hidden on paper alone',
        '@media print{.a{display:none}} @import "x";',
        '<i class="a">99</i>',
        '99',
      ],
      [
        'on small screens alone',
        '@media screen and (max-width:600px){.a{display:none}}',
        '<i class="a">99</i>',
        '99',
      ],
      [
        'on the screen',
        '@charset "utf-8"; @media screen { .b{color:red} .a{display:none} }',
        '<i class="a">99</i>7',
        '7',
      ],
      ['by a state', '.a:hover,.a[title]{display:none}', '<i class="a">99</i>', '99'],
      ['in a comment', '/* .a{display:none} */ <!-- .b{} -->', '<i class="a">99</i>', '99'],
      ['a sheet that breaks off', '.a{display:none', '<i class="a">99</i>', '99'],
      ['an attribute', '', '<i hidden>99</i>7', '7'],
      ['an attribute that its style undoes', '', '<i hidden style="display:inline">99</i>', '99'],
      [
        'an attribute that a rule undoes',
        '.a{display:inline} .b{display:none}',
        '<i hidden class="a">99</i>',
        '99',
      ],
      ['hidden from readers of screens alone', '', '<i aria-hidden="true">99</i>', '99'],
    ] as const
  ).map(([name, sheet, cell, shown]): [string, string, string[]] => [
    `hidden by style sheets: ${name}`,
    `<style>${sheet}</style><div class="wrap"><table><tr><td>甲<td>${cell}</table></div>`,
    [`甲 | ${shown}`],
  ]),
  [
    'a cell that nobody sees keeps its place, one that is gone has none',
    '<style>.a{visibility:hidden}.b{display:none}</style><table><tr><td>甲<td class=a>1<td class=b>2<td>3<td style="text-decoration:line-through">4<td>5<tr><td>乙<td>6<td>7<td>8<td>9</table>',
    ['甲 |  | 3 |  | 5', '乙 | 6 | 7 | 8 | 9'],
  ],
  [
    'a part with a table that only a script shows is read',
    '<style>.tab{display:none} .tip{display:none}</style><div class="tab"><p class="tip">乙</p><table><tr><td>甲<td>1</table></div>',
    ['甲 | 1'],
  ],
  [
    'readings over characters are dropped',
    '<p><ruby>数<rp>(</rp><rt>shù</rt><rp>)</rp></ruby>量</p>',
    ['数量'],
  ],
  [
    'merged cells, over rows and over columns',
    '<table><tr><td rowspan=2 colspan=2>甲<td>乙<td>丙<tr><td>1<td>2<tr><td>丁<td>戊<td>3<td>4</table>',
    ['甲 | < | 乙 | 丙', '^ | ^ | 1 | 2', '丁 | 戊 | 3 | 4'],
  ],
  [
    'a merged cell down to the end, and spans beyond the table',
    '<table><tr><td rowspan=0>甲<td colspan=100>乙<tr><td rowspan=9999>1<td>2<tr><td>3</table>',
    ['甲 | 乙 | <', '^ | 1 | 2', '^ | ^ | 3'],
  ],
  [
    'rows that end early end in blanks',
    '<table><tr><td>甲<td>乙<td>丙<tr><td>1</table>',
    ['甲 | 乙 | 丙', '1 |  | '],
  ],
  [
    'cells of several lines, a frame in a cell',
    '<table><tr><td><p>商业</p><p>企业</p><td>科研<br>机构<td><table><tr><td>&nbsp;0</table><tr><td><td>-<td>/</table>',
    ['商业⏎企业 | 科研⏎机构 | 0', ' | - | /'],
  ],
  [
    'hidden rows and cells',
    '<table><tr style="display:none"><td>旧<td>旧<tr><td>甲<td hidden>乙<td>1<tr><td>丙<td>2</table>',
    ['甲 | 1', '丙 | 2'],
  ],
  [
    'a page that is laid out by tables',
    `<table><tr><td colspan=2>首页 | 导航<tr><td>栏目一<br>栏目二<td><p>一、总体情况</p>
      <table><tr><td>规章<td>1<tr><td>规范性文件<td>2</table><p>三、收到</p><tr><td>版权<td>备案</table>`,
    [
      '"首页 | 导航"',
      '栏目一',
      '栏目二',
      '一、总体情况',
      '规章 | 1',
      '规范性文件 | 2',
      '三、收到',
      '版权 | 备案',
    ],
  ],
  [
    'a report in one cell, beside the navigation',
    `<table><tr><td>导航<td>${prose}</table>`,
    ['导航', ...proseLines],
  ],
  [
    'a report whose text and figures are rows of one table',
    `<table><tr><td colspan=2>${prose}<tr><td>规章<td>1<tr><td>规范性文件<td>2<tr><td colspan=2>五、问题</table>`,
    [...proseLines, '规章 | 1', '规范性文件 | 2', '五、问题 | <'],
  ],
  ['a frame around a text', '<table><tr><td>甲<br>乙</table>', ['甲', '乙']],
  ['links and formulas are text', '<p><a href="javascript:alert(1)">=1+1</a></p>', ['=1+1']],
])('%s', async (_, page, expected) => {
  expect(printed(await readHtml(page))).toEqual(expected);
});

const chinese = '政府信息公开';
const inGb18030 = [0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa];
const inBig5 = [0xac, 0x46, 0xa9, 0xb2];

test.each<[string, Uint8Array, string]>([
  ['UTF-8', Buffer.from(`<p>${chinese}`), chinese],
  ['UTF-8 that says it is GB2312', Buffer.from(`<meta charset=gb2312><p>${chinese}`), chinese],
  ['GB18030', Buffer.from([...Buffer.from('<meta charset="gbk"><p>'), ...inGb18030]), chinese],
  ['GB18030 that does not say so', Buffer.from([...Buffer.from('<p>'), ...inGb18030]), chinese],
  ['Big5', Buffer.from([...Buffer.from('<meta charset="big5"><p>'), ...inBig5]), '政府'],
  ['UTF-16', Buffer.from(`\uFEFF<p>${chinese}`, 'utf16le'), chinese],
  [
    'UTF-8 that was cut off within a character',
    Buffer.from(`<p>${chinese.repeat(20)}`).subarray(0, -1),
    `${chinese.repeat(20).slice(0, -1)}\uFFFD`,
  ],
])('a page in %s', async (_, bytes, text) => {
  expect(printed(await readHtml(new Uint8Array(bytes)))).toEqual([text]);
});

const huge = '网页太大或太乱，不像一份年报，没有读取。请只复制年报正文，存成 .docx 或纯文本后重试。';

test.each<[string, () => string, string]>([
  ['blocks in blocks', () => '<div>'.repeat(50_000) + '甲', '标签套了1001层'],
  ['tables in tables', () => '<table><tr><td>'.repeat(50_000), '标签套了1001层'],
  [
    'fonts in fonts',
    () => Array.from({ length: 50_000 }, (_, at) => `<b id=${at}>`).join(''),
    '标签套了1001层',
  ],
  [
    'fonts that each paragraph opens anew',
    () => '<p>' + Array.from({ length: 900 }, (_, at) => `<b id=${at}>`).join('') + '<p>甲'.repeat(5000),
    '标签超过1000000个',
  ],
  ['more than 32 MB', () => ' '.repeat((32 << 20) + 1), '约 32 MB'],
])('%s are refused', async (_, page, found) => {
  await expect(readHtml(page())).rejects.toMatchObject({ place: '文件', found, message: huge });
});

test('a cell that claims a million places has as many as there are', async () => {
  const page = '<table><tr><td colspan=1000000 rowspan=1000000>甲<td>乙<tr><td>丙</table>';
  expect(printed(await readHtml(page))).toEqual(['甲 | 乙', '^ | 丙']);
});

test.each<[string, string, boolean]>([
  ['a figure struck out', '<td><s>99</s>168</td>', true],
  ['a figure that is not displayed', '<td><span style="display:none">99</span>168</td>', true],
  ['a row that is not displayed', '</tr><tr style="display:none"><td>99</td>', true],
  ['words struck out', '<td><s>见附件1</s>168</td>', false],
  ['a script', '<td><script>99</script>168</td>', false],
  ['nothing', '<td>168</td>', false],
])('that a figure of a table is left out is told: %s', async (_, cell, isDropped) => {
  const content = await readHtml(`<p><s>9</s></p><table><tr>${cell}</tr></table>`);
  expect(content.isDropped ?? false).toBe(isDropped);
});
