/** What a clerk writes on a sheet goes where something is to be filled in, and nowhere else. */
import { carryOut, choicesAt, emptied, pasted, refusal } from '../../../src/standalone/grid/edit';
import { createHistory } from '../../../src/standalone/grid/history';
import { linkAt } from '../../../src/standalone/grid/link';
import { lookAt } from '../../../src/standalone/grid/look';
import { templatePlan } from '../../../src/standalone/templates';
import { box } from '../../../src/workbook/box';
import { MemoryWorkbook } from '../../../src/workbook/memory-workbook';
import { differing } from '../../../src/workbook/sheet-style';

function open() {
  const workbook = new MemoryWorkbook(() => 46_037);
  workbook.add(templatePlan('county', 2025).sheets);
  const sheet = (name: string) => workbook.sheets.find(({ plan }) => plan.sheet === name)!;
  const valueAt = (name: string, row: number, column: number) => workbook.valueOf(sheet(name), row, column);
  const paste = (name: string, row: number, column: number, block: string[][]) => {
    const edit = pasted(sheet(name).plan, box(row, column), block);
    carryOut(workbook, sheet(name), edit);
    return edit;
  };
  return { workbook, sheet, valueAt, paste };
}

test('a block with its totals is pasted over formulas, and labels beside it are left', () => {
  const { paste, valueAt } = open();
  const edit = paste('申请办理', 4, 2, [['一、本年新收', '3', '1', '', '', '', '', '5']]);
  expect([edit.written, edit.left]).toEqual([7, 1]);
  expect(valueAt('申请办理', 4, 0)).toBe('一、本年新收政府信息公开申请数量');
  // published, and not the sum of its parts
  expect([3, 4, 9].map((column) => valueAt('申请办理', 4, column))).toEqual([3, 1, 5]);
});

test('one cell fills all that is selected; what is emptied is blank again', () => {
  const { workbook, sheet, valueAt } = open();
  const area = box(4, 3, 2, 6);
  carryOut(workbook, sheet('申请办理'), pasted(sheet('申请办理').plan, area, [['0']]));
  expect([valueAt('申请办理', 5, 8), valueAt('申请办理', 4, 9)]).toEqual([0, 0]);
  carryOut(workbook, sheet('申请办理'), emptied(sheet('申请办理').plan, area));
  expect([valueAt('申请办理', 5, 8), valueAt('申请办理', 4, 9)]).toEqual([null, '']);
});

test('checks and labels take nothing', () => {
  const { sheet } = open();
  expect(pasted(sheet('审核结果').plan, box(5, 0), [['1', '2']])).toMatchObject({ written: 0, left: 2 });
  expect(pasted(sheet('申请办理').plan, box(0, 0), [['标题']])).toMatchObject({ written: 0, left: 1 });
});

test('what a cell does not admit is said in the words of its sheet', () => {
  const { workbook, sheet } = open();
  const table3 = sheet('申请办理');
  expect(refusal(workbook, table3, { row: 4, column: 3 }, 3)).toBeUndefined();
  expect(refusal(workbook, table3, { row: 4, column: 3 }, '/')).toBeUndefined();
  expect(refusal(workbook, table3, { row: 4, column: 3 }, '')).toBeUndefined();
  expect(refusal(workbook, table3, { row: 4, column: 3 }, -1)).toContain('不小于0的整数');
  expect(refusal(workbook, table3, { row: 4, column: 3 }, '三件')).toContain('不小于0的整数');
});

test('the ledger offers its choices, and grows by what is pasted below it', () => {
  const { workbook, sheet, paste, valueAt } = open();
  const ledger = sheet('依申请公开台账');
  const type = ledger.plan.contents[3]!.indexOf('申请人类型');
  expect(choicesAt(workbook, ledger, { row: 4, column: type })).toContain('自然人');
  const rows = ledger.plan.contents.length;
  const block = Array.from({ length: 20 }, (_, index) => ['', `2025-3-${index + 1}`]);
  paste('依申请公开台账', rows, 0, block);
  expect(valueAt('依申请公开台账', rows, 1)).toBe(45_717);
  const due = ledger.plan.contents[3]!.indexOf('应答复日');
  expect(sheet('依申请公开台账').plan.contents[rows + 19]![due]).toMatchObject({ formula: {} });
});

test('edits are taken back and done again, step by step, unless somebody has written since', () => {
  const { workbook, sheet, valueAt } = open();
  const history = createHistory(workbook);
  const write = (text: string) =>
    history.remember(sheet('申请办理'), () =>
      carryOut(workbook, sheet('申请办理'), pasted(sheet('申请办理').plan, box(4, 3), [[text]])),
    );
  const now = () => valueAt('申请办理', 4, 3);
  write('1');
  write('2');
  history.undo();
  expect(now()).toBe(1);
  history.undo();
  expect(now()).toBe(null);
  history.redo();
  history.redo();
  expect(now()).toBe(2);
  workbook.write(sheet('申请办理').id, [{ box: box(4, 3), formulas: [[9]] }]);
  expect(history.undo()).toBeUndefined();
  expect(now()).toBe(9);
});

test('a cell that says 相差 is told by its look too, and its link leads to the cell', () => {
  const { workbook, sheet, paste } = open();
  paste('申请办理', 4, 3, [['3', '0', '0', '0', '0', '0', '4']]);
  const findings = sheet('审核结果');
  const rows = findings.plan.contents.map((_, row) => row);
  const result = rows.find((row) => String(workbook.valueOf(findings, row, 7)).startsWith('相差'))!;
  expect(lookAt(workbook, findings, result, 7)).toMatchObject({ fontColor: differing.fontColor });
  const row = rows.find((one) => workbook.valueOf(findings, one, 1) === '必改')!;
  expect(linkAt(workbook, findings, { row, column: 8 })?.sheet).toBe(sheet('申请办理').id);
});
