/** Builds the empty pane that the add-in's pane is measured against, with the same tools. */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { officeJs } from '../../scripts/vite/office-js.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path('.'),
  base: './',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    react(),
    officeJs({ source: 'self', packageFolder: path('../../node_modules/@microsoft/office-js') }),
  ],
  build: {
    target: 'es2020',
    outDir: path('../../.cache/empty-pane'),
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: { input: path('taskpane.html') },
  },
});
