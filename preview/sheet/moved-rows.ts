/** What inserting and deleting rows does to boxes and to the references of formulas. */
import { a1, isWholeColumns, parseA1, quoted } from '../host/address';
import { mapReferences } from './formula-references';
import type { Box } from './sheet-engine';

/**
 * The box after `count` rows were inserted before `row`, or deleted from it on where `count` is below 0;
 * `null` where nothing is left of it.
 */
export function shiftedBox(box: Box, row: number, count: number): Box | null {
  const end = box.row + box.rows;
  if (count > 0) {
    if (row <= box.row) return { ...box, row: box.row + count };
    return row < end ? { ...box, rows: box.rows + count } : box;
  }
  const shift = (at: number): number => (at <= row ? at : Math.max(row, at + count));
  const first = shift(box.row);
  const rows = shift(end) - first;
  return rows > 0 ? { ...box, row: first, rows } : null;
}

/** Moves the references to a sheet; `moves` says whether one with that sheet's name (or none) is to it. */
export function shiftedFormula(
  formula: string,
  moves: (sheet: string | undefined) => boolean,
  row: number,
  count: number,
): string {
  return mapReferences(formula, ({ sheet, rest }) => {
    const prefix = sheet === undefined ? '' : `${quoted(sheet)}!`;
    const box = moves(sheet) ? parseA1(rest) : null;
    if (!box || isWholeColumns(box)) return prefix + rest;
    const to = shiftedBox(box, row, count);
    return to ? prefix + withMarks(rest, a1(to)) : `${prefix}#REF!`;
  });
}

/** The moved address in the shape of the old one: its `$`, and a block of one cell still as a block. */
function withMarks(old: string, moved: string): string {
  const corners = moved.split(':');
  return old
    .split(':')
    .map((part, index) => {
      const [, first = '', letters = '', second = ''] = /^(\$?)([A-Z]*)(\$?)/i.exec(part) ?? [];
      const [, column = '', row = ''] = /^([A-Z]*)(\d*)$/.exec(corners[index] ?? corners[0]!) ?? [];
      return letters === '' ? `${first}${row}` : `${first}${column}${second}${row}`;
    })
    .join(':');
}
