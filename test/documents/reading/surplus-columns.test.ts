/** Tables in lines with more columns than the form has, whose heads do not tell which: the sums do, or the rows are blank and it is said once. */
import type { Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import type { Change, Line } from '../../support/layouts';
import { layouts } from '../../support/layouts';
import { misreadIn } from '../../support/misread';
import { sample } from '../../support/samples';

const suqian = sample('suqian-2024');
const PARTED = ['bars', 'tabs', 'blanks', 'markdown'];
const HEAD = '自然人';

/** Figures that a row of table 3 gets, and the name of their column before or behind all others. */
const withColumn =
  (figuresOf: (figures: readonly string[], row: number) => readonly string[], more?: string): Change =>
  (tables) => ({
    ...tables,
    table3: tables.table3.map((line, at): Line => ({ ...line, figures: figuresOf(line.figures, at) })),
    ...(more !== undefined && { more }),
  });

/** As a head that is read row by row names it: before the names below. */
const headFirst = ({ blocks, ...content }: Content, name: string): Content => ({
  ...content,
  blocks: blocks.map((block) =>
    block.kind === 'text' && block.text.includes('勾稽关系')
      ? { ...block, text: block.text.replace(HEAD, `${name} ${HEAD}`) }
      : block,
  ),
});

const told = (content: Content) => {
  const { report, notes } = readContent(content);
  return {
    misread: misreadIn(suqian, { report, notes }).map(({ address, read }) => [address, read]),
    notes: notes.map(({ place, why }) => `${place} ${why}`),
  };
};

const BY_SUMS = 'table3 表三：每行的数比官方格式的列多，按勾稽关系认出多出的列，没有读。请对照原文。';
const OF_YEAR = 'table3 表三：表里并列几个年度的数，按表头只取本年度的。';
const UNCLEAR = 'table3 表三：每行的数比官方格式的列多，多出的是哪几列定不了，这些行留空。请对照原文填写。';

test.each(PARTED)('as %s: a column behind the others whose head stands before them', (layout) => {
  const change = withColumn((figures, row) => [...figures, String(row + 30)]);
  const content = headFirst(layouts[layout]!(suqian, change), '上年总计');
  const { misread, notes } = told(content);
  expect([misread, notes.filter((one) => one !== OF_YEAR)]).toEqual([[], [BY_SUMS]]);
});

test.each(PARTED)('as %s: what that column holds is told', (layout) => {
  const change = withColumn((figures, row) => [...figures, String(row + 30)]);
  const { notes } = readContent(headFirst(layouts[layout]!(suqian, change), '上年总计'));
  expect(notes[0]!.found).toMatch(/^30；31；32；/u);
});

test.each(PARTED)('as %s: remarks behind some rows', (layout) => {
  const change = withColumn((figures, row) => (row % 3 === 0 ? [...figures, '5'] : figures), '备注');
  const { misread, notes } = told(layouts[layout]!(suqian, change));
  expect([misread, notes.filter((one) => one.startsWith('table3'))]).toEqual([[], [BY_SUMS]]);
});

test.each(PARTED)('as %s: a column of the form in two parts leaves all rows blank', (layout) => {
  const inParts = ([all = '', ...rest]: readonly string[]) => {
    const abroad = Math.floor(Number(all) / 3);
    return [String(Number(all) - abroad), String(abroad), ...rest];
  };
  const content = headFirst(layouts[layout]!(suqian, withColumn(inParts)), '境内 境外');
  const { misread, notes } = told(content);
  expect(notes).toEqual([UNCLEAR]);
  expect(misread.every(([, read]) => read === null)).toBe(true);
});
