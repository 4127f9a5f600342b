// @ts-check
/** Installs the packages of the lock file when they are missing or the lock file has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from './plain-failure.mjs';
import { npm } from './run.mjs';

/** Stands inside node_modules, so that it goes when the packages go. */
const STAMP = join('node_modules', '.installed-from');

/** @param {string} root */
function lockDigest(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * @param {string} root the project's folder
 * @returns {boolean} whether node_modules holds what the lock file says
 */
export function packagesAreThere(root) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lockDigest(root);
}

/**
 * @param {string} root the project's folder
 * @param {(root: string) => Promise<number>} [install] answers the exit code
 */
export async function ensurePackages(root, install = (cwd) => npm(['ci'], { cwd })) {
  if (packagesAreThere(root)) return;
  console.log('正在按 package-lock.json 安装依赖包，首次约需一两分钟……');
  const code = await install(root);
  if (code !== 0) {
    throw new PlainFailure(
      `依赖包没有装好（npm ci 的退出码是 ${code}）。请检查网络；在国内可先运行 npm config set registry https://registry.npmmirror.com 再重试。`,
    );
  }
  writeFileSync(join(root, STAMP), `${lockDigest(root)}\n`);
}
