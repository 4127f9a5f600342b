/** Reports in the shapes that published ones have once they are pages, documents or plain text (layouts.md). */
import type { Block, Content, GridCell } from '../../src/documents/reading/content';
import type { Cell } from '../../src/report/cell';
import type { Form } from '../../src/report/form';
import { figureRows, findForm, table4Blocks } from '../../src/report/form';
import { lineageOf } from '../../src/report/printed-labels';
import type { Report } from '../../src/report/report';

/** A line of a table: labels, heads, or a row with its figures. */
export interface Line {
  readonly labels: readonly string[];
  readonly figures: readonly string[];
  /** as lines: the figures stand before their label, or between its two halves, as a PDF's do; or nothing parts them */
  readonly set?: 'before' | 'between' | 'glued';
}

export interface Tables {
  readonly form: Form;
  readonly table3Form: Form;
  /** heads of table 2 as labels before their rows */
  readonly table2: readonly Line[];
  readonly table3: readonly Line[];
  readonly table4: Line;
  /** heads in another order than the form's; the figures of the lines are in it already */
  readonly order?: HeadOrder;
  /** the name of another column behind those of table 3 */
  readonly more?: string;
}

/** Places of the form in the order in which they stand. */
export interface HeadOrder {
  /** 自然人, the organisations, 总计 */
  readonly applicants: readonly number[];
  /** the kinds of organisations */
  readonly organisations: readonly number[];
  /** in lines the head of table 3 is read row by row: its groups, then what stands below them */
  readonly isByRows: boolean;
  /** of table 4: reviews and lawsuits, the two kinds of lawsuits, the outcomes */
  readonly disputes: readonly number[];
  readonly lawsuits: readonly number[];
  readonly outcomes: readonly number[];
}

export const FORM_ORDER: HeadOrder = {
  applicants: [0, 1, 2],
  organisations: [0, 1, 2, 3, 4],
  isByRows: false,
  disputes: [0, 1],
  lawsuits: [0, 1],
  outcomes: [0, 1, 2, 3, 4],
};

const inOrder = <T>(all: readonly T[], order: readonly number[]): readonly T[] => order.map((at) => all[at]!);

/** The form with its columns and blocks in the order in which they stand. */
export function reordered(form: Form, order: HeadOrder): Form {
  const [applicant] = form.table3.columnGroups;
  const groups = inOrder(applicant!.children!, order.applicants).map((group) =>
    group.columns!.length > 1 ? { ...group, columns: inOrder(group.columns!, order.organisations) } : group,
  );
  const ids = groups.flatMap(({ columns = [] }) => columns);
  return {
    ...form,
    table3: {
      ...form.table3,
      columnGroups: [{ ...applicant!, children: groups }],
      columns: ids.map((id) => form.table3.columns.find((one) => one.id === id)!),
    },
    table4: {
      ...form.table4,
      blocks: inOrder(form.table4.blocks, order.disputes).map((block) =>
        block.children ? { ...block, children: inOrder(block.children, order.lawsuits) } : block,
      ),
      columns: inOrder(form.table4.columns, order.outcomes),
    },
  };
}

const shown = (cell: Cell | undefined): string =>
  cell === undefined || cell === null ? '' : cell === 'na' ? '/' : String(cell);

function tablesOf(report: Report): Tables {
  const form = findForm(report.format)!;
  const table3Form = findForm(report.table3Format ?? report.format)!;
  return {
    form,
    table3Form,
    table2: form.table2.blocks.flatMap(({ article, columns, rows }): Line[] => [
      { labels: [article, '信息内容', ...columns.map(({ label }) => label)], figures: [] },
      ...rows
        .filter(({ id }) => report.table2?.[id])
        .map(({ id, label }) => ({
          labels: [label],
          figures: columns.map((column) => shown(report.table2?.[id]?.[column.id])),
        })),
    ]),
    table3: figureRows(table3Form)
      .filter(({ id }) => report.table3?.[id])
      .map((row) => ({
        labels: lineageOf(table3Form.table3.rows, row.id)
          .map(({ label }) => label)
          .reverse(),
        figures: (report.table3?.[row.id] ?? []).map(shown),
      })),
    table4: {
      labels: table4Blocks(form).flatMap(({ label }) => [
        label,
        ...form.table4.columns.map((column) => column.label),
      ]),
      figures: table4Blocks(form).flatMap(({ id }) => (report.table4?.[id] ?? []).map(shown)),
    },
  };
}

