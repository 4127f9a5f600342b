/** Sizes, types and colours of 正文: a page of text, A4 upright. Lengths in points. */
import type { PlanPrint, PlanStyle } from './plan';

export const FONT_SIZE = 12;
/** narrower than the page by what a program without the types may add to it: one column alone is not scaled down */
export const WIDTH = 440;

export const base: PlanStyle = { fontName: '仿宋', fontSize: FONT_SIZE, vertical: 'Top', wrap: true };
export const title: PlanStyle = { fontName: '黑体', fontSize: 16, horizontal: 'Center', vertical: 'Center' };
export const note: PlanStyle = { fontName: '楷体', fontSize: 10, fontColor: '#595959' };
export const heading: PlanStyle = { fontName: '黑体', vertical: 'Center' };
export const own: PlanStyle = { horizontal: 'Left' };
/** what only formulas and the add-in use, wrapped: some programs show what overflows from hidden columns */
export const hidden: PlanStyle = { vertical: 'Top', wrap: true };
/** what each paragraph is, beside it */
export const beside: PlanStyle = { fontSize: 10, fontColor: '#595959', horizontal: 'Left' };
export const BESIDE_WIDTH = 130;

export const line = '#BFBFBF';
export const tabColor = '#5C2E91';
/** what the figures tell */
export const live = { fontColor: '#242424', fill: '#F2F2F2' };
/** gaps in what was written from figures */
export const gap = { fontColor: '#7A4B00' };

export const TITLE_HEIGHT = 30;
export const HEADING_HEIGHT = 22;
/** lines that the paragraphs have room for at least, by their ids */
export const LINES: Readonly<Record<string, number>> = {
  preamble: 4,
  releases: 4,
  applications: 18,
  management: 4,
  platforms: 3,
  supervision: 4,
  problems: 8,
};
export const OWN_LINES = 2;
/** Excel's rows are no higher */
export const MOST_HEIGHT = 409;

export const print: Omit<PlanPrint, 'area' | 'header'> = {
  pagesWide: 1,
  orientation: 'Portrait',
  paper: 'A4',
  margins: { top: 56, bottom: 42, left: 28, right: 28, header: 24, footer: 14 },
  centered: true,
};
