/** The rows that a form's tables have, as a document's rows are matched to them: by their words, from the tree. */
import type { TableId } from '../../../report/address';
import type { Form, Row } from '../../../report/form';
import { figureRows, plainName, table2Rows } from '../../../report/form';
import { lineageOf } from '../../../report/printed-labels';
import { labelWords } from '../spelling';
import { otherNames } from './other-names';

export interface WantedColumn {
  readonly id: string;
  readonly words: string;
  /** the name that stands above it and others */
  readonly group?: string;
  /** 万元 where it is an amount in that */
  readonly unit?: string;
}

export interface WantedRow {
  readonly table: TableId;
  readonly id: string;
  readonly columns: readonly WantedColumn[];
  /** the last column is the sum of the others */
  readonly hasTotal: boolean;
  /** of table 2: the block that it stands in */
  readonly block?: string;
  /** what it is called; any of them will do, and is said where it is none of the official ones */
  readonly names: readonly string[];
  /** those of the form */
  readonly official: readonly string[];
  /** the heading of a group whose first row it is, where all rows of the group lost their names */
  readonly group?: { readonly name: string; readonly count: number };
}

/** Its row of the report, e.g. `table3.new`. */
export const placeOf = ({ table, id }: WantedRow): string => `${table}.${id}`;

export function wantedRows(form: Form, table: 'table2' | 'table3'): readonly WantedRow[] {
  const known = wanted[table].get(form) ?? (table === 'table2' ? rowsOfTable2(form) : rowsOfTable3(form));
  wanted[table].set(form, known);
  return known;
}

/** A form never changes. */
const wanted = {
  table2: new WeakMap<Form, readonly WantedRow[]>(),
  table3: new WeakMap<Form, readonly WantedRow[]>(),
};

function rowsOfTable2(form: Form): readonly WantedRow[] {
  const blockOf = new Map(
    form.table2.blocks.flatMap(({ article, rows }) => rows.map(({ id }) => [id, article] as const)),
  );
  return table2Rows(form).map(({ id, label, columns }) => ({
    table: 'table2',
    id,
    hasTotal: false,
    block: blockOf.get(id),
    columns: columns.map(({ id: column, label: words, unit }) => ({
      id: column,
      words: labelWords(words),
      ...(unit !== undefined && { unit }),
    })),
    names: [labelWords(label)],
    official: [labelWords(label)],
  }));
}

function rowsOfTable3(form: Form): readonly WantedRow[] {
  const groups = form.table3.columnGroups.flatMap(({ children = [] }) => children);
  const columns = form.table3.columns.map(({ id, label }): WantedColumn => {
    const group = groups.find((one) => one.columns?.includes(id) && one.columns.length > 1);
    return { id, words: labelWords(label), ...(group && { group: labelWords(group.label) }) };
  });
  return figureRows(form).map((row) => {
    const [, group] = lineageOf(form.table3.rows, row.id) as readonly Row[];
    const official = [...new Set([labelWords(row.label), labelWords(plainName(row))])];
    const isFirst = group?.children?.[0] === row && group.children.every(({ children }) => !children);
    return {
      table: 'table3',
      id: row.id,
      columns,
      hasTotal: form.table3.columns.at(-1)?.total === true,
      names: [...official, ...(otherNames[row.id] ?? [])],
      official,
      ...(isFirst && { group: { name: labelWords(group.label), count: group.children.length } }),
    };
  });
}
