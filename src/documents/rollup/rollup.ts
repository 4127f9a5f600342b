/** 汇总: many units' reports added up cell by cell; who is missing, who fails and what was left out is part of the result. */
import type { Address } from '../../report/address';
import { placeOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { TableForms } from '../../report/form';
import type { Report } from '../../report/report';
import type { ReadError } from '../read-error';
import { addressesOf, sumOf } from './in-form';
import type { Alike } from './resemblance';
import { alike } from './resemblance';
import type { Roster } from './roster';
import type { Unit } from './unit';
import { nameKey, UnitNames } from './unit-names';
import type { SentReport, UnitReport } from './unit-report';
import { unitReport } from './unit-report';

export interface RollUpSettings {
  /** the organ whose report the sum is */
  readonly organ: string;
  readonly year: number;
  readonly forms: TableForms;
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

export type LeftOut =
  | { readonly why: 'unreadable'; readonly file: string; readonly error: ReadError }
  /** of another year */
  | { readonly why: 'otherYear'; readonly file: string; readonly organ: string; readonly year: number }
  | { readonly why: 'notInRoster'; readonly file: string; readonly organ: string }
  /** several units of the roster may be meant */
  | {
      readonly why: 'severalUnits';
      readonly file: string;
      readonly organ: string;
      readonly names: readonly string[];
    };

/** A parent's own report against the sum of its units (H01). */
export interface Against {
  readonly file: string;
  readonly organ: string;
  readonly cells: readonly { readonly cell: Address; readonly published: Cell; readonly sum: Cell }[];
  /** units below it that have not reported, so that the sum is not whole */
  readonly lacking: readonly string[];
}

export interface RolledUp {
  readonly report: Report;
  /** what each unit gives to each cell, in the order of `counted` */
  readonly contributions: ReadonlyMap<Address, readonly (Cell | undefined)[]>;
  /** the units of the sum */
  readonly counted: readonly UnitState[];
  /** units below those that are counted: their figures are in these already */
  readonly below: readonly UnitState[];
  readonly missing: readonly UnitState[];
  readonly leftOut: readonly LeftOut[];
  readonly against: readonly Against[];
  readonly similar: readonly (Omit<Alike, 'one' | 'other'> & {
    readonly one: string;
    readonly other: string;
  })[];
  /** every unit is there, and none fails */
  readonly isFinal: boolean;
}

const SIMILAR = 0.8;

export class RollUp {
  private readonly names: UnitNames | undefined;
  private readonly sent = new Map<string, { unit?: Unit; name: string; reports: UnitReport[] }>();
  private readonly leftOut: LeftOut[] = [];
  private own: UnitReport | undefined;

  constructor(private readonly settings: RollUpSettings) {
    this.names = settings.roster && new UnitNames(settings.roster.units);
  }

  addUnreadable(file: string, error: ReadError): void {
    this.leftOut.push({ why: 'unreadable', file, error });
  }

  add(one: SentReport): void {
    const { year, forms, organ } = this.settings;
    const report = unitReport(one, forms);
    const { file } = report;
    if (report.year !== year) {
      this.leftOut.push({ why: 'otherYear', file, organ: report.organ, year: report.year });
      return;
    }
    const found = this.names?.find(report.organ);
    if (found !== undefined && found !== 'none' && 'units' in found) {
      const names = found.units.map(({ name }) => name);
      this.leftOut.push({ why: 'severalUnits', file, organ: report.organ, names });
      return;
    }
    if (found === 'none' || !found) {
      // the organ's own published report is what the sum is held against
      if (nameKey(report.organ) === nameKey(organ)) {
        this.own = report;
        return;
      }
      if (found === 'none') {
        this.leftOut.push({ why: 'notInRoster', file, organ: report.organ });
        return;
      }
    }
    const unit = found?.unit;
    const name = unit?.name ?? report.organ;
    const key = nameKey(name);
    const own = this.sent.get(key);
    if (own) own.reports.push(report);
    else this.sent.set(key, { ...(unit && { unit }), name, reports: [report] });
  }

  result(): RolledUp {
    const { settings } = this;
    const states = this.states();
    const [counted, below, missing] = [
      states.filter((one) => one.report && !this.isBelow(one)),
      states.filter((one) => one.report && this.isBelow(one)),
      states.filter((one) => !one.report),
    ];
    const reports = counted.map(({ report }) => report!);
    const contributions = new Map(
      addressesOf(settings.forms).map(
        (address) => [address, reports.map(({ cells }) => cells.get(address))] as const,
      ),
    );
    return {
      report: this.sum(contributions),
      contributions,
      counted,
      below,
      missing,
      leftOut: this.leftOut,
      against: this.against(counted, [...counted, ...below], missing, contributions),
      similar: this.similar([...counted, ...below]),
      isFinal:
        missing.length === 0 &&
        this.leftOut.length === 0 &&
        reports.every(
          ({ findings, blanks, left }) => blanks.length + left.length === 0 && !findings.some(isGrave),
        ),
    };
  }

  /** In the order of the roster; units that it lacks behind. */
  private states(): readonly UnitState[] {
    const units = this.settings.roster?.units ?? [];
    const keys = [...new Set([...units.map(({ name }) => nameKey(name)), ...this.sent.keys()])];
    return keys.map((key): UnitState => {
      const own = this.sent.get(key);
      const unit = own?.unit ?? units.find(({ name }) => nameKey(name) === key);
      const reports = [...(own?.reports ?? [])].sort(byTime);
      const report = reports.at(-1);
      return {
        name: own?.name ?? unit!.name,
        ...(unit && { unit }),
        ...(report && { report }),
        replaced: reports.slice(0, -1).map((before, index) => ({
          report: before,
          changes: changesBetween(before, reports[index + 1]!),
        })),
      };
    });
  }

  /** A unit whose parent reports too, and is counted. */
  private isBelow({ unit }: UnitState): boolean {
    if (unit?.parent === undefined || nameKey(unit.parent) === nameKey(this.settings.organ)) return false;
    const found = this.names?.find(unit.parent);
    return found !== undefined && found !== 'none';
  }

  private sum(contributions: RolledUp['contributions']): Report {
    const { organ, year, forms } = this.settings;
    const table2: Record<string, Record<string, Cell>> = {};
    const [table3, table4]: [Record<string, Cell[]>, Record<string, Cell[]>] = [{}, {}];
    for (const [address, cells] of contributions) {
      const { table, row, column } = placeOf(address)!;
      const cell = sumOf(cells.flatMap((one) => (one === undefined ? [] : [one])));
      if (table === 'table2') (table2[row] ??= {})[column] = cell;
      else ((table === 'table3' ? table3 : table4)[row] ??= []).push(cell);
    }
    const { form, table3Form } = forms;
    return {
      organ,
      year,
      format: form.id,
      ...(table3Form !== form && { table3Format: table3Form.id }),
      table2,
      table3,
      table4,
    };
  }

  /** The organ's published report against the sum; and each unit that has units of its own against theirs. */
  private against(
    counted: readonly UnitState[],
    all: readonly UnitState[],
    missing: readonly UnitState[],
    contributions: RolledUp['contributions'],
  ): readonly Against[] {
    const whole = this.own && this.compared(this.own, missing, (address) => contributions.get(address) ?? []);
    const parents = counted.flatMap((parent): Against[] => {
      const isOwn = ({ unit }: UnitState) =>
        unit?.parent !== undefined &&
        this.names?.find(unit.parent) !== 'none' &&
        isUnit(this.names, unit.parent, parent);
      const units = all.filter(isOwn);
      if (units.length === 0) return [];
      const cellsAt = (address: Address) => units.map(({ report }) => report!.cells.get(address));
      return [this.compared(parent.report!, missing.filter(isOwn), cellsAt)];
    });
    return [...(whole ? [whole] : []), ...parents];
  }

  private compared(
    { file, organ, cells }: UnitReport,
    lacking: readonly UnitState[],
    cellsAt: (address: Address) => readonly (Cell | undefined)[],
  ): Against {
    const differing = [...cells].flatMap(([cell, published]) => {
      const sum = sumOf(cellsAt(cell).flatMap((one) => (one === undefined ? [] : [one])));
      return typeof published === 'number' && published !== (typeof sum === 'number' ? sum : 0)
        ? [{ cell, published, sum }]
        : [];
    });
    return { file, organ, cells: differing, lacking: lacking.map(({ name }) => name) };
  }

  private similar(states: readonly UnitState[]): RolledUp['similar'] {
    const { similarShare = SIMILAR } = this.settings;
    return alike(
      states.map(({ report }) => report!.written),
      similarShare,
    ).map(({ one, other, share }) => ({ one: states[one]!.name, other: states[other]!.name, share }));
  }
}

const isGrave = ({ severity }: UnitReport['findings'][number]): boolean => severity === 'mandatory';

/** The last one counts; of those whose time is not known, the one that was given last. */
const byTime = (one: UnitReport, other: UnitReport): number => (one.time ?? 0) - (other.time ?? 0);

function isUnit(names: UnitNames | undefined, name: string, { unit }: UnitState): boolean {
  const found = names?.find(name);
  return (
    unit !== undefined && found !== undefined && found !== 'none' && 'unit' in found && found.unit === unit
  );
}

function changesBetween(before: UnitReport, after: UnitReport): readonly Change[] {
  const cells = new Set([...before.cells.keys(), ...after.cells.keys()]);
  return [...cells].flatMap((cell): Change[] => {
    const [from, to] = [before.cells.get(cell), after.cells.get(cell)];
    return from === to ? [] : [{ cell, from, to }];
  });
}
