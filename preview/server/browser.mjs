// @ts-check
/** Opens the preview in the user's own browser, where there is a screen to open it on. */
import { spawn } from 'node:child_process';

/** @param {string} url */
export function openBrowser(url) {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', url]]
      : process.platform === 'darwin'
        ? ['open', [url]]
        : ['xdg-open', [url]];
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen) return;
  const browser = spawn(command, args, { stdio: 'ignore', detached: true });
  // the address is printed as well, so a desktop without the command loses nothing
  browser.on('error', () => undefined);
  browser.unref();
}
