import { Interpreter } from '../../../preview/host/interpreter';
import type { InterpreterOptions } from '../../../preview/host/interpreter';
import { ActionType, PathType } from '../../../preview/host/wire';
import type { RequestBody } from '../../../preview/host/wire';
import { requirementProfile } from '../../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../../preview/sheet/memory-sheet';
import { inExcel } from './in-excel';

const CELL = { row: 0, column: 0, rows: 1, columns: 1 };

describe('a request', () => {
  const excel = inExcel();

  test('stops at the first action that fails, and what was done stays done', async () => {
    const thrown = await excel
      .run(async (context, sheet) => {
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('A2').values = [[1, 2]];
        sheet.getRange('A3').values = [[3]];
        await context.sync();
      })
      .catch((error: unknown) => error as OfficeExtension.Error);
    expect(thrown).toMatchObject({
      name: 'RichApi.Error',
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values', statement: 'range1.values = ...;' },
    });
    const cells = excel.engine.cells(excel.sheet, { ...CELL, rows: 3 });
    expect(cells.flat().map(({ value }) => value)).toEqual([1, null, null]);
  });

  test('reads nothing that was not loaded', async () => {
    const unloaded = await excel.run(async (context, sheet) => {
      const range = sheet.getRange('A1').load('address');
      await context.sync();
      try {
        return range.values;
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
    });
    expect(unloaded).toBe('PropertyNotLoaded');
  });

  test('finds null objects below a null object', async () => {
    const nulls = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('无');
      const below = [
        sheet,
        sheet.names.getItemOrNullObject('a'),
        sheet.getRange('A1'),
        sheet.getUsedRangeOrNullObject(),
      ];
      below.forEach((object) => object.load());
      await context.sync();
      return below.map(({ isNullObject }) => isNullObject);
    });
    expect(nulls).toEqual([true, true, true, true]);
  });

  test('refuses to change a null object', async () => {
    const failure = await excel.failure((context) => {
      context.workbook.worksheets.getItemOrNullObject('无').name = '甲';
    });
    expect(failure.code).toBe('InvalidArgument');
  });

  test('loads all properties, chosen ones, nested ones, and a window of a collection', async () => {
    const loaded = await excel.run(async (context, sheet) => {
      const { worksheets } = context.workbook;
      ['甲', '乙', '丙'].forEach((name) => worksheets.add(name));
      sheet.load();
      const window = context.workbook.worksheets.load({ select: 'name', top: 2, skip: 1 });
      const range = sheet.getRange('A1').load({ address: true, format: { font: { bold: true } } });
      await context.sync();
      return [sheet.name, window.items.map(({ name }) => name), range.address, range.format.font.bold];
    });
    expect(loaded).toEqual(['Sheet1', ['甲', '乙'], 'Sheet1!A1', false]);
  });

  test('a member that is not interpreted fails loudly with its name', async () => {
    const failure = await excel.failure((_, sheet) => sheet.getRange('A1').flashFill());
    expect(failure).toEqual({ code: 'ApiNotFound', at: 'Range.flashFill' });
    expect(excel.faults.map(({ message }) => message)).toEqual([
      'The interpreter of requests does not know Range.flashFill.',
    ]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ['a loaded property', (sheet) => sheet.load('standardWidth'), 'Worksheet.standardWidth'],
    ['an object', (sheet) => sheet.pivotTables.load('items/name'), 'Worksheet.pivotTables'],
    ['a written property', (sheet) => (sheet.standardWidth = 9), 'Worksheet.standardWidth'],
    [
      'an event',
      (sheet) => sheet.onFormatChanged.add(() => Promise.resolve()),
      'Worksheet._RegisterFormatChangedEvent',
    ],
  ])('so does %s', async (_, act, member) => {
    expect((await excel.failure((_context, sheet) => act(sheet))).code).toBe('ApiNotFound');
    expect(excel.faults.map(({ message }) => message)).toEqual([
      `The interpreter of requests does not know ${member}.`,
    ]);
  });

  test('holds on to ranges for the length of a run, and lets them go after it', async () => {
    const during = await excel.run(async (context, sheet) => {
      const range = sheet.getRange('A1');
      await context.sync();
      range.values = [[1]];
      await context.sync();
      const count = (
        context.workbook as unknown as { _GetReferenceCount(): { value: number } }
      )._GetReferenceCount();
      await context.sync();
      return count.value;
    });
    const after = await excel.run(async (context) => {
      const count = (
        context.workbook as unknown as { _GetReferenceCount(): { value: number } }
      )._GetReferenceCount();
      await context.sync();
      return count.value;
    });
    expect([during > 0, after]).toEqual([true, 0]);
  });

  test('a page that begins anew has no references left', async () => {
    const failure = await excel.failure(async (context, sheet) => {
      const range = sheet.getRange('A1');
      await context.sync();
      excel.interpreter.reset();
      range.load('values');
    });
    expect(failure.code).toBe('InvalidObjectPath');
  });
});

