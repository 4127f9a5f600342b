/** Themes of Office and of Windows in which the pane is seen: light, dark, and the four contrast themes with their own colours. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** By the number under which Chromium keeps the same colours as 网页颜色 in its settings, and whether Office is dark then. */
const contrast = {
  aquatic: { pageColors: 6, isDark: true },
  desert: { pageColors: 2, isDark: false },
  dusk: { pageColors: 1, isDark: true },
  nightSky: { pageColors: 3, isDark: true },
} as const;

export type ContrastTheme = keyof typeof contrast;
export type Theme = 'light' | 'dark' | ContrastTheme;

export const contrastThemes = Object.keys(contrast) as ContrastTheme[];

export const isContrast = (theme: Theme): theme is ContrastTheme => theme in contrast;
export const isDark = (theme: Theme): boolean =>
  isContrast(theme) ? contrast[theme].isDark : theme === 'dark';

/** A folder for a browser in which every page has the colours of the theme. */
export function profileIn(theme: ContrastTheme): string {
  const profile = mkdtempSync(join(tmpdir(), 'ogi-theme-'));
  mkdirSync(join(profile, 'Default'));
  const settings = { a11y: { page_colors: contrast[theme].pageColors } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ settings }));
  return profile;
}
