import { gridText, mergesText, contentAt } from './plan-text';
import { lookText, namesText, requestFor, sheetOf, validationsText } from './sheet-of';

const planOf = (format: string) => sheetOf('table4', requestFor(format));

test('复议诉讼 of the 2019 form', () => {
  const plan = planOf('2019');
  expect(gridText(plan)).toMatchInlineSnapshot(`
    " 1 四、政府信息公开行政复议、行政诉讼情况 … … … … … … … … … … … … … … . 核
     2 行政复议 … … … … 行政诉讼 … … … … … … … … … . .
     3 … … … … … 未经复议直接起诉 … … … … 复议后起诉 … … … … . .
     4 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 . .
     5 . . . . Σ . . . . Σ . . . . Σ . .
     6 . . . . . . . . . . . . . . . . .
     7 自动核对（不打印）：各项结果之和＝总计 … … … … … … … … … … … … … … . .
     8 核 … … … … 核 … … … … 核 … … … … . .
     9 . . . . . . . . . . . . . . . . .
    10 数据来源（不打印） … … … 提供科室 … … 提供人 … 依据 … … … … … . .
    11 行政复议 … … … … … … … … … … … … … … . .
    12 行政诉讼：未经复议直接起诉 … … … … … … … … … … … … … … . .
    13 行政诉讼：复议后起诉 … … … … … … … … … … … … … … . ."
  `);
  expect(mergesText(plan)).toMatchInlineSnapshot(
    `"A1:O1 A2:E3 F2:O2 F3:J3 K3:O3 A7:O7 A8:E8 F8:J8 K8:O8 A10:D10 A11:D11 A12:D12 A13:D13 E10:G10 E11:G11 E12:G12 E13:G13 H10:I10 H11:I11 H12:I12 H13:I13 J10:O10 J11:O11 J12:O12 J13:O13"`,
  );
  expect(lookText(plan)).toMatchInlineSnapshot(`
    "columns 51 51 51 51 51 51 51 51 51 51 51 51 51 51 51 12 104
    rows 24 22 22 22 22 10 16 16 16 16 16 16 16
    frozen 4 0, tab #0F6CBD, start A5
    prints A1:O5 Landscape one page"
  `);
});

test('复议诉讼 of the 2021 form', () => {
  const plan = planOf('2021');
  expect(gridText(plan)).toMatchInlineSnapshot(`
    " 1 四、政府信息公开行政复议、行政诉讼情况 … … … … … … … … … … … … … … . 核
     2 行政复议 … … … … 行政诉讼 … … … … … … … … … . .
     3 … … … … … 未经复议直接起诉 … … … … 复议后起诉 … … … … . .
     4 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 . .
     5 . . . . Σ . . . . Σ . . . . Σ . .
     6 . . . . . . . . . . . . . . . . .
     7 自动核对（不打印）：各项结果之和＝总计 … … … … … … … … … … … … … … . .
     8 核 … … … … 核 … … … … 核 … … … … . .
     9 . . . . . . . . . . . . . . . . .
    10 数据来源（不打印） … … … 提供科室 … … 提供人 … 依据 … … … … … . .
    11 行政复议 … … … … … … … … … … … … … … . .
    12 行政诉讼：未经复议直接起诉 … … … … … … … … … … … … … … . .
    13 行政诉讼：复议后起诉 … … … … … … … … … … … … … … . ."
  `);
  expect(mergesText(plan)).toMatchInlineSnapshot(
    `"A1:O1 A2:E3 F2:O2 F3:J3 K3:O3 A7:O7 A8:E8 F8:J8 K8:O8 A10:D10 A11:D11 A12:D12 A13:D13 E10:G10 E11:G11 E12:G12 E13:G13 H10:I10 H11:I11 H12:I12 H13:I13 J10:O10 J11:O11 J12:O12 J13:O13"`,
  );
  expect(lookText(plan)).toMatchInlineSnapshot(`
    "columns 51 51 51 51 51 51 51 51 51 51 51 51 51 51 51 12 104
    rows 24 22 22 22 22 10 16 16 16 16 16 16 16
    frozen 4 0, tab #0F6CBD, start A5
    prints A1:O5 Landscape one page"
  `);
});

