/** All that is done with the ledger, loaded together when the first of it is asked for. */
export { compareLedger, countedWrites } from './ledger-comparison';
export {
  dueInWords,
  isBlocked,
  isFinished,
  isPlain,
  openOf,
  planHandling,
  planRegistration,
} from './ledger-entry';
export { cellsOfImport, planImport } from './ledger-import';
export { readLedger, readLedgerAmong } from './ledger-reading';
export { dueLine } from './ledger-reminder';
export { writeLedger } from './ledger-writing';
