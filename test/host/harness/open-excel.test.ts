import type { MemorySheet } from '../../../preview/sheet/memory-sheet';
import { openExcel } from './open-excel';
import type { OpenedExcel } from './open-excel';

let opened: OpenedExcel<MemorySheet>;
beforeEach(() => {
  opened = openExcel();
});
afterEach(() => {
  opened.dispose();
  expect(opened.faults).toEqual([]);
});

const firstSheet = { row: 0, column: 0, rows: 2, columns: 2 };

test('Excel.run writes a block and reads it back', async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = [
      [1, '二'],
      ['3', true],
    ];
    range.load('values,address');
    await context.sync();
    return { values: range.values, address: range.address };
  });
  expect(values).toEqual({
    values: [
      [1, '二'],
      [3, true],
    ],
    address: 'Sheet1!A1:B2',
  });
  expect(opened.engine.cells(opened.engine.activeSheet(), firstSheet)[0]).toEqual([
    { value: 1 },
    { value: '二' },
  ]);
  expect(opened.syncs).toBe(1);
});
