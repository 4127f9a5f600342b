/** What is said of the selected cell. */
import { selectedMessage } from '../../../preview/page/cell-message';
import type { CellValue, SheetEngine } from '../../../preview/sheet/sheet-engine';

const engine = (value: CellValue) =>
  ({
    selection: () => ({ sheet: 's1', box: { row: 3, column: 12, rows: 2, columns: 2 } }),
    cells: () => [[{ value }]],
  }) as unknown as SheetEngine;

test.each<[CellValue, string | null]>([
  [null, null],
  ['#VALUE!', null],
  [{ error: '#VALUE!', message: '应为七列，实为六列。' }, 'M4 #VALUE!：应为七列，实为六列。'],
  [{ error: '#BUSY!' }, 'M4 #BUSY!：正在等加载项计算。'],
  [{ error: '#SPILL!' }, 'M4 #SPILL!：结果要占用的单元格里已有内容，请清空后再试。'],
  [{ error: '#NUM!' }, 'M4 #NUM!：公式有误。'],
])('%j', (value, message) => {
  expect(selectedMessage(engine(value))).toBe(message);
});
