/** The sentences of a generated text that people have worded otherwise, each as a wording for 本单位说法. */
import { tableFormsOf } from '../report/report';
import { ENDS, tokensOf } from './align';
import type { Narration } from './narrate-report';
import { narrateReport, quantitiesFor, quantitiesIn } from './narrate-report';
import type { OutlineParagraph } from './outline';
import { ownSentences, wordingsOf } from './own-wordings';
import { textOf } from './passage';
import type { Place } from './places';
import { Places } from './places';
import type { Quantities } from './quantity';
import type { SavedWording } from './saved-wording';
import { savedWording } from './saved-wording';
import type { Sentence } from './sentence';
import { refresh } from './stale';
import type { WordingFault } from './wording-text';
import { readWordings, wordingsText } from './wording-text';
import type { PlacedSentence, WrittenText } from './written';
import { placedSentences } from './written';

export interface EditedSentence extends Pick<SavedWording, 'fixed' | 'leftOut'> {
  readonly section: number;
  /** of the sentence, and what it is called */
  readonly id: string;
  readonly sentence: string;
  /** as it was generated, and as it stands; `fixed` are places in the latter */
  readonly was: string;
  readonly standing: string;
  /** all of the sentence's wordings as 本单位说法 keeps them */
  readonly text: string;
  /** why they could not be read again: marks of the text that wordings use otherwise; none where they can be kept */
  readonly faults: readonly WordingFault[];
}

export interface EditedSentences {
  /** in the order in which they were generated */
  readonly edited: readonly EditedSentence[];
  /** those that the figures of now would word otherwise than they were generated: the text has to be generated anew first */
  readonly outdated: readonly string[];
}

/**
 * A sentence of which only numbers, or what people told, were changed is worded as before.
 * @param narration by which the text was generated; figures that changed since are put into the text before it is compared
 * @param generated what was generated, and kept since
 * @param standing the texts that stand now, by the number of their section
 */
export function editedSentences(
  narration: Narration,
  generated: WrittenText,
  standing: Readonly<Record<string, string>>,
): EditedSentences {
  const now = refresh(generated, standing, narration);
  const written = new Map(placedSentences(narrateReport(narration)).map((one) => [keyOf(one), one]));
  const sources = sourcesOf(narration);
  const edited: EditedSentence[] = [];
  const outdated: string[] = [];
  for (const { sentence, text } of standingSentences(now.generated, now.sections)) {
    const source = sources.get(sentence.id);
    const was = textOf(sentence.passage);
    if (!source || skeleton(was) === skeleton(text)) continue;
    const later = written.get(keyOf(sentence));
    if (!later || textOf(later.passage) !== was) {
      outdated.push(sentence.name);
      continue;
    }
    const kept = keptOf(source, was, text);
    if (kept) edited.push({ section: sentence.section, was, standing: text, ...kept });
  }
  return { edited, outdated };
}

const keyOf = ({ section, paragraph, id }: PlacedSentence) => `${section} ${paragraph} ${id}`;

/** Any number, or gap, being like any other. */
const skeleton = (text: string): string =>
  tokensOf(text)
    .map((token) => (token.kind === 'other' ? token.text : '#'))
    .join('');

interface Source {
  readonly sentence: Sentence;
  readonly quantities: Quantities;
  readonly read: (text: string) => readonly WordingFault[];
}

/** By the ids of the sentences. */
function sourcesOf(narration: Narration): ReadonlyMap<string, Source> {
  const of = wordingsOf(tableFormsOf(narration.report)!);
  const all = quantitiesFor(narration);
  const known = new Set(ownSentences(of));
  const read = (text: string): readonly WordingFault[] => {
    const reading = readWordings(text, of.vocabulary);
    return 'faults' in reading ? reading.faults : [];
  };
  const sourceIn = (paragraph: OutlineParagraph, sentence: Sentence): Source => ({
    sentence: {
      ...sentence,
      wordings: narration.ownWordings?.get(sentence.id) ?? sentence.wordings,
    },
    quantities: quantitiesIn(paragraph, narration, all),
    read,
  });
  return new Map(
    of.outline.flatMap((paragraph) =>
      paragraph.sentences
        .filter((sentence) => known.has(sentence))
        .map((sentence) => [sentence.id, sourceIn(paragraph, sentence)] as const),
    ),
  );
}

function keptOf(
  { sentence, quantities, read }: Source,
  was: string,
  standing: string,
): Pick<EditedSentence, 'id' | 'sentence' | 'text' | 'fixed' | 'leftOut' | 'faults'> | undefined {
  const [usual, saved] = [was, standing].map((text) => savedWording(sentence, quantities, text, was));
  if (!usual || !saved) return undefined;
  const text = wordingsText(saved.wordings);
  if (text === wordingsText(usual.wordings)) return undefined;
  const { fixed, leftOut } = saved;
  return { id: sentence.id, sentence: sentence.name, text, fixed, leftOut, faults: read(text) };
}

interface StandingSentence {
  readonly sentence: PlacedSentence;
  /** in one line */
  readonly text: string;
}

/** The sentences that are still there, each from end to end. */
function standingSentences(
  generated: WrittenText,
  sections: Readonly<Record<string, string>>,
): readonly StandingSentence[] {
  const places = new Places(generated, sections);
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
