import { inExcel } from './in-excel';

const excel = inExcel();

describe('ranges from ranges', () => {
  const addressOf = (make: (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range) =>
    excel.run(async (context, sheet) => {
      const made = make(sheet.getRange('B2:D5'), sheet).load('address');
      await context.sync();
      return made.isNullObject ? null : made.address.replace('Sheet1!', '');
    });

  test.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range, string | null]>([
    ['getCell', (range) => range.getCell(0, 1), 'C2'],
    ['getCell outside', (range) => range.getCell(5, 5), 'G7'],
    ['getRow', (range) => range.getRow(1), 'B3:D3'],
    ['getColumn', (range) => range.getColumn(2), 'D2:D5'],
    ['getLastCell', (range) => range.getLastCell(), 'D5'],
    ['getLastRow', (range) => range.getLastRow(), 'B5:D5'],
    ['getLastColumn', (range) => range.getLastColumn(), 'D2:D5'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:5'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
    ['getOffsetRange', (range) => range.getOffsetRange(-1, 1), 'C1:E4'],
    ['getResizedRange', (range) => range.getResizedRange(1, -2), 'B2:B6'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 2), 'B2:C2'],
    ['getRowsAbove', (range) => range.getRowsAbove(), 'B1:D1'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B6:D7'],
    ['getRowsBelow, counted inwards', (range) => range.getRowsBelow(-1), 'B5:D5'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(), 'A2:A5'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(2), 'E2:F5'],
    ['getBoundingRect', (range) => range.getBoundingRect('F9'), 'B2:F9'],
    ['getIntersection', (range) => range.getIntersection('C4:Z9'), 'C4:D5'],
    ['getIntersection with a range', (range, sheet) => range.getIntersection(sheet.getRange('A:B')), 'B2:B5'],
    ['getIntersectionOrNullObject', (range) => range.getIntersectionOrNullObject('F9'), null],
    ['getUsedRangeOrNullObject', (range) => range.getUsedRangeOrNullObject(), null],
    ['getRange of the sheet', (_, sheet) => sheet.getRange(), '1:1048576'],
    ['getRange of columns', (_, sheet) => sheet.getRange('C:C'), 'C:C'],
    ['getRange with its sheet', (_, sheet) => sheet.getRange('Sheet1!A1'), 'A1'],
    ['getRangeByIndexes', (_, sheet) => sheet.getRangeByIndexes(2, 1, 3, 2), 'B3:C5'],
    ['getCell of the sheet', (_, sheet) => sheet.getCell(9, 26), 'AA10'],
  ])('%s', async (_, make, address) => {
    expect(await addressOf(make)).toBe(address);
  });

  test.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => unknown, string, string]>([
    ['above the sheet', (range) => range.getOffsetRange(-2, 0), 'InvalidArgument', 'Range.getOffsetRange'],
    ['to nothing', (range) => range.getResizedRange(-4, 0), 'InvalidArgument', 'Range.getResizedRange'],
    ['a row it has not', (range) => range.getRow(4), 'InvalidArgument', 'Range.getRow'],
    ['nothing shared', (range) => range.getIntersection('F9'), 'ItemNotFound', 'Range.getIntersection'],
    ['nothing used', (range) => range.getUsedRange(), 'ItemNotFound', 'Range.getUsedRange'],
    ['no address', (_, sheet) => sheet.getRange('表三'), 'InvalidArgument', 'Worksheet.getRange'],
    ['outside the grid', (_, sheet) => sheet.getRange('XFE1'), 'InvalidArgument', 'Worksheet.getRange'],
    ['another sheet', (_, sheet) => sheet.getRange('乙!A1'), 'InvalidArgument', 'Worksheet.getRange'],
    [
      'an empty size',
      (_, sheet) => sheet.getRangeByIndexes(0, 0, 0, 1),
      'InvalidArgument',
      'Worksheet.getRangeByIndexes',
    ],
  ])('%s is refused', async (_, make, code, at) => {
    expect(await excel.failure((_context, sheet) => make(sheet.getRange('B2:D5'), sheet))).toEqual({
      code,
      at,
    });
  });

  test('a used range is what holds values, of an empty sheet its first cell', async () => {
    const addresses = await excel.run(async (context, sheet) => {
      const empty = [sheet.getUsedRange().load('address'), sheet.getUsedRangeOrNullObject().load('address')];
      await context.sync();
      const before = [empty[0]!.address, empty[1]!.isNullObject];
      sheet.getRange('C3:D4').values = [
        ['', 1],
        ['', 'x'],
      ];
      sheet.getRange('A1').format.fill.color = 'red';
      const used = [sheet.getUsedRange(true).load('address'), sheet.getUsedRange().load('address')];
      await context.sync();
      return [...before, ...used.map(({ address }) => address)];
    });
    expect(addresses).toEqual(['Sheet1!A1', true, 'Sheet1!D3:D4', 'Sheet1!A1:D4']);
  });

  test('a range tells its place and size', async () => {
    const told = await excel.run(async (context, sheet) => {
      const [block, column] = [sheet.getRange('B2:D5').load(), sheet.getRange('C:C').load()];
      await context.sync();
      return [block, column].map((range) => [
        range.rowIndex,
        range.columnIndex,
        range.rowCount,
        range.columnCount,
        range.cellCount,
        range.isEntireColumn,
        range.isEntireRow,
        range.values === null,
      ]);
    });
    expect(told).toEqual([
      [1, 1, 4, 3, 12, false, false, false],
      [0, 2, 1_048_576, 1, 1_048_576, true, false, true],
    ]);
  });
});

describe('what a range does', () => {
  test('select activates its sheet', async () => {
    const selected = await excel.run(async (context) => {
      context.workbook.worksheets.add('乙').getRange('B2:C3').select();
      const selection = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [selection.address, cell.address];
    });
    expect(selected).toEqual(['乙!B2:C3', '乙!B2']);
  });

  test('merged cells keep the first value, and writing to the others is lost', async () => {
    const values = await excel.run(async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      range.values = [
        [5, 6],
        [7, 8],
      ];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [5, ''],
      ['', ''],
    ]);
    expect(excel.engine.merges(excel.sheet)).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
  });

  test('merge across, then unmerge', async () => {
    await excel.run((_, sheet) => sheet.getRange('A1:B2').merge(true));
    expect(excel.engine.merges(excel.sheet)).toHaveLength(2);
    await excel.run((_, sheet) => sheet.getRange('A1').unmerge());
    expect(excel.engine.merges(excel.sheet)).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }]);
  });

  test.each([
    ['Contents', '', true],
    ['Formats', 1, false],
    [undefined, '', false],
  ] as const)('clear %s', async (applyTo, value, bold) => {
    const left = await excel.run(async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.values = [[1]];
      range.format.font.bold = true;
      range.clear(applyTo);
      range.load('values,format/font/bold');
      await context.sync();
      return [range.values[0]![0] as unknown, range.format.font.bold];
    });
    expect(left).toEqual([value, bold]);
  });

  test('a kept range follows rows that are inserted above it', async () => {
    const address = await excel.run(async (context, sheet) => {
      const range = sheet.getRange('B5:C6');
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!B7:C8');
  });

  test('a range of a deleted sheet is no valid reference', async () => {
    const failure = await excel.failure(async (context) => {
      const sheet = context.workbook.worksheets.add('乙');
      const range = sheet.getRange('A1');
      await context.sync();
      sheet.delete();
      range.load('address');
    });
    expect(failure).toEqual({ code: 'InvalidReference', at: 'Range' });
  });
});
