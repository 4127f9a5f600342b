/** Where the sentences and numbers of a generated text stand in what people have made of it. */
import type { Alignment, Range, Token } from './align';
import { alignment, isSurrounded, tokensOf } from './align';
import { isNamed, nameIn, namingOf, ownName } from './naming';
import type { PlacedSentence, WrittenText } from './written';
import { placedSentences, sectionText } from './written';

/** A stretch of a section's text that stands now, in Unicode code points, `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What stands where a number was generated. */
export interface Standing {
  readonly text: string;
  readonly place: Place;
}

/** A text with other stretches in the places of some; `from` is where it begins among the places. */
export function patched(
  text: string,
  patches: readonly { readonly place: Place; readonly to: string }[],
  from = 0,
): string {
  const points = [...text];
  // from the end, so that the places before stay where they are
  for (const { place, to } of [...patches].sort((one, other) => other.place.start - one.place.start))
    points.splice(place.start - from, place.end - place.start, ...to);
  return points.join('');
}

/** Where the pieces of what was generated stand in the texts as they are now. */
export class Places {
  private readonly sections: ReadonlyMap<number, SectionPlaces>;

  constructor(generated: WrittenText, standing: Readonly<Record<string, string>>) {
    const sentences = placedSentences(generated);
    this.sections = new Map(
      generated.map((one) => [
        one.section,
        new SectionPlaces(
          sectionText(one),
          sentences.filter(({ section }) => section === one.section),
          standing[one.section] ?? '',
        ),
      ]),
    );
  }

  /** @param start of a number or gap of the sentence, in what was generated */
  of(sentence: PlacedSentence, start: number): Standing | undefined {
    return this.sections.get(sentence.section)?.of(sentence, start);
  }

  /**
   * Whether what stands there is still called what it was.
   * @param names of figures
   */
  isNamed(sentence: PlacedSentence, start: number, figure: string, names: Iterable<string>): boolean {
    return this.sections.get(sentence.section)?.isNamed(sentence, start, figure, names) ?? false;
  }

  ofSentence(sentence: PlacedSentence): Place | undefined {
    return this.sections.get(sentence.section)?.ofSentence(sentence);
  }
}

class SectionPlaces {
  private readonly before: readonly Token[];
  private readonly after: readonly Token[];
  private readonly map: Alignment;
  /** of tokens, by where they begin */
  private readonly indices: ReadonlyMap<number, number>;
  private readonly inText: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    text: string,
    private readonly sentences: readonly PlacedSentence[],
    standing: string,
  ) {
    const before = (this.before = tokensOf(text));
    this.after = tokensOf(standing);
    this.indices = new Map([
      ...before.map(({ start }, index) => [start, index] as const),
      [[...text].length, before.length],
    ]);
    const ranges = sentences.map((sentence) => this.rangeOf(sentence));
    this.map = alignment(before, ranges, this.after);
    this.inText = this.readInText();
  }

  /** A sentence whose bounds fall into a number is taken to end before it. */
  private rangeOf({ start, end }: PlacedSentence): Range {
    const from = this.indices.get(start) ?? 0;
    return { start: from, end: this.indices.get(end) ?? from };
  }

  of(sentence: PlacedSentence, start: number): Standing | undefined {
    const at = this.find(sentence, start)?.at;
    return at === undefined ? undefined : { text: this.after[at]!.text, place: this.placeOf(at, at) };
  }

  isNamed(sentence: PlacedSentence, start: number, figure: string, names: Iterable<string>): boolean {
    const found = this.find(sentence, start);
    if (!found) return false;
    const { index, at, range } = found;
    const [was, is] = [this.before[index]!, this.after[at]!];
    // a gap that stands names itself
    if (was.kind === 'gap' && was.text === is.text) return true;
    return isNamed(
      namingOf(this.before, index, range),
      namingOf(this.after, at, { start: 0, end: this.after.length }),
      figure,
      { names: this.otherNames(figure, names), isOnly: isOnly(was, this.before) && isOnly(is, this.after) },
    );
  }

  private find(sentence: PlacedSentence, start: number) {
    const index = this.indices.get(start);
    if (index === undefined) return undefined;
    const range = this.rangeOf(sentence);
    const at = this.map[index] ?? this.between(index, range);
    if (at === undefined || !isSurrounded(this.map, range, index, at)) return undefined;
    return { index, at, range };
  }

  /** What figures are called, in the text and by themselves, but this one. */
  private otherNames(figure: string, names: Iterable<string>): ReadonlySet<string> {
    const own = ownName(figure);
    const others = [...this.inText].flatMap(([name, words]) => (name === own ? [] : [...words]));
    return new Set([...others, ...names].filter((name) => name.length >= 2 && name !== own));
  }

  /** What the text calls its figures, by their names. */
  private readInText(): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    for (const sentence of this.sentences) {
      for (const { piece, start } of sentence.pieces) {
        const index = this.indices.get(start);
        if (piece.kind !== 'number' || index === undefined) continue;
        const own = ownName(piece.figure);
        const { before } = namingOf(this.before, index, this.rangeOf(sentence));
        found.set(own, (found.get(own) ?? new Set()).add(nameIn(before, piece.figure)));
      }
    }
    return found;
  }

  /** Where another number or gap stands between the same neighbours. */
  private between(index: number, { start, end }: Range): number | undefined {
    if (index === start || index === end - 1) return undefined;
    const [before, behind] = [this.map[index - 1], this.map[index + 1]];
    if (before === undefined || behind !== before + 2) return undefined;
    return this.after[before + 1]!.kind === 'other' ? undefined : before + 1;
  }

  /** Where most of a sentence still stands; a token at its ends that stands there by chance is none of it. */
  ofSentence(sentence: PlacedSentence): Place | undefined {
    const range = this.rangeOf(sentence);
    const kept = this.map
      .slice(range.start, range.end)
      .flatMap((place, index) => (place === undefined ? [] : [{ place, index: range.start + index }]));
    if (kept.length * 2 <= range.end - range.start) return undefined;
    const sure = kept.filter(({ place, index }) => isSurrounded(this.map, range, index, place));
    const [first, last] = [sure[0] ?? kept[0]!, sure.at(-1) ?? kept.at(-1)!];
    return this.placeOf(first.place, last.place);
  }

  private placeOf(first: number, last: number): Place {
    const { start, text } = this.after[last]!;
    return { start: this.after[first]!.start, end: start + [...text].length };
  }
}

const isOnly = ({ text }: Token, tokens: readonly Token[]): boolean =>
  tokens.filter((token) => plain(token.text) === plain(text)).length === 1;

/** A number without the commas that part its thousands. */
const plain = (text: string): string => text.replaceAll(',', '');