test('what is admitted in the cells of 复议诉讼, and said beside them', () => {
  expect(validationsText(planOf('2021'))).toMatchInlineSnapshot(`
    "A5 | =IF(ISNUMBER(A5),AND(A5>=0,A5=INT(A5)),A5="/") | 行政复议·结果维持 | 因政府信息公开引起、本机关为被申请人的行政复议。《条例》第五十条第（三）项、第五十一条。本年审结，维持原行政行为或驳回请求的。填不小于0的整数；不适用填“/”。
    B5 | =IF(ISNUMBER(B5),AND(B5>=0,B5=INT(B5)),B5="/") | 行政复议·结果纠正 | 因政府信息公开引起、本机关为被申请人的行政复议。《条例》第五十条第（三）项、第五十一条。本年审结，撤销、变更、确认违法或无效、责令履行的。填不小于0的整数；不适用填“/”。
    C5 | =IF(ISNUMBER(C5),AND(C5>=0,C5=INT(C5)),C5="/") | 行政复议·其他结果 | 因政府信息公开引起、本机关为被申请人的行政复议。《条例》第五十条第（三）项、第五十一条。本年审结，撤回、终止等不属于前两项的。填不小于0的整数；不适用填“/”。
    D5 | =IF(ISNUMBER(D5),AND(D5>=0,D5=INT(D5)),D5="/") | 行政复议·尚未审结 | 因政府信息公开引起、本机关为被申请人的行政复议。《条例》第五十条第（三）项、第五十一条。年末还没有审结的。填不小于0的整数；不适用填“/”。
    E5 | =IF(ISNUMBER(E5),AND(E5>=0,E5=INT(E5)),E5="/") | 自动合计 | 因政府信息公开引起、本机关为被申请人的行政复议。《条例》第五十条第（三）项、第五十一条。本年审结的和年末尚未审结的，申请是以前年度提出的也算。由公式自动算出，不用填写。
    F5 | =IF(ISNUMBER(F5),AND(F5>=0,F5=INT(F5)),F5="/") | 未经复议直接起诉·结果维持 | 因政府信息公开引起、本机关为被告、未经复议直接起诉的行政诉讼。《条例》第五十条第（三）项、第五十一条。本年审结，维持原行政行为或驳回请求的。填不小于0的整数；不适用填“/”。
    G5 | =IF(ISNUMBER(G5),AND(G5>=0,G5=INT(G5)),G5="/") | 未经复议直接起诉·结果纠正 | 因政府信息公开引起、本机关为被告、未经复议直接起诉的行政诉讼。《条例》第五十条第（三）项、第五十一条。本年审结，撤销、变更、确认违法或无效、责令履行的。填不小于0的整数；不适用填“/”。
    H5 | =IF(ISNUMBER(H5),AND(H5>=0,H5=INT(H5)),H5="/") | 未经复议直接起诉·其他结果 | 因政府信息公开引起、本机关为被告、未经复议直接起诉的行政诉讼。《条例》第五十条第（三）项、第五十一条。本年审结，撤回、终止等不属于前两项的。填不小于0的整数；不适用填“/”。
    I5 | =IF(ISNUMBER(I5),AND(I5>=0,I5=INT(I5)),I5="/") | 未经复议直接起诉·尚未审结 | 因政府信息公开引起、本机关为被告、未经复议直接起诉的行政诉讼。《条例》第五十条第（三）项、第五十一条。年末还没有审结的。填不小于0的整数；不适用填“/”。
    J5 | =IF(ISNUMBER(J5),AND(J5>=0,J5=INT(J5)),J5="/") | 自动合计 | 因政府信息公开引起、本机关为被告、未经复议直接起诉的行政诉讼。《条例》第五十条第（三）项、第五十一条。本年审结的和年末尚未审结的，申请是以前年度提出的也算。由公式自动算出，不用填写。
    K5 | =IF(ISNUMBER(K5),AND(K5>=0,K5=INT(K5)),K5="/") | 复议后起诉·结果维持 | 因政府信息公开引起、本机关为被告、先经复议再起诉的行政诉讼。《条例》第五十条第（三）项、第五十一条。本年审结，维持原行政行为或驳回请求的。填不小于0的整数；不适用填“/”。
    L5 | =IF(ISNUMBER(L5),AND(L5>=0,L5=INT(L5)),L5="/") | 复议后起诉·结果纠正 | 因政府信息公开引起、本机关为被告、先经复议再起诉的行政诉讼。《条例》第五十条第（三）项、第五十一条。本年审结，撤销、变更、确认违法或无效、责令履行的。填不小于0的整数；不适用填“/”。
    M5 | =IF(ISNUMBER(M5),AND(M5>=0,M5=INT(M5)),M5="/") | 复议后起诉·其他结果 | 因政府信息公开引起、本机关为被告、先经复议再起诉的行政诉讼。《条例》第五十条第（三）项、第五十一条。本年审结，撤回、终止等不属于前两项的。填不小于0的整数；不适用填“/”。
    N5 | =IF(ISNUMBER(N5),AND(N5>=0,N5=INT(N5)),N5="/") | 复议后起诉·尚未审结 | 因政府信息公开引起、本机关为被告、先经复议再起诉的行政诉讼。《条例》第五十条第（三）项、第五十一条。年末还没有审结的。填不小于0的整数；不适用填“/”。
    O5 | =IF(ISNUMBER(O5),AND(O5>=0,O5=INT(O5)),O5="/") | 自动合计 | 因政府信息公开引起、本机关为被告、先经复议再起诉的行政诉讼。《条例》第五十条第（三）项、第五十一条。本年审结的和年末尚未审结的，申请是以前年度提出的也算。由公式自动算出，不用填写。
    E11:G13 | * | 提供科室 | 这些数由哪个科室提供。
    H11:I13 | * | 提供人 | 提供数的人，便于复核时询问。
    J11:O13 | * | 依据 | 数的出处，例如台账、系统统计表、发文登记簿。"
  `);
});

