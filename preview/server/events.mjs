// @ts-check
/** Tells every open preview page when something was rebuilt, as server-sent events. */

/** @typedef {'addin' | 'page'} Rebuilt */

export function rebuildEvents() {
  /** @type {Set<import('node:http').ServerResponse>} */
  const listeners = new Set();
  return {
    /** @param {import('node:http').ServerResponse} response */
    subscribe(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write(': connected\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    /** @param {Rebuilt} what */
    tell(what) {
      for (const listener of listeners) listener.write(`event: ${what}\ndata: {}\n\n`);
    },
    close() {
      for (const listener of listeners) listener.end();
      listeners.clear();
    },
  };
}
