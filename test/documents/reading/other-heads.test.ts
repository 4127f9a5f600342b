/** Heads in lines that are in other words than the form's, stand in another order, or are of another year: read by what they mean, or blank and named. */
import * as fc from 'fast-check';
import type { Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import { readText } from '../../../src/documents/reading/sources/text';
import { randomReport } from '../../support/arbitrary';
import { isLeftBlank, lines, reading, replaced } from '../../support/changed-layouts';
import { FORM_ORDER, layouts } from '../../support/layouts';
import { misreadIn, shownMisread } from '../../support/misread';
import { inColumns } from '../../support/moved-tables';
import { sample } from '../../support/samples';

const suqian = sample('suqian-2024');
const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const LAYOUTS = ['paragraphs', 'cellLines', 'bars', 'tabs', 'blanks', 'markdown'];

/** The applicants in an order, their names in other words. */
const withNames =
  (names: readonly string[]) =>
  (layout: string, order: typeof FORM_ORDER): Content => {
    const { layout: kind, blocks } = layouts[layout]!(suqian, (tables) => inColumns(tables, order));
    let isHead = false;
    return {
      layout: kind,
      blocks: blocks.map((block) => {
        if (block.kind !== 'text') return block;
        if (block.text.includes('勾稽关系')) isHead = true;
        const text = isHead
          ? APPLICANTS.reduce((all, name, at) => all.replace(new RegExp(name, 'gu'), names[at]!), block.text)
          : block.text;
        if (/本年新收/u.test(block.text)) isHead = false;
        return { kind: 'text', text: isHead || text !== block.text ? text : block.text };
      }),
    };
  };

describe('applicants in other words and another order', () => {
  const other = { ...FORM_ORDER, applicants: [2, 0, 1], organisations: [4, 0, 1, 3, 2] };
  test.each(LAYOUTS)('as %s', (layout) => {
    const names = ['公民个人', '企业', '科研单位', '社会公益纟织', '律师事务所', '其它', '合计'];
    const { misread, notes } = reading(withNames(names)(layout, other));
    expect(misread).toEqual([]);
    expect(notes).toContain('table3 null');
  });

  test('one that tells no column is told by the sums, which is said', () => {
    const names = ['自然人', '商业企业', '民间机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const { misread, notes } = reading(withNames(names)('bars', other));
    expect(misread).toEqual([]);
    expect(notes).toContain('table3 民间机构');
  });

  test('two that do not stay blank where the figures differ, and are named', () => {
    const names = ['自然人', '甲类单位', '乙类单位', '社会公益组织', '法律服务机构', '其他', '总计'];
    const { misread, notes } = reading(withNames(names)('bars', other));
    expect(isLeftBlank(misread)).toBe(true);
    expect(misread.every((one) => /business|research/u.test(one))).toBe(true);
    expect(misread.length).toBeGreaterThan(0);
    expect(notes).toContain('table3 甲类单位、乙类单位');
  });
});

describe('the heads of table 2', () => {
  const heads = '本年制发件数 本年废止件数 现行有效件数';
  const set = (words: string) => reading(lines('bars', replaced(heads, words))).misread;
  const [made, repealed, inForce] = Object.values(suqian.table2.normative!);
  test.each<[string, readonly unknown[]]>([
    ['本年废止件数 本年制定件数 现行有效件数', [repealed, made, inForce]],
    ['本年失效数 印发（件） 有效总数', [repealed, made, inForce]],
    ['现行有效（件） 本年制发（件） 本年废止（件）', [inForce, made, repealed]],
    ['2024年废止件数 2024年制发件散 现行有效件', [repealed, made, inForce]],
  ])('%s', (words, order) => {
    const read = readContent(
      lines('bars', (text) =>
        text.replace(heads, words).replace(/(行政规范性文件) .*/u, `$1 | ${order.join(' | ')}`),
      ),
    );
    expect(read.report.table2?.normative).toEqual({ made, repealed, inForce });
  });

  test('one that tells none is blank', () => {
    const misread = set('本年废止件数 各类文件数 现行有效件数');
    expect(misread).toContain(`table2.normative.made ${String(made)} → null，有说明`);
  });

  test('the figures of another year are never taken', () => {
    const content = lines('bars', (text) =>
      text
        .replace(/本年处理决定数量/gu, '上年处理决定数量 本年处理决定数量')
        .replace(/(行政处罚) \|/u, '$1 | 707 |'),
    );
    expect(readContent(content).report.table2?.penalty).toEqual(suqian.table2.penalty);
    const alone = lines('bars', replaced(/本年处理决定数量/gu, '上年处理决定数量'));
    expect(readContent(alone).report.table2?.penalty).toEqual({ decisions: null });
  });
});

describe('rows of two years', () => {
  test.each([
    ['上年', '本年'],
    ['本年', '上年'],
    ['2023年', '2024年'],
  ])('%s and %s', (first, second) => {
    const content = lines('tabs', (text) =>
      text.replace(
        /^(.*(?:数量|予以公开|属于国家秘密|继续办理))\t(.*)$/gmu,
        (row, label: string, own: string) => {
          if (own.split('\t').length !== 7) return row;
          const other = own.replace(/\d+/gu, (one) => String(Number(one) + 3));
          const isOwn = (word: string) => /本年|2024/u.test(word);
          return [first, second]
            .map((word, at) => [at === 0 ? label : '', word, isOwn(word) ? own : other].join('\t'))
            .join('\n');
        },
      ),
    );
    expect(reading(content).misread).toEqual([]);
    expect(reading(content).notes).toContain('table3 null');
  });
});

describe('table 4', () => {
  const { reconsideration, litigationDirect, litigationAfterReview } = suqian.table4;
  const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const set = (blocks: readonly string[], outcomes: readonly string[], figures: readonly unknown[]) =>
    readContent(
      lines('paragraphs', (text) =>
        text.replace(
          /(四、政府信息公开行政复议.*\n)[\s\S]*(?=\n五、)/u,
          (_, heading: string) =>
            `${heading}\n${[...blocks, ...outcomes, ...outcomes, ...outcomes, ...figures].join('\n\n')}\n`,
        ),
      ),
    ).report.table4;
  test.each([
    [['行政复议', '经复议后起诉', '直接诉讼']],
    [['行政复议', '先复议后诉讼', '行政诉讼（未经复议）']],
    [['复议', '复议后诉讼', '直接起诉']],
  ])('blocks exchanged: %s', (blocks) => {
    const figures = [...reconsideration!, ...litigationAfterReview!, ...litigationDirect!];
    expect(set(blocks, OUTCOMES, figures)).toEqual(suqian.table4);
  });

  test('outcomes in other words and another order', () => {
    const turned = (own: readonly unknown[]) => [own[4], own[1], own[0], own[3], own[2]];
    const figures = [reconsideration!, litigationDirect!, litigationAfterReview!].flatMap(turned);
    const names = ['合计', '纠正', '维持（件）', '尚未办结', '其它'];
    expect(set(['行政复议', '未经复议直接起诉', '复议后起诉'], names, figures)).toEqual(suqian.table4);
  });
});

test('a number alone beside a form feed is the page’s', () => {
  const text = (lines: string) => readText(new TextEncoder().encode(lines)).blocks;
  expect(text('收费\n2\n\f三、\n\f3\n尾')).toEqual(text('收费\n三、\n尾'));
});

test('columns of table 3 in any order, in any layout of lines, in other words: nothing is read otherwise without a note', () => {
  const synonyms = [
    ['自然人', '公民', '个人'],
    ['商业企业', '企业', '公司'],
    ['科研机构', '科研单位', '甲类'],
    ['社会公益组织', '社会团体', '乙类'],
    ['法律服务机构', '律师事务所'],
    ['其他', '其它', '其余'],
    ['总计', '合计', '小计'],
  ];
  fc.assert(
    fc.property(
      randomReport,
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      fc.tuple(...synonyms.map((some) => fc.constantFrom(...some))),
      fc.constantFrom(' | ', '\t', '\n\n'),
      ({ report }, order, names, mark) => {
        const { blocks, layout } = layouts.tabs!(report);
        const changed = blocks.map((block) => {
          if (block.kind !== 'text') return block;
          const head = block.text.includes('勾稽关系');
          const [label, ...figures] = head ? ['项目', ...names] : block.text.split('\t');
          if (figures.length !== 7) return block;
          return { kind: 'text' as const, text: [label, ...order.map((at) => figures[at]!)].join(mark) };
        });
        const text = changed.map((block) => (block.kind === 'text' ? block.text : '')).join('\n');
        const content: Content = {
          layout,
          blocks: text.split('\n').map((line) => ({ kind: 'text', text: line })),
        };
        const misread = misreadIn(report, readContent(content));
        expect(misread.filter(({ isNoted }) => !isNoted).map(shownMisread)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
