// @ts-check
/** Whether a build is still that of its sources: a hash over the files it is made from. */
import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The hash of files and folders, in their names and contents.
 * @param {string} root
 * @param {readonly string[]} paths - relative to `root`; what does not exist counts as absent
 */
export async function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesOf(root, path)) {
      hash
        .update(file)
        .update('\0')
        .update(await readFile(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesOf(root, path) {
  const found = await stat(join(root, path)).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(join(root, path), { withFileTypes: true });
  const nested = await Promise.all(
    entries.sort((a, b) => (a.name < b.name ? -1 : 1)).map((entry) => filesOf(root, `${path}/${entry.name}`)),
  );
  return nested.flat();
}
