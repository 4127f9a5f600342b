/** The properties of a range that are grids: values, formulas, texts and number formats of its cells. */
import { isValidFormat } from 'numfmt';
import type { Box, CellInput, CellStyle, EngineCell } from '../sheet/sheet-engine';
import { intersection } from './address';
import type { Area } from './area';
import { boundedBox, boxOf, isCovered, isUnbounded, positions } from './area';
import { GENERAL, written } from './cell-input';
import { formulaOf, textOf, valueOf, valueTypeOf } from './cell-output';
import { invalidArgument } from './errors';
import type { Property } from './excel-class';

const CHINESE_GENERAL = 'G/通用格式';

export const cellProperties: Readonly<Record<string, Property<Area>>> = {
  Values: { get: (self) => grid(self, valueOf), set: writeCells },
  Formulas: { get: (self) => grid(self, formulaOf), set: writeCells },
  FormulasLocal: { get: (self) => grid(self, formulaOf), set: writeCells },
  Text: { get: (self) => grid(self, (cell, style) => textOf(cell, style().numberFormat)) },
  ValueTypes: { get: (self) => grid(self, valueTypeOf) },
  NumberFormat: {
    get: (self) => grid(self, (_, style) => style().numberFormat),
    set: (self, value) => writeNumberFormats(self, value, (format) => format),
  },
  NumberFormatLocal: {
    get: (self) =>
      grid(self, (_, style) => (style().numberFormat === GENERAL ? CHINESE_GENERAL : style().numberFormat)),
    set: (self, value) =>
      writeNumberFormats(self, value, (format) => (format === CHINESE_GENERAL ? GENERAL : format)),
  },
};

/** Reads each cell; of whole rows and columns Excel gives `null`. */
function grid<T>(area: Area, read: (cell: EngineCell, style: () => CellStyle) => T): T[][] | null {
  const box = boxOf(area);
  if (isUnbounded(box)) return null;
  const { engine } = area.host.workbook;
  return engine
    .cells(area.sheet, box)
    .map((cells, row) =>
      cells.map((cell, column) =>
        read(cell, () => engine.style(area.sheet, box.row + row, box.column + column)),
      ),
    );
}

/** A grid of the range's size, or one value for every cell of it. */
function spread(box: Box, value: unknown): unknown[][] {
  if (!Array.isArray(value))
    return Array.from({ length: box.rows }, () => Array<unknown>(box.columns).fill(value));
  const rows: unknown[] = value;
  const fits =
    rows.length === box.rows && rows.every((row) => Array.isArray(row) && row.length === box.columns);
  if (!fits) throw invalidArgument(WRONG_SIZE);
  return rows as unknown[][];
}

export const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

function writeCells(area: Area, value: unknown): void {
  const box = boundedBox(area);
  const { engine } = area.host.workbook;
  const merges = engine.merges(area.sheet).filter((merged) => intersection(merged, box) !== null);
  const formats: { readonly row: number; readonly column: number; readonly numberFormat: string }[] = [];
  const inputs = spread(box, value).map((cells, r) =>
    cells.map((cell, c): CellInput | undefined => {
      const row = box.row + r;
      const column = box.column + c;
      if (isCovered(merges, row, column)) return undefined;
      const result = written(cell, () => engine.style(area.sheet, row, column).numberFormat);
      if (result?.numberFormat !== undefined) {
        formats.push({ row, column, numberFormat: result.numberFormat });
      }
      return result?.input;
    }),
  );
  engine.setCells(area.sheet, box, inputs);
  for (const { row, column, numberFormat } of formats) {
    if (engine.style(area.sheet, row, column).numberFormat !== GENERAL) continue;
    engine.setStyle(area.sheet, { row, column, rows: 1, columns: 1 }, { numberFormat });
  }
}

function writeNumberFormats(area: Area, value: unknown, toFormat: (local: string) => string): void {
  const { engine } = area.host.workbook;
  if (!Array.isArray(value)) {
    const box = boxOf(area);
    return engine.setStyle(area.sheet, box, { numberFormat: toFormat(validFormat(value)) });
  }
  const box = boundedBox(area);
  const formats = spread(box, value);
  const one = formats[0]?.[0];
  if (formats.every((row) => row.every((format) => format === one))) {
    if (one === null) return;
    return engine.setStyle(area.sheet, box, { numberFormat: toFormat(validFormat(one)) });
  }
  for (const { row, column } of positions(box)) {
    const format = formats[row - box.row]![column - box.column];
    if (format === null) continue;
    const numberFormat = toFormat(validFormat(format));
    engine.setStyle(area.sheet, { row, column, rows: 1, columns: 1 }, { numberFormat });
  }
}

function validFormat(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  if (value !== CHINESE_GENERAL && !isValidFormat(value)) throw invalidArgument();
  return value === '' ? GENERAL : value;
}
