/** What jsdom lacks and the pane's components ask for. */
import { webcrypto } from 'node:crypto';
import { configure } from '@testing-library/react';
import { toHaveNoViolations } from 'jest-axe';
import { TextDecoder, TextEncoder } from 'node:util';

class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver = NoResize;
Object.assign(globalThis, { TextDecoder, TextEncoder });
Blob.prototype.arrayBuffer = function () {
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};
globalThis.matchMedia = (media) =>
  Object.assign(new EventTarget(), { media, matches: false, onchange: null }) as unknown as MediaQueryList;

// without a layout nothing counts as visible, so a dialog does not take the focus and is taken for hidden
// a machine that is shared is slow at times
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

expect.extend(toHaveNoViolations);

// what browsers have and jsdom has not: 数据校验码 is a digest
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });

// the look is judged in the browser: here each of Fluent's thousands of rules would be asked for each element's style
CSSStyleSheet.prototype.insertRule = () => 0;
