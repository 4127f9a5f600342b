// @ts-check
/** Serves the preview for the tests in the browser, on a port that is free. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPreview } from '../../../preview/server/server.mjs';
import { ensureCertificate } from '../../../scripts/lib/certificate.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export default async function start() {
  const certificate = await ensureCertificate(join(root, '.cache', 'certificate'));
  const preview = await startPreview({ port: await freePort(), certificate });
  Object.assign(globalThis, { stopPreview: preview.close });
  process.env.OGI_PREVIEW_URL = preview.url;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, 'localhost', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
