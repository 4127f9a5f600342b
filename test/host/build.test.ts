import { MemorySheet } from '../../preview/sheet/memory-sheet';
import type { CellValue } from '../../preview/sheet/sheet-engine';
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { findForm, forms } from '../../src/report/form';
import { a1, box } from '../../src/workbook/box';
import { written } from '../../src/workbook/expression';
import { ExcelHost } from '../../src/workbook/excel-host';
import type { HostError } from '../../src/workbook/host';
import type { SheetPlan } from '../../src/workbook/plan';
import { nameFormula } from '../../src/workbook/names';
import { planTable3 } from '../../src/workbook/table3-plan';
import { openExcel } from './harness/open-excel';
import type { OpenedExcel } from './harness/open-excel';

/** Well below the 5 MB that Excel on the web takes. */
const LIMIT = 200 * 1024;

const planOf = (format: string, more: { sheetName?: string; year?: number } = {}) =>
  planTable3({ form: findForm(format)!, organ: '甲局&乙局', year: 2019, ...more });

const host = new ExcelHost();
const { sets: requirementSets } = requirementProfile('floor');
let excel: OpenedExcel<MemorySheet>;
beforeEach(() => {
  const engine = new MemorySheet({ calculate: () => '' });
  excel = openExcel({ engine, requirementSets });
});
afterEach(close);

function close(): void {
  excel.dispose();
  expect(excel.faults).toEqual([]);
}

const sheetNames = () => excel.engine.sheets().map(({ name }) => name);
const idOf = (name: string) => excel.engine.sheets().find((sheet) => sheet.name === name)!.id;
/** All that a saved workbook holds, but for how many sheets it has ever had. */
const wholeWorkbook = () =>
  JSON.stringify(excel.interpreter.workbook.save(), (key, value: unknown) =>
    key === 'next' ? undefined : value,
  );
const failureOf = (building: Promise<unknown>) =>
  building.then(
    () => undefined,
    (thrown: HostError) => thrown,
  );

/** A sheet of the clerk's own, with one cell filled. */
function clerksSheet(name: string, content: string | number): void {
  const sheet = excel.engine.addSheet(name);
  excel.engine.setCells(sheet, box(0, 0), [[{ value: content }]]);
}

/** An empty cell is the plan's `''`. */
const textOf = (value: CellValue) =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

/** What stands on a sheet, in the words of its plan. */
function found(plan: SheetPlan) {
  const { engine } = excel;
  const sheet = idOf(plan.sheet);
  const whole = box(0, 0, plan.contents.length, plan.contents[0]!.length);
  const state = engine.sheets().find(({ id }) => id === sheet)!;
  return {
    used: engine.usedBox(sheet, true),
    contents: engine
      .cells(sheet, whole)
      .map((row) => row.map(({ formula, value }) => formula ?? textOf(value))),
    merges: engine
      .merges(sheet)
      .map((one) => a1(one))
      .sort(),
    columnWidths: plan.columnWidths.map((_, column) => engine.columnWidth(sheet, column)),
    rowHeights: plan.rowHeights.map((_, row) => engine.rowHeight(sheet, row)),
    names: engine
      .names()
      .filter(({ scope }) => scope === sheet)
      .map(({ name, formula }) => `${name} ${formula.replace(/'/g, '')}`)
      .sort(),
    validations: engine.validations(sheet).map(({ box: at, rule, ignoreBlanks, alert, prompt }) => ({
      at: a1(at),
      rule,
      ignoreBlanks,
      alert: alert?.message,
      prompt: prompt?.message,
    })),
    conditionalFormats: engine
      .conditionalFormats(sheet)
      .map(({ box: at, formula, fontColor }) => `${a1(at)} ${formula} ${fontColor}`)
      .sort(),
    frozen: state.frozen,
    gridlines: state.showGridlines,
    tabColor: state.tabColor.toUpperCase(),
  };
}

