/** Whether people have already made of a text what new figures would have it say. */
import { textOf } from './passage';
import type { Places } from './places';
import { standingSentences } from './standing-sentences';
import type { PlacedSentence, WrittenText } from './written';
import { sentenceKey } from './written';

/** Whether a sentence stands in its section, wherever. */
export const isSaidIn = (
  sections: Readonly<Record<string, string>>,
  { section, passage }: PlacedSentence,
): boolean => (sections[section] ?? '').includes(textOf(passage));

/** What the texts that stand say already of what the figures of now would have them say. */
export class Said {
  private texts: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly generated: WrittenText,
    private readonly standing: Readonly<Record<string, string>>,
    private readonly places: Places,
  ) {}

  /** Whether the new sentence stands in the place of a sentence, or nothing where none is to stand. */
  instead(sentence: PlacedSentence, later: PlacedSentence | undefined): boolean {
    const stands = this.textOf(sentence);
    if (!later) return stands === undefined && !this.hasNumbersOf(sentence);
    return (
      stands === textOf(later.passage) || (!this.asGenerated(sentence) && isSaidIn(this.standing, later))
    );
  }

  /** The sentence as it stands, and where it begins in its section, in code points; `undefined` where that is not sure. */
  where(sentence: PlacedSentence): { readonly text: string; readonly start: number } | undefined {
    const text = this.textOf(sentence);
    const all = this.standing[sentence.section] ?? '';
    if (!text) return undefined;
    const at = all.indexOf(text);
    if (at < 0 || all.includes(text, at + 1)) return undefined;
    return { text, start: [...all.slice(0, at)].length };
  }

  asGenerated(sentence: PlacedSentence): boolean {
    return this.textOf(sentence) === textOf(sentence.passage);
  }

  private textOf(sentence: PlacedSentence): string | undefined {
    this.texts ??= new Map(
      standingSentences(this.generated, this.standing, this.places).map((one) => [
        sentenceKey(one.sentence),
        one.text,
      ]),
    );
    return this.texts.get(sentenceKey(sentence));
  }

  private hasNumbersOf(sentence: PlacedSentence): boolean {
    return sentence.pieces.some(
      ({ piece, start }) => piece.kind !== 'words' && this.places.of(sentence, start) !== undefined,
    );
  }
}
