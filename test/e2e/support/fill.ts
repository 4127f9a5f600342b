/** A report's figures typed into the sheets that were built for it, as a clerk would, formulas left alone. */
import { addressesOf } from '../../../src/report/figure-addresses';
import { previousOf } from '../../../src/report/address';
import type { Report } from '../../../src/report/report';
import { cellReader, tableFormsOf } from '../../../src/report/report';
import { nameOfAddress } from '../../../src/workbook/names';
import type { Desk } from './desk';

/** @param year on which sheets: those of the year, or that of last year's report */
export async function fillReport(desk: Desk, report: Report, year: 'this' | 'last' = 'this'): Promise<void> {
  const read = cellReader(report);
  const figures = addressesOf(tableFormsOf(report)!).map(
    (address): readonly [string, number | string | null] => {
      const cell = read(address) ?? null;
      return [nameOfAddress(year === 'this' ? address : previousOf(address)), cell === 'na' ? '/' : cell];
    },
  );
  await fillNamed(desk, Object.fromEntries(figures));
}

/** Types into cells by their names, a paste a sheet. */
export async function fillNamed(
  desk: Desk,
  contents: Readonly<Record<string, number | string | null>>,
): Promise<void> {
  await desk.page.evaluate((given) => {
    const preview = window.preview!;
    const { engine } = preview;
    const ofSheet = new Map<string, { row: number; column: number; value: number | string }[]>();
    for (const { name, formula } of engine.names()) {
      const value = given[name];
      const at = /^='?(.+?)'?!\$([A-Z]+)\$(\d+)$/.exec(formula);
      if (value === undefined || value === null || !at) continue;
      const column = [...at[2]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const cells = ofSheet.get(at[1]!) ?? [];
      cells.push({ row: Number(at[3]), column, value });
      ofSheet.set(at[1]!, cells);
    }
    for (const [sheet, cells] of ofSheet) {
      const rows: (number | string | undefined)[][] = [];
      for (const { row, column, value } of cells) (rows[row - 1] ??= [])[column - 1] = value;
      const { id } = engine.sheets().find(({ name }) => name === sheet)!;
      const width = Math.max(...cells.map(({ column }) => column));
      const held = engine.cells(id, { row: 0, column: 0, rows: rows.length, columns: width });
      preview.paste(
        `${sheet}!A1`,
        Array.from({ length: rows.length }, (_, row) =>
          Array.from({ length: width }, (_, column) =>
            held[row]?.[column]?.formula === undefined ? rows[row]?.[column] : undefined,
          ),
        ),
      );
    }
  }, contents);
  await desk.settled();
}
