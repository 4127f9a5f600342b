/** Tables of any merged cells are read alike from a page, a workbook and a PDF. */
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import type { PlacedCell } from '../../../../src/documents/reading/grid';
import { gridOf } from '../../../../src/documents/reading/grid';
import { readHtml } from '../../../../src/documents/reading/sources/html';
import { readPdf } from '../../../../src/documents/reading/sources/pdf';
import { readXlsx } from '../../../../src/documents/reading/sources/xlsx';
import { box, pdfOf, text } from '../../../support/pdf';

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Layout {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PlacedCell[];
}

/** A table that is cut into boxes again and again, each row and each column beginning some cell. */
const layouts: fc.Arbitrary<Layout> = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    columns: fc.integer({ min: 2, max: 8 }),
    cuts: fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.nat()), { minLength: 4, maxLength: 50 }),
    texts: fc.array(fc.constantFrom('', '0', '12', '/', '规章', '（一）予以公开'), {
      minLength: 56,
      maxLength: 56,
    }),
  })
  .map(({ rows, columns, cuts, texts }) => {
    const boxes: Box[] = [{ row: 0, column: 0, rows, columns }];
    for (const [which, across, where] of cuts) {
      const at = which % boxes.length;
      const one = boxes[at]!;
      const length = across ? one.rows : one.columns;
      if (length < 2) continue;
      const cut = 1 + (where % (length - 1));
      const [first, second] = across
        ? [
            { ...one, rows: cut },
            { ...one, row: one.row + cut, rows: one.rows - cut },
          ]
        : [
            { ...one, columns: cut },
            { ...one, column: one.column + cut, columns: one.columns - cut },
          ];
      boxes.splice(at, 1, first, second);
    }
    return { rows, columns, cells: boxes.map((one, index) => ({ ...one, text: texts[index]! })) };
  })
  .filter(
    ({ rows, columns, cells }) =>
      new Set(cells.map(({ row }) => row)).size === rows &&
      new Set(cells.map(({ column }) => column)).size === columns,
  );

const expected = ({ rows, columns, cells }: Layout) => ({
  layout: 'structured',
  blocks: [gridOf(cells, rows, columns)],
});

function pageOf({ rows, cells }: Layout): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .sort((one, other) => one.column - other.column)
      .map((cell) => `<td rowspan="${cell.rows}" colspan="${cell.columns}"><p>${cell.text}</p></td>`)
      .join(''),
  );
  return `<table><tbody><tr>${lines.join('</tr><tr>')}</tr></tbody></table>`;
}

test('in a page', () =>
  fc.assert(
    fc.asyncProperty(layouts, async (layout) => {
      expect(await readHtml(pageOf(layout))).toEqual(expected(layout));
    }),
  ));

test('in a workbook', () =>
  fc.assert(
    fc.asyncProperty(layouts, async (layout) => {
      // what is used of a sheet ends where the last text does
      const cells = [
        ...layout.cells,
        { row: layout.rows, column: layout.columns, rows: 1, columns: 1, text: '末' },
      ];
      const rows = Array.from({ length: layout.rows + 1 }, () =>
        Array<string | null>(layout.columns + 1).fill(null),
      );
      for (const { row, column, text: words } of cells) rows[row]![column] = words === '' ? null : words;
      const merges = layout.cells
        .filter((cell) => cell.rows * cell.columns > 1)
        .map((cell) => ({
          startRow: cell.row,
          startCol: cell.column,
          endRow: cell.row + cell.rows - 1,
          endCol: cell.column + cell.columns - 1,
        }));
      const bytes = await writeXlsx({ sheets: [{ name: '表', rows, merges }] });
      expect(await readXlsx(bytes)).toEqual({
        layout: 'structured',
        blocks: [{ kind: 'break', sheet: '表' }, gridOf(cells, layout.rows + 1, layout.columns + 1)],
      });
    }),
  ));

test('in a PDF', () =>
  fc.assert(
    fc.asyncProperty(layouts, async (layout) => {
      const [width, height] = [60, 24];
      // a table in which nothing stands is none
      const cells = layout.cells.map((cell, at) => (at === 0 ? { ...cell, text: '收到政府信息公开' } : cell));
      const drawn = cells.flatMap(({ row, column, rows, columns, text: words }) => [
        box(50 + column * width, 800 - (row + rows) * height, columns * width, rows * height),
        ...(words === '' ? [] : [text(53 + column * width, 788 - row * height, words, 6)]),
      ]);
      const page = [...drawn, text(50, 400, '这一页还有别的文字在表的下面')].join('\n');
      expect(await readPdf(pdfOf([page]))).toEqual({
        layout: 'structured',
        blocks: [
          gridOf(cells, layout.rows, layout.columns),
          { kind: 'text', text: '这一页还有别的文字在表的下面' },
        ],
      });
    }),
    { numRuns: 40 },
  ));
