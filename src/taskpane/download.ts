/** Hands a file that was made in the page over to the clerk. */

/** How long the browser may take to begin, in ms. */
const KEPT = 60_000;

/** Whether the browser took it is not told: some programs that show the pane allow no downloads. */
export function download(name: string, content: Blob | Uint8Array): void {
  const blob = content instanceof Blob ? content : new Blob([content as Uint8Array<ArrayBuffer>]);
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
