/** Where the parts of table 2 stand: its blocks one below the other, each with its article and heads. */
import { addressOf } from '../report/address';
import type { Form, Table2Block } from '../report/form';
import * as words from '../words/sheets';
import type { Box } from './box';
import { box } from './box';
import type { Label, TableLayout } from './table-layout';

export interface Table2Layout extends TableLayout {
  /** each block's line of heads, and the lines of its rows by their ids */
  readonly blocks: readonly { readonly heads: number; readonly rows: ReadonlyMap<string, number> }[];
}

/** Lays table 2 out with labels over `stub` columns; the last column of a block runs to the table's edge. */
export function layOutTable2(form: Form, stub = 1): Table2Layout {
  const { title, blocks } = form.table2;
  const width = Math.max(...blocks.map(({ columns }) => columns.length));
  const whole = stub + width;
  let row = 1;
  const placed = blocks.map((block) => {
    const at = placeBlock(block, { row, stub, width });
    row += 2 + block.rows.length;
    return at;
  });
  return {
    labels: [
      { text: title, box: box(0, 0, 1, whole), look: 'title' },
      ...placed.flatMap(({ article, heads, stubs }) => [
        { ...article, look: 'head' as const },
        ...heads.map((head) => ({ ...head, look: 'head' as const })),
        ...stubs.map((label) => ({ ...label, look: 'stub' as const })),
      ]),
    ],
    table: box(0, 0, row, whole),
    figures: new Map(placed.flatMap(({ figures }) => figures)),
    blocks: placed.map(({ stubs, ids, heads }) => ({
      heads: heads[0]!.box.row,
      rows: new Map(ids.map((id, index) => [id, stubs[index]!.box.row])),
    })),
  };
}

interface Frame {
  readonly row: number;
  readonly stub: number;
  readonly width: number;
}

function placeBlock({ article, columns, rows }: Table2Block, { row, stub, width }: Frame) {
  const across = (line: number, index: number): Box => {
    const isLast = index === columns.length - 1;
    return box(line, stub + index, 1, isLast ? width - index : 1);
  };
  const first = row + 2;
  const heads: readonly Label[] = [
    { text: words.contentHead, box: box(row + 1, 0, 1, stub) },
    ...columns.map(({ label }, index) => ({ text: label, box: across(row + 1, index) })),
  ];
  return {
    article: { text: article, box: box(row, 0, 1, stub + width) },
    heads,
    stubs: rows.map(({ label }, down): Label => ({ text: label, box: box(first + down, 0, 1, stub) })),
    ids: rows.map(({ id }) => id),
    figures: rows.flatMap(({ id }, down) =>
      columns.map(
        (column, index) => [addressOf('table2', id, column.id), across(first + down, index)] as const,
      ),
    ),
  };
}
