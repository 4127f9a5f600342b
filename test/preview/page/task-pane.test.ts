/**
 * The pane around the add-in: its frame, its visibility, its width, its notice.
 * @jest-environment jsdom
 */
import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { TaskPane } from '../../../preview/page/task-pane';

function pane() {
  const place = document.createElement('aside');
  document.body.replaceChildren(place);
  const told: unknown[] = [];
  const made = new TaskPane(place, {
    visibilityChanged: (visible) => told.push({ visible }),
    reload: () => told.push('reload'),
    widthChanged: (width) => told.push({ width }),
    loaded: () => undefined,
  });
  made.entitle('公开年报');
  return { made, place, told, screen: within(place) };
}

test('it starts hidden, and tells each opening and closing once', async () => {
  const { made, told, screen } = pane();
  expect(made.visible).toBe(false);
  made.open();
  made.open();
  await userEvent.click(screen.getByRole('button', { name: '关闭面板' }));
  made.close();
  expect(told).toEqual([{ visible: true }, { visible: false }]);
});

test('a frame has its name and its address before it is attached; a new one takes its place', () => {
  const { made, place } = pane();
  made.load('https://localhost:3443/taskpane.html', 'first');
  made.load('https://localhost:3443/taskpane.html', 'second');
  const frames = place.querySelectorAll('iframe');
  expect([...frames].map(({ name, src, title }) => ({ name, src, title }))).toEqual([
    { name: 'second', src: 'https://localhost:3443/taskpane.html', title: '公开年报' },
  ]);
  expect(made.window).toBe(frames[0]!.contentWindow);
});

test('no dialogs of the browser, no windows, no leaving the page: as in Excel', () => {
  const { made, place } = pane();
  made.load('https://localhost:3443/taskpane.html', 'x');
  expect(place.querySelector('iframe')!.getAttribute('sandbox')!.split(' ').sort()).toEqual([
    'allow-downloads',
    'allow-forms',
    'allow-same-origin',
    'allow-scripts',
  ]);
});

test('the theme holds for this frame and the next', () => {
  const { made, place } = pane();
  const scheme = () => place.querySelector('iframe')!.style.colorScheme;
  made.load('https://localhost:3443/taskpane.html', 'x');
  made.useTheme(true);
  expect(scheme()).toBe('dark');
  made.load('https://localhost:3443/taskpane.html', 'y');
  expect(scheme()).toBe('dark');
});

test.each([
  [100, '320px'],
  [480.4, '480px'],
  [2000, '640px'],
])('a width of %d becomes %s', (wanted, width) => {
  const { made, place } = pane();
  made.resize(wanted);
  expect(place.style.getPropertyValue('--pane-width')).toBe(width);
});

test('a notice has a button to load the add-in again', async () => {
  const { made, told, screen } = pane();
  made.say('加载项没有响应。');
  expect(screen.getByRole('alert').textContent).toContain('加载项没有响应。');
  await userEvent.click(screen.getByRole('button', { name: '重新加载' }));
  made.say(null);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(told).toEqual(['reload']);
});