/** The name of a group stands before its first row alone. */
function grouped(tables: Tables): Tables {
  let group: readonly string[] = [];
  const table3 = tables.table3.map(({ labels, figures }) => {
    const own = labels.filter((label, index) => index === labels.length - 1 || label !== group[index]);
    group = labels;
    return { labels: own, figures };
  });
  return { ...tables, table3 };
}

const applicants = ({ table3 }: Form, isByRows = false): readonly string[] => {
  const groups = table3.columnGroups[0]!.children!;
  const labelOf = (id: string) => table3.columns.find((one) => one.id === id)!.label;
  const names = isByRows
    ? [
        ...groups.map(({ label }) => label),
        ...groups.flatMap(({ columns = [] }) => (columns.length > 1 ? columns.map(labelOf) : [])),
      ]
    : table3.columns.map(({ label }) => label);
  return [table3.note, '申请人情况', ...names];
};

/** What is done to the lines of the tables before they are set. */
export type Change = (tables: Tables) => Tables;
const unchanged: Change = (tables) => tables;

type Put = (line: Line) => readonly string[];

const glued: Put = ({ labels, figures }) => [[...labels, ...figures].join('')];

/** A line as it is set, or its parts as they are set in their order. */
function placed(put: Put): Put {
  return (line) => {
    const { labels, figures, set } = line;
    const text = labels.join('');
    const half = Math.ceil(text.length / 2);
    switch (set) {
      case 'glued':
        return glued(line);
      case 'before':
        return [...put({ labels: [], figures }), ...put({ labels, figures: [] })];
      case 'between':
        return [
          ...put({ labels: [text.slice(0, half)], figures }),
          ...put({ labels: [text.slice(half)], figures: [] }),
        ];
      case undefined:
        return put(line);
    }
  };
}

/** A report as lines: every label and figure as `putLine` sets a line of a table. */
function asText(report: Report, putLine: Put, change: Change = unchanged): Content {
  const put = placed(putLine);
  const {
    form,
    table3Form,
    table2,
    table3,
    table4,
    order = FORM_ORDER,
    more,
  } = change(grouped(tablesOf(report)));
  const [first, second, third, fourth, fifth, sixth] = form.sections;
  const texts = report.sections ?? {};
  const lines = [
    `${report.organ}${report.year}年政府信息公开工作年度报告`,
    texts['0'] ?? '',
    first!,
    texts['1'] ?? '',
    second!,
    ...table2.flatMap(put),
    third!,
    ...put({
      labels: [
        ...applicants(reordered(table3Form, order), order.isByRows),
        ...(more === undefined ? [] : [more]),
      ],
      figures: [],
    }),
    ...table3.flatMap(put),
    fourth!,
    ...put(table4),
    fifth!,
    texts['5'] ?? '',
    sixth!,
    texts['6'] ?? '',
  ];
  return {
    layout: 'lines',
    blocks: lines.flatMap((line) => line.split('\n')).map((text): Block => ({ kind: 'text', text })),
  };
}

export const layouts: Readonly<Record<string, (report: Report, change?: Change) => Content>> = {
  /** a cell a paragraph, a blank line between them; a blank cell is a blank line more (A1) */
  paragraphs: (report, change) =>
    asText(
      report,
      ({ labels, figures }) => [...labels, ...figures].flatMap((text) => (text === '' ? [''] : [text, ''])),
      change,
    ),
  /** a cell a line; a blank one is a blank line (A2) */
  cellLines: (report, change) => asText(report, ({ labels, figures }) => [...labels, ...figures], change),
  /** a row a line, bars between the cells (A3) */
  bars: (report, change) =>
    asText(report, ({ labels, figures }) => [[labels.join(' '), ...figures].join(' | ')], change),
  /** tabs, as a copied table has them */
  tabs: (report, change) =>
    asText(report, ({ labels, figures }) => [[labels.join(''), ...figures].join('\t')], change),
  /** a row a line, blanks between the figures; those of blank cells vanish (B2) */
  blanks: (report, change) =>
    asText(
      report,
      ({ labels, figures }) => [[labels.join(''), ...figures.filter((text) => text !== '')].join(' ')],
      change,
    ),
  /** nothing between the cells (A5) */
  glued: (report, change) => asText(report, glued, change),
  /** Markdown: bars at both ends of a row as well (A11) */
  markdown: (report, change) =>
    asText(
      report,
      ({ labels, figures }) => [
        `| ${[labels.join(' '), ...figures].join(' | ')} |`,
        ...(figures.length === 0 ? ['| --- | --- |'] : []),
      ],
      change,
    ),
  /** a small table for each row below its label, of Markdown (A9) */
  smallTables: (report, change) =>
    asText(
      report,
      ({ labels, figures }) => [
        ...labels,
        ...(figures.length > 2
          ? [framed(numbered(figures.length)), framed(figures.map(() => '---')), framed(figures), '']
          : figures.map((text) => framed([text]))),
      ],
      change,
    ),
  grid: asGrids,
  /** a small table for each row of table 3 below its label, of cells (A9) */
  smallGrids: (report, change) => {
    const { blocks, ...content } = asGrids(report, change);
    return {
      ...content,
      blocks: blocks.flatMap((block): readonly Block[] => {
        const [first] = block.kind === 'table' ? block.rows : [];
        return block.kind === 'table' && first?.length === DEPTH + 7 ? inSmallGrids(block) : [block];
      }),
    };
  },
};

