/** 送审单 of real reports: what stands on it, whole, and that it is one upright page of values. */
import { ownWorkbook } from '../../src/documents/own-workbook';
import { signingSheet } from '../../src/documents/signing-sheet';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { namedSheets } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import { usualKinds } from '../../src/workbook/sheet-kind';
import { sample, withFigures } from '../support/samples';
import { standingOf } from '../support/standing';

const [now, last] = [sample('suqian-2024'), sample('suqian-2023')];

function workbook(report: Report, previous?: Report) {
  const plan = planWorkbook({
    form: findForm('2021')!,
    organ: report.organ,
    year: report.year,
    sheets: usualKinds.filter((kind) => kind !== 'ledger'),
    report,
    ...(previous && { previous }),
  });
  return ownWorkbook(namedSheets(standingOf(plan)));
}

async function lines(report: Report, previous?: Report) {
  const plan = (await signingSheet(workbook(report, previous), '2025年1月5日10:30'))!;
  return plan.contents.flatMap((row) => {
    const said = row.filter((cell) => cell !== '');
    return said.length > 0 ? [said] : [];
  });
}

test('宿迁 2024 beside 2023', async () => {
  expect(await lines(now, last)).toMatchInlineSnapshot(`
    [
      [
        "宿迁市人民政府2024年政府信息公开工作年度报告送审单",
      ],
      [
        "2025年1月5日10:30生成，各数为当时的值；此后有改动的，请重新生成。",
      ],
      [
        "主要数据",
        "本年",
        "上年",
        "增减",
      ],
      [
        "新收",
        3525,
        3511,
        "＋14",
      ],
      [
        "上年结转",
        121,
        96,
        "＋25",
      ],
      [
        "办理结果总计",
        3521,
        3486,
        "＋35",
      ],
      [
        "结转下年度",
        125,
        121,
        "＋4",
      ],
      [
        "予以公开",
        1431,
        1191,
        "＋240",
      ],
      [
        "部分公开",
        471,
        328,
        "＋143",
      ],
      [
        "行政复议",
        170,
        440,
        "－270",
      ],
      [
        "行政诉讼",
        77,
        113,
        "－36",
      ],
      [
        "审核情况",
        "结果",
      ],
      [
        "必改",
        "0处",
      ],
      [
        "核实",
        "2处，其中0处有情况说明",
      ],
      [
        "表中未填",
        "0格",
      ],
      [
        "正文待填",
        "正文未写",
      ],
      [
        "超期",
        "未知（无台账）",
      ],
      [
        "被复议、诉讼纠正",
        "18件",
      ],
      [
        "数据校验码",
        "NZ6T-8A1W",
      ],
      [
        "发布的年报末尾印着同一个码，表中任何一格改了，码就不同。",
      ],
      [
        "核实事项",
        "情况说明",
      ],
      [
        "“其他法律行政法规禁止公开”本年1，只有上年27的3.7%。请核对；属实的，写一句情况说明。",
        "（没有写）",
      ],
      [
        "“无正当理由大量反复申请”本年3，只有上年58的5.2%。请核对；属实的，写一句情况说明。",
        "（没有写）",
      ],
      [
        "拟稿",
        "签字：                日期：",
      ],
      [
        "核稿",
        "签字：                日期：",
      ],
      [
        "分管领导",
        "签字：                日期：",
      ],
    ]
  `);
});

test('what is blank is not known, and none of it is 0', async () => {
  const told = await lines(
    withFigures(now, { 'table4.reconsideration.corrected': null, 'table3.new.total': null }),
  );
  expect(told.slice(2, 4)).toEqual([
    ['主要数据', '本年', '上年', '增减'],
    ['新收', '—', '—'],
  ]);
  expect(told.find(([label]) => label === '被复议、诉讼纠正')).toEqual([
    '被复议、诉讼纠正',
    '未知（复议诉讼没有填完）',
  ]);
});

test('it is one upright page of values', async () => {
  const plan = (await signingSheet(workbook(now, last), '2025年1月5日10:30'))!;
  expect(plan.contents.flat().every((cell) => typeof cell !== 'object')).toBe(true);
  expect([plan.print.pagesWide, plan.print.orientation, plan.print.paper]).toEqual([
    undefined,
    'Portrait',
    'A4',
  ]);
});
