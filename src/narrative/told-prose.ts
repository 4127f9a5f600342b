/** Texts that people tell as they go into sentences: as they wrote them, but for their ends and the joints of their lines. */

/** One line without the mark at its end: the sentence sets its own. */
export const lineOf = (text: string | undefined): string =>
  withoutEnd((text ?? '').replace(/\s*\n\s*/gu, ''));

const withoutEnd = (line: string): string =>
  line
    .trim()
    .replace(/[。；;，,、．.！!？?：:\s]+$/u, '')
    // “以公开为常态。” within a sentence
    .replace(/[。；;，,、．.]+(?=[”’」』）)》]+$)/u, '');

/** The same of several lines: what no mark of a person ends is parted from the next line. */
export const proseOf = (text: string | undefined): string =>
  withoutEnd(
    (text ?? '')
      .split(/\r\n?|\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .reduce((all, line) => (all === '' ? line : joined(all, line)), ''),
  );

function joined(before: string, line: string): string {
  const ended = before.replace(NARROW_END, (mark) => WIDE[mark]!);
  return ended + (ENDED.test(ended) || OPENED.test(line) ? '' : '；') + line;
}

const WIDE: Readonly<Record<string, string>> = {
  '.': '。',
  '．': '。',
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
};
const NARROW_END = /(?<=[\p{Script=Han}”’」』）》])[.．,;:!?]$/u;
/** Brackets and quotes that close behind a mark end with it. */
const ENDED = /(?:[。，、；：！？…—][”’」』）》]*|[“‘「『（《(])$/u;
const OPENED = /^[。，、；：！？”’」』）》)]/u;

/** What the sentence says by itself: 将 before what will be done, 一是 before each problem. */
const WILL = /^(?:(?:下一步|下步|今后)[，,]?将|(?:下一步|下步)[，,]|将)/u;
const FIRST =
  /^(?:[一二三四五六七八九十]+是(?!否)|[（(](?:[一二三四五六七八九十]+|\d+)[）)]|\d+(?:[.．](?!\d)|、)|[一二三四五六七八九十]+、)\s*/u;
/** A text that counts by itself keeps how it counts. */
const SECOND =
  /[；。，](?:[二三四五六七八九十]+是|[（(](?:[二三四五六七八九十]+|\d+)[）)]|\d+[.．、](?!\d))/u;

const withoutOrdinal = (text: string): string => (SECOND.test(text) ? text : text.replace(FIRST, ''));

export const problemOf = (text: string | undefined): string => withoutOrdinal(proseOf(text));

export const measureOf = (text: string | undefined): string =>
  withoutOrdinal(proseOf(text)).replace(WILL, '');
