/** @jest-environment jsdom */
/** Steps below each other: where the focus goes when what has it goes. */
import '../setup';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { Steps } from '../../../src/taskpane/components/steps';

const steps = [
  { id: 'one', name: '建表', state: 'done', said: '' },
  { id: 'two', name: '填报', state: 'open', said: '未填3格' },
] as const;

const pane = (open: 'one' | 'two', isThere = true) => (
  <FluentProvider theme={webLightTheme}>
    <Steps
      label="步骤"
      steps={steps}
      open={open}
      onOpen={() => undefined}
      panel={(step) => isThere && <button type="button">在{step}里</button>}
    />
  </FluentProvider>
);

afterEach(() => jest.restoreAllMocks());

test.each([
  ['goes on to the step that opens', true, '② 填报未填3格'],
  ['is not taken from the sheet, where the clerk works', false, undefined],
])('the focus that was in a step %s', (_, isInPane, focused) => {
  const { rerender } = render(pane('one'));
  screen.getByRole('button', { name: '在one里' }).focus();
  jest.spyOn(document, 'hasFocus').mockReturnValue(isInPane);
  rerender(pane('two'));
  const active = document.activeElement;
  expect(active === document.body ? undefined : active?.textContent).toBe(focused);
});

test('what is done with goes, and the focus stays with its step', () => {
  const { rerender } = render(pane('one'));
  screen.getByRole('button', { name: '在one里' }).focus();
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  rerender(pane('one', false));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^① 建表/ }));
});

test('a focus elsewhere stays', () => {
  const { rerender } = render(pane('one'));
  const head = screen.getByRole('button', { name: /^① 建表/ });
  head.focus();
  rerender(pane('two'));
  expect(document.activeElement).toBe(head);
});
