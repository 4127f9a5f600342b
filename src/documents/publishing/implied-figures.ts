/** Blank cells that are published as something else than the one figure which the identities leave for them. */
import type { Address } from '../../report/address';
import type { Report } from '../../report/report';
import { cellReader } from '../../report/report';
import { checkReport } from '../../rules/check';

export interface ImpliedFigure {
  readonly cell: Address;
  readonly figure: number;
}

/** @param filled the report as it is printed; "/" adds nothing, as 0 does */
export function impliedFigures(report: Report, filled: Report): readonly ImpliedFigure[] {
  const printed = cellReader(filled);
  return checkReport(report).findings.flatMap((finding) => {
    if (finding.code !== 'unfilled') return [];
    const blanks = new Set(finding.blanks);
    return Object.entries(finding.range).flatMap(([cell, [least, greatest]]) => {
      const written = printed(cell);
      const isOther = least === greatest && least !== (typeof written === 'number' ? written : 0);
      return blanks.has(cell) && isOther ? [{ cell, figure: least }] : [];
    });
  });
}
