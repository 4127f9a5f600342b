/** Many reports through `ogi check`: time a report, and whether the memory grows with their number. */
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sample } from '../test/support/samples';
import { sample, sampleNames, withCells } from '../test/support/samples';
import type { Measured, Section } from './measure';
import { micro } from './measure';
import type { Run } from './process';
import { measured } from './process';

const SIZES = [1_000, 10_000, 100_000];
export async function benchCommand(): Promise<readonly Section[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ogi-bench-'));
  try {
    // builds the command, which is not to be measured
    await measured(['scripts/ogi.mjs', '--version']);
    return [
      {
        title: '许多份报告：ogi check',
        note: '真实报告的变体，每五份有一份改错一格。内存为进程的峰值，应不随份数增长。',
        rows: [...(await asLines(folder)), ...(await asFolder(folder))],
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const samples = sampleNames.map(sample);

/** Reports of many organs; every fifth has a cell that is wrong. */
function report(number: number): Sample {
  const real = samples[number % samples.length]!;
  const named = { ...real, organ: `${real.organ}${number}` };
  return number % 5 === 0 ? withCells(named, { 'new.natural': number % 1000 }) : named;
}

async function asLines(folder: string): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const size of SIZES) {
    const file = join(folder, `${size}.ndjson`);
    const stream = createWriteStream(file);
    for (let number = 0; number < size; number += 1) {
      if (!stream.write(`${JSON.stringify(report(number))}\n`)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
    const run = await measured(['scripts/ogi.mjs', 'check', '--json', file]);
    const parsing = await measured(['bench/only-parse.mjs', file]);
    rows.push(rowOf(`每行一份，${size}份`, size, run, parsing));
    await rm(file);
  }
  return rows;
}

async function asFolder(folder: string): Promise<Measured[]> {
  const rows: Measured[] = [];
  let written = 0;
  const reports = join(folder, 'reports');
  for (const size of SIZES) {
    for (; written < size; written += 1) {
      const below = join(reports, String(Math.floor(written / 1000)).padStart(3, '0'));
      if (written % 1000 === 0) await mkdir(below, { recursive: true });
      await writeFile(join(below, `${written}.json`), JSON.stringify(report(written)));
    }
    rows.push(
      rowOf(`文件夹，${size}个文件`, size, await measured(['scripts/ogi.mjs', 'check', '--json', reports])),
    );
  }
  return rows;
}

const perReport = ({ seconds }: Run, size: number) => `${micro((seconds * 1000) / size)}/份`;
const megabytes = ({ peak }: Run) => `峰值 ${Math.round(peak / 1024)} MB`;

function rowOf(what: string, size: number, run: Run, parsing?: Run): Measured {
  return {
    what,
    figure: `${perReport(run, size)}，${megabytes(run)}`,
    limit: '内存不增长',
    ...(parsing && {
      baseline: '逐行读出并解析，不审核',
      baselineFigure: `${perReport(parsing, size)}，${megabytes(parsing)}`,
      ratio: `${(run.seconds / parsing.seconds).toFixed(1)} 倍`,
    }),
  };
}
