/** 建表: builds sheets for the organ and year; where a sheet of that name stands, nothing is changed. */
import { findForm, formForYear } from '../../report/form';
import type { BuildOutcome, Host, ReportSettings } from '../../workbook/host';
import { planWorkbook } from '../../workbook/planned';
import type { SheetKind } from '../../workbook/sheet-kind';

/** What to build beside the usual: table 3 alone, under its usual name. */
export interface BuildChoice {
  readonly sheets?: readonly SheetKind[];
  readonly names?: Partial<Readonly<Record<SheetKind, string>>>;
}

export function build(
  host: Host,
  settings: ReportSettings,
  { sheets = ['table3'], names }: BuildChoice = {},
): Promise<BuildOutcome> {
  const { organ, year, format } = settings;
  const form = findForm(format) ?? formForYear(year);
  return host.build(planWorkbook({ form, organ, year, sheets, names }));
}
