/** What cells of a workbook show that LibreOffice has calculated. */
import type { Sheet } from 'hucre';
import type { Value } from '../../src/workbook/evaluate';

/** What a cell shows: nothing and an empty text look the same. */
export function shownAt(sheet: Sheet, row: number, column: number): Value {
  const cell = sheet.cells?.get(`${row},${column}`);
  const value = cell?.formulaResult ?? cell?.value ?? sheet.rows[row]?.[column] ?? '';
  if (value instanceof Date) return Math.round((value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
  if (typeof value === 'number') return Number(value.toPrecision(12));
  return typeof value === 'string' ? asExcelLinks(value) : value;
}

/** Where a link by formula leads: `#$表.$D$5` of LibreOffice is `#'表'!$D$5`. */
const asExcelLinks = (value: string): string =>
  value.replace(/^(#?)\$([^.']+|'.+')\.(\$[A-Z]+\$\d+)?$/u, (_, hash: string, sheet: string, cell = '') =>
    [hash, `'${sheet.replace(/^'|'$/g, '')}'`, '!', cell].join(''),
  );