describe('calculation', () => {
  class Calculating extends MemorySheet {
    readonly log: string[] = [];
    override setCells(...args: Parameters<MemorySheet['setCells']>): void {
      this.log.push('write');
      super.setCells(...args);
    }
    override cells(...args: Parameters<MemorySheet['cells']>) {
      this.log.push('read');
      return super.cells(...args);
    }
    override settled(): Promise<void> {
      this.log.push('settled');
      return Promise.resolve();
    }
    override suspend(): void {
      this.log.push('suspend');
    }
    override resume(): void {
      this.log.push('resume');
    }
  }

  const interpret = (engine: MemorySheet, more: Partial<InterpreterOptions> = {}) =>
    new Interpreter({ engine, requirementSets: () => requirementProfile('microsoft365').sets, ...more });

  /** Actions on `A1` of the active sheet: `1` writes it, `?` reads it; `hold` suspends calculation. */
  const request = (...steps: readonly ('1' | '?' | 'hold')[]): RequestBody => ({
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: PathType.root, Name: '' },
      2: { Id: 2, ObjectPathType: PathType.property, Name: 'Worksheets', ParentObjectPathId: 1 },
      3: { Id: 3, ObjectPathType: PathType.method, Name: 'GetActiveWorksheet', ParentObjectPathId: 2 },
      4: {
        Id: 4,
        ObjectPathType: PathType.method,
        Name: 'GetRange',
        ParentObjectPathId: 3,
        ArgumentInfo: { Arguments: ['A1'] },
      },
      5: { Id: 5, ObjectPathType: PathType.property, Name: 'Application', ParentObjectPathId: 1 },
    },
    Actions: steps.map((step, index) => {
      const Id = index + 10;
      if (step === '?') {
        return {
          Id,
          ActionType: ActionType.query,
          Name: '',
          ObjectPathId: 4,
          QueryInfo: { Select: ['values'] },
        };
      }
      if (step === 'hold') {
        return {
          Id,
          ActionType: ActionType.method,
          Name: 'SuspendApiCalculationUntilNextSync',
          ObjectPathId: 5,
        };
      }
      const ArgumentInfo = { Arguments: [[[1]]] };
      return { Id, ActionType: ActionType.setProperty, Name: 'Values', ObjectPathId: 4, ArgumentInfo };
    }),
  });

  test.each<[string, RequestBody, string[]]>([
    [
      'a read waits for it after a write',
      request('1', '1', '?', '?'),
      ['suspend', 'write', 'write', 'resume', 'settled', 'suspend', 'read', 'read', 'resume'],
    ],
    ['a read alone waits for nothing', request('?'), ['read']],
    [
      'nothing waits while it is held back',
      request('hold', '1', '?'),
      ['suspend', 'write', 'read', 'resume'],
    ],
  ])('%s', async (_, body, log) => {
    const engine = new Calculating();
    await interpret(engine).perform(body);
    expect(engine.log).toEqual(log);
  });

  test("a read waits for it after a person's edit and after the request before", async () => {
    const engine = new Calculating();
    const interpreter = interpret(engine);
    await interpreter.perform(request('1'));
    engine.log.length = 0;
    await interpreter.perform(request('?'));
    engine.edit(engine.activeSheet(), CELL, [[{ value: 2 }]]);
    await interpreter.perform(request('?'));
    expect(engine.log.filter((entry) => entry === 'settled')).toHaveLength(2);
  });

  test('is held back for one request only', async () => {
    const engine = new Calculating();
    const interpreter = interpret(engine);
    await interpreter.perform(request('hold', '1'));
    await interpreter.perform(request('?'));
    expect(engine.log).toContain('settled');
  });

  test('results of functions get through while a request waits for them', async () => {
    let finish: () => void = () => undefined;
    class Waiting extends MemorySheet {
      override settled(): Promise<void> {
        return new Promise((resolve) => (finish = resolve));
      }
    }
    const results: unknown[] = [];
    const interpreter = interpret(new Waiting(), {
      addIn: {
        functionResults: (sent) => {
          results.push(sent);
          finish();
        },
      },
    });
    const waiting = interpreter.perform(request('1', '?'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    const answered = await interpreter.perform({
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: PathType.newObject, Name: 'Microsoft.ExcelServices.CustomFunctions' },
      },
      Actions: [
        {
          Id: 2,
          ActionType: ActionType.method,
          Name: 'SetInvocationArrayResults',
          ObjectPathId: 1,
          ArgumentInfo: { Arguments: [[[7, true, 42]]] },
        },
      ],
    });
    expect(answered.Error).toBeUndefined();
    expect(results).toEqual([[[7, true, 42]]]);
    expect((await waiting).Results.at(-1)).toMatchObject({ Value: { Values: [[1]] } });
  });

  test('an engine that breaks down is an internal error, and is reported', async () => {
    class Broken extends MemorySheet {
      override setCells(): void {
        throw new Error('out of cells');
      }
    }
    const faults: string[] = [];
    const answer = await interpret(new Broken(), { report: ({ message }) => faults.push(message) }).perform(
      request('1'),
    );
    expect(answer.Error).toEqual({
      Code: 'GeneralException',
      Message: 'There was an internal error while processing the request.',
      Location: 'Range.values',
      ActionIndex: 0,
      HttpStatusCode: 500,
    });
    expect(faults).toEqual(['out of cells']);
  });
});

