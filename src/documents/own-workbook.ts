/** A workbook of ours as copies are made from it: one sheet of each kind, the report on them, the ledger's rows. */
import type { Form } from '../report/form';
import type { BasicId } from '../workbook/basics';
import { basicIds } from '../workbook/basics';
import type { HeldLedger } from '../workbook/carried-rows';
import { heldLedger } from '../workbook/carried-rows';
import type { NamedSheet } from '../workbook/named-sheets';
import type { SheetKind } from '../workbook/sheet-kind';
import { sheetOfEach } from '../workbook/standing-sheets';
import type { AsOf, Block } from './counted-ledger';
import { countsLedger, formIn } from './counted-ledger';
import type { Reading } from './report-json';
import { readSheets } from './sheets-report';

export interface OwnWorkbook {
  readonly reading: Reading;
  /** of tables 2 and 4 */
  readonly form: Form;
  readonly sheets: ReadonlyMap<SheetKind, NamedSheet>;
  /** sheets of ours that are passed over: of another year, a second one of a kind, of a kind that is not known */
  readonly others: readonly NamedSheet[];
  readonly basics: Partial<Readonly<Record<BasicId, string>>>;
  readonly ledger?: HeldLedger;
  /** table 3 is counted from the ledger by formulas */
  readonly countsLedger: boolean;
}

/**
 * @param block the heads and rows of the ledger, where there is one
 * @param asOf where it is asked what it shows as answered too late
 * @throws {ReadError} where the sheets hold no figures, or a later version built them
 */
export function ownWorkbook(all: readonly NamedSheet[], block?: Block, asOf?: AsOf): OwnWorkbook {
  const reading = readSheets(all, block, asOf);
  const { report } = reading;
  const form = formIn(report);
  const sheets = sheetOfEach(all);
  const ledger = block && heldLedger(block, form);
  return {
    reading,
    form,
    sheets,
    others: all.filter((sheet) => !sheet.kind || sheets.get(sheet.kind) !== sheet),
    basics: basicsOf(sheets.get('basics')),
    ...(ledger && { ledger }),
    countsLedger: countsLedger(sheets, report),
  };
}

function basicsOf(sheet: NamedSheet | undefined): OwnWorkbook['basics'] {
  return Object.fromEntries(
    basicIds.flatMap((id) => {
      const text = String(sheet?.basics.get(id)?.value ?? '').trim();
      return text === '' ? [] : [[id, text]];
    }),
  );
}
