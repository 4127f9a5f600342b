/** Puts the text of a page into the cells of its tables. */
import { cellText } from './pdf-lines';
import type { Item } from './pdf-page';
import type { RuledTable } from './pdf-tables';

/** A piece whose middle stands so much above its line, in heights of a character. */
const MIDDLE = 0.35;

/** The tables with their text, and what stands in none of them. */
export function filled(
  tables: readonly RuledTable[],
  items: readonly Item[],
): { readonly tables: readonly RuledTable[]; readonly rest: readonly Item[] } {
  const inCell = new Map<string, Item[]>();
  const rest: Item[] = [];
  for (const item of items) {
    const at = tables.findIndex((table) => holds(table, item));
    const table = tables[at];
    if (!table) {
      rest.push(item);
      continue;
    }
    for (const piece of piecesOf(item, table)) {
      const key = `${at} ${cellAt(table, piece)}`;
      inCell.set(key, [...(inCell.get(key) ?? []), piece]);
    }
  }
  return {
    rest,
    tables: tables.map((table, at) => ({
      ...table,
      cells: table.cells.map((cell, index) => ({
        ...cell,
        text: cellText(inCell.get(`${at} ${index}`) ?? []),
      })),
    })),
  };
}

const middleOf = ({ left, right, y, size }: Item) => ({ x: (left + right) / 2, y: y - MIDDLE * size });

function holds({ xs, top, bottom }: RuledTable, item: Item): boolean {
  const { x, y } = middleOf(item);
  return x >= xs[0]! && x <= xs.at(-1)! && y >= top && y <= bottom;
}

function cellAt({ cells, ys }: RuledTable, item: Item): number {
  const { x, y } = middleOf(item);
  return cells.findIndex(
    ({ left, right, row, rows }) => x >= left && x <= right && y >= ys[row]! && y <= ys[row + rows]!,
  );
}

/** Text that is printed in one go over several cells, its words apart. */
function piecesOf(item: Item, table: RuledTable): Item[] {
  const cell = table.cells[cellAt(table, item)];
  const isOver = cell && (item.left < cell.left - item.size / 2 || item.right > cell.right + item.size / 2);
  if (!isOver || !/\S\s+\S/.test(item.text)) return [item];
  const widths = [...item.text].map((character) => (character <= '\u00ff' ? 1 : 2));
  const unit = (item.right - item.left) / widths.reduce((sum, width) => sum + width, 0);
  let left = item.left;
  return item.text.split(/(\s+)/).flatMap((word) => {
    const start = left;
    left += unit * [...word].reduce((sum, character) => sum + (character <= '\u00ff' ? 1 : 2), 0);
    return word.trim() === '' ? [] : [{ ...item, text: word, left: start, right: left }];
  });
}
