/** 汇总: many units' reports added up cell by cell; who is missing, who fails and what was left out is part of the result. */
import type { Address } from '../../report/address';
import { placeOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { TableForms } from '../../report/form';
import type { Report } from '../../report/report';
import type { ReadError } from '../read-error';
import { wordsOf } from '../reading/spelling';
import type { Against } from './against';
import { heldAgainst } from './against';
import { sumOf } from './figures';
import { looseKey } from './name-keys';
import { formsOfYear, Reception } from './reception';
import { alike } from './resemblance';
import type { LeftOut, Reported, RolledUp, UnitState } from './rolled-up';
import type { Roster } from './roster';
import type { RosterTree } from './roster-tree';
import { rosterTree } from './roster-tree';
import { sortedByUnit } from './submissions';
import { UnitNames } from './unit-names';
import type { PackedReport, SentReport } from './unit-report';
import { UnitReport } from './unit-report';

export interface RollUpSettings {
  /** the organ whose report the sum is; `''` where nobody says it */
  readonly organ: string;
  /** the one that most reports are of where absent */
  readonly year?: number;
  readonly roster?: Roster;
  /** 雷同: from this share on */
  readonly similarShare?: number;
}

const SIMILAR = 0.8;

export class RollUp {
  private readonly names: UnitNames;
  private readonly tree: RosterTree;
  private readonly reception: Reception;
  private readonly reports: UnitReport[] = [];
  private readonly leftOut: LeftOut[] = [];

  constructor(private readonly settings: RollUpSettings) {
    const { organ, year, roster } = settings;
    const units = roster?.units ?? [];
    this.names = new UnitNames(units);
    this.tree = rosterTree(units, organ, this.names);
    this.reception = new Reception({ units, ...(year !== undefined && { year }) });
  }

  addUnreadable(file: string, error: ReadError): void {
    this.leftOut.push({ why: 'unreadable', file, error });
  }

  add(sent: SentReport): void {
    this.addTaken(this.reception.take(sent));
  }

  /** What a reception of the same roster and year took, in this thread or in another. */
  addTaken(taken: PackedReport | LeftOut): void {
    if ('why' in taken) this.leftOut.push(taken);
    else this.reports.push(new UnitReport(taken, formsOfYear(taken.year).places));
  }

  /** @throws {RangeError} where no year is set and no report was added */
  result(): RolledUp {
    const { organ, roster } = this.settings;
    const year = this.settings.year ?? this.usualYear();
    const { forms, places } = formsOfYear(year);
    const { names, tree } = this;
    const sorted = sortedByUnit(this.reports, { organ, year, names, tree, ...(roster && { roster }) });
    const leftOut = [...this.leftOut, ...sorted.leftOut];
    const all = sorted.units.filter((one): one is Reported => one.report !== undefined);
    const reported = new Set(all.map(({ unit }) => unit));
    const isBelow = ({ unit }: UnitState) =>
      unit !== undefined && this.tree.above(unit).some((one) => reported.has(one));
    const [counted, below] = [all.filter((one) => !isBelow(one)), all.filter(isBelow)];
    const missing = sorted.units.filter((one) => !one.report);
    const lacking = missing.filter((one) => !isBelow(one));
    const openFiles = leftOut.filter((one) => this.isOpen(one, all));
    const contributions = cellsOf(counted);
    const held = { isWhole: lacking.length === 0, lacking: namesOf(lacking) };
    return {
      organ,
      year,
      forms,
      report: sumReport(
        { organ, year },
        forms,
        [...places.keys()].map((address) => [address, sumOf(contributions(address))]),
      ),
      contributions,
      units: sorted.units,
      counted,
      below,
      missing,
      lacking,
      elsewhere: this.tree.elsewhere,
      leftOut,
      openFiles,
      against: [
        ...(sorted.own ? [heldAgainst(sorted.own, held, forms, contributions)] : []),
        ...this.againstParents(all, missing, forms),
      ],
      similar: this.similar(all),
      isFinal:
        lacking.length === 0 &&
        counted.every(({ report }) => report.isWhole && !report.isFailing) &&
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
    // no figures of the sum are in them
    if (one.why === 'elsewhere' || one.why === 'sameContent' || one.why === 'ownTwice') return false;
    if (one.why !== 'otherYear') return true;
    const key = looseKey(one.organ);
    return !this.settings.roster && !reported.some(({ name }) => looseKey(name) === key);
  }

  /** Units with units below them, each held against these. */
  private againstParents(
    all: readonly Reported[],
    missing: readonly UnitState[],
    forms: TableForms,
  ): readonly Against[] {
    const parentOf = ({ unit }: UnitState) => unit && this.tree.above(unit)[0];
    return all.flatMap(({ unit, report }) => {
      if (!unit) return [];
      const isChild = (one: UnitState) => parentOf(one) === unit;
      const units = all.filter(isChild);
      // what the parent handled itself stands in its own report alone
      const held = { lacking: namesOf(missing.filter(isChild)), isWhole: false };
      return units.length === 0 ? [] : [heldAgainst(report, held, forms, cellsOf(units))];
    });
  }

  private similar(states: readonly Reported[]): RolledUp['similar'] {
    const { similarShare = SIMILAR } = this.settings;
    const texts = { count: states.length, at: (index: number) => withoutNames(states[index]!) };
    return alike(texts, similarShare).map(({ one, other, share }) => ({
      one: states[one]!.name,
      other: states[other]!.name,
      share,
    }));
  }
}

/** A unit that put its own name into another's text wrote the same. */
const withoutNames = ({ name, unit, report }: Reported): string =>
  [...new Set([name, report.organ, ...(unit?.aliases ?? [])].map(wordsOf))]
    .filter((one) => one !== '')
    .sort((one, other) => other.length - one.length)
    .reduce((text, one) => text.replaceAll(one, OWN_NAME), report.written);

/** stands for each of a unit's names */
const OWN_NAME = '〇';

const cellsOf = (units: readonly Reported[]) => (address: Address) =>
  units.map(({ report }) => report.cells.get(address));

const namesOf = (states: readonly UnitState[]): readonly string[] => states.map(({ name }) => name);

function sumReport(
  head: Pick<Report, 'organ' | 'year'>,
  { form, table3Form }: TableForms,
  sums: readonly (readonly [Address, Cell])[],
): Report {
  const table2: Record<string, Record<string, Cell>> = {};
  const [table3, table4]: [Record<string, Cell[]>, Record<string, Cell[]>] = [{}, {}];
  for (const [address, cell] of sums) {
    const { table, row, column } = placeOf(address)!;
    if (table === 'table2') (table2[row] ??= {})[column] = cell;
    else ((table === 'table3' ? table3 : table4)[row] ??= []).push(cell);
  }
  return {
    ...head,
    format: form.id,
    ...(table3Form !== form && { table3Format: table3Form.id }),
    table2,
    table3,
    table4,
  };
}
