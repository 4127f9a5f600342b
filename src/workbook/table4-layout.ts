/** Where the parts of table 4 stand: as the official table has them, side by side in one line, or a line a block. */
import { addressOf } from '../report/address';
import type { Form, Table4Block } from '../report/form';
import { leaves, table4Blocks } from '../report/form';
import * as words from '../words/sheets';
import type { Box } from './box';
import { box, boxBetween } from './box';
import type { Label, TableLayout } from './table-layout';

/** The official table: heads over heads, the outcomes of each block, and one line of figures. */
export function layOutTable4(form: Form): TableLayout {
  const { title, blocks, columns } = form.table4;
  const depth = depthOf(blocks);
  const cases = table4Blocks(form);
  const width = cases.length * columns.length;
  const figures = box(1 + depth + 1, 0, 1, width);
  const outcomes = cases.flatMap((_, block) =>
    columns.map(({ label }, index): Label => ({
      text: label,
      box: box(figures.row - 1, block * columns.length + index),
    })),
  );
  return {
    labels: [
      { text: title, box: box(0, 0, 1, width), look: 'title' },
      ...[...placeHeads(blocks, columns.length, box(1, 0, depth)), ...outcomes].map((head) => ({
        ...head,
        look: 'head' as const,
      })),
    ],
    table: boxBetween(box(0, 0), figures),
    figures: new Map(
      cases.flatMap(({ id }, block) =>
        columns.map((column, index) => [
          addressOf('table4', id, column.id),
          box(figures.row, block * columns.length + index),
        ]),
      ),
    ),
  };
}

/** The same figures with a line a block, labels over `stub` columns. */
export function layOutTable4Down(form: Form, stub: number): TableLayout {
  const { title, blocks, columns } = form.table4;
  const labels = pathLabels(blocks);
  const whole = stub + columns.length;
  return {
    labels: [
      { text: title, box: box(0, 0, 1, whole), look: 'title' },
      { text: words.contentHead, box: box(1, 0, 1, stub), look: 'head' },
      ...columns.map(({ label }, index) => ({
        text: label,
        box: box(1, stub + index),
        look: 'head' as const,
      })),
      ...labels.map((text, down) => ({ text, box: box(2 + down, 0, 1, stub), look: 'stub' as const })),
    ],
    table: box(0, 0, 2 + labels.length, whole),
    figures: new Map(
      table4Blocks(form).flatMap(({ id }, down) =>
        columns.map((column, index) => [addressOf('table4', id, column.id), box(2 + down, stub + index)]),
      ),
    ),
  };
}

/** The blocks as a line of text calls them, e.g. `行政诉讼：复议后起诉`. */
export function pathLabels(blocks: readonly Table4Block[]): readonly string[] {
  return blocks.flatMap(({ label, children }) =>
    children ? pathLabels(children).map((inner) => words.within(label, inner)) : [label],
  );
}

const depthOf = (blocks: readonly Table4Block[]): number =>
  Math.max(...blocks.map(({ children }) => 1 + (children ? depthOf(children) : 0)));

function placeHeads(blocks: readonly Table4Block[], outcomes: number, at: Box): readonly Label[] {
  let left = at.column;
  return blocks.flatMap((block) => {
    const width = leaves<Table4Block>([block]).length * outcomes;
    const own = { ...at, column: left, columns: width };
    left += width;
    if (!block.children) return [{ text: block.label, box: own }];
    const below = { ...own, row: at.row + 1, rows: at.rows - 1 };
    return [{ text: block.label, box: { ...own, rows: 1 } }, ...placeHeads(block.children, outcomes, below)];
  });
}
