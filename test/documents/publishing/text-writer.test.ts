import * as fc from 'fast-check';
import { figureText } from '../../../src/documents/publishing/figure-text';
import { publishedReport } from '../../../src/documents/publishing/published-report';
import { writeText } from '../../../src/documents/publishing/text-writer';
import { addressOf } from '../../../src/report/address';
import { figureRows, table2Rows, table4Blocks } from '../../../src/report/form';
import type { Report } from '../../../src/report/report';
import { cellReader, tableFormsOf } from '../../../src/report/report';
import { sample } from '../../support/samples';
import { tamperedSample } from '../../workbook/tampered-report';
import { smallReport } from './small-report';

const text = (report: Report) => writeText(publishedReport(report, 'ABCD-EFGH'));

test('a small report, whole', () => {
  expect(text(smallReport)).toBe(`某某县人民政府2025年政府信息公开工作年度报告

本报告依据《条例》编制。

一、总体情况
（一）主动公开。公开“A&B”<b>12</b>条。
（二）依申请公开情况
收到3件。

二、主动公开政府信息情况

三、收到和处理政府信息公开申请情况

四、政府信息公开行政复议、行政诉讼情况
=1+1 @甲
信息内容 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
行政复议 | 1 | 0 |  | 0 | 1
行政诉讼：未经复议直接起诉 | 0 | 0 | 0 | / | 0
行政诉讼：复议后起诉 | 0 | 12345 | 0 | 0 | 12345

五、存在的主要问题及改进情况

六、其他需要报告的事项

数据校验码：ABCD-EFGH
`);
});

test('tables 2 and 3: a line a row, groups in lines of their own', () => {
  const lines = text(sample('pingtan-2020')).split('\n');
  const from = lines.indexOf('二、主动公开政府信息情况');
  expect(lines.slice(from, from + 8)).toEqual([
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
    '规章 | 0 | 0 | 7',
    '规范性文件 | 77 | 77 | 166',
    '第二十条第（五）项',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
    '行政许可 |  |  |',
  ]);
  const third = lines.indexOf('三、收到和处理政府信息公开申请情况');
  expect(lines.slice(third + 1, third + 9)).toEqual([
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计',
    '一、本年新收政府信息公开申请数量 | 20 | 0 | 0 | 0 | 0 | 1 | 21',
    '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    '三、本年度办理结果',
    '（一）予以公开 | 6 | 0 | 0 | 0 | 0 | 1 | 7',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 6 | 0 | 0 | 0 | 0 | 0 | 6',
    '（三）不予公开',
    '1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  ]);
});

test('the bars tell every cell, blank ones at the end of a line too', () => {
  fc.assert(
    fc.property(tamperedSample, (report) => {
      const { form, table3Form } = tableFormsOf(report)!;
      const read = cellReader(report);
      const figures = (
        table: 'table2' | 'table3' | 'table4',
        row: string,
        columns: readonly { id: string }[],
      ) => columns.map(({ id }) => figureText(read(addressOf(table, row, id))));
      const expected = [
        ...table2Rows(form).map(({ id, columns }) => figures('table2', id, columns)),
        ...figureRows(table3Form).map(({ id }) => figures('table3', id, table3Form.table3.columns)),
        ...table4Blocks(form).map(({ id }) => figures('table4', id, form.table4.columns)),
      ];
      const lines = text({ ...report, sections: {} })
        .split('\n')
        .filter((line) => line.includes(' |') && !/^(信息内容|（本列数据)/u.test(line))
        .map((line) => line.split('|').map((cell) => cell.trim()));
      expect(lines.map(([, ...cells]) => cells)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