const framed = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The names that columns without one have there. */
const numbered = (count: number): readonly string[] => [
  ...Array.from({ length: count - 1 }, (_, at) => `数据${at + 1}`),
  '总计',
];

function inSmallGrids({ rows }: Extract<Block, { readonly kind: 'table' }>): readonly Block[] {
  return rows.slice(HEAD_ROWS).flatMap((row, at): readonly Block[] => {
    const labels = row.slice(0, DEPTH).filter(({ of }) => !of || (of.row < at + HEAD_ROWS && of.column > 0));
    const own = labels.map(({ text }) => text).filter((text) => text !== '');
    const figures = row.slice(DEPTH).map(({ text }) => ({ text }));
    return [
      ...own.map((text): Block => ({ kind: 'text', text })),
      { kind: 'table', rows: [numbered(figures.length).map((text) => ({ text })), figures] },
    ];
  });
}

/** The tables as the official form has them, merged cells taken apart. */
function asGrids(report: Report, change: Change = unchanged): Content {
  const { form, table3Form, table2, table3, table4, order = FORM_ORDER, more } = change(tablesOf(report));
  const outcomes = table4Blocks(form).length * form.table4.columns.length;
  const applicantCount = table3Form.table3.columns.length;
  const [first, second, third, fourth, fifth, sixth] = form.sections;
  const texts = report.sections ?? {};
  const text = (line: string): Block[] => line.split('\n').map((one) => ({ kind: 'text', text: one }));
  return {
    layout: 'structured',
    blocks: [
      ...text(`${report.organ}${report.year}年政府信息公开工作年度报告`),
      ...text(texts['0'] ?? ''),
      ...text(first!),
      ...text(texts['1'] ?? ''),
      ...text(second!),
      grid(table2Grid(table2)),
      ...text(third!),
      grid([
        ...table3Head(reordered(table3Form, order)).map((row) => [
          ...row.slice(0, DEPTH),
          ...repeated(row.slice(DEPTH), setsOf(table3, applicantCount)),
          ...(more === undefined ? [] : [more]),
        ]),
        ...table3.map(({ labels, figures }) => [
          ...stub(labels),
          ...filled(figures, applicantCount * setsOf(table3, applicantCount)),
        ]),
      ]),
      ...text(fourth!),
      ...(table4.figures.length > 0
        ? [
            grid([
              ...table4Head(reordered(form, order)).map((row) => repeated(row, setsOf([table4], outcomes))),
              filled(table4.figures, outcomes * setsOf([table4], outcomes)),
            ]),
          ]
        : []),
      ...text(fifth!),
      ...text(texts['5'] ?? ''),
      ...text(sixth!),
      ...text(texts['6'] ?? ''),
    ],
  };
}

/** How many sets of figures stand side by side in rows of so many cells: several years (A12). */
const setsOf = (lines: readonly Line[], count: number): number =>
  Math.max(1, ...lines.map(({ figures }) => Math.floor(figures.length / count)));

const repeated = (row: readonly string[], times: number): readonly string[] =>
  Array.from({ length: times }, () => row).flat();

const filled = (figures: readonly string[], width: number): readonly string[] => [
  ...figures,
  ...blankCells(Math.max(0, width - figures.length)),
];

