import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import type { CellInput } from '../../preview/sheet/sheet-engine';
import { findForm } from '../../src/report/form';
import { box } from '../../src/workbook/box';
import { ExcelHost } from '../../src/workbook/excel-host';
import type { HostError } from '../../src/workbook/host';
import { planTable3 } from '../../src/workbook/table3-plan';
import { openExcel } from './harness/open-excel';
import type { OpenedExcel } from './harness/open-excel';

const host = new ExcelHost();
let excel: OpenedExcel<MemorySheet>;

/** A workbook with 沾益's sheet of 2019, its first row being 3, blank, "/", and the total pasted over. */
beforeEach(async () => {
  const engine = new MemorySheet({ calculate: (formula) => (formula.includes('COUNTBLANK') ? '未填' : '') });
  excel = openExcel({ engine, requirementSets: requirementProfile('floor').sets });
  await build('2019', 2019, '申请办理');
  type(4, 3, [{ value: 3 }, undefined, { value: '/' }, undefined, undefined, undefined, { value: 3 }]);
  excel.forgetRequests();
});
afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

async function build(format: string, year: number, sheetName: string): Promise<void> {
  await host.build({
    sheets: [planTable3({ form: findForm(format)!, organ: '沾益区人民政府', year, sheetName })],
  });
}
const ref = (name = '申请办理') => ({ id: idOf(name), name });
const idOf = (name: string) => excel.engine.sheets().find((sheet) => sheet.name === name)!.id;

/** A person types into one row of the sheet. */
function type(
  row: number,
  column: number,
  cells: readonly (CellInput | undefined)[],
  sheet = '申请办理',
): void {
  excel.engine.edit(idOf(sheet), box(row, column, 1, cells.length), [cells]);
}
function shown(row: number, column: number, columns: number, sheet = '申请办理') {
  const [cells = []] = excel.engine.cells(idOf(sheet), box(row, column, 1, columns));
  return cells.map((cell) => cell.formula ?? cell.value);
}
const failureOf = (doing: Promise<unknown>) =>
  doing.then(
    () => undefined,
    (thrown: HostError) => thrown.message,
  );

const headerOf = (name: string) =>
  excel.Excel.run(async (context) => {
    const { headersFooters } = context.workbook.worksheets.getItem(name).pageLayout;
    const header = headersFooters.defaultForAllPages.load('leftHeader');
    await context.sync();
    return header.leftHeader;
  });

