import { inExcel } from './in-excel';

const excel = inExcel();
const NAMESPACE = 'urn:ogi:test';
const xml = (body: string) => `<report xmlns="${NAMESPACE}">${body}</report>`;

describe('settings', () => {
  test('keep any plain value under a key, are replaced, listed and deleted', async () => {
    const told = await excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('organ', { name: '沾益区', level: 3 });
      settings.add('year', 2018);
      settings.add('year', 2019);
      settings.add('gone', 1).delete();
      await context.sync();
      const found = [settings.getItem('organ'), settings.getItemOrNullObject('gone')];
      found.forEach((setting) => setting.load('value'));
      settings.load('items/key,items/value');
      const count = settings.getCount();
      await context.sync();
      return {
        organ: found[0]!.value as unknown,
        gone: found[1]!.isNullObject,
        items: settings.items.map(({ key, value }) => [key, value] as unknown[]),
        count: count.value,
      };
    });
    expect(told).toEqual({
      organ: { name: '沾益区', level: 3 },
      gone: true,
      items: [
        ['organ', { name: '沾益区', level: 3 }],
        ['year', 2019],
      ],
      count: 2,
    });
  });

  test('dates come back as dates', async () => {
    const value = await excel.run(async (context) => {
      const setting = context.workbook.settings.add('built', new Date(0)).load('value');
      await context.sync();
      return setting.value as Date;
    });
    expect(value.getTime()).toBe(0);
  });

  test('one that is not there is refused', async () => {
    const failure = await excel.failure((context) => context.workbook.settings.getItem('无'));
    expect(failure).toEqual({ code: 'ItemNotFound', at: 'SettingCollection.getItem' });
  });
});

describe('custom XML parts', () => {
  test('are found by their namespace, read, replaced and deleted', async () => {
    const told = await excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add('<other/>');
      const part = parts.add(xml('1')).load('id,namespaceUri');
      await context.sync();
      const own = parts.getByNamespace(NAMESPACE);
      const [before, count] = [own.getOnlyItem().getXml(), own.getCount()];
      part.setXml(xml('2'));
      const after = parts.getItem(part.id).getXml();
      await context.sync();
      part.delete();
      const left = own.getOnlyItemOrNullObject().load('id');
      await context.sync();
      return [part.namespaceUri, before.value, count.value, after.value, left.isNullObject];
    });
    expect(told).toEqual([NAMESPACE, xml('1'), 1, xml('2'), true]);
  });

  test.each(['', 'text', '<a>', '<a></b>', '<a/><b/>'])('%p is no XML', async (text) => {
    const failure = await excel.failure((context) => context.workbook.customXmlParts.add(text));
    expect(failure).toEqual({ code: 'InvalidArgument', at: 'CustomXmlPartCollection.add' });
  });
});

test('the properties of the document are kept', async () => {
  const told = await excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = '年度报告';
    properties.load('title,author');
    await context.sync();
    return [properties.title, properties.author];
  });
  expect(told).toEqual(['年度报告', '']);
});

test('everything is saved and opened again', async () => {
  await excel.run((context, sheet) => {
    sheet.getRange('A1').values = [[1]];
    sheet.pageLayout.orientation = 'Landscape';
    context.workbook.settings.add('year', 2019);
    context.workbook.customXmlParts.add(xml(''));
    context.workbook.properties.title = '年度报告';
  });
  const { workbook } = excel.interpreter;
  const saved = workbook.save();
  await excel.run((context, sheet) => {
    sheet.getRange('A1').values = [[2]];
    sheet.pageLayout.orientation = 'Portrait';
    context.workbook.settings.add('other', 1);
    context.workbook.properties.title = '';
  });
  workbook.open(JSON.parse(JSON.stringify(saved)) as typeof saved);
  expect(workbook.save()).toEqual(saved);
  expect(excel.engine.cells(excel.sheet, { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([
    [{ value: 1 }],
  ]);
});
