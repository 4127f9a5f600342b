/** A sheet that is a list: heads, rows below them, and what is said above; as data, and as the writer of files takes it. */
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';

/** A text is taken literally; `null` leaves the cell empty. */
export type ListContent = string | number | null;

export interface ListColumn {
  /** from the outermost; a head that stands again beside or below itself is one cell */
  readonly heads: readonly string[];
  /** characters */
  readonly width: number;
  /** texts are broken into lines where they are too long */
  readonly isLong?: true;
  /** what may stand in it, offered for choice */
  readonly choices?: readonly string[];
  /** people write in it */
  readonly isOpen?: true;
}

export interface ListSheet {
  readonly list: string;
  /** lines above the heads, the first of which is a title */
  readonly lines: readonly string[];
  readonly columns: readonly ListColumn[];
  /** gone through as often as they are asked for */
  readonly rows: Iterable<readonly ListContent[]>;
  /** below the heads, those in which choices are offered; all that there are where absent */
  readonly choiceRows?: number;
  /** rows below the heads that stay when scrolling, as the heads do */
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
}

const depthOf = (columns: readonly ListColumn[]): number =>
  Math.max(0, ...columns.map(({ heads }) => heads.length));

const FONT = { name: '宋体', size: 10 };
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const title: CellStyle = { font: { name: '黑体', size: 14 } };
const line: CellStyle = { font: FONT };
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

/** The first row below the heads, counted from 0. */
export const bodyStart = ({ lines, columns }: ListSheet): number => lines.length + depthOf(columns);

/** In how many rows choices are offered; 0 where no column has any. */
export function choiceRows({ columns, rows, choiceRows: told }: ListSheet): number {
  if (!columns.some(({ choices }) => choices)) return 0;
  return told ?? [...rows].length;
}

/** A cell holds no longer text. */
export const LONGEST = 32_767;

/** Text that a program takes for an error of a formula. */
const LIKE_ERROR = /^#/;

/** More lists than these rows get no grid of choices: nobody chooses by hand in them. */
const LAST_ROW = 1_048_576;

export function listSheet(sheet: ListSheet): WriteSheet {
  const { list, lines, columns, frozenRows = 0, frozenColumns = 0 } = sheet;
  const rows = [...sheet.rows];
  const depth = depthOf(columns);
  const first = bodyStart(sheet);
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
    columns: columns.map((column) => ({ width: column.width, style: bodyOf(column) })),
    rows: [
      ...Array.from({ length: first }, (): CellValue[] => []),
      ...rows.map((row): CellValue[] =>
        row.map((content) => (typeof content === 'string' ? content.slice(0, LONGEST) : content)),
      ),
    ],
    cells,
    merges: mergedHeads(columns, depth, lines.length),
    freezePane: { rows: first + frozenRows, columns: frozenColumns },
    dataValidations: choices.map(({ own, column }) => ({
      type: 'list',
      formula1: `"${own.join(',')}"`,
      range: `${letters(column)}${first + 1}:${letters(column)}${Math.min(LAST_ROW, first + Math.max(1, choiceRows(sheet)))}`,
      allowBlank: true,
    })),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const richText = (text: string): Partial<Cell> =>
  LIKE_ERROR.test(text) ? { value: text, richText: [{ text }] } : {};

/** Heads that stand side by side under the same ones are one; one that ends early reaches down. */
function mergedHeads(
  columns: readonly ListColumn[],
  depth: number,
  top: number,
): NonNullable<WriteSheet['merges']> {
  const merges: NonNullable<WriteSheet['merges']> = [];
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

/** The letters of a column, counted from 0. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
