/** Sizes and looks of table 3 alone: the official printed table, on one A4 page across. Lengths in points. */
import type { PlanStyle } from './plan';
import { quietHead } from './sheet-style';

/** The head over the lines of OGI.CHECK; only its own cells, as what spills below is the function's. */
export const findingsHead: PlanStyle = {
  horizontal: 'Left',
  fontSize: 9,
  fontColor: quietHead.fontColor!,
  fill: quietHead.fill!,
};

/** First the column of the upright label, then its groups, then the single rows. */
const STUB_WIDTHS = [24, 78, 236];
const FIGURE_WIDTH = 62;
/** 级别, 规则, 位置, 说明, 相差 */
export const findingWidths: readonly number[] = [44, 44, 150, 420, 44];

const stubWidth = (column: number): number => STUB_WIDTHS[column] ?? STUB_WIDTHS[STUB_WIDTHS.length - 1]!;
/** The widths of the columns of the table, labels first. */
export const tableWidths = (stub: number, figures: number): readonly number[] => [
  ...Array.from({ length: stub }, (_, column) => stubWidth(column)),
  ...Array<number>(figures).fill(FIGURE_WIDTH),
];