function planned(plan: SheetPlan): ReturnType<typeof found> {
  return {
    used: box(0, 0, plan.contents.length, plan.contents[0]!.length),
    contents: plan.contents.map((row) =>
      row.map((content) => (typeof content === 'object' ? written(content.formula) : String(content))),
    ),
    merges: plan.merges.map((one) => a1(one)).sort(),
    columnWidths: [...plan.columnWidths],
    rowHeights: [...plan.rowHeights],
    names: plan.names
      .map(({ name, refersTo }) => `${name} ${nameFormula(refersTo, plan.sheet).replace(/'/g, '')}`)
      .sort(),
    validations: plan.validations.map(({ box: at, formula, alert, prompt }) => ({
      at: a1(at),
      rule: { kind: 'custom' as const, formula: written(formula!) },
      ignoreBlanks: true,
      alert: alert?.message,
      prompt: prompt.message,
    })),
    conditionalFormats: plan.conditionalFormats
      .map(({ box: at, formula, fontColor }) => `${a1(at)} ${written(formula)} ${fontColor.toLowerCase()}`)
      .sort(),
    frozen: plan.frozen,
    gridlines: false,
    tabColor: plan.tabColor,
  };
}

describe.each(forms.map(({ id }) => planOf(id)))('building the table of the $form form', (plan) => {
  test('puts all of the plan on a sheet', async () => {
    expect(await host.build({ sheets: [plan] })).toEqual({
      outcome: 'built',
      sheets: [{ id: idOf(plan.sheet), name: plan.sheet }],
    });
    expect(found(plan)).toEqual(planned(plan));
  });

  test('takes two requests, each far below what Excel takes', async () => {
    await host.build({ sheets: [plan] });
    expect(excel.syncs).toBe(2);
    expect(excel.requests.map(({ bytes }) => bytes < LIMIT)).toEqual([true, true]);
    expect(excel.requests[1]!.actions.length).toBeLessThan(900);
  });

  test('shows the new sheet with its first figure selected', async () => {
    await host.build({ sheets: [plan] });
    expect(excel.engine.activeSheet()).toBe(idOf(plan.sheet));
    expect(excel.engine.selection()).toEqual({
      sheet: idOf(plan.sheet),
      box: plan.start,
    });
  });
});

test('the table prints alone, on one A4 page across, with organ and year above it', async () => {
  await host.build({ sheets: [planOf('2019')] });
  expect(excel.interpreter.workbook.pageSetup(idOf('申请办理'))).toMatchInlineSnapshot(`
    {
      "blackAndWhite": false,
      "bottomMargin": 22,
      "centerHorizontally": true,
      "centerVertically": true,
      "draftMode": false,
      "firstPageNumber": "",
      "footerMargin": 10,
      "headerFooterState": "Default",
      "headerMargin": 20,
      "headersFooters": {
        "defaultForAllPages": {
          "centerFooter": "",
          "centerHeader": "",
          "leftFooter": "",
          "leftHeader": "填报单位：甲局&&乙局",
          "rightFooter": "",
          "rightHeader": "年度：2019年",
        },
        "evenPages": {
          "centerFooter": "",
          "centerHeader": "",
          "leftFooter": "",
          "leftHeader": "",
          "rightFooter": "",
          "rightHeader": "",
        },
        "firstPage": {
          "centerFooter": "",
          "centerHeader": "",
          "leftFooter": "",
          "leftHeader": "",
          "rightFooter": "",
          "rightHeader": "",
        },
        "oddPages": {
          "centerFooter": "",
          "centerHeader": "",
          "leftFooter": "",
          "leftHeader": "",
          "rightFooter": "",
          "rightHeader": "",
        },
      },
      "leftMargin": 28,
      "orientation": "Landscape",
      "paperSize": "A4",
      "printArea": [
        {
          "column": 0,
          "columns": 10,
          "row": 0,
          "rows": 27,
        },
      ],
      "printComments": "NoComments",
      "printErrors": "AsDisplayed",
      "printGridlines": false,
      "printHeadings": false,
      "printOrder": "DownThenOver",
      "printTitleColumns": null,
      "printTitleRows": null,
      "rightMargin": 28,
      "topMargin": 42,
      "useSheetMargins": true,
      "useSheetScale": true,
      "zoom": {
        "horizontalFitToPages": 1,
        "verticalFitToPages": 1,
      },
    }
  `);
});

