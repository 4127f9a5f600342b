/** How like two texts are, where letters were lost, added or taken for others. */
import { distance } from 'fastest-levenshtein';

/** From 0 to 1 for equal texts. */
export function likeness(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  return length === 0 ? 0 : 1 - distance(one, other) / length;
}

/**
 * How like a label is to the end of a text, whatever stands before: `三、本年度办理结果（一）予以公开` ends in 予以公开.
 * @param least what is less like may be told as 0
 */
export function endLikeness(text: string, label: string, least = 0): number {
  if (label === '' || text === '') return 0;
  if (text.endsWith(label)) return 1;
  const tail = text.slice(-2 * label.length);
  if (inCommon(tail, label) < least * label.length) return 0;
  // the least number of changes that make the label of any end of the text; its beginning is free
  const row = new Uint16Array(tail.length + 1);
  for (let at = 1; at <= label.length; at += 1) {
    const character = label.charCodeAt(at - 1);
    // what stood in the row before, to the left and above
    let corner = row[0]!;
    row[0] = at;
    for (let to = 1; to <= tail.length; to += 1) {
      const above = row[to]!;
      const same = corner + (character === tail.charCodeAt(to - 1) ? 0 : 1);
      row[to] = Math.min(same, above + 1, row[to - 1]! + 1);
      corner = above;
    }
  }
  return Math.max(0, 1 - row[tail.length]! / label.length);
}

/** How many characters of the label the text has at all: no likeness is greater than their share. */
function inCommon(text: string, label: string): number {
  let count = 0;
  for (const character of label) if (text.includes(character)) count += 1;
  return count;
}
