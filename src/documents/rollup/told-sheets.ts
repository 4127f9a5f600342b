/** What is told of a roll-up beside its figures: 汇总说明, 审核发现, 变化, 雷同, 催报. */
import type { Day } from '../../ledger/day';
import { isoOf } from '../../ledger/day';
import { severityWord } from '../../words/findings';
import { dateOf } from '../../words/dates';
import * as words from '../../words/rollup-sheets';
import type { ListSheet } from '../../workbook/list-sheet';
import type { RollUpFinding } from './findings';
import type { EarlierRollUp } from './earlier';
import { judgedFindings } from './explained';
import type { RegisterEntry } from './register';
import { reminders } from './reminders';
import { placesOfReports } from './report-places';
import { LEAST } from './resemblance';
import type { Reported, RolledUp } from './rolled-up';
import { standingOf, statusOf } from './standing';
import { isOfPublished, toldFindings } from './told-findings';
import { unclosedSums } from './unclosed';

const lines = ({ organ, year }: RolledUp, sheet: string, ...more: readonly string[]) => [
  words.title(organ, year, sheet),
  ...more,
];

export function toldSheet(all: RolledUp, findings: readonly RollUpFinding[], due: Day): ListSheet {
  const { due: count, reported } = standingOf(all);
  const { told } = words;
  return {
    list: words.sheets.told,
    lines: lines(all, words.sheets.told, statusOf(all)),
    columns: [
      { heads: [words.toldHeads[0]], width: 14 },
      { heads: [words.toldHeads[1]], width: 12 },
      { heads: [words.toldHeads[2]], width: 100, isLong: true },
    ],
    rows: [
      [told.organ, null, all.organ || told.noOrgan],
      [told.year, null, String(all.year)],
      [told.status, null, statusOf(all)],
      [told.due, null, told.units(count)],
      [told.reported, null, told.units(reported)],
      [told.counted, null, told.countedUnits(all.counted.map(({ name }) => name))],
      [told.date, null, dateOf(isoOf(due))],
      ...unclosedSums(all).map(({ id, message }) => [told.unclosed, id, message]),
      ...told.howLines.map((line) => [told.how, null, line]),
      ...toldFindings(all, findings).map(({ severity, rule, message }) => [
        severityWord[severity],
        rule,
        message,
      ]),
    ],
  };
}

const reportedIn = (all: RolledUp): readonly Reported[] =>
  all.units.filter((one): one is Reported => one.report !== undefined);

export function findingsSheet(
  all: RolledUp,
  findings: readonly RollUpFinding[],
  earlier: EarlierRollUp,
): ListSheet {
  const placesOf = placesOfReports(all);
  const [unit, file, level, rule, what, where, explanation] = words.findingHeads;
  return {
    list: words.sheets.findings,
    lines: lines(all, words.sheets.findings),
    columns: [
      { heads: [unit], width: 18, isLong: true },
      { heads: [file], width: 20, isLong: true },
      { heads: [level], width: 8 },
      { heads: [rule], width: 16, isLong: true },
      { heads: [what], width: 70, isLong: true },
      { heads: [where], width: 36, isLong: true },
      { heads: [explanation], width: 36, isLong: true },
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const one of findings.filter(isOfPublished)) {
          const [organ = ''] = one.units;
          const where = placesOf()(one.cells);
          yield [organ, null, severityWord[one.severity], one.id, one.message, where, null];
        }
        for (const unit of reportedIn(all)) {
          const { name, report } = unit;
          const place = placesOf(report);
          for (const one of judgedFindings(unit, earlier.findings(name))) {
            yield [
              name,
              report.file,
              severityWord[one.severity],
              one.id,
              one.message,
              place(one.cells),
              one.explanation === undefined ? null : (one.isFallen ? words.fallen : '') + one.explanation,
            ];
          }
          for (const note of report.notes) {
            if (note.place === 'level') continue;
            yield [name, report.file, words.repaired, null, note.why, place([note.place]), null];
          }
        }
      },
    },
    frozenColumns: 1,
  };
}

export const similarSheet = (all: RolledUp): ListSheet => ({
  list: words.sheets.similar,
  lines: lines(all, words.sheets.similar, words.similarNote(LEAST)),
  columns: words.similarHeads.map((head) => ({ heads: [head], width: 24 })),
  rows: all.similar.map(({ one, other, share }) => [other, one, words.share(share)]),
});

export function remindersSheet(all: RolledUp, due: Day, register: readonly RegisterEntry[]): ListSheet {
  const rows = reminders(all, due, register);
  return {
    list: words.sheets.reminders,
    lines: lines(all, words.sheets.reminders),
    columns: [
      { heads: [words.reminderHeads[0]], width: 24, isLong: true },
      { heads: [words.reminderHeads[1]], width: 110, isLong: true },
    ],
    rows: rows.length > 0 ? rows : [[null, words.nobody]],
  };
}
