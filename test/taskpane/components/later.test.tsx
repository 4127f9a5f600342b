/** @jest-environment jsdom */
/** A part of the pane that is loaded after it. */
import '../setup';
import { act, render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { later } from '../../../src/taskpane/components/later';

const Greeting = ({ name }: { readonly name: string }) => <p>你好，{name}</p>;

test('nothing stands in its place until it is loaded, and it is loaded once', async () => {
  const load = jest.fn(() => Promise.resolve(Greeting));
  const { Part } = later(load);
  const { container, rerender } = render(<Part name="甲" />);
  expect(container.textContent).toBe('');
  expect(await screen.findByText('你好，甲')).toBeTruthy();
  rerender(<Part name="乙" />);
  expect(container.textContent).toBe('你好，乙');
  expect(load).toHaveBeenCalledTimes(1);
});

test('one that was loaded before is drawn at once', async () => {
  const { Part, preload } = later(() => Promise.resolve(Greeting));
  await preload();
  expect(render(<Part name="甲" />).container.textContent).toBe('你好，甲');
});

test('one that takes more than a moment says so', () => {
  jest.useFakeTimers();
  const { Part } = later<{ readonly name: string }>(() => new Promise(() => undefined));
  const { container } = render(<Part name="甲" />);
  act(() => void jest.advanceTimersByTime(900));
  expect(container.textContent).toBe('');
  act(() => void jest.advanceTimersByTime(200));
  expect(container.textContent).toBe('正在打开…');
  jest.useRealTimers();
});

test('one that cannot be loaded says what to do', async () => {
  const { Part, preload } = later<{ readonly name: string }>(() => Promise.reject(new TypeError('offline')));
  await preload();
  const { container } = render(<Part name="甲" />);
  expect(screen.getByText(/^这一部分没有载入.*请重新打开面板。$/)).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
});
