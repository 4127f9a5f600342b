/** Runs the printed SQL on DuckDB over a long table in Parquet and units in CSV, and prints what was found. */
import { DuckDBInstance } from '@duckdb/node-api';
import { rulesScript } from '../src/rules/sql/script';
import { Tally } from './sql-tally';

const [, , file, units, spill] = process.argv as unknown as readonly string[];

const instance = await DuckDBInstance.create(':memory:', {
  threads: '2',
  memory_limit: '800MB',
  temp_directory: spill!,
  preserve_insertion_order: 'false',
});
const connection = await instance.connect();
await connection.run(`CREATE VIEW cells AS SELECT * FROM read_parquet('${file}')`);
await connection.run(`CREATE VIEW units AS SELECT * FROM read_csv('${units}', all_varchar = true)`);
const findings = rulesScript().replace(/;\s*$/, '');
// which report an id stands for is told by its organ and year, as the other engine tells it
const result = await connection.stream(`SELECT r.name, f.rule_id, f.finding_id,
  CAST(f.left_value AS DOUBLE), CAST(f.right_value AS DOUBLE), CAST(f.difference AS DOUBLE)
FROM (${findings}) AS f
JOIN (SELECT report_id, MAX(organ || ' ' || report_year) AS name FROM cells GROUP BY report_id) AS r
  ON r.report_id = f.report_id`);
const tally = new Tally();
for await (const rows of result.yieldRows()) {
  for (const [report, rule, id, ...sides] of rows) {
    const figures = sides.filter((one) => one !== null).map(Number);
    tally.add(String(report), String(rule), String(id), figures);
  }
}
console.log(String(tally));
connection.closeSync();
instance.closeSync();
