/** Packages are installed when they are missing or the lock file has changed, and only then. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages, packagesAreThere } from '../../../scripts/lib/packages.mjs';

let root: string;
let installs: number;

const install = (folder: string) => {
  installs += 1;
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  return Promise.resolve(0);
};

beforeEach(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  root = mkdtempSync(join(tmpdir(), 'ogi-packages-'));
  writeFileSync(join(root, 'package-lock.json'), '{"one":1}');
  installs = 0;
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true });
});

test('a bare clone installs once, then no more', async () => {
  expect(packagesAreThere(root)).toBe(false);
  await ensurePackages(root, install);
  await ensurePackages(root, install);
  expect({ installs, there: packagesAreThere(root) }).toEqual({ installs: 1, there: true });
});

test('another lock file installs again', async () => {
  await ensurePackages(root, install);
  writeFileSync(join(root, 'package-lock.json'), '{"two":2}');
  await ensurePackages(root, install);
  expect(installs).toBe(2);
});

test('packages that were deleted are installed again', async () => {
  await ensurePackages(root, install);
  rmSync(join(root, 'node_modules'), { recursive: true });
  await ensurePackages(root, install);
  expect(installs).toBe(2);
});

test('an installation that fails says so and leaves no mark of success', async () => {
  await expect(ensurePackages(root, () => Promise.resolve(7))).rejects.toThrow(
    /npm ci 的退出码是 7.*请检查网络/,
  );
  expect(packagesAreThere(root)).toBe(false);
});
