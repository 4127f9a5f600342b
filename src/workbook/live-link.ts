/**
 * Links by formula that find their sheet after it was renamed and their cell after lines were put in above it: both
 * come from references, which every program keeps up, and not from a name written out as a text.
 */
import { box } from './box';
import type { Expression } from './expression';
import { call, cellsOn, choose, operation, quoted, term, text } from './expression';
import type { SheetKind } from './sheet-kind';
import type { Place } from './workbook-plan';

const CORNER = box(0, 0);

/**
 * A sheet as links of the calculating program write it, with the sign before the cell: `'表 1'!` in Excel and WPS,
 * `$表.` in LibreOffice. Excel tells the file's name too, which is left out: a copy under another name is still itself.
 * A program that does not tell the sheet, as the preview, gets the name of today.
 */
export function sheetInLinks(sheet: SheetKind, name: string): Expression {
  const corner = cellsOn(sheet, CORNER);
  const shown = call('CELL', 'address', corner);
  const own = call('LEFT', shown, operation(call('LEN', shown), '-', call('LEN', addressOf(corner))));
  const end = call('FIND', ']', own);
  const withoutFile = text(
    call('IF', operation(call('LEFT', own, 1), '=', "'"), "'", ''),
    call('RIGHT', own, operation(call('LEN', own), '-', end)),
  );
  const today = `${quoted(name)}!`;
  const inLinks = choose(
    [
      [call('ISNUMBER', end), withoutFile],
      [operation(own, '=', ''), today],
    ],
    own,
  );
  return call('IFERROR', inLinks, today);
}

/** Where a link leads, `sheet` being what `sheetInLinks` comes to. */
export function linkTarget(sheet: Expression, place: Place): Expression {
  const cell = cellsOn(place.sheet, box(place.box.row, place.box.column));
  return text(term('#'), sheet, addressOf(cell));
}

const addressOf = (cell: Expression): Expression => call('ADDRESS', call('ROW', cell), call('COLUMN', cell));
