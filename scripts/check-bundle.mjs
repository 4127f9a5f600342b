// @ts-check
/** Holds the scripts that the pane asks for before it can be used against an empty pane, which it builds; exits with 1 where they are too many. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { firstScripts, gzipped } from './lib/first-scripts.mjs';

const LIMIT = 1.4;
const root = fileURLToPath(new URL('..', import.meta.url));
const ours = `${root}dist`;
const empty = `${root}.cache/empty-pane`;

await build({ configFile: `${root}bench/empty-pane/vite.config.ts`, logLevel: 'error' });
const bytes = (/** @type {string} */ folder) => gzipped(folder, firstScripts(folder, 'taskpane.html'));
const ratio = bytes(ours) / bytes(empty);
const kilobytes = (/** @type {string} */ folder) => `${(bytes(folder) / 1024).toFixed(0)} KB`;
console.log(
  `面板先载入 ${kilobytes(ours)}，空面板 ${kilobytes(empty)}，${ratio.toFixed(2)} 倍（不超过 ${LIMIT} 倍）`,
);
if (ratio > LIMIT) {
  console.error(
    '面板先载入的脚本太多：不是第一眼要看的，用 import() 用到时再载入（见 docs/measurements.md）。',
  );
  process.exitCode = 1;
}
