/** A workbook of ours as copies are made from it: one sheet of each kind, the report on them, the ledger's rows. */
import type { Form } from '../report/form';
import { formForYear } from '../report/form';
import { formOf, table3FormOf } from '../report/report';
import { partsOfTotals } from '../report/totals';
import type { BasicId } from '../workbook/basics';
import { basicIds } from '../workbook/basics';
import type { HeldLedger } from '../workbook/carried-rows';
import { heldLedger } from '../workbook/carried-rows';
import type { RawCell } from '../workbook/host';
import { ledgerName } from '../workbook/names';
import type { NamedSheet } from '../workbook/named-sheets';
import type { SheetKind } from '../workbook/sheet-kind';
import { sheetOfEach } from '../workbook/standing-sheets';
import type { Reading } from './report-json';
import { openWorkbook, readSheets } from './workbook-report';

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

type Block = readonly (readonly RawCell[])[];

/**
 * @param block the heads and rows of the ledger, where there is one
 * @throws {ReadError} where the sheets hold no figures, or a later version built them
 */
export function ownWorkbook(all: readonly NamedSheet[], block?: Block): OwnWorkbook {
  const reading = readSheets(all);
  const { report } = reading;
  const form = formOf(report) ?? formForYear(report.year);
  const sheets = sheetOfEach(all);
  const ledger = block && heldLedger(block, form);
  return {
    reading,
    form,
    sheets,
    others: all.filter((sheet) => !sheet.kind || sheets.get(sheet.kind) !== sheet),
    basics: basicsOf(sheets.get('basics')),
    ...(ledger && { ledger }),
    countsLedger: sheets.has('ledger') && isCounted(sheets.get('table3'), table3FormOf(report) ?? form),
  };
}

/** @throws {ReadError} where the bytes are no workbook of ours, or one of a later version */
export async function readOwnWorkbook(bytes: Uint8Array): Promise<OwnWorkbook> {
  const { sheets, rows } = await openWorkbook(bytes);
  const ledger = sheetOfEach(sheets).get('ledger');
  return ownWorkbook(sheets, ledger && rows(ledger.sheet, ledgerName));
}

function basicsOf(sheet: NamedSheet | undefined): OwnWorkbook['basics'] {
  return Object.fromEntries(
    basicIds.flatMap((id) => {
      const text = String(sheet?.basics.get(id)?.value ?? '').trim();
      return text === '' ? [] : [[id, text]];
    }),
  );
}

/** Where most figures that are filled in elsewhere are formulas here; a few may have been written over. */
function isCounted(table3: NamedSheet | undefined, form: Form): boolean {
  const totals = new Set(partsOfTotals(form).keys());
  const inputs = [...(table3?.figures ?? [])].filter(([address]) => !totals.has(address));
  return inputs.filter(([, { isFormula }]) => isFormula).length * 2 > inputs.length;
}
