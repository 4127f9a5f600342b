/** The words in which a number stands: its clause up to it, and what follows it directly. */

const [BEFORE, BEHIND] = [10, 2];
const MARK = /[，。；：、！？（）()“”\s,;:]/u;

/** @param text of its section @param place in code points, `end` exclusive */
export function wordsOfNumber(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const points = [...text];
  const isWord = (index: number) => points[index] !== undefined && !MARK.test(points[index]);
  let [from, to] = [start, end];
  while (start - from < BEFORE && isWord(from - 1)) from -= 1;
  while (to - end < BEHIND && isWord(to)) to += 1;
  return points.slice(from, to).join('');
}
