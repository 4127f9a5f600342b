/** A file of the kind .xlsx as copies are made from it. */
import type { Day } from '../ledger/day';
import type { OwnWorkbook } from './own-workbook';
import { ownWorkbook } from './own-workbook';
import { asOfDay, ledgerBlock, openWorkbook } from './workbook-report';

/**
 * @param today by which it is asked what the ledger shows as answered too late
 * @throws {ReadError} where the bytes are no workbook of ours, or one of a later version
 */
export async function readOwnWorkbook(bytes: Uint8Array, today?: Day): Promise<OwnWorkbook> {
  const contents = await openWorkbook(bytes);
  return ownWorkbook(contents.sheets, ledgerBlock(contents), asOfDay(contents, today));
}
