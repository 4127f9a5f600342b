/** How Excel on the desktop is told of the add-in. */
import {
  macManifestPath,
  manifestId,
  registryArguments,
  registryRemoval,
} from '../../../scripts/lib/sideloading.mjs';

const ID = 'dde4e0ef-5c59-47eb-b32a-b25bb5c26a6d';
const KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

test('Windows: a value in the registry, put in and taken out', () => {
  expect(registryArguments(ID, 'D:\\年报\\manifest.xml')).toEqual([
    'add',
    KEY,
    '/v',
    ID,
    '/t',
    'REG_SZ',
    '/d',
    'D:\\年报\\manifest.xml',
    '/f',
  ]);
  expect(registryRemoval(ID)).toEqual(['delete', KEY, '/v', ID, '/f']);
});

test("Mac: a file in the folder of Excel's container", () => {
  expect(macManifestPath('/Users/zhang', ID)).toBe(
    `/Users/zhang/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`,
  );
});

test.each([
  [`<Id>${ID}</Id>`, ID],
  [`<Id>\n  ${ID}\n</Id>`, ID],
  ['<html></html>', undefined],
])('the id in %j', (manifest, id) => {
  expect(manifestId(manifest)).toBe(id);
});
