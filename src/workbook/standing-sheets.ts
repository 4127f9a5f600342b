/** The sheets of ours in a workbook by what they are for, and where figures stand on them for sheets that are built later. */
import type { BasicId } from './basics';
import { basicAddress } from './basics';
import type { Form } from '../report/form';
import type { Report } from '../report/report';
import type { StandingSheets } from './host';
import * as names from './names';
import type { NamedCell, NamedSheet } from './named-sheets';
import type { SheetKind } from './sheet-kind';
import type { Place, Places } from './workbook-plan';

/** One sheet of each kind: that of the latest year, and the first of these. */
export function sheetOfEach(sheets: readonly NamedSheet[]): ReadonlyMap<SheetKind, NamedSheet> {
  const byYear = [...sheets].sort((one, other) => (other.year ?? 0) - (one.year ?? 0));
  const found = new Map<SheetKind, NamedSheet>();
  for (const sheet of byYear) if (sheet.kind && !found.has(sheet.kind)) found.set(sheet.kind, sheet);
  return found;
}

/** The sheets of a year where that year has tables of figures; otherwise all, as the year was never built. */
export function ofYear(sheets: readonly NamedSheet[], year: number): readonly NamedSheet[] {
  const own = sheets.filter((sheet) => sheet.year === year);
  return own.some(({ figures }) => figures.size > 0) ? own : sheets;
}

export interface Standing {
  /** where figures stand, and what 基本信息 holds */
  readonly existing: Places;
  /** the sheets' names */
  readonly standing: StandingSheets;
  /** on which forms 上年年报 is that stands there; it has no figures */
  readonly previous?: Report;
}

export interface Later {
  readonly year: number;
  readonly form: Form;
  /** the sheets that are built now */
  readonly planned: readonly SheetKind[];
}

/** What formulas of sheets that are built later may refer to: other sheets of the same year and form. */
export function standingFor(sheets: readonly NamedSheet[], { year, form, planned }: Later): Standing {
  const others = sheets.filter(
    (sheet) => sheet.year === year && sheet.form === form.id && sheet.kind && !planned.includes(sheet.kind),
  );
  const own = sheetOfEach(others);
  const places = new Map<string, Place>();
  for (const [kind, { sheet, figures, basics }] of own) {
    const add = (address: string, cell: NamedCell) => {
      // a cell that was moved to a sheet of the clerk's is no place that a formula can name
      if (cell.sheet === sheet) places.set(address, { sheet: kind, box: cell.box });
    };
    for (const [address, cell] of figures) add(address, cell);
    for (const [id, cell] of basics) add(basicAddress(id as BasicId), cell);
  }
  const previous = previousOn(own.get('previous'), year);
  return {
    existing: (address) => places.get(address),
    standing: Object.fromEntries([...own].map(([kind, { sheet }]) => [kind, sheet])),
    ...(previous && { previous }),
  };
}

function previousOn(sheet: NamedSheet | undefined, year: number): Report | undefined {
  const format = sheet?.constants.get(names.previousFormName);
  if (format === undefined) return undefined;
  const table3Format = sheet?.constants.get(names.previousTable3FormName);
  return { organ: '', year: year - 1, format, ...(table3Format !== undefined && { table3Format }) };
}
