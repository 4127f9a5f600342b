/** Builds the preview's page with the sheet in it; its server serves it under /preview/. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path('page'),
  base: '/preview/',
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: path('../.cache/preview'),
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 30_000,
    rolldownOptions: {
      // every component of Univer's interface says "use client", which means nothing here
      onLog: (level, log, pass) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') pass(level, log);
      },
    },
  },
});
