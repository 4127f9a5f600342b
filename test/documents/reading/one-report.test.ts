/** Files with more than one report, and pages with the titles of others: one is read whole, nothing is mixed. */
import type { Block, Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import type { Report } from '../../../src/report/report';
import { layouts } from '../../support/layouts';
import { sample } from '../../support/samples';

const suqian = sample('suqian-2024');
const before = sample('suqian-2023');
const huaian = sample('huaian-2024');

const figures = ({ organ, year, table2, table3, table4 }: Report) => ({
  organ,
  year,
  table2,
  table3,
  table4,
});
const blocksOf = (layout: string, report: Report) => layouts[layout]!(report).blocks;
const end: Block = { kind: 'break' };

const together = (layout: string, ...reports: readonly Report[]): Content => {
  const { layout: kind } = layouts[layout]!(suqian);
  const blocks = reports.flatMap((report, at) => [
    ...(at > 0 && layout === 'grid' ? [end] : []),
    ...blocksOf(layout, report),
  ]);
  return { layout: kind, blocks };
};

describe.each(['grid', 'tabs', 'bars', 'paragraphs'])('as %s', (layout) => {
  test.each<[string, readonly Report[], Report]>([
    ['this year and last year', [suqian, before], suqian],
    ['last year and this year', [before, suqian], suqian],
    ['two organs', [huaian, suqian], huaian],
  ])('%s', (_, reports, expected) => {
    const { report, notes } = readContent(together(layout, ...reports));
    expect(figures(report)).toEqual(figures(expected));
    const names = reports.map(({ organ, year }) => `${organ}${year}年`);
    expect(notes.filter(({ place }) => place === 'document')).toEqual([
      {
        place: 'document',
        found: names.join('、'),
        used: `${expected.organ}${expected.year}年`,
        why: '文件里有不止一份报告的表，只读了其中一份，没有混在一起。请核对是不是要的那一份，别的请另存成单独的文件。',
      },
    ]);
  });
});

test('a sheet with an example before the report', () => {
  const example = { ...huaian, organ: '某某县人民政府', year: 2020 };
  const { report } = readContent(together('grid', example, suqian));
  expect(figures(report)).toEqual(figures(suqian));
});

test.each<[string, readonly string[]]>([
  [
    'links to other years',
    ['2023年政府信息公开工作年度报告', '淮安市人民政府2022年政府信息公开工作年度报告'],
  ],
  ['the page before', ['上一篇：宿迁市人民政府2023年政府信息公开工作年度报告']],
  [
    'what it is written after',
    [
      '根据《国务院办公厅政府信息与政务公开办公室关于印发2021年政府信息公开工作年度报告格式的通知》，现予公布。',
    ],
  ],
])('%s above the title', (_, lines) => {
  const { layout, blocks } = layouts.grid!(suqian);
  const above = lines.map((text): Block => ({ kind: 'text', text }));
  const { report, notes } = readContent({ layout, blocks: [...above, ...blocks] });
  expect(figures(report)).toEqual(figures(suqian));
  expect(notes.filter(({ place }) => ['document', 'organ', 'year'].includes(place))).toEqual([]);
});

test('a title on each page', () => {
  const { layout, blocks } = layouts.grid!(suqian);
  const [title] = blocks;
  const paged = blocks.flatMap((block): Block[] => (block.kind === 'table' ? [title!, block] : [block]));
  const { report } = readContent({ layout, blocks: paged });
  expect(figures(report)).toEqual(figures(suqian));
});

test('a table 3 without the rows by which the forms differ is said to be perhaps of the other form', () => {
  const late = { ...sample('pingtan-2020'), year: 2023 };
  const { layout, blocks } = layouts.cellLines!(late);
  const lines = blocks.flatMap((block) => (block.kind === 'text' ? block.text.split('\n') : []));
  const at = lines.findIndex((line) => /其他处理/u.test(line));
  const lost = [...lines.slice(0, at), ...lines.slice(at + 8)];
  const { report, notes } = readContent({
    layout,
    blocks: lost.map((text): Block => ({ kind: 'text', text })),
  });
  expect([report.format, report.table3Format]).toEqual(['2019', '2021']);
  expect(notes).toContainEqual({
    place: 'table3',
    found: null,
    used: '2021',
    why: expect.stringContaining('版本可能认错') as string,
  });
});
