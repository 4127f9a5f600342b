/** The looks of the grid: the sheet is white paper in every theme, as in Excel; what is ours around it follows the theme. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { CellLook } from '../grid/look';

const HEAD_WIDTH = 38;
/** of the first column, which numbers the rows, in pixels */
export const headWidth = HEAD_WIDTH;

const LIFTED = 2;
const INK = '#1b1b1b';
const PAPER = '#ffffff';
const FRAME = '#0f6cbd';

export const useGridStyles = makeStyles({
  scroller: {
    position: 'relative',
    overflow: 'auto',
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  table: {
    tableLayout: 'fixed',
    // lines of sticky cells stay with them
    borderCollapse: 'separate',
    borderSpacing: 0,
    backgroundColor: PAPER,
    color: INK,
    cursor: 'cell',
  },
  head: { position: 'sticky', top: 0, zIndex: LIFTED + 1, backgroundColor: PAPER },
  headCell: {
    padding: 0,
    fontSize: '12px',
    fontWeight: 400,
    color: '#424242',
    backgroundColor: '#f5f5f5',
    borderRight: '1px solid #d1d1d1',
    borderBottom: '1px solid #d1d1d1',
    textAlign: 'center',
    userSelect: 'none',
  },
  headOfSelection: { backgroundColor: '#cfe4fa', color: '#0c3b5e', fontWeight: 600 },
  rowHead: { position: 'sticky', left: 0, zIndex: LIFTED },
  cell: {
    position: 'relative',
    boxSizing: 'border-box',
    padding: '1px 3px',
    overflow: 'hidden',
    userSelect: 'none',
    borderRight: '1px solid transparent',
    borderBottom: '1px solid transparent',
    backgroundColor: PAPER,
  },
  overflowing: { overflow: 'visible' },
  frozen: { position: 'sticky', zIndex: 1 },
  selected: {
    boxShadow: 'inset 0 0 0 9999px rgba(15, 108, 189, 0.14)',
    '@media (forced-colors: active)': { outline: '1px dotted Highlight', outlineOffset: '-1px' },
  },
  active: {
    outline: `2px solid ${FRAME}`,
    outlineOffset: '-1px',
    boxShadow: 'none',
    overflow: 'visible',
    zIndex: 1,
    '@media (forced-colors: active)': { outline: '3px solid Highlight' },
  },
  link: { textDecoration: 'underline', cursor: 'pointer' },
  editor: {
    position: 'absolute',
    left: 0,
    top: 0,
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    margin: 0,
    padding: '1px 3px',
    border: 'none',
    outline: 'none',
    resize: 'none',
    overflow: 'hidden',
    font: 'inherit',
    textAlign: 'inherit',
    color: INK,
    backgroundColor: PAPER,
  },
  // it holds the focus and takes what is typed, also through an input method, before an edit begins
  waiting: { opacity: 0, cursor: 'cell' },
  editing: { zIndex: LIFTED, minWidth: '100%', overflow: 'auto' },
  choose: {
    position: 'absolute',
    right: '0',
    bottom: '0',
    zIndex: LIFTED,
    minWidth: '18px',
    width: '18px',
    height: '18px',
    padding: 0,
  },
});

/** Points of a plan in pixels. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);

const FACES: Readonly<Record<string, string>> = {
  宋体: '"宋体", SimSun, "Songti SC", "Noto Serif CJK SC", serif',
  黑体: '"黑体", SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif',
  楷体: '"楷体", KaiTi, "Kaiti SC", "Noto Serif CJK SC", serif',
};

const VERTICAL = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;
const HORIZONTAL = { Left: 'left', Center: 'center', Right: 'right' } as const;

const known = new WeakMap<CellLook, CSSProperties>();

/** @param isNumber figures without an alignment of their own stand at the right */
export function cssOf(look: CellLook, isNumber: boolean): CSSProperties {
  const made = known.get(look) ?? madeOf(look);
  known.set(look, made);
  return look.horizontal || !isNumber ? made : { ...made, textAlign: 'right' };
}

function madeOf(look: CellLook): CSSProperties {
  const {
    fontName,
    fontSize,
    bold,
    italic,
    underline,
    fontColor,
    fill,
    line,
    horizontal,
    vertical,
    wrap,
    stacked,
  } = look;
  const border = line === undefined ? undefined : `1px solid ${line}`;
  return {
    ...(fontName !== undefined && { fontFamily: FACES[fontName] ?? fontName }),
    ...(fontSize !== undefined && { fontSize: pixels(fontSize) }),
    ...(bold && { fontWeight: 700 }),
    ...(italic && { fontStyle: 'italic' }),
    ...(underline && { textDecoration: 'underline' }),
    ...(fontColor !== undefined && { color: fontColor }),
    ...(fill !== undefined && { backgroundColor: fill }),
    ...(border && { borderRight: border, borderBottom: border }),
    textAlign: horizontal ? HORIZONTAL[horizontal] : 'left',
    verticalAlign: VERTICAL[vertical ?? 'Bottom'],
    whiteSpace: wrap ? 'pre-wrap' : 'pre',
    ...(wrap && { overflowWrap: 'anywhere' }),
    ...(stacked && { writingMode: 'vertical-rl', textOrientation: 'upright', whiteSpace: 'pre-wrap' }),
  };
}
