import type { Titled } from '../../../src/documents/reading/titles';
import { completed, titledByName, titleIn } from '../../../src/documents/reading/titles';

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
