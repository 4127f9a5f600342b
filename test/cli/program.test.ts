/** The command as it is called from a shell, right after the packages are installed. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sample } from '../support/samples';
import { Folder } from './support';

const root = process.cwd();
const ogi = ['scripts/ogi.mjs'];
const run = promisify(execFile);

jest.setTimeout(60_000);

test('builds itself and says its version', async () => {
  const { version, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
    bin: { ogi: string };
  };
  expect(bin.ogi).toBe(ogi[0]);
  expect((await run(process.execPath, [...ogi, '--version'])).stdout).toBe(`${version}\n`);
  expect(readdirSync(join(root, 'build')).filter((name) => /^ogi-[0-9a-f]{16}$/u.test(name))).toHaveLength(1);
});

test('ends with the status of what it found, results on standard output, the rest on standard error', async () => {
  const calls = [
    ['check', 'samples/suqian-2024.json'],
    ['check', '--json', 'samples/pingtan-2020.json'],
    ['check', '--json', 'samples/none.json'],
  ];
  const ends = await Promise.all(
    calls.map(async (args) => {
      const child = spawn(process.execPath, [...ogi, ...args], { stdio: 'pipe' });
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      const [status] = (await once(child, 'close')) as [number];
      return { status, out: out.length > 0, err };
    }),
  );
  expect(ends).toEqual([
    { status: 0, out: true, err: '' },
    { status: 1, out: true, err: '' },
    { status: 2, out: true, err: 'samples/none.json｜文件｜不存在｜找不到这个文件。请核对路径。\n' },
  ]);
});

test('ends quietly when nobody reads on', async () => {
  const folder = new Folder();
  const path = folder.write({ 'a.ndjson': `${JSON.stringify(sample('suqian-2024'))}\n`.repeat(3000) });
  const child = spawn(process.execPath, [...ogi, 'check', '--json', path], { stdio: 'pipe' });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [status] = (await once(child, 'close')) as [number];
  folder.remove();
  expect({ status, err }).toEqual({ status: 0, err: '' });
});
