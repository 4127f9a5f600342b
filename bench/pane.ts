/**
 * The pane as it is loaded: the scripts that its page asks for before it can be used, and the time until its first
 * button can be pressed. Baseline: an empty pane of React and Fluent, built by the same tools in the same run, and
 * served and shown in the same way.
 */
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { openBrowser } from '../test/e2e/support/desk';
import start from '../test/e2e/support/start-preview.mjs';
import stop from '../test/e2e/support/stop-preview.mjs';
import { firstScripts, gzipped } from '../scripts/lib/first-scripts.mjs';
import type { Measured, Section } from './measure';
import { median, milli, times } from './measure';
import { servePane } from './pane-server';

const ROUNDS = 15;
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const EMPTY = path('../.cache/empty-pane');
const OURS = path('../.cache/add-in');
/** the add-in with the empty pane in the place of its own */
const EMPTY_IN_PLACE = path('../.cache/empty-in-place');

export async function benchPane(): Promise<readonly Section[]> {
  await build({ configFile: path('empty-pane/vite.config.ts'), logLevel: 'error' });
  await start();
  rmSync(EMPTY_IN_PLACE, { recursive: true, force: true });
  for (const from of [OURS, EMPTY]) cpSync(from, EMPTY_IN_PLACE, { recursive: true });
  const served = await servePane(EMPTY_IN_PLACE);
  try {
    const { ours, empty } = await shownInTurn({ ours: process.env.OGI_PREVIEW_URL!, empty: served.url });
    const first = { ours: named(OURS), empty: named(EMPTY) };
    const until = gzipped(OURS, [
      ...new Set([...firstScripts(OURS, PAGE), ...ours.flatMap((one) => one.loaded)]),
    ]);
    const usable = {
      ours: median(ours.map((one) => one.usableAt)),
      empty: median(empty.map((one) => one.usableAt)),
    };
    const known = median(ours.flatMap((one) => one.knownAt ?? []));
    return [
      {
        title: '面板：下载多少，多久能用',
        note: `空面板只有 React、Fluent 的几个常用控件和 office.js，用同样的工具构建，在预览的同一处打开；office.js 两边相同，不计。各打开${ROUNDS}次，轮流，不用缓存。每一步的内容、对话框和读写工作簿的程序在面板显示之后载入；读完工作簿，才说得出下一步。${measuredOn()}`,
        rows: [
          against(
            '能用之前要下载的脚本（gzip）',
            kilobytes(first.ours),
            kilobytes(first.empty),
            first.ours / first.empty,
            '不超过 1.4 倍',
          ),
          against(
            '从打开到第一个按钮能按',
            milli(usable.ours),
            milli(usable.empty),
            usable.ours / usable.empty,
            '不超过 1.3 倍',
          ),
          against(
            '说出下一步之前下载的全部脚本（gzip，空工作簿）',
            kilobytes(until),
            kilobytes(first.empty),
            until / first.empty,
          ),
          against(
            '从打开到读完工作簿、下一步能按（空工作簿）',
            milli(known),
            milli(usable.empty),
            known / usable.empty,
          ),
        ],
      },
    ];
  } finally {
    served.close();
    await stop();
  }
}

const PAGE = 'taskpane.html';
const named = (folder: string): number => gzipped(folder, firstScripts(folder, PAGE));
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
const measuredOn = () => `${new Date().toISOString().slice(0, 10)} 测量，别的程序同时在用这台机器。`;

const against = (
  what: string,
  figure: string,
  baselineFigure: string,
  ratio: number,
  limit?: string,
): Measured => ({
  what,
  figure,
  baseline: '空面板',
  baselineFigure,
  ratio: times(ratio),
  ...(limit && { limit }),
});

/** Milliseconds from the frame's navigation. */
interface Shown {
  /** its first button can be pressed */
  readonly usableAt: number;
  /** it says what is next, where it does */
  readonly knownAt?: number;
  /** the scripts that had been loaded by the last of these, as paths in the build */
  readonly loaded: readonly string[];
}

/** In turn, each in a browser window of its own, now one and now the other first. */
async function shownInTurn<Pane extends string>(
  panes: Readonly<Record<Pane, string>>,
): Promise<Readonly<Record<Pane, readonly Shown[]>>> {
  const names = Object.keys(panes) as Pane[];
  const shown = Object.fromEntries(names.map((name) => [name, [] as Shown[]])) as Record<Pane, Shown[]>;
  const browser = await openBrowser();
  try {
    // the first of each warms up
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const name of round % 2 === 0 ? names : [...names].reverse()) {
        const one = await show(browser, panes[name]);
        if (round >= 0) shown[name].push(one);
      }
    }
  } finally {
    await browser.close();
  }
  return shown;
}

async function show(browser: Browser, url: string): Promise<Shown> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
  try {
    await context.addInitScript(watchButtons);
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('#pane iframe').waitFor({ state: 'attached' });
    await page.waitForFunction(() => window.preview !== undefined);
    const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame())!;
    await page.getByRole('button', { name: '打开面板' }).click();
    await frame.waitForFunction(() => 'shown' in window);
    return await frame.evaluate(() => (window as unknown as { shown: Shown }).shown);
  } finally {
    await context.close();
  }
}

/**
 * Runs in the frame; no function in it has a name, which the tool that runs this would note with a function of its own.
 * A pane that has steps is done when it says what is next; any other with its first button.
 */
function watchButtons(): void {
  if (window === top) return;
  let usableAt: number | undefined;
  new MutationObserver((_, observer) => {
    const buttons = [...document.querySelectorAll('#root button:not(:disabled):not([aria-disabled="true"])')];
    if (buttons.length === 0) return;
    usableAt ??= performance.now();
    const hasSteps = document.querySelector('#root main') !== null;
    if (hasSteps && !buttons.some(({ textContent }) => textContent.startsWith('下一步'))) return;
    observer.disconnect();
    const loaded = performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /\/(assets\/[^/]+\.js)$/.exec(new URL(name).pathname)?.[1] ?? []);
    const shown = { usableAt, ...(hasSteps && { knownAt: performance.now() }), loaded };
    Object.assign(window, { shown });
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
