/** The official forms as data, and what follows from their tree: leaves, groups, the depth of a row. */
import facts from './facts.json';
import form2019 from './forms/2019.json';
import form2021 from './forms/2021.json';

/** A row of table 3. Rows with children carry no figures of their own. */
export interface Row {
  readonly id: string;
  readonly label: string;
  /** how text calls the row where its label is too long for a sentence */
  readonly short?: string;
  /** the sum of all result rows beside it */
  readonly total?: boolean;
  readonly children?: readonly Row[];
}

export interface Column {
  readonly id: string;
  readonly label: string;
  /** how text calls the column where its label says too little without the heading above it */
  readonly short?: string;
  /** the sum of all columns beside it */
  readonly total?: boolean;
  /** `signed` may be negative, `decimal` is an amount; otherwise a count */
  readonly type?: 'signed' | 'decimal';
  /** what it counts; 件 where absent */
  readonly unit?: string;
}

/** A heading over columns, as the head of table 3 nests them. */
export interface ColumnGroup {
  readonly label: string;
  readonly columns?: readonly string[];
  readonly children?: readonly ColumnGroup[];
}

export interface Table3 {
  readonly title: string;
  /** the corner note, which states the balance */
  readonly note: string;
  readonly columnGroups: readonly ColumnGroup[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** the rows of the corner note: the sum of `left` equals the sum of `right`, column by column */
  readonly balance: { readonly left: readonly string[]; readonly right: readonly string[] };
}

/** A block of table 4; the leaves carry one row of outcomes each. */
export interface Table4Block {
  readonly id: string;
  readonly label: string;
  readonly children?: readonly Table4Block[];
}

/** A figure that the text needs and no table holds (正文用数). */
export interface Fact {
  readonly id: string;
  readonly label: string;
  /** as the text counts it; 元 is an amount, all others are counts */
  readonly unit: string;
  /** number of the section that uses it */
  readonly section: number;
}

/** A block of table 2: one item of 条例 第二十条, with columns of its own. */
export interface Table2Block {
  readonly article: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly id: string; readonly label: string }[];
}

export interface Form {
  readonly id: string;
  /** the notice that prescribes the form */
  readonly source: string;
  readonly firstReportYear: number;
  readonly lastReportYear?: number;
  readonly sections: readonly string[];
  readonly table2: {
    readonly title: string;
    readonly blocks: readonly Table2Block[];
  };
  readonly table3: Table3;
  readonly table4: {
    readonly title: string;
    readonly blocks: readonly Table4Block[];
    readonly columns: readonly Column[];
  };
  readonly facts: readonly Fact[];
}

/** The forms that the tables of a report follow: published reports mix them. */
export interface TableForms {
  /** of tables 2 and 4 */
  readonly form: Form;
  readonly table3Form: Form;
}

/** All forms, oldest first. A new form is a new data file and a line here. */
export const forms: readonly Form[] = [form2019, form2021].map((form) => ({ ...form, facts }) as Form);

/** The form with this id, e.g. `2021`; `undefined` for an id that no form has. */
export function findForm(id: string): Form | undefined {
  return forms.find((form) => form.id === id);
}

/** The form that was in force for a report on `year`; years before the first form get the first. */
export function formForYear(year: number): Form {
  const inForce = forms.filter((form) => form.firstReportYear <= year);
  return inForce[inForce.length - 1] ?? forms[0]!;
}

interface Tree<T> {
  readonly children?: readonly (T & Tree<T>)[];
}

/** The leaves of a tree in the order of the form. */
export function leaves<T extends Tree<T>>(nodes: readonly T[]): readonly T[] {
  return nodes.flatMap((node) => (node.children ? leaves<T>(node.children) : [node]));
}

/** The rows of table 3 that carry figures, top to bottom. */
export function figureRows(form: Form): readonly Row[] {
  return leaves<Row>(form.table3.rows);
}

/** A row of table 2 with the columns of its block. */
export interface Table2Row {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly Column[];
}

/** The rows of table 2, top to bottom. */
export function table2Rows(form: Form): readonly Table2Row[] {
  return form.table2.blocks.flatMap(({ rows, columns }) => rows.map((row) => ({ ...row, columns })));
}

/** The blocks of table 4 that carry figures, left to right. */
export function table4Blocks(form: Form): readonly Table4Block[] {
  return leaves<Table4Block>(form.table4.blocks);
}

/** The rows that add up to `total`: the other leaves below the same parent. */
export function partsOfRow(form: Form, total: Row): readonly Row[] {
  const siblings = siblingsOf(form.table3.rows, total.id) ?? [];
  return leaves<Row>(siblings.filter((row) => row.id !== total.id));
}

function siblingsOf(rows: readonly Row[], id: string): readonly Row[] | undefined {
  if (rows.some((row) => row.id === id)) return rows;
  for (const row of rows) {
    const found = row.children && siblingsOf(row.children, id);
    if (found) return found;
  }
  return undefined;
}

/** The row with this id, group or leaf; throws a `RangeError` for an id that the form lacks. */
export function rowOf(form: Form, id: string): Row {
  const row = findRow(form.table3.rows, id);
  if (!row) throw new RangeError(`form ${form.id} has no row ${id} in table 3`);
  return row;
}

function findRow(rows: readonly Row[], id: string): Row | undefined {
  for (const row of rows) {
    const found = row.id === id ? row : row.children && findRow(row.children, id);
    if (found) return found;
  }
  return undefined;
}

/** The columns that are added up, and the column that holds their sum. */
export function partsAndTotal(columns: readonly Column[]): { parts: readonly Column[]; total: Column } {
  const total = columns.find((column) => column.total);
  if (!total) throw new RangeError('a table without a total column');
  return { parts: columns.filter((column) => column !== total), total };
}

/**
 * What a sentence calls a row: its short name where the form gives one, otherwise its label without number
 * and bracketed note, e.g. `属于国家秘密`, `部分公开`.
 */
export function plainName(row: Row): string {
  return (
    row.short ??
    row.label
      .replace(/^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+\.)/, '')
      .replace(/（.*）$/, '')
  );
}
