import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { checkReport } from '../../src/rules/check';
import { foundIn } from '../support/duck';
import { sample, sampleNames, withCells } from '../support/samples';
import { Folder } from './support';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const small = {
  organ: '=某,"局"',
  level: 'department',
  year: 2024,
  format: '2021',
  table2: { fees: { amount: 0.3 }, rules: { made: -1, repealed: 'na' } },
  table4: { reconsideration: [1, null, 0, 12345678.5, 14] },
  facts: { feeNotices: 3 },
  computed: ['table4.reconsideration.total'],
};

const HEAD =
  'report_id,organ,organ_class,report_year,form,table_id,row_id,column_id,cell_value,cell_state\r\n';
const about = ',"=某,""局""",department,2024,2021,';

test('CSV, the texts as they are, a formula with what its parts come to', async () => {
  const path = folder.write({ 'a.json': small });
  const { status, stdout } = await folder.ogi(['read', path, '--long', '--out', folder.at('a.csv')]);
  expect([status, stdout]).toEqual([0, '已写入 a.csv：1份报告，9行。\n']);
  const csv = readFileSync(folder.at('a.csv'), 'utf8');
  expect(csv).toBe(
    HEAD +
      [
        'table2,rules,made,-1,figure',
        'table2,rules,repealed,,na',
        'table2,fees,amount,0.3,figure',
        'table4,reconsideration,upheld,1,figure',
        'table4,reconsideration,corrected,,blank',
        'table4,reconsideration,otherOutcome,0,figure',
        'table4,reconsideration,pending,12345678.5,figure',
        'table4,reconsideration,total,12345679.5,computed_open',
        'facts,feeNotices,value,3,figure',
      ]
        .map((line) => `${path}${about}${line}\r\n`)
        .join(''),
  );
});

async function inDuck<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    temp_directory: join(tmpdir(), 'ogi-duckdb'),
  });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe.each([
  ['parquet', (path: string) => `SELECT * FROM read_parquet('${path}')`],
  ['csv', (path: string) => `SELECT * FROM read_csv('${path}', all_varchar = true)`],
])('%s', (ending, select) => {
  test('holds the same, and `ogi sql` runs over it', async () => {
    const reports = [...sampleNames.map(sample), withCells(sample('suqian-2024'), { 'new.natural': 1 })];
    const named = reports.map((report, index) => ({ ...report, organ: `@机关${index}` }));
    folder.write({ 'in/a.json': small, 'in/many.json': named });
    const out = folder.at(`out.${ending}`);
    await folder.ogi(['read', folder.at('in'), '--long', '--out', out]);
    const script = (await folder.ogi(['sql'])).stdout;
    await inDuck(async (connection) => {
      await connection.run(`CREATE VIEW cells AS ${select(out)}`);
      await connection.run('CREATE TABLE units (parent VARCHAR, unit VARCHAR, report_year INTEGER)');
      const first = await connection.runAndReadAll(
        "SELECT row_id, column_id, CAST(cell_value AS DECIMAL(24, 6)) AS v, cell_state FROM cells WHERE organ LIKE '=%'",
      );
      expect(first.getRowsJson()).toEqual([
        ['rules', 'made', '-1.000000', 'figure'],
        ['rules', 'repealed', null, 'na'],
        ['fees', 'amount', '0.300000', 'figure'],
        ['reconsideration', 'upheld', '1.000000', 'figure'],
        ['reconsideration', 'corrected', null, 'blank'],
        ['reconsideration', 'otherOutcome', '0.000000', 'figure'],
        ['reconsideration', 'pending', '12345678.500000', 'figure'],
        ['reconsideration', 'total', '12345679.500000', 'computed_open'],
        ['feeNotices', 'value', '3.000000', 'figure'],
      ]);
      const all = await foundIn(connection, script);
      const ids = all.map(({ report, id }) => `${report.slice(folder.path.length)} ${id}`);
      const expected = [
        ...['A02.rules.made', 'B05.table2', 'B05.table4', 'C04.reconsideration.pending'].map(
          (id) => `/in/a.json ${id}`,
        ),
        ...named.flatMap((report, index) =>
          checkReport(report).findings.map(({ id }) => `/in/many.json#000000${index} ${id}`),
        ),
      ];
      expect(ids.sort()).toEqual([...expected, '/in/a.json A01.rules'].sort());
    });
  });
});

test('what cannot be read is told, and is not in the table', async () => {
  folder.write({
    'a.json': sample('huaian-2024'),
    'b.json': '{',
    'c.json': { ...small, organ: '某局', level: undefined },
  });
  const args = ['read', folder.at('b.json'), folder.at('a.json'), folder.at('c.json'), '--long', '--out'];
  const { status, stdout, errors } = await folder.ogi([...args, folder.at('x.csv')]);
  expect(status).toBe(2);
  expect(stdout).toBe(
    '已写入 x.csv：2份报告，209行；另有1份读不出来，没有写入；1份在读取时有说明，长表里没有，可用 ogi read 看。\n',
  );
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^b\.json｜/);
  expect(await folder.json([...args, folder.at('y.csv')])).toMatchObject({
    status: 2,
    json: { file: 'y.csv', reports: 2, rows: 209, unusable: [{ file: 'b.json', error: {} }] },
  });
});

test('a file is written whole or not at all, and an existing one is kept', async () => {
  const path = folder.write({ 'a.json': small, 'b.json': '{', 'out.csv': 'before' });
  const out = folder.at('out.csv');
  const kept = await folder.ogi(['read', path, '--long', '--out', out]);
  expect([kept.status, kept.errors]).toEqual([
    2,
    ['out.csv｜--out｜已存在｜这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。'],
  ]);
  const none = await folder.ogi(['read', folder.at('b.json'), '--long', '--out', out, '--force']);
  expect([none.status, none.errors[1]]).toEqual([
    2,
    'out.csv｜--out｜没有报告｜没有一份能读的报告，没有写文件。请核对给出的文件。',
  ]);
  expect(readFileSync(out, 'utf8')).toBe('before');
  await folder.ogi(['read', folder.path, '--long', '--out', out, '--force']);
  expect(readFileSync(out, 'utf8')).toContain(HEAD);
  const nowhere = await folder.ogi(['read', path, '--long', '--out', folder.at('no/where.parquet')]);
  expect([nowhere.status, nowhere.errors]).toEqual([
    2,
    ['no/where.parquet｜文件｜文件夹不存在｜找不到要写到的文件夹。请先建好文件夹，或核对路径。'],
  ]);
  expect(existsSync(folder.at('no'))).toBe(false);
  expect(readdirSync(folder.path).sort()).toEqual(['a.json', 'b.json', 'out.csv']);
});

test('last year’s tables of the same workbook are written beside', async () => {
  const now = folder.write({ 'now.json': sample('suqian-2024'), 'then.json': sample('suqian-2023') });
  const book = folder.at('年报.xlsx');
  await folder.ogi(['build', now, '--previous', folder.at('then.json'), '--out', book]);
  await folder.ogi(['read', book, '--long', '--out', folder.at('x.csv')]);
  const lines = readFileSync(folder.at('x.csv'), 'utf8').split('\r\n');
  expect(lines.filter((line) => line.includes(',previous.table3,carriedOut,total,'))).toHaveLength(1);
});
