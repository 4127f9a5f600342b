/** 变化: which figures each submission changed against the one before, also where that is told by the roll-up before alone. */
import * as words from '../../words/rollup-sheets';
import type { ListContent, ListSheet } from '../../workbook/list-sheet';
import { cellNames, listed } from './cell-names';
import type { EarlierRollUp } from './earlier';
import { formsOfYear } from './reception';
import type { RegisterEntry } from './register';
import { attemptOf, attemptsOf } from './register';
import type { Change, RolledUp, UnitState } from './rolled-up';
import { changesBetween } from './submissions';

type Row = readonly ListContent[];

export function changesSheet(
  all: RolledUp,
  register: readonly RegisterEntry[],
  earlier: EarlierRollUp,
): ListSheet {
  const kept = new Map<string, Row[]>();
  for (const row of earlier.changes) {
    const unit = String(row[0] ?? '');
    const own = kept.get(unit);
    if (own) own.push(row);
    else kept.set(unit, [row]);
  }
  const rows = all.units.flatMap((unit) => {
    const now = changesOf(unit, all, register, earlier);
    const old = kept.get(unit.name) ?? [];
    kept.delete(unit.name);
    const told = new Set(now.map(stepOf));
    return [...old.filter((row) => !told.has(stepOf(row))), ...now];
  });
  return {
    list: words.sheets.changes,
    lines: [words.title(all.organ, all.year, words.sheets.changes)],
    columns: words.changeHeads.map((head, index) => ({
      heads: [head],
      width: [22, 8, 8, 10, 22, 16][index] ?? 10,
    })),
    rows: [...rows, ...[...kept.values()].flat()],
    frozenColumns: 1,
  };
}

/** From which submission to which. */
const stepOf = ([, from, to]: Row): string => `${from}${to}`;

function changesOf(
  unit: UnitState,
  all: RolledUp,
  register: readonly RegisterEntry[],
  earlier: EarlierRollUp,
): readonly Row[] {
  const { name, report, replaced } = unit;
  if (!report) return [];
  const names = cellNames(all.forms);
  const rows = (from: number, to: number, changes: readonly Change[]): readonly Row[] =>
    changes.map(({ cell, from: before, to: after }) => [
      name,
      words.attempt(from),
      words.attempt(to),
      ...(names.get(cell) ?? [cell, null, null]),
      listed(before),
      listed(after),
    ]);
  const reports = [...replaced.map((one) => one.report), report];
  const attempts = reports.map((one) => attemptOf(register, name, one));
  const [first] = reports;
  const known = attemptsOf(earlier.register, name);
  const isNew = known.every(({ fingerprint }) => fingerprint !== first!.fingerprint);
  const old = isNew && known.length > 0 && earlier.figures(name, all.forms, formsOfYear(all.year).places);
  const since = Math.max(0, ...known.map(({ attempt }) => attempt));
  return [
    ...(old ? rows(since, attempts[0]!, changesBetween(old, first!.cells)) : []),
    ...replaced.flatMap(({ changes }, index) => rows(attempts[index]!, attempts[index + 1]!, changes)),
  ];
}
