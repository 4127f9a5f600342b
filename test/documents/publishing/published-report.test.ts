import * as fc from 'fast-check';
import type { PublishedBlock, TableBlock } from '../../../src/documents/publishing/published-report';
import { publishedReport, titleOf } from '../../../src/documents/publishing/published-report';
import type { PublishedTable } from '../../../src/documents/publishing/published-table';
import { cellReader, tableFormsOf } from '../../../src/report/report';
import type { Report } from '../../../src/report/report';
import { figureText } from '../../../src/documents/publishing/figure-text';
import { officialLayout, tableIds } from '../../../src/documents/publishing/published-table';
import { mixed, sample } from '../../support/samples';
import { tamperedSample } from '../../workbook/tampered-report';
import { smallReport } from './small-report';

const tablesOf = (report: Report): readonly TableBlock[] =>
  publishedReport(report, '').sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  );

const titleOfBlock = (block: PublishedBlock): string => {
  if (block.kind === 'table') return block.table.caption;
  return block.kind === 'signature' ? `${block.organ} ${block.date}` : block.text;
};

test('the outline: title, preamble, six headings, the tables after the text of 二, 三 and 四', () => {
  const report = publishedReport(
    {
      ...sample('suqian-2024'),
      sections: { '0': '前言。', '3': '见下表。', '6': '没有。\n宿迁市人民政府\n2025年1月24日' },
    },
    'ABCD-EFGH',
  );
  expect(titleOf(report)).toBe('宿迁市人民政府2024年政府信息公开工作年度报告');
  expect(report.checkLine).toBe('数据校验码：ABCD-EFGH');
  expect(report.sections.map(({ heading, blocks }) => [heading, ...blocks.map(titleOfBlock)])).toEqual([
    [undefined, '前言。'],
    ['一、总体情况'],
    ['二、主动公开政府信息情况', '主动公开政府信息情况统计表'],
    ['三、收到和处理政府信息公开申请情况', '见下表。', '收到和处理政府信息公开申请情况统计表'],
    ['四、政府信息公开行政复议、行政诉讼情况', '政府信息公开行政复议、行政诉讼情况统计表'],
    ['五、存在的主要问题及改进情况'],
    ['六、其他需要报告的事项', '没有。', '宿迁市人民政府 2025年1月24日'],
  ]);
});

test.each<[string, Report, readonly (readonly [number, number, number])[]]>([
  [
    '2021',
    sample('huaian-2024'),
    [
      [14, 4, 0],
      [28, 10, 3],
      [4, 15, 3],
    ],
  ],
  [
    '2019',
    sample('pingtan-2020'),
    [
      [18, 4, 0],
      [26, 10, 3],
      [4, 15, 3],
    ],
  ],
  [
    '2021 with the table 3 of 2019',
    mixed(sample('huaian-2024')),
    [
      [14, 4, 0],
      [26, 10, 3],
      [4, 15, 3],
    ],
  ],
  ['without tables 2 and 3', smallReport, [[4, 15, 3]]],
])('rows, columns and head rows of the tables: %s', (_, report, sizes) => {
  expect(tablesOf(report).map(({ table }) => [table.rows, table.columns, table.headRows])).toEqual(sizes);
});

test('every figure of the report stands once in its table, and in its lines', () => {
  fc.assert(
    fc.property(tamperedSample, (report) => {
      const forms = tableFormsOf(report)!;
      const read = cellReader(report);
      const expected = tableIds
        .filter((id) => report[id])
        .flatMap((id) => [...officialLayout(id, forms).figures.keys()])
        .map((address) => [address, figureText(read(address))]);
      const figuresOf = (pick: (block: TableBlock) => PublishedTable) =>
        tablesOf(report)
          .flatMap((block) => pick(block).cells)
          .flatMap(({ address, text }) => (address === undefined ? [] : [[address, text]]));
      expect(figuresOf(({ table }) => table).sort()).toEqual([...expected].sort());
      expect(figuresOf(({ inLines }) => inLines).sort()).toEqual([...expected].sort());
    }),
    { numRuns: 30 },
  );
});

test('the cells of a table cover its grid, each place once', () => {
  for (const report of [sample('huaian-2024'), sample('pingtan-2020'), mixed(sample('pingtan-2021'))]) {
    for (const { rows, columns, cells } of tablesOf(report).flatMap((one) => [one.table, one.inLines])) {
      const covered = new Map<string, number>();
      for (const { box } of cells) {
        for (let row = box.row; row < box.row + box.rows; row += 1) {
          for (let column = box.column; column < box.column + box.columns; column += 1) {
            covered.set(`${row},${column}`, (covered.get(`${row},${column}`) ?? 0) + 1);
          }
        }
      }
      expect([covered.size, Math.max(...covered.values())]).toEqual([rows * columns, 1]);
    }
  }
});

test('a report of a form that there is not', () => {
  expect(() => publishedReport({ ...smallReport, format: '1999' }, '')).toThrow(RangeError);
});
