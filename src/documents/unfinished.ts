/** What is still open in a workbook's tables when a copy of it is made: it is told, and stops nothing. */
import { placeOf, withoutYear } from '../report/address';
import type { Address, TableId } from '../report/address';
import { checkReport, formsOf, readerOf } from '../rules/check';
import { sentenceOf } from '../rules/sentences';
import type { Reading } from './report-json';

export interface Unfinished {
  /** how many cells of a table are blank; tables that are filled in are left out */
  readonly blanks: readonly { readonly table: TableId; readonly cells: number }[];
  /** how many findings are mandatory, those in the ledger with table 3, and the sentences of those from which the others follow */
  readonly mandatory: number;
  readonly sentences: readonly string[];
  /** cells that hold no figure, each with what is wrong with it */
  readonly unreadable: readonly string[];
}

/** What is open in some tables of this year's report. */
export function unfinishedIn(
  { report, previous, notes, ledger }: Reading,
  tables: readonly TableId[],
): Unfinished {
  const isAbout = (address: Address) => {
    const place = placeOf(withoutYear(address));
    return place !== undefined && tables.includes(place.table);
  };
  const forms = formsOf(report, previous);
  const { findings } = checkReport(report, { previous });
  const telling = forms && { forms, read: readerOf(report, previous) };
  const mandatory = findings.filter((one) => one.severity === 'mandatory' && one.cells.some(isAbout));
  const inLedger = tables.includes('table3') ? (ledger?.findings ?? []) : [];
  const unread = notes.filter(({ place, found, used }) => isAbout(place) && found !== null && used === null);
  const unreadable = new Set(unread.map(({ place }) => place));
  const blanks = findings
    .flatMap((one) => (one.code === 'unfilled' ? one.blanks : []))
    .filter((address) => isAbout(address) && !unreadable.has(address));
  return {
    blanks: tables.flatMap((table) => {
      const cells = new Set(blanks.filter((address) => placeOf(address)?.table === table)).size;
      return cells > 0 ? [{ table, cells }] : [];
    }),
    mandatory: mandatory.length + inLedger.length,
    sentences: [
      ...(telling
        ? mandatory.filter(({ causedBy }) => causedBy === undefined).map((one) => sentenceOf(one, telling))
        : []),
      ...inLedger.map(({ message }) => message),
    ],
    unreadable: unread.map(({ why }) => why),
  };
}
