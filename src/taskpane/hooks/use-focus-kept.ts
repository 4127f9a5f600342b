/** What has the focus may go as the work goes on (a step closes, a finding is mended): the focus then stays in the pane, on the step that is open. */
import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * @param steps holds an element with `data-step` for each step
 * @param open the id of the one that is open
 */
export function useFocusKept(steps: RefObject<HTMLElement | null>, open: string | undefined): void {
  const last = useRef<EventTarget>(null);
  useEffect(() => {
    const pane = paneOf(steps);
    const remember = ({ target }: FocusEvent) => {
      last.current = target;
    };
    pane?.addEventListener('focusin', remember);
    return () => pane?.removeEventListener('focusin', remember);
  }, [steps]);
  useLayoutEffect(() => {
    if (!(last.current instanceof Element) || last.current.isConnected) return;
    last.current = null;
    // never taken from the sheet, nor from a question
    const isLost = document.hasFocus() && (document.activeElement ?? document.body) === document.body;
    if (!isLost) return;
    const head = open && steps.current?.querySelector<HTMLElement>(`[data-step=${open}] button`);
    (head || paneOf(steps)?.querySelector('button'))?.focus();
  });
}

const paneOf = ({ current }: RefObject<HTMLElement | null>): HTMLElement | null =>
  current?.closest('main') ?? current;
