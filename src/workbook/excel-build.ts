/**
 * Builds planned sheets in Excel: one sync that reads and one that writes, more only above what Excel takes in one
 * request. A sync is no transaction, so what a failure leaves is removed, at the latest by the next build.
 */
import * as words from '../words/workbook';
import type { SheetNames } from './excel-plan';
import { parcelsOf, writingSteps } from './excel-plan';
import { a1 } from './box';
import { hold, writeAll } from './excel-requests';
import { forgetBuild, keepLastAction, keptParts } from './excel-last-action';
import type { BuildOutcome, SheetRef, StandingSheets } from './host';
import { HostError } from './host';
import { hostFailure } from './host-failure';
import type { BegunSheet } from './leftover';
import { begunSheet, begunSheets, buildNoteKey, isLeftover, printOf } from './leftover';
import type { SheetPlan } from './plan';
import { takenNames } from './planned-names';
import { isSame } from './sheet-name';
import { withFreeTableNames } from './table-names';
import type { WorkbookPlan } from './workbook-plan';

export async function buildSheets(
  context: Excel.RequestContext,
  { sheets: planned }: WorkbookPlan,
  standing: StandingSheets,
  replaced: readonly SheetRef[],
): Promise<BuildOutcome> {
  const begun = planned.map((plan) => words.unfinishedNameOf(plan.sheet));
  const kept = keptParts(context);
  const { taken, tables, remove } = await look(context, begun, replaced);
  const plans = withFreeTableNames(planned, tables);
  const conflicts = takenNames(plans, taken);
  if (conflicts.length > 0) return { outcome: 'exists', taken: conflicts };
  const begunName: SheetNames = (kind) => {
    const index = plans.findIndex((plan) => plan.kind === kind);
    const known = index < 0 ? standing[kind] : begun[index];
    if (known === undefined) throw new RangeError(`no sheet ${kind} is planned or there`);
    return known;
  };
  try {
    hold(context);
    remove();
    context.workbook.settings.add(
      buildNoteKey,
      plans.map((plan, index) => begunSheet(begun[index]!, plan.sheet, parcelsOf(plan, begunName))),
    );
    // all stand before the first formula refers to one of them
    const made = begun.map((name) => context.workbook.worksheets.add(name));
    await writeAll(
      context,
      plans.flatMap((plan, index) => writingSteps(made[index]!, plan, begun[index]!, begunName)),
    );
    // the new ones stand, so that the workbook is never without a sheet
    for (const { id } of replaced) context.workbook.worksheets.getItemOrNullObject(id).delete();
    for (const [index, sheet] of made.entries()) {
      sheet.load('id');
      sheet.name = plans[index]!.sheet;
    }
    for (const [index, sheet] of [...made.entries()].reverse()) {
      sheet.activate();
      sheet.getRange(a1(plans[index]!.start)).select();
    }
    keepLastAction(context, kept, {
      kind: 'build',
      sheets: plans.map((plan) => ({
        name: plan.sheet,
        kind: plan.kind,
        year: String(plan.year),
        print: printOf(parcelsOf(plan, begunName).flatMap(({ formulas }) => formulas)),
      })),
    });
    context.workbook.settings.getItem(buildNoteKey).delete();
    await context.sync();
    return {
      outcome: 'built',
      sheets: made.map(({ id }, index) => ({ id, name: plans[index]!.sheet })),
    };
  } catch (thrown) {
    throw await cleanUp(hostFailure(thrown, 'build'), plans);
  }
}

interface Suspect {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly prints: readonly string[];
  readonly name: string;
}

const suspectNamed = (context: Excel.RequestContext, name: string, prints: readonly string[]): Suspect => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
  return { sheet, name, prints, used: sheet.getUsedRangeOrNullObject(true).load('formulas') };
};

const leftoverOf = ({ sheet, used, prints }: Suspect): 'none' | 'ours' | 'foreign' => {
  if (sheet.isNullObject) return 'none';
  return isLeftover(used.isNullObject ? undefined : used.formulas, prints) ? 'ours' : 'foreign';
};

/** What the workbook holds, and how to remove what an earlier build left: one sync, two where one left something. */
async function look(
  context: Excel.RequestContext,
  begun: readonly string[],
  replaced: readonly SheetRef[] = [],
) {
  const sheets = context.workbook.worksheets.load('items/name,items/id');
  const tables = context.workbook.tables.load('items/name');
  const note = context.workbook.settings.getItemOrNullObject(buildNoteKey).load('value');
  const wanted = begun.map((name) => suspectNamed(context, name, []));
  await context.sync();
  const noted = note.isNullObject ? [] : begunSheets(note.value);
  const left = noted.length > 0 ? await suspectsOf(context, noted) : [];
  const leftNames = left.map(({ name }) => name);
  const suspects = [...left, ...wanted.filter(({ name }) => !leftNames.some((other) => isSame(name, other)))];
  const ours = suspects.filter((one) => leftoverOf(one) === 'ours');
  const inTheWay = suspects.find(
    (one) => begun.some((name) => isSame(name, one.name)) && leftoverOf(one) === 'foreign',
  );
  if (inTheWay) throw new HostError(words.unfinishedNameTaken(inTheWay.name), 'ItemAlreadyExists');
  return {
    taken: sheets.items
      .filter(({ id }) => !replaced.some((one) => one.id === id))
      .map(({ name }) => name)
      .filter((name) => !ours.some((one) => isSame(one.name, name))),
    tables: tables.items.map(({ name }) => name),
    remove: () => {
      for (const { sheet } of ours) sheet.delete();
      if (!note.isNullObject) note.delete();
    },
  };
}

async function suspectsOf(
  context: Excel.RequestContext,
  noted: readonly BegunSheet[],
): Promise<readonly Suspect[]> {
  const suspects = noted.flatMap(({ begunAs, name, prints }) => [
    suspectNamed(context, begunAs, prints),
    suspectNamed(context, name, prints),
  ]);
  await context.sync();
  return suspects;
}

/** Removes what the failed build left; where that fails too, the next build will. */
async function cleanUp(failure: HostError, plans: readonly SheetPlan[]): Promise<HostError> {
  try {
    await Excel.run(async (context) => {
      const { remove } = await look(
        context,
        plans.map((plan) => words.unfinishedNameOf(plan.sheet)),
      );
      remove();
      await forgetBuild(context, plans);
      await context.sync();
    });
    return failure;
  } catch {
    const told = new HostError(words.leftoverRemains(failure.message), failure.code);
    told.cause = failure;
    return told;
  }
}
