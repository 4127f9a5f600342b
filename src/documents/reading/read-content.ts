/** Reads a report from what a document holds: its three tables, the text of its sections, its organ and year. */
import type { Address } from '../../report/address';
import { placeOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { Form, TableForms } from '../../report/form';
import { formForYear } from '../../report/form';
import { levelFromName } from '../../report/level';
import type { Report } from '../../report/report';
import { allRules } from '../../rules/all';
import { readingWords, repairNote } from '../../words/reading';
import { ReadError } from '../read-error';
import type { Reading } from '../report-json';
import type { Content } from './content';
import type { Divided } from './passages';
import { divided, linesOf, tablesOf } from './passages';
import { placeWords } from './place-words';
import type { Repair } from './repair';
import type { Titled } from './titles';
import { completed, titleIn, titledByName } from './titles';
import { columnNames } from './tables/column-names';
import type { Filled } from './tables/filled';
import { filled } from './tables/filled';
import type { Filling } from './tables/filling';
import type { FoundRow } from './tables/found-row';
import { gridRows } from './tables/grid-rows';
import { lineRows } from './tables/line-rows';
import type { RowsRead } from './tables/read-rows';
import { readRows } from './tables/read-rows';
import { gridTable4, linesTable4 } from './tables/read-table4';
import type { Sums } from './tables/settled';

/** The sections with tables. */
const [RELEASES, DISPUTES] = [2, 4];

interface About {
  /** whether its characters are not those of the document */
  readonly isChanged?: boolean;
  /** of its file */
  readonly name?: string;
}

/**
 * @throws {ReadError} where there is neither a table nor a section, or no year
 */
export function readContent(content: Content, { isChanged = false, name = '' }: About = {}): Reading {
  const text = divided(content);
  const repairs: Repair[] = isChanged
    ? [{ place: 'sections', found: null, used: null, code: 'traditional' }]
    : [];
  repairs.push(...lossesOf(content));
  const { organ, year } = titledIn(content, linesOf(text.preamble), name, repairs);
  const [table2, table3] = (['table2', 'table3'] as const).map((table) => rowsIn(text, table, year));
  if (!table2 && !table3 && text.sections.size === 0) {
    throw new ReadError(readingWords.wholeDocument, readingWords.noReport, readingWords.noReportAdvice);
  }
  if (year === undefined) {
    throw new ReadError(readingWords.wholeDocument, readingWords.noYear, readingWords.noYearAdvice);
  }
  const form = table2?.form ?? formFor(table3?.form, year);
  const table3Form = table3?.form ?? form;
  const table4 = table4In(text, form);
  const sums = sumsOf(form, table3Form);
  const cells = new Map<Address, Cell>();
  for (const [table, read] of [
    ['table2', table2],
    ['table3', table3],
    ['table4', table4 && { rows: [table4], lacking: [], warnings: [] }],
  ] as const) {
    if (!read) {
      repairs.push({ place: table, found: null, used: null, code: 'noTable' });
      continue;
    }
    const { cells: own, repairs: more }: Filled = filled(read.rows, sums);
    own.forEach((cell, address) => cells.set(address, cell));
    repairs.push(...more);
    for (const code of read.warnings) repairs.push({ place: table, found: null, used: null, code });
    for (const { id } of read.lacking) {
      repairs.push({ place: `${table}.${id}`, found: null, used: null, code: 'noRow' });
    }
  }
  const tables = [table2, table3].flatMap((read) => read ?? []);
  // what was lost of one table is lost of the next
  if (table4 && tables.some(({ warnings }) => warnings.includes('fewFigures'))) {
    repairs.push({ place: 'table4', found: table4.raw, used: null, code: 'fewFigures' });
  }
  repairs.push(...cutOffIn(text, [...tables.flatMap(({ rows }) => rows), ...(table4 ? [table4] : [])]));
  const named = organNamed(organ, repairs);
  const level = levelFromName(named);
  const report: Report = {
    organ: named,
    ...(level && { level }),
    year,
    format: form.id,
    ...(table3Form !== form && { table3Format: table3Form.id }),
    ...tablesFrom(cells),
    ...sectionsFrom(text, content),
  };
  repairs.push(...lostIn(report));
  return {
    report,
    notes: repairs.map((one) => repairNote(one, whereOf(one, { form, table3Form }))),
  };
}

/** What is not told in the document itself is taken from the names of its file, and noted. */
function titledIn(
  { title, headers = [], property }: Content,
  lines: readonly string[],
  name: string,
  repairs: Repair[],
): Titled {
  const own = completed(titleIn([...(title ? [title] : []), ...lines]), titleIn(headers));
  return [property ?? '', name].reduce<Titled>((known, from) => {
    const all = completed(known, titledByName(from));
    for (const place of ['year', 'organ'] as const) {
      const used = all[place];
      if (used !== undefined && known[place] === undefined) {
        repairs.push({ place, found: from, used, code: 'byName' });
      }
    }
    return all;
  }, own);
}

/** In the order of the pages; what may be anywhere comes last. */
const lossesOf = ({ losses = [] }: Content): readonly Repair[] =>
  losses.map(({ page }) => ({
    place: 'document',
    found: page === undefined ? null : String(page),
    used: null,
    code: 'damaged',
  }));

const whereOf = ({ place, code, found }: Repair, forms: TableForms): string | undefined =>
  code === 'damaged' && found !== null ? readingWords.page(found) : placeWords(place, forms);

const formFor = (other: Form | undefined, year: number): Form => other ?? formForYear(year);

/** In the tables of the document where they hold it, else in its lines. */
function rowsIn(text: Divided, table: 'table2' | 'table3', year: number | undefined): RowsRead | undefined {
  return (
    readRows(gridRows(tablesOf(text.all), columnNames), table, year) ??
    readRows(linesBetween(text, RELEASES, DISPUTES), table, year)
  );
}

function table4In(text: Divided, form: Form) {
  const own = text.sections.get(DISPUTES);
  return (
    gridTable4(gridRows(tablesOf(own ?? text.all), columnNames), form) ??
    gridTable4(gridRows(tablesOf(text.all), columnNames), form) ??
    (own && linesTable4(lineRows(linesOf(own)), form))
  );
}

/** The rows in the lines of the sections with tables; of the whole text where it is not divided. */
function linesBetween({ sections, all }: Divided, from: number, to: number): readonly FoundRow[] {
  const own = [...sections].filter(([section]) => section >= from && section < to);
  const lines = own.length > 0 ? own.flatMap(([, passages]) => linesOf(passages)) : linesOf(all);
  return lineRows(lines);
}

function sumsOf(form: Form, table3Form: Form): readonly Sums[] {
  return allRules
    .flatMap((rule) => (rule.kind === 'identity' ? rule.relations({ form, table3Form }) : []))
    .map(({ place, left, right }) => ({
      left: left.cells,
      right: right.cells,
      place,
      labels: [left.label, right.label],
    }));
}

/** A place's name alone stands for its government: 沾益区 for 沾益区人民政府. */
function organNamed(organ: string | undefined, repairs: Repair[]): string {
  if (organ === undefined) {
    repairs.push({ place: 'organ', found: null, used: '', code: 'organ' });
    return '';
  }
  if (!/[省市县区州盟旗镇乡]$/u.test(organ)) return organ;
  const government = `${organ}${readingWords.government}`;
  repairs.push({ place: 'organ', found: organ, used: government, code: 'organ' });
  return government;
}

/** A text that ends with a figure of a table may end within it. */
function cutOffIn({ all }: Divided, rows: readonly Filling[]): readonly Repair[] {
  const last = linesOf(all.slice(-LAST))
    .filter((line) => line.trim() !== '')
    .at(-1);
  const row = rows.filter(({ raw, isLoose }) => isLoose && raw !== '').at(-1);
  if (last === undefined || !row || all.slice(-LAST).some((one) => 'table' in one)) return [];
  const end = /[\d.,]+\s*$/u.exec(last)?.[0].trim();
  return end !== undefined && row.raw.endsWith(end)
    ? [{ place: row.place, found: end, used: null, code: 'cutOff' }]
    : [];
}

/** Blank lines may end a text. */
const LAST = 50;

type Tables = Pick<Report, 'table2' | 'table3' | 'table4'>;

function tablesFrom(cells: ReadonlyMap<Address, Cell>): Tables {
  const table2: Record<string, Record<string, Cell>> = {};
  const [table3, table4]: [Record<string, Cell[]>, Record<string, Cell[]>] = [{}, {}];
  for (const [address, cell] of cells) {
    const { table, row, column } = placeOf(address)!;
    if (table === 'table2') (table2[row] ??= {})[column] = cell;
    else ((table === 'table3' ? table3 : table4)[row] ??= []).push(cell);
  }
  const has = (one: object) => Object.keys(one).length > 0;
  return {
    ...(has(table2) && { table2 }),
    ...(has(table3) && { table3 }),
    ...(has(table4) && { table4 }),
  };
}

/** The text of the sections without tables; of lines what is written in sentences. */
function sectionsFrom({ preamble, sections }: Divided, { layout }: Content): Pick<Report, 'sections'> {
  if (sections.size === 0) return {};
  const texts = [[0, preamble] as const, ...sections].map(([section, passages]) => {
    const lines = linesOf(passages)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const isOfTable = layout === 'lines' && section >= RELEASES && section <= DISPUTES;
    return [String(section), (isOfTable ? lines.filter(isSentence) : lines).join('\n')] as const;
  });
  return { sections: Object.fromEntries(texts) };
}

/** 自201911日起: characters that copying lost. */
const LOST = /(?<!\d)(?:19|20)\d{4,6}日/gu;

const lostIn = ({ sections = {} }: Report): readonly Repair[] =>
  Object.entries(sections).flatMap(([section, text]) =>
    [...new Set(text.match(LOST) ?? [])].map((found): Repair => ({
      place: `section.${section}`,
      found,
      used: found,
      code: 'lost',
    })),
  );

const isSentence = (line: string): boolean => /[。；]/u.test(line);
