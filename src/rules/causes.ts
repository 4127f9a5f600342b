/** Which findings follow from others, so that one cause is told once, and which are off by as much the other way. */
import type { Address } from '../report/address';
import { placeOf, withoutYear } from '../report/address';
import { allRules } from './all';
import type { Finding } from './rule';

type TwoSided = Extract<Finding, { readonly difference: number }>;

const listed = (key: 'followsFrom' | 'saidBetterBy') =>
  new Map(allRules.map((rule) => [rule.id, rule[key] ?? []]));
const followsFrom = listed('followsFrom');
const saidBetterBy = listed('saidBetterBy');

/** The findings in their order, those that follow from another with its id. */
export function withCauses(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    const cause = causeOf(finding, findings);
    const opposite = oppositeOf(finding, findings);
    return { ...finding, ...(cause && { causedBy: cause.id }), ...(opposite && { opposite }) };
  });
}

/** An application counted under another kind of applicant leaves two columns off, as much one way as the other. */
function oppositeOf(finding: Finding, findings: readonly Finding[]): string | undefined {
  if (!isOfApplicants(finding)) return undefined;
  const others = findings.filter(
    (other): other is TwoSided =>
      isOfApplicants(other) && other.rule === finding.rule && other.difference === -finding.difference,
  );
  return others.length === 1 ? others[0]!.place : undefined;
}

/** Whether two known sums of one kind of applicant differ. */
const isOfApplicants = (finding: Finding): finding is TwoSided =>
  finding.code === 'unequal' && !isOfTotalColumn(finding) && sharesColumn(finding, finding.cells);

function causeOf(finding: Finding, findings: readonly Finding[]): Finding | undefined {
  return faultyCell(finding, findings) ?? columnsOfTotal(finding, findings) ?? ruleBehind(finding, findings);
}

/** A sum over a cell that is no figure at all is judged again once that is mended. */
function faultyCell(finding: Finding, findings: readonly Finding[]): Finding | undefined {
  if (!('difference' in finding) || finding.right.cells.length === 0) return undefined;
  return findings.find(({ code, cells }) => isFaulty(code) && finding.cells.includes(cells[0]!));
}

const isFaulty = (code: Finding['code']) =>
  code === 'notACount' || code === 'notWhole' || code === 'notAnAmount';

/**
 * The total column says no more than the six columns where its rows add up: it is off by what they are off by
 * together, as far as they are filled in.
 */
function columnsOfTotal(finding: Finding, findings: readonly Finding[]): Finding | undefined {
  if (!isOff(finding) || !isOfTotalColumn(finding)) return undefined;
  const siblings = findings.filter(
    (other): other is TwoSided => other.rule === finding.rule && isOff(other) && other !== finding,
  );
  const columns = siblings.filter(
    ({ difference }) => Math.sign(difference) === Math.sign(finding.difference),
  );
  const isSum = finding.code === 'unequal' && findings.every((other) => other.code !== 'impossible');
  const together = siblings.reduce((sum, { difference }) => sum + difference, 0);
  if (columns.length === 0 || (isSum && together !== finding.difference)) return undefined;
  const rowsAddUp = finding.cells.every(
    (cell) => !findings.some((other) => isOff(other) && other.rule !== finding.rule && isRowOf(other, cell)),
  );
  if (!rowsAddUp) return undefined;
  return columns.reduce((most, one) => (Math.abs(one.difference) > Math.abs(most.difference) ? one : most));
}

/** Whether two sides do not fit, as they stand or whatever the blanks get. */
const isOff = (finding: Finding): finding is TwoSided =>
  finding.code === 'unequal' || finding.code === 'exceeds' || finding.code === 'impossible';

const TOTAL = '.total';

const isOfTotalColumn = ({ cells }: Finding): boolean =>
  cells.length > 0 && cells.every((cell) => withoutYear(cell).startsWith('table3.') && cell.endsWith(TOTAL));

/** Whether a finding is about the row of a total, as B02 is. */
const isRowOf = ({ cells }: Finding, total: string): boolean =>
  cells.includes(total) && cells.every((cell) => rowOf(cell) === rowOf(total));
const rowOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('.'));

/** What a rule finds that follows from others is found by one of these too; some say more of the same cell. */
function ruleBehind(finding: Finding, findings: readonly Finding[]): Finding | undefined {
  const { rule, cells } = finding;
  const isOf = (rules: readonly string[] | undefined, other: Finding) => rules?.includes(other.rule) ?? false;
  return findings.find(
    (other) =>
      (isOf(followsFrom.get(rule), other) && (sharesCell(other, cells) || sharesColumn(other, cells))) ||
      (isOf(saidBetterBy.get(rule), other) && sharesCell(other, cells)),
  );
}

const sharesCell = (other: Finding, cells: readonly Address[]): boolean =>
  other.cells.some((cell) => cells.includes(cell));

/** Whether both are about one and the same column of table 3. */
function sharesColumn(other: Finding, cells: readonly Address[]): boolean {
  const columns = new Set([...other.cells, ...cells].map(columnOf));
  return columns.size === 1 && !columns.has(undefined);
}

function columnOf(cell: Address): string | undefined {
  const place = placeOf(cell);
  return place?.table === 'table3' ? place.column : undefined;
}