test('the names of what is noted below the figures, a total, and the check of it', () => {
  const plan = planOf('2021');
  expect(namesText(plan, /^source/)).toMatchInlineSnapshot(`
    "source.table4.reconsideration.department E11
    source.table4.litigationDirect.department E12
    source.table4.litigationAfterReview.department E13
    source.table4.reconsideration.person H11
    source.table4.litigationDirect.person H12
    source.table4.litigationAfterReview.person H13
    source.table4.reconsideration.basis J11
    source.table4.litigationDirect.basis J12
    source.table4.litigationAfterReview.basis J13"
  `);
  expect([contentAt(plan, 'E5'), contentAt(plan, 'A8'), contentAt(plan, 'Q1')]).toMatchInlineSnapshot(`
    [
      "=IF(COUNT(A5:D5)=0,"",SUM(A5:D5))",
      "=IF((SUM(A5:D5)<=SUM(E5))*COUNTBLANK(A5:D5)+(SUM(E5)<=SUM(A5:D5))*IF(IF(COUNT(A5:D5)=0,COUNTBLANK(E5)=0,E5&""<>SUM(A5:D5)&""),COUNTBLANK(E5),COUNTBLANK(A5:D5))>0,"未填",IF(SUM(A5:D5)=SUM(E5),"相符","相差"&ABS(SUM(A5:D5)-SUM(E5))))",
      "=IF(COUNTBLANK(A5:D5)+COUNTBLANK(F5:I5)+COUNTBLANK(K5:N5)+SUMPRODUCT(ISBLANK(E5)*1)+SUMPRODUCT(ISBLANK(J5)*1)+SUMPRODUCT(ISBLANK(O5)*1)=0,"已填完","未填"&COUNTBLANK(A5:D5)+COUNTBLANK(F5:I5)+COUNTBLANK(K5:N5)+SUMPRODUCT(ISBLANK(E5)*1)+SUMPRODUCT(ISBLANK(J5)*1)+SUMPRODUCT(ISBLANK(O5)*1)&"格")&IF(SUMPRODUCT(ISTEXT(A5:O5)*(A5:O5<>"")*(A5:O5<>"/"))=0,"","，"&SUMPRODUCT(ISTEXT(A5:O5)*(A5:O5<>"")*(A5:O5<>"/"))&"格是文字")",
    ]
  `);
});
