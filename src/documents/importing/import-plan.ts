/** 导入: what a report that was read comes to on the sheets of the open workbook, cell by cell, before anything is written. */
import type { Address, TableId } from '../../report/address';
import { factAddress, isPrevious, placeOf, previousOf, withoutYear } from '../../report/address';
import type { Cell } from '../../report/cell';
import { addressesOf } from '../../report/figure-addresses';
import { readFigure } from '../../report/figures';
import type { TableForms } from '../../report/form';
import type { Report } from '../../report/report';
import { cellReader, tableFormsOf } from '../../report/report';
import { totalOf, totalsOf } from '../../report/totals';
import { cellWords } from '../../rules/names';
import type { CellWrite } from '../../workbook/host';
import type { NamedSheet } from '../../workbook/named-sheets';
import { nameOfAddress } from '../../workbook/names';
import type { RawCell } from '../../workbook/raw-cell';
import { contentOfCell, plainContent } from '../../workbook/raw-cell';
import type { SheetKind } from '../../workbook/sheet-kind';
import type { Note } from '../read-error';
import type { Reading } from '../report-json';
import type { ImportedText } from './imported-text';
import { importedTexts } from './imported-text';

/** Last year's report, for 上年年报; or this year's, for its tables and 正文. */
export const importTargets = ['previous', 'year'] as const;
export type ImportTarget = (typeof importTargets)[number];

/** A cell that the report has otherwise than the workbook. */
export interface ImportedCell {
  readonly sheet: SheetKind;
  /** its name on the sheet, and what sentences call it */
  readonly name: string;
  readonly place: string;
  readonly from: RawCell;
  readonly to: number | string;
  /** what stands in it, as `Range.formulas` has it */
  readonly holds: RawCell;
}

/** How a table was read. */
export interface ReadTable {
  readonly table: TableId;
  /** cells with a figure or "/", and those that are blank or could not be told */
  readonly read: number;
  readonly open: number;
  /** what was repaired or inferred */
  readonly repaired: number;
}

export interface ImportPlan {
  readonly target: ImportTarget;
  readonly report: Report;
  /** the tables that the document holds */
  readonly tables: readonly ReadTable[];
  readonly notes: readonly Note[];
  /** into blanks */
  readonly fills: readonly ImportedCell[];
  /** what people filled in otherwise */
  readonly differing: readonly ImportedCell[];
  /** published totals that are not the sum of their parts, over the formulas of the sheet */
  readonly totals: readonly ImportedCell[];
  /** cells that hold the same already */
  readonly same: number;
  /** cells that are counted by formulas and come to something else: they are left */
  readonly counted: readonly ImportedCell[];
  /** cells for which the workbook has no place: a sheet is missing, or is of another form */
  readonly unplaced: number;
  readonly texts: readonly ImportedText[];
  /** there is no sheet for it yet, or none of this year's: they would be built */
  readonly isToBuild: boolean;
}

/** Why a report does not belong there. */
export type ImportRefusal =
  | { readonly code: 'otherYear'; readonly found: number; readonly wanted: number }
  | { readonly code: 'noTables' }
  | { readonly code: 'unknownForm'; readonly found: string };

export interface ImportedInto {
  /** the sheets of the year */
  readonly sheets: ReadonlyMap<SheetKind, NamedSheet>;
  /** of this year's report */
  readonly year: number;
}

/** The year that the report has to be of. */
export const yearOf = (target: ImportTarget, year: number): number =>
  target === 'previous' ? year - 1 : year;

/** What a report is taken for: last year's where it is that year's. */
export const proposedTarget = (report: Report, year: number): ImportTarget | undefined =>
  importTargets.find((target) => yearOf(target, year) === report.year);

export function importPlan(
  { report, notes }: Pick<Reading, 'report' | 'notes'>,
  target: ImportTarget,
  { sheets, year }: ImportedInto,
): ImportPlan | ImportRefusal {
  const forms = tableFormsOf(report);
  if (!forms) return { code: 'unknownForm', found: report.format };
  const hasTables = TABLES.some((table) => sheets.has(table));
  // sheets are built of the year and in the form of what was read; both tables are of one form then
  const isNew = target === 'year' && !hasTables;
  if (isNew && forms.form.id !== forms.table3Form.id) return { code: 'noTables' };
  const wanted = yearOf(target, year);
  if (report.year !== wanted && !isNew) return { code: 'otherYear', found: report.year, wanted };
  const isToBuild = isNew || (target === 'previous' && !sheets.has('previous'));
  const cells = isToBuild ? nothing : cellsOf(report, forms, target, sheets);
  return {
    target,
    report,
    notes,
    tables: readTables(report, forms, notes),
    ...cells,
    texts: target === 'year' ? importedTexts(report, forms, isNew ? 'new' : sheets.get('text')) : [],
    isToBuild,
  };
}

