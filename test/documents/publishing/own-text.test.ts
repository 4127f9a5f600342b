import { ownText } from '../../../src/documents/publishing/own-text';
import type { Report } from '../../../src/report/report';

const report: Report = { organ: '某某县人民政府', year: 2025, format: '2021' };

test.each<[string, string, string, string]>([
  ['the title', '0', '某某县人民政府2025年政府信息公开工作年度报告\n前言。', '前言。'],
  ['the title over two lines', '0', '某某县人民政府\n 2025年政府信息公开工作年度报告\n前言。', '前言。'],
  [
    'another title stays',
    '0',
    '某某县2025年政府信息公开工作年度报告\n前言。',
    '某某县2025年政府信息公开工作年度报告\n前言。',
  ],
  [
    'a title further down stays',
    '1',
    '某某县人民政府2025年政府信息公开工作年度报告',
    '某某县人民政府2025年政府信息公开工作年度报告',
  ],
  ['the caption of a table', '3', '见下表。\n收到和处理政府信息公开申请情况统计表', '见下表。'],
  ['an earlier check value', '6', '无。\n数据校验码：ABCD-EFGH', '无。'],
  ['words on the check value stay', '6', '数据校验码：ABCD-EFGH见附件。', '数据校验码：ABCD-EFGH见附件。'],
])('%s', (_, section, text, own) => {
  expect(ownText({ ...report, sections: { [section]: text } })).toEqual({ [section]: own });
});

test('no text', () => {
  expect(ownText(report)).toEqual({});
});
