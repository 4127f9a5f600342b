import { inExcel } from './in-excel';

const excel = inExcel();

const add = (range: Excel.Range, formula: string) => {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  return format;
};

describe('conditional formats', () => {
  test('by formula colour the font and the cell', async () => {
    const told = await excel.run(async (context, sheet) => {
      const format = add(sheet.getRange('L5:L27'), '=LEFT(L5,2)="相差"');
      const { custom } = format;
      custom.format.font.color = '#B10E1C';
      custom.format.font.bold = true;
      custom.format.fill.color = '#FDF3F4';
      format.stopIfTrue = true;
      format.load(
        'type,stopIfTrue,priority,custom/rule/formula,custom/format/font/color,custom/format/fill/color',
      );
      const range = format.getRange().load('address');
      await context.sync();
      return [
        format.type,
        format.stopIfTrue,
        format.priority,
        custom.rule.formula,
        custom.format.font.color,
        custom.format.fill.color,
        range.address,
      ];
    });
    expect(told).toEqual(['Custom', true, 0, '=LEFT(L5,2)="相差"', '#B10E1C', '#FDF3F4', 'Sheet1!L5:L27']);
    expect(excel.engine.conditionalFormats(excel.sheet)).toEqual([
      {
        id: expect.any(String) as string,
        box: { row: 4, column: 11, rows: 23, columns: 1 },
        formula: '=LEFT(L5,2)="相差"',
        fontColor: '#b10e1c',
        bold: true,
        fill: '#fdf3f4',
        stopIfTrue: true,
      },
    ]);
  });

  test('are counted and listed where they touch a range', async () => {
    const counts = await excel.run(async (context, sheet) => {
      add(sheet.getRange('A1:A3'), '=A1>0');
      add(sheet.getRange('C1'), '=C1>0');
      const counted = ['A1:C1', 'A2', 'E9'].map((address) =>
        sheet.getRange(address).conditionalFormats.getCount(),
      );
      const list = sheet.getRange('A1:C1').conditionalFormats.load('items/id');
      await context.sync();
      const again = list.getItem(list.items[1]!.id).custom.rule.load('formula');
      await context.sync();
      return [counted.map(({ value }) => value), list.items.length, again.formula];
    });
    expect(counts).toEqual([[2, 1, 0], 2, '=C1>0']);
  });

  test('are deleted one by one or all at once', async () => {
    const counts = await excel.run(async (context, sheet) => {
      const all = sheet.getRange().conditionalFormats;
      add(sheet.getRange('A1'), '=A1>0').delete();
      add(sheet.getRange('A1'), '=A1>0');
      add(sheet.getRange('B1'), '=A1>0');
      const before = all.getCount();
      await context.sync();
      sheet.getRange('A1').conditionalFormats.clearAll();
      const between = all.getCount();
      all.clearAll();
      const after = all.getCount();
      await context.sync();
      return [before.value, between.value, after.value];
    });
    expect(counts).toEqual([2, 1, 0]);
  });

  test.each<[string, (formats: Excel.ConditionalFormatCollection) => unknown, string, string]>([
    [
      'no such format',
      (formats) => formats.getItem('无'),
      'ItemNotFound',
      'ConditionalFormatCollection.getItem',
    ],
    [
      'none at that place',
      (formats) => formats.getItemAt(0),
      'InvalidArgument',
      'ConditionalFormatCollection.getItemAt',
    ],
    [
      'a formula left open',
      (formats) => (formats.add('Custom').custom.rule.formula = '=('),
      'InvalidArgument',
      'ConditionalFormatRule.formula',
    ],
  ])('%s is refused', async (_, act, code, at) => {
    const failure = await excel.failure((_context, sheet) => act(sheet.getRange('A1').conditionalFormats));
    expect(failure).toEqual({ code, at });
  });

  test('of other kinds are not interpreted, and say so', async () => {
    const failure = await excel.failure((_, sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar'));
    expect(failure).toEqual({ code: 'ApiNotFound', at: 'ConditionalFormatCollection.add' });
    expect(excel.faults.map(({ message }) => message)).toEqual([
      'The interpreter of requests does not know conditional formats of the kind DataBar.',
    ]);
  });
});
