/** Files that have the same table more than once: the report's own is read, of the others it is said that they are not. */
import { writeXlsx } from 'hucre/xlsx';
import type { Note } from '../../../src/documents/read-error';
import type { Block, Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import { readDocument } from '../../../src/documents/reading/read-document';
import type { Report } from '../../../src/report/report';
import { layouts } from '../../support/layouts';
import { sample } from '../../support/samples';

const suqian = sample('suqian-2024');
const before = sample('suqian-2023');
const huaian = sample('huaian-2024');

const ALL = ['table2', 'table3', 'table4'] as const;
type Table = (typeof ALL)[number];

const passedOver = (found: string | null, used: string | null, tables: readonly Table[] = ALL): Note[] =>
  tables.map((place) => ({
    place,
    found,
    used,
    why: `${{ table2: '表二', table3: '表三', table4: '表四' }[place]}：文件里不止一张这样的表，只读了其中一张，没有混在一起。请核对读的是不是要的那一张。`,
  }));

const byName = (place: 'year' | 'organ', found: string, used: string | number): Note => ({
  place,
  found,
  used,
  why: '正文里没有写明，取自文件或工作表的名称，请核对。',
});
const noOrgan: Note = {
  place: 'organ',
  found: null,
  used: '',
  why: '标题里只有地名或没有机关名称，请核对。',
};

const text = (line: string): Block => ({ kind: 'text', text: line });
const tablesOf = (report: Report) => layouts.grid!(report).blocks.filter(({ kind }) => kind === 'table');
const onSheet = (sheet: string, ...blocks: readonly Block[]): readonly Block[] => [
  { kind: 'break', sheet },
  ...blocks,
];
const bare = (sheet: string, report: Report) => onSheet(sheet, ...tablesOf(report));
const own = bare('2024年', suqian);
const last = bare('2023年', before);

const readAll = (content: Content, name: string) => {
  const { report, notes } = readContent(content, { name });
  const { organ, year, table2, table3, table4 } = report;
  return { organ, year, table2, table3, table4, notes };
};
const as = ({ table2, table3, table4 }: Report, organ: string, year: number, notes: readonly Note[]) => ({
  organ,
  year,
  table2,
  table3,
  table4,
  notes,
});
const { organ } = suqian;

describe('sheets without a heading', () => {
  const NAMED = '宿迁市人民政府2024年.xlsx';
  const fromName = [byName('year', NAMED, 2024), byName('organ', NAMED, organ)];

  test.each<[string, readonly Block[], string, ReturnType<typeof as>]>([
    [
      'named by years, the file by one of them',
      [...last, ...own],
      NAMED,
      as(suqian, organ, 2024, [...passedOver('2023年', '2024年'), ...fromName]),
    ],
    [
      'the other way round',
      [...own, ...last],
      NAMED,
      as(suqian, organ, 2024, [...passedOver('2023年', '2024年'), ...fromName]),
    ],
    [
      'the file named by the other year',
      [...own, ...last],
      '2023年.xlsx',
      as(before, '', 2023, [...passedOver('2024年', '2023年'), byName('year', '2023年.xlsx', 2023), noOrgan]),
    ],
    [
      'the file named by none: the latest year',
      [...last, ...own],
      'a.xlsx',
      as(suqian, '', 2024, [...passedOver('2023年', '2024年'), byName('year', '2024年', 2024), noOrgan]),
    ],
    [
      'a title on a sheet of its own',
      [
        ...bare('上年', before),
        ...bare('本年', suqian),
        ...onSheet('封面', text('宿迁市人民政府2024年政府信息公开工作年度报告')),
      ],
      'a.xlsx',
      as(suqian, organ, 2024, passedOver('上年', '本年')),
    ],
    [
      'an example before the report',
      [...bare('填报示例', huaian), ...bare('填报', suqian)],
      NAMED,
      as(suqian, organ, 2024, [...passedOver('填报示例', '填报'), ...fromName]),
    ],
    [
      'of another organ',
      [...bare('淮安市人民政府', huaian), ...bare('宿迁市人民政府', suqian)],
      NAMED,
      as(suqian, organ, 2024, [...passedOver('淮安市人民政府', '宿迁市人民政府'), ...fromName]),
    ],
    [
      'by their names as good as each other: the first',
      [...bare('Sheet1', suqian), ...bare('Sheet2', before)],
      NAMED,
      as(suqian, organ, 2024, [...passedOver('Sheet2', 'Sheet1'), ...fromName]),
    ],
    [
      'of the same figures',
      [...bare('Sheet1', suqian), ...bare('Sheet2', suqian)],
      NAMED,
      as(suqian, organ, 2024, fromName),
    ],
    [
      'a table on each',
      tablesOf(suqian).flatMap((table, at) => onSheet(`表${at + 2}`, table)),
      NAMED,
      as(suqian, organ, 2024, fromName),
    ],
    [
      'a table on each, of two years',
      [suqian, before].flatMap((report) =>
        tablesOf(report).flatMap((table, at) => onSheet(`${report.year}表${at + 2}`, table)),
      ),
      NAMED,
      as(suqian, organ, 2024, [
        ...passedOver('2023表2', '2024表2', ['table2']),
        ...passedOver('2023表3', '2024表3', ['table3']),
        ...passedOver('2023表4', '2024表4', ['table4']),
        ...fromName,
      ]),
    ],
  ])('%s', (_, blocks, name, expected) => {
    expect(readAll({ layout: 'structured', blocks }, name)).toEqual(expected);
  });
});

/** Beside each table of a report that of another, each with what stands above it. */
const beside = (
  layout: string,
  [above, aboveOther]: readonly [string, string],
  other: Report,
  isFirst: boolean,
): Content => {
  const { layout: kind, blocks } = layouts[layout]!(suqian);
  const others = partsOf(layout, other).filter(({ isTable }) => isTable);
  let at = 0;
  return {
    layout: kind,
    blocks: partsOf(layout, suqian, blocks).flatMap((part) => {
      if (!part.isTable) return part.blocks;
      const pair = [
        [...(above === '' ? [] : [text(above)]), ...part.blocks],
        [text(aboveOther), ...others[at++]!.blocks],
      ];
      return (isFirst ? pair : pair.reverse()).flat();
    }),
  };
};

/** A table is what stands between a heading of its section and the next. */
function partsOf(layout: string, report: Report, blocks = layouts[layout]!(report).blocks) {
  const parts: { isTable: boolean; blocks: Block[] }[] = [];
  const lines = blocks.flatMap((block): Block[] =>
    block.kind === 'text' ? block.text.split('\n').map(text) : [block],
  );
  let isWithin = false;
  for (const block of lines) {
    const words = block.kind === 'text' ? block.text : '';
    const isHeading = HEADINGS.some((heading) => words.startsWith(heading));
    if (isHeading || words.includes('。')) isWithin = isHeading && !/^[一五六]、/u.test(words);
    const isTable = block.kind === 'table' || (isWithin && !isHeading && words !== '');
    if (parts.at(-1)?.isTable !== isTable || block.kind === 'table') parts.push({ isTable, blocks: [] });
    parts.at(-1)!.blocks.push(block);
  }
  return parts;
}
const HEADINGS = ['一、总体', '二、主动公开', '三、收到和处理', '四、政府信息公开', '五、存在', '六、其他'];

describe.each(['grid', 'bars', 'tabs', 'cellLines'])('tables beside each other as %s', (layout) => {
  test.each<[string, string, Report, boolean]>([
    ['', '2023年度（对比）', before, true],
    ['2024年度', '2023年度（对比）', before, false],
    ['本年', '上年', before, false],
    ['2024年', '2023年', before, true],
    ['', '淮安市人民政府 附', huaian, true],
    ['宿迁市人民政府', '淮安市人民政府', huaian, false],
    ['', '附：上年同期数据', before, true],
  ])('%j and %j', (above, aboveOther, other, isFirst) => {
    const { notes, ...read } = readAll(beside(layout, [above, aboveOther], other, isFirst), '');
    const { notes: alone } = readAll(layouts[layout]!(suqian), '');
    expect(read).toEqual({ organ, year: 2024, ...only(suqian) });

    const used = above === '' ? null : above;
    expect(notes.filter(({ why }) => why.includes('不止一张'))).toEqual(passedOver(aboveOther, used));
    expect(notes.filter(({ why }) => !why.includes('不止一张'))).toEqual(alone);
  });
});
const only = ({ table2, table3, table4 }: Report) => ({ table2, table3, table4 });

describe('on one sheet', () => {
  const rowsOf = (report: Report) =>
    layouts.grid!(report).blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map(({ text: words, of }) => (of ? null : words)))
        : block.kind === 'text'
          ? [[block.text]]
          : [],
    );
  const read = async (rows: readonly (readonly (string | null)[])[], name: string) => {
    const bytes = await writeXlsx({ sheets: [{ name: '表', rows: rows.map((row) => [...row]) }] });
    const { report, notes } = await readDocument(bytes, name);
    return { ...only(report), organ: report.organ, year: report.year, notes };
  };

  test('two reports below each other, each with its title', async () => {
    const { notes, ...found } = await read([...rowsOf(before), ...rowsOf(suqian)], 'a.xlsx');
    expect(found).toEqual({ ...only(suqian), organ, year: 2024 });
    expect(notes.filter(({ place }) => place === 'document').map((note) => [note.found, note.used])).toEqual([
      [`${organ}2023年、${organ}2024年`, `${organ}2024年`],
    ]);
  });

  test('tables of two years, each below its year', async () => {
    const alone = (report: Report) => rowsOf(report).filter((row) => row.length > 1);
    const rows = [['2023年'], ...alone(before), ['2024年'], ...alone(suqian)];
    const { notes, ...found } = await read(rows, '宿迁市人民政府2024年.xlsx');
    expect(found).toEqual({ ...only(suqian), organ, year: 2024 });
    expect(notes.filter(({ why }) => why.includes('不止一张'))).toEqual(passedOver('2023年', '2024年'));
  });
});

