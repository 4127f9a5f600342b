/** Where a step closes by itself, the focus that was in it goes on to the step that has opened, and is not lost. */
import type { FocusEvent, RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/**
 * @param open the step's id; it stands as `data-step` on the element of the step
 * @returns what the element that holds the steps is given
 */
export function useFocusGoesOn(
  steps: RefObject<HTMLElement | null>,
  open: string | undefined,
): { readonly onFocusCapture: (event: FocusEvent) => void } {
  const last = useRef<Element>(null);
  useLayoutEffect(() => {
    if (open === undefined) return;
    const isLost =
      last.current?.isConnected === false &&
      document.hasFocus() &&
      (document.activeElement ?? document.body) === document.body;
    if (isLost) steps.current?.querySelector<HTMLElement>(`[data-step=${open}] button`)?.focus();
  }, [steps, open]);
  return {
    onFocusCapture: ({ target }) => {
      last.current = target;
    },
  };
}
