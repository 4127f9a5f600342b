/** A page that was published, against the report: what is the same is silent, what differs is named with both sides. */
import { publishedCheck } from '../../../src/documents/publishing/published-check';
import type { Reading } from '../../../src/documents/report-json';
import { sample, withFigures } from '../../support/samples';

const text = '2024年，全市收到政府信息公开申请3525件，办结3521件，结转下年度125件。';
const own = { ...sample('suqian-2024'), sections: { '0': '', '1': text } };
const page = (
  changes: Parameters<typeof withFigures>[1],
  published = text,
  notes: Reading['notes'] = [],
): Reading => ({
  report: { ...withFigures(own, changes), sections: { '1': published } },
  notes,
});

test('the same figures and numbers, over other lines', async () => {
  const { cells, numbers, unread, same } = await publishedCheck(
    own,
    page({}, text.replace('，办结', '，\n办结')),
  );
  expect({ cells, numbers, unread, same }).toEqual({
    cells: [],
    numbers: [],
    unread: [],
    same: { cells: 200, numbers: 3 },
  });
});

test('a figure that was changed, and one that is not there', async () => {
  const { cells } = await publishedCheck(
    own,
    page({ 'table3.new.natural': 3404, 'table4.reconsideration.total': null }),
  );
  expect(cells).toEqual([
    { cell: 'table3.new.natural', own: 3440, published: 3404 },
    { cell: 'table4.reconsideration.total', own: 170, published: null },
  ]);
});

test('a number of the text that was changed, one that was left out, one that was added', async () => {
  const published = '2024年，全市收到政府信息公开申请3535件，结转下年度125件。另有留言12条。';
  expect((await publishedCheck(own, page({}, published))).numbers).toEqual([
    { section: '1', side: 'own', text: '3525件', before: '全市收到政府信息公开申请'.slice(-12) },
    { section: '1', side: 'own', text: '3521件', before: '办结' },
    { section: '1', side: 'published', text: '3535件', before: '全市收到政府信息公开申请'.slice(-12) },
    { section: '1', side: 'published', text: '12条', before: '另有留言' },
  ]);
});

test.each([0, 'na', null] as const)('a blank that was written as %p is the same', async (written) => {
  const blank = withFigures(own, { 'table3.granted.research': null });
  expect((await publishedCheck(blank, page({ 'table3.granted.research': written }))).cells).toEqual([]);
});

test('a blank that became a figure is not', async () => {
  const blank = withFigures(own, { 'table3.granted.research': null });
  expect((await publishedCheck(blank, page({ 'table3.granted.research': 7 }))).cells).toEqual([
    { cell: 'table3.granted.research', own: null, published: 7 },
  ]);
});

const printing = (value: string) => `${text}\n数据校验码：${value}`;

test.each<[string, Parameters<typeof page>[0], string]>([
  ['as it was exported', {}, 'NZ6T-8A1W'],
  ['changed after the export', { 'table3.new.natural': 3404 }, '07A6-3HF0'],
])('the check value that a page prints: %s', async (_, changes, ofTables) => {
  const { checkValue } = await publishedCheck(own, page(changes, printing('NZ6T-8A1W')));
  expect(checkValue).toEqual({ printed: 'NZ6T-8A1W', ofTables });
});

test('a page that prints none', async () => {
  expect(await publishedCheck(own, page({}))).not.toHaveProperty('checkValue');
});

test('what the reader left open is no difference, but said', async () => {
  const notes = [{ place: 'table3.granted', found: '1408210020', used: '？', why: '连在一起' }];
  const { cells, unread } = await publishedCheck(own, page({ 'table3.granted.natural': null }, text, notes));
  expect({ cells, unread }).toEqual({ cells: [], unread: ['table3.granted.natural'] });
});
