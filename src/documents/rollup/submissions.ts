/** Whose the reports are that came in: each unit with the one that counts and those that it replaced. */
import type { Figures } from './figures';
import { looseKey } from './name-keys';
import type { Change, LeftOut, UnitState } from './rolled-up';
import type { Roster } from './roster';
import type { RosterTree } from './roster-tree';
import type { Unit } from './unit';
import type { UnitNames } from './unit-names';
import type { UnitReport } from './unit-report';

export interface Sorting {
  readonly organ: string;
  readonly year: number;
  readonly roster?: Roster;
  readonly names: UnitNames;
  readonly tree: RosterTree;
}

export interface Sorted {
  /** in the order of the roster; without one, of the files */
  readonly units: readonly UnitState[];
  /** the report of the organ that rolls up itself */
  readonly own?: UnitReport;
  readonly leftOut: readonly LeftOut[];
}

interface Sent {
  readonly name: string;
  readonly unit?: Unit;
  readonly reports: UnitReport[];
}

export function sortedByUnit(reports: readonly UnitReport[], by: Sorting): Sorted {
  const leftOut: LeftOut[] = [];
  const sent = new Map<string, Sent>();
  const own: UnitReport[] = [];
  for (const report of reports) {
    const whose = whoseIs(report, by);
    if (whose === 'own') own.push(report);
    else if ('why' in whose) leftOut.push({ ...whose, fingerprint: report.fingerprint });
    else {
      const key = whose.unit?.name ?? looseKey(whose.name);
      const known = sent.get(key);
      if (known) known.reports.push(report);
      else sent.set(key, { ...whose, reports: [report] });
    }
  }
  const units = statesOf(sent, by);
  const ownByTime = [...own].sort(byTime);
  const used = ownByTime.at(-1);
  return {
    units,
    leftOut: [...leftOut, ...units.flatMap(sentTwice), ...ownBefore(ownByTime)],
    ...(used && { own: used }),
  };
}

/** Of the organ's own reports, the last of which is used, those before it. */
function ownBefore(own: readonly UnitReport[]): readonly LeftOut[] {
  const used = own.at(-1);
  return own.slice(0, -1).map((one): LeftOut => {
    const { file, organ, fingerprint } = one;
    const about = { file, organ, used: used!.file, fingerprint };
    return fingerprint === used!.fingerprint
      ? { why: 'sameContent', ...about }
      : { why: 'ownTwice', ...about, isSameTime: byTime(one, used!) === 0 };
  });
}

function whoseIs(
  { file, organ, year }: UnitReport,
  { organ: head, year: wanted, roster, names, tree }: Sorting,
): 'own' | LeftOut | Omit<Sent, 'reports'> {
  if (year !== wanted) return { why: 'otherYear', file, organ, year };
  const key = looseKey(organ);
  if (key === '') return { why: 'noName', file };
  const found = names.find(organ);
  if (found !== 'none' && 'units' in found) {
    return { why: 'severalUnits', file, organ, names: found.units.map(({ name }) => name) };
  }
  if (found === 'none') {
    if (key === looseKey(head)) return 'own';
    return roster ? { why: 'notInRoster', file, organ } : { name: organ };
  }
  const { unit } = found;
  if (unit === tree.head) return 'own';
  if (tree.elsewhere.includes(unit)) {
    return { why: 'elsewhere', file, organ, parent: unit.parent ?? '' };
  }
  return { name: unit.name, unit };
}

function statesOf(sent: ReadonlyMap<string, Sent>, { roster, tree }: Sorting): readonly UnitState[] {
  const units = roster?.units.filter((one) => one !== tree.head && !tree.elsewhere.includes(one));
  const all: readonly Sent[] = units
    ? units.map((unit) => sent.get(unit.name) ?? { name: unit.name, unit, reports: [] })
    : [...sent.values()];
  return all.map(({ name, unit, reports: given }): UnitState => {
    const reports = [...given].sort(byTime);
    const report = reports.at(-1);
    return {
      name,
      ...(unit && { unit }),
      ...(report && { report }),
      replaced: reports.slice(0, -1).map((before, index) => ({
        report: before,
        changes: changesBetween(before.cells, reports[index + 1]!.cells),
      })),
    };
  });
}

/** Files with what a later one of the unit holds too. */
function sentTwice({ name, report, replaced }: UnitState): readonly LeftOut[] {
  const reports = [...replaced.map((one) => one.report), ...(report ? [report] : [])];
  return reports.flatMap(({ file, fingerprint }, index): LeftOut[] => {
    const used = reports.filter((one) => one.fingerprint === fingerprint).at(-1);
    if (used === undefined || used === reports[index]) return [];
    return [{ why: 'sameContent', file, organ: name, used: used.file, fingerprint }];
  });
}

/** The last one counts; of those whose time is not known, the one that was given last. */
const byTime = (one: UnitReport, other: UnitReport): number => (one.time ?? 0) - (other.time ?? 0);

export function changesBetween(before: Figures, after: Figures): readonly Change[] {
  const cells = new Set([...before, ...after].map(([address]) => address));
  return [...cells].flatMap((cell): Change[] => {
    const [from, to] = [before.get(cell), after.get(cell)];
    return from === to ? [] : [{ cell, from, to }];
  });
}
