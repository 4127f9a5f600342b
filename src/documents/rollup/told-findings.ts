/** The findings of a roll-up as they are told: who is missing and what cannot be used first, and of many cells of an organ one line. */
import type { Severity } from '../../rules/rule';
import { publishedTotals } from '../../rules/rollup';
import * as words from '../../words/rollup';
import { cellInWords } from '../place-names';
import type { RollUpFinding } from './findings';
import type { RolledUp } from './rolled-up';

export interface ToldFinding {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

const FIRST = ['H06', 'H04'];

/** So many cells are named; each stands in 审核发现. */
const NAMED = 3;

export function toldFindings(all: RolledUp, findings: readonly RollUpFinding[]): readonly ToldFinding[] {
  const rank = ({ rule }: RollUpFinding) => (FIRST.indexOf(rule) + FIRST.length + 1) % (FIRST.length + 1);
  const sorted = [...findings].sort((one, other) => rank(one) - rank(other));
  const told = new Set<string>();
  return sorted.flatMap((one): readonly ToldFinding[] => {
    const [organ = ''] = one.units;
    if (!isOfPublished(one)) return [one];
    if (told.has(organ)) return [];
    told.add(organ);
    const same = findings.filter((other) => isOfPublished(other) && other.units[0] === organ);
    return same.length === 1 ? [one] : [{ ...one, message: together(all, organ, same) }];
  });
}

export const isOfPublished = ({ rule }: RollUpFinding): boolean => rule === publishedTotals.id;

const together = ({ against, forms }: RolledUp, organ: string, findings: readonly RollUpFinding[]): string =>
  words.finding.againstMany({
    organ,
    count: findings.length,
    first: findings.slice(0, NAMED).map(({ cells: [cell = ''], left, right }) => ({
      cell: cellInWords(cell, forms),
      published: left?.value ?? 0,
      sum: right?.value ?? 0,
    })),
    lacking: against.find((one) => one.organ === organ)?.lacking ?? [],
  });
