/** A plan as text for a person to read: the grid of the sheet, and lists of what stands on it. */
import { a1, box } from '../../src/workbook/box';
import { written } from '../../src/workbook/expression';
import type { SheetPlan } from '../../src/workbook/plan';

/** A line a row: labels, `Σ` for a total, `核` for a check, `…` for cells inside a merge, `.` for an empty cell. */
export function gridText({ contents, merges, print }: SheetPlan): string {
  const inside = (row: number, column: number) =>
    merges.some(
      (one) =>
        row >= one.row &&
        row < one.row + one.rows &&
        column >= one.column &&
        column < one.column + one.columns,
    );
  return contents
    .map((cells, row) =>
      cells
        .map((content, column) => {
          if (typeof content === 'object') {
            return row < print.area.rows && column < print.area.columns ? 'Σ' : '核';
          }
          if (content !== '') return String(content).replace('\n', '⏎');
          return inside(row, column) ? '…' : '.';
        })
        .join(' '),
    )
    .map((line, row) => `${String(row + 1).padStart(2)} ${line}`)
    .join('\n');
}

/** `A1:J1 A2:C4 …` */
export const mergesText = ({ merges }: SheetPlan): string => merges.map((one) => a1(one)).join(' ');

/** The formula of a cell given as `J5`; the text of one that has none. */
export function contentAt({ contents }: SheetPlan, address: string): string {
  for (const [row, cells] of contents.entries()) {
    const column = cells.findIndex((_, index) => a1(box(row, index)) === address);
    const content = cells[column];
    if (content !== undefined)
      return typeof content === 'object' ? written(content.formula) : String(content);
  }
  throw new RangeError(`the plan has no cell ${address}`);
}

/** The addresses of the single cells that a formula's references cover, e.g. of `=SUM(D5:E5,D7)`. */
export function cellsIn(formula: string): readonly string[] {
  const number = (letters: string) =>
    [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
  const found = [...formula.matchAll(/\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?/g)].flatMap(
    ([, left, top, right = left, bottom = top]) => {
      const cells: string[] = [];
      for (let row = Number(top); row <= Number(bottom); row += 1) {
        for (let column = number(left!); column <= number(right!); column += 1) {
          cells.push(a1(box(row - 1, column)));
        }
      }
      return cells;
    },
  );
  return [...new Set(found)].sort();
}
