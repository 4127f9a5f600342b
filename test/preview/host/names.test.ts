import { inExcel } from './in-excel';

const excel = inExcel();

describe('defined names', () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range | string, unknown[]]>([
    ['a range', (sheet) => sheet.getRange('D5:J27'), ['=Sheet1!$D$5:$J$27', 'Sheet1!$D$5:$J$27', 'Range']],
    ['a reference', () => '=Sheet1!$A$1', ['=Sheet1!$A$1', 'Sheet1!$A$1', 'Range']],
    ['a reference without its sheet', () => '=$A$1:$B$2', ['=Sheet1!$A$1:$B$2', 'Sheet1!$A$1:$B$2', 'Range']],
    ['a number', () => '=2019', ['=2019', 2019, 'Double']],
    ['a text', () => '="2019"', ['="2019"', '2019', 'String']],
    ['a text that is no formula', () => '沾益', ['="沾益"', '沾益', 'String']],
    ['a truth value', () => '=TRUE', ['=TRUE', true, 'Boolean']],
  ])('stand for %s', async (_, reference, expected) => {
    const told = await excel.run(async (context, sheet) => {
      const item = sheet.names.add('t3.part', reference(sheet));
      item.load('formula,value,type,name,scope,visible');
      await context.sync();
      return [item.formula, item.value, item.type, item.name, item.scope, item.visible] as unknown[];
    });
    expect(told).toEqual([...expected, 't3.part', 'Worksheet', true]);
  });

  test('a calculated one has its formula, with the sheet in every reference', async () => {
    const formula = await excel.run(async (context, sheet) => {
      const item = sheet.names.add('t3.values', '=IF(ISBLANK(D5:J6),"D5",Sheet1!D5:J6)').load('formula,type');
      await context.sync();
      return [item.formula as unknown, item.type];
    });
    expect(formula).toEqual(['=IF(ISBLANK(Sheet1!D5:J6),"D5",Sheet1!D5:J6)', 'Array']);
  });

  test('of the workbook and of a sheet are two', async () => {
    const told = await excel.run(async (context, sheet) => {
      const { names } = context.workbook;
      names.add('ogi.year', '=2019', '年度');
      sheet.names.add('ogi.year', '=2020');
      names.load('items/name,items/formula,items/comment,items/scope');
      const count = sheet.names.getCount();
      const missing = [names.getItemOrNullObject('无'), sheet.names.getItemOrNullObject('OGI.YEAR')];
      missing.forEach((item) => item.load('formula'));
      await context.sync();
      return {
        items: names.items.map(
          ({ name, formula, comment, scope }) => [name, formula, comment, scope] as unknown[],
        ),
        count: count.value,
        missing: missing.map((item) => (item.isNullObject ? null : (item.formula as unknown))),
      };
    });
    expect(told).toEqual({
      items: [['ogi.year', '=2019', '年度', 'Workbook']],
      count: 1,
      missing: [null, '=2020'],
    });
  });

  test('give their range, and one is used as an address', async () => {
    const addresses = await excel.run(async (context, sheet) => {
      sheet.names.add('t3.matrix', sheet.getRange('D5:J27'));
      sheet.names.add('t3.year', '=2019');
      const ranges = [
        sheet.names.getItem('t3.matrix').getRange(),
        sheet.getRange('t3.matrix'),
        sheet.names.getItem('t3.year').getRangeOrNullObject(),
        sheet.names.getItemOrNullObject('无').getRangeOrNullObject(),
      ].map((range) => range.load('address'));
      await context.sync();
      return ranges.map((range) => (range.isNullObject ? null : range.address));
    });
    expect(addresses).toEqual(['Sheet1!D5:J27', 'Sheet1!D5:J27', null, null]);
  });

  test('are changed and deleted', async () => {
    await excel.run(async (context, sheet) => {
      const item = sheet.names.add('a.b', '=1');
      item.formula = '=2';
      item.visible = false;
      sheet.names.add('c.d', '=1').delete();
      await context.sync();
    });
    expect(excel.engine.names()).toEqual([
      { scope: excel.sheet, name: 'a.b', formula: '=2', visible: false },
    ]);
  });

  test('follow their sheet when it is renamed', async () => {
    const formula = await excel.run(async (context, sheet) => {
      const item = sheet.names.add('t3.matrix', '=Sheet1!$D$5');
      sheet.name = '申请 2019';
      item.load('formula');
      await context.sync();
      return item.formula as unknown;
    });
    expect(formula).toBe("='申请 2019'!$D$5");
  });

  test.each(['A1', 'Y01', 'R1C1', 'r', 'C', '1a', 'a b', 'a-b', 'x'.repeat(256), ''])(
    'the name %s is refused',
    async (name) => {
      const failure = await excel.failure((_, sheet) => sheet.names.add(name, '=1'));
      expect(failure).toEqual({ code: 'InvalidArgument', at: 'NamedItemCollection.add' });
    },
  );

  test.each<[string, (names: Excel.NamedItemCollection) => unknown, string, string]>([
    [
      'a name twice',
      (names) => {
        names.add('a.b', '=1');
        names.add('A.B', '=1');
      },
      'ItemAlreadyExists',
      'NamedItemCollection.add',
    ],
    ['no such name', (names) => names.getItem('无'), 'ItemNotFound', 'NamedItemCollection.getItem'],
    [
      'a formula left open',
      (names) => names.add('a.b', '=SUM('),
      'InvalidArgument',
      'NamedItemCollection.add',
    ],
    [
      'the range of a number',
      (names) => names.add('a.b', '=1').getRange(),
      'InvalidReference',
      'NamedItem.getRange',
    ],
  ])('%s is refused', async (_, act, code, at) => {
    expect(await excel.failure((_context, sheet) => act(sheet.names))).toEqual({ code, at });
  });
});
