/** Follows the server's rebuilds: a new add-in reloads in its pane, a new preview reloads the page. */
export function followRebuilds(addInRebuilt: () => void): void {
  const rebuilds = new EventSource('events');
  rebuilds.addEventListener('addin', addInRebuilt);
  rebuilds.addEventListener('page', () => location.reload());
}
