/**
 * What every sheet engine has to do, whatever keeps its cells: all of the port but the results of formulas. Each
 * engine's own test calls this with the way to make an empty one.
 */
import { GRID } from '../../../preview/host/address';
import type {
  BorderStyle,
  Box,
  CellInput,
  CellStyle,
  EngineEvent,
  SheetEngine,
} from '../../../preview/sheet/sheet-engine';

export interface MadeEngine {
  readonly engine: SheetEngine;
  readonly dispose?: () => void;
}

const box = (row: number, column: number, rows = 1, columns = 1): Box => ({ row, column, rows, columns });
const values = (rows: readonly (readonly (string | number | boolean | null)[])[]): CellInput[][] =>
  rows.map((row) => row.map((value) => ({ value })));

/** Engines may calculate after they were told something; what is compared here does not wait for it. */
export function describeEngine(name: string, make: () => MadeEngine | Promise<MadeEngine>): void {
  describe(name, () => {
    let engine: SheetEngine;
    let dispose: (() => void) | undefined;
    let sheet: string;

    beforeEach(async () => {
      ({ engine, dispose } = await make());
      sheet = engine.activeSheet();
    });
    afterEach(() => dispose?.());

    const valuesOf = (area: Box, of = sheet) =>
      engine.cells(of, area).map((row) => row.map(({ value }) => value));
    const formulasOf = (area: Box, of = sheet) =>
      engine.cells(of, area).map((row) => row.map(({ formula }) => formula));
    const nameOf = (id: string) => engine.sheets().find((one) => one.id === id)?.name;
    const heard = (): EngineEvent[] => {
      const events: EngineEvent[] = [];
      engine.subscribe((event) => events.push(event));
      return events;
    };

    describe('sheets', () => {
      test('a new workbook has one visible sheet, which is active', () => {
        expect(engine.sheets()).toEqual([
          expect.objectContaining({
            id: sheet,
            position: 0,
            visibility: 'Visible',
            showGridlines: true,
            frozen: { rows: 0, columns: 0 },
          }),
        ]);
      });

      test('an added sheet stands last and does not become active', () => {
        const added = engine.addSheet('申请办理');
        expect(engine.sheets().map(({ id, name, position }) => [id, name, position])).toEqual([
          [sheet, nameOf(sheet), 0],
          [added, '申请办理', 1],
        ]);
        expect(engine.activeSheet()).toBe(sheet);
      });

      test('name, colour, gridlines, panes, visibility and position are kept', () => {
        const added = engine.addSheet('甲');
        const patch = {
          name: '乙',
          tabColor: '#0f6cbd',
          showGridlines: false,
          frozen: { rows: 4, columns: 3 },
          visibility: 'Hidden',
        } as const;
        engine.updateSheet(added, patch);
        engine.updateSheet(added, { position: 0 });
        expect(engine.sheets()[0]).toEqual({ id: added, position: 0, ...patch });
      });

      test('a removed sheet is gone with its names, and its neighbour is active', () => {
        const added = engine.addSheet('甲');
        engine.setName({ scope: added, name: 't3.total', formula: '=甲!$A$1' });
        engine.activateSheet(added);
        engine.removeSheet(added);
        expect(engine.sheets().map(({ id }) => id)).toEqual([sheet]);
        expect(engine.names()).toEqual([]);
        expect(engine.activeSheet()).toBe(sheet);
      });

      test('an unknown sheet throws', () => {
        expect(() => engine.cells('none', box(0, 0))).toThrow();
        expect(() => engine.removeSheet('none')).toThrow();
      });

      test('renaming a sheet renames it in formulas and names', () => {
        const added = engine.addSheet('甲');
        engine.setCells(sheet, box(0, 0), [[{ formula: '=甲!$A$1+A2' }]]);
        engine.setName({ scope: added, name: 't3.matrix', formula: '=甲!$A$1:$B$2' });
        engine.updateSheet(added, { name: '申请 2019' });
        expect(formulasOf(box(0, 0))).toEqual([["='申请 2019'!$A$1+A2"]]);
        expect(engine.names()).toEqual([
          expect.objectContaining({ scope: added, name: 't3.matrix', formula: "='申请 2019'!$A$1:$B$2" }),
        ]);
      });
    });

    describe('cells', () => {
      test('keep values of every kind apart, and empty cells from empty texts', () => {
        const block = values([
          [1, -0.5, 'x'],
          [true, '', null],
        ]);
        engine.setCells(sheet, box(1, 1, 2, 3), block);
        expect(valuesOf(box(0, 0, 3, 4))).toEqual([
          [null, null, null, null],
          [null, 1, -0.5, 'x'],
          [null, true, '', null],
        ]);
      });

      test.each(['007', '=A1', '1/2', 'TRUE', '#N/A', "'x", '２０１９年'])(
        'keep the text %s as it is',
        (text) => {
          engine.setCells(sheet, box(0, 0), [[{ value: text }]]);
          expect(engine.cells(sheet, box(0, 0))).toEqual([[{ value: text }]]);
        },
      );

      test('keep errors apart from texts that read the same', () => {
        engine.setCells(sheet, box(0, 0), [[{ value: { error: '#N/A' } }]]);
        expect(valuesOf(box(0, 0))).toEqual([[{ error: '#N/A' }]]);
      });

      test('undefined leaves a cell, null empties it, a value replaces a formula', () => {
        engine.setCells(sheet, box(0, 0, 1, 3), [[{ value: 1 }, { value: 2 }, { formula: '=A1' }]]);
        engine.setCells(sheet, box(0, 0, 1, 3), [[undefined, { value: null }, { value: 3 }]]);
        expect(valuesOf(box(0, 0, 1, 3))).toEqual([[1, null, 3]]);
        expect(formulasOf(box(0, 0, 1, 3))).toEqual([[undefined, undefined, undefined]]);
      });

      test('formulas are kept as they were written', () => {
        const formulas = ['=SUM(A1:A3)', '=IF(COUNT(A1:A3)=0,"",SUM(A1:A3))', '=IF(ISBLANK($A$1),"",$A$1)'];
        engine.setCells(
          sheet,
          box(0, 5, 3, 1),
          formulas.map((formula) => [{ formula }]),
        );
        expect(formulasOf(box(0, 5, 3, 1))).toEqual(formulas.map((formula) => [formula]));
      });

      test('what is written while the engine is suspended is read back at once', () => {
        engine.suspend();
        engine.suspend();
        engine.setCells(sheet, box(0, 0), values([[7]]));
        engine.setStyle(sheet, box(0, 0), { bold: true });
        expect(valuesOf(box(0, 0))).toEqual([[7]]);
        expect(engine.style(sheet, 0, 0).bold).toBe(true);
        engine.resume();
        engine.resume();
      });

      test('far cells can be written', () => {
        engine.setCells(sheet, box(2_000, 60), values([[1]]));
        expect(valuesOf(box(2_000, 60))).toEqual([[1]]);
        expect(engine.usedBox(sheet, true)).toEqual(box(2_000, 60));
      });

      test('settled resolves', async () => {
        engine.setCells(sheet, box(0, 0), values([[1]]));
        await expect(engine.settled()).resolves.toBeUndefined();
      });
    });

    describe('the used box', () => {
      test('of an empty sheet is null', () => {
        expect(engine.usedBox(sheet, true)).toBeNull();
        expect(engine.usedBox(sheet, false)).toBeNull();
      });

      test('is the smallest around values, and with formats unless values alone are asked for', () => {
        engine.setCells(sheet, box(1, 1), values([[1]]));
        engine.setCells(sheet, box(3, 4), values([['x']]));
        engine.setStyle(sheet, box(5, 0), { fill: '#ff0000' });
        expect(engine.usedBox(sheet, true)).toEqual(box(1, 1, 3, 4));
        expect(engine.usedBox(sheet, false)).toEqual(box(1, 0, 5, 5));
      });

      test('shrinks when cells are emptied', () => {
        engine.setCells(sheet, box(0, 0, 2, 1), values([[1], [2]]));
        engine.setCells(sheet, box(1, 0), values([[null]]));
        expect(engine.usedBox(sheet, true)).toEqual(box(0, 0));
      });
    });

    describe('clearing', () => {
      const fill = () => {
        engine.setCells(sheet, box(0, 0, 1, 2), values([[1, 2]]));
        engine.setStyle(sheet, box(0, 0, 1, 2), { bold: true });
      };
      test.each([
        ['Contents', [[null, 2]], true],
        ['Formats', [[1, 2]], false],
        ['All', [[null, 2]], false],
      ] as const)('%s', (what, left, bold) => {
        fill();
        engine.clear(sheet, box(0, 0), what);
        expect(valuesOf(box(0, 0, 1, 2))).toEqual(left);
        expect([0, 1].map((column) => engine.style(sheet, 0, column).bold)).toEqual([bold, true]);
      });
    });

    describe('styles', () => {
      const whole: CellStyle = {
        bold: true,
        italic: true,
        fontName: '宋体',
        fontSize: 10.5,
        fontColor: '#b10e1c',
        fill: '#fdf3f4',
        horizontal: 'Center',
        vertical: 'Top',
        wrap: true,
        orientation: 180,
        numberFormat: '0.00',
        locked: false,
        indent: 2,
        shrinkToFit: false,
      };

      test('of a cell that nobody styled', () => {
        expect(engine.style(sheet, 0, 0)).toMatchObject({
          bold: false,
          italic: false,
          fontColor: '#000000',
          fill: null,
          horizontal: 'General',
          wrap: false,
          orientation: 0,
          numberFormat: 'General',
          locked: true,
          indent: 0,
          shrinkToFit: false,
        });
      });

      test('are kept whole, in every cell of the box and nowhere else', () => {
        const before = engine.style(sheet, 0, 0);
        engine.setStyle(sheet, box(1, 1, 2, 2), whole);
        expect([engine.style(sheet, 1, 1), engine.style(sheet, 2, 2)]).toEqual([whole, whole]);
        expect([engine.style(sheet, 0, 0), engine.style(sheet, 3, 3)]).toEqual([before, before]);
      });

      test('a patch changes only what it names', () => {
        engine.setStyle(sheet, box(0, 0), whole);
        engine.setStyle(sheet, box(0, 0), { bold: false, fill: null });
        expect(engine.style(sheet, 0, 0)).toEqual({ ...whole, bold: false, fill: null });
      });

      test.each([0, 45, -90, 90, 180])('an orientation of %d', (orientation) => {
        engine.setStyle(sheet, box(0, 0), { orientation });
        expect(engine.style(sheet, 0, 0).orientation).toBe(orientation);
      });

      test('reach over a whole sheet', () => {
        engine.setStyle(sheet, box(0, 0, 1_048_576, 16_384), { fontName: '宋体' });
        expect([engine.style(sheet, 0, 0), engine.style(sheet, 20, 10)]).toMatchObject([
          { fontName: '宋体' },
          { fontName: '宋体' },
        ]);
      });

      test('outlive the values', () => {
        engine.setStyle(sheet, box(0, 0), { bold: true });
        engine.setCells(sheet, box(0, 0), values([[1]]));
        engine.setCells(sheet, box(0, 0), values([[null]]));
        expect(engine.style(sheet, 0, 0).bold).toBe(true);
      });
    });

    test('a look changes nothing of what stands in the cells', () => {
      const cells = box(0, 0, 1, 3);
      engine.setCells(sheet, cells, [[{ formula: '=1+1' }, { value: 'x' }, { value: 3 }]]);
      engine.setStyle(sheet, cells, { bold: true, locked: false });
      engine.setStyle(sheet, box(0, 0, GRID.rows, GRID.columns), { fontName: '宋体' });
      engine.setBorder(sheet, cells, 'EdgeTop', { style: 'Continuous', weight: 'Thin', color: '#000000' });
      engine.clear(sheet, cells, 'Formats');
      expect(formulasOf(cells)).toEqual([['=1+1', undefined, undefined]]);
      expect(engine.cells(sheet, box(0, 1, 1, 2))[0]).toEqual([{ value: 'x' }, { value: 3 }]);
    });

    describe('borders', () => {
      const thin: BorderStyle = { style: 'Continuous', weight: 'Thin', color: '#000000' };
      const thick: BorderStyle = { style: 'Double', weight: 'Thick', color: '#ff0000' };
      const outer = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
      const inner = ['InsideHorizontal', 'InsideVertical'] as const;

      test('there are none at first', () => {
        expect(outer.map((edge) => engine.border(sheet, box(0, 0), edge).style)).toEqual(
          outer.map(() => 'None'),
        );
      });

      test('edges lie around the box and inside lines between its cells', () => {
        for (const edge of outer) engine.setBorder(sheet, box(1, 1, 2, 2), edge, thick);
        for (const edge of inner) engine.setBorder(sheet, box(1, 1, 2, 2), edge, thin);
        const first = box(1, 1);
        expect(outer.map((edge) => engine.border(sheet, first, edge).style)).toEqual([
          'Double',
          'Continuous',
          'Double',
          'Continuous',
        ]);
        expect(inner.map((edge) => engine.border(sheet, box(1, 1, 2, 2), edge))).toEqual([thin, thin]);
      });

      test('a line is taken away again', () => {
        engine.setBorder(sheet, box(0, 0), 'EdgeBottom', thin);
        engine.setBorder(sheet, box(0, 0), 'EdgeBottom', { ...thin, style: 'None' });
        expect(engine.border(sheet, box(0, 0), 'EdgeBottom').style).toBe('None');
      });
    });

    test('widths and heights are in points, for each column and row', () => {
      const [width, height] = [engine.columnWidth(sheet, 0), engine.rowHeight(sheet, 0)];
      engine.setColumnWidth(sheet, 1, 2, 75);
      engine.setRowHeight(sheet, 3, 2, 30);
      expect([0, 1, 2, 3].map((column) => Math.round(engine.columnWidth(sheet, column)))).toEqual([
        Math.round(width),
        75,
        75,
        Math.round(width),
      ]);
      expect([2, 3, 4, 5].map((row) => Math.round(engine.rowHeight(sheet, row)))).toEqual([
        Math.round(height),
        30,
        30,
        Math.round(height),
      ]);
    });

    describe('merged cells', () => {
      test('keep the first value', () => {
        engine.setCells(
          sheet,
          box(0, 0, 2, 2),
          values([
            [1, 2],
            [3, 4],
          ]),
        );
        engine.merge(sheet, box(0, 0, 2, 2));
        expect(engine.merges(sheet)).toEqual([box(0, 0, 2, 2)]);
        expect(valuesOf(box(0, 0, 2, 2))).toEqual([
          [1, null],
          [null, null],
        ]);
      });

      test('are taken apart by any box that touches them', () => {
        engine.merge(sheet, box(0, 0, 2, 2));
        engine.merge(sheet, box(5, 5, 1, 2));
        engine.unmerge(sheet, box(1, 1));
        expect(engine.merges(sheet)).toEqual([box(5, 5, 1, 2)]);
      });
    });

    test('conditional formats are added, changed and removed', () => {
      const format = {
        box: box(0, 0, 3, 1),
        formula: '=A1>0',
        fontColor: '#ff0000',
        fill: '#ffff00',
        bold: true,
      };
      const first = engine.addConditionalFormat(sheet, format);
      const second = engine.addConditionalFormat(sheet, { box: box(0, 0), formula: '=FALSE' });
      expect(first).not.toBe(second);
      engine.updateConditionalFormat(sheet, {
        id: second,
        box: box(0, 0),
        formula: '=A1=""',
        fill: '#00ff00',
      });
      const byId = (id: string) => engine.conditionalFormats(sheet).find((one) => one.id === id);
      expect(byId(first)).toMatchObject({ id: first, ...format });
      expect(byId(second)).toMatchObject({ box: box(0, 0), formula: '=A1=""', fill: '#00ff00' });
      engine.removeConditionalFormat(sheet, first);
      expect(engine.conditionalFormats(sheet).map(({ id }) => id)).toEqual([second]);
    });

    describe('validations', () => {
      const alert = { title: '错误', message: '应为整数', style: 'Stop' } as const;
      const prompt = { title: '件数', message: '填整数' };
      test.each([
        { kind: 'custom', formula: '=OR(A1="/",ISNUMBER(A1))' },
        { kind: 'list', source: '甲,乙' },
        { kind: 'wholeNumber', operator: 'GreaterThanOrEqualTo', formula1: '0' },
        { kind: 'decimal', operator: 'Between', formula1: '0', formula2: '1' },
      ] as const)('of the kind $kind', (rule) => {
        const validation = { box: box(0, 0, 3, 2), rule, ignoreBlanks: true, prompt, alert };
        const id = engine.setValidation(sheet, validation);
        expect(engine.validations(sheet)).toEqual([{ ...validation, id }]);
      });

      const rule = { kind: 'custom', formula: '=TRUE' } as const;
      test('a new one takes the place of the old in its cells', () => {
        engine.setValidation(sheet, { box: box(0, 0, 3, 1), rule, ignoreBlanks: true });
        engine.setValidation(sheet, { box: box(0, 0, 3, 1), rule, ignoreBlanks: false });
        expect(engine.validations(sheet)).toEqual([expect.objectContaining({ ignoreBlanks: false })]);
      });

      test('are cleared', () => {
        engine.setValidation(sheet, { box: box(0, 0, 3, 1), rule, ignoreBlanks: true });
        engine.clearValidation(sheet, box(0, 0, 10, 10));
        expect(engine.validations(sheet)).toEqual([]);
      });
    });

    describe('defined names', () => {
      test('of the workbook and of sheets stand side by side', () => {
        const own = nameOf(sheet)!;
        const names = [
          { scope: null, name: 'ogi.year', formula: '=2019' },
          { scope: sheet, name: 't3.new.natural', formula: `=${own}!$D$5` },
          { scope: sheet, name: 't3.values', formula: `=IF(ISBLANK(${own}!$D$5:$J$6),"",${own}!$D$5:$J$6)` },
        ];
        for (const name of names) engine.setName(name);
        expect(engine.names()).toHaveLength(3);
        expect(engine.names()).toEqual(
          expect.arrayContaining(names.map((name) => expect.objectContaining(name) as unknown)),
        );
      });

      test('are replaced and removed by scope and name', () => {
        engine.setName({ scope: null, name: 'x.y', formula: '=1' });
        engine.setName({ scope: sheet, name: 'x.y', formula: '=2' });
        engine.setName({ scope: null, name: 'x.y', formula: '=3', comment: '说明', visible: false });
        engine.removeName(sheet, 'x.y');
        expect(engine.names()).toEqual([
          { scope: null, name: 'x.y', formula: '=3', comment: '说明', visible: false },
        ]);
      });
    });

    describe('rows', () => {
      beforeEach(() => {
        engine.setCells(sheet, box(0, 0, 4, 1), values([[1], [2], [3], [4]]));
        engine.setName({ scope: null, name: 't3.part', formula: `=${nameOf(sheet)!}!$A$2:$A$4` });
      });

      test('are inserted, and what refers to cells below follows', () => {
        engine.merge(sheet, box(3, 2, 1, 2));
        engine.insertRows(sheet, 1, 2);
        expect(valuesOf(box(0, 0, 6, 1)).flat()).toEqual([1, null, null, 2, 3, 4]);
        expect(engine.merges(sheet)).toEqual([box(5, 2, 1, 2)]);
        expect(engine.names()[0]?.formula).toBe(`=${nameOf(sheet)!}!$A$4:$A$6`);
      });

      test('are deleted', () => {
        engine.deleteRows(sheet, 1, 1);
        expect(valuesOf(box(0, 0, 4, 1)).flat()).toEqual([1, 3, 4, null]);
        expect(engine.names()[0]?.formula).toBe(`=${nameOf(sheet)!}!$A$2:$A$3`);
      });
    });

    describe('selection', () => {
      test('is of the active sheet', () => {
        engine.select(sheet, box(2, 1, 3, 2));
        expect(engine.selection()).toEqual({ sheet, box: box(2, 1, 3, 2) });
        const added = engine.addSheet('甲');
        engine.activateSheet(added);
        expect([engine.activeSheet(), engine.selection().sheet]).toEqual([added, added]);
      });
    });

    describe('events', () => {
      test('tell of what the engine was told to do', () => {
        const events = heard();
        engine.setCells(sheet, box(0, 0, 1, 2), values([[1, 2]]));
        const added = engine.addSheet('甲');
        engine.updateSheet(added, { name: '乙' });
        engine.activateSheet(added);
        engine.select(added, box(1, 1));
        engine.removeSheet(added);
        expect(events.filter(({ kind }) => kind === 'changed')).toEqual([
          { kind: 'changed', sheet, box: box(0, 0, 1, 2), origin: 'program' },
        ]);
        expect(events).toEqual(
          expect.arrayContaining([
            { kind: 'sheets', change: 'added', sheet: added },
            { kind: 'sheets', change: 'renamed', sheet: added },
            { kind: 'sheets', change: 'activated', sheet: added },
            { kind: 'selected', sheet: added, box: box(1, 1) },
            { kind: 'sheets', change: 'deleted', sheet: added },
          ]),
        );
      });

      test('are no longer heard after unsubscribing', () => {
        const events: EngineEvent[] = [];
        engine.subscribe((event) => events.push(event))();
        engine.setCells(sheet, box(0, 0), values([[1]]));
        expect(events).toEqual([]);
      });
    });

    test('a saved workbook opens as it was, sheets under their old ids', () => {
      const added = engine.addSheet('申请办理');
      engine.setCells(added, box(0, 0, 1, 3), [[{ value: 1 }, { formula: '=A1+1' }, { value: '007' }]]);
      engine.setStyle(added, box(0, 0), { bold: true, numberFormat: '0.0' });
      engine.merge(added, box(2, 0, 1, 3));
      engine.setColumnWidth(added, 0, 1, 90);
      engine.setName({ scope: added, name: 't3.total', formula: '=申请办理!$B$1' });
      engine.addConditionalFormat(added, { box: box(0, 0), formula: '=A1>0', fill: '#ff0000' });
      engine.setValidation(added, {
        box: box(0, 0),
        rule: { kind: 'custom', formula: '=A1>0' },
        ignoreBlanks: true,
      });
      const saved: unknown = JSON.parse(JSON.stringify(engine.save()));
      engine.removeSheet(added);
      engine.open(saved);
      expect(engine.sheets().map(({ id, name }) => [id, name])).toEqual([
        [sheet, nameOf(sheet)],
        [added, '申请办理'],
      ]);
      expect(formulasOf(box(0, 0, 1, 3), added)).toEqual([[undefined, '=A1+1', undefined]]);
      expect([valuesOf(box(0, 0), added), valuesOf(box(0, 2), added)]).toEqual([[[1]], [['007']]]);
      expect(engine.style(added, 0, 0)).toMatchObject({ bold: true, numberFormat: '0.0' });
      expect(engine.merges(added)).toEqual([box(2, 0, 1, 3)]);
      expect(Math.round(engine.columnWidth(added, 0))).toBe(90);
      expect(engine.names()).toEqual([expect.objectContaining({ scope: added, formula: '=申请办理!$B$1' })]);
      expect(engine.conditionalFormats(added)).toEqual([expect.objectContaining({ formula: '=A1>0' })]);
      expect(engine.validations(added)).toHaveLength(1);
    });
  });
}
