/**
 * The pane of an old Excel says in Chinese why it is empty.
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const script = readFileSync(join(__dirname, '../../src/taskpane/old-browser.js'), 'utf8');

function noticeFor(userAgent: string): string | null {
  document.body.innerHTML = '<div id="root"></div>';
  jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  window.eval(script);
  return document.querySelector('[role=alert]')?.textContent ?? null;
}

test.each([
  ['Internet Explorer', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko'],
  [
    'the first Edge',
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/64.0 Safari/537.36 Edge/18.17763',
  ],
])('in %s', (_browser, userAgent) => {
  expect(noticeFor(userAgent)).toBe(
    '这台电脑上的 Excel 版本较旧，“公开年报”面板无法在其中运行。' +
      '请改用 Excel 2021 及以上版本、Microsoft 365 或网页版 Excel 打开本工作簿。' +
      '已经建好的表不受影响：总计和勾稽提示都是普通公式，在本机照常计算。',
  );
});

test.each([
  ['WebView2', 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0'],
  [
    'Safari',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15',
  ],
])('in %s there is nothing to say', (_browser, userAgent) => {
  expect(noticeFor(userAgent)).toBeNull();
});
