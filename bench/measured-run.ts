/** A program of Node that is measured: how long it took, and its peak memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Run {
  readonly seconds: number;
  /** KiB */
  readonly peak: number;
}

const root = process.cwd();

/** Runs a program of Node, its output read and thrown away. */
export async function measured(args: readonly string[]): Promise<Run> {
  const from = performance.now();
  const child = spawn(process.execPath, ['--require', join(root, 'bench', 'peak-memory.cjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors = `${errors}${text}`.slice(-4000)));
  const [code] = (await once(child, 'close')) as [number];
  if (code > 1) throw new Error(`${args.join(' ')} ended with ${code}: ${errors}`);
  return { seconds: (performance.now() - from) / 1000, peak: Number(/peak (\d+)\s*$/.exec(errors)?.[1]) };
}
