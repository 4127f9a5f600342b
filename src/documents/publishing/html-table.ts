/** An official table in HTML: every head says what it heads, by the groups of columns and rows that the merged cells make. */
import type { Box } from '../../workbook/box';
import type { PublishedCell, PublishedTable } from './published-table';
import { element } from './markup';

/** On narrow screens it scrolls in a region of its own, also by the keyboard. */
export function htmlTable(table: PublishedTable): string {
  const groups = columnGroups(table);
  const bodies = rowGroups(table);
  const scope = scopeIn(groups, bodies);
  const rows = ({ first, count }: Run): string =>
    Array.from({ length: count }, (_, index) => rowOf(table, first + index, scope)).join('\n');
  const { headRows } = table;
  const captionId = `${table.id}-caption`;
  return [
    `<div class="table" role="region" tabindex="0" aria-labelledby="${captionId}">`,
    '<table>',
    element('caption', table.caption, ` id="${captionId}"`),
    groups.map(({ count }) => `<colgroup${spanning('span', count)}></colgroup>`).join(''),
    ...(headRows > 0 ? ['<thead>', rows({ first: 0, count: headRows }), '</thead>'] : []),
    ...bodies.flatMap((body) => ['<tbody>', rows(body), '</tbody>']),
    '</table>',
    '</div>',
  ].join('\n');
}

/** Neighbouring rows or columns. */
interface Run {
  readonly first: number;
  readonly count: number;
}

type Scope = 'row' | 'col' | 'rowgroup' | 'colgroup';

function rowOf({ cells }: PublishedTable, row: number, scope: (cell: PublishedCell) => Scope): string {
  const own = cells.filter(({ box }) => box.row === row);
  return `<tr>${own.map((cell) => cellOf(cell, scope)).join('')}</tr>`;
}

function cellOf(cell: PublishedCell, scope: (cell: PublishedCell) => Scope): string {
  const { text, look, box } = cell;
  const spans = spanning('colspan', box.columns) + spanning('rowspan', box.rows);
  if (look === 'figure' || look === 'note') return element('td', text, spans);
  return element('th', text, ` scope="${scope(cell)}"${spans}`);
}

const spanning = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');

/** A head of a group is one only over exactly that group; over others it heads its own rows or columns. */
function scopeIn(groups: readonly Run[], bodies: readonly Run[]) {
  const is = (runs: readonly Run[], first: number, count: number): boolean =>
    count > 1 && runs.some((run) => run.first === first && run.count === count);
  const whole = groups.reduce((sum, { count }) => sum + count, 0);
  return ({ look, box }: PublishedCell): Scope => {
    if (look === 'head') {
      if (box.columns === whole) return 'rowgroup';
      return is(groups, box.column, box.columns) ? 'colgroup' : 'col';
    }
    return is(bodies, box.row, box.rows) ? 'rowgroup' : 'row';
  };
}

/** Side by side, the columns that the narrowest merged heads are over, and those between. */
function columnGroups({ cells, columns, headRows }: PublishedTable): readonly Run[] {
  const heads = cells
    .filter(({ look, box }) => look === 'head' && box.columns > 1 && box.row < headRows)
    .map(({ box }) => box)
    .sort((one, other) => one.columns - other.columns);
  const taken: Box[] = [];
  for (const head of heads) if (!taken.some((one) => overlap(one, head))) taken.push(head);
  const starts = new Set([0, ...taken.flatMap(({ column, columns: width }) => [column, column + width])]);
  return runs(starts, columns);
}

const overlap = (one: Box, other: Box): boolean =>
  one.column < other.column + other.columns && other.column < one.column + one.columns;

/** Below each other, the rows that no merged cell reaches beyond; a head from edge to edge begins one. */
function rowGroups({ cells, rows, columns, headRows }: PublishedTable): readonly Run[] {
  const below = cells.filter(({ box }) => box.row >= headRows);
  const edges = below.filter(({ box }) => box.columns === columns).map(({ box }) => box.row);
  const tall = below.filter(({ box }) => box.rows > 1).map(({ box }) => box);
  const joined = (row: number) => tall.some((one) => one.row < row && row < one.row + one.rows);
  const starts = new Set([
    headRows,
    ...(edges.length > 0 ? edges : tall.flatMap((one) => [one.row, one.row + one.rows])),
  ]);
  return runs(new Set([...starts].filter((row) => !joined(row))), rows);
}

/** From each start to the next. */
function runs(starts: ReadonlySet<number>, end: number): readonly Run[] {
  const all = [...starts].filter((start) => start < end).sort((one, other) => one - other);
  return all.map((first, index) => ({ first, count: (all[index + 1] ?? end) - first }));
}
