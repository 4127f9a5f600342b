// @ts-check
/** The headers of what the preview serves: who may frame it, where its scripts may come from. */

const addInPolicy = (/** @type {string} */ workers) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `worker-src ${workers}`,
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const ADD_IN_POLICY = addInPolicy("'self'");

/** Its workers are begun from its own script's text, as where it is opened from a folder. */
const STANDALONE_POLICY = addInPolicy("'self' blob:");

const PREVIEW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The headers for a path of the server.
 * @param {string} pathname - as requested, e.g. `/taskpane.html`
 * @returns {Record<string, string>}
 */
export function headersFor(pathname) {
  return {
    'Content-Security-Policy': policyFor(pathname),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
    ...(pathname === '/functions.json' ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}

/** @param {string} pathname */
function policyFor(pathname) {
  if (pathname === '/preview' || pathname.startsWith('/preview/')) return PREVIEW_POLICY;
  return pathname.startsWith('/standalone/') ? STANDALONE_POLICY : ADD_IN_POLICY;
}
