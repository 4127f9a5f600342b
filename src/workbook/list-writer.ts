/** Writes a list for the library that writes files: its looks, its merged heads, its choices, its pages. */
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';
import { CHARACTER, columnsAcross, listPrint, pageStarts } from './list-pages';
import type { ListColumn, ListSheet } from './list-sheet';
import { bodyRows, bodyStart, headDepth, letters, LONGEST } from './list-sheet';
import { heightOf, linesOf } from './text-size';

const FONT = { name: '宋体', size: 10 };
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const ABOVE = { alignment: { vertical: 'center', wrapText: true } } as const;
const title: CellStyle = { font: { name: '黑体', size: 14 }, ...ABOVE };
const line: CellStyle = { font: FONT, ...ABOVE };
const head: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
/** What is typed over later stays the text that it is. */
const bodyOf = ({ isLong, isOpen }: ListColumn): CellStyle => ({
  font: FONT,
  border: BORDER,
  alignment: { vertical: 'top', ...((isLong ?? isOpen) && { wrapText: true }) },
  ...((isLong ?? isOpen) && { numFmt: '@' }),
  ...(isOpen && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFBEB' } } }),
});

/** Text that a program takes for an error of a formula. */
const LIKE_ERROR = /^#/;

/** More lists than these rows get no grid of choices: nobody chooses by hand in them. */
const LAST_ROW = 1_048_576;

export function listSheet(sheet: ListSheet): WriteSheet {
  const { list, lines, columns, frozenRows = 0, frozenColumns = 0 } = sheet;
  const rows = [...sheet.rows];
  const depth = headDepth(columns);
  const first = bodyStart(sheet);
  const across = columnsAcross(sheet);
  const heads = mergedHeads(columns, depth, lines.length, pageStarts(sheet));
  const cells = new Map<string, Partial<Cell>>();
  const at = (row: number, column: number, value: string, style: CellStyle) =>
    cells.set(`${row},${column}`, { value, style, ...richText(value) });
  lines.forEach((text, row) => at(row, 0, text, row === 0 ? title : line));
  columns.forEach(({ heads }, column) => {
    for (let row = 0; row < depth; row += 1) {
      at(lines.length + row, column, heads[Math.min(row, heads.length - 1)] ?? '', head);
    }
  });
  rows.forEach((row, index) =>
    row.forEach((content, column) => {
      const own = columns[column]!;
      const isText = typeof content === 'string' && LIKE_ERROR.test(content);
      if (!isText && !(content === null && own.isOpen)) return;
      cells.set(`${first + index},${column}`, { ...(isText && richText(content)), style: bodyOf(own) });
    }),
  );
  const choices = columns.flatMap(({ choices: own }, column) => (own ? [{ own, column }] : []));
  return {
    name: list,
    columns: columns.map((column) => ({
      width: column.width,
      style: bodyOf(column),
      ...(column.isHidden && { hidden: true }),
    })),
    rowDefs: new Map([...heightsAbove(sheet, across), ...heightsOfHeads(sheet, heads)]),
    rows: [
      ...Array.from({ length: first }, (): CellValue[] => []),
      ...rows.map((row): CellValue[] =>
        row.map((content) => (typeof content === 'string' ? content.slice(0, LONGEST) : content)),
      ),
    ],
    cells,
    merges: [
      ...(across > 1
        ? lines.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: across - 1 }))
        : []),
      ...heads,
    ],
    freezePane: { rows: first + frozenRows, columns: frozenColumns },
    dataValidations: choices.map(({ own, column }) => ({
      type: 'list',
      formula1: `"${own.join(',')}"`,
      range: `${letters(column)}${first + 1}:${letters(column)}${Math.min(LAST_ROW, first + Math.max(1, bodyRows(sheet)))}`,
      allowBlank: true,
    })),
    ...listPrint(sheet),
  };
}

const richText = (text: string): Partial<Cell> =>
  LIKE_ERROR.test(text) ? { value: text, richText: [{ text }] } : {};

type Merges = NonNullable<WriteSheet['merges']>;
type Heights = readonly (readonly [row: number, { readonly height: number }])[];

const pointsOf = (columns: readonly ListColumn[]): number =>
  columns.reduce((sum, { width, isHidden }) => sum + (isHidden ? 0 : width * CHARACTER), 0);

function heightsAbove({ lines, columns }: ListSheet, across: number): Heights {
  const width = pointsOf(columns.slice(0, across));
  return lines.flatMap((text, row) => {
    const size = row === 0 ? title.font!.size! : FONT.size;
    const count = linesOf(text, width, size);
    return count > 1 || row === 0 ? [[row, { height: heightOf(count, size) }] as const] : [];
  });
}

/** Of heads that are broken into lines; one that reaches down makes its last row as high as it takes. */
function heightsOfHeads({ lines, columns }: ListSheet, merges: Merges): Heights {
  const heights = new Map<number, number>();
  columns.forEach(({ heads }, column) =>
    heads.forEach((text, index) => {
      const row = lines.length + index;
      const merged = merges.find(({ startRow, startCol }) => startRow === row && startCol === column);
      const covered = merges.some(
        ({ startRow, startCol, endCol }) => startRow === row && startCol < column && column <= endCol,
      );
      if (covered) return;
      const count = linesOf(text, pointsOf(columns.slice(column, (merged?.endCol ?? column) + 1)), FONT.size);
      const last = merged?.endRow ?? row;
      const own = heightOf(count, FONT.size) - (last - row) * heightOf(1, FONT.size);
      if (count > 1) heights.set(last, Math.max(heights.get(last) ?? 0, own));
    }),
  );
  return [...heights]
    .filter(([, height]) => height > heightOf(1, FONT.size))
    .map(([row, height]) => [row, { height }] as const);
}

/** Heads that stand side by side under the same ones are one, on one page; one that ends early reaches down. */
function mergedHeads(
  columns: readonly ListColumn[],
  depth: number,
  top: number,
  starts: readonly number[],
): Merges {
  const merges: Merges = [];
  for (let row = 0; row < depth; row += 1) {
    for (let column = 0; column < columns.length;) {
      const { heads } = columns[column]!;
      const isLast = row === heads.length - 1;
      const path = heads.slice(0, row + 1).join('\n');
      let end = column + 1;
      while (
        !isLast &&
        row < heads.length &&
        end < columns.length &&
        !starts.includes(end) &&
        columns[end]!.heads.length > row + 1 &&
        columns[end]!.heads.slice(0, row + 1).join('\n') === path
      ) {
        end += 1;
      }
      const rowEnd = isLast ? depth : row + 1;
      if (row < heads.length && (end - column > 1 || rowEnd - row > 1)) {
        merges.push({
          startRow: top + row,
          startCol: column,
          endRow: top + rowEnd - 1,
          endCol: end - 1,
        });
      }
      column = end;
    }
  }
  return merges;
}
