/** A document in the order of its lines, with its tables where they stand and the sections that it is divided into. */
import { isCaption } from './captions';
import type { Block, Content, TableBlock, TextBlock } from './content';
import { sectionOf, sectionStarts } from './sections';
import { isTitle } from './titles';

/** A line of text, a table, or the end of a sheet. */
export type Passage = { readonly line: string } | { readonly table: TableBlock } | { readonly isBreak: true };

export interface Divided {
  /** what stands before the first section */
  readonly preamble: readonly Passage[];
  /** by number, from 1; what stands between a heading and the next, or the end of its sheet */
  readonly sections: ReadonlyMap<number, readonly Passage[]>;
  readonly all: readonly Passage[];
}

/** @param content with its tables unfolded */
export function divided({ blocks }: Content): Divided {
  const all = blocks.flatMap(passagesOf);
  const starts = sectionStarts(all.map((one) => ('line' in one ? one.line : '')));
  const sections = new Map(
    starts.map(({ section, line }, index) => {
      const own = all.slice(line + 1, starts[index + 1]?.line);
      const end = own.findIndex((one) => 'isBreak' in one);
      return [section, end < 0 ? own : own.slice(0, end)];
    }),
  );
  return { preamble: all.slice(0, starts[0]?.line ?? all.length), sections, all };
}

function passagesOf(block: Block): readonly Passage[] {
  switch (block.kind) {
    case 'text':
      return block.text.split('\n').map((line) => ({ line }));
    case 'table':
      return [{ table: block }];
    case 'break':
      return [{ isBreak: true }];
  }
}

/** A sheet, or a page set in a table, holds headings and text in rows of their own: they are taken out of its tables. */
export const unfolded = (content: Content): Content => ({
  ...content,
  blocks: content.blocks.flatMap<Block>((block) => (block.kind === 'table' ? unfoldedTable(block) : [block])),
});

function unfoldedTable({ rows, isFolded }: TableBlock): readonly (TextBlock | TableBlock)[] {
  const blocks: (TextBlock | TableBlock)[] = [];
  const folded = isFolded && { isFolded };
  let from = 0;
  // merged cells are told by their places among the rows of their own part
  const close = (to: number) => {
    if (to > from) blocks.push({ kind: 'table', rows: part(rows, from, to), ...folded });
    from = to + 1;
  };
  for (const [at, row] of rows.entries()) {
    const texts = row.filter(({ text, of }) => !of && text.trim() !== '').map(({ text }) => text);
    const [only] = texts;
    if (texts.length !== 1 || only === undefined) continue;
    if (row.some(({ of }) => of && of.row < at)) continue;
    if (!isPassage(only) && !(row[0]?.text === only && isCaption(only))) continue;
    close(at);
    blocks.push({ kind: 'text', text: only, ...folded });
  }
  close(rows.length);
  return blocks;
}

const isPassage = (text: string): boolean =>
  sectionOf(text) !== undefined || /。/u.test(text) || isTitle(text);

const part = (rows: TableBlock['rows'], from: number, to: number): TableBlock['rows'] =>
  rows
    .slice(from, to)
    .map((row) =>
      row.map((cell) =>
        cell.of ? { ...cell, of: { row: cell.of.row - from, column: cell.of.column } } : cell,
      ),
    );

export const linesOf = (passages: readonly Passage[]): readonly string[] =>
  passages.flatMap((one) => ('line' in one ? [one.line] : []));

export const cellsOf = (passages: readonly Passage[]): readonly string[] =>
  passages.flatMap((one) =>
    'table' in one ? one.table.rows.flatMap((row) => row.flatMap(({ text, of }) => (of ? [] : [text]))) : [],
  );
