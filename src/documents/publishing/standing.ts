/** What the check of a report that is published leaves standing: mandatory first, and nothing that is told as open besides. */
import { cellWords } from '../../rules/names';
import { severities } from '../../rules/rule';
import type { CheckJson } from '../check-json';
import { formsOf } from './forms-of';
import type { Publication } from './publication';

export interface Standing {
  readonly findings: CheckJson['findings'];
  /** how many are told as what is open */
  readonly toldAsOpen: number;
}

export function standingIn({ check, open }: Pick<Publication, 'check' | 'open'>): Standing {
  const places = new Set(open.map(({ place }) => place));
  const told = check.findings.filter(({ cells: [first] }) => first === undefined || !places.has(first));
  return {
    findings: severities.flatMap((severity) => told.filter((one) => one.severity === severity)),
    toldAsOpen: check.findings.length - told.length,
  };
}

/** The figures that the identities leave for blank cells which are published otherwise, with what the cells are called. */
export function impliedWords({
  report,
  implied,
}: Pick<Publication, 'report' | 'implied'>): readonly { readonly cell: string; readonly figure: number }[] {
  const forms = formsOf(report);
  return implied.map(({ cell, figure }) => ({ cell: cellWords(cell, forms), figure }));
}
