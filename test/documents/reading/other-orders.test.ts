/** Tables whose columns, rows and cells stand in another order than the form's, as lines and as cells: read right, and said where it is not sure. */
import type { Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import { readHtml } from '../../../src/documents/reading/sources/html';
import type { Report } from '../../../src/report/report';
import { figureRows, findForm, table4Blocks } from '../../../src/report/form';
import { cells, isLeftBlank, lines, reading, replaced } from '../../support/changed-layouts';
import type { Change } from '../../support/layouts';
import { FORM_ORDER, layouts } from '../../support/layouts';
import { misreadIn, shownMisread } from '../../support/misread';
import { inColumns, pageOf, STRANGE } from '../../support/moved-tables';
import { sample } from '../../support/samples';

const suqian = sample('suqian-2024');
const form = findForm('2021')!;
const IN_LINES = ['paragraphs', 'cellLines', 'bars', 'tabs', 'blanks', 'markdown'];

const told = (content: Content, report: Report = suqian) => {
  const read = readContent(content);
  return {
    misread: misreadIn(report, read).map(shownMisread),
    notes: read.notes.map(({ found, used, why }) => `${String(found)} → ${String(used)} ${why}`),
  };
};

/** The total first everywhere, what was repealed before what was made. */
const totalFirst = {
  ...FORM_ORDER,
  applicants: [2, 0, 1],
  outcomes: [4, 0, 1, 2, 3],
  organisations: [1, 0, 2, 3, 4],
};
/** Where no line tells blank cells, a small figure of table 2 may be a page's number. */
const PAGES = '表二：原文一格一行，没有空行：丢了的空格处若是页码，会读成这样的小数。请对照原文。';
const pagesIn = (layout: string) => (layout === 'cellLines' ? [PAGES] : []);
const ORDER = '表头各列的次序与官方格式不同，按表头的名称对应。请对照原文。';

describe('columns in another order', () => {
  test.each(IN_LINES)('as %s: the heads say it, and it is said', (layout) => {
    for (const order of [
      totalFirst,
      { ...totalFirst, isByRows: true },
      { ...totalFirst, disputes: [1, 0], lawsuits: [1, 0] },
    ]) {
      const content = layouts[layout]!(suqian, (tables) => inColumns(tables, order));
      const { misread, notes } = told(content);
      // a stroke and a sign before a label run together with what stands before them
      expect(misread).toEqual([]);
      expect(notes.map((one) => one.replace(/^.* 表/u, '表'))).toEqual([
        ...pagesIn(layout),
        ...['表二', '表三', '表四'].map((table) => `${table}：${ORDER}`),
      ]);
    }
  });

  test('in cells the heads are enough', () => {
    expect(told(layouts.grid!(suqian, (tables) => inColumns(tables, totalFirst)))).toEqual({
      misread: [],
      notes: [],
    });
  });

  test('the head of table 3 names some of them alone, in another order: its rows are blank, and said', () => {
    const content = lines('bars', (text) =>
      text.replace(
        '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
        '总计 其他 自然人 商业企业 科研机构',
      ),
    );
    const { misread } = reading(content);
    expect(isLeftBlank(misread)).toBe(true);
    expect(misread).toHaveLength(175);
  });
});

const exchanged =
  (table: 'table2' | 'table3', one: number, other: number): Change =>
  (tables) => {
    const rows = [...tables[table]];
    const [first, second] = [rows[one]!, rows[other]!];
    rows[one] = { ...second, labels: [...first.labels.slice(0, -1), second.labels.at(-1)!] };
    rows[other] = { ...first, labels: [...second.labels.slice(0, -1), first.labels.at(-1)!] };
    return { ...tables, [table]: rows };
  };

describe('rows in another order: the exact label counts, and no row is said to be missing', () => {
  test.each([...IN_LINES, 'grid'])('as %s', (layout) => {
    const nothing = { misread: [], notes: pagesIn(layout).map((why) => `null → null ${why}`) };
    // what is new and what was carried in, two rows of a group, rules and normative documents
    expect(told(layouts[layout]!(suqian, exchanged('table3', 0, 1)))).toEqual(nothing);
    expect(told(layouts[layout]!(suqian, exchanged('table3', 16, 17)))).toEqual(nothing);
    expect(told(layouts[layout]!(suqian, exchanged('table3', 5, 9)))).toEqual(nothing);
    expect(told(layouts[layout]!(suqian, exchanged('table2', 1, 2)))).toEqual(nothing);
  });
});

describe('table 4 with a row or a column for each block', () => {
  const outcomes = form.table4.columns.map(({ label }) => label);
  const rows = table4Blocks(form).map(({ id, label }) => ({
    label,
    figures: suqian.table4[id]!.map(String),
  }));
  const [reviews, direct, after] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  const withTable4 = (blocks: Content['blocks']): Content => {
    const { layout, blocks: all } = layouts.grid!(suqian);
    return {
      layout,
      blocks: all.flatMap((block) =>
        block.kind === 'table' && block.rows[0]!.length === 15 ? blocks : [block],
      ),
    };
  };
  const table = (texts: readonly (readonly string[])[]): Content['blocks'] => [
    { kind: 'table', rows: texts.map((row) => row.map((text) => ({ text }))) },
  ];
  const text = (all: readonly string[]): Content['blocks'] =>
    all.map((one) => ({ kind: 'text' as const, text: one }));
  const rowOf = ({ label, figures }: (typeof rows)[0]) => [label, ...figures];
  const turned = (figures: readonly string[]) => [figures[4]!, ...figures.slice(0, 4)];

  test.each<[string, Content['blocks']]>([
    ['cells, a row for each', table([['类别', ...outcomes], ...rows.map(rowOf)])],
    [
      'cells, the lawsuits first',
      table([['类别', ...outcomes], rowOf(after), rowOf(direct), rowOf(reviews)]),
    ],
    [
      'cells, the outcomes as rows',
      table([
        ['结果', ...rows.map(({ label }) => label)],
        ...outcomes.map((one, at) => [one, ...rows.map(({ figures }) => figures[at]!)]),
      ]),
    ],
    [
      'cells, every figure in a row',
      table(rows.flatMap(({ label, figures }) => outcomes.map((one, at) => [label, one, figures[at]!]))),
    ],
    [
      'lines, a row for each',
      text([`类别 | ${outcomes.join(' | ')}`, ...rows.map((row) => rowOf(row).join(' | '))]),
    ],
    ['lines, the lawsuits first', text(['类别', ...outcomes, ...[after, direct, reviews].flatMap(rowOf)])],
    [
      'lines, every figure behind its outcome',
      text(
        [after, reviews, direct].flatMap(({ label, figures }) => [
          label,
          ...outcomes.flatMap((one, at) => [one, figures[at]!]),
        ]),
      ),
    ],
  ])('%s', (_, blocks) => {
    expect(told(withTable4(blocks))).toEqual({ misread: [], notes: [] });
  });

  test('lines, a row for each and the total first', () => {
    const blocks = text([
      `类别\t${turned(outcomes).join('\t')}`,
      ...rows.map(({ label, figures }) => [label, ...turned(figures)].join('\t')),
    ]);
    const raw = rows.flatMap(({ figures }) => turned(figures)).join(' ');
    const used = rows.flatMap(({ figures }) => figures).join('、');
    expect(told(withTable4(blocks))).toEqual({ misread: [], notes: [`${raw} → ${used} 表四：${ORDER}`] });
  });
});

describe('a cell of a page that covers other columns than it should', () => {
  const page = async (cell: string, by: -1 | 1 | 1_000_000_000, isRows = false) => {
    const content = layouts.grid!(suqian);
    const all = content.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.filter(({ of }) => !of)) : [],
    );
    const at = all.findIndex(({ text }) => text === cell);
    return told(await readHtml(pageOf(content, [{ cell: at, by, isRows }])));
  };
  const SETTLED = '几格的数连在一起，或者空格丢了；按勾稽关系只有这一种拆法。请对照原文。';
  const BY_ORDER = '表头或行的名称不全，按次序对应。请对照原文。';

  test('the label of a row', async () => {
    const [raw, used] = [suqian.table3.new!.join(' '), suqian.table3.new!.join('、')];
    const label = '一、本年新收政府信息公开申请数量';
    expect(await page(label, -1)).toEqual({
      misread: [],
      notes: [`${raw} → ${used} 表三“新收”行：${SETTLED}`],
    });
    expect(await page(label, 1)).toEqual({
      misread: [],
      notes: [`${raw} → ${used} 表三“新收”行：${BY_ORDER}`],
    });
  });

  test('the head of the organisations: the sums say that the total is the last', async () => {
    const { misread, notes } = await page('法人或其他组织', -1);
    expect(misread).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(
      new RegExp(`^“新收”行${suqian.table3.new!.join(' ')}；.* 表三（共25处）：${BY_ORDER}$`, 'u'),
    );
  });

  test.each(['三、本年度办理结果', '商业企业', '1408', '行政规范性文件', '（三）不予公开'])(
    '%s over ever so many: nothing is read otherwise, or blank without a note',
    async (cell) => {
      for (const isRows of [true, false]) {
        expect(isLeftBlank((await page(cell, 1_000_000_000, isRows)).misread)).toBe(true);
      }
    },
  );
});

