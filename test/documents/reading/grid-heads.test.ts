/** Heads of tables in cells that are in other words than the form's, in whatever order: they decide, or what they leave open is blank and named. */
import type { Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import type { HeadOrder } from '../../support/layouts';
import { FORM_ORDER, layouts } from '../../support/layouts';
import { misreadIn, shownMisread } from '../../support/misread';
import { inColumns } from '../../support/moved-tables';
import { sample } from '../../support/samples';

const suqian = sample('suqian-2024');
const TOTAL_FIRST: HeadOrder = { ...FORM_ORDER, applicants: [2, 0, 1], outcomes: [4, 0, 1, 2, 3] };
const CORRECTED_FIRST: HeadOrder = { ...FORM_ORDER, outcomes: [1, 0, 2, 3, 4] };

/** Cells with a text have another. */
const renamed = (names: Readonly<Record<string, string>>, order = FORM_ORDER): Content => {
  const { layout, blocks } = layouts.grid!(suqian, (tables) => inColumns(tables, order));
  const nameOf = (text: string) => names[text] ?? text;
  return {
    layout,
    blocks: blocks.map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: nameOf(cell.text) }))),
          }
        : block,
    ),
  };
};

const told = (content: Content) => {
  const read = readContent(content);
  return {
    misread: misreadIn(suqian, read).map(shownMisread),
    notes: read.notes.map(({ found, why }) => `${String(found)} ${why}`),
  };
};

const UNKNOWN = '表头的名称与官方格式对不上，不能确定是哪一列，这几列定不了的留空。请对照原文填写。';
const BY_SUMS = '表头的名称与官方格式不同，按勾稽关系只能是这几列。请对照原文。';

test.each(['合计', '小计', '共计', '总数', '数量合计', '总 计', '总计（件）'])(
  '%s before the other columns',
  (total) => {
    expect(told(renamed({ 总计: total }, TOTAL_FIRST))).toEqual({ misread: [], notes: [] });
  },
);

test.each([
  ['合计', '纠正', '维持', '其它', '未审结'],
  ['小计', '结果纠正', '结果维持', '其他结果', '尚未审结'],
])('outcomes in another order: %s', (total, corrected, upheld, other, pending) => {
  const names = { 总计: total, 结果纠正: corrected, 结果维持: upheld, 其他结果: other, 尚未审结: pending };
  expect(told(renamed(names, CORRECTED_FIRST)).misread).toEqual([]);
});

describe('a head that tells no column', () => {
  test('before the others: the sums leave one order', () => {
    expect(told(renamed({ 总计: '全部' }, TOTAL_FIRST))).toEqual({
      misread: [],
      notes: [`全部 表三：${BY_SUMS}`, `全部 表四：${BY_SUMS}`],
    });
  });

  test('two of them: what differs is blank', () => {
    const { misread, notes } = told(renamed({ 科研机构: '甲类单位', 法律服务机构: '乙类单位' }));
    expect(notes).toEqual([`甲类单位、乙类单位 表三：${UNKNOWN}`]);
    expect(misread.length).toBeGreaterThan(0);
    expect(misread.filter((one) => !/(?:research|legal) .* → null，有说明$/u.test(one))).toEqual([]);
  });

  test('the name of another column a second time', () => {
    const { misread, notes } = told(renamed({ 科研机构: '商业企业' }));
    expect(notes).toEqual([`商业企业、商业企业 表三：${UNKNOWN}`]);
    expect(misread.filter((one) => !/(?:business|research) .* → null，有说明$/u.test(one))).toEqual([]);
  });

  test('of table 2, where nothing is summed', () => {
    expect(told(renamed({ 本年废止件数: '各类文件数' }))).toEqual({
      misread: ['rules', 'normative'].map(
        (row) => `table2.${row}.repealed ${String(suqian.table2[row]!.repealed)} → null，有说明`,
      ),
      notes: [`各类文件数 表二：${UNKNOWN}`],
    });
  });

  test('that of another year', () => {
    expect(told(renamed({ 现行有效件数: '上年有效件数' })).misread).toEqual(
      ['rules', 'normative'].map(
        (row) => `table2.${row}.inForce ${String(suqian.table2[row]!.inForce)} → null，有说明`,
      ),
    );
  });
});

test('heads of the form before among those of the form in force: they name none of its columns', () => {
  const names = {
    本年制发件数: '本年新制作数量',
    本年废止件数: '本年新公开数量',
    现行有效件数: '对外公开总数量',
  };
  const content = renamed(names);
  expect(readContent(content).report.format).toBe('2021');
  expect(told(content)).toEqual({
    misread: ['rules', 'normative'].flatMap((row) =>
      ['repealed', 'inForce'].map(
        (column) => `table2.${row}.${column} ${String(suqian.table2[row]![column])} → null，有说明`,
      ),
    ),
    notes: [`本年新公开数量、对外公开总数量 表二：${UNKNOWN}`],
  });
});
