/** The forms and the sample reports agree with those handed to the project; without ../shared this is skipped. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');
const shared = join(root, '../shared');
const withShared = existsSync(shared) ? describe : describe.skip;

const jsonIn = (folder: string) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

withShared('../shared', () => {
  test.each(jsonIn('samples'))('samples/%s is the same report', (name) => {
    expect(read(join(root, 'samples', name))).toEqual(read(join(shared, 'samples', name)));
  });

  test.each(jsonIn('src/report/forms'))(
    'the form %s keeps every row, column and label in its order',
    (name) => {
      expect(read(join(root, 'src/report/forms', name))).toMatchObject(
        read(join(shared, 'formats', name)) as Record<string, unknown>,
      );
    },
  );

  const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
  const withPython = python === undefined ? test.skip : test;
  withPython.each([['known-slips.py'], ['mutations.py', '2026']])(
    'the command answers %s',
    (...args) => {
      const [script, ...rest] = args;
      const { status, stdout } = spawnSync(python!, [join(shared, 'check', script), ...rest], {
        cwd: root,
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 0, stdout: expect.any(String) as string });
    },
    120_000,
  );
});
