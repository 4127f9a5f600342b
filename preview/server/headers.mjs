// @ts-check
/** The headers of what the preview serves: who may frame it, where its scripts may come from. */

const ADD_IN_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

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
  const policy = pathname === '/preview' || pathname.startsWith('/preview/') ? PREVIEW_POLICY : ADD_IN_POLICY;
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
    ...(pathname === '/functions.json' ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}
