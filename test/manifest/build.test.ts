/** A build for an office's own server: every address that its manifest names is a file of the build. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const HOST = 'https://example.gov.cn/ogi';

let folder: string;
const built = (path: string) => readFileSync(join(folder, path), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ogi-build-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--outDir', folder], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, OGI_HOST: HOST, OGI_OFFICE_JS: 'self' },
  });
  if (status !== 0) throw new Error(stderr);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the manifest names the host alone, and only files that are there', () => {
  const addresses = [...built('manifest.xml').matchAll(/"(https:[^"]+)"/g)].map(
    ([, address]) => address ?? '',
  );
  const missing = addresses.filter((address) => {
    return !address.startsWith(`${HOST}/`) || !existsSync(join(folder, address.slice(HOST.length)));
  });
  expect({ some: addresses.length > 10, missing }).toEqual({ some: true, missing: [] });
});

test('the page names only files that are there, office.js first and untouched', () => {
  const scripts = [...built('taskpane.html').matchAll(/<script[^>]* src="([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  expect(scripts[0]).toBe('./office-js/office.js');
  expect(scripts.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  expect(built('office-js/office.js')).toBe(
    readFileSync(join(root, 'node_modules/@microsoft/office-js/dist/office.js'), 'utf8'),
  );
});

test("office.js is copied with Microsoft's terms", () => {
  expect(built('office-js/LICENSE.md')).toContain('MICROSOFT SOFTWARE LICENSE TERMS');
});

test('the page may load scripts from its own server alone', () => {
  expect(built('taskpane.html')).toContain("script-src 'self';");
});