describe('a head of table 3 that lacks a cell, so that the name of the group stands above a figure', () => {
  const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const moved = (names: readonly string[]) =>
    cells((text) => {
      const at = HEADS.indexOf(text);
      return at < 0 ? text : names[at]!;
    });

  test('in the order of the form the places of the figures count', () => {
    const names = ['自然人', '科研机构', '社会公益组织', '法律服务机构', '其他', '法人或其他组织', '总计'];
    const { misread, notes } = told(moved(names));
    expect(misread).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('表头或行的名称不全，按次序对应。');
  });

  test('in another they are blank', () => {
    const names = ['其他', '科研机构', '社会公益组织', '法律服务机构', '自然人', '法人或其他组织', '总计'];
    const { misread } = told(moved(names));
    expect(misread.length).toBeGreaterThan(0);
    expect(isLeftBlank(misread)).toBe(true);
  });
});

describe('table 4 in lines with a row for each outcome', () => {
  const blocks = table4Blocks(form);
  const rowsOf = (ids: readonly string[]) =>
    form.table4.columns.map(({ label }, at) => [label, ...ids.map((id) => String(suqian.table4[id]![at]))]);
  const table = (head: readonly string[], ids: readonly string[]): Content => {
    const { blocks: all, ...content } = layouts.bars!(suqian);
    const heading = all.findIndex((one) => one.kind === 'text' && one.text.startsWith('四、政府'));
    const next = all.findIndex((one) => one.kind === 'text' && one.text.startsWith('五、存在'));
    const own = [['结果', ...head], ...rowsOf(ids)].map((row) => row.join(' | '));
    return {
      ...content,
      blocks: [
        ...all.slice(0, heading + 1),
        ...own.map((text) => ({ kind: 'text' as const, text })),
        ...all.slice(next),
      ],
    };
  };

  test('the heads say which block each column is', () => {
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
    ]) {
      const own = order.map((at) => blocks[at]!);
      const content = table(
        own.map(({ label }) => label),
        own.map(({ id }) => id),
      );
      expect(told(content)).toEqual({ misread: [], notes: [] });
    }
  });

  test('without heads it is blank, and said', () => {
    const { misread } = told(
      table(
        [],
        blocks.map(({ id }) => id),
      ),
    );
    expect(misread).toHaveLength(15);
    expect(isLeftBlank(misread)).toBe(true);
  });
});

