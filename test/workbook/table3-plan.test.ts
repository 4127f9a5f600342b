import { addressOf } from '../../src/report/address';
import { figureRows, findForm, forms } from '../../src/report/form';
import { table3Totals } from '../../src/report/totals';
import { a1, box } from '../../src/workbook/box';
import { written } from '../../src/workbook/expression';
import type { SheetPlan } from '../../src/workbook/plan';
import { planTable3 } from '../../src/workbook/table3-plan';
import { cellsIn, contentAt, gridText, mergesText } from './plan-text';

/** Characters of a formula. */
const EXCEL_TAKES = 8192;

const planOf = (id: string) => planTable3({ form: findForm(id)!, organ: '沾益区人民政府', year: 2019 });
const plans = forms.map((form) => ({ form, plan: planOf(form.id), title: `the ${form.id} form` }));

test('the sheet of the 2019 form', () => {
  expect(gridText(planOf('2019'))).toMatchInlineSnapshot(`
    " 1 三、收到和处理政府信息公开申请情况 … … … … … … … … … . 核
     2 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） … … 申请人情况 … … … … … … . 自动核对（不打印）⏎六类申请人之和＝总计
     3 … … … 自然人 法人或其他组织 … … … … 总计 . …
     4 … … … … 商业企业 科研机构 社会公益组织 法律服务机构 其他 … . …
     5 一、本年新收政府信息公开申请数量 … … . . . . . . Σ . 核
     6 二、上年结转政府信息公开申请数量 … … . . . . . . Σ . 核
     7 三、本年度办理结果 （一）予以公开 … . . . . . . Σ . 核
     8 … （二）部分公开（区分处理的，只计这一情形，不计其他情形） … . . . . . . Σ . 核
     9 … （三）不予公开 1.属于国家秘密 . . . . . . Σ . 核
    10 … … 2.其他法律行政法规禁止公开 . . . . . . Σ . 核
    11 … … 3.危及“三安全一稳定” . . . . . . Σ . 核
    12 … … 4.保护第三方合法权益 . . . . . . Σ . 核
    13 … … 5.属于三类内部事务信息 . . . . . . Σ . 核
    14 … … 6.属于四类过程性信息 . . . . . . Σ . 核
    15 … … 7.属于行政执法案卷 . . . . . . Σ . 核
    16 … … 8.属于行政查询事项 . . . . . . Σ . 核
    17 … （四）无法提供 1.本机关不掌握相关政府信息 . . . . . . Σ . 核
    18 … … 2.没有现成信息需要另行制作 . . . . . . Σ . 核
    19 … … 3.补正后申请内容仍不明确 . . . . . . Σ . 核
    20 … （五）不予处理 1.信访举报投诉类申请 . . . . . . Σ . 核
    21 … … 2.重复申请 . . . . . . Σ . 核
    22 … … 3.要求提供公开出版物 . . . . . . Σ . 核
    23 … … 4.无正当理由大量反复申请 . . . . . . Σ . 核
    24 … … 5.要求行政机关确认或重新出具已获取信息 . . . . . . Σ . 核
    25 … （六）其他处理 … . . . . . . Σ . 核
    26 … （七）总计 … Σ Σ Σ Σ Σ Σ Σ . 核
    27 四、结转下年度继续办理 … … . . . . . . Σ . 核
    28 . . . . . . . . . . . .
    29 自动核对（不打印） … … … … … … … … … . .
    30 各列：新收＋上年结转＝办理结果总计＋结转下年度 … … 核 核 核 核 核 核 核 . .
    31 各列：各项办理结果之和＝（七）总计 … … 核 核 核 核 核 核 核 . ."
  `);
  expect(mergesText(planOf('2019'))).toMatchInlineSnapshot(
    `"A1:J1 A2:C4 D2:J2 D3:D4 E3:I3 J3:J4 A5:C5 A6:C6 A7:A26 B7:C7 B8:C8 B9:B16 B17:B19 B20:B24 B25:C25 B26:C26 A27:C27 L2:L4 A29:J29 A30:C30 A31:C31"`,
  );
});

