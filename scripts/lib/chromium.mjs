// @ts-check
/** Where the browsers built on Chromium stand on the three systems. */
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * The places to look, the likeliest first.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
export function chromiumPlaces(platform, env) {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const programs = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    return programs.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium',
    'chromium-browser',
  ];
  const folders = (env.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * The browser for the tests: the one that OGI_BROWSER names, else the first that is installed.
 * @param {NodeJS.Platform} [platform]
 * @param {Record<string, string | undefined>} [env]
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined}
 */
export function findChromium(platform = process.platform, env = process.env, exists = existsSync) {
  if (env.OGI_BROWSER) return env.OGI_BROWSER;
  return chromiumPlaces(platform, env).find(exists);
}
