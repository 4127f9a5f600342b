/** The words that the columns of choices allow, derived from the form, and what else offices call them. */
import type { Form, Row } from '../report/form';
import { figureRows, partsAndTotal, partsOfRow, plainName } from '../report/form';
import { bare } from '../report/labels';
import type { ColumnId } from './columns';
import synonyms from './synonyms.json';

/** A choice by its id: a column, a result row or a fact of the form. */
export interface Choice {
  readonly id: string;
  /** as the cell shows it; no two choices of a column share one */
  readonly label: string;
}

export const CHOICE_COLUMNS = ['applicantType', 'channel', 'result'] as const satisfies readonly ColumnId[];
export type ChoiceColumn = (typeof CHOICE_COLUMNS)[number];

/** The choices of a column, in the order of the form. */
export function choicesOf(form: Form, column: ChoiceColumn): readonly Choice[] {
  return bookOf(form)[column].choices;
}

/**
 * Reads what a cell of a column of choices holds: a choice, a label of the form, or another word for it.
 * @returns the id; `undefined` where it is none, or where it may be more than one
 */
export function choiceIn(form: Form, column: ChoiceColumn, text: string): string | undefined {
  return bookOf(form)[column].byName.get(bare(text));
}

/** Whether a text is one of our own words for a choice, or a part of one, though it is not known which is meant. */
export function isOwnWord(form: Form, column: ChoiceColumn, text: string): boolean {
  const found = bare(text);
  return found.length > 1 && bookOf(form)[column].words.includes(found);
}

interface Book {
  readonly choices: readonly Choice[];
  /** all names, a line each */
  readonly words: string;
  readonly byName: ReadonlyMap<string, string>;
}

const books = new WeakMap<Form, Readonly<Record<ChoiceColumn, Book>>>();

function bookOf(form: Form): Readonly<Record<ChoiceColumn, Book>> {
  const found = books.get(form) ?? {
    applicantType: book(applicantTypes(form)),
    channel: book(channels(form)),
    result: book(results(form)),
  };
  books.set(form, found);
  return found;
}

/** A choice with the labels under which it is known beside its own. */
type Named = Choice & { readonly names: readonly string[] };

function book(named: readonly Named[]): Book {
  const byName = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { id, label, names } of named) {
    for (const name of [label, ...names].map(bare)) {
      if (byName.has(name) && byName.get(name) !== id) doubtful.add(name);
      byName.set(name, id);
    }
  }
  for (const name of doubtful) byName.delete(name);
  for (const { id, label } of named) byName.set(bare(label), id);
  return {
    choices: named.map(({ id, label }) => ({ id, label })),
    words: [...byName.keys()].join('\n'),
    byName,
  };
}

function applicantTypes(form: Form): readonly Named[] {
  return partsAndTotal(form.table3.columns).parts.map(({ id, label }) => ({
    id,
    label,
    names: [...groupsOver(form, id).map((group) => group + label), ...alsoCalled('applicantType', id)],
  }));
}

/** The headings over a column of table 3. */
function groupsOver(form: Form, column: string): readonly string[] {
  const walk = (groups: Form['table3']['columnGroups']): readonly string[] =>
    groups.flatMap((group) => [
      ...(group.columns?.includes(column) ? [group.label] : []),
      ...walk(group.children ?? []),
    ]);
  return walk(form.table3.columnGroups);
}

/** The facts that count applications by their channel, without the word that they share. */
function channels(form: Form): readonly Named[] {
  return form.facts
    .filter(({ id }) => /^channel[A-Z]/.test(id))
    .map(({ id, label }) => ({
      id,
      label: label.replace(/申请$/, ''),
      names: [label, ...alsoCalled('channel', id)],
    }));
}

/** The leaves of the results, each after the group that it stands in: two of them are called 其他 otherwise. */
function results(form: Form): readonly Named[] {
  return resultRows(form).map((row) => {
    const name = plainName(row);
    const groups = groupsAbove(form.table3.rows, row.id);
    const ordinal = ordinalOf(row);
    const withoutOrdinal = row.label.slice(ordinal.length);
    const own = [row.label, ordinal + name, withoutOrdinal, name, ...alsoCalled('result', row.id)];
    const before = groups.flatMap((group) => [group.label, plainName(group), ordinalOf(group)]);
    return {
      id: row.id,
      label: [...groups.map(plainName), name].join('·'),
      names: [...own, ...own.flatMap((one) => before.map((group) => group + one))],
    };
  });
}

/** `（五）` of `（五）不予处理`: as clerks copy an item, its number and all. */
const ordinalOf = ({ label }: Row): string => /^（[^（）]+）/.exec(label)?.[0] ?? '';

/** The rows that are results of an application. */
export function resultRows(form: Form): readonly Row[] {
  const total = figureRows(form).find((row) => row.total)!;
  return partsOfRow(form, total);
}

/** The groups between the heading of all results and a leaf. */
function groupsAbove(rows: readonly Row[], id: string): readonly Row[] {
  const walk = (row: Row, above: readonly Row[]): readonly Row[] | undefined => {
    if (row.id === id) return above;
    for (const child of row.children ?? []) {
      const found = walk(child, [...above, row]);
      if (found) return found;
    }
    return undefined;
  };
  for (const row of rows) {
    const found = walk(row, []);
    if (found) return found.slice(1);
  }
  return [];
}

const alsoCalled = (column: ChoiceColumn, id: string): readonly string[] =>
  (synonyms[column] as Readonly<Record<string, readonly string[]>>)[id] ?? [];

/** The row of another form in which a result is counted: its own, or the one that stands for its group. */
export function resultIn(form: Form, result: string): string | undefined {
  const found = rowsOfResults.get(form) ?? new Map<string, string | undefined>();
  rowsOfResults.set(form, found);
  if (!found.has(result)) found.set(result, rowOfResult(form, result));
  return found.get(result);
}

const rowsOfResults = new WeakMap<Form, Map<string, string | undefined>>();

function rowOfResult(form: Form, result: string): string | undefined {
  const rows = new Set(resultRows(form).map(({ id }) => id));
  for (let id = result; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) {
    if (rows.has(id)) return id;
  }
  return undefined;
}
