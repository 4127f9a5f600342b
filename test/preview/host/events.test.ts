import type { Entry } from '../../../preview/protocol/entries';
import { inExcel } from './in-excel';

const excel = inExcel();
const B2 = { row: 1, column: 1, rows: 1, columns: 1 };

/** Events are delivered when the request is over, each in its own turn. */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 5));

const changes = () => {
  const told: unknown[] = [];
  const handler = async ({
    address,
    source,
    triggerSource,
    changeType,
    worksheetId,
  }: Excel.WorksheetChangedEventArgs) => {
    told.push({ address, source, triggerSource, changeType, worksheetId });
    await Promise.resolve();
  };
  return { told, handler };
};

describe('onChanged', () => {
  test("tells of a person's edit and of the add-in's own", async () => {
    const { told, handler } = changes();
    await excel.run((_, sheet) => void sheet.onChanged.add(handler));
    excel.engine.edit(excel.sheet, B2, [[{ value: 1 }]]);
    await excel.run(
      (_, sheet) =>
        (sheet.getRange('A1:C3').values = [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ]),
    );
    await delivered();
    const edit = { source: 'Local', changeType: 'RangeEdited', worksheetId: excel.sheet };
    expect(told).toEqual([
      { ...edit, address: 'B2', triggerSource: 'Unknown' },
      { ...edit, address: 'A1:C3', triggerSource: 'ThisLocalAddin' },
    ]);
  });

  test('of the collection tells of every sheet', async () => {
    const { told, handler } = changes();
    const other = await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(handler);
      const sheet = context.workbook.worksheets.add('乙').load('id');
      await context.sync();
      return sheet.id;
    });
    excel.engine.edit(excel.sheet, B2, [[{ value: 1 }]]);
    excel.engine.edit(other, B2, [[{ value: 1 }]]);
    await delivered();
    expect(told).toEqual([
      expect.objectContaining({ worksheetId: excel.sheet }),
      expect.objectContaining({ worksheetId: other }),
    ]);
  });

  test('is silent for another sheet, and after it was removed', async () => {
    const { told, handler } = changes();
    const registered = await excel.run(async (context, sheet) => {
      const result = sheet.onChanged.add(handler);
      await context.sync();
      return result;
    });
    const other = excel.engine.addSheet('乙');
    excel.engine.edit(other, B2, [[{ value: 1 }]]);
    await Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
    excel.engine.edit(excel.sheet, B2, [[{ value: 1 }]]);
    await delivered();
    expect(told).toEqual([]);
  });

  test('the range of the event can be had from it', async () => {
    let address: Promise<string> | undefined;
    await excel.run((_, sheet) => {
      sheet.onChanged.add((event) => {
        address = excel.run(async (context) => {
          const range = event.getRange(context).load('address');
          await context.sync();
          return range.address;
        });
        return Promise.resolve();
      });
    });
    excel.engine.edit(excel.sheet, B2, [[{ value: 1 }]]);
    await delivered();
    await expect(address).resolves.toBe('Sheet1!B2');
  });

  test('is not raised while the add-in has events switched off', async () => {
    const { told, handler } = changes();
    await excel.run((_, sheet) => void sheet.onChanged.add(handler));
    await excel.run(async (context, sheet) => {
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
    });
    await delivered();
    expect(told).toEqual([]);
  });
});

test('sheets tell when they are added, renamed, activated, left, selected in and deleted', async () => {
  const told: unknown[] = [];
  const tell = (kind: string) => (event: object) => {
    told.push([kind, event]);
    return Promise.resolve();
  };
  await excel.run((context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(tell('added'));
    worksheets.onNameChanged.add(tell('renamed'));
    worksheets.onActivated.add(tell('activated'));
    worksheets.onDeactivated.add(tell('left'));
    worksheets.onSelectionChanged.add(tell('selected'));
    worksheets.onDeleted.add(tell('deleted'));
  });
  const first = excel.sheet;
  const id = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('甲').load('id');
    sheet.name = '乙';
    sheet.activate();
    sheet.getRange('B2').select();
    sheet.delete();
    await context.sync();
    return sheet.id;
  });
  await delivered();
  const of = (worksheetId: string) => expect.objectContaining({ worksheetId }) as unknown;
  expect(told).toEqual([
    ['added', of(id)],
    ['renamed', expect.objectContaining({ worksheetId: id, nameBefore: '甲', nameAfter: '乙' })],
    ['left', of(first)],
    ['activated', of(id)],
    ['selected', expect.objectContaining({ worksheetId: id, address: 'B2' })],
    ['left', of(id)],
    ['activated', of(first)],
    ['deleted', of(id)],
  ]);
});

test('entries are those of the richApiMessage event, and stop when the page begins anew', async () => {
  const entries: Entry[] = [];
  excel.interpreter.onEvents((more) => entries.push(...more));
  await excel.run((_, sheet) => void sheet.onSelectionChanged.add(() => Promise.resolve()));
  excel.engine.select(excel.sheet, B2);
  await delivered();
  excel.interpreter.reset();
  excel.engine.select(excel.sheet, B2);
  await delivered();
  const message = JSON.stringify({ worksheetId: excel.sheet, address: 'B2' });
  expect(entries).toEqual([[65536, 14, excel.sheet, message, false, false]]);
});
