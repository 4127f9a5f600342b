/** 导入 of a report: the workbook that it goes into, and what it comes to there. */
import type {
  ImportedInto,
  ImportPlan,
  ImportRefusal,
  ImportTarget,
} from '../../documents/importing/import-plan';
import { builtWith, importPlan, importWrites, yearOf } from '../../documents/importing/import-plan';
import { ReadError } from '../../documents/read-error';
import type { Reading } from '../../documents/report-json';
import type { Report } from '../../report/report';
import { readingWords } from '../../words/reading';
import { titleAfterOrgan } from '../../words/publishing';
import type { BuildOutcome, Host, ReportSettings, SheetRef, SheetWrites } from '../../workbook/host';
import { namedSheets } from '../../workbook/named-sheets';
import type { SheetKind } from '../../workbook/sheet-kind';
import { usualKinds } from '../../workbook/sheet-kind';
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
  /** what a person says where it does not tell it itself */
  readonly year?: number;
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
  { name, bytes, isPasted, year: told }: ImportSource,
  target: ImportTarget,
  { organ, year }: ImportPlace,
  startReader?: () => Worker,
): SourceReading {
  if (told !== undefined) return readAs(bytes, `${organ}${titleAfterOrgan(told)}`, startReader);
  const first = readApart({ bytes, name: isPasted ? '' : name }, startReader);
  if (!isPasted) return first;
  let current: SourceReading = first;
  const reading = first.reading.catch((failure: unknown) => {
    if (!isWithoutYear(failure)) throw failure;
    current = readAs(bytes, `${organ}${titleAfterOrgan(yearOf(target, year))}`, startReader);
    return current.reading;
  });
  return { reading, stop: () => current.stop() };
}

/** It cannot be read as it does not say of which year it is. */
export const isWithoutYear = (failure: unknown): boolean =>
  failure instanceof ReadError && failure.found === readingWords.noYear;

/** Under a title that it does not have itself. */
function readAs(bytes: Uint8Array, title: string, startReader?: () => Worker): SourceReading {
  const { reading, stop } = readApart({ bytes, name: title }, startReader);
  return {
    reading: reading.then((read) => ({
      ...read,
      notes: read.notes.filter(({ place }) => place !== 'year' && place !== 'organ'),
    })),
    stop,
  };
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

/** The sheets of the year that do not stand there yet, with what was read. */
export async function buildYear(
  host: Host,
  settings: ReportSettings,
  plan: ImportPlan,
  sections: readonly number[],
): Promise<BuildOutcome> {
  const { year, format } = plan.report;
  const there = namedSheets(await host.standing()).filter(
    (sheet) => sheet.year === year && sheet.form === format,
  );
  const sheets = usualKinds.filter((kind) => !there.some((sheet) => sheet.kind === kind));
  return build(host, settings, { sheets, report: builtWith(plan, sections) });
}

/** What the settings are where the sheets of a report are built. */
export const settingsOf = (
  { organ, level, year, format }: Report,
  settings: ReportSettings,
): ReportSettings => ({
  ...settings,
  ...(level && { level }),
  organ: organ || settings.organ,
  year,
  format,
});

/** Builds 上年年报 with the figures that were read. */
export const buildPrevious = (
  host: Host,
  settings: ReportSettings,
  { year, format }: ImportPlace,
  previous: Report,
): Promise<BuildOutcome> => build(host, { ...settings, year, format }, { sheets: ['previous'], previous });
