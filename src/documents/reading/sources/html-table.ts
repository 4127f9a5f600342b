/** Tables of a page: those that hold figures become grids, those that only lay the page out are taken apart. */
import type { Block } from '../content';
import { UNSEEN } from '../content';
import type { PlacedCell } from '../grid';
import { ABSENT, MAX_ROWS, gridOf, withoutIdleTracks } from '../grid';
import type { Element, Node } from './html-tree';
import {
  attributeOf,
  childrenOf,
  firstOf,
  isElement,
  isPlaced,
  isShown,
  isVeiled,
  textIn,
} from './html-tree';
import { flow } from './html-lines';

/** A cell with so much text in so many paragraphs is a piece of the page, none of a table. */
const PROSE_LENGTH = 300;
const PROSE_LINES = 3;

/** A cell over the whole table is often said to cover more columns than there are. */
const MAX_SPAN = 100;
const MAX_PLACES = 1000;

interface Cell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What stands in some nodes. */
export function blocksOf(nodes: readonly Node[]): Block[] {
  const blocks: Block[] = [];
  flow(nodes, {
    line: (text) => blocks.push({ kind: 'text', text }),
    table: (element) => append(blocks, tableBlocks(element)),
    fold: (element) =>
      append(
        blocks,
        blocksOf(childrenOf(element)).map((block) =>
          block.kind === 'break' ? block : { ...block, isFolded: true as const },
        ),
      ),
  });
  return blocks;
}

function append(blocks: Block[], more: readonly Block[]): void {
  for (const block of more) blocks.push(block);
}

/** Rows with a cell that holds tables, or much text, part a table: their cells follow each other. */
function tableBlocks(table: Element): Block[] {
  const blocks = blocksOf(shownChildren(table, 'caption'));
  const rows = rowsOf(table);
  const cells = cellsOf(rows);
  let run: PlacedCell[] = [];
  const endRun = () => {
    append(blocks, runBlocks(run));
    run = [];
  };
  for (const inRow of byRow(cells)) {
    const isLayout =
      cells.length === 1 || inRow.some(({ element }) => holdsTable(element)) || inRow.some(isProse);
    if (!isLayout) {
      for (const { element, ...place } of inRow) run.push({ ...place, text: cellText(element) });
      continue;
    }
    endRun();
    for (const { element } of inRow) if (isShown(element)) append(blocks, blocksOf(childrenOf(element)));
  }
  endRun();
  return blocks;
}

function byRow(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    if (rows.at(-1)?.[0]?.row !== cell.row) rows.push([]);
    rows.at(-1)!.push(cell);
  }
  return rows;
}

/** Rows of one cell each are no table. */
function runBlocks(run: readonly PlacedCell[]): Block[] {
  const first = run[0]?.row ?? 0;
  const { cells, rows, columns } = withoutIdleTracks(run.map((cell) => ({ ...cell, row: cell.row - first })));
  if (columns > 1) return [gridOf(cells, rows, columns, ABSENT)];
  return cells.flatMap(({ text }) =>
    text.split('\n').flatMap((line): Block[] => (line === '' ? [] : [{ kind: 'text', text: line }])),
  );
}

const shownChildren = (node: Node, ...tagNames: readonly string[]): Element[] =>
  elementsOf(node, tagNames).filter(isShown);

const elementsOf = (node: Node, tagNames: readonly string[]): Element[] =>
  childrenOf(node).filter((child): child is Element => isElement(child) && tagNames.includes(child.tagName));

const rowsOf = (table: Element): Element[] =>
  shownChildren(table, 'tr', 'thead', 'tbody', 'tfoot')
    .flatMap((child) => (child.tagName === 'tr' ? [child] : shownChildren(child, 'tr')))
    .slice(0, MAX_ROWS);

/** Where the cells stand, by how many rows and columns those before them cover. */
function cellsOf(rows: readonly Element[]): Cell[] {
  // of each column, the first row that is free
  const free: number[] = [];
  const cells: Cell[] = [];
  rows.forEach((element, row) => {
    let column = 0;
    for (const cell of elementsOf(element, ['td', 'th']).filter(isPlaced)) {
      while ((free[column] ?? 0) > row) column++;
      if (column >= MAX_PLACES) return;
      const rowSpan = spanOf(cell, 'rowspan');
      // 0 is down to the end
      const covered = rowSpan === 0 ? rows.length - row : Math.min(rowSpan, rows.length - row);
      let columns = 0;
      const most = Math.min(Math.max(1, spanOf(cell, 'colspan')), MAX_SPAN);
      while (columns < most && (free[column + columns] ?? 0) <= row) {
        free[column + columns] = row + covered;
        columns++;
      }
      cells.push({ element: cell, row, column, rows: covered, columns });
      column += columns;
    }
  });
  return cells;
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return Number.isNaN(span) || span < 0 ? 1 : span;
}

/** A table of one cell is but a frame around its text. */
const holdsTable = (cell: Element): boolean =>
  firstOf(cell, (element) => element.tagName === 'table' && isShown(element) && isTableOfMany(element)) !==
  undefined;

function isTableOfMany(table: Element): boolean {
  const rows = rowsOf(table);
  return rows.flatMap((row) => shownChildren(row, 'td', 'th')).length > 1;
}

function isProse({ element }: Cell): boolean {
  const text = cellText(element);
  return text.length > PROSE_LENGTH && text.split('\n').length >= PROSE_LINES;
}

function cellText(cell: Element): string {
  if (!isShown(cell)) return isVeiled(cell) && /\d/u.test(textIn(cell)) ? UNSEEN : '';
  const lines: string[] = [];
  const take = (nodes: readonly Node[]): void =>
    flow(nodes, {
      isCell: true,
      line: (text) => lines.push(text),
      table: (table) => take(rowsOf(table)),
    });
  take(childrenOf(cell));
  return lines.join('\n');
}
