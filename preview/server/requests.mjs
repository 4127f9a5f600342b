// @ts-check
/** Answers the preview's requests: the built add-in, the unmodified office.js, the preview's page, its events. */
import sirv from 'sirv';
import { headersFor } from './headers.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/**
 * A folder that is being built.
 * @typedef {object} Built
 * @property {string} folder
 * @property {() => Promise<void>} ready - resolves when the first build has ended, well or not
 * @property {() => string | undefined} failure - what went wrong in the last build
 */
/**
 * @typedef {object} Sources
 * @property {Built} addIn
 * @property {Built} page
 * @property {Built} standalone - the page that stands alone
 * @property {string} officeJs - folder of the npm package's `dist`
 * @property {(response: Response) => void} subscribe - takes over the response as a stream of events
 */

/** @param {string} folder */
const files = (folder) => sirv(folder, { dev: true, etag: true });

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} text
 */
const plain = (response, status, text) => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
};

/**
 * Makes the handler of the https server.
 * @param {Sources} sources
 * @returns {(request: Request, response: Response) => Promise<void>}
 */
export function requestHandler({ addIn, page, standalone, officeJs, subscribe }) {
  const serveAddIn = files(addIn.folder);
  const servePage = files(page.folder);
  const serveStandalone = files(standalone.folder);
  const serveOfficeJs = files(officeJs);

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {Built} built
   * @param {import('sirv').RequestHandler} serve
   */
  const serveBuilt = async (request, response, built, serve) => {
    await built.ready();
    const failure = built.failure();
    if (failure !== undefined) plain(response, 503, `构建失败，改正后保存即自动重试：\n\n${failure}`);
    else serve(request, response, () => plain(response, 404, '没有这个文件。'));
  };

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, '只能读取。');
    const pathname = pathOf(request.url);
    if (pathname === undefined) return plain(response, 400, '地址无法识别。');
    for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);

    if (pathname === '/' || pathname === '/preview') {
      response.writeHead(302, { Location: '/preview/' });
      response.end();
    } else if (pathname === '/preview/events') {
      subscribe(response);
    } else if (pathname.startsWith('/preview/')) {
      request.url = pathname.slice('/preview'.length);
      await serveBuilt(request, response, page, servePage);
    } else if (pathname.startsWith('/standalone/')) {
      request.url = pathname.slice('/standalone'.length);
      await serveBuilt(request, response, standalone, serveStandalone);
    } else if (pathname.startsWith('/office-js/')) {
      request.url = pathname.slice('/office-js'.length);
      serveOfficeJs(request, response, () => plain(response, 404, '没有这个文件。'));
    } else {
      await serveBuilt(request, response, addIn, serveAddIn);
    }
  };
}

/**
 * The path of a request, without query; `undefined` for one that cannot be decoded, climbs out or names a
 * hidden file.
 * @param {string | undefined} url
 */
function pathOf(url) {
  const raw = (url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  let decoded;
  try {
    decoded = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  if (
    !decoded.startsWith('/') ||
    /[\\\0]/.test(decoded) ||
    decoded.split('/').some((part) => part.startsWith('.'))
  )
    return undefined;
  return raw;
}
