// @ts-check
/** The preview's server: https on localhost, the add-in and the preview's page built and rebuilt on save. */
import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { buildAddIn, buildPage, buildStandalone } from './builds.mjs';
import { rebuildEvents } from './events.mjs';
import { requestHandler } from './requests.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Starts the preview and resolves when its page can be shown.
 * @param {object} options
 * @param {number} options.port - rejects with code `EADDRINUSE` when it is taken
 * @param {{ key: string, cert: string }} options.certificate - PEM, for localhost
 * @param {boolean} [options.open] - whether to open the user's browser
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startPreview({ port, certificate, open = false }) {
  // a test runner that starts the server says otherwise, and the libraries would be built for development
  process.env.NODE_ENV = 'production';
  const events = rebuildEvents();
  const server = createServer(certificate);
  await listen(server, port);
  const builds = Promise.all([
    buildAddIn(root, () => events.tell('addin')),
    buildPage(root, () => events.tell('page')),
    buildStandalone(root),
  ]);
  const handler = builds.then(([addIn, page, standalone]) =>
    requestHandler({
      addIn,
      page,
      standalone,
      officeJs: join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
      subscribe: events.subscribe,
    }),
  );
  server.on('request', (request, response) => void handler.then((handle) => handle(request, response)));
  const [addIn, page, standalone] = await builds;
  const url = `https://localhost:${port}/`;
  await Promise.all([addIn.ready(), page.ready(), standalone.ready()]);
  if (open) openBrowser(url);
  return {
    url,
    close: async () => {
      events.close();
      await Promise.all([addIn.close(), page.close(), standalone.close()]);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * @param {import('node:https').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
