/**
 * `npm run fuzz`: tries every reader with mutated files, from seeds that are told, for ten minutes in all. `-- 2 pdf html`
 * tries these two for two minutes; `-- --seed 123 pdf` tries one file again. What fails is kept in .cache/fuzz.
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commandFile } from '../../scripts/lib/command-build.mjs';
import { numbersOf } from './mutations';
import { mutatedOf, readersWith } from './readers';
import type { Told } from './trying';

const MINUTES = 10;
/** no file may take longer, in seconds: the thread of a PDF is ended before */
const PATIENCE = 60;
/** no reader may keep more for good, in megabytes */
const KEPT = 100;
/** seeds of two readers are not the same */
const SEEDS = 1_000_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const readers = readersWith();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' } },
});
const names = positionals.filter((word) => word in readers);
const [minutes = MINUTES, ...unknown] = positionals.filter((word) => !(word in readers)).map(Number);
if (unknown.length > 0 || !(minutes > 0)) {
  console.error(`用法：npm run fuzz -- [分钟数] [--seed 种子] [${Object.keys(readers).join(' | ')}]`);
  process.exit(1);
}
const chosen = names.length > 0 ? names : Object.keys(readers);
const pdfWorker = join(dirname(await commandFile(root)), 'pdf-worker.mjs');

interface Tried {
  count: number;
  slowest: { milliseconds: number; seed: number };
  faults: { seed: number; fault: string }[];
  peak: number;
  kept: number;
}

/** Goes on behind a file that ended the process. */
async function tried(name: string, first: number, seconds: number, most: number): Promise<Tried> {
  const all: Tried = { count: 0, slowest: { milliseconds: 0, seed: first }, faults: [], peak: 0, kept: 0 };
  const end = Date.now() + 1000 * seconds;
  while (all.count < most && Date.now() < end) {
    const from = first + all.count;
    const args = [name, from, Math.ceil((end - Date.now()) / 1000), most - all.count, pdfWorker];
    const child = fork(join(root, 'test/fuzz/trying.ts'), args.map(String), {
      execArgv: ['--import', 'tsx', '--expose-gc', '--max-old-space-size=1500'],
    });
    if (await isWhole(child, all, from)) break;
  }
  return all;
}

/** @returns whether the process came to its end by itself */
function isWhole(child: ChildProcess, all: Tried, from: number): Promise<boolean> {
  let seed = from;
  let isDone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE * 1000);
  };
  child.on('message', (told: Told) => {
    wait();
    if ('seed' in told) ({ seed } = told);
    else if ('milliseconds' in told) {
      all.count += 1;
      if (told.milliseconds > all.slowest.milliseconds)
        all.slowest = { milliseconds: told.milliseconds, seed };
      if (told.fault !== undefined) all.faults.push({ seed, fault: told.fault });
    } else {
      isDone = true;
      all.peak = Math.max(all.peak, told.peak);
      all.kept = Math.max(all.kept, told.first === 0 ? 0 : told.last - told.first);
    }
  });
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (!isDone) {
        all.count += 1;
        all.faults.push({ seed, fault: signal ? `超过 ${PATIENCE} 秒` : `进程中断（${code}）` });
      }
      resolve(isDone);
    });
  });
}

const shares = chosen.reduce((sum, name) => sum + readers[name]!.share, 0);
let isSound = true;
const replayed = values.seed === undefined ? undefined : Number(values.seed);
const run = replayed ?? randomInt(1000) * SEEDS * 100;
for (const [index, name] of chosen.entries()) {
  const first = replayed ?? run + index * SEEDS;
  console.log(`\n—— ${name}，种子自 ${first} 起`);
  const most = replayed === undefined ? Infinity : 1;
  const all = await tried(name, first, (60 * minutes * readers[name]!.share) / shares, most);
  const { count, slowest, faults, peak, kept } = all;
  console.log(
    `${count}个输入，最慢 ${(slowest.milliseconds / 1000).toFixed(2)} 秒（种子 ${slowest.seed}），` +
      `内存最高 ${peak.toFixed(0)} MB，留下 ${kept.toFixed(1)} MB，${faults.length}处不符`,
  );
  const reader = readers[name]!;
  const files = await reader.files();
  for (const { seed, fault } of faults) {
    const file = join(root, '.cache/fuzz', `${name}-${seed}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, mutatedOf(files, reader.mutate, numbersOf(seed)).bytes);
    console.log(`种子 ${seed}，文件 ${file}：${fault}`);
  }
  if (kept > KEPT) console.log(`留下的内存超过 ${KEPT} MB`);
  isSound &&= faults.length === 0 && kept <= KEPT;
}
process.exitCode = isSound ? 0 : 1;
