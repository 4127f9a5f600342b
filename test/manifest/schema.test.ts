/** The manifest is valid by Microsoft's schemas, which stand outside the project; without them this is skipped. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const root = join(__dirname, '../..');
const folder = join(root, '../shared/xsd');
const withSchemas = existsSync(folder) ? describe : describe.skip;

const ENTRY = 'OfficeAppManifestV1_1.xsd';
const contents = (path: string) => ({ fileName: basename(path), contents: readFileSync(path, 'utf8') });

async function validate(path: string): Promise<{ valid: boolean; messages: string }> {
  const { valid, errors } = await validateXML({
    xml: [contents(path)],
    schema: [contents(join(folder, ENTRY))],
    preload: readdirSync(folder)
      .filter((name) => name.endsWith('.xsd') && name !== ENTRY)
      .map((name) => contents(join(folder, name))),
  });
  return { valid, messages: errors.map(({ message }) => message).join('\n') };
}

withSchemas('the schemas of ../shared/xsd', () => {
  test('accept our manifest', async () => {
    expect(await validate(join(root, 'manifest.xml'))).toEqual({ valid: true, messages: '' });
  });

  test.each([
    'office-addin-taskpane-react.excel.xml',
    'excel-custom-functions.xml',
    'excel-shared-runtime-scenario.xml',
  ])('accept %s', async (name) => {
    expect(await validate(join(folder, 'proof/valid', name))).toEqual({ valid: true, messages: '' });
  });

  const culprits: [file: string, element: string][] = [
    ['1-runtimes-after-allformfactors.xml', 'Runtimes'],
    ['4-button-without-supertip.xml', 'Supertip'],
    ['5-lifetime-forever.xml', 'lifetime'],
    ['12-resid-33.xml', 'resid'],
  ];
  test.each(culprits)('refuse %s for its %s', async (name, culprit) => {
    const { valid: accepted, messages } = await validate(join(folder, 'proof/broken', name));
    expect({ accepted, named: messages.includes(culprit) }).toEqual({ accepted: false, named: true });
  });
});
