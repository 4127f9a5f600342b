/** The rules as SQL, on DuckDB over the long table in Parquet, beside src/rules over the same reports. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured, Section } from './measure';
import { times } from './measure';
import { measured } from './process';
import type { Run } from './process';
import { UNITS, writeReports } from './sql-reports';

export async function benchSql(count = 100_000): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'ogi-sql-'));
  try {
    const file = join(folder, 'reports.ndjson');
    const long = join(folder, 'long.parquet');
    const units = join(folder, 'units.csv');
    const reports = await writeReports(count, file, units);
    // builds the command, which is not to be measured
    await measured(['scripts/ogi.mjs', '--version']);
    const parsing = await measured(['bench/only-parse.mjs', file]);
    const writing = await measured(['scripts/ogi.mjs', 'read', file, '--long', '--out', long]);
    const ours = await measured(['--import', 'tsx', 'bench/sql-engine.ts', file, units]);
    const spill = join(folder, 'spill');
    const duck = await measured(['--import', 'tsx', 'bench/sql-duckdb.ts', long, units, spill]);
    const [expected, found] = [ours, duck].map(({ output }) => output.trim());
    if (found !== expected) throw new Error(`not the same findings:\n${expected}\n${found}`);
    const { findings } = JSON.parse(found!) as { findings: number };
    const { size } = await stat(long);
    const what = `${reports}份报告，${findings}处发现，逐处相同（编号、两边的数、差额）`;
    return {
      title: '许多份报告：规则写成的 SQL',
      note: `${what}。真实报告的变体，每个机关两年，每${UNITS}个机关有一份汇总，跨年和汇总（H01）的规则都在内；每五份有一份有错格或空格。内存为进程的峰值。SQL 由 DuckDB 在两个核上运行，它的内存限 800 MB，超出的写到磁盘。长表 ${Math.round(size / 1e6)} MB。`,
      rows: [
        row(
          'ogi sql，DuckDB 读 Parquet',
          duck,
          'src/rules 逐份审核，汇总逐格相加（一个核，含读 NDJSON）',
          ours,
        ),
        row('ogi read --long 写 Parquet', writing, '逐行读出并解析，不审核', parsing),
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const seconds = ({ seconds: time, peak }: Run): string =>
  `${time.toFixed(1)} s，峰值 ${Math.round(peak / 1024)} MB`;

const row = (what: string, run: Run, baseline: string, other: Run): Measured => ({
  what,
  figure: seconds(run),
  baseline,
  baselineFigure: seconds(other),
  ratio: times(run.seconds / other.seconds),
});
