/** The manifest holds together: what no schema sees is right in ours, and each way of breaking it is noticed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { LOCAL_HOST } from '../../scripts/vite/add-in-manifest';
import { registerCommands } from '../../src/taskpane/commands';
import { manifestProblems, type Surroundings } from './manifest-problems';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** What the build writes beside the icons; test/manifest/build.test.ts sees it written. */
const BUILT = ['/taskpane.html', '/functions.json'];

/** The names under which the add-in offers its commands to the ribbon. */
function commandNames(): string[] {
  const names: string[] = [];
  const ribbon = {
    onCommand: (name: string) => void names.push(name),
    showTaskpane: () => Promise.resolve(),
  };
  const untouched = undefined as never;
  registerCommands(ribbon, untouched, untouched);
  return names;
}

const surroundings: Surroundings = {
  file: (address) => {
    if (!address.startsWith(LOCAL_HOST)) return undefined;
    const path = address.slice(LOCAL_HOST.length);
    if (BUILT.includes(path)) return new Uint8Array();
    return existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined;
  },
  actions: commandNames(),
};

test('our manifest has none of the problems that a schema cannot see', () => {
  expect(manifestProblems(manifest, surroundings)).toEqual([]);
});

describe('a manifest broken in one place is refused for that place alone', () => {
  const action = '<Action xsi:type="ShowTaskpane">';
  const broken: [what: string, text: string, by: string, problems: string[]][] = [
    [
      'a label that no resource has',
      '<Label resid="Tab.Label" />',
      '<Label resid="Tab.Name" />',
      ['Label wants Tab.Name among ShortStrings, it is nowhere', 'resource Tab.Label is used nowhere'],
    ],
    [
      'a tip that is a short string',
      '<Description resid="OpenPane.Tip" />',
      '<Description resid="OpenPane.Label" />',
      [
        'Description wants OpenPane.Label among LongStrings, it is ShortStrings',
        'resource OpenPane.Tip is used nowhere',
      ],
    ],
    [
      'an address that is not https',
      '"Functions.Metadata.Url" DefaultValue="https:',
      '"Functions.Metadata.Url" DefaultValue="http:',
      ['http://localhost:3443/functions.json is not https'],
    ],
    [
      'a page that is not built',
      '"Functions.Metadata.Url" DefaultValue="https://localhost:3443/functions.json"',
      '"Functions.Metadata.Url" DefaultValue="https://localhost:3443/metadata.json"',
      ['https://localhost:3443/metadata.json leads to no file'],
    ],
    [
      'an icon size left out',
      '<bt:Image size="80" resid="Check.80" />',
      '',
      ['resource Check.80 is used nowhere', 'Ogi.CheckReport has no icon of 80'],
    ],
    [
      'an icon of the wrong size',
      'assets/build-80.png',
      'assets/build-32.png',
      ['https://localhost:3443/assets/build-32.png is 32×32, wanted 80×80'],
    ],
    [
      'a small icon for fine screens',
      'assets/icon-64.png',
      'assets/icon-32.png',
      ['https://localhost:3443/assets/icon-32.png is 32×32, wanted 64×64'],
    ],
    ['two controls of one id', '"Ogi.CheckReport"', '"Ogi.BuildTable3"', ['id Ogi.BuildTable3 stands twice']],
    [
      'functions in a runtime of their own',
      '<Page>\n              <SourceLocation resid="Taskpane.Url" />',
      '<Page>\n              <SourceLocation resid="Functions.Metadata.Url" />',
      ['Page runs outside the shared runtime'],
    ],
    [
      'a pane with an id',
      action,
      `${action}<TaskpaneId>Ogi.Pane</TaskpaneId>`,
      ['a TaskpaneId opens a second runtime'],
    ],
    ['a runtime that ends', 'lifetime="long"', 'lifetime="short"', ['the shared runtime is not long']],
    [
      'a domain with a path',
      '  <Hosts>\n    <Host Name',
      '  <AppDomains><AppDomain>https://example.gov.cn/ogi</AppDomain></AppDomains>\n  <Hosts>\n    <Host Name',
      ['AppDomain https://example.gov.cn/ogi is no bare origin'],
    ],
    [
      'a command that the add-in does not know',
      '<FunctionName>checkReport<',
      '<FunctionName>checkAll<',
      ['no action is associated with checkAll'],
    ],
    ['a namespace in Chinese', 'DefaultValue="OGI"', 'DefaultValue="公开"', ['“公开” is no namespace']],
    [
      'a second requirement',
      'Name="SharedRuntime" MinVersion="1.1" />',
      'Name="SharedRuntime" MinVersion="1.1" /><Set Name="ExcelApi" MinVersion="1.12" />',
      ['requires SharedRuntime 1.1, ExcelApi 1.12'],
    ],
    [
      'a text without English',
      '<bt:Override Locale="en-US" Value="Check" />',
      '',
      ['CheckReport.Label has no English'],
    ],
    [
      'a label that is not Chinese',
      'DefaultValue="一键审核"',
      'DefaultValue="Check"',
      ['CheckReport.Label is not Chinese'],
    ],
    [
      'a label that Excel would cut',
      'DefaultValue="一键审核"',
      `DefaultValue="${'审'.repeat(126)}"`,
      ['CheckReport.Label is longer than 125'],
    ],
  ];

  test.each(broken)('%s', (_what, text, by, problems) => {
    expect(manifest).toContain(text);
    expect(manifestProblems(manifest.replace(text, by), surroundings)).toEqual(problems);
  });

  test('a resource id longer than Excel reads', () => {
    const long = `Taskpane.${'Long'.repeat(6)}`;
    expect(manifestProblems(manifest.replaceAll('Taskpane.Url', long), surroundings)).toEqual(
      Array.from({ length: 5 }, () => `resid ${long} is longer than 32`),
    );
  });
});

test("Microsoft's own reader sees the add-in that we mean", async () => {
  expect(await OfficeAddinManifest.readManifestFile(join(root, 'manifest.xml'))).toMatchObject({
    id: 'dde4e0ef-5c59-47eb-b32a-b25bb5c26a6d',
    version: '0.1.0.0',
    displayName: '公开年报',
    defaultLocale: 'zh-CN',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    officeAppType: 'TaskPaneApp',
    iconUrl: 'https://localhost:3443/assets/icon-32.png',
    highResolutionIconUrl: 'https://localhost:3443/assets/icon-64.png',
    defaultSettings: { sourceLocation: 'https://localhost:3443/taskpane.html' },
  });
});
