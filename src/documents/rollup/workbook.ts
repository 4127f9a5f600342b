/** The workbook of a roll-up: the sum in the three official tables as plain values, and the lists that it can be traced by. */
import type { Day } from '../../ledger/day';
import { shortStatus } from '../../words/rollup';
import * as words from '../../words/rollup-sheets';
import type { ListSheet } from '../../workbook/list-sheet';
import type { SheetPlan } from '../../workbook/plan';
import { planWorkbook } from '../../workbook/planned';
import { sentCopy } from '../../workbook/sent-copy';
import { sentTables } from '../sent-workbook';
import { changesSheet } from './changes';
import type { EarlierRollUp } from './earlier';
import { noEarlier } from './earlier';
import type { RollUpFinding } from './findings';
import type { RegisterEntry } from './register';
import type { RolledUp } from './rolled-up';
import { standingOf } from './standing';
import { findingsSheet, remindersSheet, similarSheet, toldSheet } from './told-sheets';
import { detailSheet, sourcesSheet } from './trace-sheets';

export interface RollUpParts {
  readonly findings: readonly RollUpFinding[];
  readonly register: readonly RegisterEntry[];
  readonly due: Day;
  /** what the roll-up before tells */
  readonly earlier?: EarlierRollUp;
}

export function rollUpSheets(
  all: RolledUp,
  { findings, register, due, earlier = noEarlier }: RollUpParts,
): readonly (SheetPlan | ListSheet)[] {
  return [
    toldSheet(all, findings, due),
    ...sumTables(all),
    sourcesSheet(all),
    detailSheet(all),
    registerSheet(all, register),
    findingsSheet(all, findings, earlier),
    changesSheet(all, register, earlier),
    similarSheet(all),
    remindersSheet(all, due, register),
  ];
}

/** What is provisional says so on each printed page: pages are passed on without the rest of the workbook. */
function sumTables(all: RolledUp): readonly SheetPlan[] {
  const { forms, report, organ, year, isFinal } = all;
  const { sheets } = planWorkbook({ form: forms.form, organ, year, sheets: sentTables, report });
  // the sum has no formulas: each of its cells is published as it stands
  const plans = sentCopy(sheets, () => undefined);
  if (isFinal) return plans;
  const center = shortStatus(standingOf(all));
  return plans.map((plan) => ({
    ...plan,
    print: { ...plan.print, header: { ...plan.print.header, center } },
  }));
}

function registerSheet({ organ, year }: RolledUp, register: readonly RegisterEntry[]): ListSheet {
  const heads = words.registerHeads;
  return {
    list: words.sheets.register,
    lines: [words.title(organ, year, words.sheets.register)],
    columns: [
      { heads: [heads.unit], width: 22 },
      { heads: [heads.file], width: 36 },
      { heads: [heads.attempt], width: 8 },
      { heads: [heads.time], width: 18 },
      {
        heads: [heads.state],
        width: 10,
        choices: Object.values(words.states),
      },
      { heads: [heads.mandatory], width: 8 },
      { heads: [heads.queries], width: 12 },
      { heads: [heads.note], width: 40, isLong: true },
      { heads: [heads.opinion], width: 50, isOpen: true },
      { heads: [heads.fingerprint], width: 14 },
    ],
    rows: register.map((one) => [
      one.unit,
      one.file === '' ? null : one.file,
      one.attempt === 0 ? null : one.attempt,
      one.time === '' ? null : one.time,
      one.state,
      one.mandatory ?? null,
      one.queries ?? null,
      one.note ?? null,
      one.opinion === '' ? null : one.opinion,
      one.fingerprint === '' ? null : one.fingerprint,
    ]),
    frozenColumns: 1,
  };
}
