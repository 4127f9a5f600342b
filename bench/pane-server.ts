/** Serves another pane in the preview's place for the add-in, as the preview serves the add-in itself. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { requestHandler } from '../preview/server/requests.mjs';
import { ensureCertificate } from '../scripts/lib/certificate.mjs';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** A folder that is built already. */
const built = (folder: string) => ({ folder, ready: () => Promise.resolve(), failure: () => undefined });

/** @param folder the pane, built; the preview's own page has to be built too */
export async function servePane(
  folder: string,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const handle = requestHandler({
    addIn: built(folder),
    page: built(path('../.cache/preview')),
    standalone: built(path('../.cache/standalone')),
    officeJs: path('../node_modules/@microsoft/office-js/dist'),
    subscribe: (response) => response.writeHead(200, { 'Content-Type': 'text/event-stream' }),
  });
  const certificate = await ensureCertificate(path('../.cache/certificate'));
  const server = createServer(certificate, (request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
