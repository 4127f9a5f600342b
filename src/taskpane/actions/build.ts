/** 建表: builds sheets for the organ and year; where a sheet of that name stands, nothing is changed. */
import { findForm, formForYear } from '../../report/form';
import type { Report } from '../../report/report';
import { levelWords } from '../../words/levels';
import type { BuildOutcome, Host, ReportSettings } from '../../workbook/host';
import { namedSheets } from '../../workbook/named-sheets';
import { planWorkbook } from '../../workbook/planned';
import type { SheetKind } from '../../workbook/sheet-kind';
import { sheetKinds } from '../../workbook/sheet-kind';
import { standingFor } from '../../workbook/standing-sheets';

/** What to build beside the usual: table 3 alone, under its usual name. */
export interface BuildChoice {
  readonly sheets?: readonly SheetKind[];
  readonly names?: Partial<Readonly<Record<SheetKind, string>>>;
  /** table 3 is counted from the ledger by formulas */
  readonly countsLedger?: boolean;
  /** what the sheets are filled in with */
  readonly report?: Report;
  /** last year's report, for 上年年报 */
  readonly previous?: Report;
}

/** Formulas refer to sheets of the same year and form that stand there already, wherever their cells are by now. */
export async function build(
  host: Host,
  settings: ReportSettings,
  { sheets = ['table3'], names, countsLedger = false, report, previous: read }: BuildChoice = {},
): Promise<BuildOutcome> {
  const { organ, level, year, format } = settings;
  const form = findForm(format) ?? formForYear(year);
  const basics = level && { level: levelWords[level] };
  // table 3 refers to no other sheet that is not built with it
  const refersToOthers = sheets.some((kind) => kind !== 'table3');
  const there = refersToOthers ? namedSheets(await host.standing()) : [];
  const { existing, standing, ...found } = standingFor(there, { year, form, planned: sheets });
  const previous = read ?? found.previous;
  return host.build(
    planWorkbook({
      form,
      organ,
      year,
      sheets,
      countsLedger,
      existing,
      standing: sheetKinds.filter((kind) => standing[kind] !== undefined),
      names: { ...standing, ...names },
      ...(report && { report }),
      ...(previous && { previous }),
      ...(basics && { basics }),
    }),
    standing,
  );
}
