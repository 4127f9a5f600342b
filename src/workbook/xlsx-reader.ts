/** Reads what an .xlsx file holds, as the sheets of our own workbooks are read by their names. */
import type { CellValue, ReadOptions, Sheet, Workbook } from 'hucre';
import { readXlsx as readFile } from 'hucre/xlsx';
import { dayOf } from '../ledger/day';
import { areaOfReference } from './box';
import type { RawCell } from './host';
import * as names from './names';
import type { HeldCell, HeldSheet, NamedSheet } from './named-sheets';
import { namedSheets, referenceOf } from './named-sheets';
import { headerParts } from './page-header';

/** What is left of a file that is no workbook at all. */
export class NotAWorkbook extends Error {}

/** Cells, rows or the header of a sheet were asked for that was left unread. */
export class NotRead extends Error {}

export interface XlsxContents {
  /** those that were built by a plan, in their order; none in a workbook that is not ours */
  readonly sheets: readonly NamedSheet[];
  /** the rows of the block that a name of the sheet stands for, as `Host.readRows` gives those of each; none without the name */
  readonly rows: (sheet: string, name: string) => readonly (readonly RawCell[])[];
  /** of all sheets, in their order; none in a workbook that is not ours */
  readonly names: readonly string[];
  /** what stands on a sheet, cell by cell; @throws {NotRead} for one that was left unread */
  readonly contents: (sheet: string) => SheetContents;
  /** the same with the sheets that were left unread; `undefined` where there are none */
  readonly whole?: () => Promise<XlsxContents>;
}

/** All cells of a sheet. */
export interface SheetContents {
  /** down to the last row that holds something */
  readonly rows: number;
  readonly columns: number;
  /** a day is its number; counted from 0 */
  readonly cell: (row: number, column: number) => { readonly value: RawCell; readonly formula?: string };
  /** in points, where the file tells it */
  readonly height: (row: number) => number | undefined;
}

/** In bytes; one of ours is not nearly as long, and is not read whole to learn that it is not ours. */
const LONG = 1 << 24;

export interface LeftSheets {
  /** told by its name whether a sheet is left unread: what is asked of its cells throws {@link NotRead} */
  readonly isLeft: (sheet: string) => boolean;
  /** the bytes of the same .xlsx, which may lack these sheets otherwise */
  readonly whole: () => Uint8Array;
}

/**
 * @param bytes of an .xlsx that is known to be harmless
 * @throws {NotAWorkbook} where they cannot be read
 */
export async function readXlsx(
  bytes: Uint8Array,
  { isLeft, whole: wholeBytes }: LeftSheets = { isLeft: () => false, whole: () => bytes },
): Promise<XlsxContents> {
  const order: string[] = [];
  const workbook = await ownOf(bytes, (sheet) => {
    order.push(sheet);
    return !isLeft(sheet);
  });
  if (!workbook) return { sheets: [], rows: () => [], names: [], contents: notRead };
  const left = order.filter(isLeft);
  if (left.length === 0) return contentsOf(workbook, order);
  const whole = async () => {
    const { sheets } = await opened(wholeBytes(), { sheets: ({ name }) => left.includes(name) });
    return contentsOf({ ...workbook, sheets: [...workbook.sheets, ...sheets] }, order);
  };
  try {
    return { ...contentsOf(workbook, order), whole };
  } catch (failure) {
    // a name stands for one of its cells
    if (failure instanceof NotRead) return whole();
    throw failure;
  }
}

/** @param order the names of all sheets */
function contentsOf(workbook: Workbook, order: readonly string[]): XlsxContents {
  const found = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const ranges = (workbook.namedRanges ?? []).map(({ name, range, scope }) => ({
    name,
    formula: `=${range}`,
    sheet: scope ?? sheetOf(name, `=${range}`),
  }));
  return {
    sheets: namedSheets(
      order.map((name): HeldSheet => {
        const read = () => found.get(name) ?? notRead(name);
        return {
          name,
          names: ranges.filter((one) => one.sheet === name),
          cell: (row, column) => cellAt(read(), row, column),
          get header() {
            return headerParts(read().headerFooter?.oddHeader ?? '').left;
          },
        };
      }),
    ),
    names: order,
    contents: (name) => contentsIn(found.get(name) ?? notRead(name)),
    rows: (name, block) => {
      if (!order.includes(name)) return [];
      const range = ranges.find((one) => one.sheet === name && one.name === block);
      return range ? rowsAt(found.get(name) ?? notRead(name), range.formula) : [];
    },
  };
}

