/** Waits until the page has nothing else to do. */

/** The longest that it waits, in ms, and how long where the browser cannot tell. */
const LONGEST = 2000;
const UNTOLD = 200;

export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    // not in Safari
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LONGEST });
    else setTimeout(resolve, UNTOLD);
  });
