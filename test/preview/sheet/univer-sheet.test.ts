import type { Univer } from '@univerjs/core';
import { ICommandService, IUndoRedoService, UndoCommand } from '@univerjs/core';
import { RemoveSheetCommand, SetRangeValuesCommand, SetWorksheetNameCommand } from '@univerjs/sheets';
import { cellBox, parseA1 } from '../../../preview/host/address';
import type { CellInput, EngineEvent } from '../../../preview/sheet/sheet-engine';
import { UniverSheet } from '../../../preview/sheet/univer-sheet';
import { makeUniver } from '../../support/univer';
import { describeEngine } from './engine-contract';

let univer: Univer;
const make = () => {
  const made = makeUniver();
  ({ univer } = made);
  return { engine: new UniverSheet(univer), dispose: made.dispose };
};

describeEngine('a workbook in Univer', make);

describe('what Univer calculates', () => {
  let engine: UniverSheet;
  let dispose: () => void;
  let sheet: string;

  beforeEach(() => {
    ({ engine, dispose } = make());
    sheet = engine.activeSheet();
  });
  afterEach(() => dispose());

  const put = (address: string, text: string | number, of = sheet) => {
    const input: CellInput =
      typeof text === 'string' && text.startsWith('=') ? { formula: text } : { value: text };
    engine.setCells(of, parseA1(address)!, [[input]]);
  };
  const show = async (address: string, of = sheet) => {
    await engine.settled();
    return engine.cells(of, parseA1(address)!).map((row) => row.map(({ value }) => value));
  };

  test('formulas show what follows from the cells, time and again', async () => {
    put('B1', '=A1+1');
    expect(await show('B1')).toEqual([[1]]);
    put('A1', 41);
    expect(await show('B1')).toEqual([[42]]);
  });

  test.each([
    ['=1/0', { error: '#DIV/0!' }],
    ['=NOTHING(1)', { error: '#NAME?' }],
    ['=IF(A1="","",A1)', ''],
    ['="a"&1', 'a1'],
    ['=A1=""', true],
    ['=A1', 0],
    ['=ISBLANK(A1)', true],
    ['=ISBLANK(B1)', false],
    ['=SUMPRODUCT(ISBLANK(A1:B1)*1)', 1],
    ['=IFERROR(1/0,"-")', '-'],
  ])('%s shows %j', async (formula, value) => {
    put('B1', '=""');
    put('C1', formula);
    expect(await show('C1')).toEqual([[value]]);
  });

  test('an array spills, and what stands in its way blocks it', async () => {
    put('A1', '=SEQUENCE(2,2)');
    expect(await show('A1:B2')).toEqual([
      [1, 2],
      [3, 4],
    ]);
    const cells = engine.cells(sheet, parseA1('A1:B1')!)[0];
    expect(cells).toEqual([
      { formula: '=SEQUENCE(2,2)', value: 1 },
      { value: 2, spilled: true },
    ]);
    expect(engine.usedBox(sheet, true)).toEqual(parseA1('A1:B2'));
    put('B2', 'x');
    expect(await show('A1:B2')).toEqual([
      [{ error: '#SPILL!' }, null],
      [null, 'x'],
    ]);
  });

  test('nothing is waited for when nothing has changed', async () => {
    await engine.settled();
    const before = performance.now();
    for (let time = 0; time < 1_000; time += 1) await engine.settled();
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test("each sheet's formulas take the sheet's own names", async () => {
    const other = engine.addSheet('二〇二一年');
    for (const [id, name, value] of [
      [sheet, 'Sheet1', 1],
      [other, '二〇二一年', 2],
    ] as const) {
      put('A1', value, id);
      put('B1', '=SUM(t3.new)*10', id);
      engine.setName({ scope: id, name: 't3.new', formula: `=${name}!$A$1` });
    }
    engine.setName({ scope: null, name: 'ogi.year', formula: '=2021' });
    put('C1', '=ogi.year+T3.NEW', other);
    expect([await show('B1'), await show('B1:C1', other)]).toEqual([[[10]], [[20, 2023]]]);
    expect(engine.cells(other, parseA1('B1:C1')!)[0]!.map(({ formula }) => formula)).toEqual([
      '=SUM(t3.new)*10',
      '=ogi.year+T3.NEW',
    ]);
  });

  test("a person's edit takes them too, is told of as his, and can be undone", async () => {
    put('A1', 7);
    engine.setName({ scope: sheet, name: 't3.new', formula: '=Sheet1!$A$1' });
    const events: EngineEvent[] = [];
    engine.subscribe((event) => event.kind === 'changed' && events.push(event));
    const box = parseA1('B1:C1')!;
    engine.edit(sheet, box, [[{ formula: '=t3.new*2' }, { value: '007' }]]);
    expect(events).toEqual([{ kind: 'changed', sheet, box, origin: 'user' }]);
    expect(await show('B1:C1')).toEqual([[14, '007']]);
    expect(univer.__getInjector().get(IUndoRedoService).pitchTopUndoElement()).not.toBeNull();
    await univer.__getInjector().get(ICommandService).executeCommand(UndoCommand.id);
    expect(await show('B1:C1')).toEqual([[null, null]]);
    expect(events).toHaveLength(2);
  });

  test('what a person types on the page finds the names of its sheet', async () => {
    put('A1', 7);
    engine.setName({ scope: sheet, name: 't3.new', formula: '=Sheet1!$A$1' });
    univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(SetRangeValuesCommand.id, {
        subUnitId: sheet,
        range: { startRow: 3, endRow: 3, startColumn: 0, endColumn: 0 },
        value: { f: '=t3.new+1' },
      });
    expect(await show('A4')).toEqual([[8]]);
    expect(engine.cells(sheet, cellBox(3, 0))[0]![0]!.formula).toBe('=t3.new+1');
  });

  test('an empty cell that was pasted is empty', async () => {
    univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(SetRangeValuesCommand.id, {
        subUnitId: sheet,
        range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 },
        value: [[{ v: '' }, { f: '=""' }]],
      });
    expect(await show('A1:B1')).toEqual([[null, '']]);
  });

  test('a sheet renamed on the page keeps its names and what refers to it', async () => {
    const other = engine.addSheet('甲');
    put('A1', 7, other);
    engine.setName({ scope: other, name: 't3.new', formula: '=甲!$A$1' });
    put('B1', '=t3.new+1', other);
    put('B1', '=甲!A1+甲!t3.new');
    univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(SetWorksheetNameCommand.id, { subUnitId: other, name: '乙 2019' });
    put('A1', 8, other);
    expect([await show('B1'), await show('B1', other)]).toEqual([[[16]], [[9]]]);
    expect(engine.cells(sheet, cellBox(0, 1))[0]![0]!.formula).toBe("='乙 2019'!A1+'乙 2019'!t3.new");
    expect(engine.cells(other, cellBox(0, 1))[0]![0]!.formula).toBe('=t3.new+1');
    expect(engine.names()).toEqual([{ scope: other, name: 't3.new', formula: "='乙 2019'!$A$1" }]);
  });

  test('rows inserted into a sheet that is not shown move what refers to them', async () => {
    const other = engine.addSheet('甲');
    put('A3', 7, other);
    put('B1', '=甲!A3*2');
    const validation = {
      box: cellBox(2, 0),
      rule: { kind: 'custom', formula: '=TRUE' },
      ignoreBlanks: true,
    } as const;
    engine.setValidation(other, validation);
    engine.addConditionalFormat(other, { box: cellBox(2, 0), formula: '=A3>0', fill: '#ff0000' });
    engine.insertRows(other, 1, 2);
    engine.deleteRows(other, 0, 1);
    expect(await show('B1')).toEqual([[14]]);
    expect(engine.cells(sheet, cellBox(0, 1))[0]![0]!.formula).toBe('=甲!A4*2');
    expect(engine.validations(other).map(({ box }) => box)).toEqual([cellBox(3, 0)]);
    expect(engine.conditionalFormats(other).map(({ box }) => box)).toEqual([cellBox(3, 0)]);
    expect(engine.activeSheet()).toBe(sheet);
  });

  test('what is entered over a formula while it is being calculated stays', async () => {
    for (let row = 1; row <= 40; row += 1) put(`B${row}`, `=SUM(A1:A${row})`);
    const calculating = engine.settled();
    await new Promise((resolve) => setTimeout(resolve, 105));
    engine.edit(
      sheet,
      parseA1('B1:B40')!,
      Array.from({ length: 40 }, () => [{ value: 7 }]),
    );
    await calculating;
    expect(await show('B1:B40')).toEqual(Array.from({ length: 40 }, () => [7]));
    expect(
      engine
        .cells(sheet, parseA1('B1:B40')!)
        .flat()
        .some(({ formula }) => formula),
    ).toBe(false);
  });

  test('a sheet deleted on the page is gone with its names', () => {
    const other = engine.addSheet('甲');
    engine.setName({ scope: other, name: 't3.new', formula: '=甲!$A$1' });
    univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(RemoveSheetCommand.id, { subUnitId: other });
    expect(engine.names()).toEqual([]);
  });

  test('an opened workbook calculates, and its sheets go on where they were', async () => {
    put('A1', 1);
    put('B1', '=A1+1');
    await engine.settled();
    const saved = engine.save();
    put('A1', 5);
    engine.open(saved);
    expect(await show('A1:B1')).toEqual([[1, 2]]);
    put('A1', 2);
    expect(await show('B1')).toEqual([[3]]);
    expect(engine.addSheet('新')).not.toBe(sheet);
  });
});
