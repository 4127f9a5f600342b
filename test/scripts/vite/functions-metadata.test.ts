/** functions.json comes from the functions' comments; what Excel could not call fails the build. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionsMetadata } from '../../../scripts/vite/functions-metadata';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ogi-functions-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function metadataOf(source: string): Promise<unknown> {
  const file = join(folder, 'functions.ts');
  writeFileSync(file, source);
  return JSON.parse(await functionsMetadata(file));
}

test('a function with Chinese words', async () => {
  const source = `/**
 * 相差
 * @customfunction DIFF DIFF
 * @param 表三 数字区
 * @returns 差
 */
export function DIFF(表三: unknown[][]): unknown[][] { return 表三; }`;
  expect(await metadataOf(source)).toMatchObject({
    functions: [
      {
        id: 'DIFF',
        name: 'DIFF',
        description: '相差',
        parameters: [{ name: '表三', description: '数字区', dimensionality: 'matrix' }],
        result: { dimensionality: 'matrix' },
      },
    ],
  });
});

test('a function with a Chinese id', async () => {
  const source = '/** @customfunction 核验 */\nexport function check(): number { return 1; }';
  await expect(metadataOf(source)).rejects.toThrow('自定义函数的说明有误');
});
