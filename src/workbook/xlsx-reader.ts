/** Finds in an .xlsx file what our own workbooks hold: the cells that their names stand for, wherever they are now. */
import type { CellValue, Sheet, Workbook } from 'hucre';
import { readXlsx as readFile } from 'hucre/xlsx';
import type { Address } from '../report/address';
import type { Box } from './box';
import { a1, cellOfReference } from './box';
import * as names from './names';

/** A cell that a name stands for. */
export interface NamedCell {
  /** `null` for an empty cell; of a formula the result that the file keeps, `''` for an empty one */
  readonly value: string | number | boolean | null;
  readonly isFormula: boolean;
  /** a formula whose result the file does not keep */
  readonly isUncalculated: boolean;
  /** as a person finds it: `申请办理!D5` */
  readonly place: string;
}

/** The ids of the forms of last year's report, and its year, where the sheet tells them. */
export interface PreviousConstants {
  readonly form: string | undefined;
  readonly table3Form: string | undefined;
  readonly year: number | undefined;
}

/** A sheet that was built by a plan. */
export interface NamedSheet {
  readonly sheet: string;
  /** version of the layout */
  readonly plan: number;
  /** id of the form */
  readonly form: string | undefined;
  readonly year: number | undefined;
  /** which report stands on the sheet of last year's tables */
  readonly previous: PreviousConstants;
  /** by address; a name whose cell was deleted is among `lost` */
  readonly figures: ReadonlyMap<Address, NamedCell>;
  /** by the id of what 基本信息 asks */
  readonly basics: ReadonlyMap<string, NamedCell>;
  readonly lost: readonly Address[];
  /** the left of the page's header, as it prints */
  readonly header: string;
}

/** What is left of a file that is no workbook at all. */
export class NotAWorkbook extends Error {}

/**
 * @returns the sheets that were built by a plan, in their order; none in a workbook that is not ours
 * @throws {NotAWorkbook} for bytes that cannot be read as .xlsx
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly NamedSheet[]> {
  const workbook = await opened(bytes);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return workbook.sheets.flatMap((sheet) => {
    const own = new Map(
      (workbook.namedRanges ?? [])
        .filter(({ name, range, scope }) => (scope ?? sheetOf(name, range)) === sheet.name)
        .map(({ name, range }) => [name, range]),
    );
    const plan = Number(constant(own, names.planName) ?? NaN);
    return Number.isInteger(plan) ? [namedSheet(sheet, plan, own, sheets)] : [];
  });
}

async function opened(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readFile(bytes);
  } catch (failure) {
    throw new NotAWorkbook(failure instanceof Error ? failure.message : String(failure));
  }
}

/** The sheet that a name without a scope belongs to. */
const sheetOf = (name: string, range: string): string | undefined =>
  names.addressOfName(name) === undefined ? undefined : reference(range)?.sheet;

const constant = (own: ReadonlyMap<string, string>, name: string): string | undefined =>
  own.has(name) ? names.constantOf(`=${own.get(name)!}`) : undefined;

function namedSheet(
  sheet: Sheet,
  plan: number,
  own: ReadonlyMap<string, string>,
  sheets: ReadonlyMap<string, Sheet>,
): NamedSheet {
  const figures = new Map<Address, NamedCell>();
  const basics = new Map<string, NamedCell>();
  const lost: Address[] = [];
  for (const [name, range] of own) {
    const address = names.addressOfName(name);
    const isBasic = name.startsWith(names.basicPrefix);
    if (address === undefined && !isBasic) continue;
    const at = reference(range);
    const on = at && sheets.get(at.sheet);
    const cell = at && on && cellAt(on, at.box);
    if (!cell) {
      if (address !== undefined) lost.push(address);
    } else if (address !== undefined) figures.set(address, cell);
    else basics.set(name.slice(names.basicPrefix.length), cell);
  }
  const yearAt = (name: string) => {
    const year = Number(constant(own, name) ?? NaN);
    return Number.isInteger(year) ? year : undefined;
  };
  return {
    sheet: sheet.name,
    plan,
    form: constant(own, names.formName),
    year: yearAt(names.yearName),
    previous: {
      form: constant(own, names.previousFormName),
      table3Form: constant(own, names.previousTable3FormName),
      year: yearAt(names.previousYearName),
    },
    figures,
    basics,
    lost,
    header: leftOf(sheet.headerFooter?.oddHeader ?? ''),
  };
}

/** The cell that a name refers to, e.g. `'申请 ''办理'!$D$5`. */
function reference(range: string): { readonly sheet: string; readonly box: Box } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(range);
  const box = cellOfReference(`=${range}`);
  if (!match || !box) return undefined;
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2]!, box };
}

function cellAt({ name, rows, cells }: Sheet, box: Box): NamedCell {
  const detail = cells?.get(`${box.row},${box.column}`);
  const isFormula = detail?.formula !== undefined;
  const value = plain(detail?.formulaResult ?? detail?.value ?? rows[box.row]?.[box.column] ?? null);
  return {
    value,
    isFormula,
    isUncalculated: isFormula && value === null,
    place: `${name}!${a1(box)}`,
  };
}

const plain = (value: CellValue): NamedCell['value'] =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** What the left part of a page's header prints: codes such as `&"宋体"` and `&10` are looks, `&&` is `&`. */
function leftOf(header: string): string {
  const left = /&L((?:&&|&(?![CR])|[^&])*)/.exec(header)?.[1] ?? '';
  return left.replace(/&(?:&|"[^"]*"|\d+|[A-Z])/g, (code) => (code === '&&' ? '&' : ''));
}
