/** npm is started through Node itself wherever its script can be found. */
import { join } from 'node:path';
import { npmCommand } from '../../../scripts/lib/run.mjs';

const NODE = join('/opt', 'node', 'bin', 'node');
const BESIDE = join('/opt', 'node', 'bin', 'node_modules', 'npm', 'bin', 'npm-cli.js');
const ABOVE = join('/opt', 'node', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
const OWN = join('/home', 'npm', 'bin', 'npm-cli.js');

test.each([
  ['the npm that runs us', OWN, [OWN, BESIDE, ABOVE], OWN],
  ['the one beside Node, as on Windows', undefined, [BESIDE], BESIDE],
  ['the one in lib, as elsewhere', undefined, [ABOVE], ABOVE],
  ['not another package manager that runs us', '/home/pnpm.cjs', ['/home/pnpm.cjs', ABOVE], ABOVE],
])('%s', (_what, npmExecPath, existing, script) => {
  expect(npmCommand(NODE, npmExecPath, (path) => existing.includes(path))).toEqual({
    command: NODE,
    args: [script],
    shell: false,
  });
});

test('without its script it is whatever npm the path holds', () => {
  expect(npmCommand(NODE, undefined, () => false)).toMatchObject({ command: 'npm', args: [] });
});
