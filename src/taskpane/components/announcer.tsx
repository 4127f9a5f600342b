/** Says the store's announcements to screen readers, each once; a message bar says its own words. */
import { useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PaneState } from '../state/pane-state';

export function Announcer({ announcement }: Pick<PaneState, 'announcement'>) {
  const { announce } = useAnnounce();
  const { text, turn } = announcement;
  const saidBefore = useRef(turn);
  useEffect(() => {
    if (turn === saidBefore.current) return;
    saidBefore.current = turn;
    announce(text);
  }, [announce, text, turn]);
  return null;
}
