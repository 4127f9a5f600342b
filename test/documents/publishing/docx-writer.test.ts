import type { Document, Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';
import { writeDocx } from '../../../src/documents/publishing/docx-writer';
import type { PublishedReport } from '../../../src/documents/publishing/published-report';
import { publishedReport } from '../../../src/documents/publishing/published-report';
import type { PublishedTable } from '../../../src/documents/publishing/published-table';
import type { Report } from '../../../src/report/report';
import { mixed, sample } from '../../support/samples';
import { unzip } from '../../support/unzip';
import { smallReport } from './small-report';

const published = (report: Report): PublishedReport => publishedReport(report, 'ABCD-EFGH');

async function partsOf(report: Report): Promise<(name: string) => Document> {
  const parts = unzip(await writeDocx(published(report)));
  return (name) => new DOMParser().parseFromString(parts.get(name)!, 'text/xml');
}

const all = (inside: Document | Element, name: string): Element[] => [...inside.getElementsByTagName(name)];
const children = (inside: Element, name: string): Element[] =>
  [...inside.childNodes].filter((node): node is Element => node.nodeName === name);
/** The value of the first element of that name. */
const valueOf = (inside: Document | Element, name: string): string | undefined =>
  all(inside, name)[0]?.getAttribute('w:val') ?? undefined;
const textOf = (inside: Element): string =>
  all(inside, 'w:t')
    .map(({ textContent }) => textContent)
    .join('');
const attributes = (element: Element | undefined): Record<string, string> =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

const styleOf = (styles: Document, id: string): Element =>
  all(styles, 'w:style').find((style) => style.getAttribute('w:styleId') === id)!;

/** What a style says: typeface, size in half points, lines and indent in twips. */
const lookOf = (style: Element) => ({
  typeface: attributes(all(style, 'w:rFonts')[0])['w:eastAsia'],
  latin: attributes(all(style, 'w:rFonts')[0])['w:ascii'],
  size: valueOf(style, 'w:sz'),
  line: [
    attributes(all(style, 'w:spacing')[0])['w:line'],
    attributes(all(style, 'w:spacing')[0])['w:lineRule'],
  ],
  centred: valueOf(style, 'w:jc') === 'center',
  indent: attributes(all(style, 'w:ind')[0])['w:firstLineChars'],
  outline: valueOf(style, 'w:outlineLvl'),
});

test('paper, type and spacing are those of GB/T 9704', async () => {
  const part = await partsOf(smallReport);
  const document = part('word/document.xml');
  expect(attributes(all(document, 'w:pgSz')[0])).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
  // 37, 35, 28 and 26 mm
  expect(attributes(all(document, 'w:pgMar')[0])).toMatchObject({
    'w:top': '2098',
    'w:bottom': '1985',
    'w:left': '1588',
    'w:right': '1474',
  });
  const styles = part('word/styles.xml');
  expect(lookOf(all(styles, 'w:docDefaults')[0]!)).toMatchObject({
    typeface: '仿宋_GB2312',
    latin: 'Times New Roman',
    size: '32',
    line: ['560', 'exact'],
  });
  const same = { latin: 'Times New Roman', line: ['560', 'exact'], size: '32', indent: '200' };
  expect(lookOf(styleOf(styles, 'Title'))).toMatchObject({
    typeface: '方正小标宋简体',
    size: '44',
    centred: true,
  });
  expect(lookOf(styleOf(styles, 'Heading1'))).toMatchObject({ ...same, typeface: '黑体', outline: '0' });
  expect(lookOf(styleOf(styles, 'Heading2'))).toMatchObject({
    ...same,
    typeface: '楷体_GB2312',
    outline: '1',
  });
});

test('every typeface has another that is taken where it is not installed', async () => {
  const fonts = all((await partsOf(smallReport))('word/fontTable.xml'), 'w:font');
  expect(fonts.map((font) => [font.getAttribute('w:name'), valueOf(font, 'w:altName')])).toEqual([
    ['方正小标宋简体', '方正小标宋_GBK,宋体,SimSun'],
    ['黑体', 'SimHei'],
    ['楷体_GB2312', '楷体,KaiTi'],
    ['仿宋_GB2312', '仿宋,FangSong'],
    ['宋体', 'SimSun'],
    ['Times New Roman', undefined],
  ]);
});

test('the paragraphs, each with its style; a heading that runs in has the typeface of headings', async () => {
  const body = all((await partsOf(smallReport))('word/document.xml'), 'w:body')[0]!;
  const paragraphs = children(body, 'w:p');
  expect(paragraphs.map((one) => [valueOf(one, 'w:pStyle'), textOf(one)])).toEqual([
    ['Title', '某某县人民政府2025年政府信息公开工作年度报告'],
    [undefined, '本报告依据《条例》编制。'],
    ['Heading1', '一、总体情况'],
    [undefined, '（一）主动公开。公开“A&B”<b>12</b>条。'],
    ['Heading2', '（二）依申请公开情况'],
    [undefined, '收到3件。'],
    ['Heading1', '二、主动公开政府信息情况'],
    ['Heading1', '三、收到和处理政府信息公开申请情况'],
    ['Heading1', '四、政府信息公开行政复议、行政诉讼情况'],
    [undefined, '=1+1 @甲'],
    ['Heading1', '五、存在的主要问题及改进情况'],
    ['Heading1', '六、其他需要报告的事项'],
    [undefined, '数据校验码：ABCD-EFGH'],
  ]);
  const [lead, rest] = all(paragraphs[3]!, 'w:r');
  expect([textOf(lead!), attributes(all(lead!, 'w:rFonts')[0])['w:eastAsia']]).toEqual([
    '（一）主动公开。',
    '楷体_GB2312',
  ]);
  expect(attributes(all(rest!, 'w:rFonts')[0])).toEqual({ 'w:hint': 'eastAsia' });
  // longer than a line: broken after the organ
  expect(all(paragraphs[0]!, 'w:br')).toHaveLength(1);
});

test.each([
  ['甲局', 0],
  ['某某自治州人民政府办公室', 1],
])('the title of %s has %i breaks', async (organ, breaks) => {
  const [title] = all((await partsOf({ ...smallReport, organ }))('word/document.xml'), 'w:p');
  expect(all(title!, 'w:br')).toHaveLength(breaks);
});

test('page numbers stand at the outer side, — 1 —, in 四号', async () => {
  const part = await partsOf(smallReport);
  expect(all(part('word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
  const footers = ['word/footer1.xml', 'word/footer2.xml'].map(part);
  expect(footers.map((footer) => valueOf(footer, 'w:jc'))).toEqual(['right', 'left']);
  for (const footer of footers) {
    expect(all(footer, 'w:t').map(({ textContent }) => textContent)).toEqual(['— ', ' —']);
    expect(all(footer, 'w:instrText').map(({ textContent }) => textContent)).toEqual(['PAGE']);
    expect([...new Set(all(footer, 'w:sz').map((size) => size.getAttribute('w:val')))]).toEqual(['28']);
    expect(attributes(all(footer, 'w:rFonts')[0])).toMatchObject({ 'w:ascii': '宋体', 'w:eastAsia': '宋体' });
  }
});

/** Where the cells of a table stand, from its merges alone. */
function gridOf(table: Element): readonly string[] {
  const cells: { text: string; row: number; column: number; rows: number; columns: number }[] = [];
  children(table, 'w:tr').forEach((line, row) => {
    let column = 0;
    for (const cell of children(line, 'w:tc')) {
      const columns = Number(valueOf(cell, 'w:gridSpan') ?? 1);
      const merge = all(cell, 'w:vMerge')[0];
      if (merge?.getAttribute('w:val') === 'continue') {
        cells.find((one) => one.column === column && one.row + one.rows === row)!.rows += 1;
      } else cells.push({ text: textOf(cell), row, column, rows: 1, columns });
      column += columns;
    }
  });
  return cells.map(({ text, row, column, rows, columns }) => `${row},${column} ${rows}x${columns} ${text}`);
}

const planned = ({ cells }: PublishedTable): readonly string[] =>
  cells.map(({ text, box }) => `${box.row},${box.column} ${box.rows}x${box.columns} ${text}`);

test.each([
  ['2021', sample('huaian-2024')],
  ['2019', sample('pingtan-2020')],
  ['2021 with the table 3 of 2019', mixed(sample('suqian-2024'))],
])('tables as planned, merges and all, as wide as the text: %s', async (_, report) => {
  const tables = all((await partsOf(report))('word/document.xml'), 'w:tbl');
  const plans = published(report).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  );
  expect(tables.map((table) => [...gridOf(table)].sort())).toEqual(
    plans.map((plan) => [...planned(plan)].sort()),
  );
  const widths = tables.map((table) =>
    all(table, 'w:gridCol').reduce((sum, column) => sum + Number(column.getAttribute('w:w')), 0),
  );
  expect(widths).toEqual([8844, 8844, 8844]);
});

/** The rows of each table after which it may go on on the next page, counted from 0. */
const breaksOf = (document: Document): readonly (readonly number[])[] =>
  all(document, 'w:tbl').map((table) =>
    children(table, 'w:tr').flatMap((line, row) => {
      // programs look at one cell or another: all of a row say the same
      const kept = children(line, 'w:tc').map((cell) => all(cell, 'w:keepNext').length > 0);
      expect(new Set(kept).size).toBe(1);
      return kept[0] ? [] : [row];
    }),
  );

test.each<[string, Report, readonly (readonly number[])[]]>([
  [
    '2021: tables 2 and 4 stand whole, table 3 is broken between its groups',
    sample('huaian-2024'),
    [[13], [14, 17, 22, 27], [3]],
  ],
  [
    '2019: table 2 takes half a page and is broken between its blocks',
    sample('pingtan-2020'),
    [[3, 7, 11, 14, 17], [14, 17, 25], [3]],
  ],
])('%s', async (_, report, breaks) => {
  const document = (await partsOf(report))('word/document.xml');
  expect(breaksOf(document)).toEqual(breaks);
});

test('head rows come again on each page, no row is broken over pages, nothing begins a page by force', async () => {
  const document = (await partsOf(sample('huaian-2024')))('word/document.xml');
  const rows = all(document, 'w:tbl').map((table) => children(table, 'w:tr'));
  expect(rows.map((lines) => lines.filter((line) => all(line, 'w:tblHeader').length > 0).length)).toEqual([
    0, 3, 3,
  ]);
  expect(rows.flat().every((line) => all(line, 'w:cantSplit').length === 1)).toBe(true);
  expect(all(document, 'w:pageBreakBefore')).toEqual([]);
});

test.each([
  ['见下表。', true],
  ['长'.repeat(72), true],
  ['长'.repeat(73), false],
  ['1'.repeat(119), true],
])('the text %j before a table stays with it: %s', async (text, isKept) => {
  const document = (await partsOf({ ...sample('huaian-2024'), sections: { '3': text } }))(
    'word/document.xml',
  );
  const paragraph = all(document, 'w:p').find((one) => textOf(one) === text)!;
  expect(all(paragraph, 'w:keepNext').length > 0).toBe(isKept);
});

test('figures that would not fit are smaller, not broken', async () => {
  const sizes = async (figure: number) => {
    const zeros = [0, 0, 0, 0, 0];
    const table4 = {
      reconsideration: [figure, 0, 0, 0, figure],
      litigationDirect: zeros,
      litigationAfterReview: zeros,
    };
    const document = (await partsOf({ ...smallReport, table4 }))('word/document.xml');
    // the mark at the end of a paragraph keeps the size of labels
    const last = children(all(document, 'w:tbl')[0]!, 'w:tr').at(-1)!;
    return [...new Set(all(last, 'w:sz').map((size) => size.getAttribute('w:val')))];
  };
  expect(await sizes(1234)).toEqual(['21']);
  expect(await sizes(12345)).toEqual(['21', '18']);
  expect(await sizes(123456)).toEqual(['21', '15']);
});

test('the properties say what the document is, and name nobody', async () => {
  const core = (await partsOf(smallReport))('docProps/core.xml');
  expect(
    ['dc:title', 'dc:creator', 'cp:lastModifiedBy'].map((name) => all(core, name)[0]!.textContent),
  ).toEqual(['某某县人民政府2025年政府信息公开工作年度报告', '某某县人民政府', '某某县人民政府']);
});

test('text that no XML can hold does no harm', async () => {
  const report = { ...smallReport, sections: { '1': 'a\u0000b\u001f]]>&#x0;<w:p/>\ud800c' } };
  const body = all((await partsOf(report))('word/document.xml'), 'w:body')[0]!;
  expect(children(body, 'w:p').map(textOf)).toContain('ab]]>&#x0;<w:p/>c');
});
