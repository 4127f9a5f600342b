/** A workbook that was saved is the same workbook when it is opened again; what cannot be is told. */
import { openedWorkbook } from '../../src/documents/opened-workbook';
import { findForm } from '../../src/report/form';
import type { SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { sheetKinds } from '../../src/workbook/sheet-kind';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sample } from '../support/samples';

const TODAY = 46_037;
const suqian = sample('suqian-2024');
const before = sample('suqian-2023');

const whole = planWorkbook({
  form: findForm('2021')!,
  organ: suqian.organ,
  year: 2024,
  sheets: sheetKinds,
  report: suqian,
  previous: before,
}).sheets;

const reopened = async (sheets: readonly SheetPlan[]) =>
  openedWorkbook(await writeXlsx(sheets, { today: TODAY }));

test('all sheets come back as they were', async () => {
  const { held, settings, differences } = await reopened(whole);
  expect(differences).toEqual([]);
  expect(settings).toEqual({ organ: suqian.organ, year: 2024, format: '2021', level: 'prefecture' });
  for (const [index, { plan }] of held.sheets.entries()) {
    for (const key of Object.keys(whole[index]!) as (keyof SheetPlan)[]) {
      expect([plan.sheet, key, plan[key]]).toEqual([plan.sheet, key, whole[index]![key]]);
    }
  }
});
