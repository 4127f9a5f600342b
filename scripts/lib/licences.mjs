// @ts-check
/** Which licences the packages of the project may have, and which of them do not. */

/** Licences that ask for no more than a notice, or (MPL-2.0) leave what stands beside their own files alone. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Zlib',
]);

/** Packages whose package.json names no SPDX licence, each with what was read in its own files. */
const READ_BY_HAND = {
  '@microsoft/office-js': 'LICENSE',
  '@univerjs/telemetry': undefined,
  // BSD-2-Clause
  duck: 'BSD',
};

/**
 * @typedef {{ name: string, version: string, licence: string | undefined }} Package
 */

/**
 * @param {string | undefined} expression SPDX: a name, or names joined by AND or by OR
 * @returns {boolean}
 */
function isAllowed(expression) {
  if (expression === undefined) return false;
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => ALLOWED.has(name.trim())));
}

/**
 * @param {readonly Package[]} packages
 * @returns {string[]} a sentence for each package that may not be used
 */
export function licenceProblems(packages) {
  return packages.flatMap(({ name, version, licence }) => {
    if (name.startsWith('@univerjs-pro/')) return [`${name}@${version}：Univer 的付费组件，不得使用。`];
    if (isAllowed(licence)) return [];
    if (name in READ_BY_HAND && READ_BY_HAND[/** @type {keyof typeof READ_BY_HAND} */ (name)] === licence)
      return [];
    return [`${name}@${version}：许可证“${licence ?? '未写明'}”不在允许之列。`];
  });
}

/**
 * The packages of a lock file, those of other systems too.
 * @param {Record<string, { version?: string, license?: string, link?: boolean }>} locked its `packages`
 * @param {(path: string) => { license?: unknown } | undefined} installed the package.json at a path below the project
 * @returns {Package[]} with the licence that the installed package names, else the one in the lock file
 */
export function lockedPackages(locked, installed) {
  return Object.entries(locked)
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, { version = '', license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const own = installed(path)?.license;
      return { name, version, licence: typeof own === 'string' ? own : license };
    });
}
