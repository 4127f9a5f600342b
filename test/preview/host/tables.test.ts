import { inExcel } from './in-excel';

const excel = inExcel();

/** Name and cells of each table of the workbook. */
const standing = () =>
  excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name,items/style,items/showBandedRows');
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange().load('address'));
    await context.sync();
    return tables.items.map(({ name }, index) => `${name} ${ranges[index]!.address}`);
  });

test('a table is made of cells with heads, and named', async () => {
  const found = await excel.run(async (context, sheet) => {
    const table = sheet.tables.add('B2:D6', true);
    table.name = '台账2025';
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    table.load('name,style,showBandedRows,showHeaders');
    const [heads, body] = [table.getHeaderRowRange(), table.getDataBodyRange()];
    heads.load('address');
    body.load('address');
    await context.sync();
    const { name, style, showBandedRows, showHeaders } = table;
    return { name, style, showBandedRows, showHeaders, heads: heads.address, body: body.address };
  });
  expect(found).toEqual({
    name: '台账2025',
    style: 'TableStyleLight1',
    showBandedRows: false,
    showHeaders: true,
    heads: 'Sheet1!B2:D2',
    body: 'Sheet1!B3:D6',
  });
  expect(excel.faults).toEqual([]);
});

test('no two tables share a name, and none overlaps another', async () => {
  await excel.run(async (context, sheet) => {
    sheet.tables.add('A1:B3', true).name = '台账';
    await context.sync();
  });
  const second = (address: string, name: string) =>
    excel.failure(async (context, sheet) => {
      sheet.tables.add(address, true).name = name;
      await context.sync();
    });
  expect(await second('B3:C5', '别的')).toMatchObject({ code: 'InvalidArgument' });
  expect(await second('D1:E3', '台账')).toMatchObject({ code: 'ItemAlreadyExists' });
});

test('a table moves and grows with inserted rows, goes on being found after the file is opened, and goes with its sheet', async () => {
  const other = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('台账');
    sheet.tables.add('A2:B5', true).name = '台账2025';
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('5:6').insert('Down');
    await context.sync();
    return sheet.load('id');
  });
  expect(await standing()).toEqual(['台账2025 台账!A3:B8']);
  excel.interpreter.workbook.open(excel.interpreter.workbook.save());
  expect(await standing()).toEqual(['台账2025 台账!A3:B8']);
  await excel.run(async (context) => {
    context.workbook.tables.getItem('台账2025').resize('A3:B10');
    await context.sync();
  });
  expect(await standing()).toEqual(['台账2025 台账!A3:B10']);
  expect(other).toBeDefined();
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').delete();
    await context.sync();
  });
  expect(await standing()).toEqual([]);
});
