import { FunctionCells } from '../../../preview/functions/function-cells';
import type { FunctionDeclaration, Invocation } from '../../../preview/functions/invocation';
import { parseA1 } from '../../../preview/host/address';
import type { CellInput } from '../../../preview/sheet/sheet-engine';
import { UniverSheet } from '../../../preview/sheet/univer-sheet';
import { makeUniver } from '../../support/univer';
import { FakeRuntime } from './fake-runtime';

const matrix = { name: '数字区', dimensionality: 'matrix' } as const;
const SUM2: FunctionDeclaration = {
  id: 'SUM2',
  name: 'SUM2',
  parameters: [matrix, { name: '另加', optional: true }],
};
const TWICE: FunctionDeclaration = { id: 'TWICE', name: 'TWICE', parameters: [{ name: '数' }] };
const byAddress = (batch: readonly Invocation[]) =>
  [...batch].sort((a, b) => a.address.localeCompare(b.address));
const LIST: FunctionDeclaration = { id: 'LIST', name: 'LIST', parameters: [matrix] };

describe('cells that call custom functions', () => {
  let dispose: () => void;
  let engine: UniverSheet;
  let runtime: FakeRuntime;
  let cells: FunctionCells;

  beforeEach(() => {
    const made = makeUniver();
    ({ dispose } = made);
    engine = new UniverSheet(made.univer);
    runtime = new FakeRuntime();
    cells = new FunctionCells({ univer: made.univer, engine, runtime, blank: 'zero' });
    cells.declare('OGI', [SUM2, TWICE, LIST]);
  });
  afterEach(() => dispose());

  const put = (address: string, text: string | number | null) => {
    const input: CellInput =
      typeof text === 'string' && text.startsWith('=') ? { formula: text } : { value: text };
    engine.setCells(engine.activeSheet(), parseA1(address)!, [[input]]);
  };
  const shown = (address: string) =>
    engine.cells(engine.activeSheet(), parseA1(address)!).map((row) => row.map(({ value }) => value));
  const settled = async (address: string) => {
    await engine.settled();
    return shown(address);
  };
  const answered = async (address: string) => {
    await cells.answered();
    return shown(address);
  };

  test('a cell is busy until its answer comes, and no other cell waits for it', async () => {
    put('A1', 5);
    put('B1', '=OGI.TWICE(A1)');
    put('C1', '=A1+1');
    put('D1', '=B1+1');
    put('E1', '=IFERROR(OGI.TWICE(A1),"没有加载项")');
    runtime.start();
    const busy = { error: '#BUSY!' };
    expect(await settled('B1:E1')).toEqual([[busy, 6, busy, busy]]);
    runtime.answer(({ parameters: [value] }) => ({ value: Number(value) * 2 }));
    expect(await answered('B1:E1')).toEqual([[10, 6, 11, 10]]);
    put('A1', 7);
    await settled('B1');
    runtime.answer(({ parameters: [value] }) => ({ value: Number(value) * 2 }));
    expect(await answered('B1:E1')).toEqual([[14, 8, 15, 14]]);
  });

  test('everything that one calculation asks goes out as one batch, and nothing is asked twice', async () => {
    runtime.start();
    for (let row = 1; row <= 200; row += 1) {
      put(`A${row}`, row % 100);
      put(`B${row}`, `=OGI.TWICE(A${row})`);
    }
    await engine.settled();
    expect(runtime.batches.map((batch) => batch.length)).toEqual([100]);
    runtime.answer(({ parameters: [value] }) => ({ value: Number(value) * 2 }));
    expect(await answered('B1:B3')).toEqual([[2], [4], [6]]);
    put('A1', 2);
    expect(await answered('B1')).toEqual([[4]]);
    expect(runtime.batches).toHaveLength(1);
  });

  test.each(['zero', 'null'] as const)('an empty cell is %s, an argument left out is null', async (blank) => {
    const empty = blank === 'zero' ? 0 : null;
    cells.passBlanksAs(blank);
    put('A1', 1);
    put('A3', '/');
    put('B4', '=A4&""');
    put('C1', '=OGI.SUM2(A1:B4)');
    put('C2', '=OGI.SUM2(A1,B1)');
    runtime.start();
    await engine.settled();
    const sheet = engine.sheets()[0]!.name;
    expect(runtime.batches.map(byAddress)).toEqual([
      [
        {
          id: expect.any(Number) as number,
          functionId: 'SUM2',
          address: `${sheet}!C1`,
          parameters: [
            [
              [1, empty],
              [empty, empty],
              ['/', empty],
              [empty, ''],
            ],
            null,
          ],
        },
        {
          id: expect.any(Number) as number,
          functionId: 'SUM2',
          address: `${sheet}!C2`,
          parameters: [[[1]], empty],
        },
      ] satisfies Invocation[],
    ]);
  });

  test('a range where a function takes one value is a call for each cell', async () => {
    put('A1', 1);
    put('A2', 2);
    put('B1', '=OGI.TWICE(A1:A2)');
    runtime.start();
    await engine.settled();
    expect(runtime.batches[0]!.map(({ parameters }) => parameters)).toEqual([[1], [2]]);
    runtime.answer(({ parameters: [value] }) => ({ value: Number(value) * 2 }));
    expect(await answered('B1:B2')).toEqual([[2], [4]]);
  });

  test('rows of values spill, and what stands in their way blocks them', async () => {
    put('B1', '=OGI.LIST(A1)');
    runtime.start();
    await engine.settled();
    runtime.answer(() => ({
      value: [
        ['必改', 'B01', ''],
        ['核实', 'B05', 3],
      ],
    }));
    expect(await answered('B1:D2')).toEqual([
      ['必改', 'B01', ''],
      ['核实', 'B05', 3],
    ]);
    put('C2', '占用');
    expect(await answered('B1:D2')).toEqual([
      [{ error: '#SPILL!' }, null, null],
      [null, '占用', null],
    ]);
    put('C2', null);
    expect(await answered('B1:D1')).toEqual([['必改', 'B01', '']]);
  });

  test('an error carries what the function said of it', async () => {
    put('B1', '=OGI.LIST(A1)');
    put('B2', '=IF(1,OGI.LIST(A2))');
    put('B3', '=1/0');
    put('A2', 1);
    runtime.start();
    await engine.settled();
    runtime.answer(({ parameters: [rows] }) => ({
      error: '#VALUE!',
      message: `“数字区”是${JSON.stringify(rows)}`,
    }));
    expect(await answered('B1:B3')).toEqual([
      [{ error: '#VALUE!', message: '“数字区”是[[0]]' }],
      [{ error: '#VALUE!', message: '“数字区”是[[1]]' }],
      [{ error: '#DIV/0!' }],
    ]);
    engine.insertRows(engine.activeSheet(), 0, 1);
    put('B1', '=VALUE("x")');
    expect(await answered('B1:B2')).toEqual([
      [{ error: '#VALUE!' }],
      [{ error: '#VALUE!', message: '“数字区”是[[0]]' }],
    ]);
  });

  test('an error among the arguments is shown without a call', async () => {
    put('A1', '=1/0');
    put('B1', '=OGI.LIST(A1:A2)');
    put('B2', '=OGI.TWICE()');
    put('B3', '=OGI.TWICE(1,2)');
    runtime.start();
    expect(await answered('B1:B3')).toEqual([
      [{ error: '#DIV/0!' }],
      [{ error: '#VALUE!', message: '参数的个数不对：少填了，或者多填了。' }],
      [{ error: '#VALUE!', message: '参数的个数不对：少填了，或者多填了。' }],
    ]);
    expect(runtime.batches).toEqual([]);
  });

  test('what was asked of an add-in that went away is asked of the next', async () => {
    put('B1', '=OGI.TWICE(4)');
    runtime.start();
    await engine.settled();
    const [lost] = runtime.batches[0]!;
    runtime.stop();
    put('B2', '=OGI.TWICE(5)');
    expect(await settled('B1:B2')).toEqual([[{ error: '#BUSY!' }], [{ error: '#BUSY!' }]]);
    runtime.start();
    await engine.settled();
    runtime.tell([{ id: lost!.id, value: 'late' }]);
    runtime.answer(({ parameters: [value] }) => ({ value: Number(value) * 2 }));
    expect(await answered('B1:B2')).toEqual([[8], [10]]);
  });

  test('a function that is declared later wakes the cells that call it', async () => {
    put('B1', '=OGI.LATER(1)');
    runtime.start();
    expect(await answered('B1')).toEqual([[{ error: '#NAME?' }]]);
    cells.declare('OGI', [{ id: 'LATER', name: 'LATER', parameters: [{ name: '数' }] }]);
    await engine.settled();
    runtime.answer(() => ({ value: '到了' }));
    expect(await answered('B1')).toEqual([['到了']]);
    put('B2', '=OGI.TWICE(1)');
    expect(await settled('B2')).toEqual([[{ error: '#NAME?' }]]);
  });
});
