import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { formForYear } from '../../src/report/form';
import type { ListContent, ListSheet } from '../../src/workbook/list-sheet';
import { planWorkbook } from '../../src/workbook/planned';
import { streamXlsx } from '../../src/workbook/xlsx-stream';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { unzip } from '../support/unzip';

const options = { today: 46_000 };
const form = formForYear(2024);
const [plan] = planWorkbook({ form, organ: '甲镇', year: 2024, sheets: ['table3'] }).sheets;

const list = (rows: ListSheet['rows'], name = '清单'): ListSheet => ({
  list: name,
  lines: ['标题', '说明'],
  columns: [
    { heads: ['单位'], width: 10 },
    { heads: ['数', '一'], width: 8 },
    { heads: ['数', '二'], width: 8, choices: ['未报', '待审'] },
    { heads: ['意见'], width: 30, isOpen: true },
    { heads: ['问题'], width: 30, isLong: true },
  ],
  rows,
  frozenColumns: 1,
});

async function streamed(sheets: Parameters<typeof streamXlsx>[0]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamXlsx(sheets, options)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** All that a reader sees of a file. */
const seen = async (bytes: Uint8Array) => {
  const { sheets, namedRanges } = await readXlsx(bytes, { readStyles: true });
  return {
    namedRanges,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      // a text is the same as a run of text, as a text that is shared, or as one that stands in its cell
      cells: [...(sheet.cells ?? [])]
        .map(([place, { style, value, formula }]) => [place, style, value, formula] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    })),
  };
};

const TEXTS: readonly (readonly [string, string])[] = [
  ['a formula', '=HYPERLINK("http://a","b")'],
  ['an error', '#N/A'],
  ['marks', '<a href="x">&amp;</a> ]]>'],
  ['lines and blanks', ' 一\n二\t三\r\n '],
  ['signs that steer', 'a\u0000b\u0008c'],
  ['beyond the basic plane', '𠮷野家😀'],
  ['like an escape', '_x0041_'],
];

test.each(TEXTS)('%s is read as the library writes it', async (_, text) => {
  const sheets = [list([[text, 0, 1.5, null, text]])];
  const [own, whole] = [await seen(await streamed(sheets)), await seen(await writeXlsx(sheets, options))];
  expect(own).toEqual(whole);
});

test('half of a character leaves the file readable', async () => {
  const { sheets } = await readXlsx(await streamed([list([['a\ud800b\uffffc', 1, null, null, 'd']])]));
  expect(sheets[0]!.rows.at(-1)).toEqual(['a\ufffdb\ufffdc', 1, null, null, 'd']);
});

test('any rows are read as the library writes them, beside sheets that are planned', async () => {
  const content = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const rows = fc.array(fc.array(content, { maxLength: 5 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, rows, async (one, other) => {
      const sheets = [list(one, '一'), plan!, list(other, '二')];
      expect(await seen(await streamed(sheets))).toEqual(await seen(await writeXlsx(sheets, options)));
    }),
    { numRuns: 25 },
  );
});

test('rows are asked for one by one, and never kept', async () => {
  const COUNT = 20_000;
  let asked = 0;
  const rows = {
    *[Symbol.iterator](): Generator<ListContent[]> {
      for (let row = 0; row < COUNT; row += 1) {
        asked += 1;
        yield [`单位${row}`, row, null, null, '问题'.repeat(20)];
      }
    },
  };
  // a column of choices is the one thing for which they have to be counted
  const { columns, ...rest } = list(rows);
  const sheets = [{ ...rest, columns: columns.map(({ heads, width }) => ({ heads, width })) }];
  const asks: number[] = [];
  const pieces: Uint8Array[] = [];
  for await (const piece of streamXlsx(sheets, options)) {
    pieces.push(piece);
    asks.push(asked);
  }
  expect(asks.at(-1)).toBe(COUNT);
  expect(asks.filter((one) => one > 0 && one < COUNT).length).toBeGreaterThan(5);
  const { sheets: read } = await readXlsx(Buffer.concat(pieces));
  expect(read[0]!.rows).toHaveLength(COUNT + 4);
  expect(read[0]!.rows.at(-1)!.slice(0, 2)).toEqual([`单位${COUNT - 1}`, COUNT - 1]);
});

test('choices are offered down to the last row', async () => {
  const xml = unzip(await streamed([list(Array.from({ length: 7 }, () => ['甲', 1, null, null, '']))])).get(
    'xl/worksheets/sheet1.xml',
  );
  expect(xml).toContain('sqref="C5:C11"');
});
