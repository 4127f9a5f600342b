/** Reads what an .xlsx file holds, as the sheets of our own workbooks are read by their names. */
import type { CellValue, Sheet, Workbook } from 'hucre';
import { readXlsx as readFile } from 'hucre/xlsx';
import * as names from './names';
import type { HeldCell, HeldSheet, NamedSheet } from './named-sheets';
import { namedSheets, referenceOf } from './named-sheets';

/** What is left of a file that is no workbook at all. */
export class NotAWorkbook extends Error {}

/**
 * @returns the sheets that were built by a plan, in their order; none in a workbook that is not ours
 * @throws {NotAWorkbook} for bytes that cannot be read as .xlsx
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly NamedSheet[]> {
  const workbook = await opened(bytes);
  const ranges = (workbook.namedRanges ?? []).map(({ name, range, scope }) => ({
    name,
    formula: `=${range}`,
    sheet: scope ?? sheetOf(name, `=${range}`),
  }));
  return namedSheets(
    workbook.sheets.map((sheet): HeldSheet => ({
      name: sheet.name,
      names: ranges.filter((one) => one.sheet === sheet.name),
      cell: (row, column) => cellAt(sheet, row, column),
      header: leftOf(sheet.headerFooter?.oddHeader ?? ''),
    })),
  );
}

async function opened(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readFile(bytes);
  } catch (failure) {
    throw new NotAWorkbook(failure instanceof Error ? failure.message : String(failure));
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

const plain = (value: CellValue): HeldCell['value'] =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** What the left part of a page's header prints: codes such as `&"宋体"` and `&10` are looks, `&&` is `&`. */
function leftOf(header: string): string {
  const left = /&L((?:&&|&(?![CR])|[^&])*)/.exec(header)?.[1] ?? '';
  return left.replace(/&(?:&|"[^"]*"|\d+|[A-Z])/g, (code) => (code === '&&' ? '&' : ''));
}
