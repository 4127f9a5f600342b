/** What a document was read into, as text: a line for each text and each row of a table. */
import type { Block, BreakBlock, Content, GridCell } from '../../src/documents/reading/content';

/**
 * Cells are parted by ` | `, their line breaks shown as ⏎. A place that a merged cell covers from the left is `<`,
 * one that it covers from above `^`. A text that could be taken for a row keeps its quotes.
 */
export const printed = ({ blocks }: Content): string[] =>
  blocks.flatMap((block, at) => {
    const isSecond = block.kind === 'table' && blocks[at - 1]?.kind === 'table';
    if (block.kind === 'break') return at === 0 ? [] : ['another sheet'];
    return [...(isSecond ? ['another table'] : []), ...linesOf(block)];
  });

function linesOf(block: Exclude<Block, BreakBlock>): string[] {
  if (block.kind === 'text') return [/\|/.test(block.text) ? JSON.stringify(block.text) : block.text];
  return block.rows.map((row, at) => row.map((cell) => cellText(cell, at)).join(' | '));
}

function cellText({ text, of }: GridCell, row: number): string {
  if (!of) return text.replaceAll('\n', '⏎');
  return of.row === row ? '<' : '^';
}
