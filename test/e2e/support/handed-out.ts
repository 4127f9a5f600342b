/** A workbook that an office was handed, as a file of the preview: its sheets are built through office.js as Excel would have them. */
import { requirementProfile } from '../../../preview/protocol/requirement-profiles';
import { UniverSheet } from '../../../preview/sheet/univer-sheet';
import { ExcelHost } from '../../../src/workbook/excel-host';
import type { ReportSettings } from '../../../src/workbook/host';
import type { SheetPlan } from '../../../src/workbook/plan';
import { settingsKey } from '../../../src/workbook/settings';
import { openExcel } from '../../host/harness/open-excel';
import { makeUniver } from '../../support/univer';

/** @param settings whose report it is, where the pane is to know */
export async function previewFileOf(
  sheets: readonly SheetPlan[],
  name: string,
  settings?: ReportSettings,
): Promise<Uint8Array> {
  const { univer, dispose } = makeUniver();
  const excel = openExcel({
    engine: new UniverSheet(univer),
    requirementSets: requirementProfile('microsoft365').sets,
  });
  try {
    await new ExcelHost().build({ sheets });
    if (settings) excel.interpreter.workbook.settings.set(settingsKey, settings);
    const workbook = excel.interpreter.workbook.save();
    const file = { kind: 'ogi-preview-workbook', version: 1, name, workbook, settings: {} };
    return new TextEncoder().encode(JSON.stringify(file));
  } finally {
    excel.dispose();
    dispose();
  }
}
