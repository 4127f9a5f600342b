/** 撤销: what the last action is called, and what is said once it was taken back. */
import type { UndoOutcome } from '../../workbook/host';
import type { LastAction } from '../../workbook/last-action';
import * as words from '../../words/undo';

/** The id of building sheets among those of actions. */
export const BUILD = 'build';

/** The id of the action that the workbook keeps. */
export const actionOf = (kept: LastAction | undefined): string | undefined =>
  kept && (kept.kind === 'build' ? BUILD : kept.what);

/** What is said of the outcome. */
export function undoneInWords(undone: UndoOutcome): string {
  if (undone.outcome === 'nothing') return words.nothing;
  if (undone.outcome === 'unbuilt') return words.unbuilt(undone.deleted, undone.left);
  const { restored, left } = undone;
  const sheets = new Set(left.map(({ sheet }) => sheet));
  const places = left.map(({ sheet, place }) => (sheets.size > 1 ? words.onSheet(sheet, place) : place));
  return words.undone(restored, places);
}
