/** Under which key the browser keeps what is open in this tab: the same after a reload, another in another tab. */
const KEY = 'ogi-annual-report.tab';

export function tabKey(): string {
  const made = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  try {
    const known = sessionStorage.getItem(KEY);
    if (known !== null) return known;
    sessionStorage.setItem(KEY, made);
  } catch {
    // a browser that keeps nothing says so when something is to be kept
  }
  return made;
}
