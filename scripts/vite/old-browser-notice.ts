/** Emits the plain script that a page names for Internet Explorer and old Edge; it must not be bundled. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

export function oldBrowserNotice(options: { source: string }): Plugin {
  return {
    name: 'ogi-old-browser-notice',
    buildStart() {
      this.addWatchFile(options.source);
    },
    async generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: basename(options.source),
        source: await readFile(options.source, 'utf8'),
      });
    },
  };
}
