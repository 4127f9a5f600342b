// @ts-check
/** Sees to it that a Chromium and, on Debian, Chinese type are there: what is installed, else apt, else Playwright's. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptGet, aptInstall } from './apt.mjs';
import { CHINESE_TYPE, lacksChineseType } from './chinese-type.mjs';
import { findChromium } from './chromium.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { output, run } from './run.mjs';

const NO_BROWSER =
  '没有找到 Chrome、Edge 或 Chromium，也没能装上。请装好其中一种，或用环境变量 OGI_BROWSER 写明它的程序路径后重试。';

/**
 * @param {string} root the project's folder
 * @returns {Promise<string>} the browser's path
 * @throws {PlainFailure} when there is none and none could be installed
 */
export async function ensureChromium(root) {
  const found = working(findChromium());
  if (found !== undefined) {
    if (lacksChineseType()) await aptInstall(CHINESE_TYPE);
    return found;
  }
  if (process.env.OGI_BROWSER) {
    throw new PlainFailure(`OGI_BROWSER 指向的浏览器不能运行：${process.env.OGI_BROWSER}。请改正后重试。`);
  }
  await aptInstall(isUbuntu() ? CHINESE_TYPE : ['chromium', ...CHINESE_TYPE]);
  const browser = working(findChromium()) ?? (await playwrightsOwn(root));
  if (browser === undefined) throw new PlainFailure(NO_BROWSER);
  return browser;
}

/**
 * A browser that is really there and starts. Chrome for Windows opens a window when asked for its version, so
 * there the file is enough.
 * @param {string | undefined} browser
 */
function working(browser) {
  if (browser === undefined || !existsSync(browser)) return undefined;
  return process.platform === 'win32' || output(browser, ['--version']) !== undefined ? browser : undefined;
}

/** Its package named chromium holds no browser but a pointer to a snap, which a container cannot install. */
function isUbuntu() {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID="?ubuntu"?$/m.test(readFileSync(release, 'utf8'));
}

/** @param {string} root */
async function playwrightsOwn(root) {
  console.log('正在下载 Playwright 自带的 Chromium……');
  const script = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const withSystemLibraries = aptGet() === undefined ? [] : ['--with-deps'];
  await run(process.execPath, [script, 'install', ...withSystemLibraries, 'chromium'], { cwd: root });
  const { chromium } = await import('playwright-core');
  return working(chromium.executablePath());
}
