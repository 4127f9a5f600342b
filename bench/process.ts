/** Runs a program of Node and measures it: how long it took, the peak of its memory, what it printed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = process.cwd();

/** Programs print little that is looked at; of more, the start is kept. */
const MOST = 10_000;

export interface Run {
  readonly seconds: number;
  /** in KiB */
  readonly peak: number;
  readonly output: string;
}

export async function measured(args: readonly string[]): Promise<Run> {
  const from = performance.now();
  const child = spawn(process.execPath, ['--require', join(root, 'bench', 'peak-memory.cjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (output.length < MOST) output += text.slice(0, MOST - output.length);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors = `${errors}${text}`.slice(-4000)));
  const [code] = (await once(child, 'close')) as [number];
  if (code > 1) throw new Error(`${args.join(' ')} ended with ${code}: ${errors}`);
  return {
    seconds: (performance.now() - from) / 1000,
    peak: Number(/peak (\d+)\s*$/.exec(errors)?.[1]),
    output,
  };
}
