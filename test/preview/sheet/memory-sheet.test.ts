import { MemorySheet } from '../../../preview/sheet/memory-sheet';
import type { Box } from '../../../preview/sheet/sheet-engine';
import { describeEngine } from './engine-contract';

describeEngine('a workbook in memory', () => ({ engine: new MemorySheet() }));

const first: Box = { row: 0, column: 0, rows: 1, columns: 1 };

describe('formulas in memory', () => {
  test('show no value unless it is told how', () => {
    const engine = new MemorySheet();
    const sheet = engine.activeSheet();
    engine.setCells(sheet, first, [[{ formula: '=1+1' }]]);
    expect(() => engine.cells(sheet, first)[0]![0]!.value).toThrow(
      'a workbook in memory calculates nothing; what =1+1 comes to has to be told',
    );
  });

  test('show what they are told', () => {
    const engine = new MemorySheet({
      calculate: (formula, _, row, column) => `${formula} in ${row},${column}`,
    });
    const sheet = engine.activeSheet();
    engine.setCells(sheet, first, [[{ formula: '=1+1' }]]);
    expect(engine.cells(sheet, first)[0]![0]!.value).toBe('=1+1 in 0,0');
  });

  test.each([
    ['=SUM(A1:A5)', 2, 1, '=SUM(A1:A6)'],
    ['=$A$5+A$1', 2, 2, '=$A$7+A$1'],
    ['=Sheet1!A5&"A5"', 2, 1, '=Sheet1!A6&"A5"'],
    ['=甲!A5', 2, 1, '=甲!A5'],
    ['=t3.A5+LOG10(A5)', 2, 1, '=t3.A5+LOG10(A6)'],
    ['=SUM(A:A)+SUM(3:4)', 2, 1, '=SUM(A:A)+SUM(4:5)'],
    ['=A3+A4', 2, -1, '=#REF!+A3'],
    ['=SUM(A$2:A3)', 2, -1, '=SUM(A$2:A2)'],
  ])('%s becomes, %d rows down and %d rows more, %s', (formula, row, count, moved) => {
    const engine = new MemorySheet();
    const sheet = engine.activeSheet();
    engine.addSheet('甲');
    engine.setCells(sheet, first, [[{ formula }]]);
    if (count > 0) engine.insertRows(sheet, row, count);
    else engine.deleteRows(sheet, row, -count);
    expect(engine.cells(sheet, first)[0]![0]!.formula).toBe(moved);
  });
});

test("a person's edit is told from the add-in's", () => {
  const engine = new MemorySheet();
  const sheet = engine.activeSheet();
  const origins: string[] = [];
  engine.subscribe((event) => event.kind === 'changed' && origins.push(event.origin));
  engine.edit(sheet, first, [[{ value: 1 }]]);
  engine.setCells(sheet, first, [[{ value: 2 }]]);
  expect(origins).toEqual(['user', 'program']);
});
