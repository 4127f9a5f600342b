/** How a list prints: on pages of a width that can be read, with its heads and first columns on each of them. */
import { pageNumbers } from '../words/sheets';
import { a1, box, wholeColumns, wholeRows } from './box';
import { quoted } from './expression';
import type { ListSheet } from './list-sheet';
import { bodyRows, bodyStart } from './list-sheet';
import { headerText } from './literal';

/** points a character of a column's width takes */
export const CHARACTER = 5.25;

/** The room between the margins of a sheet of A4 lying down, in points. */
const ROOM = 784;
/** Where the font of the file is not there, programs take another one, and columns are so much wider. */
const WIDEST = 4 / 3;
/** Nothing is scaled down further; what is wider than a page then goes over several at this one. */
const LEAST_SCALE = 0.6;

const INCHES = { top: 0.6, bottom: 0.7, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 };

const widthOf = (columns: ListSheet['columns']): number =>
  columns.reduce((sum, { width, isHidden }) => sum + (isHidden ? 0 : width * CHARACTER), 0);

/** The columns that begin a page beside the first one, counted from 0; those that stay when scrolling are on each. */
export function pageStarts({ columns, frozenColumns = 0 }: ListSheet): readonly number[] {
  if (widthOf(columns) <= ROOM / LEAST_SCALE) return [];
  const starts: number[] = [];
  const room = ROOM / WIDEST / LEAST_SCALE - widthOf(columns.slice(0, frozenColumns));
  let taken = 0;
  for (let column = frozenColumns; column < columns.length;) {
    let end = column + 1;
    while (columns[end]?.isJoined) end += 1;
    const width = widthOf(columns.slice(column, end));
    if (taken > 0 && taken + width > room) {
      starts.push(column);
      taken = 0;
    }
    taken += width;
    column = end;
  }
  return starts;
}

/** How many columns the lines above the heads are as wide as: those of the first page. */
export function columnsAcross(sheet: ListSheet): number {
  const [end = sheet.columns.length] = pageStarts(sheet);
  return end - [...sheet.columns.slice(0, end)].reverse().findIndex(({ isHidden }) => !isHidden);
}

/** As the library takes it. */
export function listPrint(sheet: ListSheet) {
  const starts = pageStarts(sheet);
  const [title = ''] = sheet.lines;
  return {
    pageSetup: {
      paperSize: 'a4' as const,
      orientation: 'landscape' as const,
      margins: INCHES,
      ...(starts.length > 0
        ? { scale: Math.round(LEAST_SCALE * 100) }
        : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    },
    headerFooter: { oddFooter: `&L${headerText(title)}&R${pageNumbers}` },
    // the library takes the column after which a page ends
    colBreaks: starts.map((column) => column - 1),
  };
}

/** The names by which spreadsheet programs know what of a list stands on each page, and what does not print. */
export function listNames(sheet: ListSheet) {
  const { list, lines, columns, frozenColumns = 0 } = sheet;
  const own = (name: string, parts: readonly string[]) => ({
    name,
    scope: list,
    range: parts.map((one) => `${quoted(list)}!${one}`).join(','),
  });
  const first = bodyStart(sheet);
  const heads = wholeRows(box(lines.length, 0, first - lines.length, 1));
  const isWide = pageStarts(sheet).length > 0 && frozenColumns > 0;
  return [
    ...(columns.some(({ isHidden }) => isHidden)
      ? [own('_xlnm.Print_Area', [a1(box(0, 0, first + bodyRows(sheet), columnsAcross(sheet)), 'absolute')])]
      : []),
    own('_xlnm.Print_Titles', [...(isWide ? [wholeColumns(box(0, 0, 1, frozenColumns))] : []), heads]),
  ];
}
