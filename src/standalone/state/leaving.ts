/** The browser asks before the page is left with something unsaved. */

export function askBeforeLeaving(isUnsaved: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    if (!isUnsaved()) return;
    event.preventDefault();
    // Chromium before 119 asks for this alone
    event.returnValue = true;
  });
}
