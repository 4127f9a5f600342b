// @ts-check
/** Builds the add-in and the preview's page, and builds each again when its sources are saved. */
import { readFile, watch, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from '../../scripts/lib/fingerprint.mjs';

/** What the preview's page is made from, beside the packages. */
const PAGE_SOURCES = ['preview', 'samples', 'package-lock.json'];

/** What the page that stands alone is made from. */
const STANDALONE_SOURCES = [
  'src',
  'vite.standalone.config.ts',
  'scripts/vite',
  'assets',
  'package-lock.json',
];

/** Several saves within this time make one build, in milliseconds. */
const QUIET = 150;

/**
 * @typedef {object} Build
 * @property {string} folder
 * @property {() => Promise<void>} ready
 * @property {() => string | undefined} failure
 * @property {() => Promise<void>} close
 */

/**
 * Builds the add-in into .cache/add-in and watches it; what `npm run build` made in dist/ stays as it is.
 * @param {string} root
 * @param {() => void} rebuilt - called after every build but the first
 * @returns {Promise<Build>}
 */
export async function buildAddIn(root, rebuilt) {
  const { build } = await import('vite');
  const folder = join(root, '.cache', 'add-in');
  const watcher = /** @type {import('vite').Rolldown.RolldownWatcher} */ (
    /** @type {unknown} */ (
      await build({
        configFile: join(root, 'vite.config.ts'),
        logLevel: 'warn',
        build: { watch: {}, reportCompressedSize: false, outDir: folder, emptyOutDir: true },
      })
    )
  );
  /** @type {string | undefined} */
  let failure;
  let first = true;
  const ready = new Promise((/** @type {(value: void) => void} */ resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'START') failure = undefined;
      if (event.code === 'ERROR') failure = event.error.message;
      if (event.code === 'BUNDLE_END') void event.result.close();
      if (event.code !== 'END' && event.code !== 'ERROR') return;
      if (failure !== undefined) console.error(`加载项构建失败：${failure}`);
      resolve();
      if (!first) rebuilt();
      first = false;
    });
  });
  return {
    folder,
    ready: () => ready,
    failure: () => failure,
    close: () => watcher.close(),
  };
}

/**
 * Builds the preview's page into .cache/preview unless that is still up to date, and watches its sources.
 * @param {string} root
 * @param {() => void} rebuilt - called after every build but the first
 * @returns {Promise<Build>}
 */
export async function buildPage(root, rebuilt) {
  const { build, buildIfChanged } = pageBuild(root, {
    name: 'preview',
    sources: PAGE_SOURCES,
    config: 'preview/vite.config.ts',
  });
  const stopped = new AbortController();
  void build
    .ready()
    .then(() =>
      follow(join(root, 'preview'), stopped.signal, async () => (await buildIfChanged()) && rebuilt()),
    );
  return { ...build, close: async () => stopped.abort() };
}

/**
 * Builds the page that stands alone into .cache/standalone unless that is still up to date: once, when the preview starts.
 * @param {string} root
 * @returns {Build}
 */
export const buildStandalone = (root) =>
  pageBuild(root, { name: 'standalone', sources: STANDALONE_SOURCES, config: 'vite.standalone.config.ts' })
    .build;

/**
 * @param {string} root
 * @param {{ name: string, sources: readonly string[], config: string }} page
 * @returns {{ build: Build, buildIfChanged: () => Promise<boolean> }}
 */
function pageBuild(root, { name, sources, config }) {
  const folder = join(root, '.cache', name);
  const stamp = join(root, '.cache', `${name}.sha256`);
  /** @type {string | undefined} */
  let failure;

  const buildIfChanged = async () => {
    const wanted = await fingerprint(root, sources);
    const built = await readFile(stamp, 'utf8').catch(() => '');
    if (built === wanted && failure === undefined) return false;
    failure = undefined;
    try {
      const { build } = await import('vite');
      await build({
        configFile: join(root, config),
        logLevel: 'warn',
        build: { outDir: folder, emptyOutDir: true },
      });
      await writeFile(stamp, wanted);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      console.error(`${name} 构建失败：${failure}`);
    }
    return true;
  };

  const ready = buildIfChanged().then(() => undefined);
  return {
    build: { folder, ready: () => ready, failure: () => failure, close: async () => undefined },
    buildIfChanged,
  };
}

/**
 * Calls `changed` after saves in a folder, one call at a time.
 * @param {string} folder
 * @param {AbortSignal} signal
 * @param {() => Promise<unknown>} changed
 */
async function follow(folder, signal, changed) {
  let turn = Promise.resolve();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const saves = watch(folder, { recursive: true, signal })[Symbol.asyncIterator]();
  try {
    while (!(await saves.next()).done) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        turn = turn.then(async () => void (await changed()));
      }, QUIET);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
}
