/** Sizes, types and colours of table 3: the official printed table, on one A4 page across. Lengths in points. */
import type { PlanPrint, PlanStyle } from './plan';

export const FONT_SIZE = 10;
const TITLE_SIZE = 14;

export const base: PlanStyle = { fontName: '宋体', fontSize: FONT_SIZE, vertical: 'Center' };
export const title: PlanStyle = { fontName: '黑体', fontSize: TITLE_SIZE, horizontal: 'Center' };
export const note: PlanStyle = { fontName: '楷体', horizontal: 'Left', wrap: true };
export const head: PlanStyle = { horizontal: 'Center', wrap: true };
export const stub: PlanStyle = { horizontal: 'Left', wrap: true };
export const upright: PlanStyle = { horizontal: 'Center', stacked: true };
export const figure: PlanStyle = { horizontal: 'Center', numberFormat: 'General' };
export const checkHead: PlanStyle = {
  horizontal: 'Center',
  wrap: true,
  fontSize: 9,
  fontColor: '#595959',
  fill: '#F2F2F2',
};
/** The head over the lines of OGI.CHECK; only its own cells, as what spills below is the function's. */
export const findingsHead: PlanStyle = {
  horizontal: 'Left',
  fontSize: 9,
  fontColor: checkHead.fontColor!,
  fill: checkHead.fill!,
};
export const check: PlanStyle = { horizontal: 'Center', fontSize: 9 };

export const tableLine = '#000000';
export const checkLine = '#BFBFBF';
export const tabColor = '#0F6CBD';

/** The looks of 相符, 相差N and 未填; each differs by its word first. */
export const agreeing = { fontColor: '#0E700E' };
export const differing = { fontColor: '#B10E1C', fill: '#FDF3F4', bold: true };
export const waiting = { fontColor: '#7A4B00' };

/** First the column of the upright label, then its groups, then the single rows. */
const STUB_WIDTHS = [24, 78, 236];
const FIGURE_WIDTH = 62;
export const GAP_WIDTH = 12;
export const CHECK_WIDTH = 104;
/** 级别, 规则, 位置, 说明, 相差 */
export const findingWidths: readonly number[] = [44, 44, 150, 420, 44];

export const TITLE_HEIGHT = 24;
export const HEAD_HEIGHT = 18;
export const ROW_HEIGHT = 16;
export const GAP_HEIGHT = 10;

export const stubWidth = (column: number): number =>
  STUB_WIDTHS[column] ?? STUB_WIDTHS[STUB_WIDTHS.length - 1]!;
export const figureWidths = (count: number): readonly number[] => Array<number>(count).fill(FIGURE_WIDTH);

export const print: Omit<PlanPrint, 'area' | 'header'> = {
  orientation: 'Landscape',
  paper: 'A4',
  margins: { top: 42, bottom: 22, left: 28, right: 28, header: 20, footer: 10 },
  centered: true,
};
