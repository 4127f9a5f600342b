import * as fc from 'fast-check';
import type { Titled } from '../../../src/documents/reading/titles';
import {
  completed,
  periodIn,
  publisherIn,
  titledByName,
  titleIn,
} from '../../../src/documents/reading/titles';

test.each<[readonly string[], Titled]>([
  [['安平县人民政府2024年政府信息公开工作年度报告'], { organ: '安平县人民政府', year: 2024 }],
  [['安平县人民政府', '2024 年政府信息公开工作', '年度报告'], {}],
  [['安平县人民政府', '2024年政府信息公开工作年度报告'], { organ: '安平县人民政府', year: 2024 }],
  [['当前位置：首页>公开年报>安平县2020年信息公开年报'], { organ: '安平县', year: 2020 }],
  [['2024年青山县人民政府政府信息公开工作年度报告'], { organ: '青山县人民政府', year: 2024 }],
  [['2024年度青山县人民政府信息公开工作年度报告'], { organ: '青山县人民政府', year: 2024 }],
  [['青山县教育局政府信息公开工作年度报告（2024年度）'], { organ: '青山县教育局', year: 2024 }],
  [['青山县人民政府二〇二四年政府信息公开工作年度报告'], { organ: '青山县人民政府', year: 2024 }],
  [['青山县人民政府２０２４年政府信息公开工作年度报告'], { organ: '青山县人民政府', year: 2024 }],
  [['青山县', '2024年政府信息公开工作年度报告'], { organ: '青山县', year: 2024 }],
  // printed over the tables of a workbook, or written over them
  [['填报单位：安平镇人民政府', '年度：2024年'], { organ: '安平镇人民政府', year: 2024 }],
  [['填报单位（盖章）：安平局', '统计年度：2023'], { organ: '安平局', year: 2023 }],
  [['填报单位：', '年度：'], {}],
  [['填报人：张三', '填报单位负责人：李四'], {}],
  [['数据统计期限为2024年1月1日至12月31日。'], { year: 2024 }],
  [['报告', '依据'], {}],
  // what another organ forwards is the report of the one that wrote it
  [['转发青山县教育局2024年政府信息公开工作年度报告'], { organ: '青山县教育局', year: 2024 }],
  [
    ['青山县人民政府办公室关于转发青山县教育局2024年政府信息公开工作年度报告的通知'],
    { organ: '青山县教育局', year: 2024 },
  ],
  [['关于印发青山县教育局2024年度政府信息公开工作年度报告的通知'], { organ: '青山县教育局', year: 2024 }],
  [['附件2：青山县教育局2024年政府信息公开工作年度报告'], { organ: '青山县教育局', year: 2024 }],
  [['附件2青山县教育局2024年政府信息公开工作年度报告'], { organ: '青山县教育局', year: 2024 }],
  [['（公示稿）青山县教育局2024年政府信息公开工作年度报告'], { organ: '青山县教育局', year: 2024 }],
  // what stands above a title is an organ only where it is called as one
  [['字号：大中小', '2024年政府信息公开工作年度报告'], { year: 2024 }],
  [['打印本页', '2024年政府信息公开工作年度报告'], { year: 2024 }],
  [['来源：青山县教育局', '2024年政府信息公开工作年度报告'], { organ: '青山县教育局', year: 2024 }],
  [['青山县总工会（本级）', '2024年政府信息公开工作年度报告'], { organ: '青山县总工会（本级）', year: 2024 }],
])('%j', (lines, expected) => {
  expect(titleIn(lines)).toEqual(expected);
});

test.each<[string, Titled]>([
  ['in/安平镇人民政府2024年政府信息公开工作年度报告.xlsx', { organ: '安平镇人民政府', year: 2024 }],
  ['收件\\安平镇人民政府-2024年度.xlsx', { organ: '安平镇人民政府', year: 2024 }],
  ['2024年 附件安平局 三张表.docx', { organ: '安平局', year: 2024 }],
  ['安平街道办事处（2024）终稿.pdf', { organ: '安平街道办事处', year: 2024 }],
  ['2024年报.xlsx', { year: 2024 }],
  ['安平局2023年、2024年对比.xlsx', {}],
  ['安平局20240115.xlsx', {}],
  ['安平局.2024.xlsx', { organ: '安平局', year: 2024 }],
  ['-', {}],
  ['', {}],
])('the name %s', (name, expected) => {
  expect(titledByName(name)).toEqual(expected);
});

