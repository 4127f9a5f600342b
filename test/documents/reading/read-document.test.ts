/** Whose report it is and of which year, from whatever in the file tells it, and from its name where nothing does. */
import { writeXlsx } from 'hucre/xlsx';
import { cellReader } from '../../../src/report/report';
import { readDocument } from '../../../src/documents/reading/read-document';
import type { Note } from '../../../src/documents/read-error';
import { ReadError } from '../../../src/documents/read-error';
import { foreignWorkbook } from '../../support/foreign-workbook';
import { sample, sampleNames } from '../../support/samples';
import { layouts } from '../../support/layouts';

const suqian = sample('suqian-2024');

/** The three tables alone, as lines; what stands above the first section is left out. */
const tablesAlone = layouts.cellLines!(suqian)
  .blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
  .join('\n')
  .replace(/^[\s\S]*?(?=二、主动公开)/u, '');

/** The three tables alone, on a sheet. */
const rows = layouts.grid!(suqian).blocks.flatMap((block) =>
  block.kind === 'table' ? block.rows.map((row) => row.map(({ text, of }) => (of ? null : text))) : [],
);
const sheet = (header: string) =>
  writeXlsx({ sheets: [{ name: '表', headerFooter: { oddHeader: header }, rows }] });

test.each(sampleNames.flatMap((name) => [true, false].map((isMerged) => [name, isMerged] as const)))(
  '%s on one sheet of another program, cells merged: %s',
  async (name, isMerged) => {
    const report = sample(name);
    const { report: read, notes } = await readDocument(await foreignWorkbook(report, { isMerged }));
    const { organ, year, format, table2, table3, table4 } = report;
    expect(read).toMatchObject({ organ, year, format, table2, table3, table4 });
    // rows that the sample lacks are noted; where nothing is merged, so may cells that are blank
    const known = cellReader(report);
    const isSure = (place: string) => known(place) !== undefined && (isMerged || known(place) !== null);
    // the form of 2019 says no unit over what was bought
    const said = name === 'zhanyi-2019' ? ['table2.procurement.amount'] : [];
    expect(notes.map(({ place }) => place).filter(isSure)).toEqual(said);
  },
);

/** A page with what stands above its title, and in its first section. */
const page = (above: string, text = '公开了信息。', organ = '') => {
  const tables = layouts.grid!(suqian).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.map((row) => row.map(({ text: words, of }) => (of ? '' : words)).join('</td><td>'))]
      : [],
  );
  const html = tables.map((all) => `<table><tr><td>${all.join('</td></tr><tr><td>')}</td></tr></table>`);
  const title = `<h1>${organ}2024年政府信息公开工作年度报告</h1>`;
  return new TextEncoder().encode(
    `${above}${title}<p>一、总体情况</p><p>${text}</p>${html.join('<p>。</p>')}`,
  );
};

const byPublisher = (found: string): Note => ({
  place: 'organ',
  found,
  used: '宿迁市人民政府',
  why: '标题里没有机关名称，取自发布机构，请核对。',
});

const byName = (place: 'organ' | 'year', name: string, used: string | number): Note => ({
  place,
  found: name,
  used,
  why: '正文里没有写明，取自文件或工作表的名称，请核对。',
});

test.each<[string, Uint8Array | Promise<Uint8Array>, string, string, readonly Note[]]>([
  [
    'what is printed over the pages of a workbook',
    sheet('&L填报单位：宿迁市人民政府&R年度：2024年'),
    'a.xlsx',
    '宿迁市人民政府 2024',
    [],
  ],
  [
    'a name beside it that says otherwise is not asked',
    sheet('&L填报单位：宿迁市人民政府&R年度：2024年'),
    '淮安市人民政府2023年.xlsx',
    '宿迁市人民政府 2024',
    [],
  ],
  [
    'nothing in it, both in its name',
    new TextEncoder().encode(tablesAlone),
    'in/宿迁市人民政府2024年度.txt',
    '宿迁市人民政府 2024',
    [
      byName('year', 'in/宿迁市人民政府2024年度.txt', 2024),
      byName('organ', 'in/宿迁市人民政府2024年度.txt', '宿迁市人民政府'),
    ],
  ],
  [
    'the year in it, the organ in its name, which tells the same year',
    new TextEncoder().encode(`年度：2024年\n${tablesAlone}`),
    '宿迁市人民政府2024.txt',
    '宿迁市人民政府 2024',
    [byName('organ', '宿迁市人民政府2024.txt', '宿迁市人民政府')],
  ],
  [
    'the year in it, another in its name',
    new TextEncoder().encode(`年度：2024年\n${tablesAlone}`),
    '宿迁市人民政府2023.txt',
    ' 2024',
    [{ place: 'organ', found: null, used: '', why: '标题里只有地名或没有机关名称，请核对。' }],
  ],
  [
    'a page that tells who published it, its title not whose it is',
    page('<table><tr><td>索引号</td><td>1/2025</td><td>发布机构：</td><td>宿迁市人民政府</td></tr></table>'),
    'a.html',
    '宿迁市人民政府 2024',
    [byPublisher('发布机构：宿迁市人民政府')],
  ],
  [
    'a line that does',
    page('<p>发布单位：宿迁市人民政府　发布日期：2025-01-20</p>'),
    'a.html',
    '宿迁市人民政府 2024',
    [byPublisher('发布单位：宿迁市人民政府　发布日期：2025-01-20')],
  ],
  [
    'a text about another year than its title says',
    page('', '数据统计期限为2023年1月1日至2023年12月31日。', '宿迁市人民政府'),
    'a.html',
    '宿迁市人民政府 2024',
    [
      {
        place: 'year',
        found: '2023',
        used: 2024,
        why: '标题的年度与正文写的统计时段不同，按标题的年度读。请核对。',
      },
    ],
  ],
  [
    'a text about the year of its title',
    page('', '数据统计期限为2024年1月1日至2024年12月31日。2023年1月1日起施行。', '宿迁市人民政府'),
    'a.html',
    '宿迁市人民政府 2024',
    [],
  ],
])('%s', async (_, bytes, name, told, notes) => {
  const { report, notes: found } = await readDocument(await bytes, name);
  expect(`${report.organ} ${report.year}`).toBe(told);
  expect(found.filter(({ place }) => ['organ', 'year'].includes(place))).toEqual(notes);
  expect(report.table3?.new).toEqual(suqian.table3.new);
});

test('no year anywhere', async () => {
  await expect(readDocument(new TextEncoder().encode(tablesAlone), '年报.txt')).rejects.toThrow(ReadError);
});

test.each([
  [
    'a line of a text',
    `宿迁市人民政府2024年政府信息公开工作年度报告\n${'公开'.repeat(2_000_000)}`,
    '约400万字',
  ],
  [
    'a page',
    `<p>宿迁市人民政府2024年政府信息公开工作年度报告<p>${'公开<p>'.repeat(1_000)}${'公开'.repeat(2_000_000)}`,
    '约400万字',
  ],
])('%s far longer than a report is refused', async (_, words, found) => {
  await expect(readDocument(new TextEncoder().encode(words), 'a')).rejects.toMatchObject({
    place: '文件',
    found,
    message: '文字超过400万字，不像一份年报，没有读取。请核对是不是选错了文件，或只留年报后重试。',
  });
});

test('a page of more paragraphs than any report is refused', async () => {
  const words = '<p>公开'.repeat(50_001);
  await expect(readDocument(new TextEncoder().encode(words), 'a')).rejects.toMatchObject({
    found: '50001行',
  });
});
