import { figureRows, forms, table2Rows } from '../../src/report/form';
import { isPrintedAs } from '../../src/report/labels';

test.each([
  ['（一）予以公开', ['(一) 予以公开', '1.予以公开', '一、予以公开', '予以公开', '（一）予以公开（件）']],
  [
    '1.属于国家秘密',
    ['１、属于国家秘密', '⒈属于国家秘密', '（1）属于国家秘密', '属于\n国家秘密', '①属于国家秘密'],
  ],
  ['三、本年度办理结果', ['三．本年度办理结果', '㈢本年度办理结果', '3、本年度\u3000办理结果']],
  ['本年收费金额（单位：万元）', ['本年收费金额', '本年收费金额(单位:万元)', '本年收费金额（万元）']],
  [
    '行政规范性文件',
    ['行政（规范性）文件', '【行政规范性文件】', '（行政规范性文件', '行 政 规 范 性 文 件'],
  ],
  ['本年增/减', ['本年增／减', '本年增减']],
])('%s', (label, texts) => {
  expect(texts.filter((text) => !isPrintedAs(text, label))).toEqual([]);
});

test.each([
  ['行政规范性文件', ['规范性文件', '规范性文件（行政）', '行政规范性文件数']],
  ['现行有效件数', ['现行有效件', '现行有效数']],
  ['5.属于三类内部事务信息', ['5.属于内部事务信息', '三类内部事务信息']],
  ['一、本年新收政府信息公开申请数量', ['一、新收', '']],
])('%s is not', (label, texts) => {
  expect(texts.filter((text) => isPrintedAs(text, label))).toEqual([]);
});

test.each(forms)('no two rows of form $id are taken for each other', (form) => {
  for (const rows of [table2Rows(form), figureRows(form)]) {
    const taken = rows.flatMap(({ id, label }) =>
      rows.filter((other) => isPrintedAs(label, other.label)).map((other) => [id, other.id]),
    );
    expect(taken).toEqual(rows.map(({ id }) => [id, id]));
  }
});
