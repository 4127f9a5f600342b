/** @jest-environment jsdom */
import * as fc from 'fast-check';
import { axe, toHaveNoViolations } from 'jest-axe';
import { figureText } from '../../../src/documents/publishing/figure-text';
import { writeHtml } from '../../../src/documents/publishing/html-writer';
import { textBlocks, writable } from '../../../src/documents/publishing/paragraphs';
import { publishedReport } from '../../../src/documents/publishing/published-report';
import { officialLayout, tableIds } from '../../../src/documents/publishing/published-table';
import type { Report } from '../../../src/report/report';
import { cellReader, tableFormsOf } from '../../../src/report/report';
import { mixed, sample } from '../../support/samples';
import { tamperedSample } from '../../workbook/tampered-report';
import { smallReport } from './small-report';

expect.extend(toHaveNoViolations);

const html = (report: Report) => writeHtml(publishedReport(report, 'ABCD-EFGH'));
const page = (report: Report) => new DOMParser().parseFromString(html(report), 'text/html');

test('a small report, whole', () => {
  expect(html(smallReport)).toBe(`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>某某县人民政府2025年政府信息公开工作年度报告</title>
<style>
body{max-width:60em;margin:0 auto;padding:1em;line-height:1.8;font-family:SimSun,serif}
h1{text-align:center}
p{text-indent:2em}
.signature{text-align:right;margin-right:2em}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;line-height:1.4}
caption{font-weight:bold;padding:.5em}
th,td{min-width:2em;border:1px solid #000;padding:.2em .3em;text-align:center;font-weight:normal}
th[scope^=row]{text-align:left}
</style>
</head>
<body>
<main>
<h1>某某县人民政府2025年政府信息公开工作年度报告</h1>
<p>本报告依据《条例》编制。</p>
<h2>一、总体情况</h2>
<p><b role="heading" aria-level="3">（一）主动公开。</b>公开“A&amp;B”&lt;b&gt;12&lt;/b&gt;条。</p>
<h3>（二）依申请公开情况</h3>
<p>收到3件。</p>
<h2>二、主动公开政府信息情况</h2>
<h2>三、收到和处理政府信息公开申请情况</h2>
<h2>四、政府信息公开行政复议、行政诉讼情况</h2>
<p>=1+1 @甲</p>
<div class="table" role="region" tabindex="0" aria-labelledby="table4-caption">
<table>
<caption id="table4-caption">政府信息公开行政复议、行政诉讼情况统计表</caption>
<colgroup span="5"></colgroup><colgroup span="5"></colgroup><colgroup span="5"></colgroup>
<thead>
<tr><th scope="colgroup" colspan="5" rowspan="2">行政复议</th><th scope="col" colspan="10">行政诉讼</th></tr>
<tr><th scope="colgroup" colspan="5">未经复议直接起诉</th><th scope="colgroup" colspan="5">复议后起诉</th></tr>
<tr>${'<th scope="col">结果维持</th><th scope="col">结果纠正</th><th scope="col">其他结果</th><th scope="col">尚未审结</th><th scope="col">总计</th>'.repeat(3)}</tr>
</thead>
<tbody>
<tr><td>1</td><td>0</td><td></td><td>0</td><td>1</td><td>0</td><td>0</td><td>0</td><td>/</td><td>0</td><td>0</td><td>12345</td><td>0</td><td>0</td><td>12345</td></tr>
</tbody>
</table>
</div>
<h2>五、存在的主要问题及改进情况</h2>
<h2>六、其他需要报告的事项</h2>
<p>数据校验码：ABCD-EFGH</p>
</main>
</body>
</html>
`);
});

test('the heads of table 3 say what they head', () => {
  const table = page(sample('suqian-2024')).querySelectorAll('table')[1]!;
  const scopes = [...table.querySelectorAll('th')].map((head) => [
    head.textContent,
    head.getAttribute('scope'),
  ]);
  const scopeOf = Object.fromEntries(scopes) as Record<string, string>;
  expect([...table.querySelectorAll('colgroup')].map(({ span }) => span)).toEqual([4, 5, 1]);
  expect([...table.tBodies].map(({ rows }) => rows.length)).toEqual([2, 22, 1]);
  // over a group exactly, or over more or fewer columns and rows
  expect(['法人或其他组织', '申请人情况', '自然人', '商业企业'].map((text) => scopeOf[text])).toEqual([
    'colgroup',
    'col',
    'col',
    'col',
  ]);
  expect(['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密'].map((text) => scopeOf[text])).toEqual([
    'rowgroup',
    'row',
    'row',
  ]);
});

test('the articles of table 2 head their own rows', () => {
  const table = page(sample('pingtan-2020')).querySelector('table')!;
  expect([...table.tBodies].map(({ rows }) => [rows.length, rows[0]!.textContent])).toEqual([
    [4, '第二十条第（一）项'],
    [4, '第二十条第（五）项'],
    [4, '第二十条第（六）项'],
    [3, '第二十条第（八）项'],
    [3, '第二十条第（九）项'],
  ]);
  expect([...table.tBodies].map(({ rows }) => rows[0]!.querySelector('th')!.scope)).toEqual(
    Array<string>(5).fill('rowgroup'),
  );
});

test.each([sample('huaian-2024'), sample('pingtan-2020'), mixed(sample('suqian-2024')), smallReport])(
  'no barrier for people who use screen readers: $organ $year',
  async (report) => {
    const { body, head } = page(report);
    document.head.innerHTML = head.innerHTML;
    document.documentElement.lang = 'zh-CN';
    document.body.replaceChildren(...body.children);
    expect(await axe(document.documentElement)).toHaveNoViolations();
  },
);

test('text is text, whatever stands in it: the page has the elements of the plan and shows the text', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '</p></main><img src=x onerror=alert(1)>',
      '&lt;b&gt; &amp; "quoted" \'single\'',
      ']]><!-- -->',
    ),
  );
  fc.assert(
    fc.property(nasty, nasty, nasty, (organ, first, second) => {
      const report: Report = { organ, year: 2025, format: '2021', sections: { '0': first, '5': second } };
      const parsed = page(report);
      const blocks = [...textBlocks(first), ...textBlocks(second)];
      const texts = blocks.map((one) => ('lead' in one ? (one.lead ?? '') : '') + one.text);
      const shown = [...parsed.querySelectorAll('main > p, main > h3')].slice(0, -1);
      expect(shown.map(({ textContent }) => textContent)).toEqual(texts);
      expect(parsed.querySelectorAll('script, img, a, iframe, [onerror]')).toHaveLength(0);
      expect(parsed.querySelector('h1')!.textContent).toBe(
        `${writable(organ).trim()}2025年政府信息公开工作年度报告`,
      );
    }),
  );
});

test('every figure stands in its cell', () => {
  fc.assert(
    fc.property(tamperedSample, (report) => {
      const read = cellReader(report);
      const forms = tableFormsOf(report)!;
      const expected = tableIds.flatMap((id) =>
        [...officialLayout(id, forms).figures.keys()].map((address) => figureText(read(address))),
      );
      const cells = [...page(report).querySelectorAll('tbody td')].map(({ textContent }) => textContent);
      expect(cells).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test('nothing is loaded from elsewhere, and nothing runs', () => {
  const parsed = page(sample('huaian-2024'));
  expect(
    parsed.querySelectorAll('script, link, img, iframe, object, embed, form, [src], [href]'),
  ).toHaveLength(0);
  expect(parsed.querySelector('style')!.textContent).not.toMatch(/url|import/u);
});
