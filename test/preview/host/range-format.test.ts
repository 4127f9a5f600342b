import { inExcel } from './in-excel';

const excel = inExcel();

describe('a format reads back as it was written', () => {
  test.each<[string, (format: Excel.RangeFormat) => void, string, unknown]>([
    ['fill', (format) => (format.fill.color = '#fdf3f4'), 'fill/color', '#FDF3F4'],
    ['fill by name', (format) => (format.fill.color = 'orange'), 'fill/color', '#FFA500'],
    ['font colour', (format) => (format.font.color = '#B10E1C'), 'font/color', '#B10E1C'],
    ['font name', (format) => (format.font.name = '宋体'), 'font/name', '宋体'],
    ['font size', (format) => (format.font.size = 10.5), 'font/size', 10.5],
    ['bold', (format) => (format.font.bold = true), 'font/bold', true],
    ['italic', (format) => (format.font.italic = true), 'font/italic', true],
    ['wrap', (format) => (format.wrapText = true), 'wrapText', true],
    ['horizontal', (format) => (format.horizontalAlignment = 'Center'), 'horizontalAlignment', 'Center'],
    ['vertical', (format) => (format.verticalAlignment = 'Top'), 'verticalAlignment', 'Top'],
    ['stacked text', (format) => (format.textOrientation = 180), 'textOrientation', 180],
    ['indent', (format) => (format.indentLevel = 2), 'indentLevel', 2],
    ['shrink to fit', (format) => (format.shrinkToFit = true), 'shrinkToFit', true],
    ['column width', (format) => (format.columnWidth = 75), 'columnWidth', 75],
    ['row height', (format) => (format.rowHeight = 30), 'rowHeight', 30],
    ['unlocked', (format) => (format.protection.locked = false), 'protection/locked', false],
  ])('%s', async (_, write, path, expected) => {
    const read = await excel.run(async (context, sheet) => {
      const { format } = sheet.getRange('A1:B2');
      write(format);
      format.load(path);
      await context.sync();
      const steps = path.split('/');
      return steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], format);
    });
    expect(read).toBe(expected);
  });

  test('through set() as a whole', async () => {
    await excel.run((_, sheet) =>
      sheet
        .getRange('A1')
        .format.set({ wrapText: true, font: { bold: true, size: 14 }, fill: { color: '#FF0000' } }),
    );
    expect(excel.engine.style(excel.sheet, 0, 0)).toMatchObject({
      wrap: true,
      bold: true,
      fontSize: 14,
      fill: '#ff0000',
    });
  });

  test('as null where the cells differ', async () => {
    const mixed = await excel.run(async (context, sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').format.columnWidth = 100;
      const { format } = sheet.getRange('A1:B1').load('format/columnWidth,format/font/bold');
      await context.sync();
      return [format.font.bold, format.columnWidth];
    });
    expect(mixed).toEqual([null, null]);
  });

  test('of a whole sheet at once', async () => {
    await excel.run((_, sheet) => (sheet.getRange().format.font.name = '宋体'));
    expect(excel.engine.style(excel.sheet, 500, 50).fontName).toBe('宋体');
  });

  test('of several areas at once', async () => {
    await excel.run((_, sheet) => (sheet.getRanges('A1, C3:D4').format.font.bold = true));
    const bold = [
      [0, 0],
      [2, 2],
      [3, 3],
      [1, 1],
    ].map(([row, column]) => excel.engine.style(excel.sheet, row!, column!).bold);
    expect(bold).toEqual([true, true, true, false]);
  });

  test('a fill is taken away', async () => {
    const color = await excel.run(async (context, sheet) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = '#FF0000';
      fill.clear();
      fill.load('color');
      await context.sync();
      return fill.color;
    });
    expect(color).toBe('#FFFFFF');
  });
});

describe('what is no format is refused', () => {
  test.each<[string, (format: Excel.RangeFormat) => void, string]>([
    ['a colour', (format) => (format.fill.color = '#12345'), 'RangeFill.color'],
    [
      'an alignment',
      (format) => (format.horizontalAlignment = 'Middle' as 'Center'),
      'RangeFormat.horizontalAlignment',
    ],
    ['an orientation', (format) => (format.textOrientation = 91), 'RangeFormat.textOrientation'],
    ['a size', (format) => (format.font.size = 0), 'RangeFont.size'],
    ['a width', (format) => (format.columnWidth = -1), 'RangeFormat.columnWidth'],
    ['a line', (format) => (format.borders.getItem('EdgeTop').style = 'Wavy' as 'Dot'), 'RangeBorder.style'],
    [
      'an edge',
      (format) => (format.borders.getItem('Middle' as 'EdgeTop').style = 'Dot'),
      'RangeBorderCollection.getItem',
    ],
  ])('%s', async (_, write, at) => {
    const failure = await excel.failure((_context, sheet) => write(sheet.getRange('A1').format));
    expect(failure).toEqual({ code: 'InvalidArgument', at });
  });
});

describe('borders', () => {
  test('a line has its style, weight and colour, and the cell beside it shares it', async () => {
    const line = await excel.run(async (context, sheet) => {
      const border = sheet.getRange('A1:B2').format.borders.getItem('EdgeBottom');
      border.style = 'Double';
      border.color = '#FF0000';
      const below = sheet.getRange('A3').format.borders.getItem('EdgeTop').load();
      await context.sync();
      return [below.style, below.weight, below.color];
    });
    expect(line).toEqual(['Double', 'Thin', '#FF0000']);
  });

  test('a weight or a colour alone draws a line', async () => {
    const styles = await excel.run(async (context, sheet) => {
      const { borders } = sheet.getRange('A1').format;
      borders.getItem('EdgeTop').weight = 'Thick';
      borders.getItem('EdgeLeft').color = '#00FF00';
      borders.load('items/sideIndex,items/style,items/weight');
      await context.sync();
      return borders.items.map(({ sideIndex, style, weight }) => [sideIndex, style, weight]);
    });
    expect(styles).toEqual([
      ['EdgeTop', 'Continuous', 'Thick'],
      ['EdgeBottom', 'None', 'Thin'],
      ['EdgeLeft', 'Continuous', 'Thin'],
      ['EdgeRight', 'None', 'Thin'],
      ['InsideHorizontal', 'None', 'Thin'],
      ['InsideVertical', 'None', 'Thin'],
    ]);
  });
});
