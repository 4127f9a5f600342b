/** Bytes as base64, which Office.js takes for a file. */

/** Arguments of a call are limited in number. */
const AT_ONCE = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  }
  return btoa(text);
}