describe('the services of the host', () => {
  const call = (service: string, method: string, ...args: unknown[]): RequestBody => ({
    ObjectPaths: { 1: { Id: 1, ObjectPathType: PathType.newObject, Name: service } },
    Actions: [
      { Id: 2, ActionType: ActionType.instantiate, Name: '', ObjectPathId: 1 },
      {
        Id: 3,
        ActionType: ActionType.method,
        Name: method,
        ObjectPathId: 1,
        ArgumentInfo: { Arguments: args },
      },
    ],
  });
  const FUNCTIONS = 'Microsoft.ExcelServices.CustomFunctions';
  const RUNTIME = 'Microsoft.AppRuntime.AppRuntimeService';

  test.each<[RequestBody, string[], unknown]>([
    [call(FUNCTIONS, '_SetOsfControlContainerReadyForCustomFunctions'), ['functions ready'], null],
    [call(FUNCTIONS, 'SetInvocationResults', [{ id: 1, value: 2 }]), ['results [{"id":1,"value":2}]'], null],
    [
      call('Microsoft.InternalService.AddinInternalService', 'NotifyActionHandlerReady'),
      ['actions ready'],
      null,
    ],
    [call(RUNTIME, 'SetAppRuntimeState', 'Visible'), ['pane true'], null],
    [call(RUNTIME, 'SetAppRuntimeState', 'Background'), ['pane false'], null],
    [call(RUNTIME, 'GetAppRuntimeState'), [], 'Visible'],
  ])('%#', async (body, expected, value) => {
    const told: string[] = [];
    const interpreter = new Interpreter({
      engine: new MemorySheet(),
      requirementSets: () => ({ excelapi: '1.14' }),
      addIn: {
        functionsReady: () => told.push('functions ready'),
        functionResults: (sent) => told.push(`results ${JSON.stringify(sent)}`),
        actionsReady: () => told.push('actions ready'),
        showPane: (visible) => told.push(`pane ${visible}`),
        paneVisible: () => true,
      },
    });
    const answer = await interpreter.perform(body);
    expect(answer.Results.at(-1)?.Value).toEqual(value);
    expect(told).toEqual(expected);
  });

  test('one that is not there fails with its name', async () => {
    const faults: string[] = [];
    const interpreter = new Interpreter({
      engine: new MemorySheet(),
      requirementSets: () => ({ excelapi: '1.14' }),
      report: ({ message }) => faults.push(message),
    });
    const answer = JSON.parse(
      await interpreter.execute(JSON.stringify(call('Microsoft.People.ServiceContext', 'X'))),
    ) as { Error: { Code: string } };
    expect(answer.Error.Code).toBe('ApiNotFound');
    expect(faults).toEqual([
      'The interpreter of requests does not know the object Microsoft.People.ServiceContext.',
    ]);
  });
});
