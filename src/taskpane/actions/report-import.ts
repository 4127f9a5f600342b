/** 导入 of a report: the workbook that it goes into, and what it comes to there. */
import type {
  ImportedInto,
  ImportPlan,
  ImportRefusal,
  ImportTarget,
} from '../../documents/importing/import-plan';
import { importPlan, importWrites, yearOf } from '../../documents/importing/import-plan';
import { ReadError } from '../../documents/read-error';
import type { Reading } from '../../documents/report-json';
import type { Report } from '../../report/report';
import { readingWords } from '../../words/reading';
import { titleAfterOrgan } from '../../words/publishing';
import type { BuildOutcome, Host, ReportSettings, SheetRef, SheetWrites } from '../../workbook/host';
import { namedSheets } from '../../workbook/named-sheets';
import type { SheetKind } from '../../workbook/sheet-kind';
import { ofYear, sheetOfEach } from '../../workbook/standing-sheets';
import { readApart } from '../read-apart';
import { build } from './build';
import { ownIn } from './own-workbook';

/** Where a report goes: the sheets of the year, by what they are for. */
export interface ImportPlace extends ImportedInto {
  readonly organ: string;
  /** id of the form of its sheets */
  readonly format: string;
  readonly refs: ReadonlyMap<SheetKind, SheetRef>;
}

/** What a person chose or pasted. */
export interface ImportSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isPasted: boolean;
}

export async function readPlace(host: Host, settings: ReportSettings): Promise<ImportPlace> {
  const standing = await host.standing();
  const sheets = sheetOfEach(ofYear(namedSheets(standing), settings.year));
  const tables = (['table3', 'table2', 'table4', 'previous'] as const).flatMap(
    (kind) => sheets.get(kind) ?? [],
  );
  const refs = new Map(
    [...sheets].flatMap(([kind, { sheet }]) => {
      const ref = standing.find(({ name }) => name === sheet)?.ref;
      return ref ? [[kind, ref] as const] : [];
    }),
  );
  return {
    sheets,
    refs,
    year: tables[0]?.year ?? settings.year,
    format: tables[0]?.form ?? settings.format,
    organ: ownIn(standing, settings)?.reading.report.organ ?? settings.organ,
  };
}

export interface SourceReading {
  readonly reading: Promise<Reading>;
  readonly stop: () => void;
}

/** A table that was copied has no title above it: it is of the year that it is imported for. */
export function readSource(
  { name, bytes, isPasted }: ImportSource,
  target: ImportTarget,
  { organ, year }: ImportPlace,
  startReader?: () => Worker,
): SourceReading {
  const first = readApart({ bytes, name: isPasted ? '' : name }, startReader);
  if (!isPasted) return first;
  let current = first;
  const reading = first.reading.catch(async (failure: unknown) => {
    if (!(failure instanceof ReadError) || failure.found !== readingWords.noYear) throw failure;
    const named = { bytes, name: `${organ}${titleAfterOrgan(yearOf(target, year))}` };
    current = readApart(named, startReader);
    const read = await current.reading;
    return { ...read, notes: read.notes.filter(({ place }) => place !== 'year' && place !== 'organ') };
  });
  return { reading, stop: () => current.stop() };
}

export const planOf = (
  reading: Reading,
  target: ImportTarget,
  place: ImportPlace,
): ImportPlan | ImportRefusal => importPlan(reading, target, place);

export interface ImportChoice {
  /** whether cells that people filled in otherwise take what was read */
  readonly overwrites: boolean;
  /** the sections of the text that are written, by their numbers */
  readonly sections: readonly number[];
}

export const writesOf = (
  plan: ImportPlan,
  { refs }: ImportPlace,
  choice: ImportChoice,
): readonly SheetWrites[] =>
  [...importWrites(plan, choice)].flatMap(([kind, writes]) => {
    const sheet = refs.get(kind);
    return sheet ? [{ sheet, writes }] : [];
  });

/** Builds 上年年报 with the figures that were read. */
export const buildPrevious = (
  host: Host,
  settings: ReportSettings,
  { year, format }: ImportPlace,
  previous: Report,
): Promise<BuildOutcome> => build(host, { ...settings, year, format }, { sheets: ['previous'], previous });
