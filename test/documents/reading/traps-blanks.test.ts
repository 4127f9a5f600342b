/** What tables lost (layouts.md B): blank cells stay blank, what cannot be told is left blank and said. */
import type { Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import type { Report } from '../../../src/report/report';
import { isLeftBlank, lines, reading, replaced } from '../../support/changed-layouts';
import type { Change } from '../../support/layouts';
import { layouts } from '../../support/layouts';
import { sample, withCells } from '../../support/samples';

const suqian = sample('suqian-2024');
const zhanyi = sample('zhanyi-2019');
const KEPT = ['new', 'carriedIn', 'handledTotal', 'carriedOut'];

test.each(['bars', 'tabs', 'markdown', 'grid'])('blank cells are not 0, as %s (B1)', (layout) => {
  const some = withCells(suqian, {
    'granted.research': null,
    'denied.inquiry.legal': null,
    'new.nonprofit': 'na',
  });
  expect(reading(layouts[layout]!(some), some).misread).toEqual([]);
});

describe('blank cells vanished (B2)', () => {
  /** The row has these figures alone. */
  const only =
    (figures: readonly string[]): Change =>
    (tables) => ({
      ...tables,
      table3: tables.table3.map((line, at) => (at === 5 ? { ...line, figures } : line)),
    });
  test.each<[string, readonly string[]]>([
    ['of 自然人 alone one is left (131)', ['4']],
    ['the total alone is left (161)', ['5']],
    ['two that stand together are left (145)', ['4', '4']],
    ['none is left (128)', []],
  ])('%s', (_, figures) => {
    const { misread } = reading(layouts.blanks!(suqian, only(figures)));
    expect(isLeftBlank(misread)).toBe(true);
    expect(misread.filter((one) => one.startsWith('table3.denied.'))).not.toEqual([]);
  });
});

describe('no totals but those of four rows (B3)', () => {
  const withoutTotals = {
    ...suqian,
    table3: Object.fromEntries(
      Object.entries(suqian.table3).map(([row, own]) => [
        row,
        KEPT.includes(row) ? own : [...own.slice(0, -1), null],
      ]),
    ),
  };
  test.each(['paragraphs', 'cellLines', 'bars', 'tabs', 'blanks', 'markdown', 'grid'])(
    'blank as they are, each with a note, as %s',
    (layout) => {
      const { misread, notes } = reading(layouts[layout]!(withoutTotals), withoutTotals);
      expect(misread).toEqual([]);
      const places = Object.keys(suqian.table3).filter((row) => !KEPT.includes(row));
      expect(notes.map((one) => one.split(' ')[0])).toEqual(places.map((row) => `table3.${row}`));
    },
  );

  test('they vanished, and a column does not add up: the rows are blank', () => {
    const other = {
      ...withoutTotals,
      table3: { ...withoutTotals.table3, granted: [1407, 21, 0, 0, 2, 0, null] },
    };
    const { misread } = reading(layouts.blanks!(other), other);
    expect(isLeftBlank(misread)).toBe(true);
    expect(misread.length).toBeGreaterThan(100);
  });

  test('they ran together with the rest: the rows are blank', () => {
    expect(isLeftBlank(reading(layouts.glued!(withoutTotals), withoutTotals).misread)).toBe(true);
  });
});

describe('text that stood there before was dropped (B4)', () => {
  const once = (text: string) => [...new Set(text.split('\n'))].join('\n');
  const oneZero = (text: string) => {
    const [first, ...others] = text.split(/^0$/mu);
    return `${first}0${others.join('').replace(/\n{2,}/gu, '\n')}`;
  };
  test.each<[string, Content, Report]>([
    ['every line once', lines('cellLines', once), suqian],
    [
      'every paragraph once',
      lines('paragraphs', (text) =>
        text
          .split('\n')
          .filter((line, at, all) => line === '' || all.indexOf(line) === at)
          .join('\n'),
      ),
      suqian,
    ],
    ['every line once, of the other form', lines('cellLines', once, zhanyi), zhanyi],
    ['0 once', lines('cellLines', oneZero), suqian],
  ])('%s: nothing is taken for a blank without a word', (_, content, report) => {
    const { misread } = reading(content, report);
    expect(isLeftBlank(misread)).toBe(true);
    expect(misread.length).toBeGreaterThan(10);
  });
});

test('labels of a group lost, with all figures behind its heading, in every layout of lines (B5)', () => {
  const lost: Change = (tables) => ({
    ...tables,
    table3: tables.table3.map((line, at) =>
      at >= 4 && at < 12 ? { ...line, labels: line.labels.slice(0, -1) } : line,
    ),
  });
  for (const layout of ['paragraphs', 'cellLines', 'bars', 'tabs', 'blanks', 'markdown']) {
    const { misread, notes } = reading(layouts[layout]!(suqian, lost));
    expect(misread).toEqual([]);
    expect(notes.filter((one) => one.startsWith('table3'))).toHaveLength(8);
  }
});

describe('a figure of 行政事业性收费 is lost, and what stands behind moves up (B6)', () => {
  const lost: Change = (tables) => ({
    ...tables,
    table2: tables.table2.map((line) =>
      line.labels.includes('行政事业性收费') ? { ...line, figures: line.figures.slice(1) } : line,
    ),
  });
  test.each(Object.keys(layouts))('as %s: the figure that is left is said, all others are read', (layout) => {
    const before = reading(layouts[layout]!(zhanyi), zhanyi).misread;
    const { misread, notes } = reading(layouts[layout]!(zhanyi, lost), zhanyi);
    const more = misread.filter((one) => !before.includes(one));
    expect(more.filter((one) => !/^table2\.fees\..*，有说明$/u.test(one))).toEqual([]);
    expect(notes.filter((one) => one.startsWith('table2.fees'))).not.toEqual([]);
  });
});

test('a table that is a picture is missing, and no report of zeros (B7)', () => {
  const { report, notes } = readContent(
    lines('bars', (text) => text.replace(/（本列数据[\s\S]*?(?=\n四、政府)/u, '')),
  );
  expect(report.table3).toBeUndefined();
  expect(notes.map(({ place, why }) => `${place} ${why}`)).toEqual(['table3 表三：没有找到这张表。']);
});

test('a narrative without tables (B8)', () => {
  const { report, notes } = readContent({
    layout: 'lines',
    blocks: [
      '某县人民政府2023年政府信息公开工作年度报告',
      '一、总体情况',
      '2023年共收到申请12件，全部按期答复；制发规范性文件3件。',
      '五、存在的主要问题及改进情况',
      '公开不够及时。',
    ].map((text) => ({ kind: 'text', text })),
  });
  expect({ ...report, notes: notes.map(({ place, why }) => `${place} ${why}`) }).toEqual({
    organ: '某县人民政府',
    level: 'county',
    year: 2023,
    format: '2021',
    sections: {
      '0': '某县人民政府2023年政府信息公开工作年度报告',
      '1': '2023年共收到申请12件，全部按期答复；制发规范性文件3件。',
      '5': '公开不够及时。',
    },
    notes: [
      'table2 表二：没有找到这张表。',
      'table3 表三：没有找到这张表。',
      'table4 表四：没有找到这张表。',
    ],
  });
});

test('the text ends within a table: how far it was read is said (B9)', () => {
  const { report, notes } = readContent(lines('bars', replaced(/(\n（四）无法提供[^\n]*)[\s\S]*$/u, '$1')));
  expect(Object.keys(report.table3!).at(-1)).toBe('unavailable.notHeld');
  expect(notes.filter(({ why }) => why.includes('文字到这里为止')).map(({ place }) => place)).toEqual([
    'table3.unavailable.notHeld',
  ]);
});

test.each([
  ['sections follow', '\n五、存在的主要问题及改进情况\n不够及时。\n六、其他需要报告的事项\n不掌握的共 897'],
  ['the line that ends an export follows', '\n数据校验码：S81B-0F97'],
])('a text that ends with the last figures of a row, but not within its table: %s', (_, end) => {
  const { notes } = readContent(lines('bars', replaced(/(\n（四）无法提供[^\n]*)[\s\S]*$/u, `$1${end}`)));
  expect(notes.filter(({ why }) => why.includes('文字到这里为止'))).toEqual([]);
});
