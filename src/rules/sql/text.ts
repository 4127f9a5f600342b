/** Pieces of SQL as text, in the words that Spark SQL, Trino and DuckDB share. */

/** A literal in a list of values. */
export type Value = string | number;

/**
 * A string as a literal.
 * @throws {RangeError} for what the engines escape differently
 */
export function quoted(text: string): string {
  if (/['\\;\n]/.test(text)) throw new RangeError(`no literal that all engines read alike: ${text}`);
  return `'${text}'`;
}

const literal = (value: Value): string => (typeof value === 'number' ? String(value) : quoted(value));

/** `column IN ('a', 'b')` */
export const isOneOf = (column: string, values: readonly string[]): string =>
  values.length === 1
    ? `${column} = ${quoted(values[0]!)}`
    : `${column} IN (${values.map(quoted).join(', ')})`;

/** A named query; what it is for stands before it. */
export interface Step {
  readonly name: string;
  /** names of its columns, where its query does not give them */
  readonly columns?: readonly string[];
  readonly comment: readonly string[];
  readonly query: string;
}

/** A query of rows that are written out. */
export const listOf = (rows: readonly (readonly Value[])[]): string =>
  `VALUES\n${rows.map((row) => `  (${row.map(literal).join(', ')})`).join(',\n')}`;

/** A statement: named queries, then the one that uses them. */
export function statement(steps: readonly Step[], last: string): string {
  const named = steps.map(({ name, columns, comment, query }) =>
    [
      ...comment.map((line) => `-- ${line}`),
      `${name}${columns ? ` (${columns.join(', ')})` : ''} AS (`,
      indented(query),
      ')',
    ].join('\n'),
  );
  // a comma behind the last line of each but the last
  return `WITH\n${named.join(',\n')}\n${last}`;
}

export const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');
