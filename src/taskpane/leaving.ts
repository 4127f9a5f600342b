/** The browser asks before a page goes with work that stands in no file yet. */

/** @returns ends it */
export function warnOnLeaving(isUnkept: () => boolean): () => void {
  const onLeaving = (event: BeforeUnloadEvent) => {
    if (!isUnkept()) return;
    event.preventDefault();
    // Chromium before 119 asks for this alone
    event.returnValue = true;
  };
  window.addEventListener('beforeunload', onLeaving);
  return () => window.removeEventListener('beforeunload', onLeaving);
}
