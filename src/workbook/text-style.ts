/** Sizes, types and colours of 正文: a page of text, A4 upright. Lengths in points. */
import type { PlanPrint, PlanStyle } from './plan';

export const FONT_SIZE = 12;
/** narrower than the page by what a program without the types may add to it: one column alone is not scaled down */
export const WIDTH = 440;

export const base: PlanStyle = { fontName: '仿宋', fontSize: FONT_SIZE, vertical: 'Top', wrap: true };
export const title: PlanStyle = { fontName: '黑体', fontSize: 16, horizontal: 'Center', vertical: 'Center' };
export const note: PlanStyle = { fontName: '楷体', fontSize: 10, fontColor: '#595959' };
export const heading: PlanStyle = { fontName: '黑体', vertical: 'Center' };
export const written: PlanStyle = { horizontal: 'Left', fill: '#F2F2F2' };
export const own: PlanStyle = { horizontal: 'Left' };

export const line = '#BFBFBF';
export const tabColor = '#5C2E91';
/** gaps in what was written from figures */
export const gap = { fontColor: '#7A4B00' };

export const TITLE_HEIGHT = 30;
export const HEADING_HEIGHT = 22;
/** lines that the paragraphs, and what the clerk writes, have room for */
export const LINES = { applications: 15, disputes: 5, documents: 3, fees: 3, own: 10 } as const;

export const print: Omit<PlanPrint, 'area' | 'header'> = {
  pagesWide: 1,
  orientation: 'Portrait',
  paper: 'A4',
  margins: { top: 56, bottom: 42, left: 28, right: 28, header: 24, footer: 14 },
  centered: true,
};