function notRead(sheet: string): never {
  throw new NotRead(sheet);
}

/** `undefined` for one that is not ours, where that is seen before all of it is read. */
async function ownOf(bytes: Uint8Array, isWanted: (sheet: string) => boolean): Promise<Workbook | undefined> {
  if (bytes.length > LONG && !(await isOurs(bytes))) return undefined;
  try {
    return await opened(bytes, { sheets: ({ name }) => isWanted(name) });
  } catch (failure) {
    // a cell in a far corner is too much for all of it
    if (await isOurs(bytes)) throw failure;
    return undefined;
  }
}

/** By its names, without its sheets. */
async function isOurs(bytes: Uint8Array): Promise<boolean> {
  const { namedRanges = [] } = await opened(bytes, { sheets: () => false });
  return namedRanges.some(({ name }) => name === names.planName);
}

async function opened(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  try {
    return await readFile(bytes, options);
  } catch (failure) {
    throw new NotAWorkbook(undefined, { cause: failure });
  }
}

/** The sheet that a name without a scope belongs to. */
const sheetOf = (name: string, formula: string): string | undefined =>
  names.addressOfName(name) === undefined ? undefined : referenceOf(formula)?.sheet;

function cellAt({ rows, cells }: Sheet, row: number, column: number): HeldCell {
  const detail = cells?.get(`${row},${column}`);
  const formula = detail?.formula;
  const value = plain(detail?.formulaResult ?? detail?.value ?? rows[row]?.[column] ?? null);
  if (formula === undefined) return { value };
  return { value, formula: `=${formula}`, isUncalculated: value === null };
}

/** Down to the last row of the sheet that holds something in these columns. */
function rowsAt(sheet: Sheet, formula: string): RawCell[][] {
  const area = areaOfReference(formula);
  if (!area) return [];
  const rows = Array.from({ length: Math.max(0, heightOf(sheet) - area.row) }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => rawAt(sheet, area.row + row, area.column + column)),
  );
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}

function contentsIn(sheet: Sheet): SheetContents {
  const { rows, cells } = sheet;
  const columns = [...(cells?.keys() ?? [])].map((key) => Number(key.slice(key.indexOf(',') + 1)) + 1);
  return {
    rows: heightOf(sheet),
    columns: columns.reduce(
      (most, one) => Math.max(most, one),
      rows.reduce((most, row) => Math.max(most, row.length), 0),
    ),
    cell: (row, column) => {
      const formula = cells?.get(`${row},${column}`)?.formula;
      const value = rawAt(sheet, row, column);
      return formula === undefined ? { value } : { value, formula: `=${formula}` };
    },
    height: (row) => sheet.rowDefs?.get(row)?.height,
  };
}

/** Below this row nothing stands; a block of the ledger reaches thousands of rows further. */
function heightOf({ rows, cells }: Sheet): number {
  let height = rows.length;
  for (const key of cells?.keys() ?? []) {
    const row = Number(key.slice(0, key.indexOf(',')));
    if (row >= height) height = row + 1;
  }
  return height;
}

/** A cell as Excel hands it over: a day is its number. */
function rawAt({ rows, cells }: Sheet, row: number, column: number): RawCell {
  const detail = cells?.get(`${row},${column}`);
  const value = detail?.formulaResult ?? detail?.value ?? rows[row]?.[column] ?? '';
  if (!(value instanceof Date)) return value;
  return dayOf(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
}

const plain = (value: CellValue): HeldCell['value'] =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;
