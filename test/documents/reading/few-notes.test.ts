/** Notes that a clerk reads: none on plain figures, one where many places are read alike, each blank figure by its row. */
import type { Block, Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import { layouts } from '../../support/layouts';
import { misreadIn } from '../../support/misread';
import { sample } from '../../support/samples';

const suqian = sample('suqian-2024');

type Row = Extract<Block, { readonly kind: 'table' }>['rows'][number];

/** The rows of the tables, changed. */
const withRows = (change: (row: Row, table: number) => Row): Content => {
  const { blocks, ...content } = layouts.grid!(suqian);
  let table = 0;
  return {
    ...content,
    blocks: blocks.map((block) => {
      if (block.kind !== 'table') return block;
      table += 1;
      return { ...block, rows: block.rows.map((row) => change(row, table)) };
    }),
  };
};

const withFigures = (change: (figure: string, column: number) => string) =>
  withRows((row, table) =>
    row.map((cell, column) =>
      /^\d+$/u.test(cell.text) ? { ...cell, text: change(cell.text, table === 2 ? column : -1) } : cell,
    ),
  );

const told = (content: Content) => {
  const { report, notes } = readContent(content);
  return {
    misread: misreadIn(suqian, { report, notes }).map(({ address, read }) => [address, read]),
    notes: notes.map(({ place, why }) => `${place} ${why}`),
  };
};

test.each<[string, (figure: string) => string]>([
  ['a unit that the cell has', (figure) => `${figure}件`],
  ['the same in brackets', (figure) => `${figure}（件）`],
  ['a separator of thousands', (figure) => Number(figure).toLocaleString('en')],
  ['both', (figure) => `${Number(figure).toLocaleString('en')} 件`],
])('%s is a plain figure', (_, change) => {
  expect(told(withFigures(change))).toEqual({ misread: [], notes: [] });
});

/** The column of table 3 with its totals. */
const LAST = 9;

test('remarks beside all figures of a column are one note, which names them', () => {
  const content = withFigures((figure, column) => (column === LAST ? `${figure}（含网络）` : figure));
  const { notes } = readContent(content);
  expect(told(content)).toEqual({
    misread: [],
    notes: ['table3 表三（共25处）：数字旁边还有文字，只取数字。'],
  });
  expect(notes[0]!.places).toHaveLength(25);
  expect(notes[0]!.found).toMatch(/^“新收·总计”3525（含网络）；/u);
});

const isPublication = (row: Row) => row.some(({ text }) => text.includes('要求提供公开出版物'));
const FIRST = 3;

/** The row with one text in each of its cells, or in one over all of them. */
const withText = (text: string, isMerged: boolean): Content => {
  const { blocks, ...content } = layouts.grid!(suqian);
  return {
    ...content,
    blocks: blocks.map((block) => {
      if (block.kind !== 'table') return block;
      const at = block.rows.findIndex(isPublication);
      const rows = block.rows.map((row, index) =>
        row.map((cell, column) => {
          if (index !== at || column < FIRST) return cell;
          return isMerged && column > FIRST ? { text, of: { row: at, column: FIRST } } : { text };
        }),
      );
      return { ...block, rows };
    }),
  };
};

test.each([true, false])('无 in a row, merged: %s: the row is there, and blank', (isMerged) => {
  const { misread, notes } = told(withText('无', isMerged));
  expect(notes).toEqual(['table3 表三（共7处）：写的是“无”，留空。请核对是填 0 还是不填。']);
  expect(misread.every(([, read]) => read === null)).toBe(true);
  expect(misread).toHaveLength(7);
});

test('a figure in a merged cell over all columns is none of theirs: one note on the row', () => {
  const { misread, notes } = told(withText('3', true));
  expect(notes).toEqual([
    'table3.refused.publication 表三“要求提供公开出版物”行（共7处）：合并的格跨了几行或几列，是哪一格的数定不了，留空。请对照原文填写。',
  ]);
  expect(misread.every(([, read]) => read === null)).toBe(true);
});
