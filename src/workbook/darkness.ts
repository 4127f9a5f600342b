/** Whether a colour is dark, for an Office that tells its colours but not whether its theme is dark. */

/** `undefined` for a text that is no `#rrggbb`. */
export function isDark(color: string | undefined): boolean | undefined {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!digits) return undefined;
  const [red, green, blue] = digits.slice(1).map((pair) => parseInt(pair, 16) / 255);
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 0.5;
}
