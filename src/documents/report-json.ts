/** Reads report JSON as the contract describes it: nothing is repaired, nothing that does not fit passes. */
import type { Address } from '../report/address';
import { addressOf } from '../report/address';
import type { Cell } from '../report/cell';
import type { Form } from '../report/form';
import { addressesOf } from '../report/figure-addresses';
import { figureRows, findForm, forms, table2Rows, table4Blocks } from '../report/form';
import { levelFromName } from '../report/level';
import type { PrintedLabel } from '../report/printed-labels';
import type { Level, Report, Table2Cells, Table3Cells, Table4Cells } from '../report/report';
import { formOf, levels, table3FormOf } from '../report/report';
import type { Severity } from '../rules/rule';
import * as words from '../words/documents';
import { levelWords } from '../words/levels';
import type { Explanations } from './explained';
import type { Note } from './read-error';
import { ReadError } from './read-error';
import type { WordingCell } from './workbook-wordings';

/** What is found in the ledger that a workbook's table 3 is counted from; all of it is mandatory. */
export interface LedgerFindings {
  /** how many applications were not answered within their limit; absent where that is not known */
  readonly overdue?: number;
  /** how many rules found nothing */
  readonly passed: number;
  readonly findings: readonly {
    readonly id: string;
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly cells: readonly Address[];
  }[];
}

