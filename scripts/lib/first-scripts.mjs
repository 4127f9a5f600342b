// @ts-check
/** The scripts that a built page asks for before it can be used. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The scripts that a page names itself: its entry and all that this imports; what is loaded on demand is not among them.
 * @param {string} folder
 * @param {string} page
 * @returns {readonly string[]} paths in the folder
 */
export function firstScripts(folder, page) {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
  if (named.length === 0) throw new Error(`${folder}: ${page} names no script`);
  return named;
}

/**
 * @param {string} folder
 * @param {readonly string[]} files
 * @returns {number} bytes, each file compressed as it is sent
 */
export const gzipped = (folder, files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
