/** Puts plain text, or a page, on the clipboard. */

/** Resolves to `false` where the browser allows neither way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyThroughSelection(text);
  }
}

/** A page as it looks, for Word and for editors of sites, and as its source, for what takes plain text. */
export async function copyPage(html: string): Promise<boolean> {
  try {
    const kinds = { 'text/html': html, 'text/plain': html };
    const item = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(item))]);
    return true;
  } catch {
    return copyThroughSelection(html, (copied) => {
      copied.setData('text/html', html);
      copied.setData('text/plain', html);
    });
  }
}

/**
 * The older way: it works in panes whose frame was not given the right to write to the clipboard.
 * @param put what is copied in the place of the selected text
 */
function copyThroughSelection(text: string, put?: (copied: DataTransfer) => void): boolean {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.style.position = 'fixed';
  holder.style.opacity = '0';
  const focused = document.activeElement;
  // a dialog keeps the focus within itself
  (focused?.closest('[role=dialog]') ?? document.body).append(holder);
  holder.focus();
  holder.select();
  if (put) {
    holder.addEventListener('copy', (event) => {
      if (!event.clipboardData) return;
      put(event.clipboardData);
      event.preventDefault();
    });
  }
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    holder.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
