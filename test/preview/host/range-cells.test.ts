import { inExcel } from './in-excel';

const excel = inExcel();

const SIZE_MESSAGE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Writes cells of one row and reads them back in every way. */
const readBack = (write: (range: Excel.Range) => void, address = 'A1') =>
  excel.run(async (context, sheet) => {
    const range = sheet.getRange(address);
    write(range);
    range.load('values,formulas,text,valueTypes,numberFormat');
    await context.sync();
    const { values, formulas, text, valueTypes, numberFormat } = range;
    return [values, formulas, text, valueTypes, numberFormat].map((rows) => (rows as unknown[][])[0]![0]);
  });

describe('a written cell reads back', () => {
  test.each<[unknown, unknown[]]>([
    [12, [12, 12, '12', 'Double', 'General']],
    ['12', [12, 12, '12', 'Double', 'General']],
    ["'12", ['12', '12', '12', 'String', 'General']],
    ['新收', ['新收', '新收', '新收', 'String', 'General']],
    [true, [true, true, 'TRUE', 'Boolean', 'General']],
    ['5%', [0.05, 0.05, '5%', 'Double', '0%']],
    ['2019-12-31', [43830, 43830, '2019/12/31', 'Double', 'yyyy/m/d']],
    ['#N/A', ['#N/A', '#N/A', '#N/A', 'Error', 'General']],
    ['', ['', '', '', 'Empty', 'General']],
    ['=A2', ['value of =A2', '=A2', 'value of =A2', 'String', 'General']],
  ])('%p', async (value, expected) => {
    expect(await readBack((range) => (range.values = [[value]]))).toEqual(expected);
    expect(await readBack((range) => (range.formulas = [[value]]), 'B1')).toEqual(expected);
  });

  test('by its number format', async () => {
    const write = (range: Excel.Range) => {
      range.numberFormat = [['#,##0.00']];
      range.values = [[1234.5]];
    };
    expect(await readBack(write)).toEqual([1234.5, 1234.5, '1,234.50', 'Double', '#,##0.00']);
  });

  test('as a text where its format says so', async () => {
    const write = (range: Excel.Range) => {
      range.numberFormat = [['@']];
      range.values = [['=1']];
    };
    expect(await readBack(write)).toEqual(['=1', '=1', '=1', 'String', '@']);
  });
});

describe('a written block', () => {
  const write = (value: unknown) =>
    excel.run(async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.values = value as unknown[][];
      range.load('values');
      await context.sync();
      return range.values as unknown[][];
    });

  test.each<[string, unknown, unknown[][]]>([
    [
      'one value goes into every cell',
      7,
      [
        [7, 7],
        [7, 7],
      ],
    ],
    [
      'null leaves a cell',
      [
        [null, 8],
        [9, null],
      ],
      [
        [1, 8],
        [9, 4],
      ],
    ],
    [
      'an empty text empties a cell',
      [
        ['', ''],
        [1, 1],
      ],
      [
        ['', ''],
        [1, 1],
      ],
    ],
  ])('%s', async (_, value, expected) => {
    expect(await write(value)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['too few rows', [[1, 2]]],
    [
      'too many columns',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['a flat list', [1, 2]],
    ['ragged rows', [[1], [2, 3]]],
  ])('%s is refused', async (_, value) => {
    await expect(write(value)).rejects.toMatchObject({
      code: 'InvalidArgument',
      message: SIZE_MESSAGE,
      debugInfo: { errorLocation: 'Range.values' },
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ['values of a whole column', (sheet) => (sheet.getRange('C:C').values = [[1]]), 'Range.values'],
    ['a formula left open', (sheet) => (sheet.getRange('C1').formulas = [['=SUM(A1']]), 'Range.formulas'],
    ['a value that is no value', (sheet) => (sheet.getRange('C1').values = [[{ a: 1 }]]), 'Range.values'],
    ['a format that is none', (sheet) => (sheet.getRange('C1').numberFormat = [['[']]), 'Range.numberFormat'],
  ])('%s are refused', async (_, act, at) => {
    expect(await excel.failure((_context, sheet) => act(sheet))).toEqual({ code: 'InvalidArgument', at });
  });

  test('is cut into pieces by the library when it is large, and stands whole', async () => {
    const rows = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    await excel.run((_, sheet) => (sheet.getRange('A1:J400').values = rows));
    const cells = excel.engine.cells(excel.sheet, { row: 0, column: 0, rows: 400, columns: 10 });
    expect(cells.map((row) => row.map(({ value }) => value))).toEqual(rows);
  });

  test('number formats for each cell', async () => {
    const formats = await excel.run(async (context, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['0.0', '@']];
      range.load('numberFormat,numberFormatLocal');
      const other = sheet.getRange('C1').load('numberFormatLocal');
      await context.sync();
      return [range.numberFormat, other.numberFormatLocal] as unknown[];
    });
    expect(formats).toEqual([[['0.0', '@']], [['G/通用格式']]]);
  });
});
