/** DuckDB within the process: reports in the long table, and what a script finds in them. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import { decimalText } from '../../src/cli/long-csv';
import type { Report } from '../../src/report/report';
import { columns, longCells } from '../../src/rules/sql/long-table';

export interface Reported {
  readonly id: string;
  readonly report: Report;
  /** last year's report that the same document holds */
  readonly previous?: Report;
}

/** Who is below whom in a year. */
export type Unit = readonly [parent: string, unit: string, year: number];

export interface Found {
  readonly report: string;
  readonly rule: string;
  readonly id: string;
  readonly severity: string;
  readonly left?: number;
  readonly right?: number;
  readonly difference?: number;
}

/** Runs a script over reports. */
export async function found(
  script: string,
  reports: readonly Reported[],
  units: readonly Unit[] = [],
): Promise<readonly Found[]> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    temp_directory: join(tmpdir(), 'ogi-duckdb'),
  });
  const connection = await instance.connect();
  try {
    await fill(connection, reports, units);
    return await foundIn(connection, script);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

export async function foundIn(connection: DuckDBConnection, script: string): Promise<readonly Found[]> {
  const result = await connection.runAndReadAll(script);
  const rows = result.getRowObjectsJson() as Record<string, string | null>[];
  return rows.map((row): Found => {
    const { left_value, right_value, difference } = row;
    const sides = { left: Number(left_value), right: Number(right_value), difference: Number(difference) };
    return {
      report: row.report_id!,
      rule: row.rule_id!,
      id: row.finding_id!,
      severity: row.severity!,
      ...(left_value !== null && sides),
    };
  });
}

/** As CSV is read: every column is text. */
async function fill(
  connection: DuckDBConnection,
  reports: readonly Reported[],
  units: readonly Unit[],
): Promise<void> {
  await connection.run(`CREATE TABLE cells (${columns.map((name) => `${name} VARCHAR`).join(', ')})`);
  await connection.run('CREATE TABLE units (parent VARCHAR, unit VARCHAR, report_year INTEGER)');
  const appender = await connection.createAppender('cells');
  for (const { id, report, previous } of reports) {
    for (const { form, table, row, column, millionths, state } of longCells(report, previous)) {
      const value = millionths === undefined ? null : decimalText(millionths);
      const cells = [id, report.organ, report.level ?? null, String(report.year), form];
      for (const cell of [...cells, table, row, column, value, state]) {
        if (cell === null) appender.appendNull();
        else appender.appendVarchar(cell);
      }
      appender.endRow();
    }
  }
  appender.closeSync();
  for (const [parent, unit, year] of units) {
    await connection.run('INSERT INTO units VALUES ($1, $2, $3)', [parent, unit, year]);
  }
}
