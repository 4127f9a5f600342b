/** What stands in the open workbook, through the unmodified proxy library of office.js. */
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import { findForm } from '../../src/report/form';
import { box } from '../../src/workbook/box';
import { ExcelHost } from '../../src/workbook/excel-host';
import { planWorkbook } from '../../src/workbook/planned';
import { standingOf } from '../support/standing';
import { openExcel } from './harness/open-excel';

test('the sheets of ours, cell by cell, in three requests; of the ledger only its names; one of them in one', async () => {
  const { sets: requirementSets } = requirementProfile('floor');
  const excel = openExcel({ engine: new MemorySheet({ calculate: () => 7 }), requirementSets });
  const host = new ExcelHost();
  const plan = planWorkbook({
    form: findForm('2019')!,
    organ: '某某县人民政府',
    year: 2019,
    sheets: ['basics', 'table3', 'ledger'],
  });
  await host.build(plan);
  const foreign = excel.engine.sheets()[0]!;
  excel.engine.edit(foreign.id, box(0, 0), [[{ value: '别人的' }]]);
  excel.forgetRequests();

  const standing = await host.standing();
  expect(excel.syncs).toBe(3);
  expect(standing.map(({ name, ref }) => [name, ref.name])).toEqual([
    ['基本信息', '基本信息'],
    ['申请办理', '申请办理'],
    ['依申请公开台账', '依申请公开台账'],
  ]);
  const planned = standingOf(plan);
  for (const [index, { kind, contents }] of plan.sheets.entries()) {
    contents.forEach((row, r) =>
      row.forEach((_, c) => {
        const { value, formula } = planned[index]!.cell(r, c);
        const found = standing[index]!.cell(r, c);
        if (kind === 'ledger') expect(found).toEqual({ value: null });
        else expect(found.value).toBe(formula === undefined ? value : 7);
      }),
    );
  }
  const [, table3] = standing;
  expect(table3!.cell(4, 9).formula).toMatch(/^=IF\(COUNT\(/);
  expect(table3!.cell(500, 90)).toEqual({ value: null });

  excel.forgetRequests();
  const alone = (await host.standingOn(table3!.ref))!;
  expect(excel.syncs).toBe(1);
  const all = ({ cell, names, ref, isActive, name }: typeof alone) => ({
    ref,
    isActive,
    name,
    names,
    cells: plan.sheets[1]!.contents.map((row, r) => row.map((_, c) => cell(r, c))),
  });
  expect(all(alone)).toEqual(all(table3!));
  expect(await host.standingOn({ id: '{gone}', name: '旧表' })).toBeUndefined();
  excel.dispose();
  expect(excel.faults).toEqual([]);
});
