/** Builds the add-in into dist/: the pane with its functions, functions.json, the manifest, the icons. */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { LOCAL_HOST, addInManifest, hostAddress } from './scripts/vite/add-in-manifest.ts';
import { customFunctionsMetadata } from './scripts/vite/functions-metadata.ts';
import { officeJs, officeJsSource } from './scripts/vite/office-js.ts';
import { oldBrowserNotice } from './scripts/vite/old-browser-notice.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const host = hostAddress(process.env.OGI_HOST);

export default defineConfig({
  root: path('src/taskpane'),
  base: './',
  publicDir: false,
  plugins: [
    react(),
    customFunctionsMetadata({ source: path('src/functions/functions.ts') }),
    addInManifest({ root: path('.'), host }),
    officeJs({
      source: officeJsSource(process.env.OGI_OFFICE_JS, host === LOCAL_HOST ? 'self' : 'cdn'),
      packageFolder: path('node_modules/@microsoft/office-js'),
    }),
    oldBrowserNotice({ source: path('src/taskpane/old-browser.js') }),
  ],
  // a worker loads what it needs when it needs it
  worker: { format: 'es' },
  build: {
    target: 'es2020',
    outDir: path('dist'),
    emptyOutDir: true,
    license: { fileName: 'LICENSES.md' },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: path('src/taskpane/taskpane.html'),
      output: {
        // few requests: one script for what the pane is drawn from, one for what is asked of the workbook at its start
        codeSplitting: {
          groups: [
            { name: 'pane', tags: ['$initial'], priority: 1 },
            {
              name: 'work',
              test: /[\\/]src[\\/](taskpane[\\/](workroom|actions[\\/]overview)|functions[\\/]associate)\.ts$/,
            },
          ],
        },
      },
    },
  },
});
