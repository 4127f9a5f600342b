import { gridText, mergesText, contentAt, cellsIn } from './plan-text';
import { lookText, namesText, requestFor, sheetOf, validationsText } from './sheet-of';
import { basicCell } from '../../src/workbook/basics-plan';
import { a1 } from '../../src/workbook/box';
import { evaluate } from '../../src/workbook/evaluate';
import { sample } from '../support/samples';

const planOf = (format: string) => sheetOf('basics', requestFor(format));

test('基本信息 of the 2021 form', () => {
  const plan = planOf('2021');
  expect(gridText(plan)).toMatchInlineSnapshot(`
    " 1 基本信息 … … . 核
     2 项目 内容 填写说明 . .
     3 机关全称 沾益区人民政府 与印章一致的全称，例如“沾益区人民政府”。 . .
     4 自称 . 正文里怎样称呼自己，可从列表中选，没有的自己写。 . .
     5 机关类别 . 从列表中选，决定适用哪些审核规则。 . .
     6 统计范围 . 只报本机关的数，还是汇总本地区各机关的数。 . .
     7 年度 2022 年报所报的年度，四位数字，例如2024。 . .
     8 统计期限 Σ 由年度自动算出，不用填写。 . .
     9 发布平台 . 发布年报电子版的网站或平台名称。 . .
    10 网址 . 发布平台的网址。 . .
    11 科室 . 负责解答疑问的科室。 . .
    12 地址 . 联系地址。 . .
    13 邮编 . 六位数字，以0开头的也照填。 . .
    14 电话 . 带区号，例如010-12345678。 . .
    15 传真 . 带区号；没有的不填。 . .
    16 邮箱 . 单位的公用邮箱；没有的不填。 . .
    17 落款 沾益区人民政府 年报末尾署名的机关，一般与机关全称相同。 . .
    18 成文日期 . 写全年月日，例如“2025年1月20日”。 . .
    19 文号 . 以文件形式印发的填写；没有的不填。 . ."
  `);
  expect(mergesText(plan)).toMatchInlineSnapshot(`"A1:C1"`);
  expect(lookText(plan)).toMatchInlineSnapshot(`
    "columns 80 270 180 12 104
    rows 24 22 27 27 22 27 22 22 22 22 22 22 22 22 22 22 27 22 22
    frozen 2 1, tab #0F6CBD, start B3
    prints A1:C19 Portrait one page"
  `);
});

test('what is admitted in the cells of 基本信息, their names, and the period', () => {
  const plan = planOf('2021');
  expect(validationsText(plan)).toMatchInlineSnapshot(`
    "B3 | * | 机关全称 | 与印章一致的全称，例如“沾益区人民政府”。
    B4 | 本机关,我省,我自治区,我市,我州,我盟,我县,我区,我旗,我镇,我乡,我街道,我厅,我局,我委,我办,我院,我处,我站,我队,我中心 | 自称 | 正文里怎样称呼自己，可从列表中选，没有的自己写。
    B5 | 国务院部门,省级政府,市（州）政府,县（市、区）政府,乡镇政府,街道办事处,管委会,政府办公厅（室）,地方政府部门 | 机关类别 | 从列表中选，决定适用哪些审核规则。
    B6 | 本机关,全省汇总,全市汇总,全州汇总,全县汇总,全区汇总,全镇汇总,全乡汇总,全街道汇总 | 统计范围 | 只报本机关的数，还是汇总本地区各机关的数。
    B7 | =IF(ISNUMBER(B7),AND(B7>=1900,B7<=9999,B7=INT(B7)),FALSE) | 年度 | 年报所报的年度，四位数字，例如2024。
    B8 | * | 统计期限 | 由年度自动算出，不用填写。
    B9 | * | 发布平台 | 发布年报电子版的网站或平台名称。
    B10 | * | 网址 | 发布平台的网址。
    B11 | * | 科室 | 负责解答疑问的科室。
    B12 | * | 地址 | 联系地址。
    B13 | * | 邮编 | 六位数字，以0开头的也照填。
    B14 | * | 电话 | 带区号，例如010-12345678。
    B15 | * | 传真 | 带区号；没有的不填。
    B16 | * | 邮箱 | 单位的公用邮箱；没有的不填。
    B17 | * | 落款 | 年报末尾署名的机关，一般与机关全称相同。
    B18 | * | 成文日期 | 写全年月日，例如“2025年1月20日”。
    B19 | * | 文号 | 以文件形式印发的填写；没有的不填。"
  `);
  expect(namesText(plan, /^basic/)).toMatchInlineSnapshot(`
    "basic.organ B3
    basic.selfName B4
    basic.level B5
    basic.scope B6
    basic.year B7
    basic.period B8
    basic.platform B9
    basic.website B10
    basic.department B11
    basic.address B12
    basic.postcode B13
    basic.phone B14
    basic.fax B15
    basic.email B16
    basic.signature B17
    basic.signedOn B18
    basic.documentNumber B19"
  `);
  expect([contentAt(plan, 'B8'), contentAt(plan, 'E1')]).toMatchInlineSnapshot(`
    [
      "=IF(ISNUMBER(B7),B7&"年1月1日至"&B7&"年12月31日","")",
      "=IF(COUNTBLANK(B3:B9)+COUNTBLANK(B11:B14)+COUNTBLANK(B17:B18)=0,"已填完","未填"&COUNTBLANK(B3:B9)+COUNTBLANK(B11:B14)+COUNTBLANK(B17:B18)&"格")",
    ]
  `);
});

test('it is filled from what is known; digits stay as they are typed', () => {
  const report = sample('suqian-2024');
  const plan = sheetOf('basics', {
    ...requestFor('2021', { report, organ: report.organ, year: report.year }),
    basics: { postcode: '012345', phone: '010-12345678' },
  });
  const values = evaluate([plan], 45_678);
  const rows = plan.contents.slice(2).map((_, index) => values.valueOf('basics', index + 2, 1));
  expect(rows.filter((one) => one !== null)).toEqual([
    '宿迁市人民政府',
    '市（州）政府',
    2024,
    '2024年1月1日至2024年12月31日',
    '012345',
    '010-12345678',
    '宿迁市人民政府',
  ]);
  expect(values.valueOf('basics', 0, 4)).toBe('未填6格');
  const formats = new Map(
    plan.styles.flatMap(({ box: at, style }) =>
      cellsIn(a1(at)).map((cell) => [cell, style.numberFormat] as const),
    ),
  );
  expect([basicCell('postcode'), basicCell('phone')].map((at) => formats.get(a1(at)))).toEqual(['@', '@']);
});
