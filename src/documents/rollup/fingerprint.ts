/** Tells whether a file that was sent is one that was sent before: a short text that its figures and words come to. */
import type { Report } from '../../report/report';

/** Eleven figures and letters; it keeps nobody from making another report that has the same. */
export function fingerprintOf({ organ, year, table2, table3, table4, facts, sections }: Report): string {
  const text = JSON.stringify([
    organ,
    year,
    sorted(table2),
    sorted(table3),
    sorted(table4),
    sorted(facts),
    sorted(sections),
  ]);
  // two of the usual 32 bits
  let [one, other] = [0x811c9dc5, 0xdeadbeef];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x9e3779b1) ^ (other >>> 13);
  }
  return ((one >>> 0) * 2 ** 21 + ((other >>> 0) % 2 ** 21)).toString(36).padStart(11, '0');
}

/** The same value whatever the order of the keys. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? null;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}
