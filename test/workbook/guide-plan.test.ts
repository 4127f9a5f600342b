import { gridText, mergesText } from './plan-text';
import { lookText, plannedKinds, requestFor, sheetOf } from './sheet-of';
import { a1 } from '../../src/workbook/box';
import type { SheetKind } from '../../src/workbook/sheet-kind';

const planOf = (format: string) => sheetOf('guide', requestFor(format));

test('说明 of the 2021 form', () => {
  const plan = planOf('2021');
  expect(gridText(plan)).toMatchInlineSnapshot(`
    " 1 沾益区人民政府2022年政府信息公开工作年度报告：怎样做 … … …
     2 1 填基本信息：机关全称、类别、联系方式等，正文的前言和落款都用得到。 → 基本信息 .
     3 2 打印取数单，请各科室提供主动公开、复议诉讼和正文要用的数。 → 取数单 .
     4 3 填主动公开：件数和金额，旁边记下是谁提供的、依据什么。 → 主动公开 .
     5 4 平时在台账里逐件登记申请和办理结果，年末据此统计。 . .
     6 5 填申请办理：总计自动算出，右边和下边随时核对勾稽关系。 → 申请办理 .
     7 6 填复议诉讼：只计本机关为被申请人、被告的案件。 → 复议诉讼 .
     8 7 填正文用数：三张表里没有、正文要写的数。 → 正文用数 .
     9 8 填上年年报已发布的三张表，用来核对上年结转和同比。 → 上年年报 .
    10 9 看审核结果：必改的改到没有，核实的改或写情况说明；再看正文。 . ."
  `);
  expect(mergesText(plan)).toMatchInlineSnapshot(`"A1:D1"`);
  expect(lookText(plan)).toMatchInlineSnapshot(`
    "columns 24 340 84 84
    rows 24 29 24 24 24 24 24 24 24 24
    frozen 1 0, tab #8A8886, start C2
    prints A1:D10 Portrait one page"
  `);
});

test('what to do is said in nine lines, with links to what is built', () => {
  const links = (sheets: readonly SheetKind[]) =>
    sheetOf('guide', requestFor('2021', { sheets })).links.map(
      ({ box: at, to, tip }) => `${a1(at)} ${to.sheet} ${tip}`,
    );
  expect(planOf('2021').contents).toHaveLength(1 + 9);
  expect(links(plannedKinds)).toMatchInlineSnapshot(`
    [
      "C2 basics 转到“基本信息”",
      "C3 requests 转到“取数单”",
      "C4 table2 转到“主动公开”",
      "C6 table3 转到“申请办理”",
      "C7 table4 转到“复议诉讼”",
      "C8 facts 转到“正文用数”",
      "C9 previous 转到“上年年报”",
    ]
  `);
  expect(links(['guide'])).toEqual([]);
  expect(links(['guide', 'table3'])).toHaveLength(1);
});
