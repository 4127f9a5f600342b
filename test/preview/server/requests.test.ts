/** What the preview's server gives out, with which headers, and what it does not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestHandler } from '../../../preview/server/requests.mjs';

let root: string;
let server: Server;
let failure: string | undefined;

const built = (folder: string) => ({
  folder: join(root, folder),
  ready: () => Promise.resolve(),
  failure: () => failure,
});

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'ogi-preview-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('dist/taskpane.html', 'pane');
  write('dist/functions.json', '{}');
  write('dist/assets/年报.svg', '<svg/>');
  write('dist/.secret', 'secret');
  write('dist-secret/key.pem', 'secret');
  write('key.pem', 'secret');
  write('page/index.html', 'page');
  write('standalone/index.html', 'standalone');
  write('page/assets/main.js', 'main');
  write('office-js/office.js', 'office');
  const handle = requestHandler({
    addIn: built('dist'),
    page: built('page'),
    standalone: built('standalone'),
    officeJs: join(root, 'office-js'),
    subscribe: (response: ServerResponse) => void response.end('events'),
  });
  server = createServer((incoming, response) => void handle(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(root, { recursive: true });
});

/** Asks for a path as written, without the tidying that a browser does. */
const get = (path: string, method = 'GET') =>
  new Promise<{ status?: number; headers: IncomingMessage['headers']; text: string }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: 'localhost', port, path, method, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['/taskpane.html', 'pane', 'text/html;charset=utf-8'],
  ['/taskpane.html?_host_Info=Excel', 'pane', 'text/html;charset=utf-8'],
  ['/functions.json', '{}', 'application/json'],
  ['/assets/%E5%B9%B4%E6%8A%A5.svg', '<svg/>', 'image/svg+xml'],
  ['/office-js/office.js', 'office', 'text/javascript'],
  ['/preview/', 'page', 'text/html;charset=utf-8'],
  ['/preview/assets/main.js', 'main', 'text/javascript'],
  ['/standalone/index.html', 'standalone', 'text/html;charset=utf-8'],
  ['/preview/events', 'events', undefined],
])('%s is served', async (path, text, type) => {
  const answer = await get(path);
  expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([200, text, type]);
});

test.each(['/', '/preview'])('%s leads to the preview', async (path) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.location]).toEqual([302, '/preview/']);
});

test.each([
  ['/../key.pem', 400],
  ['/..%2fkey.pem', 400],
  ['/%2e%2e/key.pem', 400],
  ['/..%5ckey.pem', 400],
  ['/%00', 400],
  ['/%E5%B9', 400],
  ['http://elsewhere/', 400],
  ['/../dist-secret/key.pem', 400],
  ['/preview/../../key.pem', 400],
  ['/office-js/../key.pem', 400],
  ['/preview/..%2f..%2fkey.pem', 400],
  ['/%252e%252e/key.pem', 404],
  ['/.secret', 400],
  ['/nowhere.html', 404],
  ['/office-js/nowhere.js', 404],
  ['/preview/nowhere.js', 404],
])('%s gives away nothing', async (path, status) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.text).not.toContain('secret');
});

test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
  expect((await get('/taskpane.html', method)).status).toBe(405);
});

test('the add-in runs its own scripts alone and is framed by this server alone', async () => {
  const { headers } = await get('/taskpane.html');
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
      "font-src 'self' data:; connect-src 'self'; worker-src 'self'; frame-ancestors 'self'; " +
      "base-uri 'none'; form-action 'none'",
  );
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
  expect(headers).not.toHaveProperty('x-frame-options');
});

test('nobody frames the preview, and it frames this server alone', async () => {
  const policy = (await get('/preview/')).headers['content-security-policy'];
  expect(policy).toContain("frame-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  const alone = (await get('/standalone/index.html')).headers['content-security-policy'];
  expect(alone).toContain("worker-src 'self' blob:");
  expect(alone).toContain("script-src 'self';");
});

test('other origins may read functions.json and nothing else', async () => {
  expect((await get('/functions.json')).headers['access-control-allow-origin']).toBe('*');
  expect((await get('/taskpane.html')).headers).not.toHaveProperty('access-control-allow-origin');
});

test('a build that failed is told in its place', async () => {
  failure = 'src/taskpane/main.tsx: 第3行';
  const answer = await get('/taskpane.html');
  failure = undefined;
  expect([answer.status, answer.text]).toEqual([
    503,
    '构建失败，改正后保存即自动重试：\n\nsrc/taskpane/main.tsx: 第3行',
  ]);
});