describe('table 3 with the applicants as rows', () => {
  const columns = form.table3.columns;
  const rows = figureRows(form);
  const own = [
    ['申请人', ...rows.map(({ label }) => label)],
    ...columns.map(({ label }, at) => [label, ...rows.map(({ id }) => String(suqian.table3[id]![at]))]),
  ];
  test('in cells: read, and said', () => {
    const { layout, blocks } = layouts.grid!(suqian);
    const content: Content = {
      layout,
      blocks: blocks.map((block) =>
        block.kind === 'table' && block.rows[0]!.length === 10
          ? { kind: 'table', rows: own.map((row) => row.map((text) => ({ text }))) }
          : block,
      ),
    };
    expect(told(content)).toEqual({
      misread: [],
      notes: ['null → null 表三：原表的行和列与官方格式互换，已按标签换回来。请对照原文。'],
    });
  });

  test.each([' | ', '\t'])('in lines, parted by %j: not read, which is said once', (mark) => {
    const content = lines('bars', (text) =>
      text.replace(/（本列数据[\s\S]*?(?=\n四、政府)/u, own.map((row) => row.join(mark)).join('\n')),
    );
    const { misread, notes } = told(content);
    expect(misread).toHaveLength(175);
    expect(isLeftBlank(misread)).toBe(true);
    expect(notes).toEqual(['null → null 表三：文字里的表，行和列与官方格式互换，没有读取。请对照原文填写。']);
  });
});

