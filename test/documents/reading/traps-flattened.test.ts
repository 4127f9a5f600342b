/** How rows and columns were flattened (layouts.md A): what is read in spite of it, or left blank and said. */
import type { Content, TableBlock } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import { readHtml } from '../../../src/documents/reading/sources/html';
import { isLeftBlank, lines, reading, replaced } from '../../support/changed-layouts';
import type { Change } from '../../support/layouts';
import { layouts } from '../../support/layouts';
import { misreadIn, shownMisread } from '../../support/misread';
import { sample } from '../../support/samples';

const suqian = sample('suqian-2024');
const pingtan = sample('pingtan-2020');

/** A table as a page has it, its merged cells with it. */
function tableOf({ rows }: TableBlock, set: (text: string) => string): string {
  const places = rows.flatMap((row, at) => row.map(({ of }, column) => of ?? { row: at, column }));
  const cellOf = (text: string, row: number, column: number) => {
    const own = places.flatMap((one, place) =>
      one.row === row && one.column === column ? [place % rows[0]!.length] : [],
    );
    const columns = new Set(own).size;
    return `<td colspan="${columns}" rowspan="${own.length / columns}">${set(text)}</td>`;
  };
  const rowOf = (row: TableBlock['rows'][number], at: number) =>
    row.map(({ text, of }, column) => (of ? '' : cellOf(text, at, column))).join('');
  return `<table>${rows.map((row, at) => `<tr>${rowOf(row, at)}</tr>`).join('')}</table>`;
}

/** Lines that hold nothing but a figure. */
const FIGURE = /^(-?[\d.]+)$/gmu;

describe('read exactly', () => {
  test.each<[string, Content]>([
    ['a cell a paragraph, blanks around figures (A1)', lines('paragraphs', replaced(FIGURE, '  $1\u00a0 '))],
    ['a cell a line (A2)', layouts.cellLines!(suqian)],
    ['a bar behind every figure (A2)', lines('cellLines', replaced(FIGURE, '$1 |'))],
    ['a bar on the line before every figure (A2)', lines('cellLines', replaced(FIGURE, '|\n$1 |'))],
    ['a bar on the line behind every figure (A2)', lines('cellLines', replaced(FIGURE, '$1\n|'))],
    ['a row a line (A3)', layouts.bars!(suqian)],
    ['bars that merged cells left (A4)', lines('bars', replaced(/^(（三）不予公开.*)$/gmu, '$1 ||||'))],
    ['Markdown (A11)', layouts.markdown!(suqian)],
    [
      'seven and eight columns in turns (A11)',
      lines('markdown', (text) =>
        text.replace(/^\| (\S+ )?(\d\.\S+) \|/gmu, (_, group: string | undefined, label: string) =>
          group ? `| ${group}| ${label} |` : `| ${label} |`,
        ),
      ),
    ],
    [
      'the last row of table 3 behind a page number, the heading of section 4 right below (A7)',
      lines('cellLines', replaced('四、结转下年度', '- 3 -\n\n四、结转下年度')),
    ],
    [
      'a group that is named again behind a page number (A8)',
      lines('cellLines', replaced('（五）不予处理', '— 4 —\n三、本年度办理结果\n（五）不予处理')),
    ],
    [
      'the name of a group broken by a page number (A6)',
      lines('blanks', replaced('（四）无法提供1.', '（四）无\n- 3 -\n法提供\n1.')),
    ],
    ['a small table for each row, in lines (A9)', layouts.smallTables!(suqian)],
  ])('%s', (_, content) => {
    expect(reading(content).misread).toEqual([]);
  });

  test('a label a page has in many pieces, and figures in pieces of their own (A10)', async () => {
    const pieces = (text: string) => [...text].map((one) => `<span><font>${one}</font></span>`).join('');
    const html = layouts.grid!(suqian)
      .blocks.map((block) => {
        if (block.kind === 'break') return '';
        return block.kind === 'text' ? `<p>${block.text}</p>` : tableOf(block, pieces);
      })
      .join('');
    expect(reading(await readHtml(html)).misread).toEqual([]);
  });
});

const byOrder = (report: typeof suqian) => Object.keys(report.table3).map((row) => `table3.${row}`);

test('a small table for each row, of cells: by the order of its columns, which is said (A9)', () => {
  expect(reading(layouts.smallGrids!(suqian))).toEqual({ misread: [], notes: byOrder(suqian) });
});

