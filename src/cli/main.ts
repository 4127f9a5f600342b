/** The command `ogi` as a program of its own. */
import { run } from './run';
import { unexpected } from '../words/cli';

/** @returns the exit status */
export async function main(args: readonly string[], version: string): Promise<number> {
  // who reads the output may stop: `ogi check … | head`
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  const worker = new URL('./worker-main.mjs', import.meta.url);
  try {
    return await run(args, { version, stdin: process.stdin, stdout: process.stdout, tell, worker });
  } catch (failure) {
    tell(unexpected(failure instanceof Error ? failure.message : String(failure)));
    return 2;
  }
}
