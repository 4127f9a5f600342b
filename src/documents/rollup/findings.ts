/** H01–H06: what a reviewer has to know of a roll-up, as findings. */
import type { Address } from '../../report/address';
import { addend } from '../../report/cell';
import { isoOf, localDay } from '../../ledger/day';
import type { Day } from '../../ledger/day';
import { difference } from '../../rules/check';
import { cellWords } from '../../rules/names';
import { cellInWords } from '../place-names';
import { publishedTotals } from '../../rules/rollup';
import type { Severity } from '../../rules/rule';
import { figureWords } from '../../rules/sentences';
import { andMore } from '../../words/findings';
import * as words from '../../words/rollup';
import { figuresShared } from './same-figures';
import { leftOutWords } from './left-out';
import type { LeftOut, Reported, RolledUp } from './rolled-up';
import type { Roster } from './roster';
import type { RollUpRuleId } from './rules';
import { rollUpRules } from './rules';
import { standingOf } from './standing';
import { UnitNames } from './unit-names';

export interface RollUpFinding {
  readonly id: string;
  readonly rule: RollUpRuleId;
  readonly severity: Severity;
  readonly message: string;
  /** the units that it is about */
  readonly units: readonly string[];
  readonly cells: readonly Address[];
  readonly left?: { readonly label: string; readonly value: number };
  readonly right?: { readonly label: string; readonly value: number };
  readonly difference?: number;
}

export interface RollUpContext {
  readonly roster?: Roster;
  readonly previousRoster?: Roster;
  /** the last day on which a report is not late */
  readonly due: Day;
}

export function rollUpFindings(all: RolledUp, context: RollUpContext): readonly RollUpFinding[] {
  return [
    ...ofPublished(all),
    ...ofOpenUnits(all),
    ...ofDoubles(all, context),
    ...ofFailing(all),
    ...ofRosters(context),
    ...ofMissing(all, context),
  ];
}

const severityOf = (rule: RollUpRuleId): Severity => rollUpRules.find(({ id }) => id === rule)!.severity;

const finding = (
  rule: RollUpRuleId,
  instance: string,
  message: string,
  units: readonly string[],
  cells: readonly Address[] = [],
): RollUpFinding => ({ id: `${rule}.${instance}`, rule, severity: severityOf(rule), message, units, cells });

function ofPublished({ against, forms, organ }: RolledUp): readonly RollUpFinding[] {
  return against.flatMap((one) =>
    one.cells.map(({ cell, published, sum }): RollUpFinding => {
      const [left, right] = [addend(published), addend(sum)];
      const off = difference(left, right);
      const place = cell.replace(/^table\d\./, '');
      const told = {
        organ: one.organ,
        cell: cellWords(cell, forms),
        published: figureWords(published),
        sum: figureWords(sum),
        difference: Math.abs(off),
        lacking: one.lacking,
      };
      return {
        ...finding(
          publishedTotals.id,
          one === against[0] && one.organ === organ ? place : `${one.organ}.${place}`,
          words.finding.against(told),
          [one.organ],
          [cell],
        ),
        left: { label: words.finding.published(one.organ), value: left },
        right: { label: publishedTotals.right, value: right },
        difference: off,
      };
    }),
  );
}

/** So many cells are named, of more the first and how many there are. */
const NAMED = 3;

function cellsInWords(cells: readonly Address[], { forms }: RolledUp): string {
  const named = cells.slice(0, NAMED).map((cell) => cellInWords(cell, forms));
  return named.join('、') + (cells.length > NAMED ? andMore(cells.length) : '');
}

function ofOpenUnits(all: RolledUp): readonly RollUpFinding[] {
  return all.counted.flatMap(({ name, report }): RollUpFinding[] => {
    const { otherForm: form, blanks, absent, left, joined } = report;
    const isOpen = !report.isWhole;
    if (!isOpen && form === undefined) return [];
    const inWords = (cells: readonly Address[]) => (cells.length > 0 ? cellsInWords(cells, all) : '');
    const sums = inWords(joined.filter(({ to }) => to.length === 1).flatMap(({ to }) => to));
    const message = isOpen
      ? words.finding.open({
          unit: name,
          form,
          blanks: inWords(blanks),
          absent: inWords(absent),
          left: inWords(left),
          joined: sums,
        })
      : words.finding.otherForm(name, form!, sums);
    return [finding('H02', name, message, [name], [...blanks, ...absent])];
  });
}

