import {
  figureRows,
  findForm,
  formForYear,
  forms,
  partsAndTotal,
  partsOfRow,
  plainName,
  rowOf,
} from '../../src/report/form';

const [form2019, form2021] = [findForm('2019')!, findForm('2021')!];

test.each([
  [form2019, 23, 19],
  [form2021, 25, 21],
])('a form has its rows with figures, and its single results make up the total', (form, rows, results) => {
  expect(figureRows(form)).toHaveLength(rows);
  expect(partsOfRow(form, rowOf(form, 'handledTotal'))).toHaveLength(results);
  expect(new Set(figureRows(form).map(({ id }) => id)).size).toBe(rows);
});

test('rows with figures stand in the order of the form, groups have none', () => {
  const ids = figureRows(form2019).map(({ id }) => id);
  expect(ids.slice(0, 5)).toEqual(['new', 'carriedIn', 'granted', 'partial', 'denied.stateSecret']);
  expect(ids.slice(-3)).toEqual(['other', 'handledTotal', 'carriedOut']);
  expect(ids).not.toContain('denied');
});

test('six kinds of applicant add up to 总计', () => {
  const { parts, total } = partsAndTotal(form2021.table3.columns);
  expect([parts.map(({ label }) => label), total.label]).toEqual([
    ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    '总计',
  ]);
});

test('a table without a total column is refused', () => {
  expect(() => partsAndTotal([{ id: 'a', label: '甲' }])).toThrow(RangeError);
});

test.each([
  [2018, '2019'],
  [2019, '2019'],
  [2020, '2019'],
  [2021, '2021'],
  [2030, '2021'],
])('a report on %i follows the form of %s', (year, id) => {
  expect(formForYear(year).id).toBe(id);
});

test.each([
  ['new', '新收'],
  ['carriedIn', '上年结转'],
  ['partial', '部分公开'],
  ['denied', '不予公开'],
  ['denied.stateSecret', '属于国家秘密'],
  ['other.other', '其他'],
  ['handledTotal', '办理结果总计'],
  ['carriedOut', '结转下年度'],
])('a sentence calls the row %s “%s”', (id, name) => {
  expect(plainName(rowOf(form2021, id))).toBe(name);
});

test('a row that the form lacks is an error, an unknown form is none', () => {
  expect(() => rowOf(form2019, 'other.feeUnpaid')).toThrow(/no row other.feeUnpaid/);
  expect(findForm('2008')).toBeUndefined();
});

test.each(forms)('the balance of form $id names rows with figures', (form) => {
  const ids = figureRows(form).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...form.table3.balance.left, ...form.table3.balance.right]));
});
