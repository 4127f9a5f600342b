import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import * as functions from '../../src/functions/functions';
import { associateFunctions } from '../../src/functions/associate';
import type { Cell } from '../../src/report/cell';
import { rowsOf, sample, withCells, zeroFilled } from '../support/samples';

class CellError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const associated = new Map<string, unknown>();
beforeAll(() => {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: CellError,
      ErrorCode: { invalidValue: '#VALUE!' },
      associate: (id: string, implementation: unknown) => associated.set(id, implementation),
    },
  });
});

/** As Excel hands a range over: blanks as `blank`, "/" as text. */
const range = (cells: readonly (readonly Cell[])[], blank: unknown = ''): unknown[][] =>
  cells.map((row) => row.map((cell) => (cell === null ? blank : cell === 'na' ? '/' : cell)));

const failure = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof CellError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'no failure';
};

const huaian = sample('huaian-2024');
const slip = withCells(huaian, { 'carriedOut.legal': 2, 'carriedOut.total': 105 });

describe('OGI.BALANCE', () => {
  const row = (id: string) => range([huaian.table3[id]!]);

  test.each<[string, unknown[][][], unknown[][]]>([
    ['single cells that close', [[[60]], [[0]], [[58]], [[2]]], [[0]]],
    ['single cells that do not', [[[60]], [[0]], [[61]], [[0]]], [[-1]]],
    ['a blank leaves it open', [[[60]], [['']], [[60]], [[0]]], [['']]],
    ['null is a blank too', [[[60]], [[null]], [[60]], [[0]]], [['']]],
    ['“/” adds nothing', [[[60]], [['/']], [[60]], [[0]]], [[0]]],
    ['rows of seven', ['new', 'carriedIn', 'handledTotal', 'carriedOut'].map(row), [[0, 0, 0, 0, 0, 0, 0]]],
  ])('%s', (_, [received, carriedIn, handled, carriedOut], expected) => {
    expect(functions.BALANCE(received!, carriedIn!, handled!, carriedOut!)).toEqual(expected);
  });

  test.each<[unknown[][][], string]>([
    [
      [[[1], [2]], [[0]], [[1]], [[0]]],
      '#VALUE! “新收”给了2行1列，应为1格，或1行7格（从“自然人”到“总计”）。',
    ],
    [
      [[[1]], [[1, 2, 3]], [[1]], [[0]]],
      '#VALUE! “上年结转”给了1行3列，应为1格，或1行7格（从“自然人”到“总计”）。',
    ],
    [
      [[[1]], [[0]], row('granted'), [[0]]],
      '#VALUE! 四个参数的格数应一样多，给的是“新收”1格、“上年结转”1格、“办理总计”7格、“结转下年”1格。请都选1格，或都选同样的一行。',
    ],
    [[[[1]], [['三件']], [[1]], [[0]]], '#VALUE! “上年结转”的第1格是“三件”，应为数字、空白或“/”。'],
  ])('what cannot be used is named', ([received, carriedIn, handled, carriedOut], message) => {
    expect(failure(() => functions.BALANCE(received!, carriedIn!, handled!, carriedOut!))).toBe(message);
  });
});

describe('OGI.DIFF', () => {
  test.each<[string, unknown[][], unknown[]]>([
    ['a closed table', range(rowsOf(huaian)), [0, 0, 0, 0, 0, 0, 0]],
    ['a slip in one column and the total', range(rowsOf(slip)), [0, 0, 0, 0, -2, 0, -2]],
    ['a table with blanks', range(rowsOf(sample('zhanyi-2019'))), ['', '', '', '', '', '', '']],
    ['blanks as null', range(rowsOf(sample('zhanyi-2019')), null), ['', '', '', '', '', '', '']],
  ])('%s', (_, table, expected) => {
    expect(functions.DIFF(table)).toEqual([expected]);
  });
});

