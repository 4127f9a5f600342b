/** Which packages may be used. */
import { licenceProblems, lockedPackages } from '../../../scripts/lib/licences.mjs';

const problemsOf = (name: string, licence: string | undefined) =>
  licenceProblems([{ name, version: '1.0.0', licence }]);

test.each([
  ['react', 'MIT'],
  ['type-fest', '(MIT OR CC0-1.0)'],
  ['@swc/core', 'Apache-2.0 AND MIT'],
  ['dual', 'GPL-3.0-only OR MIT'],
  ['pako', '(MIT AND Zlib)'],
  ['@microsoft/office-js', 'LICENSE'],
  ['duck', 'BSD'],
  ['@univerjs/telemetry', undefined],
])('%s under %s', (name, licence) => {
  expect(problemsOf(name, licence)).toEqual([]);
});

test.each([
  ['hyperformula', 'GPL-3.0-only', 'hyperformula@1.0.0：许可证“GPL-3.0-only”不在允许之列。'],
  ['mixed', 'MIT AND GPL-2.0', 'mixed@1.0.0：许可证“MIT AND GPL-2.0”不在允许之列。'],
  ['other', 'BSD', 'other@1.0.0：许可证“BSD”不在允许之列。'],
  ['unknown', undefined, 'unknown@1.0.0：许可证“未写明”不在允许之列。'],
  ['@univerjs-pro/license', 'MIT', '@univerjs-pro/license@1.0.0：Univer 的付费组件，不得使用。'],
  ['@microsoft/office-js', 'GPL-3.0-only', '@microsoft/office-js@1.0.0：许可证“GPL-3.0-only”不在允许之列。'],
])('%s under %s is refused', (name, licence, problem) => {
  expect(problemsOf(name, licence)).toEqual([problem]);
});

test('a locked package is what is installed, or what the lock file says of another system', () => {
  const locked = {
    '': { version: '0.1.0', license: 'Apache-2.0' },
    'node_modules/react': { version: '19.3.1', license: 'MIT' },
    'node_modules/a/node_modules/@b/c': { version: '2.0.0', license: 'MIT' },
  };
  const installed = (path: string) => (path.endsWith('@b/c') ? { license: 'ISC' } : undefined);
  expect(lockedPackages(locked, installed)).toEqual([
    { name: 'react', version: '19.3.1', licence: 'MIT' },
    { name: '@b/c', version: '2.0.0', licence: 'ISC' },
  ]);
});
