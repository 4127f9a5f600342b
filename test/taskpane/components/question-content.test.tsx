/** @jest-environment jsdom */
import '../setup';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { QuestionDialog } from '../../../src/taskpane/components/question-dialog';

const nothing = () => undefined;

/** A question whose content is `height` tall in a frame of 100. */
async function shown(height: number, children: ReactNode) {
  jest.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(height);
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(100);
  render(
    <QuestionDialog title="问" yes="是" cancel="否" busy={false} onYes={nothing} onCancel={nothing}>
      {children}
    </QuestionDialog>,
  );
  return (await screen.findByText('说明')).closest('.fui-DialogContent')!.getAttribute('tabindex');
}
afterEach(() => jest.restoreAllMocks());

test('a text that has to be scrolled takes the focus', async () => {
  expect(await shown(200, <p>说明</p>)).toBe('0');
});

test.each<[string, number, ReactNode]>([
  ['a text that fits', 100, <p key="text">说明</p>],
  [
    'what has a field',
    200,
    <p key="field">
      <span>说明</span>
      <input />
    </p>,
  ],
])('%s does not', async (_, height, children) => {
  expect(await shown(height, children)).toBeNull();
});
