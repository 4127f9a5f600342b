/** The text of a report that was read, on the rows of 正文: a section in which somebody has written stays as it is. */
import type { TableForms } from '../../report/form';
import type { Report } from '../../report/report';
import type { CellWrite } from '../../workbook/host';
import type { NamedSheet } from '../../workbook/named-sheets';
import { plainContent } from '../../workbook/raw-cell';
import { isLive, textIn } from '../../workbook/text-sheet';
import { onRows, rowHeight, textRows } from '../../workbook/text-rows';
import { ownText } from '../publishing/own-text';

export interface ImportedText {
  /** its number, 0 being the foreword */
  readonly section: number;
  readonly text: string;
  /** absent where somebody has written in that section, or there is no 正文 */
  readonly writes?: readonly CellWrite[];
}

/**
 * The sections that have a text.
 * @param sheet 正文, or that it would be built
 */
export function importedTexts(
  report: Report,
  forms: TableForms,
  sheet: NamedSheet | 'new' | undefined,
): readonly ImportedText[] {
  return Object.entries(ownText(report))
    .filter(([, text]) => text.trim() !== '')
    .map(([id, text]) => {
      const section = Number(id);
      const writes = sheet === 'new' ? [] : sheet && sectionWrites(section, text.trim(), forms, sheet);
      return { section, text: text.trim(), ...(writes && { writes }) };
    });
}

function sectionWrites(
  section: number,
  text: string,
  forms: TableForms,
  sheet: NamedSheet,
): readonly CellWrite[] | undefined {
  const rows = textRows(forms).filter((row) => row.section === section && sheet.named.has(row.name));
  if (rows.length === 0) return undefined;
  const isTaken = rows.some(({ name }) => {
    const cell = sheet.named.get(name)!;
    return textIn(cell) !== '' && !isLive(sheet, cell);
  });
  if (isTaken) return undefined;
  const given = onRows(text, rows);
  return rows.flatMap((row): readonly CellWrite[] => {
    const cell = sheet.named.get(row.name)!;
    const value = given.get(row.name) ?? '';
    const expected = sheet.cell(cell.box.row, cell.box.column).formula ?? plainContent(cell.value);
    if (expected === value) return [];
    return [{ name: row.name, expected, input: { value }, height: rowHeight(row, value) }];
  });
}
