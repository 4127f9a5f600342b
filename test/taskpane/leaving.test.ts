/**
 * The browser asks before something unsaved is left, and only then.
 * @jest-environment jsdom
 */
import { warnOnLeaving } from '../../src/taskpane/leaving';

let isUnsaved = false;
warnOnLeaving(() => isUnsaved);

test.each([true, false])('unsaved: %s', (isSo) => {
  isUnsaved = isSo;
  const values: boolean[] = [];
  const event = new Event('beforeunload', { cancelable: true });
  Object.defineProperty(event, 'returnValue', { set: (value: boolean) => void values.push(value) });
  window.dispatchEvent(event);
  expect([event.defaultPrevented, values]).toEqual(isSo ? [true, [true]] : [false, []]);
});