/** The columns of a block take three places together; so do those of each set of figures. */
function table2Grid(lines: readonly Line[]): readonly (readonly string[])[] {
  const WIDTH = Math.max(3, ...lines.map(({ labels }) => labels.length - 2));
  let columns = WIDTH;
  let rows: { readonly first: string; readonly columns: number; readonly texts: readonly string[] }[] = [];
  let sets = 1;
  for (const { labels, figures } of lines) {
    const [first = '', name, ...heads] = labels;
    if (name !== undefined) {
      columns = heads.length;
      rows = [...rows, { first, columns: 0, texts: [] }, { first: name, columns, texts: heads }];
    } else {
      sets = Math.max(sets, Math.floor(figures.length / columns));
      rows = [...rows, { first, columns, texts: figures.length > 0 ? figures : [''] }];
    }
  }
  return rows.map(({ first, columns: count, texts }) => {
    if (count === 0) return spread([first], 1 + WIDTH * sets);
    const isHead = texts.length === count && lines.some(({ labels }) => labels.includes(texts[0]!));
    const all = isHead
      ? repeated(texts, sets)
      : filled(texts, Math.max(texts.length, sets > 1 ? count * sets : 0));
    const parts = Array.from({ length: sets }, (_, set) => all.slice(set * count, (set + 1) * count));
    return [first, ...(sets > 1 ? parts : [all]).flatMap((part) => spread(part, WIDTH))];
  });
}

/** Of table 3. */
const HEAD_ROWS = 3;

const LEFT = '<';
const ABOVE = '^';

/** The last cell takes what is left of the width. */
const spread = (texts: readonly string[], width: number): readonly string[] => [
  ...texts,
  ...new Array<string>(Math.max(0, width - texts.length)).fill(LEFT),
];

const DEPTH = 3;
const stub = (labels: readonly string[]): readonly string[] =>
  spread(labels.length > 0 ? labels : [''], DEPTH);

/** Those that a row is filled up with whose cells moved up. */
const blankCells = (count: number): readonly string[] => new Array<string>(count).fill('');

function table3Head({ table3 }: Form): readonly (readonly string[])[] {
  const note = [table3.note, LEFT, LEFT];
  const above = [ABOVE, ABOVE, ABOVE];
  const [applicant] = table3.columnGroups;
  const groups = applicant!.children ?? [];
  const under = groups.flatMap(({ label, columns = [] }) => spread([label], columns.length));
  const names = groups.flatMap(({ columns = [] }) =>
    columns.map((id) => (columns.length === 1 ? ABOVE : table3.columns.find((one) => one.id === id)!.label)),
  );
  return [
    [...note, ...spread([applicant!.label], table3.columns.length)],
    [...above, ...under],
    [...above, ...names],
  ];
}

function table4Head({ table4 }: Form): readonly (readonly string[])[] {
  const width = table4.columns.length;
  const leaves = (block: (typeof table4.blocks)[number]) => block.children ?? [block];
  return [
    table4.blocks.flatMap((block) => spread([block.label], width * leaves(block).length)),
    table4.blocks.flatMap((block) =>
      leaves(block).flatMap(({ label }) =>
        block.children ? spread([label], width) : table4.columns.map((column) => column.label),
      ),
    ),
    table4.blocks.flatMap((block) =>
      leaves(block).flatMap(() => table4.columns.map((column) => (block.children ? column.label : ABOVE))),
    ),
  ];
}

/** `<` and `^` belong to the cell on their left, above them. A label above that is the same is one merged cell. */
function grid(rows: readonly (readonly string[])[]): Block {
  const cells: GridCell[][] = [];
  for (const [row, texts] of rows.entries()) {
    cells.push([]);
    for (const [column, text] of texts.entries()) {
      const above = cells[row - 1]?.[column];
      const left = cells[row]![column - 1];
      const isSame = text !== '' && column < DEPTH - 1 && above?.text === text && /[（、]/u.test(text);
      const from =
        text === LEFT
          ? { cell: left!, place: left!.of ?? { row, column: column - 1 } }
          : text === ABOVE || isSame
            ? { cell: above!, place: above!.of ?? { row: row - 1, column } }
            : undefined;
      cells[row]!.push(from ? { text: from.cell.text, of: from.place } : { text });
    }
  }
  const width = Math.max(...cells.map((row) => row.length));
  const blanks = (row: readonly GridCell[]) => blankCells(width - row.length).map((text) => ({ text }));
  return { kind: 'table', rows: cells.map((row) => [...row, ...blanks(row)]) };
}