test('the sheet of the 2021 form', () => {
  expect(gridText(planOf('2021'))).toMatchInlineSnapshot(`
    " 1 三、收到和处理政府信息公开申请情况 … … … … … … … … … . 核
     2 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） … … 申请人情况 … … … … … … . 自动核对（不打印）⏎六类申请人之和＝总计
     3 … … … 自然人 法人或其他组织 … … … … 总计 . …
     4 … … … … 商业企业 科研机构 社会公益组织 法律服务机构 其他 … . …
     5 一、本年新收政府信息公开申请数量 … … . . . . . . Σ . 核
     6 二、上年结转政府信息公开申请数量 … … . . . . . . Σ . 核
     7 三、本年度办理结果 （一）予以公开 … . . . . . . Σ . 核
     8 … （二）部分公开（区分处理的，只计这一情形，不计其他情形） … . . . . . . Σ . 核
     9 … （三）不予公开 1.属于国家秘密 . . . . . . Σ . 核
    10 … … 2.其他法律行政法规禁止公开 . . . . . . Σ . 核
    11 … … 3.危及“三安全一稳定” . . . . . . Σ . 核
    12 … … 4.保护第三方合法权益 . . . . . . Σ . 核
    13 … … 5.属于三类内部事务信息 . . . . . . Σ . 核
    14 … … 6.属于四类过程性信息 . . . . . . Σ . 核
    15 … … 7.属于行政执法案卷 . . . . . . Σ . 核
    16 … … 8.属于行政查询事项 . . . . . . Σ . 核
    17 … （四）无法提供 1.本机关不掌握相关政府信息 . . . . . . Σ . 核
    18 … … 2.没有现成信息需要另行制作 . . . . . . Σ . 核
    19 … … 3.补正后申请内容仍不明确 . . . . . . Σ . 核
    20 … （五）不予处理 1.信访举报投诉类申请 . . . . . . Σ . 核
    21 … … 2.重复申请 . . . . . . Σ . 核
    22 … … 3.要求提供公开出版物 . . . . . . Σ . 核
    23 … … 4.无正当理由大量反复申请 . . . . . . Σ . 核
    24 … … 5.要求行政机关确认或重新出具已获取信息 . . . . . . Σ . 核
    25 … （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 . . . . . . Σ . 核
    26 … … 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 . . . . . . Σ . 核
    27 … … 3.其他 . . . . . . Σ . 核
    28 … （七）总计 … Σ Σ Σ Σ Σ Σ Σ . 核
    29 四、结转下年度继续办理 … … . . . . . . Σ . 核
    30 . . . . . . . . . . . .
    31 自动核对（不打印） … … … … … … … … … . .
    32 各列：新收＋上年结转＝办理结果总计＋结转下年度 … … 核 核 核 核 核 核 核 . .
    33 各列：各项办理结果之和＝（七）总计 … … 核 核 核 核 核 核 核 . ."
  `);
  expect(mergesText(planOf('2021'))).toMatchInlineSnapshot(
    `"A1:J1 A2:C4 D2:J2 D3:D4 E3:I3 J3:J4 A5:C5 A6:C6 A7:A28 B7:C7 B8:C8 B9:B16 B17:B19 B20:B24 B25:B27 B28:C28 A29:C29 L2:L4 A31:J31 A32:C32 A33:C33"`,
  );
});

