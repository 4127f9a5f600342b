/** Where a build takes office.js from, and what of it a network of its own needs. */
import { neededByExcel, officeJsSource, withOfficeJs } from '../../../scripts/vite/office-js';

test.each([
  [undefined, 'cdn', 'cdn'],
  ['', 'self', 'self'],
  ['21vianet', 'cdn', '21vianet'],
  ['self', 'cdn', 'self'],
] as const)('OGI_OFFICE_JS %j, else %s', (setting, fallback, source) => {
  expect(officeJsSource(setting, fallback)).toBe(source);
});

test('OGI_OFFICE_JS that is none of the three', () => {
  expect(() => officeJsSource('local', 'cdn')).toThrow(
    'OGI_OFFICE_JS 应为 cdn、21vianet 或 self，现在是“local”。请改正后重新构建。',
  );
});

test.each([
  [
    'cdn',
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    ' https://appsforoffice.microsoft.com',
  ],
  [
    '21vianet',
    'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    ' https://appsforoffice.cdn.partner.office365.cn',
  ],
  ['self', './office-js/office.js', ''],
] as const)('a page that takes office.js from %s may run scripts from there', (source, address, origin) => {
  const page = `<meta content="script-src %SCRIPT_ORIGINS%;"><script src="%OFFICE_JS%">`;
  expect(withOfficeJs(page, source)).toBe(
    `<meta content="script-src 'self'${origin};"><script src="${address}">`,
  );
});

test.each([
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-win32-16.01-core.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'custom-functions-runtime.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
  'ariatelemetry/aria-web-telemetry.js',
])('%s is copied', (file) => {
  expect(neededByExcel(file)).toBe(true);
});

test.each([
  'office.debug.js',
  'office.d.ts',
  'excel-web-16.00.debug.js',
  'excel-ios-16.00.js',
  'word-web-16.00.js',
  'outlook-web-16.01.js',
  'de-de/office_strings.js',
  'zh-cn/outlook_strings.js',
  'zh-cn/office_strings.debug.js',
])('%s is left', (file) => {
  expect(neededByExcel(file)).toBe(false);
});
