/**
 * The looks of the grid. The sheet is white paper in light and dark, as in Excel: the looks of its cells are made for it.
 * In a contrast theme of the system it has the system's colours, and what is told by colour alone otherwise is told by lines.
 */
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

/** Where colours are the system's. */
const FORCED = '@media (forced-colors: active)';
/** whether they are, for what is not of a class */
export const forcedColors = '(forced-colors: active)';

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
    // of what the browser draws in it, such as the mark where one types
    colorScheme: 'light',
    cursor: 'cell',
    [FORCED]: { backgroundColor: 'Canvas', color: 'CanvasText', colorScheme: 'light dark' },
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
    [FORCED]: {
      color: 'ButtonText',
      backgroundColor: 'ButtonFace',
      borderRightColor: 'GrayText',
      borderBottomColor: 'GrayText',
    },
  },
  headOfSelection: {
    backgroundColor: '#cfe4fa',
    color: '#0c3b5e',
    fontWeight: 600,
    // a text on the ground of a selection is too faint in some of them
    [FORCED]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
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
    // transparent lines would be drawn
    [FORCED]: { backgroundColor: 'Canvas', color: 'CanvasText', borderRight: 'none', borderBottom: 'none' },
  },
  /** in a contrast theme: a cell with lines around it, of which those to be filled in stand out */
  lined: { [FORCED]: { borderRight: '1px solid GrayText', borderBottom: '1px solid GrayText' } },
  entry: {
    [FORCED]: {
      borderRight: 'none',
      borderBottom: 'none',
      outline: '1px solid ButtonText',
      outlineOffset: '-1px',
      backgroundColor: 'Field',
      color: 'FieldText',
    },
  },
  overflowing: { overflow: 'visible' },
  frozen: { position: 'sticky', zIndex: 1 },
  selected: {
    boxShadow: 'inset 0 0 0 9999px rgba(15, 108, 189, 0.14)',
    [FORCED]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  active: {
    outline: `2px solid ${FRAME}`,
    outlineOffset: '-1px',
    boxShadow: 'none',
    overflow: 'visible',
    zIndex: 1,
    [FORCED]: { outline: '4px solid Highlight', outlineOffset: '-2px' },
  },
  /** the sides of an identity, which are bold, or slanted with a line under it, too */
  left: { [FORCED]: { border: '2px dashed CanvasText' } },
  right: { [FORCED]: { border: '2px dotted CanvasText' } },
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
    [FORCED]: { color: 'FieldText', backgroundColor: 'Field' },
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

/**
 * @param isNumber figures without an alignment of their own stand at the right
 * @param isForced colours are the system's, which styles on the cell itself would keep away
 */
export function cssOf(look: CellLook, isNumber: boolean, isForced: boolean): CSSProperties {
  const made = known.get(look) ?? madeOf(look);
  known.set(look, made);
  const { color, backgroundColor, borderRight, borderBottom, ...plain } = made;
  const colours = isForced ? undefined : { color, backgroundColor, borderRight, borderBottom };
  return { ...plain, ...colours, ...(!look.horizontal && isNumber && { textAlign: 'right' }) };
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
