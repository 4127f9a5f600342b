// @ts-check
/** Installs Debian's packages where apt is there and may be used without a question. */
import { output, run } from './run.mjs';

/** The words that apt-get is called with, as root or through a sudo that asks nothing; undefined where there is none. */
export function aptGet() {
  if (process.platform !== 'linux' || output('apt-get', ['--version']) === undefined) return undefined;
  const words = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  if (process.getuid?.() === 0) return words;
  return output('sudo', ['-n', 'true']) === undefined ? undefined : ['sudo', '-n', ...words];
}

/** @param {readonly string[]} packages */
export async function aptInstall(packages) {
  const words = aptGet();
  if (words === undefined) return;
  const [command = '', ...first] = words;
  console.log(`正在用 apt 安装 ${packages.join('、')}……`);
  await run(command, [...first, 'update']);
  await run(command, [...first, 'install', '-y', '--no-install-recommends', ...packages]);
}
