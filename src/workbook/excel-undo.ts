/** Takes the add-in's last action back in Excel, by what the workbook keeps of it. */
import * as undoWords from '../words/undo';
import { actionIn, keptParts } from './excel-last-action';
import type { Memory } from './excel-last-action';
import { lookAtNames, writeBlocks } from './excel-write';
import type { SheetRef, UndoOutcome } from './host';
import type { ActedSheet, BuiltSheet, LastAction, WrittenSheet } from './last-action';
import { isLeftover } from './leftover';
import * as names from './names';
import { leftCells, plannedUndo } from './writes';

/**
 * In four syncs, and three for each further parcel in which the action was written; one more where a sheet has another
 * id than it had. A parcel that is taken back is forgotten at once: what a failure leaves can be taken back again.
 */
export async function undoLast(context: Excel.RequestContext, memory: Memory): Promise<UndoOutcome> {
  const parts = keptParts(context);
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  await context.sync();
  let undone: UndoOutcome = { outcome: 'nothing' };
  for (const part of parts.items) {
    // each parcel is as large as Excel takes it
    const kept = await actionIn(context, part);
    if (!kept) continue;
    const action = memory.whole(kept);
    const outcome =
      action.kind === 'write'
        ? await undoWrite(context, action, sheets.items)
        : await undoBuild(context, action.sheets, sheets.items);
    part.delete();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    undone = together(undone, outcome);
  }
  memory.forget();
  return undone;
}

/** What came of two parcels of an action. */
function together(one: UndoOutcome, other: UndoOutcome): UndoOutcome {
  if (one.outcome !== 'undone' || other.outcome !== 'undone') return other;
  const known = new Set(one.sheets.map(({ id }) => id));
  return {
    ...one,
    restored: one.restored + other.restored,
    left: [...one.left, ...other.left],
    sheets: [...one.sheets, ...other.sheets.filter(({ id }) => !known.has(id))],
  };
}

async function undoWrite(
  context: Excel.RequestContext,
  { what, sheets: acted }: Extract<LastAction, { kind: 'write' }>,
  worksheets: readonly Excel.Worksheet[],
): Promise<UndoOutcome> {
  const found = await foundAgain(context, acted, worksheets);
  const looks = found.map(({ sheet, worksheet }) => ({
    sheet,
    worksheet,
    look:
      worksheet &&
      lookAtNames(
        worksheet,
        sheet.cells.map(({ name }) => name),
      ),
  }));
  await context.sync();
  const refs: SheetRef[] = [];
  let restored = 0;
  const left = looks.flatMap(({ sheet, worksheet, look }) => {
    if (!worksheet || !look) return [{ sheet: sheet.name, name: '', place: undoWords.wholeSheet }];
    const cells = look();
    const planned = plannedUndo(cells, sheet.cells);
    writeBlocks(worksheet, planned.blocks);
    restored += planned.restored;
    refs.push(cells.sheet);
    return leftCells(cells, planned.left);
  });
  return { outcome: 'undone', what, restored, left, sheets: refs };
}

/** Each sheet by its id, or where no sheet has that id any more, by what it is for and its year if one alone is. */
async function foundAgain(
  context: Excel.RequestContext,
  acted: readonly WrittenSheet[],
  worksheets: readonly Excel.Worksheet[],
): Promise<readonly { readonly sheet: WrittenSheet; readonly worksheet: Excel.Worksheet | undefined }[]> {
  const byId = acted.map((sheet) => ({
    sheet,
    worksheet: worksheets.find(({ id }) => id === sheet.id),
  }));
  if (byId.every(({ worksheet }) => worksheet)) return byId;
  const own = await constantsOf(context, worksheets);
  return byId.map(({ sheet, worksheet }) => {
    if (worksheet) return { sheet, worksheet };
    const alike = own.filter((one) => isAlike(one, sheet));
    return { sheet, worksheet: alike.length === 1 ? alike[0]!.worksheet : undefined };
  });
}

const isAlike = (one: Pick<ActedSheet, 'kind' | 'year'>, other: Pick<ActedSheet, 'kind' | 'year'>) =>
  one.kind === other.kind && one.year === other.year;

async function constantsOf(context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[]) {
  const looks = worksheets.map((worksheet) => ({ worksheet, look: lookAtConstants(worksheet) }));
  await context.sync();
  return looks.map(({ worksheet, look }) => ({ worksheet, ...look() }));
}

function lookAtConstants(worksheet: Excel.Worksheet): () => Pick<ActedSheet, 'kind' | 'year'> {
  const constant = (name: string) => worksheet.names.getItemOrNullObject(name).load('formula');
  const [plan, kind, year] = [names.planName, names.sheetName, names.yearName].map(constant);
  const held = (item: Excel.NamedItem | undefined) =>
    !item || item.isNullObject ? undefined : names.constantOf(String(item.formula));
  return () => ({
    kind: held(kind) ?? (held(plan) === undefined ? '' : names.usualKind),
    year: held(year) ?? '',
  });
}

/** Deletes the sheets that hold what was built; one always stays. */
async function undoBuild(
  context: Excel.RequestContext,
  built: readonly BuiltSheet[],
  worksheets: readonly Excel.Worksheet[],
): Promise<UndoOutcome> {
  const looks = built.flatMap((sheet) => {
    const worksheet = worksheets.find(({ name }) => name === sheet.name);
    if (!worksheet) return [];
    const used = worksheet.getUsedRangeOrNullObject(true).load('formulas');
    return [{ sheet, worksheet, used, constants: lookAtConstants(worksheet) }];
  });
  await context.sync();
  const ours = looks.filter(({ sheet, constants }) => isAlike(constants(), sheet));
  const untouched = ours.filter(({ sheet, used }) =>
    isLeftover(used.isNullObject ? undefined : used.formulas, [sheet.print]),
  );
  const due = untouched.slice(untouched.length < worksheets.length ? 0 : 1);
  for (const { worksheet } of due) worksheet.delete();
  const nameOf = ({ worksheet }: { readonly worksheet: Excel.Worksheet }) => worksheet.name;
  return {
    outcome: 'unbuilt',
    deleted: due.map(nameOf),
    left: ours.filter((one) => !due.includes(one)).map(nameOf),
  };
}
