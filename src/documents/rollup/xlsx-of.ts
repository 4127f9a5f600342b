/** The whole bytes of a workbook of lists. */
import type { Day } from '../../ledger/day';
import type { ListSheet } from '../../workbook/list-sheet';
import type { SheetPlan } from '../../workbook/plan';
import { streamXlsx } from '../../workbook/xlsx-stream';

export async function xlsxOf(sheets: readonly (SheetPlan | ListSheet)[], today: Day): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamXlsx(sheets, { today })) pieces.push(piece);
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
