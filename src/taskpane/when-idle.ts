/** Waits until the page is drawn, and until it has nothing else to do. */

/** A page that is hidden is not drawn, in ms. */
const UNDRAWN = 200;

/** Until what was rendered now is on show. */
export const whenDrawn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, UNDRAWN);
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** The longest that it waits, in ms, and how long where the browser cannot tell. */
const LONGEST = 2000;
const UNTOLD = 200;

export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    // not in Safari
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LONGEST });
    else setTimeout(resolve, UNTOLD);
  });
