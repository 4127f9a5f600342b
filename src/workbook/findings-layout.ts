/** Where things stand on 审核结果: its columns, its rows, its two lists and its summary. */
import type { Box } from './box';
import { box } from './box';
import type { Expression } from './expression';
import { fixed } from './expression';
import * as style from './findings-style';

/** The columns of both lists, then those that only formulas use. */
export const COLUMNS = [
  { id: 'number', width: 34, style: style.centered },
  { id: 'severity', width: 40, style: style.centered },
  { id: 'rule', width: 40, style: style.centered },
  { id: 'place', width: 110, style: style.words },
  { id: 'statement', width: 250, style: style.words },
  { id: 'left', width: 62, style: style.figure },
  { id: 'right', width: 62, style: style.figure },
  { id: 'result', width: 104, style: style.centered },
  { id: 'link', width: 40, style: style.link },
  { id: 'explanation', width: 190, style: style.own },
] as const;
export type ColumnId = (typeof COLUMNS)[number]['id'];
/**
 * Of a check its state, its place among those that are off, how many cells are blank or bad, and where it leads; of the list which check a
 * line shows, and beside it the sheets that links lead to. Two are of a total in each line: whether it may still change, and whether it is published.
 * The last one keeps what a check said when it was explained.
 */
export const HIDDEN = [
  'state',
  'order',
  'blanks',
  'bad',
  'target',
  'open',
  'published',
  'explained',
] as const;
export type HiddenId = (typeof HIDDEN)[number];
export const HIDDEN_WIDTH = 40;

export const columnOf = (id: ColumnId | HiddenId): number =>
  [...COLUMNS.map((column) => column.id), ...HIDDEN].indexOf(id);

/** Lines for what somebody explains of the text and the ledger, below the checks. */
export const REMARK_LINES = 12;
/** where they begin, below their head */
export const firstRemarkRow = (checks: number): number => FIRST_CHECK_ROW + checks + 1;

/** A cell of such a line, beside its 情况说明. */
export const besideExplanation = ({ row, column }: Box, id: ColumnId | HiddenId): Box =>
  box(row, column + columnOf(id) - columnOf('explanation'));

/** Where the clerk explains a check, beside the cell of its result. */
export const explanationBeside = (result: Box): Box =>
  box(result.row, result.column + columnOf('explanation') - columnOf('result'));

/** What a check comes to, as the hidden column has it. */
export const STATE = { holds: 0, fails: 1, waits: 2 } as const;

export const ROWS = { title: 0, conclusion: 1, counts: 2, heads: 3, listHead: 4, list: 5 } as const;
/** The lines of 问题清单; what does not fit stands below, in 全部核对. */
export const LIST_LENGTH = 20;
export const MORE_ROW = ROWS.list + LIST_LENGTH;
export const ALL_HEAD_ROW = MORE_ROW + 1;
export const FIRST_CHECK_ROW = ALL_HEAD_ROW + 1;

/** The figures of the summary, by the hidden column in which each stands. */
export const COUNTS = [
  ['mandatory', 'state'],
  ['query', 'order'],
  ['hint', 'blanks'],
  ['blank', 'bad'],
] as const;
export type Count = (typeof COUNTS)[number][0];

export const countCell = (count: Count): Box =>
  box(ROWS.counts, columnOf(COUNTS.find(([own]) => own === count)![1]));

export const wholeRow = (row: number): Box => box(row, 0, 1, COLUMNS.length);

/** A column of 全部核对, for formulas elsewhere. */
export const allOf = (id: ColumnId | HiddenId, checks: number): Expression =>
  fixed(box(FIRST_CHECK_ROW, columnOf(id), Math.max(1, checks)));

/** Where each count is told: two columns each, the wide one alone. */
export const countBoxes: readonly Box[] = [
  box(ROWS.counts, 0, 1, 3),
  box(ROWS.counts, 3),
  box(ROWS.counts, 4),
  box(ROWS.counts, 5, 1, 3),
];

/** Lines of one of the two lists. */
export interface Lines {
  readonly first: number;
  readonly rows: number;
}
