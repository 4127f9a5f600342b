/** All places of a text that a pattern fits. */

/**
 * As `matchAll`, which makes the pattern anew for each call: of hundreds of patterns most would be compiled again for each text.
 * @throws {TypeError} for a pattern that is not global
 */
export function everyMatch(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`not global: ${pattern.source}`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    // nothing fits at this place again and again
    if (match[0] === '') pattern.lastIndex += pattern.unicode ? lengthAt(text, match.index) : 1;
  }
  return found;
}

const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