test('the table looks as the official one is printed', async () => {
  await host.build({ sheets: [planOf('2021')] });
  const sheet = idOf('申请办理');
  const look = (row: number, column: number) => {
    const { fontName, fontSize, horizontal, vertical, wrap, orientation, fill } = excel.engine.style(
      sheet,
      row,
      column,
    );
    return [fontName, fontSize, horizontal, vertical, wrap, orientation, fill].join(' ');
  };
  const line = (row: number, column: number) =>
    (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const)
      .map((edge) => {
        const { style, weight, color } = excel.engine.border(sheet, box(row, column), edge);
        return `${style} ${weight} ${color}`;
      })
      .join(', ');
  expect({
    title: look(0, 0),
    note: look(1, 0),
    head: look(3, 4),
    upright: look(6, 0),
    row: look(8, 2),
    figure: look(8, 3),
    check: look(8, 11),
    checkHead: look(1, 11),
    figureLine: line(8, 3),
    titleLine: line(0, 0),
  }).toMatchInlineSnapshot(`
    {
      "check": "宋体 9 Center Center false 0 ",
      "checkHead": "宋体 9 Center Center true 0 #f2f2f2",
      "figure": "宋体 10 Center Center false 0 ",
      "figureLine": "Continuous Thin #000000, Continuous Thin #000000, Continuous Thin #000000, Continuous Thin #000000",
      "head": "宋体 10 Center Center true 0 ",
      "note": "楷体 10 Left Center true 0 ",
      "row": "宋体 10 Left Center true 0 ",
      "title": "黑体 14 Center Center false 0 ",
      "titleLine": "None Thin #000000, Continuous Thin #000000, None Thin #000000, None Thin #000000",
      "upright": "宋体 10 Center Center false 180 ",
    }
  `);
});

describe('where a sheet of that name stands', () => {
  test('nothing is changed, and a free name is offered', async () => {
    clerksSheet('申请办理', '我的登记');
    const before = wholeWorkbook();
    expect(await host.build({ sheets: [planOf('2019')] })).toEqual({
      outcome: 'exists',
      taken: [{ kind: 'table3', sheet: '申请办理', suggestion: '申请办理2019' }],
    });
    expect(excel.syncs).toBe(1);
    expect(wholeWorkbook()).toBe(before);
  });

  test('the table goes on a sheet of the offered name', async () => {
    clerksSheet('申请办理', '我的登记');
    const plan = planOf('2019', { sheetName: '申请办理2019' });
    await host.build({ sheets: [plan] });
    expect(sheetNames()).toEqual(['Sheet1', '申请办理', '申请办理2019']);
    expect(found(plan)).toEqual(planned(plan));
  });
});

test('a second year’s sheet stands beside the first, each with its own names', async () => {
  const [first, second] = [planOf('2019'), planOf('2021', { sheetName: '申请办理2024', year: 2024 })];
  await host.build({ sheets: [first] });
  await host.build({ sheets: [second] });
  expect(found(first)).toEqual(planned(first));
  expect(found(second)).toEqual(planned(second));
});

test.each([
  ['a/b', '建表没有成功：工作表名称“a/b”含有不能用的字符（: \\ / ? * [ ] 或首尾的单引号）。请换一个名称。'],
  ['', '建表没有成功：工作表名称“”是空的。请换一个名称。'],
])('the sheet name %j is refused before Excel is asked', async (sheetName, sentence) => {
  expect(await failureOf(host.build({ sheets: [planOf('2019', { sheetName })] }))).toMatchObject({
    message: sentence,
  });
  expect(excel.syncs).toBe(0);
});

