/** 建表: builds sheets for the organ and year; where a sheet of that name stands, nothing is changed. */
import { findForm, formForYear } from '../../report/form';
import { levelWords } from '../../words/levels';
import type { BuildOutcome, Host, ReportSettings } from '../../workbook/host';
import { planWorkbook } from '../../workbook/planned';
import type { SheetKind } from '../../workbook/sheet-kind';

/** What to build beside the usual: table 3 alone, under its usual name. */
export interface BuildChoice {
  readonly sheets?: readonly SheetKind[];
  readonly names?: Partial<Readonly<Record<SheetKind, string>>>;
  /** table 3 is counted from the ledger by formulas */
  readonly countsLedger?: boolean;
}

export function build(
  host: Host,
  settings: ReportSettings,
  { sheets = ['table3'], names, countsLedger = false }: BuildChoice = {},
): Promise<BuildOutcome> {
  const { organ, level, year, format } = settings;
  const form = findForm(format) ?? formForYear(year);
  const basics = level && { level: levelWords[level] };
  return host.build(
    planWorkbook({
      form,
      organ,
      year,
      sheets,
      countsLedger,
      ...(names && { names }),
      ...(basics && { basics }),
    }),
  );
}
