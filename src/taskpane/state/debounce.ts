/** Does something once things have been quiet for a while. */

export interface Debounced {
  /** starts the wait, or starts it again */
  readonly soon: () => void;
  /** does it now if it is waiting */
  readonly flush: () => void;
  /** does not do it */
  readonly cancel: () => void;
}

export function debounce(action: () => void, milliseconds: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    const waited = timer !== undefined;
    clearTimeout(timer);
    timer = undefined;
    return waited;
  };
  return {
    soon: () => {
      stop();
      timer = setTimeout(() => {
        timer = undefined;
        action();
      }, milliseconds);
    },
    flush: () => {
      if (stop()) action();
    },
    cancel: () => void stop(),
  };
}
