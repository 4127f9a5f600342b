/** What was typed is taken back and put again; what else has changed since stays. */
import { createHistory } from '../../../src/standalone/grid/history';
import { templatePlan } from '../../../src/standalone/templates';
import { box } from '../../../src/workbook/box';
import { MemoryHost } from '../../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../../src/workbook/memory-workbook';

test('the organ that was changed after an edit stays in the header of the print', async () => {
  const workbook = new MemoryWorkbook(() => 46_000);
  workbook.add(templatePlan('township', 2024).sheets);
  const host = new MemoryHost(workbook, { openCopy: () => Promise.resolve() });
  const history = createHistory(workbook);
  const { id } = workbook.sheets.find(({ plan }) => plan.kind === 'table3')!;
  const stands = () => {
    const { contents, print } = workbook.sheet(id)!.plan;
    return [contents[4]![3], print.header.left];
  };
  history.remember(workbook.sheet(id)!, () => workbook.write(id, [{ box: box(4, 3), formulas: [[3]] }]));
  await host.saveSettings({ organ: '城关镇人民政府', year: 2024, format: '2021' });
  const [, header] = stands();
  expect(header).toContain('城关镇人民政府');
  expect(history.undo()).toBe(id);
  expect(stands()).toEqual(['', header]);
  await host.saveSettings({ organ: '河东镇人民政府', year: 2024, format: '2021' });
  expect(history.redo()).toBe(id);
  expect(stands()).toEqual([3, expect.stringContaining('河东镇人民政府')]);
  expect(history.redo()).toBeUndefined();
});
