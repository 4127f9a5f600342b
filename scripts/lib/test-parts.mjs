// @ts-check
/** What `npm test` consists of, in its order, and which of it a word on the command line asks for. */
import { PlainFailure } from './plain-failure.mjs';

/**
 * A part is a script of package.json or a run of Jest. Those that are `beside` run first, at the same time.
 * @typedef {{ id: string, title: string, needs?: 'browser' | 'libreoffice', beside?: true } & ({ script: string } | { jest: string[] })} Part
 */

const E2E = ['--config', 'jest.e2e.config.cjs'];
const RECALCULATED = ['--config', 'jest.libreoffice.config.cjs'];

/** @type {readonly Part[]} */
const CHECKS = [
  { id: 'lint', title: '格式与代码检查', script: 'lint', beside: true },
  { id: 'typecheck', title: '类型', script: 'typecheck', beside: true },
  { id: 'arrows', title: '各层的引用方向', script: 'arrows', beside: true },
  { id: 'dead', title: '无用代码', script: 'dead', beside: true },
  { id: 'licences', title: '依赖包的许可证', script: 'licences', beside: true },
];

/**
 * The add-in alone: the tests in the browser start the preview, which builds its own page.
 * @type {Part}
 */
const BUILD = { id: 'build', title: '构建', script: 'build' };

/** @type {Part} */
const BUNDLE = { id: 'bundle', title: '面板先载入多少', script: 'bundle' };

/** @type {Part} */
const LIBREOFFICE = {
  id: 'libreoffice',
  title: '用 LibreOffice 复算工作簿、打印年报',
  jest: [...RECALCULATED],
  needs: 'libreoffice',
};

/**
 * @param {readonly string[]} words nothing for all, or `units`, `host`, `libreoffice`, `e2e`, or paths below test/
 * @returns {readonly Part[]}
 * @throws {PlainFailure} for a word that is none of these
 */
export function testParts(words) {
  if (words.length === 0) {
    return [
      ...CHECKS,
      { id: 'jest', title: '单元与宿主测试', jest: ['--maxWorkers=2'] },
      LIBREOFFICE,
      BUILD,
      BUNDLE,
      { id: 'e2e', title: '浏览器测试', jest: [...E2E], needs: 'browser' },
    ];
  }
  const unknown = words.filter((word) => !(word in NAMED) && !isTestPath(word));
  if (unknown.length > 0) {
    throw new PlainFailure(
      `不认识“${unknown.join(' ')}”。用法：npm test，或 npm test -- units | host | libreoffice | e2e | test/ 下的路径`,
    );
  }
  return words.flatMap((word) => NAMED[word] ?? pathParts(word));
}

/** @type {Record<string, readonly Part[]>} */
const NAMED = {
  units: [
    { id: 'units', title: '单元测试', jest: ['--testPathIgnorePatterns', '/test/(e2e|host|libreoffice)/'] },
  ],
  host: [{ id: 'host', title: '宿主测试', jest: ['test/host/'] }],
  libreoffice: [LIBREOFFICE],
  e2e: [BUILD, { id: 'e2e', title: '浏览器测试', jest: [...E2E], needs: 'browser' }],
};

/** @param {string} word */
function isTestPath(word) {
  return /^(\.[\\/])?test[\\/]/.test(word);
}

/**
 * @param {string} path
 * @returns {readonly Part[]}
 */
function pathParts(path) {
  if (/^(\.[\\/])?test[\\/]libreoffice[\\/]/.test(path)) {
    return [{ id: 'path', title: path, jest: [...RECALCULATED, path], needs: 'libreoffice' }];
  }
  const inBrowser = /^(\.[\\/])?test[\\/]e2e[\\/]/.test(path);
  if (!inBrowser) return [{ id: 'path', title: path, jest: [path] }];
  return [BUILD, { id: 'path', title: path, jest: [...E2E, path], needs: 'browser' }];
}
