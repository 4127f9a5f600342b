/**
 * What the preview's ribbon takes from a manifest.
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { readManifest, served } from '../../../preview/page/manifest';

const parse = (text: string) => new DOMParser().parseFromString(text, 'text/xml');
const ours = readFileSync('manifest.xml', 'utf8');

test.each([
  ['zh-CN', '公开年报', '公开年报', ['打开面板', '建表', '一键审核', '生成正文']],
  ['en-US', 'OGI Annual Report', 'OGI Report', ['Open pane', 'Build table', 'Check', 'Write text']],
])('our manifest in %s', (locale, displayName, tab, buttons) => {
  const manifest = readManifest(parse(ours), locale);
  expect(manifest.displayName).toBe(displayName);
  expect(manifest.tabs.map(({ label }) => label)).toEqual([tab]);
  expect(manifest.tabs[0]!.groups.flatMap((group) => group.buttons.map(({ label }) => label))).toEqual(
    buttons,
  );
});

const small = (changes: Readonly<Record<string, string>> = {}) => {
  const part = {
    label: 'L',
    action: '<Action xsi:type="ExecuteFunction"><FunctionName> run </FunctionName></Action>',
  };
  const { label, action } = { ...part, ...changes };
  return parse(`<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
    <DisplayName DefaultValue="名"><Override Locale="en-US" Value="Name"/></DisplayName>
    <DefaultSettings><SourceLocation DefaultValue="https://localhost:3443/taskpane.html"/></DefaultSettings>
    <VersionOverrides><Hosts><Host xsi:type="Workbook"><DesktopFormFactor>
      <ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="T">
        <Group id="G"><Label resid="L"/>
          <Control xsi:type="Button" id="B"><Label resid="${label}"/>
            <Supertip><Title resid="L"/><Description resid="D"/></Supertip>
            <Icon><bt:Image size="16" resid="I16"/><bt:Image size="80" resid="I80"/></Icon>
            ${action}
          </Control>
        </Group><Label resid="L"/>
      </CustomTab></ExtensionPoint>
    </DesktopFormFactor></Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="I16" DefaultValue="https://h/16.png"/><bt:Image id="I80" DefaultValue="https://h/80.png"/></bt:Images>
      <bt:Urls><bt:Url id="U" DefaultValue="https://h/pane.html"/></bt:Urls>
      <bt:ShortStrings><bt:String id="L" DefaultValue="签"><bt:Override Locale="EN-us" Value="Label"/></bt:String></bt:ShortStrings>
      <bt:LongStrings><bt:String id="D" DefaultValue="说明"/></bt:LongStrings>
    </Resources></VersionOverrides></OfficeApp>`);
};

test('a button has its label, its tip, its largest icon and its action', () => {
  expect(readManifest(small(), 'zh-CN')).toEqual({
    displayName: '名',
    pane: 'https://localhost:3443/taskpane.html',
    functions: null,
    tabs: [
      {
        id: 'T',
        label: '签',
        groups: [
          {
            id: 'G',
            label: '签',
            buttons: [
              {
                id: 'B',
                label: '签',
                tip: { title: '签', description: '说明' },
                icon: 'https://h/80.png',
                action: { kind: 'execute', name: 'run' },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a locale without an override gets the default, whatever the case of its name', () => {
  expect(readManifest(small(), 'en-us').tabs[0]!.label).toBe('Label');
  expect(readManifest(small(), 'fr-FR').tabs[0]!.label).toBe('签');
});

test('a button may show the pane', () => {
  const action = '<Action xsi:type="ShowTaskpane"><SourceLocation resid="U"/></Action>';
  const manifest = readManifest(small({ action }), 'zh-CN');
  expect(manifest.tabs[0]!.groups[0]!.buttons[0]!.action).toEqual({
    kind: 'showTaskpane',
    page: 'https://h/pane.html',
  });
});

test.each([
  ['a resource that is not there', { label: 'nowhere' }, '清单里找不到资源“nowhere”（Label）'],
  ['an action of another kind', { action: '<Action xsi:type="Fly"/>' }, '预览不认识按钮的动作“Fly”'],
  ['no action', { action: '' }, '清单的 Control 里没有 Action'],
])('%s is named', (_what, changes, message) => {
  expect(() => readManifest(small(changes), 'zh-CN')).toThrow(message);
});

test('addresses are those of the preview, wherever it is served', () => {
  expect(served('https://localhost:3443/assets/icon-32.png?v=1', 'https://localhost:3611')).toBe(
    'https://localhost:3611/assets/icon-32.png?v=1',
  );
});