test('behind the end of a page rows stand below wrong names, with seven columns of figures (A9)', () => {
  const { blocks, layout } = layouts.smallGrids!(suqian);
  const from = blocks.findIndex((block) => block.kind === 'text' && /^2\.重复申请/u.test(block.text));
  const to = blocks.findIndex((block) => block.kind === 'text' && /^四、政府/u.test(block.text));
  const names = ['本年新收件数', '上年结转件数', '予以公开', '部分公开', '不予公开', '无法提供', '结转'];
  const row = (texts: readonly string[]) => texts.map((text) => ({ text }));
  const small = blocks.slice(from, to);
  const rows = small.flatMap((block, at) => {
    const label = small[at - 1];
    return block.kind === 'table' && label?.kind === 'text'
      ? [row([label.text, ...block.rows[1]!.map(({ text }) => text)])]
      : [];
  });
  const content: Content = {
    layout,
    blocks: [
      ...blocks.slice(0, from),
      { kind: 'table', rows: [row(['项目', ...names]), ...rows] },
      ...blocks.slice(to),
    ],
  };
  expect(rows).toHaveLength(9);
  expect(reading(content)).toEqual({ misread: [], notes: byOrder(suqian) });
});

test('figures that ran together: what the sums leave one way is read, a sign parts figures, the rest is blank (A5)', () => {
  const { misread, notes } = reading(layouts.glued!(pingtan), pingtan);
  expect(isLeftBlank(misread)).toBe(true);
  expect(misread).toEqual(expect.arrayContaining(['table2.normative.made 77 → null，有说明']));
  expect(notes).toEqual(expect.arrayContaining(['table2.fees 35-15', 'table3.granted 6000017']));
});

describe('figures before, between and behind the halves of a label (A6)', () => {
  const set =
    (place: 'before' | 'between'): Change =>
    (tables) => ({
      ...tables,
      table3: tables.table3.map((line, at) => (at % 6 === 3 ? { ...line, set: place } : line)),
    });
  test.each([
    ['before', 'bars'],
    ['before', 'blanks'],
    ['between', 'bars'],
    ['between', 'blanks'],
  ] as const)('%s, as %s', (place, layout) => {
    const { misread } = reading(layouts[layout]!(suqian, set(place)));
    expect(isLeftBlank(misread)).toBe(true);
    expect(misread.length).toBeLessThan(175);
  });
});

describe('two years side by side (A12)', () => {
  const other = (figures: readonly string[]) => figures.map((text) => (text === '0' ? '0' : `${text}1`));
  const both: Change = (tables) => ({
    ...tables,
    table2: tables.table2.map((line) => ({ ...line, figures: [...other(line.figures), ...line.figures] })),
    table3: tables.table3.map((line) => ({ ...line, figures: [...other(line.figures), ...line.figures] })),
    table4: { ...tables.table4, figures: [...other(tables.table4.figures), ...tables.table4.figures] },
  });

  test.each(['paragraphs', 'cellLines', 'bars', 'tabs', 'blanks', 'markdown', 'grid'])(
    'without a word which is which, as %s: all blank, and said',
    (layout) => {
      const { misread } = reading(layouts[layout]!(suqian, both));
      expect(isLeftBlank(misread)).toBe(true);
      expect(misread).toHaveLength(200);
    },
  );

  const rowsOfYears = (first: string, second: string): Content => {
    const { blocks, layout } = layouts.grid!(suqian);
    return {
      layout,
      blocks: blocks.map((block) => {
        if (block.kind !== 'table' || block.rows[0]!.length !== 15) return block;
        const [figures] = block.rows.slice(-1);
        const heads = block.rows.slice(0, -1).map((row) => row.map(({ text }) => ({ text })));
        return {
          ...block,
          rows: [
            ...heads.map((row) => [{ text: '年度' }, ...row]),
            [{ text: first }, ...figures!.map(({ text }) => ({ text: `${text}1` }))],
            [{ text: second }, ...figures!],
          ],
        };
      }),
    };
  };
  test('in rows of table 4: those of the report where the rows say their years', () => {
    expect(reading(rowsOfYears('2023年', '2024年'))).toEqual({
      misread: [],
      notes: [`table4 ${Object.values(suqian.table4).flat().join(' ')}`],
    });
    const { misread } = reading(rowsOfYears('甲', '乙'));
    expect(isLeftBlank(misread)).toBe(true);
    expect(misread).toHaveLength(15);
  });

  test('in columns of table 4: those of the report where the heads say their years', () => {
    const { blocks, layout } = layouts.grid!(suqian, both);
    const years = [...new Array<string>(15).fill('2023年'), ...new Array<string>(15).fill('2024年')];
    const content: Content = {
      layout,
      blocks: blocks.map((block) =>
        block.kind === 'table' && block.rows[0]!.length === 30
          ? {
              ...block,
              rows: [years, ...block.rows.map((row) => row.map(({ text }) => text))].map((row) =>
                row.map((text) => ({ text })),
              ),
            }
          : block,
      ),
    };
    const read = readContent(content);
    expect(
      misreadIn(suqian, read)
        .map(shownMisread)
        .filter((one) => one.startsWith('table4')),
    ).toEqual([]);
    expect(read.notes.filter(({ place }) => place === 'table4').map(({ why }) => why)).toEqual([
      '表四：表里并列几个年度的数，按表头只取本年度的。',
    ]);
  });
});