test.each<[Titled, Titled, Titled]>([
  [{}, { organ: '甲', year: 2024 }, { organ: '甲', year: 2024 }],
  [{ year: 2024 }, { organ: '甲', year: 2024 }, { organ: '甲', year: 2024 }],
  [{ year: 2024 }, { organ: '甲', year: 2023 }, { year: 2024 }],
  [{ year: 2024 }, { organ: '甲' }, { year: 2024 }],
  [{ organ: '甲' }, { organ: '乙', year: 2024 }, { organ: '甲', year: 2024 }],
])('%j completed by %j', (known, other, expected) => {
  expect(completed(known, other)).toEqual(expected);
});

test.each<[readonly string[], number | undefined]>([
  [['数据统计期限为2024年1月1日至2024年12月31日。'], 2024],
  [['自 2024 年 1 月 1 日起，', '统计时段：２０２４年1月1日—12月31日'], 2024],
  [['2024年1月1日至当年12月31日', '2023年1月1日至12月31日'], undefined],
  [['自2019年5月15日起施行，2024年12月31日止'], undefined],
  [['2023年1月1日至2024年12月31日'], undefined],
])('the text %j is about %s', (lines, expected) => {
  expect(periodIn(lines)).toBe(expected);
});

test.each<[string, string | undefined]>([
  ['发布机构：青山县教育局', '青山县教育局'],
  ['索引号：000014349/2025-00012 发布机构：青山县教育局 成文日期：2025年01月20日', '青山县教育局'],
  ['发布单位: 青山县教育局发布时间：2025-01-20', '青山县教育局'],
  ['【公开机构：青山县教育局】', '青山县教育局'],
  ['发布机构：', undefined],
  ['发布机构：2025-01-20', undefined],
  ['由发布机构负责解释', undefined],
])('published: %s', (line, organ) => {
  expect(publisherIn(['首页', line])?.organ).toBe(organ);
});

const organs = [
  '青山县人民政府',
  '青山县教育局',
  '国家税务总局青山县税务局',
  '青山镇人民政府',
  '青山县人民政府办公室',
  '青山县总工会',
  '青山经济开发区管理委员会',
];
const digits = (year: number) =>
  [...String(year)].map((one) => '〇一二三四五六七八九'[Number(one)]!).join('');
const wide = (year: number) =>
  String(year).replace(/\d/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

test('however a title is written, it tells exactly its organ and its year', () => {
  const title = fc.record({
    organ: fc.constantFrom(...organs),
    year: fc.integer({ min: 2008, max: 2035 }),
    numerals: fc.constantFrom(String, digits, wide),
    degree: fc.constantFrom('年', '年度', ' 年', ' 年度 '),
    about: fc.constantFrom(
      '政府信息公开工作年度报告',
      '政府信息公开工作报告',
      '政府信息公开年度报告',
      '信息公开工作年报',
    ),
    order: fc.constantFrom('behind', 'before', 'brackets', 'lines'),
    above: fc.constantFrom('', '首页 > 政府信息公开 > 年报', '字号：大 中 小', '【打印】'),
    before: fc.constantFrom('', '关于公布', '附件1：', '关于转发', '当前位置：首页>'),
  });
  fc.assert(
    fc.property(title, ({ organ, year, numerals, degree, about, order, above, before }) => {
      const when = `${numerals(year)}${degree}`;
      const lines = {
        behind: [`${before}${organ}${when}${about}`],
        before: [`${when}${organ}${about}`],
        brackets: [`${before}${organ}${about}（${when}）`],
        lines: [organ, `${when}${about}`],
      }[order];
      expect(titleIn([above, ...lines])).toEqual({ organ, year });
    }),
  );
});