describe.each(forms.map(({ id }) => planOf(id)))(
  'a build of the table of the $form form that fails',
  (plan) => {
    /** Little of everything, so that each of its actions can fail in good time. */
    const small: SheetPlan = {
      ...plan,
      names: plan.names.slice(0, 8),
      merges: plan.merges.slice(0, 2),
      styles: plan.styles.slice(0, 9),
      grids: plan.grids.slice(0, 1),
      validations: plan.validations.slice(0, 1),
      conditionalFormats: plan.conditionalFormats.slice(0, 3),
    };
    const looking = 1;
    /** The request that writes; it comes third where an earlier build left something that is looked at first. */
    const writing = () =>
      excel.requests.findIndex(({ actions }) =>
        actions.some(({ Name }) => Name === 'SuspendApiCalculationUntilNextSync'),
      );
    const isWriting = () => writing() >= 0 && writing() === excel.syncs - 1;
    const isCleaningUp = () => writing() >= 0 && writing() < excel.syncs - 1;

    /** Builds with the nth action of the writing request failing; what comes of it. */
    async function buildFailingAt(nth: number): Promise<HostError | undefined> {
      excel.forgetRequests();
      let seen = 0;
      // what Excel.run tidies up after the request is none of it, and would be tried again for seconds
      const left = () => excel.requests[writing()]!.actions.length - seen;
      excel.failAt(() => isWriting() && left() > 0 && seen++ === nth);
      return failureOf(host.build({ sheets: [small] }));
    }

    /** What is asked of Excel, without on what. */
    async function kindsOfWriting(of: SheetPlan): Promise<readonly string[]> {
      excel.interpreter.workbook.customXml.clear();
      excel.forgetRequests();
      await host.build({ sheets: [of] });
      const { actions } = excel.requests[writing()]!;
      return [...new Set(actions.map(({ ActionType, Name }) => `${ActionType} ${Name}`))].sort();
    }

    test('can fail at every kind of action that building takes', async () => {
      const kinds = await kindsOfWriting({ ...small, sheet: '小' });
      expect(kinds).toEqual(await kindsOfWriting(plan));
    });

    test('at any action leaves the workbook as it was', async () => {
      const sentence =
        '建表没有成功：Excel报告了错误GeneralException。请重试；仍不成功的，请保存并重新打开工作簿。';
      const before = wholeWorkbook();
      let nth = 0;
      for (; ; nth += 1) {
        const failure = await buildFailingAt(nth);
        if (!failure) break;
        expect(failure.message).toBe(sentence);
        expect(wholeWorkbook()).toBe(before);
      }
      expect(nth).toBe(excel.requests[writing()]!.actions.length);
      expect(found(small)).toEqual(planned(small));
    }, 30_000);

    test('at any action, with the clean-up failing too, leaves what the next build removes', async () => {
      const left: string[] = [];
      for (;;) {
        excel.forgetRequests();
        excel.failAt(isCleaningUp);
        const failure = await buildFailingAt(left.length);
        if (!failure) break;
        expect(failure.code).toBe('GeneralException');
        expect(failure.message).toContain('未建完的工作表会在下次建表时自动清除');
        left.push(sheetNames().join());
        reopen();
      }
      const unfinished = 'Sheet1,申请办理（建表中）';
      const renamed = 'Sheet1,申请办理';
      expect([...new Set(left)]).toEqual(['Sheet1', unfinished, renamed]);
      expect(new Set(left.slice(left.length / 2))).toEqual(new Set([unfinished, renamed]));
      expect(sheetNames()).toEqual(['Sheet1', '申请办理']);
      expect(found(small)).toEqual(planned(small));
    }, 30_000);

    /** The same workbook, with no failure pending. */
    function reopen(): void {
      const { engine } = excel;
      const kept = excel.interpreter.workbook.save();
      close();
      excel = openExcel({ engine, requirementSets });
      excel.interpreter.workbook.open(kept);
    }

    test('while it looks changes nothing, and needs no clean-up', async () => {
      const before = wholeWorkbook();
      excel.failAt(() => excel.syncs === looking, 'AccessDenied');
      expect(await failureOf(host.build({ sheets: [plan] }))).toMatchObject({
        code: 'AccessDenied',
        message:
          '建表没有成功：工作簿或工作表受保护，或以只读方式打开。请在“审阅”中撤消保护，或另存一份后重试。',
      });
      expect(excel.syncs).toBe(1);
      expect(wholeWorkbook()).toBe(before);
    });
  },
);

describe('a sheet under the name of unfinished ones', () => {
  test('is left alone where the clerk has filled it', async () => {
    clerksSheet('申请办理（建表中）', 3);
    const before = wholeWorkbook();
    expect(await failureOf(host.build({ sheets: [planOf('2019')] }))).toMatchObject({
      message:
        '建表没有成功：已有名为“申请办理（建表中）”的工作表，其中有填写的内容，没有改动它。请先给它改名。',
    });
    expect(wholeWorkbook()).toBe(before);
  });

  test('is replaced where it is empty', async () => {
    excel.engine.addSheet('申请办理（建表中）');
    await host.build({ sheets: [planOf('2019')] });
    expect(excel.syncs).toBe(2);
    expect(sheetNames()).toEqual(['Sheet1', '申请办理']);
  });
});