const TABLES: readonly TableId[] = ['table2', 'table3', 'table4'];

function readTables(report: Report, forms: TableForms, notes: readonly Note[]): readonly ReadTable[] {
  const read = cellReader(report);
  return TABLES.filter((table) => report[table]).map((table) => {
    const cells = addressesOf(forms)
      .filter((address) => placeOf(address)!.table === table)
      .map((address) => read(address) ?? null);
    const own = notes.filter(({ place }) => place === table || place.startsWith(`${table}.`));
    return {
      table,
      read: cells.filter((cell) => cell !== null).length,
      open: cells.filter((cell) => cell === null).length,
      repaired: own.filter(({ used }) => used !== null).length,
    };
  });
}

type Cells = Pick<ImportPlan, 'fills' | 'differing' | 'totals' | 'same' | 'counted' | 'unplaced'>;

const nothing: Cells = { fills: [], differing: [], totals: [], same: 0, counted: [], unplaced: 0 };

function cellsOf(
  report: Report,
  forms: TableForms,
  target: ImportTarget,
  sheets: ImportedInto['sheets'],
): Cells {
  const read = cellReader(report);
  const partsOf = totalsOf(forms);
  const isSum = (address: Address, cell: Cell) =>
    cell === totalOf((partsOf.get(address) ?? []).map((part) => read(part) ?? null));
  const found = { fills: [], differing: [], totals: [], counted: [] } as Record<
    'fills' | 'differing' | 'totals' | 'counted',
    ImportedCell[]
  >;
  let [same, unplaced] = [0, 0];
  const facts = target === 'year' ? Object.keys(report.facts ?? {}).map(factAddress) : [];
  for (const address of [...addressesOf(forms), ...facts]) {
    const cell = read(address) ?? null;
    if (cell === null) continue;
    const at = target === 'previous' ? previousOf(address) : address;
    const own = sheets.get(kindOf(at));
    const held = own?.figures.get(at);
    if (!own || !held || held.sheet !== own.sheet) {
      unplaced += 1;
      continue;
    }
    const { formula } = own.cell(held.box.row, held.box.column);
    const from = plainContent(held.value);
    const imported: ImportedCell = {
      sheet: own.kind!,
      name: nameOfAddress(at),
      place: cellWords(address, forms),
      from,
      to: contentOfCell(cell),
      holds: formula ?? from,
    };
    const isTotal = partsOf.has(address);
    const figure = readFigure(from);
    if ('cell' in figure && figure.cell === cell) same += 1;
    else if (formula !== undefined) {
      if (!isTotal) found.counted.push(imported);
      else if (isSum(address, cell)) same += 1;
      else found.totals.push(imported);
    } else if (from === '') found.fills.push(imported);
    else found.differing.push(imported);
  }
  return { ...found, same, unplaced };
}

function kindOf(address: Address): SheetKind {
  if (isPrevious(address)) return 'previous';
  return placeOf(withoutYear(address))?.table ?? 'facts';
}

/** This year's report as sheets are built with it: of its text the sections that are wanted. */
export const builtWith = ({ report, texts }: ImportPlan, sections: readonly number[]): Report => ({
  ...report,
  sections: Object.fromEntries(
    texts.flatMap(({ section, text }) => (sections.includes(section) ? [[section, text]] : [])),
  ),
});

/** What is written, by sheet: blanks and totals, and what differs where a person said so. */
export function importWrites(
  { fills, differing, totals, texts }: ImportPlan,
  { overwrites, sections }: { readonly overwrites: boolean; readonly sections: readonly number[] },
): ReadonlyMap<SheetKind, readonly CellWrite[]> {
  const writes = new Map<SheetKind, CellWrite[]>();
  const add = (sheet: SheetKind, write: CellWrite) =>
    writes.set(sheet, [...(writes.get(sheet) ?? []), write]);
  for (const { sheet, name, holds, to } of [...fills, ...totals, ...(overwrites ? differing : [])]) {
    add(sheet, { name, expected: holds, input: { value: to } });
  }
  for (const { section, writes: own } of texts) {
    if (own && sections.includes(section)) own.forEach((write) => add('text', write));
  }
  return writes;
}
