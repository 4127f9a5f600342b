/** Reads the sheets of a workbook of ours, wherever it is open: this year's report, and last year's where 上年年报 is among them. */
import type { Address } from '../report/address';
import { addressOf, factAddress, isPrevious, placeOf, previousOf, withoutYear } from '../report/address';
import type { Cell } from '../report/cell';
import type { Form } from '../report/form';
import { figureRows, findForm, forms, table2Rows, table4Blocks } from '../report/form';
import type { Report } from '../report/report';
import { levels, tableFormsOf } from '../report/report';
import { PLAN_VERSION } from '../workbook/sheet-pieces';
import type { NamedCell, NamedSheet, PreviousConstants } from '../workbook/named-sheets';
import { sheetOfEach } from '../workbook/standing-sheets';
import { printedLabels } from '../workbook/printed-labels';
import { isBegun, sectionsOf, textCells } from '../workbook/text-sheet';
import * as words from '../words/documents';
import { levelWords } from '../words/levels';
import { organHeader } from '../words/workbook';
import { readFigure } from '../report/figures';
import type { AsOf, Block } from './counted-ledger';
import { ledgerFindings } from './counted-ledger';
import { explainedIn, explanationsIn } from './explanations';
import type { Note } from './read-error';
import { ReadError } from './read-error';
import type { Reading } from './report-json';
import { readReport } from './report-json';
import { wordingCells } from './workbook-wordings';

/**
 * Reads the sheets of a workbook of ours, wherever it is open.
 * @param block the heads and rows of the ledger, where that is to be looked at
 * @param asOf where it is asked what it shows as answered too late
 * @throws {ReadError} where they hold no figures, or a later version built them
 */
export function readSheets(sheets: readonly NamedSheet[], block?: Block, asOf?: AsOf): Reading {
  refuseForeign(sheets);
  const form = formOf(latestOf(sheets));
  const notes: Note[] = [];
  const basics = firstOf(sheets.map((sheet) => sheet.basics));
  const year = yearOf(sheets, basics, notes);
  const cells = cellsOf(sheets, notes);
  const head = {
    organ: textOf(basics.get('organ')) ?? organOf(sheets, notes),
    ...levelOf(basics.get('level'), notes),
  };
  const isOurs = (address: Address) => !isPrevious(address);
  const now = reportOf({ ...head, year }, pick(cells, isOurs), form, notes);
  const before = pick(cells, isPrevious);
  // a sheet on which nothing was filled in yet is no report
  const isFilled = [...before.values()].some(({ value }) => value !== null && value !== '');
  const told = previousOn(sheets);
  const last = isFilled
    ? reportOf({ ...head, year: told?.year ?? year - 1 }, before, form, notes, told)
    : undefined;
  const sections = sectionsOn(sheetOfEach(sheets).get('text'), now, latestOf(sheets).year);
  const { report, notes: ofReport } = readReport({ ...now, ...(sections && { sections }) });
  const wordings = wordingCells(sheetOfEach(sheets).get('wordings'));
  const explanations = Object.fromEntries(explanationsIn({ sheets: sheetOfEach(sheets) }));
  const explained = Object.fromEntries(explainedIn({ sheets: sheetOfEach(sheets) }));
  const forms = tableFormsOf(report);
  const labels = forms ? printedLabels(sheetOfEach(sheets), forms) : [];
  const ledger = block && ledgerFindings(sheetOfEach(sheets), report, block, asOf);
  return {
    report,
    notes: [...notes, ...ofReport],
    ...(last && { previous: readReport(last).report }),
    ...(ledger && { ledger }),
    ...(wordings.length > 0 && { wordings }),
    ...(Object.keys(explanations).length > 0 && { explanations }),
    ...(Object.keys(explained).length > 0 && { explained }),
    ...(labels.length > 0 && { labels }),
  };
}

/** What stands in the sections, once somebody has begun to write them. */
function sectionsOn(
  sheet: NamedSheet | undefined,
  report: Report,
  builtFor: number | undefined,
): Report['sections'] {
  const forms = tableFormsOf(report);
  if (!sheet || !forms || sheet.year !== builtFor) return undefined;
  const cells = textCells(sheet, forms);
  return isBegun(cells) ? sectionsOf(cells) : undefined;
}

/** A workbook that this project did not build; it may hold the official tables all the same. */
export class ForeignWorkbook extends ReadError {}