test('a second table without a word above it: no row of it stands in for one that the first lacks', () => {
  const { layout, blocks } = layouts.grid!(suqian);
  const isTable3 = (block: Block) => block.kind === 'table' && block.rows.length > 20;
  const shorter = blocks.map((block) =>
    block.kind === 'table' && isTable3(block)
      ? {
          ...block,
          rows: block.rows.filter((row) => !row.some(({ text: words }) => /予以公开/u.test(words))),
        }
      : block,
  );
  const other = tablesOf(before).filter(isTable3);
  const { table3, notes } = readAll({ layout, blocks: [...shorter, ...other] }, '');
  const rest = Object.entries(suqian.table3).filter(([row]) => row !== 'granted');
  expect(table3).toEqual(Object.fromEntries(rest));
  expect(notes).toEqual([
    ...passedOver(null, null, ['table3']),
    { place: 'table3.granted', found: null, used: null, why: '表三“予以公开”行：原表没有这一行。' },
  ]);
});

describe('table 3 of this year and the last on a page', () => {
  const { layout, blocks } = layouts.grid!(suqian);
  const at = blocks.findIndex((block) => block.kind === 'table' && block.rows.length > 20);
  const [now, then] = [suqian, before].map((report) =>
    tablesOf(report).find((block) => block.kind === 'table' && block.rows.length > 20)!,
  ) as [Block, Block];
  const folded = (...some: readonly Block[]) =>
    some.map((block): Block => (block.kind === 'break' ? block : { ...block, isFolded: true }));

  test.each<[string, readonly Block[], string | null, string | null]>([
    ['the last folded up before it', [...folded(text('去年的表'), then), now], '去年的表', null],
    ['folded up behind it, and without a word', [now, ...folded(then)], null, null],
    [
      'below each what it is',
      [then, text('（以上为2023年数据）'), now, text('（以上为2024年数据）')],
      '2023年数据',
      '2024年数据',
    ],
    ['below each the year', [then, text('2023年'), now, text('2024年')], '2023年', '2024年'],
    ['below the last what it is', [then, text('上表为上年数据'), now], '上年数据', null],
    ['above each the year', [text('2023年'), then, text('2024年'), now], '2023年', '2024年'],
  ])('%s', (_, tables, found, used) => {
    const all = [...blocks.slice(0, at), ...tables, ...blocks.slice(at + 1)];
    const { table3, notes } = readAll({ layout, blocks: all }, '');
    expect(table3).toEqual(suqian.table3);
    expect(notes).toEqual(passedOver(found, used, ['table3']));
  });

  test('one that is folded up is read where there is no other', () => {
    const all = [...blocks.slice(0, at), ...folded(text('查看'), now), ...blocks.slice(at + 1)];
    const { table3, notes } = readAll({ layout, blocks: all }, '');
    expect([table3, notes]).toEqual([suqian.table3, []]);
  });
});

test('of two reports the one of the year that the file’s name tells', () => {
  const { layout } = layouts.grid!(suqian);
  const blocks = [suqian, before].flatMap((report) => layouts.grid!(report).blocks);
  const { year, table3 } = readAll({ layout, blocks }, '宿迁市2023年.docx');
  expect([year, table3]).toEqual([2023, before.table3]);
});

test('a list of some rows before the table is none', () => {
  const { layout, blocks } = layouts.grid!(suqian);
  const row = (...texts: readonly string[]) => texts.map((words) => ({ text: words }));
  const list: Block = {
    kind: 'table',
    rows: [
      row('信息内容', '本年处理决定数量'),
      row('行政许可', '1'),
      row('行政处罚', '2'),
      row('行政强制', '3'),
    ],
  };
  const at = blocks.findIndex(({ kind }) => kind === 'table');
  const { table2, notes } = readAll(
    { layout, blocks: [...blocks.slice(0, at), list, ...blocks.slice(at)] },
    '',
  );
  expect(table2).toEqual(suqian.table2);
  expect(notes).toEqual(passedOver(null, null, ['table2']));
});