describe('while a cell is being typed into', () => {
  test('what the clerk asks for is refused in a sentence, and goes through once he is done', async () => {
    const enter = excel.engine.openCell();
    expect(await failureOf(host.readTable3())).toBe(
      '读取表格没有成功：有单元格正在编辑。请先按回车键完成编辑（或按Esc键取消），再重试。',
    );
    enter();
    expect(await host.readTable3()).toMatchObject({ year: 2019 });
  });

  test('what is read of its own accord waits until he is done, where Excel can', async () => {
    excel.dispose();
    excel = openExcel({ engine: excel.engine });
    const enter = excel.engine.openCell();
    let read = false;
    const reading = host.readTable3('wait').then((table) => {
      read = true;
      return table;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(read).toBe(false);
    enter();
    expect(await reading).toMatchObject({ year: 2019 });
  });
});

describe('the settings of the report', () => {
  test('are kept in the workbook, and the printed heads of its sheets say whose they are', async () => {
    const settings = { organ: '沾益区人民政府', level: 'county', year: 2019, format: '2019' } as const;
    await host.saveSettings(settings);
    expect(excel.syncs).toBe(3);
    expect(await host.settings()).toEqual(settings);
    expect(await headerOf('申请办理')).toBe('填报单位：沾益区人民政府');
    await host.saveSettings({ ...settings, organ: '乙局' });
    expect(await headerOf('申请办理')).toBe('填报单位：乙局');
  });

  test('are replaced when they are saved again', async () => {
    await host.saveSettings({ organ: '甲局', year: 2019, format: '2019' });
    await host.saveSettings({ organ: '乙局', year: 2024, format: '2021' });
    expect(await host.settings()).toEqual({ organ: '乙局', year: 2024, format: '2021' });
  });

  test('are absent in a workbook that has none', async () => {
    expect(await host.settings()).toBeUndefined();
  });
});

describe('reading the table', () => {
  test('of the active sheet takes one request', async () => {
    const reading = (await host.readTable3())!;
    expect(excel.syncs).toBe(1);
    expect({
      ...reading,
      form: reading.form.id,
      values: reading.values.slice(0, 2),
      formulas: reading.formulas.slice(0, 2),
      totals: reading.totals.get('table3.carriedIn.total'),
    }).toEqual({
      sheet: ref(),
      form: '2019',
      year: 2019,
      values: [
        [3, '', '/', '', '', '', 3],
        ['', '', '', '', '', '', ''],
      ],
      formulas: [
        [3, '', '/', '', '', '', 3],
        ['', '', '', '', '', '', '=IF(COUNT(D6:I6)=0,"",SUM(D6:I6))'],
      ],
      totals: '=IF(COUNT(D6:I6)=0,"",SUM(D6:I6))',
    });
    expect(reading.values).toHaveLength(23);
  });

  test('finds the latest year where another sheet is active, and a given year', async () => {
    await build('2021', 2024, '申请办理2024');
    excel.engine.activateSheet(idOf('Sheet1'));
    excel.forgetRequests();
    expect(await host.readTable3()).toMatchObject({
      sheet: { name: '申请办理2024' },
      year: 2024,
      form: { id: '2021' },
    });
    expect(excel.syncs).toBe(2);
    expect(await host.readTable3Of(2019)).toMatchObject({
      sheet: { name: '申请办理' },
      year: 2019,
      form: { id: '2019' },
    });
    expect(excel.syncs).toBe(4);
    expect(await host.readTable3Of(2020)).toBeUndefined();
  });

  test('gives nothing in a workbook without a built sheet', async () => {
    excel.engine.removeSheet(idOf('申请办理'));
    expect(await host.readTable3()).toBeUndefined();
  });

  test('knows its cells after rows were inserted above and within the table, and the sheet was renamed', async () => {
    excel.engine.insertRows(idOf('申请办理'), 0, 2);
    excel.engine.insertRows(idOf('申请办理'), 10, 1);
    excel.engine.updateSheet(idOf('申请办理'), { name: '表三 （定稿）' });
    type(11, 3, [{ value: 7 }], '表三 （定稿）');
    const { sheet, values } = (await host.readTable3())!;
    expect({ sheet: sheet.name, rows: values.length, first: values[0]![0], fifth: values[4]![0] }).toEqual({
      sheet: '表三 （定稿）',
      rows: 23,
      first: 3,
      fifth: 7,
    });
    expect(excel.syncs).toBe(1);
  });

  test('says which row was deleted', async () => {
    excel.engine.deleteRows(idOf('申请办理'), 5, 1);
    expect(await failureOf(host.readTable3())).toBe(
      '读取表格没有成功：“申请办理”里找不到“上年结转·自然人”，可能整行或整列被删除、移走了。请撤销改动，或重新建表。',
    );
  });
});

describe('selecting cells', () => {
  test.each([
    ['one', [['carriedIn', 'legal']], box(5, 7)],
    [
      'a column of the balance',
      [
        ['handledTotal', 'natural'],
        ['new', 'natural'],
      ],
      box(4, 3, 22, 1),
    ],
    [
      'cells far apart',
      [
        ['partial', 'total'],
        ['granted', 'business'],
      ],
      box(6, 4, 2, 6),
    ],
  ])('%s takes one request, from any sheet', async (_, cells, expected) => {
    excel.engine.activateSheet(idOf('Sheet1'));
    await host.select(
      ref(),
      cells.map(([row, column]) => ({ row: row!, column: column! })),
    );
    expect(excel.syncs).toBe(1);
    expect(excel.engine.selection()).toEqual({ sheet: idOf('申请办理'), box: expected });
  });

  test('on a sheet that is gone fails in a sentence', async () => {
    expect(
      await failureOf(host.select({ id: '{gone}', name: '旧表' }, [{ row: 'new', column: 'natural' }])),
    ).toBe('定位单元格没有成功：工作表或其中的内容已被删除、改名。请撤销改动，或重新建表。');
  });
});

describe('the check beside the table', () => {
  const anchor = { row: 4, column: 13 };

  test('is one formula, right of the native checks, that never shows #NAME?', async () => {
    expect(await host.showCheckBeside(ref())).toEqual({ address: '申请办理!N5' });
    expect(excel.syncs).toBe(2);
    expect(shown(anchor.row - 1, anchor.column, 5)).toEqual(['级别', '规则', '位置', '说明', '相差']);
    expect(shown(anchor.row, anchor.column, 1)).toEqual([
      '=IF(IFERROR(ERROR.TYPE(OGI.CHECK(t3.values,,ogi.form))=5,FALSE),"此处由“公开年报”加载项审核，本机没有安装或没有启用它。",OGI.CHECK(t3.values,,ogi.form))',
    ]);
  });

  test('stays as it is when it is asked for again', async () => {
    await host.showCheckBeside(ref());
    excel.forgetRequests();
    expect(await host.showCheckBeside(ref())).toEqual({ address: '申请办理!N5' });
    expect(excel.syncs).toBe(1);
  });

  test('is refused where something of the clerk’s stands in its way', async () => {
    type(40, 16, [{ value: '备注' }]);
    expect(await failureOf(host.showCheckBeside(ref()))).toBe(
      '在表旁显示审核结果没有成功：“申请办理”的Q41已有内容，没有改动它。请移走后重试。',
    );
    expect(shown(anchor.row, anchor.column, 1)).toEqual([null]);
  });
});

describe('changes of the table', () => {
  const told: string[] = [];
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  beforeEach(() => {
    told.length = 0;
  });

  test('are told by sheet, those elsewhere are not, until it is stopped', async () => {
    const stop = await host.onTableChanged((sheet) => told.push(sheet));
    type(5, 3, [{ value: 1 }]);
    await settled();
    expect(told).toEqual([ref().id]);
    type(5, 15, [{ value: '备注' }]);
    type(0, 0, [{ value: 1 }], 'Sheet1');
    await settled();
    expect(told).toEqual([ref().id]);
    await stop();
    type(5, 3, [{ value: 2 }]);
    await settled();
    expect(told).toEqual([ref().id]);
  });
});