function refuseForeign(sheets: readonly NamedSheet[]): void {
  for (const { sheet, plan } of sheets) {
    if (plan > PLAN_VERSION) throw new ReadError(sheet, words.planVersion(plan), words.newerWorkbook);
  }
  const withFigures = sheets.some(({ figures }) => [...figures.keys()].some((one) => !isPrevious(one)));
  if (!withFigures) throw new ForeignWorkbook(words.wholeFile, words.kindNames.xlsx, words.otherWorkbook);
}

/** The first sheet of the latest year that holds figures of its own. */
function latestOf(sheets: readonly NamedSheet[]): NamedSheet {
  const filled = sheets.filter(({ figures }) => [...figures.keys()].some((one) => !isPrevious(one)));
  return [...filled].sort((one, other) => (other.year ?? 0) - (one.year ?? 0))[0]!;
}

function formOf({ sheet, form: id }: NamedSheet): Form {
  const form = findForm(id ?? '');
  if (!form) throw new ReadError(sheet, id ?? '', words.unknownWorkbookForm);
  return form;
}

/** What several maps hold, the earlier one's where two hold the same. */
const firstOf = <T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> =>
  new Map([...maps].reverse().flatMap((map) => [...map]));

const pick = (
  cells: ReadonlyMap<Address, NamedCell>,
  wanted: (address: Address) => boolean,
): ReadonlyMap<Address, NamedCell> =>
  new Map(
    [...cells].filter(([address]) => wanted(address)).map(([address, cell]) => [withoutYear(address), cell]),
  );

function textOf(cell: NamedCell | undefined): string | undefined {
  const text = String(cell?.value ?? '').trim();
  return text === '' ? undefined : text;
}

/** The year as 基本信息 says it, otherwise as the latest sheet was built for. */
function yearOf(
  sheets: readonly NamedSheet[],
  basics: ReadonlyMap<string, NamedCell>,
  notes: Note[],
): number {
  const built = sheets
    .filter(({ figures }) => [...figures.keys()].some((one) => !isPrevious(one)))
    .flatMap(({ year }) => year ?? []);
  if (built.length === 0) throw new ReadError(words.wholeFile, '', words.noWorkbookYear);
  const latest = Math.max(...built);
  const cell = basics.get('year');
  const said = Number(
    textOf(cell)
      ?.normalize('NFKC')
      .replace(/年度?$/, '') ?? latest,
  );
  if (said === latest) return latest;
  const isYear = Number.isInteger(said) && said >= 1949 && said <= 9999;
  const used = isYear ? said : latest;
  notes.push({ place: 'year', found: cell!.value, used, why: words.otherYear(cell!.place, latest) });
  return used;
}

/**
 * The cells of all sheets. Of a table that stands on several sheets, as a year's sheet was copied or the next year's
 * built beside it, the one of the latest year counts, and the first of these.
 */
function cellsOf(sheets: readonly NamedSheet[], notes: Note[]): ReadonlyMap<Address, NamedCell> {
  const byYear = [...sheets].sort((one, other) => (other.year ?? 0) - (one.year ?? 0));
  const cells = new Map<Address, NamedCell>();
  const takenBy = new Map<string, string>();
  for (const { sheet, figures, lost } of byYear) {
    const tables = new Set([...figures.keys(), ...lost].map(tableOf));
    const own = [...tables].filter((table) => !takenBy.has(table));
    for (const table of tables) {
      const other = takenBy.get(table);
      if (other === undefined) takenBy.set(table, sheet);
      else notes.push({ place: table, found: sheet, used: other, why: words.tableTwice(sheet, other) });
    }
    for (const [address, cell] of figures) if (own.includes(tableOf(address))) cells.set(address, cell);
    for (const address of lost) {
      if (!own.includes(tableOf(address))) continue;
      notes.push({ place: address, found: null, used: null, why: words.lostCell(sheet) });
    }
  }
  return cells;
}

/** `table3`, `previous.table3`, `facts` */
function tableOf(address: Address): string {
  const [table] = withoutYear(address).split('.');
  return isPrevious(address) ? previousOf(table!) : table!;
}

/** The organ as it stands over the printed table, where 基本信息 does not name it. */
function organOf(sheets: readonly NamedSheet[], notes: Note[]): string {
  const label = organHeader('');
  const from = sheets.find(({ header }) => header.startsWith(label) && header.length > label.length);
  const organ = from?.header.slice(label.length).trim() ?? '';
  notes.push({
    place: 'organ',
    found: from?.header ?? null,
    used: organ,
    why: organ === '' ? words.noOrganFound : words.organFromHeader(from!.sheet),
  });
  return organ;
}

