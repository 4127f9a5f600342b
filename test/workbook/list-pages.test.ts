import { formForYear } from '../../src/report/form';
import { letterOf, letterSheet } from '../../src/documents/rollup/letters';
import type { UnitReport } from '../../src/documents/rollup/unit-report';
import type { ListSheet } from '../../src/workbook/list-sheet';
import { streamXlsx } from '../../src/workbook/xlsx-stream';
import { unzip } from '../support/unzip';

async function filesOf(list: ListSheet) {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamXlsx([list], { today: 46_000 })) pieces.push(piece);
  const parts = unzip(Buffer.concat(pieces));
  const text = parts.get('xl/workbook.xml')!;
  return {
    sheet: parts.get('xl/worksheets/sheet1.xml')!,
    names: [...text.matchAll(/<definedName name="_xlnm\.(\w+)"[^>]*>([^<]*)</gu)].map(
      ([, name, range]) => `${name} ${range}`,
    ),
  };
}

const pageOf = (sheet: string) => /<pageSetup [^>]*>/u.exec(sheet)![0];
const breaksOf = (sheet: string) =>
  [...(/<colBreaks.*?<\/colBreaks>/u.exec(sheet)?.[0] ?? '').matchAll(/ id="(\d+)"/gu)].map(([, id]) =>
    Number(id),
  );

const list = (columns: ListSheet['columns'], more: Partial<ListSheet> = {}): ListSheet => ({
  list: '甲 表',
  lines: ['标题'],
  columns,
  rows: [],
  ...more,
});
const columns = (count: number, width: number) =>
  Array.from({ length: count }, (_, at) => ({ heads: ['数', `第${at}列`], width }));

test('a letter prints without the column that only the next run reads', async () => {
  const finding = { id: 'B02.new', rule: 'B02', severity: 'mandatory', message: '不平', cells: [] } as const;
  const held = { year: 2024, fingerprint: 'x', missingTables: [] };
  const report = held as unknown as UnitReport;
  const form = formForYear(2024);
  const letter = letterOf({ unit: '甲镇', attempt: 1, report, findings: [finding] }, {})!;
  const { sheet, names } = await filesOf(letterSheet(letter, { form, table3Form: form }));
  expect(names).toEqual(["Print_Area '退回意见'!$A$1:$F$7", "Print_Titles '退回意见'!$5:$5"]);
  expect(/<col min="7"[^>]*>/u.exec(sheet)![0]).toContain('hidden="true"');
  expect(pageOf(sheet)).toMatch(/paperSize="9".*orientation="landscape".*fitToWidth="1".*fitToHeight="0"/u);
  expect(sheet).toContain('&amp;R第&amp;P页，共&amp;N页');
});

test('what fits a page that can be read is one page wide, with its heads on each', async () => {
  const { sheet, names } = await filesOf(list(columns(20, 10)));
  expect([breaksOf(sheet), names]).toEqual([[], ["Print_Titles '甲 表'!$2:$3"]]);
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
});

test('what is wider goes over several pages, the first columns on each, no row of a form broken', async () => {
  const joined = columns(60, 10).map((column, at) => ({ ...column, ...(at % 3 > 0 && { isJoined: true }) }));
  const wide = list([{ heads: ['单位'], width: 20 }, ...(joined as ListSheet['columns'])], {
    frozenColumns: 1,
  });
  const { sheet, names } = await filesOf(wide);
  expect(breaksOf(sheet)).toEqual([16, 31, 46]);
  expect(names).toEqual(["Print_Titles '甲 表'!$A:$A,'甲 表'!$2:$3"]);
  expect(pageOf(sheet)).toContain('scale="60"');
  expect(sheet).not.toContain('fitToPage');
  // heads that are one are one on each page, and so is the line above them
  const merges = [...sheet.matchAll(/<mergeCell ref="([^"]*)"/gu)].map(([, range]) => range);
  expect(merges).toEqual(['A1:P1', 'A2:A3', 'B2:P2', 'Q2:AE2', 'AF2:AT2', 'AU2:BI2']);
});

const HEIGHTS: readonly (readonly [string, string, string])[] = [
  ['a text that fits is as high as any', '甲'.repeat(8), '<row r="3">'],
  ['a longer one as high as its lines', '甲'.repeat(20), '<row r="3" ht="42">'],
  ['the longest one as high as rows are', '甲'.repeat(2000), '<row r="3" ht="409">'],
];
test.each(HEIGHTS)('%s', async (_, text, row) => {
  const { sheet } = await filesOf(list([{ heads: ['问题'], width: 20, isLong: true }], { rows: [[text]] }));
  expect(sheet).toContain(row);
});

test('a line above the heads that is wider than the list is broken', async () => {
  const { sheet } = await filesOf(list(columns(2, 20), { lines: ['标题', '暂汇总，'.repeat(20)] }));
  expect(/<row r="2"[^>]*>/u.exec(sheet)![0]).toContain('ht="68"');
});
