import { inExcel } from './in-excel';

const excel = inExcel();

describe('worksheets', () => {
  test('are added last, listed in their order and counted', async () => {
    const listed = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('申请办理');
      worksheets.add().visibility = 'Hidden';
      worksheets.load('items/name,items/position,items/visibility');
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      const items = worksheets.items.map(({ name, position, visibility }) => [name, position, visibility]);
      return { items, counts: counts.map(({ value }) => value) };
    });
    expect(listed).toEqual({
      items: [
        ['Sheet1', 0, 'Visible'],
        ['申请办理', 1, 'Visible'],
        ['Sheet3', 2, 'Hidden'],
      ],
      counts: [3, 2],
    });
  });

  test('are found by name in any case, by id, as first, last, next and previous', async () => {
    const names = await excel.run(async (context, first) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Report');
      await context.sync();
      added.load('id');
      await context.sync();
      const found = [
        worksheets.getItem('REPORT'),
        worksheets.getItem(added.id),
        worksheets.getFirst(),
        worksheets.getLast(),
        first.getNext(),
        added.getPrevious(),
        first.getPreviousOrNullObject(),
        worksheets.getItemOrNullObject('无'),
      ].map((sheet) => sheet.load('name'));
      await context.sync();
      return found.map((sheet) => (sheet.isNullObject ? null : sheet.name));
    });
    expect(names).toEqual(['Report', 'Report', 'Sheet1', 'Report', 'Report', 'Sheet1', null, null]);
  });

  test('keep colour, gridlines, position and name', async () => {
    const told = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('甲');
      sheet.tabColor = '#0F6CBD';
      sheet.showGridlines = false;
      sheet.position = 0;
      sheet.name = '乙';
      sheet.load();
      await context.sync();
      return [sheet.name, sheet.position, sheet.tabColor, sheet.showGridlines, sheet.visibility];
    });
    expect(told).toEqual(['乙', 0, '#0F6CBD', false, 'Visible']);
  });

  test('activate and delete', async () => {
    const names = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('甲');
      sheet.activate();
      const active = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      const before = active.name;
      sheet.delete();
      worksheets.load('items/name');
      await context.sync();
      return [before, worksheets.items.map(({ name }) => name)];
    });
    expect(names).toEqual(['甲', ['Sheet1']]);
  });

  test.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown, string, string]>([
    [
      'no such sheet',
      ({ workbook }) => workbook.worksheets.getItem('无'),
      'ItemNotFound',
      'WorksheetCollection.getItem',
    ],
    [
      'a name twice',
      ({ workbook }) => workbook.worksheets.add('sheet1'),
      'ItemAlreadyExists',
      'WorksheetCollection.add',
    ],
    [
      'a name with a slash',
      ({ workbook }) => workbook.worksheets.add('1/2'),
      'InvalidArgument',
      'WorksheetCollection.add',
    ],
    [
      'a name too long',
      ({ workbook }) => workbook.worksheets.add('长'.repeat(32)),
      'InvalidArgument',
      'WorksheetCollection.add',
    ],
    [
      'a name between quotes',
      ({ workbook }) => workbook.worksheets.add("'a'"),
      'InvalidArgument',
      'WorksheetCollection.add',
    ],
    ['no name', (_, sheet) => (sheet.name = ''), 'InvalidArgument', 'Worksheet.name'],
    ['a place it cannot take', (_, sheet) => (sheet.position = 9), 'InvalidArgument', 'Worksheet.position'],
    [
      'the last one hidden',
      (_, sheet) => (sheet.visibility = 'Hidden'),
      'InvalidOperation',
      'Worksheet.visibility',
    ],
    ['the last one deleted', (_, sheet) => sheet.delete(), 'InvalidOperation', 'Worksheet.delete'],
    ['none before the first', (_, sheet) => sheet.getPrevious(), 'ItemNotFound', 'Worksheet.getPrevious'],
    [
      'a hidden one activated',
      ({ workbook }) => {
        const hidden = workbook.worksheets.add('甲');
        hidden.visibility = 'Hidden';
        hidden.activate();
      },
      'InvalidOperation',
      'Worksheet.activate',
    ],
    [
      'a very hidden one deleted',
      ({ workbook }) => {
        const hidden = workbook.worksheets.add('甲');
        hidden.visibility = 'VeryHidden';
        hidden.delete();
      },
      'InvalidOperation',
      'Worksheet.delete',
    ],
  ])('%s is refused', async (_, act, code, at) => {
    expect(await excel.failure(act)).toEqual({ code, at });
  });

  test('names of 31 characters are taken, and a sheet may keep its own', async () => {
    await excel.run((_, sheet) => {
      sheet.name = '年'.repeat(31);
      sheet.name = '年'.repeat(31);
    });
    expect(excel.engine.sheets()[0]?.name).toBe('年'.repeat(31));
  });
});

describe('frozen panes', () => {
  const frozen = () => excel.engine.sheets()[0]?.frozen;
  test.each<
    [string, (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void, object, string | null]
  >([
    ['rows', (panes) => panes.freezeRows(4), { rows: 4, columns: 0 }, 'Sheet1!1:4'],
    ['columns', (panes) => panes.freezeColumns(3), { rows: 0, columns: 3 }, 'Sheet1!A:C'],
    [
      'at a range',
      (panes, sheet) => panes.freezeAt(sheet.getRange('A1:C4')),
      { rows: 4, columns: 3 },
      'Sheet1!A1:C4',
    ],
    ['at an address', (panes) => panes.freezeAt('1:2'), { rows: 2, columns: 0 }, 'Sheet1!1:2'],
    [
      'thawed',
      (panes) => {
        panes.freezeRows(1);
        panes.unfreeze();
      },
      { rows: 0, columns: 0 },
      null,
    ],
  ])('%s', async (_, freeze, expected, address) => {
    const location = await excel.run(async (context, sheet) => {
      freeze(sheet.freezePanes, sheet);
      const place = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return place.isNullObject ? null : place.address;
    });
    expect(frozen()).toEqual(expected);
    expect(location).toBe(address);
  });
});
