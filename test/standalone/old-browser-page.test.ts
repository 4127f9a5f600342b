/**
 * A browser in which the page does not run says so in Chinese, by what it cannot do or what it calls itself.
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const script = readFileSync(join(__dirname, '../../src/standalone/old-browser-page.js'), 'utf8');

const chromium = (version: number, more = '') =>
  `Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/${version}.0 Safari/537.36${more}`;

// jsdom's scripts lack it
beforeAll(() => Object.defineProperty(HTMLScriptElement.prototype, 'noModule', { value: false }));

function noticeIn(userAgent: string, hasAt: boolean): string | null {
  document.body.innerHTML = '<div id="root"></div>';
  jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  const own = Object.getOwnPropertyDescriptor(Array.prototype, 'at')!;
  if (!hasAt) Reflect.deleteProperty(Array.prototype, 'at');
  try {
    window.eval(script);
  } finally {
    Object.defineProperty(Array.prototype, 'at', own);
  }
  return document.querySelector('[role=alert]')?.textContent ?? null;
}

test.each([
  ['Internet Explorer', 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko', false, true],
  ['the first Edge', chromium(64, ' Edge/18.17763'), true, true],
  ['Chromium 86, as in some office browsers', chromium(86), false, true],
  ['Chromium 92', chromium(92), true, false],
])('in %s', (_browser, userAgent, hasAt, isTold) => {
  const notice = noticeIn(userAgent, hasAt);
  if (isTold) expect(notice).toMatch(/^这个浏览器较旧，“公开年报”不能在其中运行。请改用/);
  else expect(notice).toBeNull();
});
