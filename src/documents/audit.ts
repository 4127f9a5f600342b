/** 一键审核 as it is read: findings by their root causes, gravest first, and what was checked table by table. */
import type { Hypothesis } from '../rules/hypotheses';
import { feeRules } from '../rules/fees';
import type { Rule, RuleCounts, Severity } from '../rules/rule';
import { table2Rules } from '../rules/table2';
import { table3Rules } from '../rules/table3';
import { table4Rules } from '../rules/table4';
import { yearRules } from '../rules/years';
import { isAnswered } from './explained';
import type { ToldFinding } from './told-check';
import type { WholeCheck } from './whole-check';

/** A finding with those that follow from it, directly or not. */
export interface Root<F> {
  readonly finding: F;
  readonly following: readonly F[];
}

/** What one cause explains: findings that a hypothesis mends together, or one alone with what follows from it. */
export interface Group<F> {
  /** the same for the same findings */
  readonly key: string;
  readonly hypothesis?: Hypothesis;
  readonly roots: readonly Root<F>[];
}

/** The order of what a clerk looks at: to be changed, to be explained, only to be noticed, to be filled in, done. */
function rankOf(finding: ToldFinding): number {
  if (finding.severity === 'mandatory') return 0;
  if (finding.isUnfilled) return 3;
  if (isAnswered(finding)) return 4;
  return finding.severity === 'query' ? 1 : 2;
}

export function groupsOf<F extends ToldFinding>(
  findings: readonly F[],
  hypotheses: readonly Hypothesis[],
): readonly Group<F>[] {
  const roots = rootsOf(findings);
  const taken = new Set<string>();
  const explained = hypotheses.flatMap((hypothesis): Group<F>[] => {
    const members = new Set(hypothesis.component);
    const own = roots.filter(
      ({ finding, following }) =>
        !taken.has(finding.id) && [finding, ...following].some(({ id }) => members.has(id)),
    );
    own.forEach(({ finding }) => taken.add(finding.id));
    return own.length > 0 ? [{ key: own[0]!.finding.id, hypothesis, roots: inOrder(own) }] : [];
  });
  const alone = roots
    .filter(({ finding }) => !taken.has(finding.id))
    .map((root): Group<F> => ({ key: root.finding.id, roots: [root] }));
  return [...explained, ...alone]
    .map((group, index) => ({ group, index, rank: Math.min(...group.roots.map(rankOfRoot)) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ group }) => group);
}

const rankOfRoot = ({ finding, following }: Root<ToldFinding>): number =>
  Math.min(...[finding, ...following].map(rankOf));

const inOrder = <F extends ToldFinding>(roots: readonly Root<F>[]): readonly Root<F>[] =>
  [...roots].sort((one, other) => rankOfRoot(one) - rankOfRoot(other));

function rootsOf<F extends ToldFinding>(findings: readonly F[]): readonly Root<F>[] {
  const ids = new Set(findings.map(({ id }) => id));
  const below = (cause: string): readonly F[] =>
    findings.filter(({ causedBy }) => causedBy === cause).flatMap((one) => [one, ...below(one.id)]);
  return findings
    .filter(({ causedBy }) => causedBy === undefined || !ids.has(causedBy))
    .map((finding) => ({ finding, following: below(finding.id) }));
}

/** The parts of a report that rules are about. */
export const auditParts = ['table2', 'table3', 'table4', 'years', 'facts', 'filled', 'text'] as const;
export type AuditPart = (typeof auditParts)[number];

export interface PartCounts extends RuleCounts {
  readonly part: AuditPart;
}

const rulesOfParts: readonly (readonly [AuditPart, readonly Rule[]])[] = [
  ['table2', table2Rules],
  ['table3', table3Rules],
  ['table4', table4Rules],
  ['years', yearRules],
  ['facts', feeRules],
];
const partOfRule: ReadonlyMap<string, AuditPart> = new Map(
  rulesOfParts.flatMap(([part, rules]) => rules.map(({ id }) => [id, part] as const)),
);

/** How many places were checked in each part, and how many hold; parts without any are left out. */
export function countsByPart({ tables, text }: WholeCheck): readonly PartCounts[] {
  const sums = new Map<AuditPart, RuleCounts>([['text', text]]);
  for (const [id, { checked, passed }] of tables.byRule ?? []) {
    const part = partOfRule.get(id) ?? 'filled';
    const before = sums.get(part) ?? { checked: 0, passed: 0 };
    sums.set(part, { checked: before.checked + checked, passed: before.passed + passed });
  }
  return auditParts.flatMap((part): PartCounts[] => {
    const { checked = 0, passed = 0 } = sums.get(part) ?? {};
    return checked > 0 ? [{ part, checked, passed }] : [];
  });
}

/** How many findings of each severity there are, blanks aside. */
export const severityCounts = (findings: readonly ToldFinding[]): Readonly<Record<Severity, number>> => {
  const count = (severity: Severity) =>
    findings.filter((one) => one.severity === severity && !one.isUnfilled).length;
  return { mandatory: count('mandatory'), query: count('query'), hint: count('hint') };
};

/** The findings now, those that say the same as before being the same objects: they need not be drawn again. */
export function keptSame<F extends ToldFinding>(before: readonly F[], now: readonly F[]): readonly F[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return now.map((one) => {
    const same = known.get(one.id);
    return same && JSON.stringify(same) === JSON.stringify(one) ? same : one;
  });
}
