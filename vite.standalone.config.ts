/** Builds the page that stands alone into dist/, beside the pane: one plain script, so that it opens from a folder too. */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { classicScript } from './scripts/vite/classic-script.ts';
import { oldBrowserNotice } from './scripts/vite/old-browser-notice.ts';
import { readyTemplates } from './scripts/vite/ready-templates.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path('src/standalone'),
  base: './',
  publicDir: false,
  plugins: [
    react(),
    oldBrowserNotice({ source: path('src/standalone/old-browser-page.js') }),
    readyTemplates({ source: path('src/standalone/templates.ts') }),
    classicScript({ name: 'ogiStandalone' }),
  ],
  build: {
    target: 'es2020',
    outDir: path('dist'),
    // the pane is there already
    emptyOutDir: false,
    modulePreload: false,
    chunkSizeWarningLimit: 20_000,
    license: { fileName: 'LICENSES-standalone.md' },
    rolldownOptions: {
      input: path('src/standalone/index.html'),
      // of the helper that loads modules, of which there are none
      transform: { define: { 'import.meta': '{}' } },
      output: { format: 'iife', entryFileNames: 'assets/standalone-[hash].js', codeSplitting: false },
    },
  },
});
