/** Sizes, types and colours that all sheets share. Lengths in points. */
import type { PlanPrint, PlanStyle } from './plan';
import type { SheetKind } from './sheet-kind';

export const FONT_SIZE = 10;
const TITLE_SIZE = 14;

export const base: PlanStyle = { fontName: '宋体', fontSize: FONT_SIZE, vertical: 'Center' };
export const title: PlanStyle = { fontName: '黑体', fontSize: TITLE_SIZE, horizontal: 'Center' };
export const wrappedTitle: PlanStyle = { ...title, wrap: true };
export const note: PlanStyle = { fontName: '楷体', horizontal: 'Left', wrap: true };
export const head: PlanStyle = { horizontal: 'Center', wrap: true };
export const stub: PlanStyle = { horizontal: 'Left', wrap: true };
export const upright: PlanStyle = { horizontal: 'Center', stacked: true };
export const figure: PlanStyle = { horizontal: 'Center', numberFormat: 'General' };
/** What is typed stays as it is typed, e.g. with digits 0 at its beginning. */
export const typedText: PlanStyle = { horizontal: 'Left', wrap: true, numberFormat: '@' };
/** A line over a group of lines. */
export const requestGroup: PlanStyle = { horizontal: 'Left', bold: true };
export const link: PlanStyle = { horizontal: 'Left', fontColor: '#0F6CBD' };

const QUIET = '#595959';
const QUIET_FILL = '#F2F2F2';
export const quietHead: PlanStyle = {
  horizontal: 'Center',
  wrap: true,
  fontSize: 9,
  fontColor: QUIET,
  fill: QUIET_FILL,
};
export const quietStub: PlanStyle = { ...stub, fontSize: 9, fontColor: QUIET };
export const sourceNote: PlanStyle = { ...typedText, fontSize: 9 };
export const check: PlanStyle = { horizontal: 'Center', fontSize: 9 };

export const tableLine = '#000000';
export const quietLine = '#BFBFBF';

/** The looks of 相符, 相差N and 未填; each differs by its word first. */
export const agreeing = { fontColor: '#0E700E' };
export const differing = { fontColor: '#B10E1C', fill: '#FDF3F4', bold: true };
export const waiting = { fontColor: '#7A4B00' };

/** One family a purpose: what is filled in, what is looked up or handed out, what follows from it all. */
const FILLED_IN = '#0F6CBD';
const AT_HAND = '#8A8886';
const FOLLOWING = '#0E700E';
export const tabColors: Readonly<Record<SheetKind, string>> = {
  guide: AT_HAND,
  basics: FILLED_IN,
  table2: FILLED_IN,
  table3: FILLED_IN,
  table4: FILLED_IN,
  facts: FILLED_IN,
  ledger: FILLED_IN,
  previous: AT_HAND,
  findings: FOLLOWING,
  text: FOLLOWING,
  wordings: FILLED_IN,
  requests: AT_HAND,
  signing: FOLLOWING,
  checkReport: FOLLOWING,
  charts: FOLLOWING,
};

export const GAP_WIDTH = 12;
export const CHECK_WIDTH = 104;
/** 提供科室, 提供人, 依据 */
export const sourceWidths: readonly number[] = [90, 60, 150];

export const TITLE_HEIGHT = 24;
export const HEAD_HEIGHT = 18;
export const ROW_HEIGHT = 16;
/** of tables with few rows */
export const WIDE_ROW_HEIGHT = 22;
export const GAP_HEIGHT = 10;
/** Excel has none that is higher. */
export const HIGHEST_ROW = 409;

export const print: Omit<PlanPrint, 'area' | 'header'> = {
  orientation: 'Landscape',
  paper: 'A4',
  margins: { top: 42, bottom: 22, left: 28, right: 28, header: 20, footer: 10 },
  centered: true,
};
export const uprightPrint: Omit<PlanPrint, 'area' | 'header'> = { ...print, orientation: 'Portrait' };

/** The style of an Excel table that leaves most to its cells. */
export const QUIET_TABLE = 'TableStyleLight1';
