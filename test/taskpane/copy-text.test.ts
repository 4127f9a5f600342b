/** @jest-environment jsdom */
import { copyText } from '../../src/taskpane/copy-text';

function browser(clipboard: 'allowed' | 'denied' | 'absent', command: boolean | 'throws') {
  const copied: string[] = [];
  const writeText = (text: string) =>
    clipboard === 'allowed' ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('denied'));
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: clipboard === 'absent' ? undefined : { writeText },
  });
  document.execCommand = () => {
    if (command === 'throws') throw new Error('unsupported');
    const { activeElement } = document;
    if (command && activeElement instanceof HTMLTextAreaElement) copied.push(activeElement.value);
    return command;
  };
  return copied;
}

test.each([
  ['the clipboard', 'allowed', false, true, ['新收3件']],
  ['the selection where the clipboard is denied', 'denied', true, true, ['新收3件']],
  ['the selection where there is no clipboard', 'absent', true, true, ['新收3件']],
  ['neither', 'denied', false, false, []],
  ['neither, without a fault', 'denied', 'throws', false, []],
] as const)('copies through %s', async (_, clipboard, command, done, copied) => {
  const actual = browser(clipboard, command);
  expect({ done: await copyText('新收3件'), actual }).toEqual({ done, actual: copied });
});

test('what had the focus keeps it', async () => {
  browser('denied', true);
  const button = document.body.appendChild(document.createElement('button'));
  button.focus();
  await copyText('新收3件');
  expect([document.activeElement, document.querySelector('textarea')]).toEqual([button, null]);
});
