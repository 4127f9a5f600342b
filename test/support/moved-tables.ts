/** What people do to the tables of a report that moves figures: columns and rows in another order, more of them, figures and cells off their place. */
import * as fc from 'fast-check';
import type { Block, Content, GridCell } from '../../src/documents/reading/content';
import { table4Blocks } from '../../src/report/form';
import type { Change, HeadOrder, Line, Tables } from './layouts';
import { reordered } from './layouts';

type TableName = 'table2' | 'table3';

export interface Move {
  readonly kind: 'columns' | 'rows' | 'extraRow' | 'extraColumn' | 'extraFigure' | 'shifted';
  readonly table: TableName;
  readonly at: number;
  readonly to: number;
  readonly order: HeadOrder;
  readonly head: string;
}

const orderOf = (count: number): fc.Arbitrary<readonly number[]> => {
  const own = Array.from({ length: count }, (_, at) => at);
  return fc.oneof(fc.constant(own), fc.shuffledSubarray(own, { minLength: count }));
};

const headOrder: fc.Arbitrary<HeadOrder> = fc.record({
  applicants: orderOf(3),
  organisations: orderOf(5),
  isByRows: fc.boolean(),
  disputes: orderOf(2),
  lawsuits: orderOf(2),
  outcomes: orderOf(5),
});

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom('columns', 'rows', 'extraRow', 'extraColumn', 'extraFigure', 'shifted'),
  table: fc.constantFrom('table2', 'table3', 'table3'),
  at: fc.nat(40),
  to: fc.nat(40),
  order: headOrder,
  head: fc.constantFrom('占比', '备注', '', '小计'),
});

/** One or two of them, of two kinds. */
export const moves: fc.Arbitrary<readonly Move[]> = fc.uniqueArray(move, {
  minLength: 1,
  maxLength: 2,
  selector: ({ kind }) => kind,
});

/** A figure that no other is. */
export const STRANGE = '70707';

/** What moves before the lines are set, one after the other; what is but exchanged first, while there are as many figures as heads. */
export const moved =
  (all: readonly Move[]): Change =>
  (tables) =>
    [...all]
      .sort((one, other) => isExchange(other) - isExchange(one))
      .reduce((some, one) => movedOnce(one)(some), tables);

const isExchange = ({ kind }: Move): number => Number(kind === 'columns' || kind === 'rows');

const movedOnce =
  ({ kind, table, at, to, order, head }: Move): Change =>
  (tables) => {
    const own = tables[table];
    const rows = own.flatMap(({ figures }, index) => (figures.length > 0 ? [index] : []));
    const row = rows[at % rows.length];
    if (row === undefined) return tables;
    const changed = (change: (line: Line) => Line | readonly Line[]): Tables => ({
      ...tables,
      [table]: own.flatMap((line, index) => (index === row ? change(line) : [line])),
    });
    switch (kind) {
      case 'columns':
        return inColumns(tables, order);
      case 'rows':
        return {
          ...tables,
          [table]: exchanged(own, row, table === 'table3' ? rows[to % rows.length]! : row + 1),
        };
      case 'extraRow':
        // behind the last row of lines the table has ended
        return changed((line) => [
          ...(row === rows.at(-1) ? [] : [line]),
          { labels: ['其中涉外的'], figures: line.figures.map(() => STRANGE) },
          ...(row === rows.at(-1) ? [line] : []),
        ]);
      case 'extraColumn':
        return {
          ...tables,
          ...(table === 'table3' && { more: head }),
          [table]: own.map((line) =>
            line.figures.length > 0
              ? { ...line, figures: [...line.figures, STRANGE] }
              : { ...line, labels: [...line.labels, head] },
          ),
        };
      case 'extraFigure':
        return changed((line) => ({ ...line, figures: spliced(line.figures, to, 0, STRANGE) }));
      case 'shifted':
        return changed((line) => ({ ...line, figures: ['', ...line.figures] }));
    }
  };

const spliced = (all: readonly string[], at: number, count: number, ...more: readonly string[]) => {
  const place = at % (all.length + 1);
  return [...all.slice(0, place), ...more, ...all.slice(place + count)];
};

