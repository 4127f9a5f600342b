/**
 * The choices of the preview's menu.
 * @jest-environment jsdom
 */
import { keepPreferences, loadPreferences } from '../../../preview/page/preferences';

const DEFAULTS = { profile: 'microsoft365', blank: 'zero', theme: 'light', paneWidth: 350 };

test.each([
  ['nothing', null, DEFAULTS],
  ['what cannot be read', '{', DEFAULTS],
  ['one choice', '{"theme":"dark"}', { ...DEFAULTS, theme: 'dark' }],
])('from %s', (_what, kept, expected) => {
  localStorage.clear();
  if (kept !== null) localStorage.setItem('ogi-preview.preferences', kept);
  expect(loadPreferences(localStorage)).toEqual(expected);
});

test('choices are read as they were kept', () => {
  const chosen = { profile: 'excel2021', blank: 'null', theme: 'dark', paneWidth: 480 } as const;
  keepPreferences(localStorage, chosen);
  expect(loadPreferences(localStorage)).toEqual(chosen);
});
