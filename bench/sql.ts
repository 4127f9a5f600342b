/** The rules as SQL, on DuckDB over the long table in Parquet, beside src/rules over the same reports. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../src/report/cell';
import type { Sample } from '../test/support/samples';
import { cellsOf } from '../test/support/faults';
import { sample, sampleNames, withFigures } from '../test/support/samples';
import type { Measured, Section } from './measure';
import { times } from './measure';
import { measured } from './process';
import type { Run } from './process';

/** Every organ reports in two years. */
const REPORTS = 100_000;

export async function benchSql(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'ogi-sql-'));
  try {
    const file = join(folder, 'reports.ndjson');
    const long = join(folder, 'long.parquet');
    await write(file);
    // builds the command, which is not to be measured
    await measured(['scripts/ogi.mjs', '--version']);
    const parsing = await measured(['bench/only-parse.mjs', file]);
    const writing = await measured(['scripts/ogi.mjs', 'read', file, '--long', '--out', long]);
    const ours = await measured(['--import', 'tsx', 'bench/sql-engine.ts', file]);
    const duck = await measured(['--import', 'tsx', 'bench/sql-duckdb.ts', long, join(folder, 'spill')]);
    const [expected, found] = [ours, duck].map(({ output }) => output.trim());
    if (found !== expected) throw new Error(`not the same findings:\n${expected}\n${found}`);
    const { findings } = JSON.parse(found!) as { findings: number };
    const { size } = await stat(long);
    const what = `${REPORTS}份报告，${findings}处发现，逐处相同（编号、两边的数、差额）`;
    return {
      title: '许多份报告：规则写成的 SQL',
      note: `${what}。真实报告的变体，每个机关两年，跨年的规则都在内；每五份有一份有错格或空格。内存为进程的峰值。SQL 由 DuckDB 在两个核上运行，内存限 2 GB，超出的写到磁盘。长表 ${Math.round(size / 1e6)} MB。`,
      rows: [
        row('ogi sql，DuckDB 读 Parquet', duck, 'src/rules 逐份审核（一个核，含读 NDJSON）', ours),
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

async function write(file: string): Promise<void> {
  const stream = createWriteStream(file);
  const samples = sampleNames.map(sample);
  for (let organ = 0; organ < REPORTS / 2; organ += 1) {
    const real = samples[organ % samples.length]!;
    // last year's comes first: whoever checks line by line has it at hand
    for (const year of [real.year - 1, real.year]) {
      const report = { ...variant(real, organ + 7 * year), organ: `${real.organ}${organ}`, year };
      if (!stream.write(`${JSON.stringify(report)}\n`)) await once(stream, 'drain');
    }
  }
  stream.end();
  await once(stream, 'finish');
}

/** Every fifth has some cells that are wrong or blank; which ones follows from the number. */
function variant(real: Sample, number: number): Sample {
  if (number % 5 !== 0) return real;
  const cells = cellsOf(real);
  const changes: [string, Cell][] = [1, 2, 3].map((one) => [
    cells[(number * one * 31) % cells.length]!,
    number % 3 === 0 ? null : (number * one) % 997,
  ]);
  return withFigures(real, Object.fromEntries(changes));
}
