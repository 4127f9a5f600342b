/** Gives the page around the pane the ground of its theme: it shows where a scroll bar is, or is kept room for. */
import type { Theme } from '@fluentui/react-components';
import { useEffect } from 'react';

export function usePageInTheme({ colorNeutralBackground1 }: Theme): void {
  useEffect(() => {
    document.documentElement.style.backgroundColor = colorNeutralBackground1;
  }, [colorNeutralBackground1]);
}
