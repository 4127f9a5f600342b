/** 升级: a workbook that an older version built, planned anew with all that was filled in. */
import type { Report } from '../report/report';
import { roomFor, withRows } from '../workbook/carried-rows';
import type { BasicId } from '../workbook/basics';
import { basicName, sheetName as kindName } from '../workbook/names';
import type { NamedSheet } from '../workbook/named-sheets';
import type { SheetPlan } from '../workbook/plan';
import { planWorkbook } from '../workbook/planned';
import { refilled } from '../workbook/refilled';
import type { SheetKind } from '../workbook/sheet-kind';
import { plannedKinds } from '../workbook/sheet-kind';
import { freeSheetName, isSame } from '../workbook/sheet-name';
import { withoutText } from '../workbook/next-year';
import { PLAN_VERSION } from '../workbook/sheet-pieces';
import type { WorkbookRequest } from '../workbook/workbook-plan';
import { levelWords } from '../words/levels';
import { sheetNames } from '../words/sheets';
import { hasRemarkLines } from './explanations';
import type { OwnWorkbook } from './own-workbook';
import { wordingTexts } from './workbook-wordings';

/** What is wanted otherwise than it stands in the workbook. */
export interface UpgradeChanges {
  readonly organ?: string;
  readonly level?: Report['level'];
  readonly year?: number;
  readonly previous?: Report;
  /** those that stand where absent */
  readonly sheets?: readonly SheetKind[];
}

export interface UpgradedWorkbook {
  readonly sheets: readonly SheetPlan[];
  readonly organ: string;
  readonly year: number;
  readonly form: WorkbookRequest['form'];
  /** how many applications stand in the ledger, where there is one */
  readonly applications?: number;
}

/** Sheets that an older version built, one that did not yet say what they are for, or kept no explanations of the text. */
export const olderSheets = (sheets: readonly NamedSheet[]): readonly NamedSheet[] =>
  sheets.filter(
    (sheet) =>
      sheet.plan < PLAN_VERSION ||
      !sheet.constants.has(kindName) ||
      (sheet.kind === 'findings' && !hasRemarkLines(sheet)),
  );

export function upgradedWorkbook(own: OwnWorkbook, changes: UpgradeChanges = {}): UpgradedWorkbook {
  const { reading, form, basics, ledger, countsLedger } = own;
  const { report, previous: last } = reading;
  const { organ = report.organ, year = report.year, level = report.level, previous = last } = changes;
  const sheets = changes.sheets ?? plannedKinds.filter((kind) => own.sheets.has(kind));
  const plan = planWorkbook({
    form,
    organ,
    year,
    sheets,
    names: namesFor(sheets, own, year),
    // the text is refilled cell by cell
    report: { ...withoutText(report), organ, year, ...(level && { level }) },
    ...(previous && { previous }),
    basics: { ...basics, ...(changes.level && { level: levelWords[changes.level] }) },
    wordings: wordingTexts(own.sheets.get('wordings')),
    countsLedger: countsLedger && sheets.includes('ledger'),
    ...(ledger && { applications: roomFor(ledger.rows) }),
  });
  return {
    organ,
    year,
    form,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.kind === 'ledger' && ledger) return withRows(sheet, form, ledger.rows, ledger.columns);
      const held = own.sheets.get(sheet.kind);
      return held && !(sheet.kind === 'previous' && changes.previous)
        ? refilled(sheet, withoutNames(held, changes))
        : sheet;
    }),
    ...(ledger && { applications: ledger.applications.length }),
  };
}

/** The sheet without what is wanted otherwise. */
function withoutNames(held: NamedSheet, { organ, year, level }: UpgradeChanges): NamedSheet {
  const changed = Object.entries({ organ, year, level }).filter(([, wanted]) => wanted !== undefined);
  const names = new Set(changed.map(([id]) => basicName(id as BasicId)));
  return { ...held, named: new Map([...held.named].filter(([name]) => !names.has(name))) };
}

/** The names that the clerk gave the sheets; a further sheet gets one that is free. */
function namesFor(
  sheets: readonly SheetKind[],
  own: OwnWorkbook,
  year: number,
): Partial<Record<SheetKind, string>> {
  const names: Partial<Record<SheetKind, string>> = {};
  for (const kind of sheets) {
    const held = own.sheets.get(kind);
    if (held) names[kind] = held.sheet;
  }
  for (const kind of sheets) {
    const taken = Object.values(names);
    const usual = sheetNames[kind];
    names[kind] ??= taken.some((name) => isSame(name, usual)) ? freeSheetName(usual, year, taken) : usual;
  }
  return names;
}
