import { choiceIn, choicesOf, resultIn, resultRows } from '../../src/ledger/choices';
import { ledgerColumns } from '../../src/ledger/columns';
import { form2019, form2021 } from '../support/ledger';

test('the columns are those of the office’s list, in its order', () => {
  expect(ledgerColumns.map(({ label }) => label)).toEqual([
    ...['编号', '提交日期', '收到日期', '申请人名称', '申请人类型', '申请方式', '内容摘要'],
    ...['补正告知日', '补正收到日', '征求意见起', '征求意见止', '延期告知日', '延期工作日', '延迟答复期限'],
    ...['收费通知日', '通知金额', '缴费日', '实收', '办结日期', '文号', '办理结果', '复议/诉讼', '备注'],
  ]);
  expect(ledgerColumns.filter(({ personal }) => personal).map(({ label }) => label)).toEqual(['申请人名称']);
});

test('the choices follow the form', () => {
  expect(choicesOf(form2021, 'applicantType').map(({ label }) => label)).toEqual([
    ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  ]);
  expect(choicesOf(form2021, 'channel').map(({ id, label }) => [id, label])).toEqual([
    ['channelOnline', '网络'],
    ['channelMail', '信函'],
    ['channelInPerson', '当面'],
    ['channelOther', '其他方式'],
  ]);
  expect([form2019, form2021].map((form) => choicesOf(form, 'result').length)).toEqual([19, 21]);
});

/** （三）不予公开 and the like. */
const figureGroups = (form: typeof form2021) =>
  form.table3.rows.flatMap(({ children }) => children ?? []).filter(({ children }) => children);

test.each([form2019, form2021])('no two choices of a column read alike: %#', (form) => {
  for (const column of ['applicantType', 'channel', 'result'] as const) {
    for (const { id, label } of choicesOf(form, column)) expect(choiceIn(form, column, label)).toBe(id);
  }
  for (const { id, label } of resultRows(form)) expect(choiceIn(form, 'result', label)).toBe(id);
  for (const group of figureGroups(form)) {
    for (const { id, label } of group.children!) {
      expect(choiceIn(form, 'result', group.label + label)).toBe(id);
      expect(choiceIn(form, 'result', group.label.slice(0, '（三）'.length) + label)).toBe(id);
    }
  }
});

test.each<[Parameters<typeof choiceIn>[1], string, string | undefined]>([
  ['applicantType', '公民', 'natural'],
  ['applicantType', '自然人（公民）', 'natural'],
  ['applicantType', '法人或其他组织-商业企业', 'business'],
  ['applicantType', '律师事务所', 'legal'],
  // which of the five it is only the clerk knows
  ['applicantType', '法人或其他组织', undefined],
  ['applicantType', '法人', undefined],
  ['channel', '互联网', 'channelOnline'],
  ['channel', '邮 寄', 'channelMail'],
  ['channel', '传真', 'channelOther'],
  ['channel', '未知', undefined],
  ['result', '予以公开', 'granted'],
  ['result', '不予公开·属于国家秘密', 'denied.stateSecret'],
  ['result', '不予公开（国家秘密）', 'denied.stateSecret'],
  ['result', '1. 属于国家秘密', 'denied.stateSecret'],
  ['result', '信息不存在', 'unavailable.notHeld'],
  ['result', '其他处理·其他', 'other.other'],
  ['result', '其他', 'other.other'],
  ['result', '申请人撤回', 'other.other'],
  ['result', '逾期未缴费', 'other.feeUnpaid'],
  // as they are copied from the official form
  ['result', '（五）4.无正当理由大量反复申请', 'refused.excessive'],
  ['result', '(五) 4．无正当理由大量反复申请', 'refused.excessive'],
  ['result', '（三）6.属于四类过程性信息', 'denied.deliberative'],
  ['result', '（三）不予公开 6.属于四类过程性信息', 'denied.deliberative'],
  ['result', '（六）其他处理 3.其他', 'other.other'],
  ['result', '（六）3.其他', 'other.other'],
  ['result', '（一）予以公开', 'granted'],
  ['result', '（二）部分公开', 'partial'],
  ['result', '部分公开（区分处理的，只计这一情形，不计其他情形）', 'partial'],
  ['result', '（五）', undefined],
  ['result', '不予公开', undefined],
  ['result', '其他处理', undefined],
])('%s: %s is %s', (column, text, expected) => {
  expect(choiceIn(form2021, column, text)).toBe(expected);
});

test('a result of one form in the other', () => {
  expect(resultIn(form2019, 'other.feeUnpaid')).toBe('other');
  expect(resultIn(form2021, 'denied.inquiry')).toBe('denied.inquiry');
  expect(resultIn(form2021, 'other')).toBeUndefined();
  expect(choiceIn(form2019, 'result', '其他处理')).toBe('other');
});