/** A report with what reading it had to assume. */
export interface Reading extends Explanations {
  readonly report: Report;
  readonly notes: readonly Note[];
  /** last year's report, where the document holds it too */
  readonly previous?: Report;
  /** where the document holds the ledger that table 3 is counted from */
  readonly ledger?: LedgerFindings;
  /** what the document holds of the office's own wordings, not yet checked */
  readonly wordings?: readonly WordingCell[];
  /** the labels of the tables as the document prints them, where that is read */
  readonly labels?: readonly PrintedLabel[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * @param json a parsed JSON value
 * @throws {ReadError} where it is not a report
 */
export function readReport(json: unknown): Reading {
  const fields = fieldsOf(json, words.wholeReport, words.notAReport);
  const { organ, year, level } = fields;
  if (typeof organ !== 'string') fail('organ', organ, words.noOrgan);
  if (!isYear(year)) fail('year', year, words.noYear);
  if (level !== undefined && !isLevel(level)) fail('level', level, words.noLevel(levels));
  const format = formatIn(fields, 'format');
  const table3Format = fields.table3Format === undefined ? undefined : formatIn(fields, 'table3Format');
  const bare: Report = { organ, year, format, ...(table3Format !== undefined && { table3Format }) };
  const form = formOf(bare)!;
  const table3Form = table3FormOf(bare)!;
  const { facts, notes: ofFacts } = factsIn(fields, form);
  const { computed, notes: ofComputed } = computedIn(fields, form);
  const report: Report = {
    ...bare,
    ...(level !== undefined && { level }),
    ...given('table2', table2In(fields, form)),
    ...given('table3', table3In(fields, table3Form)),
    ...given('table4', table4In(fields, form)),
    ...given('facts', facts),
    ...given('sections', sectionsIn(fields)),
    ...given('computed', computed),
  };
  const own = Array.isArray(fields.notes) ? (fields.notes as readonly Note[]) : [];
  return withLevel({ report, notes: [...own, ...ofFacts, ...ofComputed] });
}

/** The class as the report says it, or as its organ's name tells it, which is noted. */
function withLevel({ report, notes }: Reading): Reading {
  const level = report.level ? undefined : levelFromName(report.organ);
  if (!level) return { report, notes };
  const { organ, ...rest } = report;
  const note: Note = {
    place: 'level',
    found: organ,
    used: level,
    why: words.levelFromName(levelWords[level]),
  };
  return { report: { organ, level, ...rest }, notes: [...notes, note] };
}

function fail(place: string, found: unknown, message: string): never {
  throw new ReadError(place, words.valueKind(found), message);
}

const given = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };

function fieldsOf(value: unknown, place: string, message: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(place, value, message);
  return value as Fields;
}

const isYear = (year: unknown): year is number =>
  typeof year === 'number' && Number.isInteger(year) && year >= 1949 && year <= 9999;

/** Whether a text is a class of organ by its id. */
const isLevel = (level: unknown): level is Level => (levels as readonly unknown[]).includes(level);

function formatIn(fields: Fields, key: 'format' | 'table3Format'): string {
  const format = fields[key];
  if (typeof format === 'string' && findForm(format)) return format;
  fail(key, format, words.noForm(forms.map(({ id }) => id)));
}

function cellIn(value: unknown, place: string): Cell {
  if (value === null || value === 'na' || (typeof value === 'number' && Number.isFinite(value))) return value;
  fail(place, value, words.notACell);
}

function table2In(fields: Fields, form: Form): Table2Cells | undefined {
  if (fields.table2 === undefined) return undefined;
  const known = new Map(table2Rows(form).map((row) => [row.id, new Set(row.columns.map(({ id }) => id))]));
  const table = fieldsOf(fields.table2, 'table2', words.notATable);
  return mapFields(table, (value, row) => {
    const place = `table2.${row}`;
    const columns = known.get(row) ?? fail(place, value, words.unknownRow);
    return mapFields(fieldsOf(value, place, words.notATable), (cell, column) => {
      if (!columns.has(column)) fail(`${place}.${column}`, cell, words.unknownColumn);
      return cellIn(cell, `${place}.${column}`);
    });
  });
}

/** A table 3 may hold rows of another form beside its own: real reports do. */
function table3In(fields: Fields, form: Form): Table3Cells | undefined {
  if (fields.table3 === undefined) return undefined;
  const known = new Set(forms.flatMap((one) => figureRows(one).map(({ id }) => id)));
  return rowsIn(
    fieldsOf(fields.table3, 'table3', words.notATable),
    'table3',
    known,
    form.table3.columns.map(({ id }) => id),
  );
}

function table4In(fields: Fields, form: Form): Table4Cells | undefined {
  if (fields.table4 === undefined) return undefined;
  return rowsIn(
    fieldsOf(fields.table4, 'table4', words.notATable),
    'table4',
    new Set(table4Blocks(form).map(({ id }) => id)),
    form.table4.columns.map(({ id }) => id),
  );
}

function rowsIn(
  table: Fields,
  name: 'table3' | 'table4',
  known: ReadonlySet<string>,
  columns: readonly string[],
): Readonly<Record<string, readonly Cell[]>> {
  return mapFields(table, (row, id) => {
    const place = `${name}.${id}`;
    if (!known.has(id)) fail(place, row, words.unknownRow);
    if (!Array.isArray(row) || row.length !== columns.length) {
      fail(place, row, words.notCells(columns.length));
    }
    return row.map((cell, index) => cellIn(cell, addressOf(name, id, columns[index]!)));
  });
}

function factsIn(fields: Fields, form: Form) {
  if (fields.facts === undefined) return { facts: undefined, notes: [] };
  const known = new Set(form.facts.map(({ id }) => id));
  const all = Object.entries(fieldsOf(fields.facts, 'facts', words.notATable));
  return {
    facts: Object.fromEntries(
      all.filter(([id]) => known.has(id)).map(([id, value]) => [id, cellIn(value, `facts.${id}`)]),
    ),
    notes: all
      .filter(([id]) => !known.has(id))
      .map(([id, found]): Note => ({ place: `facts.${id}`, found, used: null, why: words.unknownFact })),
  };
}

function sectionsIn(fields: Fields): Readonly<Record<string, string>> | undefined {
  if (fields.sections === undefined) return undefined;
  return mapFields(fieldsOf(fields.sections, 'sections', words.notTexts), (text, id) => {
    if (!/^[0-6]$/.test(id) || typeof text !== 'string') fail(`sections.${id}`, text, words.notTexts);
    return text;
  });
}

function computedIn(fields: Fields, form: Form) {
  const { computed } = fields;
  if (computed === undefined) return { computed, notes: [] };
  if (!Array.isArray(computed) || !computed.every((one) => typeof one === 'string')) {
    fail('computed', computed, words.notAddresses);
  }
  const known = knownAddresses(form);
  return {
    computed: computed.filter((address) => known.has(address)),
    notes: computed
      .filter((address) => !known.has(address))
      .map((found): Note => ({ place: 'computed', found, used: null, why: words.unknownAddress })),
  };
}

/** A table 3 may hold rows of another form. */
const knownAddresses = (form: Form): ReadonlySet<Address> =>
  new Set(forms.flatMap((table3Form) => addressesOf({ form, table3Form })));

function mapFields<T>(fields: Fields, map: (value: unknown, key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, map(value, key)]));
}
