/**
 * The pane as it is loaded: the script that its page asks for before it can be used, and the time until its first
 * button can be pressed. Baseline: an empty pane of React and Fluent, built by the same tools in the same run and
 * shown in the same place.
 */
import react from '@vitejs/plugin-react';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import { build } from 'vite';
import { openBrowser } from '../test/e2e/support/desk';
import start from '../test/e2e/support/start-preview.mjs';
import stop from '../test/e2e/support/stop-preview.mjs';
import { officeJs } from '../scripts/vite/office-js';
import type { Section } from './measure';
import { median, milli, times } from './measure';

const ROUNDS = 9;
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const EMPTY = path('../.cache/empty-pane');
const OURS = path('../.cache/add-in');

export async function benchPane(): Promise<readonly Section[]> {
  await buildEmptyPane();
  await start();
  try {
    const sizes = { empty: scriptsOf(EMPTY), ours: scriptsOf(OURS) };
    const waits = await firstButtons();
    return [
      {
        title: '面板：下载多少，多久能用',
        note: `空面板只有 React、Fluent 的几个常用控件和 office.js，用同样的工具构建，在预览的同一处打开；office.js 两边相同，不计。各打开${ROUNDS}次，轮流，不用缓存。`,
        rows: [
          {
            what: '能用之前要下载的脚本（gzip）',
            figure: kilobytes(sizes.ours),
            baseline: '空面板',
            baselineFigure: kilobytes(sizes.empty),
            ratio: times(sizes.ours / sizes.empty),
            limit: '不超过 1.4 倍',
          },
          {
            what: '从打开到第一个按钮能按',
            figure: milli(median(waits.ours)),
            baseline: '空面板',
            baselineFigure: milli(median(waits.empty)),
            ratio: times(median(waits.ours) / median(waits.empty)),
            limit: '不超过 1.3 倍',
          },
        ],
      },
    ];
  } finally {
    await stop();
  }
}

function buildEmptyPane() {
  return build({
    configFile: false,
    root: path('empty-pane'),
    base: './',
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      react(),
      officeJs({ source: 'self', packageFolder: path('../node_modules/@microsoft/office-js') }),
    ],
    build: {
      target: 'es2020',
      outDir: EMPTY,
      emptyOutDir: true,
      rolldownOptions: { input: path('empty-pane/taskpane.html') },
    },
  });
}

/** The scripts that a page names itself, in bytes as they are sent; what they load later is not among them. */
function scriptsOf(folder: string): number {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file!);
  if (named.length === 0) throw new Error(`${folder}: taskpane.html names no script`);
  return named.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
}

/** In turn, each in a browser window of its own. */
async function firstButtons(): Promise<{ readonly ours: number[]; readonly empty: number[] }> {
  const browser = await openBrowser();
  const waits = { ours: [] as number[], empty: [] as number[] };
  try {
    // the first of each warms up
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const which of ['empty', 'ours'] as const) {
        const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
        if (which === 'empty') await showEmptyPane(context);
        const wait = await firstButton(context);
        if (round >= 0) waits[which].push(wait);
        await context.close();
      }
    }
  } finally {
    await browser.close();
  }
  return waits;
}

/** Hands out the empty pane's files where the preview would hand out the add-in's. */
async function showEmptyPane(context: BrowserContext): Promise<void> {
  const types: Readonly<Record<string, string>> = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
  };
  const files = readdirSync(EMPTY, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('office-js/') && statSync(join(EMPTY, file)).isFile());
  for (const file of files) {
    await context.route(
      (url) => url.pathname === `/${file}`,
      (route) =>
        route.fulfill({
          body: readFileSync(join(EMPTY, file)),
          contentType: types[file.split('.').at(-1)!] ?? 'application/octet-stream',
        }),
    );
  }
}

/** Milliseconds from the frame's navigation to its first button that can be pressed. */
async function firstButton(context: BrowserContext): Promise<number> {
  await context.addInitScript(() => {
    if (window === top) return;
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#root button:not(:disabled):not([aria-disabled="true"])')) return;
      observer.disconnect();
      Object.assign(window, { usableAt: performance.now() });
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  const page = await context.newPage();
  await page.goto(process.env.OGI_PREVIEW_URL!);
  await page.locator('#pane iframe').waitFor({ state: 'attached' });
  await page.waitForFunction(() => window.preview !== undefined);
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame())!;
  await page.getByRole('button', { name: '打开面板' }).click();
  await frame.waitForFunction(() => 'usableAt' in window);
  return frame.evaluate(() => (window as unknown as { usableAt: number }).usableAt);
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
