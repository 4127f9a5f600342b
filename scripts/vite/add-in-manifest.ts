/** Puts the host's address into manifest.xml at build, and copies the icons that it names. */
import { cp, readFile, readdir, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The address that manifest.xml carries in the repository: the one `npm start` serves. */
export const LOCAL_HOST = 'https://localhost:3443';

/**
 * The setting OGI_HOST as an address without an ending slash.
 * @param setting - where the built pages will stand, with or without a path; absent or empty is the local host
 * @throws when it is no https address or carries a query
 */
export function hostAddress(setting: string | undefined): string {
  const host = setting || LOCAL_HOST;
  const address = URL.canParse(host) ? new URL(host) : undefined;
  if (address?.protocol !== 'https:' || address.search !== '' || address.hash !== '') {
    throw new Error(
      `OGI_HOST 应为加载项所在的 https 网址，如 https://example.gov.cn/ogi，现在是“${host}”。请改正后重新构建。`,
    );
  }
  return address.href.replace(/\/+$/, '');
}

/** The text of manifest.xml with the address of another host. */
export function manifestForHost(manifest: string, host: string): string {
  return manifest.replaceAll(LOCAL_HOST, host);
}

/** Writes dist/manifest.xml for a host (see hostAddress) and dist/assets/*.png. */
export function addInManifest(options: { root: string; host: string }): Plugin {
  const source = join(options.root, 'manifest.xml');
  const assets = join(options.root, 'assets');
  return {
    name: 'ogi-manifest',
    buildStart() {
      this.addWatchFile(source);
    },
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      await writeFile(
        join(dir, 'manifest.xml'),
        manifestForHost(await readFile(source, 'utf8'), options.host),
      );
      await mkdir(join(dir, 'assets'), { recursive: true });
      const icons = (await readdir(assets)).filter((name) => name.endsWith('.png'));
      await Promise.all(icons.map((name) => cp(join(assets, name), join(dir, 'assets', name))));
    },
  };
}
