// @ts-check
/** The command `ogi` as a folder of its file and those that it loads where it needs them, built from src/cli when it is missing or older than its sources. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { PlainFailure } from './plain-failure.mjs';

const SOURCES = ['src', 'scripts/lib/command-build.mjs', 'package-lock.json'];
const FOLDER = 'build';
const NAME = /^ogi-[0-9a-f]{16}$/;
/** What an older version left. */
const OLD_FILE = /^ogi-[0-9a-f]{16}\.mjs$/;
const ENTRY = 'ogi.mjs';

/**
 * @param {string} root the project's folder, or that of the installed package, which holds a build and no sources
 * @returns {Promise<string>} the file to import
 * @throws {PlainFailure} where it cannot be built
 */
export async function commandFile(root) {
  const folder = join(root, FOLDER);
  if (!existsSync(join(root, 'src', 'cli'))) {
    const [built] = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name));
    if (built === undefined) throw new PlainFailure('安装包里没有 ogi 的程序文件。请重新安装。');
    return join(folder, built, ENTRY);
  }
  const hash = (await fingerprint(root, SOURCES)).slice(0, 16);
  const built = join(folder, `ogi-${hash}`);
  const file = join(built, ENTRY);
  if (!existsSync(file)) await buildCommand(root, folder, built);
  return file;
}

/**
 * What runs in threads of its own: each by its name, to which the command refers.
 * @param {string} root
 */
const threads = (root) =>
  Object.fromEntries(
    ['pdf-worker', 'worker-main'].map((name) => [name, join(root, 'src', 'cli', `${name}.ts`)]),
  );

/**
 * @param {string} root
 * @param {string} folder
 * @param {string} built
 */
async function buildCommand(root, folder, built) {
  if (!existsSync(join(root, 'node_modules', 'vite'))) {
    throw new PlainFailure('缺少依赖包。请先在项目文件夹里运行 npm ci。');
  }
  const { build } = await import('vite');
  const own = join(folder, `.building-${process.pid}`);
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: true,
        target: 'node20',
        outDir: own,
        emptyOutDir: true,
        reportCompressedSize: false,
        rolldownOptions: {
          input: { ogi: join(root, 'src', 'cli', 'main.ts'), ...threads(root) },
          // all in one folder: what begins a thread finds its file beside it
          output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
        },
      },
    });
    await mkdir(folder, { recursive: true });
    const older = (await readdir(folder)).filter((name) => NAME.test(name) || OLD_FILE.test(name));
    // another call may have built the same at the same time: either will do
    await rename(own, built).catch((/** @type {unknown} */ failure) => {
      if (!existsSync(join(built, ENTRY))) throw failure;
    });
    await Promise.all(
      older
        .map((name) => join(folder, name))
        .map((old) => old !== built && rm(old, { recursive: true, force: true })),
    );
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
