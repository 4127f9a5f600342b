/** Where a browser for the tests is looked for. */
import { chromiumPlaces, findChromium } from '../../../scripts/lib/chromium.mjs';

test('on Windows: Chrome, then Edge, for all users and for one', () => {
  const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\zhang\\AppData\\Local' };
  expect(chromiumPlaces('win32', env)).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Users\\zhang\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Users\\zhang\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
  ]);
});

test('on the Mac: the three by their names', () => {
  expect(chromiumPlaces('darwin', {})).toEqual([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]);
});

test('on Linux: every folder of the path', () => {
  const places = chromiumPlaces('linux', { PATH: '/usr/local/bin:/usr/bin' });
  expect(places).toContain('/usr/bin/google-chrome');
  expect(places).toContain('/usr/bin/chromium');
  expect(places.indexOf('/usr/bin/google-chrome')).toBeLessThan(places.indexOf('/usr/local/bin/chromium'));
});

test.each([
  ['the one that is named', { OGI_BROWSER: '/opt/chrome', PATH: '/usr/bin' }, '/opt/chrome'],
  ['the one that is installed', { PATH: '/usr/bin' }, '/usr/bin/chromium'],
  ['none', { PATH: '/nowhere' }, undefined],
])('%s', (_what, env, found) => {
  expect(findChromium('linux', env, (path) => path === '/usr/bin/chromium')).toBe(found);
});
