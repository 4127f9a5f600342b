/** 催报: whom to remind, and the words to copy. */
import type { Day } from '../../ledger/day';
import { isoOf } from '../../ledger/day';
import { placeOf } from '../../report/address';
import * as words from '../../words/rollup-sheets';
import type { RegisterEntry } from './register';
import { isPassed, tablesLackedBy } from './register';
import type { RolledUp } from './rolled-up';
import { standingOf } from './standing';

type Reminder = readonly [to: string, text: string];

/** Texts to copy: to all that have not reported, to each of them, and to those whose report is not right. */
export function reminders(all: RolledUp, due: Day, register: readonly RegisterEntry[]): readonly Reminder[] {
  const standing = standingOf(all);
  const until = isoOf(due);
  const missing = all.missing.map(({ name }) => name);
  const open = all.units.flatMap(({ name, report }): readonly Reminder[] => {
    if (!report || isPassed(register, name, report)) return [];
    if (report.isEmpty) return [[name, words.remindEmpty(name, all.year, until)]];
    const mandatory = report.countOf('mandatory');
    const lacked = tablesLackedBy(report);
    if (mandatory > 0) return [[name, words.remindAgain(name, all.year, mandatory, lacked)]];
    const ofTables = report.absent.filter((cell) =>
      report.missingTables.some((table) => placeOf(cell)?.table === table),
    );
    const cells = report.blanks.length + report.absent.length - ofTables.length;
    return cells + lacked.length > 0 ? [[name, words.remindOpen(name, all.year, cells, lacked)]] : [];
  });
  return [
    ...(missing.length > 0
      ? [[words.everybody, words.remindAll({ ...standing, missing }, all.organ, all.year, until)] as const]
      : []),
    ...missing.map((name) => [name, words.remindOne(name, all.year, until)] as const),
    ...open,
  ];
}
