/** A workbook that an office was handed, as a file of the preview: its sheets are built through office.js as Excel would have them. */
import { requirementProfile } from '../../../preview/protocol/requirement-profiles';
import { UniverSheet } from '../../../preview/sheet/univer-sheet';
import { ExcelHost } from '../../../src/workbook/excel-host';
import type { SheetPlan } from '../../../src/workbook/plan';
import { openExcel } from '../../host/harness/open-excel';
import { makeUniver } from '../../support/univer';

export async function previewFileOf(sheets: readonly SheetPlan[], name: string): Promise<Uint8Array> {
  const { univer, dispose } = makeUniver();
  const excel = openExcel({
    engine: new UniverSheet(univer),
    requirementSets: requirementProfile('microsoft365').sets,
  });
  try {
    await new ExcelHost().build({ sheets });
    const workbook = excel.interpreter.workbook.save();
    const file = { kind: 'ogi-preview-workbook', version: 1, name, workbook, settings: {} };
    return new TextEncoder().encode(JSON.stringify(file));
  } finally {
    excel.dispose();
    dispose();
  }
}
