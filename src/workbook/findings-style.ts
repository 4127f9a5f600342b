/** Sizes, types and colours of 审核结果: a list to be read and written beside, one A4 page wide. Lengths in points. */
import type { PlanPrint, PlanStyle } from './plan';

export const FONT_SIZE = 10;

export const base: PlanStyle = { fontName: '宋体', fontSize: FONT_SIZE, vertical: 'Center' };
export const title: PlanStyle = { fontName: '黑体', fontSize: 14, horizontal: 'Left' };
export const CONCLUSION_SIZE = 11;
export const conclusion: PlanStyle = {
  fontSize: CONCLUSION_SIZE,
  bold: true,
  horizontal: 'Left',
  wrap: true,
};
export const count: PlanStyle = { horizontal: 'Left', bold: true };
export const head: PlanStyle = { horizontal: 'Center', bold: true, fill: '#F2F2F2' };
export const section: PlanStyle = { fontName: '黑体', horizontal: 'Left' };
export const centered: PlanStyle = { horizontal: 'Center', wrap: true };
export const words: PlanStyle = { horizontal: 'Left', wrap: true };
export const figure: PlanStyle = { horizontal: 'Right', numberFormat: 'General' };
export const link: PlanStyle = { horizontal: 'Center', fontColor: '#0F6CBD' };
/** where the clerk writes */
export const own: PlanStyle = { horizontal: 'Left', wrap: true, fill: '#FFFBE6' };

export const line = '#BFBFBF';
export const tabColor = '#8A3707';

export const TITLE_HEIGHT = 24;
export const ROW_HEIGHT = 18;
/** lines of the list, whose texts are not known before */
export const LIST_LINES = 2;

export const print: Omit<PlanPrint, 'area' | 'header' | 'titleRows'> = {
  pagesWide: 1,
  orientation: 'Landscape',
  paper: 'A4',
  margins: { top: 42, bottom: 28, left: 28, right: 28, header: 20, footer: 10 },
  centered: true,
};
