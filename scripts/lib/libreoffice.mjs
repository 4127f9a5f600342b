// @ts-check
/** LibreOffice without its windows: where it stands on the three systems, workbooks calculated anew and documents printed by it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse, posix, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall } from './apt.mjs';
import { CHINESE_TYPE, lacksChineseType } from './chinese-type.mjs';

export const NO_LIBREOFFICE =
  '没有找到 LibreOffice。请装好它后重试：Debian、Ubuntu 用 apt-get install libreoffice-calc libreoffice-writer；macOS 用 brew install --cask libreoffice；Windows 到 https://zh-cn.libreoffice.org 下载。装在别处的，用环境变量 OGI_SOFFICE 写明 soffice 的路径。';

/**
 * The places to look, the likeliest first.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
function libreOfficePlaces(platform, env) {
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
      .filter((folder) => folder !== undefined)
      .map((folder) => win32.join(folder, 'LibreOffice', 'program', 'soffice.com'));
  }
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  return (env.PATH ?? '')
    .split(posix.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => posix.join(folder, name)));
}

/**
 * The program that OGI_SOFFICE names, else the first that is installed.
 * @param {NodeJS.Platform} [platform]
 * @param {Record<string, string | undefined>} [env]
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined}
 */
export function findLibreOffice(platform = process.platform, env = process.env, exists = existsSync) {
  if (env.OGI_SOFFICE) return env.OGI_SOFFICE;
  return libreOfficePlaces(platform, env).find(exists);
}

/**
 * What is installed, else what apt brings.
 * @returns {Promise<string | undefined>} undefined too where a part of it is missing
 */
export async function ensureLibreOffice() {
  const found = findLibreOffice();
  const packages = [
    ...(found !== undefined && isWhole(found) ? [] : ['libreoffice-calc', 'libreoffice-writer']),
    ...(lacksChineseType() ? CHINESE_TYPE : []),
  ];
  if (packages.length > 0) await aptInstall(packages);
  const office = findLibreOffice();
  return office !== undefined && isWhole(office) ? office : undefined;
}

/**
 * Debian has a package for each of its programs, which stand beside each other; elsewhere all come together.
 * @param {string} program
 */
function isWhole(program) {
  const folder = dirname(realpathSync(program));
  const there = ['scalc', 'swriter'].filter((one) => existsSync(join(folder, one)));
  return there.length !== 1;
}

/**
 * Calculates workbooks anew and keeps them as .xlsx, all in one run.
 * @param {string} program
 * @param {readonly string[]} files of different names
 * @param {string} folder where the calculated ones go, by the same names; another one than theirs
 * @param {{ recalculate?: boolean }} [options] `false` keeps the results that the files bring, as programs do
 */
export function recalculated(program, files, folder, { recalculate = true } = {}) {
  converted(program, files, folder, {
    filter: 'xlsx:Calc MS Excel 2007 XML',
    ending: '.xlsx',
    configuration: settings(recalculate ? ALWAYS : NEVER),
  });
}

/**
 * Prints documents as .pdf, all in one run.
 * @param {string} program
 * @param {readonly string[]} files of different names
 * @param {string} folder where the printed ones go, by the same names
 */
export function printed(program, files, folder) {
  converted(program, files, folder, { filter: 'pdf', ending: '.pdf' });
}

/**
 * @param {string} program
 * @param {readonly string[]} files
 * @param {string} folder
 * @param {{ filter: string, ending: string, configuration?: string }} to
 */
function converted(program, files, folder, { filter, ending, configuration }) {
  const profile = mkdtempSync(join(tmpdir(), 'ogi-libreoffice-'));
  try {
    if (configuration !== undefined) {
      mkdirSync(join(profile, 'user'));
      writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), configuration);
    }
    const { status, stderr, error } = spawnSync(
      program,
      [
        '--headless',
        '--norestore',
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--convert-to',
        filter,
        '--outdir',
        folder,
        ...files,
      ],
      { encoding: 'utf8', timeout: 150_000 },
    );
    const missing = files.filter((file) => !existsSync(join(folder, parse(file).name + ending)));
    if (status !== 0 || missing.length > 0) {
      throw new Error(`${program} made all but ${missing.length} of ${files.length}: ${error ?? stderr}`);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The values of the setting “Recalculation on File Load: Excel 2007 and newer”. */
const ALWAYS = 0;
const NEVER = 1;

/** @param {number} mode */
const settings = (mode) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${mode}</value></prop>
  </item>
</oor:items>
`;
