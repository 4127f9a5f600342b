/** The sentences of a generated text as they stand in what people have made of it, each from end to end. */
import { ENDS } from './align';
import type { Place } from './places';
import { Places } from './places';
import type { PlacedSentence, WrittenText } from './written';
import { placedSentences } from './written';

interface StandingSentence {
  readonly sentence: PlacedSentence;
  /** in one line */
  readonly text: string;
}

/** Those that are still there, in the order in which they were generated. */
export function standingSentences(
  generated: WrittenText,
  sections: Readonly<Record<string, string>>,
  places = new Places(generated, sections),
): readonly StandingSentence[] {
  const headings = generated.flatMap(({ paragraphs }) => paragraphs.flatMap(({ heading }) => heading ?? []));
  const all = placedSentences(generated);
  const texts = new Map<PlacedSentence, string>();
  for (const { section } of generated) {
    const points = [...(sections[section] ?? '')];
    const found = all
      .filter((one) => one.section === section)
      .flatMap((sentence) => {
        const place = places.ofSentence(sentence);
        return place ? [{ sentence, place }] : [];
      })
      .sort((one, other) => one.place.start - other.place.start);
    let from = 0;
    found.forEach(({ sentence, place }, index) => {
      const next = found[index + 1]?.place.start ?? points.length;
      const { start, end } = wholeOf(points, place, from, next);
      from = end;
      texts.set(sentence, withoutHeading(points.slice(start, end).join(''), headings));
    });
  }
  return all.flatMap((sentence) => {
    const text = texts.get(sentence);
    return text === undefined ? [] : [{ sentence, text }];
  });
}

/**
 * What is left of a sentence, and what was put before and behind it.
 * @param from where the sentence before ends
 * @param next where what is left of the next one begins
 */
function wholeOf(points: readonly string[], place: Place, from: number, next: number): Place {
  let { start, end } = place;
  while (start > from && !ENDS.has(points[start - 1]!)) start -= 1;
  if (ENDS.has(points[end - 1]!)) return { start, end };
  const isPause = (point: string) => PAUSES.has(point);
  const between = points.slice(end, Math.max(end, next));
  const stop = between.findIndex((point) => ENDS.has(point));
  const pause = stop < 0 && next < points.length ? between.findIndex(isPause) : stop;
  end += pause < 0 ? between.length : pause + 1;
  return { start, end };
}

/** Where two sentences were joined, the first one ends with it. */
const PAUSES: ReadonlySet<string> = new Set(['，', '；', '、', '：', ',', ';']);

function withoutHeading(text: string, headings: readonly string[]): string {
  const line = text.replace(/\s*\n\s*/gu, '').trim();
  const heading = headings.map((one) => one.replace(/。$/u, '')).find((one) => line.startsWith(one));
  return heading === undefined ? line : line.slice(heading.length).replace(/^[\s：:。]+/u, '');
}
