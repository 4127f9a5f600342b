/** Writes the workbooks that are ready to be filled in into templates/, beside the page that offers the same. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { runnerImport } from 'vite';

interface Templates {
  readonly templateFiles: (year: number, now: Date) => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly templateYear: (now: Date) => number;
}

/** @param options.source the module that plans them, which is run as it stands */
export function readyTemplates(options: { source: string }): Plugin {
  return {
    name: 'ogi-ready-templates',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      const { module } = await runnerImport<Templates>(options.source, { configFile: false });
      const now = new Date();
      const folder = join(dir, 'templates');
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      for (const [name, bytes] of await module.templateFiles(module.templateYear(now), now)) {
        await writeFile(join(folder, name), bytes);
      }
    },
  };
}
