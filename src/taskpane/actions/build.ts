/** 建表: builds table 3 for the organ and year; where a sheet of that name stands, nothing is changed. */
import { findForm, formForYear } from '../../report/form';
import type { BuildOutcome, Host, ReportSettings } from '../../workbook/host';
import { planTable3 } from '../../workbook/table3-plan';

/** Builds under the default name, or under `sheetName`. */
export function build(host: Host, settings: ReportSettings, sheetName?: string): Promise<BuildOutcome> {
  const { organ, year, format } = settings;
  const form = findForm(format) ?? formForYear(year);
  return host.build(planTable3({ form, organ, year, sheetName }));
}
