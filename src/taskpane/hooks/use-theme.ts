/** The theme that fits Office's own: light, dark, or high contrast where the system forces its colours. */
import type { Theme } from '@fluentui/react-components';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useMediaQuery } from './use-media-query';

/** Chinese faces of Windows and Mac before the fallbacks of the system. */
const fontFamilyBase =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif';

const themes = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
} satisfies Record<string, Theme>;

/** `office` is what Office says; where it says nothing, the system's preference is taken. */
export function useTheme(office: 'light' | 'dark' | undefined): Theme {
  const forced = useMediaQuery('(forced-colors: active)');
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  if (forced) return themes.contrast;
  return themes[office ?? (systemDark ? 'dark' : 'light')];
}