function ofDoubles(all: RolledUp, { roster }: RollUpContext): readonly RollUpFinding[] {
  const ofRoster = (roster?.faults ?? []).flatMap((fault): RollUpFinding[] => {
    if (fault.code === 'sameName') {
      const { name, line, other } = fault;
      return [finding('H03', `line${line}`, words.finding.sameName(name, line, other), [name])];
    }
    if (fault.code === 'circle') {
      const { name, line } = fault;
      return [finding('H03', `line${line}`, words.finding.circle(name, line), [name])];
    }
    return [];
  });
  const below = all.below.map(({ name, unit }) =>
    finding('H03', name, words.finding.below(name, unit?.parent ?? ''), [name]),
  );
  const same = figuresShared(all.counted).map(([one, other]) =>
    finding('H03', `${one}＝${other}`, words.finding.sameFigures(one, other), [one, other]),
  );
  const elsewhere = all.elsewhere.map(({ name, parent = '' }) =>
    finding('H03', name, words.finding.elsewhere(name, parent, all.organ || words.thisRollUp), [name]),
  );
  const own = all.leftOut
    .filter(({ why }) => why === 'ownTwice')
    .map((one) => finding('H03', one.file, leftOutWords(one, all.year), unitsOf(one)));
  return [...ofRoster, ...below, ...same, ...elsewhere, ...own];
}

function ofFailing(all: RolledUp): readonly RollUpFinding[] {
  const failing = [...all.counted, ...all.below].filter(({ report }) => report.isFailing);
  return [
    ...failing.map(({ name, report }) =>
      finding('H04', name, words.finding.failing(name, report.countOf('mandatory')), [name]),
    ),
    ...all.leftOut
      // nothing is amiss with the first, the other one is a double
      .filter(({ why }) => why !== 'sameContent' && why !== 'ownTwice')
      .map((one) => finding('H04', one.file, leftOutWords(one, all.year), unitsOf(one))),
  ];
}

const unitsOf = (one: LeftOut): readonly string[] =>
  one.why === 'severalUnits' ? one.names : 'organ' in one ? [one.organ] : [];

/** A unit is the same by any of its names. */
function ofRosters({ roster, previousRoster }: RollUpContext): readonly RollUpFinding[] {
  if (!roster || !previousRoster) return [];
  const without = (units: Roster['units'], others: Roster['units']): readonly string[] => {
    const names = new UnitNames(others);
    return units
      .filter(({ name, aliases }) => [name, ...aliases].every((one) => names.find(one) === 'none'))
      .map(({ name }) => name);
  };
  const added = without(roster.units, previousRoster.units);
  const gone = without(previousRoster.units, roster.units);
  return [
    ...(added.length > 0 ? [finding('H05', 'added', words.finding.added(added), added)] : []),
    ...(gone.length > 0 ? [finding('H05', 'gone', words.finding.gone(gone), gone)] : []),
  ];
}

function ofMissing(all: RolledUp, { due }: RollUpContext): readonly RollUpFinding[] {
  const standing = standingOf(all);
  const { lacking } = all;
  const covered = all.missing.filter((one) => !lacking.includes(one)).map(({ name }) => name);
  const late = [...all.counted, ...all.below].flatMap((one) => {
    const day = lateOn(one, due);
    return day === undefined ? [] : [{ name: one.name, day: isoOf(day) }];
  });
  return [
    ...(lacking.length + standing.empty.length > 0
      ? [finding('H06', 'missing', words.whoIsMissing(standing), [...standing.missing, ...standing.empty])]
      : []),
    ...(covered.length > 0 ? [finding('H06', 'below', words.missingBelow(covered), covered)] : []),
    ...(late.length > 0
      ? [
          finding(
            'H06',
            'late',
            words.finding.late(isoOf(due), late),
            late.map(({ name }) => name),
          ),
        ]
      : []),
  ];
}

/** The day of a unit's first report where that was too late; one that is sent again later is not late. */
function lateOn({ report, replaced }: Reported, due: Day): Day | undefined {
  const { time } = replaced[0]?.report ?? report;
  const day = time === undefined ? undefined : localDay(new Date(time));
  return day !== undefined && day > due ? day : undefined;
}
