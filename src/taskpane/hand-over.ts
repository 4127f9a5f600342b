/** Hands a file to the clerk as a download. */

/** Whether the browser took it is not told: some programs that show the pane allow no downloads. */
export function handOver(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // the browser may begin to read it later
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** in ms */
const KEPT = 60_000;
