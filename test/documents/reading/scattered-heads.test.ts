/** Heads of lines that a page breaks into pieces across its columns, with labels that end as columns are named: no order is told by them. */
import { readDocument } from '../../../src/documents/reading/read-document';

const HEADS = [
  '（本列数据的勾稽关系为：第一项加第二  社会',
  '自然人  总计',
  '科研  法律服务',
  '商业企业  公益  其他',
  '机构  机构',
  '组织',
];
const ROWS = [
  '一、本年新收政府信息公开申请数量  3001 53  0  0  61  4  3119',
  '二、上年结转政府信息公开申请数量  34  0  0  0  0  0  34',
  '（一）予以公开  1288 21  0  0  50  3  1362',
];

const read = async (heads: readonly string[], rows: readonly string[]) => {
  const text = [
    '青山县人民政府2024年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...heads,
    ...rows,
    '四、政府信息公开行政复议、行政诉讼情况',
  ].join('\n');
  const { report, notes } = await readDocument(new TextEncoder().encode(text), 'a.txt');
  return [
    report.table3,
    notes.filter(({ place }) => place.startsWith('table3')).map(({ why }) => why),
  ] as const;
};

test('in the order of the form, which is said', async () => {
  const [table3, whys] = await read(HEADS, ROWS);
  expect(table3).toEqual({
    new: [3001, 53, 0, 0, 61, 4, 3119],
    carriedIn: [34, 0, 0, 0, 0, 0, 34],
    granted: [1288, 21, 0, 0, 50, 3, 1362],
  });
  expect(whys.filter((why) => why.includes('按次序对应'))).toHaveLength(3);
});

test('with the total before the others it is not: blank', async () => {
  const [table3, whys] = await read(
    HEADS.map((line) => (line === '自然人  总计' ? '总计  自然人' : line)),
    ROWS,
  );
  expect(table3?.new).toEqual([null, null, null, null, null, null, null]);
  expect(whys.filter((why) => why.includes('定不了的留空')).length).toBeGreaterThan(0);
});

test('the end of a label that is a column’s name takes no figures from the rows behind it', async () => {
  const [table3] = await read(HEADS, [
    ...ROWS,
    '（二）部分公开（区分处理',
    '果',
    '的，只计这一情形，不计其他  447  7  0  0  0  0  454',
    '情形）',
    '1.属于国家秘密  2  0  0  0  0  0  2',
    '2.其他法律行政法规禁',
    '30  1  0  0  0  0  31',
    '止公开',
    '7.属于行政执法案卷  9  0  0  0  0  0  9',
    '8.属于行政查询事项',
  ]);
  expect(table3).toMatchObject({
    'denied.stateSecret': [2, 0, 0, 0, 0, 0, 2],
    'denied.otherLaw': [30, 1, 0, 0, 0, 0, 31],
    'denied.enforcementFile': [9, 0, 0, 0, 0, 0, 9],
  });
});
