/** How much room a label takes: Chinese characters are square, the rest about half as wide. */

/** What a cell keeps free left and right of its text, in points. */
const PADDING = 6;
/** how much of a line is filled: punctuation does not begin one, and programs differ in how wide a column is */
const FILLED = 0.95;
const LINE_HEIGHT = 1.3;

function widthOf(text: string, fontSize: number): number {
  const ems = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0);
  return ems * fontSize;
}

/** The lines that `text` wraps to in a cell `width` points wide. */
export function linesOf(text: string, width: number, fontSize: number): number {
  const room = (width - PADDING) * FILLED;
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, fontSize) / room)), 0);
}

/** The height of `lines` lines, in points. */
export function heightOf(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * LINE_HEIGHT + 3);
}