describe('OGI.CHECK', () => {
  test('a table without faults', () => {
    expect(functions.CHECK(range(rowsOf(huaian)))).toEqual([['全部相符（共审核184项）', '', '', '', '']]);
  });

  test('a line a finding, as wide everywhere', () => {
    expect(functions.CHECK(range(rowsOf(slip)))).toEqual([
      [
        '必改',
        'B01',
        '“法律服务机构”列',
        '“法律服务机构”列不平：新收61＋上年结转0＝61，办理结果总计61＋结转下年度2＝63，相差2件。请对照台账核对这一列。',
        -2,
      ],
      [
        '必改',
        'B01',
        '“总计”列',
        '“总计”列不平：新收3119＋上年结转34＝3153，办理结果总计3050＋结转下年度105＝3155，相差2件。请对照台账核对这一列。',
        -2,
      ],
    ]);
  });

  test('blanks are 未填, totals that compute themselves are not among them', () => {
    const published = functions.CHECK(range(rowsOf(sample('zhanyi-2019'))));
    expect(published.map(([mark, rule]) => [mark, rule])).toEqual([['未填', 'B05']]);
    expect(published[0]![3]).toContain('“上年结转”“办理结果总计”“结转下年度”');
  });

  test('where Excel hands blanks over as 0 the function cannot know better', () => {
    const zero = functions.CHECK(range(rowsOf(zeroFilled(sample('zhanyi-2019')))));
    expect(zero.map(([mark, rule]) => [mark, rule])).toContainEqual(['必改', 'B03']);
  });

  test.each([undefined, null, '', 0, 2021, '2021', '2021版'])('version %j fits 25 rows', (version) => {
    expect(functions.CHECK(range(rowsOf(huaian)), version)).toHaveLength(1);
  });

  test.each<[unknown[][], unknown, string]>([
    [
      range(rowsOf(huaian)).slice(1),
      undefined,
      '#VALUE! “表三”给了24行7列，应为2019版的23行7列或2021版的25行7列，从“自然人”到“总计”，不含行名和表头。',
    ],
    [
      range(rowsOf(huaian)).map((row) => row.slice(1)),
      2021,
      '#VALUE! “表三”给了25行6列，应为2021版的25行7列，从“自然人”到“总计”，不含行名和表头。',
    ],
    [
      range(rowsOf(huaian)),
      2019,
      '#VALUE! “版本”给的是2019版，该版表三有23行，但选了25行。请改版本，或重新选择表三。',
    ],
    [range(rowsOf(huaian)), '2008', '#VALUE! “版本”给的是“2008”，应为2019版或2021版，也可以不填。'],
    [
      [],
      undefined,
      '#VALUE! “表三”给了0行0列，应为2019版的23行7列或2021版的25行7列，从“自然人”到“总计”，不含行名和表头。',
    ],
  ])('what cannot be used is named', (table, version, message) => {
    expect(failure(() => functions.CHECK(table, version))).toBe(message);
  });

  test.each<[unknown, string]>([
    ['三件', '#VALUE! “表三”的“新收·自然人”是“三件”，应为数字、空白或“/”。'],
    [true, '#VALUE! “表三”的“新收·自然人”是“true”，应为数字、空白或“/”。'],
    [Number.NaN, '#VALUE! “表三”的“新收·自然人”是“NaN”，应为数字、空白或“/”。'],
  ])('a cell that holds no figure is named: %j', (cell, message) => {
    const table = range(rowsOf(huaian));
    table[0]![0] = cell;
    expect(failure(() => functions.CHECK(table))).toBe(message);
  });
});

test('functions.json declares exactly the functions that are associated, with their parameters in Chinese', async () => {
  associateFunctions();
  const { metadataJson, errors } = await generateCustomFunctionsMetadata('src/functions/functions.ts');
  expect(errors).toEqual([]);
  const declared = (
    JSON.parse(metadataJson) as {
      functions: {
        id: string;
        name: string;
        parameters: { name: string; optional?: boolean }[];
        result: object;
      }[];
    }
  ).functions;
  expect(declared.map(({ id }) => id).sort()).toEqual([...associated.keys()].sort());
  expect(
    declared.map(({ id, parameters }) => [
      id,
      parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)),
    ]),
  ).toEqual([
    ['BALANCE', ['新收', '上年结转', '办理总计', '结转下年']],
    ['DIFF', ['表三']],
    ['CHECK', ['表三', '[版本]']],
  ]);
  expect(declared.every(({ result }) => JSON.stringify(result).includes('matrix'))).toBe(true);
});