/** Each row takes its labels along, but for the names of groups before them. */
function exchanged(lines: readonly Line[], one: number, other: number): readonly Line[] {
  const [first, second] = [lines[one]!, lines[other]];
  if (!second || second.figures.length === 0) return lines;
  const withGroup = (line: Line, of: Line): Line => ({
    ...line,
    labels: [...of.labels.slice(0, -1), line.labels.at(-1)!],
  });
  return lines.map((line, at) =>
    at === one ? withGroup(second, first) : at === other ? withGroup(first, second) : line,
  );
}

/** The columns of all tables in another order, with their heads. */
export function inColumns(tables: Tables, order: HeadOrder): Tables {
  const { form, table3Form, table4 } = tables;
  const other = reordered(table3Form, order);
  const columns = other.table3.columns.map((column) => table3Form.table3.columns.indexOf(column));
  const otherForm = reordered(form, order);
  const placed = (one: typeof form) =>
    table4Blocks(one).flatMap((block) => one.table4.columns.map(({ id }) => `${block.id}.${id}`));
  const places = placed(otherForm).map((place) => placed(form).indexOf(place));
  return {
    ...tables,
    order,
    table2: tables.table2.map(({ labels, figures }) => {
      const own = order.organisations.filter((at) => at < (figures.length || labels.length - 2));
      const inOwn = (some: readonly string[]) =>
        some.length === own.length ? own.map((at) => some[at]!) : some;
      return figures.length > 0
        ? { labels, figures: inOwn(figures) }
        : {
            labels: labels.length > 2 ? [...labels.slice(0, 2), ...inOwn(labels.slice(2))] : labels,
            figures,
          };
    }),
    table3: tables.table3.map((line) => ({ ...line, figures: columns.map((at) => line.figures[at]!) })),
    table4: {
      labels: table4Blocks(otherForm).flatMap(({ label }) => [
        label,
        ...otherForm.table4.columns.map((column) => column.label),
      ]),
      figures: table4.figures.length > 0 ? places.map((at) => table4.figures[at]!) : [],
    },
  };
}

/** Rows of a page whose cells cover as many places as they say. */
export interface SpanChange {
  readonly cell: number;
  readonly by: -1 | 1 | 1_000_000_000;
  readonly isRows: boolean;
}

/** One or two cells. */
export const spanChanges: fc.Arbitrary<readonly SpanChange[]> = fc.array(
  fc.record({
    cell: fc.nat(4000),
    by: fc.constantFrom<SpanChange['by']>(-1, 1, 1, 1_000_000_000),
    isRows: fc.boolean(),
  }),
  { minLength: 1, maxLength: 2 },
);

/** The content as a page, some of the cells of its tables covering more or fewer places. */
export function pageOf({ blocks }: Content, changes: readonly SpanChange[]): string {
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? beginningsOf(block.rows) : []));
  const changed = new Map(changes.map((change) => [cells[change.cell % cells.length]!, change]));
  return blocks
    .map((block) => {
      if (block.kind === 'break') return '';
      if (block.kind === 'text') return `<p>${block.text}</p>`;
      return `<table>${block.rows.map((row) => `<tr>${rowOf(row, block.rows)}</tr>`).join('')}</table>`;
    })
    .join('');

  function rowOf(row: readonly GridCell[], rows: readonly (readonly GridCell[])[]): string {
    return row
      .map((own) => {
        if (own.of) return '';
        const { down, across } = spansOf(own, rows);
        const { by = 0, isRows = false } = changed.get(own) ?? {};
        const [rowSpan, colSpan] = isRows ? [down + by, across] : [down, across + by];
        return `<td rowspan="${Math.max(1, rowSpan)}" colspan="${Math.max(1, colSpan)}">${own.text}</td>`;
      })
      .join('');
  }
}

type Table = Extract<Block, { readonly kind: 'table' }>;

const beginningsOf = (rows: Table['rows']): readonly GridCell[] =>
  rows.flatMap((row) => row.filter(({ of }) => !of));

function spansOf(cell: GridCell, rows: Table['rows']): { readonly down: number; readonly across: number } {
  const row = rows.findIndex((one) => one.includes(cell));
  const column = rows[row]!.indexOf(cell);
  const isOf = ({ of }: GridCell) => of?.row === row && of.column === column;
  const down = 1 + rows.filter((one, at) => at > row && isOf(one[column]!)).length;
  return { down, across: 1 + rows[row]!.filter(isOf).length };
}