test('the formulas of the 2021 form: a total across, a total down, the progress, a check of each kind', () => {
  const plan = planOf('2021');
  expect(
    Object.fromEntries(['J5', 'D28', 'J28', 'L1', 'L5', 'D32', 'D33'].map((at) => [at, contentAt(plan, at)])),
  ).toMatchInlineSnapshot(`
    {
      "D28": "=IF(COUNT(D7:D27)=0,"",SUM(D7:D27))",
      "D32": "=IF((SUM(D5:D6)<=SUM(D28:D29))*COUNTBLANK(D5:D6)+(SUM(D28:D29)<=SUM(D5:D6))*(COUNTBLANK(D29)+IF(IF(COUNT(D7:D27)=0,COUNTBLANK(D28)=0,D28&""<>SUM(D7:D27)&""),COUNTBLANK(D28),COUNTBLANK(D7:D27)))>0,"未填",IF(SUM(D5:D6)=SUM(D28:D29),"相符","相差"&ABS(SUM(D5:D6)-SUM(D28:D29))))",
      "D33": "=IF((SUM(D7:D27)<=SUM(D28))*COUNTBLANK(D7:D27)+(SUM(D28)<=SUM(D7:D27))*IF(IF(COUNT(D7:D27)=0,COUNTBLANK(D28)=0,D28&""<>SUM(D7:D27)&""),COUNTBLANK(D28),COUNTBLANK(D7:D27))>0,"未填",IF(SUM(D7:D27)=SUM(D28),"相符","相差"&ABS(SUM(D7:D27)-SUM(D28))))",
      "J28": "=IF(COUNT(D28:I28)=0,"",SUM(D28:I28))",
      "J5": "=IF(COUNT(D5:I5)=0,"",SUM(D5:I5))",
      "L1": "=IF(COUNTBLANK(D5:I27)+COUNTBLANK(D29:I29)+SUMPRODUCT(ISBLANK(J5:J27)*1)+SUMPRODUCT(ISBLANK(D28:J28)*1)+SUMPRODUCT(ISBLANK(J29)*1)=0,"已填完","未填"&COUNTBLANK(D5:I27)+COUNTBLANK(D29:I29)+SUMPRODUCT(ISBLANK(J5:J27)*1)+SUMPRODUCT(ISBLANK(D28:J28)*1)+SUMPRODUCT(ISBLANK(J29)*1)&"格")&IF(SUMPRODUCT(ISTEXT(D5:J29)*(D5:J29<>"")*(D5:J29<>"/"))=0,"","，"&SUMPRODUCT(ISTEXT(D5:J29)*(D5:J29<>"")*(D5:J29<>"/"))&"格是文字")",
      "L5": "=IF((SUM(D5:I5)<=SUM(J5))*COUNTBLANK(D5:I5)+(SUM(J5)<=SUM(D5:I5))*IF(IF(COUNT(D5:I5)=0,COUNTBLANK(J5)=0,J5&""<>SUM(D5:I5)&""),COUNTBLANK(J5),COUNTBLANK(D5:I5))>0,"未填",IF(SUM(D5:I5)=SUM(J5),"相符","相差"&ABS(SUM(D5:I5)-SUM(J5))))",
    }
  `);
});