describe('figures with letters or in 万', () => {
  const LETTERS = '数字里夹着字母或汉字，按形状读作数字。请对照原文。';
  const place = '表三“新收·自然人”：';
  const other = (natural: number): Report => ({
    ...suqian,
    table3: { ...suqian.table3, new: [natural, ...suqian.table3.new!.slice(1)] },
  });
  test.each<[string, number, string]>([
    ['344O', 3440, LETTERS],
    ['l42', 142, LETTERS],
    ['〇', 0, LETTERS],
    ['零', 0, LETTERS],
    ['O', 0, LETTERS],
    ['1.2万', 12000, '数字写的是“万”或“亿”，已换算，可能是约数。请对照原文。'],
  ])('%s', (written, figure, why) => {
    const note = `${written} → ${figure} ${place}${why}`;
    expect(
      told(
        cells((text) => (text === '3440' ? written : text)),
        other(figure),
      ).notes,
    ).toContain(note);
    for (const layout of ['bars', 'cellLines', 'tabs', 'blanks']) {
      const content = lines(layout, replaced(/(?<=申请数量\D{1,4})3440/u, written));
      expect(told(content, other(figure)).misread).toEqual([]);
      expect(told(content, other(figure)).notes).toContain(note);
    }
  });

  test.each(['约1.2万', 'B42', '1.23456万', '三千', '12万5'])(
    '%s is not sure: blank, and named',
    (written) => {
      const { misread, notes } = told(
        cells((text) => (text === '3440' && text !== written ? written : text)),
      );
      expect(misread.filter((one) => one.startsWith('table3.new'))).toEqual([
        'table3.new.natural 3440 → null，有说明',
      ]);
      expect(notes).toContain(`${written} → null ${place}不是数字，留空。请对照原文填写。`);
    },
  );
});

describe('what is in a table and no cell of the form is named', () => {
  const UNREAD = '表里的这些数没有读进报告：可能多出了行、列，或者行列错开。请对照原文。';
  const extraRow: Change = (tables) => ({
    ...tables,
    table3: tables.table3.flatMap((line, at) =>
      at === 5 ? [line, { labels: ['其中涉外的'], figures: line.figures.map(() => STRANGE) }] : [line],
    ),
  });
  test.each(['bars', 'cellLines', 'grid'])('a row more, as %s', (layout) => {
    const figures = new Array<string>(7).fill(STRANGE).join(' ');
    expect(told(layouts[layout]!(suqian, extraRow))).toEqual({
      misread: [],
      notes: [
        ...pagesIn(layout).map((why) => `null → null ${why}`),
        `其中涉外的 ${figures} → null 表三：${UNREAD}`,
      ],
    });
  });

  test('a column more, in cells', () => {
    const more: Change = (tables) => ({
      ...tables,
      more: '占比（%）',
      table3: tables.table3.map((line, at) => ({
        ...line,
        figures: [...line.figures, at < 2 ? '12.5' : ''],
      })),
    });
    expect(told(layouts.grid!(suqian, more))).toEqual({
      misread: [],
      notes: [`占比（%）：12.5、12.5 → null 表三：${UNREAD}`],
    });
  });

  test('words with a number in the place of a figure, in all cells of a row', () => {
    const content = layouts.grid!(suqian, (tables) => ({
      ...tables,
      table3: tables.table3.map((line, at) =>
        at === 0 ? { ...line, figures: line.figures.map((text) => `约${text}余件次吧`) } : line,
      ),
    }));
    const { misread, notes } = told(content);
    expect(misread.filter((one) => !/^table3\.new\..*，有说明$/u.test(one))).toEqual([]);
    expect(notes.filter((one) => one.includes('原表没有这一行'))).toEqual([]);
  });
});
