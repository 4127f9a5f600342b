// @ts-check
/** Installs what is missing and serves the preview, with the add-in in it, over https. */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { ensureCertificate } from './certificate.mjs';
import { startOptions } from './options.mjs';
import { ensurePackages } from './packages.mjs';
import { PlainFailure, tellPlainly } from './plain-failure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

await tellPlainly(async () => {
  const { port, open } = startOptions(process.argv.slice(2));
  await ensurePackages(root);
  const certificate = await ensureCertificate(join(root, '.cache', 'certificate'));
  console.log('正在构建加载项和预览页……');
  const { startPreview } = await import('../../preview/server/server.mjs');
  try {
    await startPreview({ port, certificate, open });
  } catch (failure) {
    if (/** @type {NodeJS.ErrnoException} */ (failure).code !== 'EADDRINUSE') throw failure;
    throw new PlainFailure(`端口 ${port} 已被别的程序占用。请换一个：npm start -- --port ${port + 1}`);
  }
  console.log(`\n预览已就绪：https://localhost:${port}/`);
  console.log(
    '证书是本机自签的，浏览器首次会提示“您的连接不是私密连接”，请点击：高级 → 继续前往 localhost（不安全）',
  );
  console.log('按 Ctrl+C 结束。');
});
