// @ts-check
/** How Excel on Windows and on the Mac is told of an add-in's manifest, as data. */
import { posix } from 'node:path';

const WINDOWS_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

/**
 * On Windows an add-in under development is a value in the registry: its id and the path of its manifest.
 * @param {string} id
 * @param {string} manifest an absolute path
 * @returns {string[]} the arguments of reg.exe
 */
export function registryArguments(id, manifest) {
  return ['add', WINDOWS_KEY, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'];
}

/**
 * @param {string} id
 * @returns {string[]} the arguments of reg.exe that take the add-in out again
 */
export function registryRemoval(id) {
  return ['delete', WINDOWS_KEY, '/v', id, '/f'];
}

/**
 * On the Mac Excel reads the manifests in a folder of its container.
 * @param {string} home
 * @param {string} id
 * @returns {string} where the manifest is to stand
 */
export function macManifestPath(home, id) {
  return posix.join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef', `${id}.manifest.xml`);
}

/**
 * @param {string} manifest its text
 * @returns {string | undefined} the add-in's id
 */
export function manifestId(manifest) {
  return /<Id>\s*([0-9a-f-]{36})\s*<\/Id>/i.exec(manifest)?.[1];
}
