// @ts-check
/** `npm run sideload`: shows the add-in to the Excel of this computer; `-- --remove` takes it away again. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PlainFailure, tellPlainly } from './lib/plain-failure.mjs';
import { output } from './lib/run.mjs';
import { macManifestPath, manifestId, registryArguments, registryRemoval } from './lib/sideloading.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const certificate = resolve(root, '.cache', 'certificate', 'cert.pem');

const ON_THE_WEB =
  '这台电脑上没有桌面版 Excel 可用。网页版：打开 Excel 网页版 → 开始 → 加载项 → 更多加载项 → 上传我的加载项，选择';

/** @param {string} trust the line that makes the system trust the certificate of `npm start` */
function nextSteps(trust) {
  return [
    '已登记。接下来：',
    '1. 运行 npm start 并保持不关（加载项的页面由它提供）；',
    `2. 首次使用先让系统信任本机证书：${trust}`,
    '3. 重新打开 Excel：开始 → 加载项 → 开发人员加载项 → 公开年报。',
    '取消登记：npm run sideload -- --remove',
  ].join('\n');
}

/** @param {string[]} args of reg.exe */
function registry(args) {
  if (output('reg', args) !== undefined) return;
  throw new PlainFailure(`注册表没有写成（reg ${args.join(' ')}）。请确认本机允许当前用户写注册表后重试。`);
}

/** @param {string} id @param {string} manifest @param {boolean} remove */
function onWindows(id, manifest, remove) {
  registry(remove ? registryRemoval(id) : registryArguments(id, manifest));
  return remove
    ? '已取消登记，重新打开 Excel 后生效。'
    : nextSteps(`certutil -user -addstore Root "${certificate}"`);
}

/** @param {string} id @param {string} manifest @param {boolean} remove */
function onMac(id, manifest, remove) {
  const target = macManifestPath(homedir(), id);
  if (remove) {
    rmSync(target, { force: true });
    return '已取消登记，重新打开 Excel 后生效。';
  }
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(manifest, target);
  return nextSteps(
    `security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${certificate}"`,
  );
}

await tellPlainly(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { remove: { type: 'boolean', default: false } },
  });
  const manifest = resolve(root, positionals[0] ?? 'manifest.xml');
  if (!existsSync(manifest)) throw new PlainFailure(`没有找到清单文件：${manifest}。请检查路径。`);
  const id = manifestId(readFileSync(manifest, 'utf8'));
  if (id === undefined) throw new PlainFailure(`${manifest} 里没有加载项的 Id，不是加载项清单。`);
  if (process.platform === 'win32') console.log(onWindows(id, manifest, values.remove));
  else if (process.platform === 'darwin') console.log(onMac(id, manifest, values.remove));
  else
    throw new PlainFailure(
      `${ON_THE_WEB} ${manifest}（需先运行 npm start，或把页面放到 https 服务器上后用 dist/manifest.xml）。`,
    );
});
