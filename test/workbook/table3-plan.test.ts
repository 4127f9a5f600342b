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
      "A1:J1 {"fontName":"黑体","fontSize":14,"horizontal":"Center"}",
      "A2:C4 {"fontName":"楷体","horizontal":"Left","wrap":true}",
      "D2:J4 {"horizontal":"Center","wrap":true}",
      "A5:C6 {"horizontal":"Left","wrap":true}",
      "B7:C28 {"horizontal":"Left","wrap":true}",
      "A29:C29 {"horizontal":"Left","wrap":true}",
      "A7:A28 {"horizontal":"Center","stacked":true}",
      "D5:J29 {"horizontal":"Center","numberFormat":"General"}",
      "L1 {"horizontal":"Center","fontSize":9}",
      "L5:L29 {"horizontal":"Center","fontSize":9}",
      "D32:J33 {"horizontal":"Center","fontSize":9}",
      "L2:L4 {"horizontal":"Center","wrap":true,"fontSize":9,"fontColor":"#595959","fill":"#F2F2F2"}",
      "A31:J31 {"horizontal":"Center","wrap":true,"fontSize":9,"fontColor":"#595959","fill":"#F2F2F2"}",
      "A32:C33 {"horizontal":"Left","wrap":true,"fontSize":9,"fontColor":"#595959"}",
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
        "D5:I5",
        "=IF(ISNUMBER(D5),AND(D5>=0,D5=INT(D5)),D5="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "本年收到的申请。收到日：当面提交的为提交日，邮寄的为签收日，平信、网络、传真的为与申请人确认之日。《条例》第三十一条。填不小于0的整数；不适用填“/”。",
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
      [
        "D6:I6",
        "=IF(ISNUMBER(D6),AND(D6>=0,D6=INT(D6)),D6="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "上年末没有办结的申请，各列应与上年年报的“结转下年度继续办理”相同。《条例》第五十条第（二）项。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D7:I7",
        "=IF(ISNUMBER(D7),AND(D7>=0,D7=INT(D7)),D7="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "全部公开，或告知已主动公开信息的获取方式、途径。《条例》第三十六条第（一）、（二）项。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D8:I8",
        "=IF(ISNUMBER(D8),AND(D8>=0,D8=INT(D8)),D8="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "同一件申请中区分处理、只公开一部分的，只计这一项，不再计入不予公开等项。《条例》第三十七条。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D9:I9",
        "=IF(ISNUMBER(D9),AND(D9>=0,D9=INT(D9)),D9="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "依法确定为国家秘密的。《条例》第十四条。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D10:I10",
        "=IF(ISNUMBER(D10),AND(D10>=0,D10=INT(D10)),D10="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "其他法律、行政法规禁止公开的。《条例》第十四条。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D11:I11",
        "=IF(ISNUMBER(D11),AND(D11>=0,D11=INT(D11)),D11="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "公开后可能危及国家安全、公共安全、经济安全、社会稳定的。《条例》第十四条。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D12:I12",
        "=IF(ISNUMBER(D12),AND(D12>=0,D12=INT(D12)),D12="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "涉及商业秘密、个人隐私，公开会损害第三方合法权益的；应有征求第三方意见的记录。《条例》第十五条、第三十二条。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D13:I13",
        "=IF(ISNUMBER(D13),AND(D13>=0,D13=INT(D13)),D13="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "人事管理、后勤管理、内部工作流程三类内部事务信息。《条例》第十六条第一款。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D14:I14",
        "=IF(ISNUMBER(D14),AND(D14>=0,D14=INT(D14)),D14="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "讨论记录、过程稿、磋商信函、请示报告四类过程性信息。《条例》第十六条第二款。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D15:I15",
        "=IF(ISNUMBER(D15),AND(D15>=0,D15=INT(D15)),D15="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "行政执法案卷信息。《条例》第十六条第二款。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D16:I16",
        "=IF(ISNUMBER(D16),AND(D16>=0,D16=INT(D16)),D16="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "工商、不动产登记资料等另有查询办法的信息。《条例》第三十六条第（七）项。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D17:I17",
        "=IF(ISNUMBER(D17),AND(D17>=0,D17=INT(D17)),D17="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "经检索没有所申请的信息，或不属于本机关负责公开的。《条例》第三十六条第（四）、（五）项。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D18:I18",
        "=IF(ISNUMBER(D18),AND(D18>=0,D18=INT(D18)),D18="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "需要对现有信息加工、分析才能提供的。《条例》第三十八条。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D19:I19",
        "=IF(ISNUMBER(D19),AND(D19>=0,D19=INT(D19)),D19="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "已告知补正，补正后申请内容仍不明确的；应有补正记录。《条例》第三十条。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D20:I20",
        "=IF(ISNUMBER(D20),AND(D20>=0,D20=INT(D20)),D20="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "以申请公开的形式进行信访、投诉、举报的。《条例》第三十九条第一款。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D21:I21",
        "=IF(ISNUMBER(D21),AND(D21>=0,D21=INT(D21)),D21="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "已经答复过，同一申请人重复申请的。《条例》第三十六条第（六）项。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D22:I22",
        "=IF(ISNUMBER(D22),AND(D22>=0,D22=INT(D22)),D22="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "要求提供政府公报、报刊、书籍等公开出版物的。《条例》第三十九条第二款。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D23:I23",
        "=IF(ISNUMBER(D23),AND(D23>=0,D23=INT(D23)),D23="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "申请数量、频次明显超过合理范围，要求说明理由后理由不合理的。《条例》第三十五条。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D24:I24",
        "=IF(ISNUMBER(D24),AND(D24>=0,D24=INT(D24)),D24="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "要求行政机关确认或重新出具申请人已经获取的信息的。统一格式单列，《条例》没有专门条款。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D25:I25",
        "=IF(ISNUMBER(D25),AND(D25>=0,D25=INT(D25)),D25="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "告知补正后无正当理由逾期不补正的；应有补正告知记录。《条例》第三十条。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D26:I26",
        "=IF(ISNUMBER(D26),AND(D26>=0,D26=INT(D26)),D26="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "收到收费通知后逾期不缴纳信息处理费的；应有收费通知。《条例》第四十二条，国办函〔2020〕109号。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D27:I27",
        "=IF(ISNUMBER(D27),AND(D27>=0,D27=INT(D27)),D27="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "撤回申请等不属于以上各项的；数量较多时应写明情况。《条例》第五十条第（二）项。填不小于0的整数；不适用填“/”。",
      ],
      [
        "D29:I29",
        "=IF(ISNUMBER(D29),AND(D29>=0,D29=INT(D29)),D29="/")",
        "件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。",
        "年末还没有办结的申请，明年年报作为上年结转。《条例》第五十条第（二）项。填不小于0的整数；不适用填“/”。",
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
          "constant": 2,
        },
      },
      {
        "name": "ogi.sheet",
        "refersTo": {
          "constant": "table3",
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
      ...plan.validations.flatMap(({ formula }) => (formula ? [written(formula)] : [])),
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
