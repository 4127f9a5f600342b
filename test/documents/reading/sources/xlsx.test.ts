/** Workbooks of any make. */
import type { WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { readXlsx } from '../../../../src/documents/reading/sources/xlsx';
import { readDocument } from '../../../../src/documents/reading/read-document';
import { printed } from '../../../support/content';
import { foreignWorkbook } from '../../../support/foreign-workbook';
import { sample } from '../../../support/samples';
import { unzip } from '../../../support/unzip';
import { zipOf } from '../../../support/zip';

const read = async (...sheets: WriteSheet[]) => readXlsx(await writeXlsx({ sheets }));

test.each<[string, WriteSheet[], string[]]>([
  [
    'text, numbers as they are stored, blanks and strokes',
    [
      {
        name: '表',
        rows: [
          ['标签', 96171.6, 0],
          ['', null, '/'],
          ['=1+1', 0.000001, -18538],
        ],
      },
    ],
    ['标签 | 96171.6 | 0', ' |  | /', '=1+1 | 0.000001 | -18538'],
  ],
  [
    'merged cells, and blank rows and columns among them',
    [
      {
        name: '表',
        rows: [['（三）不予公开', null, 1], [null, null, 2], [], [null, null, null, null], ['总计', null, 3]],
        merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 1 }],
      },
    ],
    ['（三）不予公开 | < | 1', '^ | ^ | 2', ' |  | ', ' |  | ', '总计 |  | 3'],
  ],
  [
    'formulas by the values that they had',
    [
      {
        name: '表',
        rows: [[1, 2, null, null]],
        cells: new Map([
          ['0,2', { value: 3, formula: 'A1+B1', formulaResult: 3 }],
          ['0,3', { value: '', formula: 'IF(A1=1,"",1)', formulaResult: '' }],
          ['0,4', { value: null, formula: 'SUM(A1:B1)' }],
        ]),
      },
    ],
    ['1 | 2 | 3 |  | =SUM(A1:B1)'],
  ],
  [
    'each sheet that is shown',
    [
      { name: '甲', rows: [['甲']] },
      { name: '乙', rows: [['乙']], hidden: true },
      { name: '丙', rows: [['丙']], veryHidden: true },
      { name: '丁', rows: [] },
      { name: '戊', rows: [['两\n行']] },
    ],
    ['甲', 'another sheet', '两⏎行'],
  ],
])('%s', async (_, sheets, lines) => {
  expect(printed(await read(...sheets))).toEqual(lines);
});

/** A workbook whose first sheet has other rows. */
async function withRows(rows: string): Promise<Uint8Array> {
  const parts = unzip(await writeXlsx({ sheets: [{ name: '表', rows: [['甲']] }] }));
  return zipOf(
    [...parts].map(([name, content]) => ({
      name,
      content: name.endsWith('sheet1.xml')
        ? `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
        : content,
    })),
  );
}

const cell = (place: string, value: number) =>
  `<row r="${/\d+/.exec(place)![0]}"><c r="${place}"><v>${value}</v></c></row>`;

test('a cell at the far end of the sheet is left out', async () => {
  expect(printed(await readXlsx(await withRows(cell('A1', 1) + cell('XFD1048576', 2))))).toEqual(['1']);
});

test('a million blank rows are nothing', async () => {
  const blank = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}"/>`).join('');
  const before = process.memoryUsage().rss;
  expect(printed(await readXlsx(await withRows(cell('A1', 1) + blank)))).toEqual(['1']);
  expect(process.memoryUsage().rss - before).toBeLessThan(600 << 20);
});

const brokenWorkbook = '这个 .xlsx 打不开，可能没有存完整或加了密码。请用 Excel 或 WPS 打开后另存一份。';

test.each<[string, () => Promise<Uint8Array> | Uint8Array, object]>([
  [
    'no workbook',
    () => zipOf([{ name: 'xl/a.xml', content: '<a/>' }]),
    { place: '文件', message: brokenWorkbook },
  ],
  [
    'a declared entity',
    () => withRows('</sheetData><!DOCTYPE a [<!ENTITY b "c">]><sheetData>'),
    { place: 'xl/worksheets/sheet1.xml', found: '<!DOCTYPE' },
  ],
  ['a workbook that is cut off', async () => (await withRows('')).subarray(0, 500), { place: '文件' }],
])('%s is refused', async (_, bytes, reason) => {
  await expect(readXlsx(await bytes())).rejects.toMatchObject(reason);
});

test('formulas that were never calculated in the tables of a report: each is blank and named, none is 0', async () => {
  const { report, notes } = await readDocument(
    await foreignWorkbook(sample('suqian-2024'), {
      isFormula: (row, column) =>
        (row[0]!.startsWith('二、上年') && column >= 3) ||
        (row[0] === '行政许可' && column === 1) ||
        (row.includes('（一）予以公开') && column === 9),
    }),
    'a.xlsx',
  );
  expect(report.table2?.licensing).toEqual({ decisions: null });
  expect(report.table3?.carriedIn).toEqual([null, null, null, null, null, null, null]);
  expect(report.table3?.granted).toEqual([1408, 21, 0, 0, 2, 0, null]);
  const named = notes.filter(({ why }) => why.includes('公式没有计算结果')).map(({ place }) => place);
  expect(named).toEqual([
    'table2.licensing.decisions',
    ...['natural', 'business', 'research', 'nonprofit', 'legal', 'otherOrg', 'total'].map(
      (column) => `table3.carriedIn.${column}`,
    ),
    'table3.granted.total',
  ]);
  expect(notes.filter(({ why }) => why.includes('原表没有这一行'))).toEqual([]);
});

test.each<[string, WriteSheet, object]>([
  ['no row is hidden', { name: '表', rows: [['甲', 1]] }, { isHidden: false, isDropped: false }],
  [
    'a row with figures',
    { name: '表', rows: [['甲', 1]], rowDefs: new Map([[0, { hidden: true }]]) },
    { isHidden: true, isDropped: false },
  ],
  [
    'a row with words',
    { name: '表', rows: [['甲', '2024年']], rowDefs: new Map([[0, { hidden: true }]]) },
    { isHidden: false, isDropped: false },
  ],
  [
    'a column with figures',
    { name: '表', rows: [['甲', 1]], columns: [{}, { hidden: true }] },
    { isHidden: true, isDropped: false },
  ],
])('what is hidden on a sheet is read, and told: %s', async (_, sheet, expected) => {
  const content = await read(sheet);
  expect(printed(content)).toHaveLength(1);
  expect({ isHidden: content.hasHidden ?? false, isDropped: content.isDropped ?? false }).toEqual(expected);
});
