/** Writes a published report as plain text: a paragraph a line, a row of a table a line with its figures between bars. */
import type { PublishedBlock, PublishedReport, PublishedSection } from './published-report';
import { titleOf } from './published-report';
import type { PublishedCell, PublishedTable } from './published-table';

const BAR = ' | ';

export function writeText(report: PublishedReport): string {
  const parts = [
    [titleOf(report)],
    ...report.sections.map(linesOf).filter((lines) => lines.length > 0),
    [report.checkLine],
  ];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

const linesOf = ({ heading, blocks }: PublishedSection): readonly string[] => [
  ...(heading === undefined ? [] : [heading]),
  ...blocks.flatMap(blockLines),
];

function blockLines(block: PublishedBlock): readonly string[] {
  switch (block.kind) {
    case 'subheading':
      return [block.text];
    case 'paragraph':
      return [(block.lead ?? '') + block.text];
    case 'table':
      return tableLines(block.inLines);
    case 'signature':
      return [block.organ, block.date];
  }
}

/**
 * Heads, then rows, each with as many bars as there are figures; a label over rows or over the whole table stands in a
 * line of its own, without bars.
 */
function tableLines(table: PublishedTable): readonly string[] {
  return Array.from({ length: table.rows }, (_, row) => row).flatMap((row) => {
    const own = table.cells.filter(({ box }) => box.row === row);
    const figures = own.filter(({ look }) => look === 'figure');
    if (figures.length > 0) return rowLines(own, figures);
    const isOverAll = own.length === 1 && own[0]!.box.columns === table.columns;
    if (isOverAll) return [own[0]!.text];
    return headLine(table, row);
  });
}

function rowLines(own: readonly PublishedCell[], figures: readonly PublishedCell[]): readonly string[] {
  const labels = own.filter(({ look }) => look !== 'figure').map(({ text }) => text);
  const [last = '', ...groups] = [...labels].reverse();
  return [...groups.reverse(), joined([last, ...figures.map(({ text }) => text)])];
}

/** The heads that stand right above figures, and what stands beside them; none from a row with further heads below it. */
function headLine(table: PublishedTable, row: number): readonly string[] {
  const ends = ({ box }: PublishedCell) => box.row + box.rows;
  const above = table.cells.filter(
    (cell) => cell.look !== 'figure' && ends(cell) > row && cell.box.row <= row,
  );
  const isLast = table.cells.some(({ look, box }) => look === 'figure' && box.row === row + 1);
  if (!isLast) return [];
  const inOrder = [...above].sort((one, other) => one.box.column - other.box.column);
  return [joined(inOrder.map(({ text }) => text))];
}

/** A blank at the end leaves its bar. */
const joined = (texts: readonly string[]): string => texts.join(BAR).trimEnd();
