/** Says the store's announcements to screen readers, each once. */
import { useAnnounce } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { PaneState } from '../state/pane-state';

export function Announcer({ announcement }: Pick<PaneState, 'announcement'>) {
  const { announce } = useAnnounce();
  const { text, turn } = announcement;
  useEffect(() => {
    if (turn > 0) announce(text, { polite: true });
  }, [announce, text, turn]);
  return null;
}
