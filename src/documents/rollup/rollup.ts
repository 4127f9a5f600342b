/** 汇总: many units' reports added up cell by cell; who is missing, who fails and what was left out is part of the result. */
import type { Address } from '../../report/address';
import { placeOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { TableForms } from '../../report/form';
import { formForYear } from '../../report/form';
import type { Report } from '../../report/report';
import type { ReadError } from '../read-error';
import type { Against } from './against';
import { heldAgainst } from './against';
import type { Places } from './figures';
import { placesIn, sumOf } from './figures';
import type { Alike } from './resemblance';
import { alike } from './resemblance';
import { looseKey } from './name-keys';
import type { Roster } from './roster';
import type { RosterTree } from './roster-tree';
import { rosterTree } from './roster-tree';
import type { Unit } from './unit';
import { UnitNames } from './unit-names';
import type { SentReport, UnitReport } from './unit-report';
import { isFailing, isWhole, unitReport } from './unit-report';

export interface RollUpSettings {
  /** the organ whose report the sum is; `''` where nobody says it */
  readonly organ: string;
  /** the one that most reports are of where absent */
  readonly year?: number;
  readonly roster?: Roster;
  /** 雷同: from this share on */
  readonly similarShare?: number;
}

/** Figures that a later report of a unit changed. */
export interface Change {
  readonly cell: Address;
  readonly from: Cell | undefined;
  readonly to: Cell | undefined;
}

export interface Replaced {
  readonly report: UnitReport;
  readonly changes: readonly Change[];
}

/** A unit with its reports. */
export interface UnitState {
  /** as the roster names it; as its report does without a roster */
  readonly name: string;
  readonly unit?: Unit;
  /** the one that counts; none for a unit that has not reported */
  readonly report?: UnitReport;
  /** those that it replaced, the oldest first */
  readonly replaced: readonly Replaced[];
}

/** A unit that has reported. */
export type Reported = UnitState & { readonly report: UnitReport };

export type LeftOut =
  | { readonly why: 'unreadable'; readonly file: string; readonly error: ReadError }
  /** of another year */
  | { readonly why: 'otherYear'; readonly file: string; readonly organ: string; readonly year: number }
  /** nobody can tell whose it is */
  | { readonly why: 'noName'; readonly file: string }
  | { readonly why: 'notInRoster'; readonly file: string; readonly organ: string }
  /** a unit of the roster below another organ than the one that rolls up */
  | { readonly why: 'elsewhere'; readonly file: string; readonly organ: string; readonly parent: string }
  /** several units of the roster may be meant */
  | {
      readonly why: 'severalUnits';
      readonly file: string;
      readonly organ: string;
      readonly names: readonly string[];
    };

export interface RolledUp {
  readonly organ: string;
  readonly year: number;
  readonly forms: TableForms;
  readonly report: Report;
  /** what each unit gives to each cell, in the order of `counted` */
  readonly contributions: ReadonlyMap<Address, readonly (Cell | undefined)[]>;
  /** all units, in the order of the roster; without one, of the files */
  readonly units: readonly UnitState[];
  /** the units of the sum */
  readonly counted: readonly Reported[];
  /** units below one that is counted: their figures are in its own already */
  readonly below: readonly Reported[];
  /** 应报未报 */
  readonly missing: readonly UnitState[];
  /** those of the missing whose figures the sum lacks: no unit above them is counted */
  readonly lacking: readonly UnitState[];
  /** units of the roster that report to another organ */
  readonly elsewhere: readonly Unit[];
  readonly leftOut: readonly LeftOut[];
  /** those of them that may hold figures which the sum lacks, and that no missing unit stands for */
  readonly openFiles: readonly LeftOut[];
  readonly against: readonly Against[];
  readonly similar: readonly (Omit<Alike, 'one' | 'other'> & {
    readonly one: string;
    readonly other: string;
  })[];
  /** every figure of every unit is in the sum, and none fails */
  readonly isFinal: boolean;
}

const SIMILAR = 0.8;

interface Sent {
  readonly name: string;
  readonly unit?: Unit;
  readonly reports: UnitReport[];
}

export class RollUp {
  private readonly names: UnitNames;
  private readonly tree: RosterTree;
  private readonly forms = new Map<number, { readonly forms: TableForms; readonly places: Places }>();
  private readonly reports: UnitReport[] = [];
  private readonly leftOut: LeftOut[] = [];

  constructor(private readonly settings: RollUpSettings) {
    const units = settings.roster?.units ?? [];
    this.names = new UnitNames(units);
    this.tree = rosterTree(units, settings.organ, this.names);
  }

  addUnreadable(file: string, error: ReadError): void {
    this.leftOut.push({ why: 'unreadable', file, error });
  }

  add(sent: SentReport): void {
    const { file, reading } = sent;
    const { organ, year } = reading.report;
    if (this.settings.year !== undefined && year !== this.settings.year) {
      this.leftOut.push({ why: 'otherYear', file, organ, year });
      return;
    }
    const found = this.names.find(organ);
    const level = typeof found === 'object' && 'unit' in found ? found.unit.level : undefined;
    const { forms, places } = this.formsOf(year);
    this.reports.push(unitReport({ ...sent, ...(level && { level }) }, forms, places));
  }

  private formsOf(year: number) {
    const known = this.forms.get(year);
    if (known) return known;
    const form = formForYear(year);
    const forms: TableForms = { form, table3Form: form };
    const made = { forms, places: placesIn(forms) };
    this.forms.set(year, made);
    return made;
  }

  /** @throws {RangeError} where no year is set and no report was added */
  result(): RolledUp {
    const { organ } = this.settings;
    const year = this.settings.year ?? this.usualYear();
    const { forms, places } = this.formsOf(year);
    const { sent, own, leftOut } = this.sorted(year);
    const states = this.states(sent);
    const all = states.filter((one): one is Reported => one.report !== undefined);
    const reported = new Set(all.map(({ unit }) => unit));
    const isBelow = ({ unit }: UnitState) =>
      unit !== undefined && this.tree.above(unit).some((one) => reported.has(one));
    const [counted, below] = [all.filter((one) => !isBelow(one)), all.filter(isBelow)];
    const missing = states.filter((one) => !one.report);
    const lacking = missing.filter((one) => !isBelow(one));
    const openFiles = leftOut.filter((one) => this.isOpen(one, all));
    const contributions = new Map(
      [...places.keys()].map(
        (address) => [address, counted.map(({ report }) => report.cells.get(address))] as const,
      ),
    );
    const cellsOf = (units: readonly Reported[]) => (address: Address) =>
      units.map(({ report }) => report.cells.get(address));
    const parents = all.flatMap((parent) => {
      const isChild = ({ unit }: UnitState) =>
        unit !== undefined && parent.unit !== undefined && this.tree.above(unit)[0] === parent.unit;
      const units = all.filter(isChild);
      return units.length === 0
        ? []
        : [
            // what the parent handled itself stands in its own report alone
            heldAgainst(
              parent.report,
              { lacking: namesOf(missing.filter(isChild)), isWhole: false },
              forms,
              cellsOf(units),
            ),
          ];
    });
    return {
      organ,
      year,
      forms,
      report: this.sum(contributions, year, forms),
      contributions,
      units: states,
      counted,
      below,
      missing,
      lacking,
      elsewhere: this.tree.elsewhere,
      leftOut,
      openFiles,
      against: [
        ...(own
          ? [
              heldAgainst(
                own,
                { lacking: namesOf(lacking), isWhole: lacking.length === 0 },
                forms,
                cellsOf(counted),
              ),
            ]
          : []),
        ...parents,
      ],
      similar: this.similar(all),
      isFinal:
        lacking.length === 0 &&
        counted.every(({ report }) => isWhole(report) && !isFailing(report)) &&
        openFiles.length === 0,
    };
  }

  /** The year that most reports are of, the latest of several. */
  private usualYear(): number {
    const counts = new Map<number, number>();
    for (const { year } of this.reports) counts.set(year, (counts.get(year) ?? 0) + 1);
    const [usual] = [...counts].sort(([a, some], [b, others]) => others - some || b - a);
    if (!usual) throw new RangeError('no report, and no year');
    return usual[0];
  }

  /** With a roster, a report of another year is that of a unit which is missing or has reported. */
  private isOpen(one: LeftOut, reported: readonly Reported[]): boolean {
    if (one.why === 'elsewhere') return false;
    if (one.why !== 'otherYear') return true;
    const key = looseKey(one.organ);
    return !this.settings.roster && !reported.some(({ name }) => looseKey(name) === key);
  }

  /** Whose the reports are. */
  private sorted(year: number) {
    const leftOut = [...this.leftOut];
    const sent = new Map<string, Sent>();
    let own: UnitReport | undefined;
    for (const report of this.reports) {
      const whose = this.whose(report, year);
      if (whose === 'own') own = own && byTime(own, report) > 0 ? own : report;
      else if ('why' in whose) leftOut.push(whose);
      else {
        const key = whose.unit?.name ?? looseKey(whose.name);
        const known = sent.get(key);
        if (known) known.reports.push(report);
        else sent.set(key, { ...whose, reports: [report] });
      }
    }
    return { sent, own, leftOut };
  }

  private whose(report: UnitReport, year: number): 'own' | LeftOut | Omit<Sent, 'reports'> {
    const { file, organ } = report;
    if (report.year !== year) return { why: 'otherYear', file, organ, year: report.year };
    const key = looseKey(organ);
    if (key === '') return { why: 'noName', file };
    const found = this.names.find(organ);
    if (found !== 'none' && 'units' in found) {
      return { why: 'severalUnits', file, organ, names: found.units.map(({ name }) => name) };
    }
    if (found === 'none') {
      if (key === looseKey(this.settings.organ)) return 'own';
      return this.settings.roster ? { why: 'notInRoster', file, organ } : { name: organ };
    }
    const { unit } = found;
    if (unit === this.tree.head) return 'own';
    if (this.tree.elsewhere.includes(unit)) {
      return { why: 'elsewhere', file, organ, parent: unit.parent ?? '' };
    }
    return { name: unit.name, unit };
  }

  /** In the order of the roster; without one, of the files. */
  private states(sent: ReadonlyMap<string, Sent>): readonly UnitState[] {
    const { head, elsewhere } = this.tree;
    const units = this.settings.roster?.units.filter((one) => one !== head && !elsewhere.includes(one));
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
          changes: changesBetween(before, reports[index + 1]!),
        })),
      };
    });
  }

  private sum(
    contributions: RolledUp['contributions'],
    year: number,
    { form, table3Form }: TableForms,
  ): Report {
    const table2: Record<string, Record<string, Cell>> = {};
    const [table3, table4]: [Record<string, Cell[]>, Record<string, Cell[]>] = [{}, {}];
    for (const [address, cells] of contributions) {
      const { table, row, column } = placeOf(address)!;
      const cell = sumOf(cells);
      if (table === 'table2') (table2[row] ??= {})[column] = cell;
      else ((table === 'table3' ? table3 : table4)[row] ??= []).push(cell);
    }
    return {
      organ: this.settings.organ,
      year,
      format: form.id,
      ...(table3Form !== form && { table3Format: table3Form.id }),
      table2,
      table3,
      table4,
    };
  }

  private similar(states: readonly Reported[]): RolledUp['similar'] {
    const { similarShare = SIMILAR } = this.settings;
    return alike(
      states.map(({ report }) => report.written),
      similarShare,
    ).map(({ one, other, share }) => ({ one: states[one]!.name, other: states[other]!.name, share }));
  }
}

const namesOf = (states: readonly UnitState[]): readonly string[] => states.map(({ name }) => name);

/** The last one counts; of those whose time is not known, the one that was given last. */
const byTime = (one: UnitReport, other: UnitReport): number => (one.time ?? 0) - (other.time ?? 0);

function changesBetween(before: UnitReport, after: UnitReport): readonly Change[] {
  const cells = new Set([...before.cells, ...after.cells].map(([address]) => address));
  return [...cells].flatMap((cell): Change[] => {
    const [from, to] = [before.cells.get(cell), after.cells.get(cell)];
    return from === to ? [] : [{ cell, from, to }];
  });
}
