/** Many units' workbooks through `ogi rollup`, beside the library alone that reads the same files in as many threads. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { formForYear } from '../src/report/form';
import { planWorkbook } from '../src/workbook/planned';
import { usualKinds } from '../src/workbook/sheet-kind';
import { writeXlsx } from '../src/workbook/xlsx-writer';
import { withFigures } from '../test/support/samples';
import { unitReport } from '../test/support/units';
import { unzip } from '../test/support/unzip';
import type { Measured, Section } from './measure';
import type { Run } from './process';
import { measured } from './process';
import { Copies } from './zipped';

const SIZES = [300, 3_000];
const KINDS = 6;
const LIMIT = 1.3;
/** as many as `ogi rollup` takes on this machine */
const THREADS = Math.min(availableParallelism(), 4);
const year = 2024;

/** What each copy has instead of its own. */
const NAME = '样样样镇人民政府';
const FIGURE = 777_001;

export async function benchRollUp(): Promise<readonly Section[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ogi-bench-'));
  try {
    // builds the command, which is not to be measured
    await measured(['scripts/ogi.mjs', '--version']);
    const kinds = await Promise.all(Array.from({ length: KINDS }, (_, index) => kind(index + 1)));
    const rows: Measured[] = [];
    let written = 0;
    for (const size of SIZES) {
      const reports = join(folder, String(size));
      await mkdir(reports);
      for (let number = 0; number < size; number += 1) {
        const bytes = kinds[number % KINDS]!.copy({
          [NAME]: `样${number}镇人民政府`,
          [String(FIGURE)]: String(number + 1),
        });
        await writeFile(join(reports, `${String(number).padStart(4, '0')}.xlsx`), bytes);
        written += bytes.length;
      }
      const reading = await measured(['bench/only-read-xlsx.mjs', reports, String(THREADS)]);
      const out = join(folder, `${size}.xlsx`);
      const run = await measured([
        'scripts/ogi.mjs',
        'rollup',
        reports,
        '--out',
        out,
        '--year',
        String(year),
        '--json',
      ]);
      rows.push(rowOf(size, run, reading));
      await rm(reports, { recursive: true });
    }
    const kilobytes = Math.round(written / SIZES.reduce((sum, size) => sum + size) / 1024);
    return [
      {
        title: '许多单位的工作簿：ogi rollup',
        note: `本项目建的工作簿，每个约${kilobytes} KB，机关和数各不相同；基准只用库读出同样的文件，两边都用${THREADS}个线程。表三不由台账统计的，ogi 不读台账。内存为进程的峰值。`,
        rows,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function kind(seed: number): Promise<Copies> {
  const form = formForYear(year);
  const report = withFigures(unitReport(NAME, 'township', year, seed), {
    'table2.licensing.decisions': FIGURE,
  });
  const { sheets } = planWorkbook({ form, organ: NAME, year, sheets: usualKinds, report });
  return new Copies(unzip(await writeXlsx(sheets, { today: 45_000 })));
}

const perFile = ({ seconds }: Run, size: number) => `${((seconds * 1000) / size).toFixed(0)} ms/个`;
const megabytes = ({ peak }: Run) => `峰值 ${Math.round(peak / 1024)} MB`;

const rowOf = (size: number, run: Run, reading: Run): Measured => ({
  what: `${size}个工作簿`,
  figure: `${perFile(run, size)}，${megabytes(run)}`,
  baseline: '只读出',
  baselineFigure: `${perFile(reading, size)}，${megabytes(reading)}`,
  ratio: `${(run.seconds / reading.seconds).toFixed(2)} 倍`,
  limit: `${LIMIT} 倍以内，内存不增长`,
});
