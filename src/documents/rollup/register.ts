/** 收件登记: what was received of whom and how it stands; what reviewers wrote in it stays when it is made again. */
import { tables } from '../../words/findings';
import * as words from '../../words/rollup-sheets';
import { cellText } from '../table-file';
import type { Before } from './explained';
import { judgedReports, unexplained } from './explained';
import { looseKey } from './name-keys';
import type { RegisterEntry } from './register-entry';
import type { RolledUp, UnitState } from './rolled-up';
import type { UnitReport } from './unit-report';
import type { Written } from './unused';
import { isUnused, UnusedBefore, unusedEntry } from './unused';

export type { RegisterEntry } from './register-entry';

/** What the roll-up before tells of the units. */
export interface EarlierRegister {
  readonly register: readonly RegisterEntry[];
  /** of the last report of a unit */
  readonly findings: (unit: string) => Before;
}

/** The entries of all units; those of the old register that nothing of this time answers to stay at their unit, or at the end. */
export function registerOf(
  all: RolledUp,
  { register, findings }: EarlierRegister = nothing,
): readonly RegisterEntry[] {
  const before = new Map<string, RegisterEntry[]>();
  const unusedBefore = new UnusedBefore(register.filter(isUnused));
  for (const entry of register) {
    if (isUnused(entry)) continue;
    const key = looseKey(entry.unit);
    const own = before.get(key);
    if (own) own.push(entry);
    else before.set(key, [entry]);
  }
  const ofUnits = all.units.flatMap((unit) => {
    const key = looseKey(unit.name);
    const own = before.get(key) ?? [];
    before.delete(key);
    return entriesOf(unit, own, findings(unit.name), unusedBefore.take);
  });
  const unused = all.leftOut.map((one) => unusedEntry(one, all.year, unusedBefore.take));
  return [...ofUnits, ...[...before.values()].flat(), ...unused, ...unusedBefore.rest];
}

const nothing: EarlierRegister = { register: [], findings: () => [] };

function entriesOf(
  unit: UnitState,
  old: readonly RegisterEntry[],
  before: Before,
  unused: Written,
): readonly RegisterEntry[] {
  const entries = old.filter(({ attempt }) => attempt > 0);
  const waitingFor = old.find(({ attempt }) => attempt === 0);
  const remark = waitingFor?.opinion ?? '';
  for (const { report, findings } of judgedReports(unit, before)) {
    const at = entries.findIndex(({ fingerprint }) => fingerprint === report.fingerprint);
    const known = at < 0 ? unusedBefore(report, unused) : entries[at];
    const last = Math.max(0, ...entries.map((one) => one.attempt));
    const attempt = known?.attempt || last + 1;
    const own = known?.opinion ?? '';
    const entry = entryOf(unit.name, report, attempt, {
      ...known,
      opinion: last === 0 ? [...new Set([remark, own])].filter((one) => one !== '').join('；') : own,
      queries: unexplained(findings),
    });
    if (at < 0) entries.push(entry);
    else entries[at] = entry;
  }
  if (entries.length > 0) return entries.sort((one, other) => one.attempt - other.attempt);
  const state = waitingFor?.state || words.states.missing;
  return [{ unit: unit.name, file: '', attempt: 0, time: '', state, opinion: remark, fingerprint: '' }];
}

/** A file that could not be used before may be one that can be now; what state it was in tells nothing of other content. */
function unusedBefore(
  { file, fingerprint }: UnitReport,
  unused: Written,
): Partial<RegisterEntry> | undefined {
  const known = unused(file, fingerprint);
  if (!known) return undefined;
  const isStanding = known.fingerprint === fingerprint && known.state !== words.states.unused;
  return { opinion: known.opinion, ...(isStanding && { state: known.state }) };
}

const entryOf = (
  unit: string,
  report: UnitReport,
  attempt: number,
  known: Partial<RegisterEntry>,
): RegisterEntry => ({
  unit,
  file: report.file,
  attempt,
  time: known.time || (report.time === undefined ? '' : words.timeOf(new Date(report.time))),
  state: known.state || words.states.waiting,
  mandatory: report.countOf('mandatory'),
  queries: known.queries ?? 0,
  ...(report.missingTables.length > 0 && { note: words.lacks(tablesLackedBy(report)) }),
  opinion: known.opinion ?? '',
  fingerprint: report.fingerprint,
});

/** Whether the reviewer is done with a unit's report. */
export const isPassed = (
  register: readonly RegisterEntry[],
  unit: string,
  { fingerprint }: UnitReport,
): boolean =>
  attemptsOf(register, unit).some(
    (one) => one.fingerprint === fingerprint && one.state === words.states.passed,
  );

const known: readonly string[] = Object.values(words.states);

/** What people wrote for a state that is none: it stays, and does nothing. */
export const strangeStates = (register: readonly RegisterEntry[]): readonly string[] =>
  register
    .filter(({ state }) => state !== '' && !known.includes(state))
    .map(({ unit, state }) => words.strangeState(unit, state, known));

/** As people call them. */
export const tablesLackedBy = ({ missingTables }: UnitReport): readonly string[] =>
  missingTables.map((table) => tables[table]);

/** The submissions of a unit. */
export const attemptsOf = (register: readonly RegisterEntry[], unit: string): readonly RegisterEntry[] =>
  register.filter((one) => one.attempt > 0 && looseKey(one.unit) === looseKey(unit));

/** The attempt that a report is. */
export const attemptOf = (
  register: readonly RegisterEntry[],
  unit: string,
  { fingerprint }: UnitReport,
): number => attemptsOf(register, unit).find((one) => one.fingerprint === fingerprint)?.attempt ?? 1;

/** @param rows of the sheet, its heads among them; none of them for a sheet that is no register */
export function readRegister(rows: readonly (readonly unknown[])[]): readonly RegisterEntry[] {
  const { unit, file, attempt, time, state, mandatory, queries, note, opinion, fingerprint } =
    words.registerHeads;
  const at = rows.findIndex((row) =>
    [unit, state, fingerprint].every((head) => row.some((one) => cellText(one) === head)),
  );
  if (at < 0) return [];
  const heads = rows[at]!.map(cellText);
  return rows.slice(at + 1).flatMap((row): RegisterEntry[] => {
    const text = (head: string) => cellText(row[heads.indexOf(head)]);
    const number = (head: string) => (text(head) === '' ? undefined : Number(text(head)));
    if (text(unit) === '') return [];
    const [grave, open] = [number(mandatory), number(queries)];
    return [
      {
        unit: text(unit),
        file: text(file),
        attempt: number(attempt) ?? 0,
        time: text(time),
        state: text(state),
        ...(grave !== undefined && { mandatory: grave }),
        ...(open !== undefined && { queries: open }),
        ...(text(note) !== '' && { note: text(note) }),
        opinion: text(opinion),
        fingerprint: text(fingerprint),
      },
    ];
  });
}
