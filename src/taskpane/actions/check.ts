/** Judges table 3 as it was read; contents that are no figures are listed, never taken for 0. */
import type { Level, Report } from '../../report/report';
import { checkReport } from '../../rules/check';
import type { CheckResult, Finding } from '../../rules/rule';
import type { Table3Reading } from '../../workbook/host';
import type { TableFigures } from './table-reading';
import { addressesOf, figuresOf } from './table-reading';

/** Whom the report is of; some rules depend on it. */
export interface Organ {
  readonly organ: string;
  readonly level?: Level;
}

/** A table with what the check found in it. */
export interface CheckedTable {
  readonly figures: TableFigures;
  /** what was checked */
  readonly report: Report;
  readonly result: CheckResult;
}

export type CheckOutcome =
  { readonly outcome: 'noTable' } | { readonly outcome: 'checked'; readonly checked: CheckedTable };

export function judgeReading(reading: Table3Reading | undefined, organ: Organ): CheckOutcome {
  if (!reading) return { outcome: 'noTable' };
  const figures = figuresOf(reading);
  return { outcome: 'checked', checked: judgeFigures(figures, organ) };
}

/** The check alone, of figures that were read. */
function judgeFigures(figures: TableFigures, organ: Organ): CheckedTable {
  const report: Report = {
    ...organ,
    year: figures.year,
    format: figures.form.id,
    table3: figures.table3,
    computed: figures.computed,
  };
  return { figures, report, result: withoutUnreadable(checkReport(report), figures) };
}

/** A cell with an unreadable content is not empty, so it is not counted among the blanks. */
function withoutUnreadable(result: CheckResult, { unreadable }: TableFigures): CheckResult {
  const unread = new Set(addressesOf(unreadable));
  if (unread.size === 0) return result;
  const findings = result.findings.flatMap((finding): Finding[] => {
    if (finding.code !== 'unfilled') return [finding];
    const blanks = finding.blanks.filter((address) => !unread.has(address));
    const cells = finding.cells.filter((address) => !unread.has(address));
    return cells.length > 0 ? [{ ...finding, blanks, cells }] : [];
  });
  return { ...result, findings };
}
