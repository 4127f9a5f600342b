/** Where the manifest of a build points. */
import { hostAddress, manifestForHost } from '../../../scripts/vite/add-in-manifest';

test.each([
  [undefined, 'https://localhost:3443'],
  ['', 'https://localhost:3443'],
  ['https://example.gov.cn/ogi', 'https://example.gov.cn/ogi'],
  ['https://example.gov.cn/ogi/', 'https://example.gov.cn/ogi'],
  ['https://10.1.2.3:8443', 'https://10.1.2.3:8443'],
])('OGI_HOST %j', (setting, address) => {
  expect(hostAddress(setting)).toBe(address);
});

test.each(['http://example.gov.cn', 'example.gov.cn', 'https://example.gov.cn/?a=1', '政府网站'])(
  'OGI_HOST %j is answered with what is wanted',
  (setting) => {
    expect(() => hostAddress(setting)).toThrow(
      `OGI_HOST 应为加载项所在的 https 网址，如 https://example.gov.cn/ogi，现在是“${setting}”。请改正后重新构建。`,
    );
  },
);

test('every address of the manifest moves to the host', () => {
  const manifest =
    '<IconUrl DefaultValue="https://localhost:3443/a.png" /><Url DefaultValue="https://localhost:3443/b" />';
  expect(manifestForHost(manifest, 'https://example.gov.cn/ogi')).toBe(
    '<IconUrl DefaultValue="https://example.gov.cn/ogi/a.png" /><Url DefaultValue="https://example.gov.cn/ogi/b" />',
  );
});