test('looks, sizes and print set-up of the 2021 form', () => {
  const plan = planOf('2021');
  const { styles, grids, validations, conditionalFormats } = plan;
  const { columnWidths, rowHeights, print, frozen, gridlines, tabColor, start } = plan;
  expect({ columnWidths: columnWidths.join(' '), rowHeights: rowHeights.join(' ') }).toMatchInlineSnapshot(`
    {
      "columnWidths": "24 78 236 62 62 62 62 62 62 62 12 104 12 44 44 150 420 44",
      "rowHeights": "24 18 18 29 16 16 16 16 16 16 16 16 16 16 16 16 16 16 16 16 16 16 16 16 29 29 16 16 16 10 16 16 16",
    }
  `);
  expect({ print, frozen, gridlines, tabColor, start }).toMatchInlineSnapshot(`
    {
      "frozen": {
        "columns": 3,
        "rows": 4,
      },
      "gridlines": false,
      "print": {
        "area": {
          "column": 0,
          "columns": 10,
          "row": 0,
          "rows": 29,
        },
        "centered": true,
        "header": {
          "left": "填报单位：沾益区人民政府",
          "right": "年度：2019年",
        },
        "margins": {
          "bottom": 22,
          "footer": 10,
          "header": 20,
          "left": 28,
          "right": 28,
          "top": 42,
        },
        "orientation": "Landscape",
        "paper": "A4",
      },
      "start": {
        "column": 3,
        "columns": 1,
        "row": 4,
        "rows": 1,
      },
      "tabColor": "#0F6CBD",
    }
  `);
  expect(styles.map(({ box: at, style }) => `${a1(at)} ${JSON.stringify(style)}`)).toMatchInlineSnapshot(`
    [
      "A1:L33 {"fontName":"宋体","fontSize":10,"vertical":"Center"}",
      "D5:J29 {"horizontal":"Center","numberFormat":"General"}",
      "A1:J1 {"fontName":"黑体","fontSize":14,"horizontal":"Center"}",
      "A2:C4 {"fontName":"楷体","horizontal":"Left","wrap":true}",
      "D2:J4 {"horizontal":"Center","wrap":true}",
      "A5:C6 {"horizontal":"Left","wrap":true}",
      "B7:C28 {"horizontal":"Left","wrap":true}",
      "A29:C29 {"horizontal":"Left","wrap":true}",
      "A7:A28 {"horizontal":"Center","stacked":true}",
      "L1 {"horizontal":"Center","fontSize":9}",
      "L5:L29 {"horizontal":"Center","fontSize":9}",
      "D32:J33 {"horizontal":"Center","fontSize":9}",
      "L2:L4 {"horizontal":"Center","wrap":true,"fontSize":9,"fontColor":"#595959","fill":"#F2F2F2"}",
      "A31:J31 {"horizontal":"Center","wrap":true,"fontSize":9,"fontColor":"#595959","fill":"#F2F2F2"}",
      "A32:C32 {"horizontal":"Left","wrap":true,"fontSize":9,"fontColor":"#595959"}",
      "A33:C33 {"horizontal":"Left","wrap":true,"fontSize":9,"fontColor":"#595959"}",
    ]
  `);
  expect(grids.map(({ box: at, color }) => `${a1(at)} ${color}`)).toMatchInlineSnapshot(`
    [
      "A2:J29 #000000",
      "L2:L29 #BFBFBF",
      "A31:J33 #BFBFBF",
    ]
  `);
  expect(
    validations.map(({ box: at, formula, alert, prompt }) => [
      a1(at),
      written(formula!),
      alert!.message,
      prompt.message,
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "D5:I27",
        "=IF(ISNUMBER(D5),AND(D5>=0,D5=INT(D5)),D5="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "填不小于0的整数；不适用填“/”。",
      ],
      [
        "D29:I29",
        "=IF(ISNUMBER(D29),AND(D29>=0,D29=INT(D29)),D29="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "填不小于0的整数；不适用填“/”。",
      ],
      [
        "J5:J27",
        "=IF(ISNUMBER(J5),AND(J5>=0,J5=INT(J5)),J5="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "由公式自动算出，不用填写。",
      ],
      [
        "D28:J28",
        "=IF(ISNUMBER(D28),AND(D28>=0,D28=INT(D28)),D28="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "由公式自动算出，不用填写。",
      ],
      [
        "J29",
        "=IF(ISNUMBER(J29),AND(J29>=0,J29=INT(J29)),J29="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "由公式自动算出，不用填写。",
      ],
    ]
  `);
  expect(conditionalFormats.map(({ box: at, formula, fontColor }) => [a1(at), written(formula), fontColor]))
    .toMatchInlineSnapshot(`
    [
      [
        "L1",
        "=RIGHT(L1,4)="格是文字"",
        "#B10E1C",
      ],
      [
        "L1",
        "=LEFT(L1,2)="未填"",
        "#7A4B00",
      ],
      [
        "L5:L29",
        "=LEFT(L5,2)="相符"",
        "#0E700E",
      ],
      [
        "L5:L29",
        "=LEFT(L5,2)="相差"",
        "#B10E1C",
      ],
      [
        "L5:L29",
        "=LEFT(L5,2)="未填"",
        "#7A4B00",
      ],
      [
        "D32:J33",
        "=LEFT(D32,2)="相符"",
        "#0E700E",
      ],
      [
        "D32:J33",
        "=LEFT(D32,2)="相差"",
        "#B10E1C",
      ],
      [
        "D32:J33",
        "=LEFT(D32,2)="未填"",
        "#7A4B00",
      ],
    ]
  `);
});

test('the names that are no cell of the table', () => {
  const { names } = planOf('2019');
  const cells = new Set(figureRows(findForm('2019')!).map(({ id }) => `t3.${id}.`));
  expect(names.filter(({ name }) => ![...cells].some((start) => name.startsWith(start))))
    .toMatchInlineSnapshot(`
    [
      {
        "name": "ogi.plan",
        "refersTo": {
          "constant": 1,
        },
      },
      {
        "name": "ogi.form",
        "refersTo": {
          "constant": "2019",
        },
      },
      {
        "name": "ogi.year",
        "refersTo": {
          "constant": 2019,
        },
      },
      {
        "name": "t3.matrix",
        "refersTo": {
          "cells": {
            "column": 3,
            "columns": 7,
            "row": 4,
            "rows": 23,
          },
        },
      },
      {
        "name": "t3.values",
        "refersTo": {
          "valuesOf": {
            "column": 3,
            "columns": 7,
            "row": 4,
            "rows": 23,
          },
        },
      },
      {
        "name": "ogi.check",
        "refersTo": {
          "cells": {
            "column": 13,
            "columns": 1,
            "row": 4,
            "rows": 1,
          },
        },
      },
    ]
  `);
});

/** The label whose merged cells hold that place. */
function labelOver(plan: SheetPlan, row: number, column: number): string {
  const area = plan.merges.find(
    (one) =>
      row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  ) ?? { row, column };
  return contentAt(plan, a1(box(area.row, area.column)));
}

describe.each(plans)('in the plan of $title', ({ form, plan }) => {
  const { area } = plan.print;

  test('every figure has a name that lies where its row and column meet', () => {
    const expected = figureRows(form).flatMap((row) =>
      form.table3.columns.map((column) => [`t3.${row.id}.${column.id}`, row.label, column.label]),
    );
    const firstFigure = plan.frozen;
    const found = plan.names.flatMap(({ name, refersTo }) => {
      if (!('cells' in refersTo) || refersTo.cells.rows > 1 || !name.startsWith('t3.')) return [];
      const { row, column } = refersTo.cells;
      return [
        [name, labelOver(plan, row, firstFigure.columns - 1), labelOver(plan, firstFigure.rows - 1, column)],
      ];
    });
    expect(found).toEqual(expected);
  });

  test('every name is there once', () => {
    const all = plan.names.map(({ name }) => name.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
  });

  test('every total covers exactly its parts', () => {
    const cells = new Map(
      plan.names.map(({ name, refersTo }) => ['cells' in refersTo ? a1(refersTo.cells) : '', name]),
    );
    const at = new Map([...cells].map(([cell, name]) => [name.replace(/^t3\./, 'table3.'), cell]));
    const totals = table3Totals(form).map(({ row, column, parts }) => ({
      cell: at.get(addressOf('table3', row, column))!,
      parts: parts.map((part) => at.get(part)!).sort(),
    }));
    const found = totals.map(({ cell }) => ({ cell, parts: cellsIn(contentAt(plan, cell)) }));
    expect(found).toEqual(totals);
    expect(gridText(plan).match(/Σ/g)).toHaveLength(totals.length);
  });

  test('no two merges overlap, and only their first cells are filled', () => {
    const covered = plan.merges.flatMap((one) => cellsIn(a1(one)));
    expect(new Set(covered).size).toBe(covered.length);
    const firsts = plan.merges.map(({ row, column }) => a1(box(row, column)));
    expect(covered.filter((cell) => contentAt(plan, cell) !== '').sort()).toEqual(firsts.sort());
  });

  test('the table fits on one A4 page across without being scaled down', () => {
    const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
    const { margins } = plan.print;
    expect(sum(plan.columnWidths.slice(0, area.columns))).toBeLessThan(841.9 - margins.left - margins.right);
    expect(sum(plan.rowHeights.slice(0, area.rows))).toBeLessThan(595.3 - margins.top - margins.bottom);
  });

  test('formulas use functions of Excel 2010, are no longer than it takes, and never add cells with +', () => {
    const formulas = [
      ...plan.contents
        .flat()
        .flatMap((content) => (typeof content === 'object' ? [written(content.formula)] : [])),
      ...plan.validations.map(({ formula }) => written(formula!)),
      ...plan.conditionalFormats.map(({ formula }) => written(formula)),
    ];
    const called = new Set(formulas.flatMap((formula) => formula.match(/[A-Z.]+(?=\()/g) ?? []));
    expect([...called].sort()).toEqual([
      'ABS',
      'AND',
      'COUNT',
      'COUNTBLANK',
      'IF',
      'INT',
      'ISBLANK',
      'ISNUMBER',
      'ISTEXT',
      'LEFT',
      'RIGHT',
      'SUM',
      'SUMPRODUCT',
    ]);
    const longest = Math.max(...formulas.map(({ length }) => length));
    expect(longest).toBeLessThan(EXCEL_TAKES);
    expect(formulas.filter((formula) => /\d\+|\+[A-Z]+\d/.test(formula))).toEqual([]);
  });

  test('every conditional format and check stands outside of what prints', () => {
    const printed = new Set(cellsIn(a1(area)));
    const coloured = plan.conditionalFormats.flatMap((one) => cellsIn(a1(one.box)));
    expect(coloured.filter((cell) => printed.has(cell))).toEqual([]);
  });

  test('every figure cell is validated once', () => {
    const matrix = plan.names.find(({ name }) => name === 't3.matrix')!.refersTo as { cells: typeof area };
    expect(plan.validations.flatMap((one) => cellsIn(a1(one.box))).sort()).toEqual(cellsIn(a1(matrix.cells)));
  });
});
