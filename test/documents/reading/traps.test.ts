/** The traps of published reports (layouts.md), one by one: what is read in spite of them, and what the notes say. */
import type { Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import { simplified } from '../../../src/documents/reading/simplified';
import type { Report } from '../../../src/report/report';
import { cells, lines, reading, replaced, within } from '../../support/changed-layouts';
import { layouts } from '../../support/layouts';
import { misreadIn } from '../../support/misread';
import { mixed, sample } from '../../support/samples';

const suqian = sample('suqian-2024');
const pingtan = sample('pingtan-2020');

describe('read exactly, and nothing to say', () => {
  test.each<[string, Content, Report?]>([
    [
      'bars that merged cells left, in no fixed number (A4)',
      lines('bars', (text) =>
        text.replace(/(\d)$/gmu, (_, digit: string, at: number) => `${digit} ${'|'.repeat(1 + (at % 4))}`),
      ),
    ],
    [
      'bars at both ends, as Markdown has them (A11)',
      lines('bars', (text) => text.replace(/^(.* \| .*)$/gmu, '| $1 |')),
    ],
    [
      'page numbers between rows (A6)',
      lines('cellLines', replaced(/^(\d\.属于|（七）)/gmu, '- 3 -\n— 5 —\n第 4 页 共 9 页\n$1')),
    ],
    [
      'a page number within a row',
      lines('cellLines', within('（一）予以公开', replaced('21\n', '21\n- 3 -\n'))),
    ],
    [
      'a group that is named again on the next page (A8)',
      lines('cellLines', replaced('（四）无法提供', '三、本年度办理结果\n（四）无法提供')),
    ],
    [
      'heads that are repeated on the next page',
      lines(
        'cellLines',
        replaced(
          '（四）无法提供',
          '申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n（四）无法提供',
        ),
      ),
    ],
    [
      'the last row of table 3 above the heading of section 4 (A7)',
      lines('bars', replaced('四、结转下', '\n\n四、结转下')),
    ],
    [
      'brackets, dots and blanks of other widths (C)',
      lines('bars', (text) =>
        text.replace(/（([一二三四五六七])）/gu, '( $1 ) ').replace(/(\d)\.(?=\D)/gu, '$1、'),
      ),
    ],
    [
      'heads broken over lines (C)',
      lines('cellLines', (text) =>
        text.replace(/商业企业/gu, '商业\n\n企业').replace(/科研机构/gu, '科研机\n构'),
      ),
    ],
    [
      'a row of statistics between tables 2 and 3 (C)',
      lines('bars', replaced('三、收到', '全年公开信息合计 | 12043\n三、收到')),
    ],
    [
      'a row above table 2 (C)',
      lines('bars', replaced('第二十条第（一）项', '2024年主动公开政府信息情况统计表\n第二十条第（一）项')),
    ],
    ['table 3 of the other form (E)', layouts.bars!(mixed(suqian)), mixed(suqian)],
    ['table 3 of the other form, as cells', layouts.grid!(mixed(pingtan)), mixed(pingtan)],
    [
      'a narrative with sections of its own before (F)',
      lines(
        'bars',
        replaced(
          '一、总体情况',
          '一、总体情况\n概述。\n二、组织领导情况\n有力。\n三、主动公开工作情况\n公开。\n四、政府信息公开申请情况\n答复。\n五、存在问题\n少。\n一、总体情况',
        ),
      ),
    ],
    [
      'a table of contents',
      lines(
        'bars',
        replaced(
          '一、总体情况',
          '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n一、总体情况',
        ),
      ),
    ],
    [
      'text before a table in its section (F)',
      lines('bars', replaced('（本列数据', '2024年共收到申请3525件，其中自然人3440件。\n（本列数据')),
    ],
    [
      'navigation above the title (F)',
      lines(
        'bars',
        (text) => `首页 > 政府信息公开年报\n索引号 | 0140\n浏览次数：120\n字号：大 中 小\n${text}`,
      ),
    ],
    [
      'an old heading of section 4 (C)',
      lines(
        'bars',
        replaced(
          '四、政府信息公开行政复议、行政诉讼情况',
          '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        ),
      ),
    ],
    [
      'a misprinted heading of section 4 (C)',
      lines('bars', replaced('四、政府信息公开行政复议', '四、政府信息公开行政法复议')),
    ],
  ])('%s', (_, content, report = suqian) => {
    const { misread, notes } = reading(content, report);
    expect({ misread, notes: notes.filter((one) => !one.endsWith(' null')) }).toEqual({
      misread: [],
      notes: [],
    });
  });
});

describe('read exactly, and said', () => {
  test.each<[string, Content, readonly string[], Report?]>([
    [
      'short names (C)',
      lines('bars', (text) =>
        text
          .replace(/1\.申请人无正当理由逾期不补正.*?申请(?= \|)/u, '1.逾期不补正')
          .replace(/2\.申请人逾期未按.*?申请(?= \|)/u, '2.逾期不缴费'),
      ),
      ['table3.other.noCorrection （六）其他处理 1.逾期不补正', 'table3.other.feeUnpaid 2.逾期不缴费'],
    ],
    [
      'missing and wrong characters (C)',
      lines('bars', (text) =>
        text.replace('禁止公开', '止公开').replace('三类内部事务信息', '三类内容事务信息'),
      ),
      ['table3.denied.otherLaw 2.其他法律行政法规止公开', 'table3.denied.internal 5.属于三类内容事务信息'],
    ],
    [
      'a number with a sign or words (D)',
      lines('bars', replaced('| -15', '| 减15'), pingtan),
      ['table2.fees.change 减15'],
      pingtan,
    ],
    [
      'a note behind a number (D)',
      lines('bars', replaced('| 50 |', '| 50（其中修订16件） |')),
      ['table2.normative.made 50（其中修订16件）'],
    ],
    [
      'an amount with its unit (D)',
      lines('bars', replaced('72701.2578', '727012578元')),
      ['table2.fees.amount 727012578元'],
    ],
    [
      'eight labels lost, with 56 figures behind their group (B5)',
      lines('cellLines', (text) => text.replace(/^[1-8]\.(?:属于|其他法律|危及|保护第三方).*\n/gmu, '')),
      [
        'stateSecret',
        'otherLaw',
        'security',
        'thirdParty',
        'internal',
        'deliberative',
        'enforcementFile',
        'inquiry',
      ].map((row) => `table3.denied.${row}`),
    ],
    [
      'a number in two paragraphs of a cell is none, in one line it is',
      cells((text) => (text === '1408' ? '14 08' : text)),
      ['table3.granted.natural 14 08'],
    ],
  ])('%s', (_, content, notes, report = suqian) => {
    expect(reading(content, report)).toEqual({
      misread: [],
      notes: expect.arrayContaining(notes.map((one) => one)) as unknown,
    });
  });

  test('short and wrong names of columns, in grids (C)', () => {
    const content = cells((text) =>
      text
        .replace('现行有效件数', '现行有效件')
        .replace('本年制发件数', '本年发件')
        .replace('商业企业', '商业\n企业'),
    );
    expect(reading(content).misread).toEqual([]);
  });

  test('two columns of the same name: by their order (C)', () => {
    const content = cells((text) => text.replace(/本年新(?:制作|公开)数量/u, '本年新'), pingtan);
    const { misread, notes } = reading(content, pingtan);
    expect(misread).toEqual([]);
    expect(notes).toEqual(expect.arrayContaining(['table2.normative 77 77 166']));
  });

  test('traditional characters with pinyin (C)', async () => {
    const content = cells((text) =>
      text
        .replace('总计', '總計(zǒngjì)')
        .replace('数', '數(shù)')
        .replace('机关', '機關')
        .replace('处理', '處理')
        .replace('开', '開'),
    );
    const { content: plain, isChanged } = await simplified(content);
    expect(isChanged).toBe(true);
    expect(reading(plain).misread).toEqual([]);
  });
});

describe('left blank, and said', () => {
  const all = (table: string) => (one: string) => one.startsWith(table);
  test.each<[string, Content, (misread: string) => boolean]>([
    [
      'a single 0 is left of a table (B4)',
      lines('cellLines', (text) =>
        text.replace(/^\d+$/gmu, '').replace('（一）予以公开\n', '（一）予以公开\n0\n'),
      ),
      () => true,
    ],
    [
      'a table that is an image (B7)',
      lines('cellLines', (text) => text.replace(/（本列数据[\s\S]*?(?=\n四、政府)/u, '')),
      all('table3'),
    ],
    [
      'the text ends within a table (B9)',
      lines('cellLines', (text) => text.slice(0, text.indexOf('3.补正后') + 14)),
      (one) => /table4|unavailable.unclear|refused|other|handledTotal|carriedOut/u.test(one),
    ],
    [
      'two years side by side in lines (A12)',
      lines('bars', (text) => text.replace(/^(.*?)((?: \| \d+){7})$/gmu, '$1$2$2')),
      (one) => /table[34]/u.test(one),
    ],
  ])('%s', (_, content, isAffected) => {
    const { misread } = reading(content);
    expect(misread.filter((one) => !/→ (?:null|undefined)，有说明$/u.test(one) || !isAffected(one))).toEqual(
      [],
    );
    expect(misread.length).toBeGreaterThan(0);
  });
});

test('the text ends within a number: it is said', () => {
  const content = lines('cellLines', (text) => text.slice(0, text.indexOf('1573179') + 3));
  expect(readContent(content).notes).toEqual(
    expect.arrayContaining([expect.objectContaining({ place: 'table2.licensing', found: '157' })]),
  );
});

test('two years side by side: those of the report where the heads say which they are (A12)', () => {
  const { blocks } = layouts.grid!(suqian);
  const wide = (years: readonly string[]): Content => ({
    layout: 'structured',
    blocks: blocks.map((block) =>
      block.kind === 'table' && block.rows[0]!.length === 10
        ? {
            ...block,
            rows: [
              [
                ...block.rows[0]!.slice(0, 3),
                ...years.flatMap((year) => new Array<{ text: string }>(7).fill({ text: year })),
              ],
              ...block.rows.map((row) => [
                ...row.slice(0, 3).map(({ text }) => ({ text })),
                ...row
                  .slice(3)
                  .map(({ text }) => ({ text: /^\d+$/u.test(text) ? `${Number(text) + 1}` : text })),
                ...row.slice(3).map(({ text }) => ({ text })),
              ]),
            ],
          }
        : block,
    ),
  });
  for (const years of [
    ['2023年', '2024年'],
    ['上年', '今年'],
  ]) {
    expect(reading(wide(years))).toEqual({ misread: [], notes: ['table3 null'] });
  }
  const open = reading(wide(['汇总', '其中'])).misread;
  expect(open.filter((one) => !/table3.*→ (?:null|undefined)，有说明$/u.test(one))).toEqual([]);
  expect(open).toHaveLength(175);
});

test('a published slip is read as it is; in lines it is said, in cells it is not', () => {
  const slip = { ...suqian, table3: { ...suqian.table3, granted: [1408, 21, 0, 0, 2, 0, 1500] } };
  const told = (content: Content) => {
    const read = readContent(content);
    expect(misreadIn(slip, read)).toEqual([]);
    return read.notes.map(({ found, why }) => `${String(found)} ${why}`);
  };
  const doubt = '照原文次序读出的数不符合勾稽关系：可能原文如此，也可能是转成文字时行列错开。请对照原文。';
  expect(told(layouts.cellLines!(slip)).filter((one) => !one.includes('页码'))).toEqual([
    `予以公开：六类申请人之和1431，总计1500 表三“予以公开”行：${doubt}`,
    `总计：各项办理结果之和3590，（七）总计3521 表三：${doubt}`,
  ]);
  expect(told(layouts.grid!(slip))).toEqual([]);
});
