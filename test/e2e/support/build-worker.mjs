/** Builds the reading worker, with what it loads as it needs it, into the folder that it is told. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

await build({
  configFile: false,
  logLevel: 'error',
  base: './',
  publicDir: false,
  build: {
    outDir: process.argv[2],
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: { worker: fileURLToPath(new URL('reading-worker.ts', import.meta.url)) },
      output: { entryFileNames: '[name].js' },
    },
  },
});
