// @ts-check
/** Builds the command `ogi` where it is missing or older than its sources, and runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commandFile } from './command-build.mjs';
import { PlainFailure } from './plain-failure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { main } = await import(pathToFileURL(await commandFile(root)).href);
  process.exitCode = await main(process.argv.slice(2), version);
} catch (failure) {
  // standard output is for results alone, and nobody is shown a stack
  console.error(failure instanceof PlainFailure ? failure.message : `ogi 没有构建好：${failure}`);
  process.exitCode = 2;
}
