import { findHeadings, matchColumns, rememberedFrom, unusedColumns } from '../../src/ledger/matching';
import { ledgerColumns } from '../../src/ledger/columns';

const matched = (headings: readonly unknown[], remembered = {}) => {
  const found = matchColumns(headings, remembered);
  return {
    ...found,
    matched: Object.fromEntries(found.matched.map(({ heading, column, by }) => [heading, `${column} ${by}`])),
  };
};

test('our own headings are sure', () => {
  const labels = ledgerColumns.map(({ label }) => label);
  const found = matchColumns(labels);
  expect(found).toMatchObject({ leftOut: [], unmatched: [] });
  expect(found.matched.map(({ column, by }) => [column, by])).toEqual(
    ledgerColumns.map(({ id }) => [id, 'label']),
  );
});

test('an export of a system: synonyms are found, personal data are left out, the rest is named', () => {
  expect(
    matched([
      ...['查询编号', '申请人类型', '姓名', '证件号', '手机', '通讯地址', '电子邮箱', '受理时间'],
      ...['申请项目', '申请方式', '提供方式', '答复日期', '答复类型', '办理人员', null, 3],
    ]),
  ).toEqual({
    matched: {
      查询编号: 'number synonym',
      申请人类型: 'applicantType label',
      姓名: 'applicant synonym',
      受理时间: 'received synonym',
      申请项目: 'summary synonym',
      申请方式: 'channel label',
      答复日期: 'handledOn synonym',
      答复类型: 'result synonym',
    },
    leftOut: ['证件号', '手机', '通讯地址', '电子邮箱'],
    unmatched: ['提供方式', '办理人员'],
  });
});

test('of several headings the most usual is taken, each once', () => {
  expect(matched(['受理日期', '收到日期', '收文日期'])).toMatchObject({
    matched: { 收到日期: 'received label' },
    unmatched: ['受理日期', '收文日期'],
  });
});

test('a heading that says more is an offer', () => {
  expect(matched(['收到日期（签收）', '答复日期及文号']).matched).toEqual({
    '收到日期（签收）': 'received part',
    答复日期及文号: 'handledOn part',
  });
});

test('what was decided once goes first, for and against a column', () => {
  const remembered = rememberedFrom({
    matched: [{ heading: '来件日', index: 0, column: 'received', by: 'remembered' }],
    leftOut: ['收到 日期'],
    unmatched: [],
  });
  expect(remembered).toEqual({ 来件日: 'received', 收到日期: null });
  expect(matched(['来件日', '收到日期'], remembered)).toEqual({
    matched: { 来件日: 'received remembered' },
    leftOut: ['收到日期'],
    unmatched: [],
  });
});

test('personal data are left out whatever was decided, and what was decided for nothing is told', () => {
  const remembered = { 身份证号: 'number', 来件日: 'received', 经办: null } as const;
  const found = matchColumns(['身份证号', '收到日期'], remembered);
  expect(found).toMatchObject({ matched: [{ column: 'received', by: 'label' }], leftOut: ['身份证号'] });
  expect(unusedColumns(['身份证号', '来件日', '经办'], found)).toEqual(['来件日', '经办']);
});

test('the headings may stand below a title', () => {
  const rows = [['依申请公开台账', null], [], ['序号', '收到日期', '申请人'], [1, 45724, '张三']];
  expect(findHeadings(rows)).toMatchObject({
    headingsAt: 2,
    matched: [{ column: 'number' }, { column: 'received' }, { column: 'applicant' }],
  });
  expect(
    findHeadings([
      ['a', 'b'],
      [1, 2],
    ]),
  ).toBeUndefined();
});
