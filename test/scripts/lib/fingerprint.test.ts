/** When a build counts as that of its sources. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../../../scripts/lib/fingerprint.mjs';

let root: string;
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const now = () => fingerprint(root, ['sources', 'lock.json', 'absent']);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ogi-fingerprint-'));
  mkdirSync(join(root, 'sources/page'), { recursive: true });
  write('sources/page/main.ts', 'one');
  write('sources/b.ts', 'two');
  write('lock.json', '{}');
  write('other.txt', 'three');
});

afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['saved without a change', () => write('sources/b.ts', 'two'), true],
  ['changed elsewhere', () => write('other.txt', 'four'), true],
  ['changed inside', () => write('sources/page/main.ts', 'four'), false],
  ['changed in a single file', () => write('lock.json', '{"a":1}'), false],
  ['with a file more', () => write('sources/page/c.ts', ''), false],
  ['with a file renamed', () => renameSync(join(root, 'sources/b.ts'), join(root, 'sources/c.ts')), false],
  [
    'with text moved from file to file',
    () => (write('sources/page/main.ts', 'on'), write('sources/b.ts', 'etwo')),
    false,
  ],
])('sources %s', async (_how, change, same) => {
  const before = await now();
  change();
  expect((await now()) === before).toBe(same);
});
