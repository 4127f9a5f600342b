/** The settings of the report as the workbook keeps them, checked when they come back. */
import { findForm } from '../report/form';
import { levels } from '../report/report';
import type { ReportSettings } from './host';

/** The key under which the workbook keeps them. */
export const settingsKey = 'ogi.report';

/** The settings in a value found under the key; `undefined` for anything that is none. */
export function settingsFrom(kept: unknown): ReportSettings | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { organ, level, year, format } = kept as Record<string, unknown>;
  if (typeof organ !== 'string' || !Number.isInteger(year)) return undefined;
  if (typeof format !== 'string' || !findForm(format)) return undefined;
  const known = levels.find((one) => one === level);
  return { organ, year: year as number, format, ...(known && { level: known }) };
}