function levelOf(cell: NamedCell | undefined, notes: Note[]): Pick<Report, 'level'> {
  const said = textOf(cell);
  if (said === undefined) return {};
  const level = levels.find((one) => one === said || levelWords[one] === said);
  if (level) return { level };
  notes.push({ place: 'level', found: said, used: null, why: words.unknownLevelAt(cell!.place) });
  return {};
}

/** What the sheet of last year's tables tells of them; of several sheets the one whose figures count. */
const previousOn = (sheets: readonly NamedSheet[]): PreviousConstants | undefined =>
  [...sheets]
    .sort((one, other) => (other.year ?? 0) - (one.year ?? 0))
    .find(({ figures }) => [...figures.keys()].some(isPrevious))?.previous;

function reportOf(
  head: Pick<Report, 'organ' | 'level' | 'year'>,
  cells: ReadonlyMap<Address, NamedCell>,
  usual: Form,
  notes: Note[],
  told?: PreviousConstants,
): Report {
  const form = findForm(told?.form ?? '') ?? formHolding(cells, 'table2', usual);
  const table3Form = findForm(told?.table3Form ?? '') ?? formHolding(cells, 'table3', form);
  const read = (address: Address): Cell | undefined => {
    const cell = cells.get(address);
    return cell && figureIn(cell, address, notes);
  };
  const table3 = rowsOf('table3', figureRows(table3Form), table3Form.table3.columns, read);
  const table4 = rowsOf('table4', table4Blocks(form), form.table4.columns, read);
  const table2 = present(
    table2Rows(form).map(({ id, columns }) => [
      id,
      present(columns.map((column) => [column.id, read(addressOf('table2', id, column.id))])),
    ]),
  );
  const facts = present(form.facts.map(({ id }) => [id, read(factAddress(id))]));
  const computed = [...cells]
    .filter(([address, { isFormula }]) => isFormula && placeOf(address))
    .map(([address]) => address);
  return {
    ...head,
    format: form.id,
    ...(table3Form !== form && { table3Format: table3Form.id }),
    ...(table2 && { table2 }),
    ...(table3 && { table3 }),
    ...(table4 && { table4 }),
    ...(facts && { facts }),
    ...(computed.length > 0 && { computed }),
  };
}

/** The form whose table has all the rows that there are; `usual` where it is among several. */
function formHolding(cells: ReadonlyMap<Address, NamedCell>, table: 'table2' | 'table3', usual: Form): Form {
  const found = new Set([...cells.keys()].filter((address) => placeOf(address)?.table === table));
  const holds = (form: Form): boolean => {
    const own = new Set(addressesOf(form, table));
    return [...found].every((address) => own.has(address));
  };
  return [usual, ...forms].find(holds) ?? usual;
}

const addressesOf = (form: Form, table: 'table2' | 'table3'): readonly Address[] =>
  (table === 'table2'
    ? table2Rows(form)
    : figureRows(form).map(({ id }) => ({ id, columns: form.table3.columns }))
  ).flatMap(({ id, columns }) => columns.map((column) => addressOf(table, id, column.id)));

/** Rows by id, of which a row that lost some of its cells keeps blanks in their places, and one that lost all is absent. */
function rowsOf(
  table: 'table3' | 'table4',
  rows: readonly { readonly id: string }[],
  columns: readonly { readonly id: string }[],
  read: (address: Address) => Cell | undefined,
): Readonly<Record<string, readonly Cell[]>> | undefined {
  return present(
    rows.map(({ id }) => {
      const line = columns.map((column) => read(addressOf(table, id, column.id)));
      return [id, line.every((cell) => cell === undefined) ? undefined : line.map((cell) => cell ?? null)];
    }),
  );
}

/** The entries that are there; `undefined` where there is none. */
function present<T>(
  entries: readonly (readonly [string, T | undefined])[],
): Readonly<Record<string, T>> | undefined {
  const found = entries.filter((entry): entry is readonly [string, T] => entry[1] !== undefined);
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** A figure as it stands in its cell. What cannot be read is told with its place and taken for a blank, never for 0. */
function figureIn({ value, isUncalculated, place }: NamedCell, address: Address, notes: Note[]): Cell {
  const note = (used: Cell, why: string): Cell => {
    notes.push({ place: address, found: value, used, why });
    return used;
  };
  if (isUncalculated) return note(null, words.uncalculated(place));
  const reading = readFigure(value ?? '');
  if ('unreadable' in reading) return note(null, words.unreadableCell(place));
  return reading.tidy ? reading.cell : note(reading.cell, words.untidyCell(place));
}
