/** Reads a report from what a document holds: its three tables, the text of its sections, its organ and year. */
import type { Address, TableId } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { Form, TableForms } from '../../report/form';
import { formForYear } from '../../report/form';
import { levelFromName } from '../../report/level';
import type { Report } from '../../report/report';
import { readingWords, repairNote } from '../../words/reading';
import { ReadError } from '../read-error';
import type { Reading } from '../report-json';
import type { Content } from './content';
import { gathered } from './few-notes';
import { cutOffIn, lostIn, repeatsLostIn } from './losses';
import { namedOrgan } from './organ-name';
import { divided } from './passages';
import type { OneReport } from './one-report';
import { oneReport } from './one-report';
import { placeWords } from './place-words';
import type { Repair, RepairCode } from './repair';
import { sectionsFrom, tablesFrom } from './report-parts';
import { brokenUp } from './unbroken';
import { whoseReport } from './whose-report';
import { filled } from './tables/filled';
import { inUnits } from './tables/in-units';
import { identitySums } from './tables/identity-sums';
import type { RowsRead } from './tables/read-rows';
import { rowsIn, table4In } from './tables/tables-in';
import { unreadIn } from './tables/unread';
import { wholeCounts } from './tables/whole-counts';

interface About {
  /** whether its characters are not those of the document */
  readonly isChanged?: boolean;
  /** of its file */
  readonly name?: string;
}

/**
 * @throws {ReadError} where there is neither a table nor a section, or no year
 */
export function readContent(all: Content, { isChanged = false, name = '' }: About = {}): Reading {
  const { content, several, passed } = oneReport(brokenUp(all), name);
  const text = divided(content);
  const repairs: Repair[] = isChanged ? [noted('sections', 'traditional')] : [];
  if (content.isUnbroken) repairs.push(noted('document', 'unbroken'));
  if (all.isDropped) repairs.push(noted('document', 'dropped'));
  if (all.hasHidden) repairs.push(noted('document', 'hidden'));
  repairs.push(...lossesOf(content), ...(several ? [severalSaid(several)] : []));
  repairs.push(
    ...passed.map((one): Repair => ({
      place: one.table,
      found: one.found || null,
      used: one.used || null,
      code: 'passedOver',
    })),
  );
  const whose = whoseReport(content, text, name);
  const { organ: found, year } = whose.titled;
  repairs.push(...whose.repairs);
  const [table2, table3] = (['table2', 'table3'] as const).map((table) => rowsIn(text, table, year));
  if (!table2 && !table3 && text.sections.size === 0) {
    throw new ReadError(readingWords.wholeDocument, readingWords.noReport, readingWords.noReportAdvice);
  }
  if (year === undefined) {
    throw new ReadError(readingWords.wholeDocument, readingWords.noYear, readingWords.noYearAdvice);
  }
  const form = table2?.form ?? formFor(table3?.form, year);
  const table3Form = table3?.form ?? form;
  const table4 = table4In(text, form, year);
  const cells = new Map<Address, Cell>();
  const texts = new Map<Address, string>();
  const sums = identitySums(form, table3Form);
  const tables: readonly (readonly [TableId, Omit<RowsRead, 'form'> | undefined])[] = [
    ['table2', table2],
    ['table3', table3],
    ['table4', table4 && { rows: [table4], lacking: [], warnings: [], found: table4.among ?? [] }],
  ];
  const surplus = new Set<string>();
  for (const [table, read] of tables) {
    const {
      cells: own,
      texts: told,
      repairs: more,
      surplus: tooLong,
    } = read ? filled(read.rows, sums) : nothing;
    tooLong.forEach((place) => surplus.add(place));
    own.forEach((cell, address) => cells.set(address, cell));
    told.forEach((one, address) => texts.set(address, one));
    repairs.push(...more, ...(read ? saidOf(table, read) : [noted(table, 'noTable')]));
  }
  // rows by which the forms differ may be those that are lost
  if (table2 && table3 && table2.form !== table3.form && table3.lacking.length > 0) {
    repairs.push({ ...noted('table3', 'otherForm'), used: table3.form.id });
  }
  const rows = new Map(tables.flatMap(([table, read]) => (read ? [[table, read.rows] as const] : [])));
  repairs.push(
    ...inUnits({ text, rows, texts, forms: { table2: form, table3: table3Form, table4: form } }, cells),
    ...wholeCounts([...rows.values()].flat(), texts, sums, cells),
  );
  // what was lost of one table is lost of the next
  if (table4 && tables.some(([, read]) => read?.warnings.includes('fewFigures'))) {
    repairs.push({ ...noted('table4', 'fewFigures'), found: table4.raw });
  }
  repairs.push(
    ...unreadIn(tables.flatMap(([table, read]) => (read ? [{ ...read, table, surplus }] : []))),
    ...repeatsLostIn(rows),
    ...cutOffIn(text, [...rows.values()].flat()),
  );
  const { organ, repairs: ofOrgan } = namedOrgan(found);
  const level = levelFromName(organ);
  const report: Report = {
    organ,
    ...(level && { level }),
    year,
    format: form.id,
    ...(table3Form !== form && { table3Format: table3Form.id }),
    ...tablesFrom(cells),
    ...sectionsFrom(text, content),
  };
  repairs.push(...ofOrgan, ...lostIn(report));
  return {
    report,
    notes: gathered(repairs, { form, table3Form }).map((one) =>
      repairNote(one, whereOf(one, { form, table3Form })),
    ),
  };
}

/** Which reports the file holds, and which was read. */
function severalSaid({ reports, taken }: NonNullable<OneReport['several']>): Repair {
  const told = reports.map(({ organ = '', year }) => readingWords.reportOf(organ, year));
  return { place: 'document', found: told.join('、'), used: told[taken]!, code: 'several' };
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

const nothing = {
  cells: new Map<Address, Cell>(),
  texts: new Map<Address, string>(),
  repairs: [],
  surplus: new Set<string>(),
};

const formFor = (other: Form | undefined, year: number): Form => other ?? formForYear(year);

const noted = (place: Address, code: RepairCode): Repair => ({ place, found: null, used: null, code });

/** What there is to say of a table as a whole, and the rows that it lacks. */
const saidOf = (table: TableId, { warnings, lacking }: Omit<RowsRead, 'form'>): readonly Repair[] => [
  ...warnings.map((code) => noted(table, code)),
  ...lacking.map(({ id }) => noted(`${table}.${id}`, 'noRow')),
];
