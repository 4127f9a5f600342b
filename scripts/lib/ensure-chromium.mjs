// @ts-check
/** Sees to it that a Chromium and, on Debian, Chinese type are there: what is installed, else apt, else Playwright's. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
    if (lacksChineseType()) await aptInstall(['fonts-noto-cjk']);
    return found;
  }
  if (process.env.OGI_BROWSER) {
    throw new PlainFailure(`OGI_BROWSER 指向的浏览器不能运行：${process.env.OGI_BROWSER}。请改正后重试。`);
  }
  await aptInstall(['chromium', 'fonts-noto-cjk']);
  const browser = working(findChromium()) ?? (await playwrightsOwn(root));
  if (browser === undefined) throw new PlainFailure(NO_BROWSER);
  return browser;
}

/**
 * A browser that is really there: Ubuntu's package named chromium may be a mere pointer to a snap.
 * Chrome for Windows opens a window when asked for its version, so there the file is enough.
 * @param {string | undefined} browser
 */
function working(browser) {
  if (browser === undefined || !existsSync(browser)) return undefined;
  return process.platform === 'win32' || output(browser, ['--version']) !== undefined ? browser : undefined;
}

/** The words that apt-get is called with, as root or through a sudo that asks nothing; undefined where there is none. */
function aptGet() {
  if (process.platform !== 'linux' || output('apt-get', ['--version']) === undefined) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return output('sudo', ['-n', 'true']) === undefined ? undefined : ['sudo', '-n', 'apt-get'];
}

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  const words = aptGet();
  if (words === undefined) return;
  const [command = '', ...first] = words;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`正在用 apt 安装 ${packages.join('、')}……`);
  await run(command, [...first, '-qq', 'update'], { env });
  await run(command, [...first, '-qq', 'install', '-y', '--no-install-recommends', ...packages], { env });
}

function lacksChineseType() {
  return process.platform === 'linux' && !output('fc-list', [':lang=zh'])?.trim();
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
