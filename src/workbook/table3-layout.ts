/** Where the parts of table 3 stand on its sheet, derived from the form's tree. */
import { addressOf } from '../report/address';
import type { Column, ColumnGroup, Form, Row } from '../report/form';
import { figureRows, leaves } from '../report/form';
import type { Box } from './box';
import { box, boxBetween } from './box';
import type { Label, TableLayout } from './table-layout';

export interface Table3Layout extends TableLayout {
  /** the block of the figures */
  readonly matrix: Box;
}

const TITLE_ROWS = 1;

export function layOutTable3(form: Form): Table3Layout {
  const { title, note, columnGroups, columns } = form.table3;
  const rows = figureRows(form);
  const stubColumns = depthOf(form.table3.rows);
  const headRows = Math.max(...columnGroups.map((group) => headDepth(group)));
  const matrix = box(TITLE_ROWS + headRows, stubColumns, rows.length, columns.length);
  return {
    labels: [
      { text: title, box: box(0, 0, TITLE_ROWS, stubColumns + columns.length), look: 'title' },
      { text: note, box: box(TITLE_ROWS, 0, headRows, stubColumns), look: 'note' },
      ...placeHeads(columnGroups, columns, box(TITLE_ROWS, stubColumns, headRows)).map((head) => ({
        ...head,
        look: 'head' as const,
      })),
      ...placeStubs(form.table3.rows, box(matrix.row, 0, 1, stubColumns)),
    ],
    table: boxBetween(box(0, 0), matrix),
    matrix,
    figures: new Map(
      rows.flatMap((row, down) =>
        columns.map((column, across) => [
          addressOf('table3', row.id, column.id),
          box(matrix.row + down, matrix.column + across),
        ]),
      ),
    ),
  };
}

function depthOf(rows: readonly Row[]): number {
  return Math.max(...rows.map((row) => 1 + (row.children ? depthOf(row.children) : 0)));
}

/** Labels of rows from `at` on: a leaf runs to the right edge of the stub, a group down its leaves. */
function placeStubs(rows: readonly Row[], at: Box): TableLayout['labels'] {
  let top = at.row;
  return rows.flatMap((row) => {
    const height = leaves<Row>([row]).length;
    const own = { ...at, row: top, rows: height };
    top += height;
    if (!row.children) return [{ text: row.label, box: own, look: 'stub' }];
    return [
      { text: row.label, box: { ...own, columns: 1 }, look: at.column === 0 ? 'upright' : 'stub' },
      ...placeStubs(row.children, { ...own, column: own.column + 1, columns: own.columns - 1 }),
    ];
  });
}

/** A group over one column of the same name is that column's own head. */
function standsForItsColumn(group: ColumnGroup, columns: readonly Column[]): boolean {
  const [only, second] = group.columns ?? [];
  return second === undefined && columns.find(({ id }) => id === only)?.label === group.label;
}

function headDepth({ children, columns }: ColumnGroup): number {
  if (children) return 1 + Math.max(...children.map(headDepth));
  return columns?.length === 1 ? 1 : 2;
}

function columnsUnder(group: ColumnGroup): readonly string[] {
  return group.children?.flatMap(columnsUnder) ?? group.columns ?? [];
}

function placeHeads(groups: readonly ColumnGroup[], columns: readonly Column[], at: Box): readonly Label[] {
  let left = at.column;
  return groups.flatMap((group) => {
    const under = columnsUnder(group);
    const own = { ...at, column: left, columns: under.length };
    left += under.length;
    if (standsForItsColumn(group, columns)) return [{ text: group.label, box: own }];
    const below = { ...own, row: at.row + 1, rows: at.rows - 1 };
    const head = { text: group.label, box: { ...own, rows: 1 } };
    if (group.children) return [head, ...placeHeads(group.children, columns, below)];
    return [
      head,
      ...under.map((id, index) => ({
        text: columns.find((column) => column.id === id)?.label ?? id,
        box: { ...below, column: below.column + index, columns: 1 },
      })),
    ];
  });
}
