/** After the figures changed: which numbers of a text are stale; these alone are patched, what people wrote stays. */
import type { Address } from '../report/address';
import { isPrevious } from '../report/address';
import type { Narration } from './narrate-report';
import { narrateReport, quantitiesFor } from './narrate-report';
import { oldNumbers } from './new-numbers';
import type { Passage, Piece } from './passage';
import { textOf } from './passage';
import type { Place, Standing } from './places';
import { patched, Places } from './places';
import type { Quantities, Quantity } from './quantity';
import { problemsId, problemsSection } from './sentences/problems';
import { isSaidIn, Said } from './said-already';
import { toldProblems } from './told';
import type { PlacedSentence, WrittenSentence, WrittenText } from './written';
import { placedSentences, sentenceKey } from './written';

/**
 * A number (or gap) that the figures no longer bear out. `patched`: the new number goes in its place. The others stay:
 * `unknown`, a cell that it needs is blank now; `branch`, what the sentence says around it no longer fits; `own`, a
 * person has put another number there (`found`); `rewritten`, its place cannot be found again for certain,
 * or the words before it may now name something else.
 */
export interface StaleNumber {
  readonly code: 'stale';
  readonly state: 'patched' | 'unknown' | 'branch' | 'own' | 'rewritten';
  readonly section: number;
  /** what the sentence is called */
  readonly sentence: string;
  readonly figure: string;
  readonly cells: readonly Address[];
  readonly from: string;
  /** `null` while it is not known */
  readonly to: string | null;
  readonly found?: string;
  readonly place?: Place;
}

/** Or a person has already put the new number there. */
type Compared = Omit<StaleNumber, 'state'> & { readonly state: StaleNumber['state'] | 'done' };

/** A sentence that the new figures would word in another way; an empty text is a sentence that is not said. */
export interface ChangedBranch {
  readonly code: 'branch';
  readonly section: number;
  readonly sentence: string;
  readonly was: string;
  readonly wouldBe: string;
  readonly cells: readonly Address[];
  /** where it stands, if it still does */
  readonly place?: Place;
  /** whether numbers in it are patched all the same */
  readonly isPatched: boolean;
}

export interface Refreshed {
  readonly stale: readonly StaleNumber[];
  readonly branches: readonly ChangedBranch[];
  /** the texts with the patches */
  readonly sections: Readonly<Record<string, string>>;
  /** what was generated, with the patches: to be kept for the next time */
  readonly generated: WrittenText;
}

/**
 * @param generated what was generated, and kept since
 * @param standing the texts that stand now, by the number of their section
 * @param now the figures, and what people told, as they are now
 */
export function refresh(
  generated: WrittenText,
  standing: Readonly<Record<string, string>>,
  now: Narration,
): Refreshed {
  const quantities = quantitiesFor(now);
  const names = namesOf(quantities);
  const next = new Map(placedSentences(narrateReport(now)).map((one) => [sentenceKey(one), one]));
  const before = placedSentences(generated);
  const places = new Places(generated, standing);
  const said = new Said(generated, standing, places);
  const isSuggested = isSuggestedIn(now);
  const numbersOf = (sentence: PlacedSentence, fits: boolean): readonly ComparedPiece[] =>
    sentence.pieces.map(({ piece, start }) => {
      if (piece.kind === 'words' || piece.figure === undefined) return { piece };
      const { figure } = piece;
      const compare = comparison(sentence, piece, { quantity: quantityOf(figure, quantities), fits });
      if (!compare) return { piece };
      const found = places.of(sentence, start);
      return { piece, one: compare(found, () => places.isNamed(sentence, start, figure, names)) };
    });
  const looks = before.map((sentence): Look => {
    const later = next.get(sentenceKey(sentence));
    const fits = later !== undefined && wordsAround(later.passage) === wordsAround(sentence.passage);
    return { sentence, later, fits, isSaid: !fits && said.instead(sentence, later) };
  });
  const butForNumbers = saidButForNumbers(looks, said);
  const compared = looks.map((look) => ({
    ...look,
    pieces: look.isSaid ? [] : (butForNumbers.get(look.sentence) ?? numbersOf(look.sentence, look.fits)),
  }));
  const sections = withPatches(
    standing,
    compared.flatMap(({ pieces }) => pieces),
  );

  const stale: StaleNumber[] = [];
  const branches: ChangedBranch[] = [];
  const passages = new Map<string, Passage>();
  for (const { sentence, later, fits, isSaid, pieces } of compared) {
    const isFree = isSuggested(sentence) && !said.asGenerated(sentence);
    const isSaidNow =
      isSaid ||
      butForNumbers.has(sentence) ||
      (!fits && later && !said.asGenerated(sentence) && isSaidIn(sections, later));
    const told = pieces.flatMap(({ one }) => (one && one.state !== 'done' ? [one as StaleNumber] : []));
    const patches = told.filter(({ state }) => state === 'patched');
    if (!fits && !isSaidNow && !isFree)
      branches.push(branchOf(sentence, later, places.ofSentence(sentence), patches.length > 0));
    stale.push(
      ...(!fits && isSaidNow ? patches : told.filter(({ state }) => state !== 'rewritten' || !isFree)),
    );
    passages.set(
      sentenceKey(sentence),
      !fits && isSaidNow ? (later?.passage ?? []) : pieces.map(({ piece, one }) => nextPiece(piece, one)),
    );
  }
  const known = new Set(passages.keys());
  for (const [key, later] of next) {
    if (known.has(key) || isSuggested(later)) continue;
    // a paragraph that follows the figures by itself says it already
    if (isSaidIn(sections, later)) passages.set(key, later.passage);
    else branches.push(branchOf(undefined, later, undefined));
  }
  return { stale, branches, sections, generated: withPassages(generated, passages, [...next.values()]) };
}

/** A sentence as it was generated, and as the figures of now would word it. */
interface Look {
  readonly sentence: PlacedSentence;
  readonly later: PlacedSentence | undefined;
  /** they are the same, numbers apart */
  readonly fits: boolean;
  /** people have made the one of the other */
  readonly isSaid: boolean;
}

interface ComparedPiece {
  readonly piece: Piece;
  /** absent where the figure is still what it says */
  readonly one?: Compared;
}

const nextPiece = (piece: Piece, one: Compared | undefined): Piece =>
  one?.state === 'patched' || one?.state === 'done'
    ? { kind: 'number', text: one.to!, cells: one.cells, figure: one.figure }
    : piece;

/** The texts with the patches among what was compared. */
function withPatches(
  standing: Readonly<Record<string, string>>,
  pieces: readonly ComparedPiece[],
): Readonly<Record<string, string>> {
  const patches = pieces.flatMap(({ one }) =>
    one?.state === 'patched' ? [{ section: String(one.section), place: one.place!, to: one.to! }] : [],
  );
  return Object.fromEntries(
    Object.entries(standing).map(([section, text]) => [
      section,
      patched(
        text,
        patches.filter((patch) => patch.section === section),
      ),
    ]),
  );
}

/** Sentences that people worded as they would be worded now, and that lack the new numbers alone; with these. */
function saidButForNumbers(
  looks: readonly Look[],
  said: Said,
): ReadonlyMap<PlacedSentence, readonly ComparedPiece[]> {
  return new Map(
    looks.flatMap(({ sentence, later, fits, isSaid }) => {
      if (!later || fits || isSaid) return [];
      const found = said.where(sentence);
      const old = found && oldNumbers(sentence, later, found.text);
      if (!old) return [];
      const { section, name } = sentence;
      const pieces = old.map(({ piece, from, found: there, place }): ComparedPiece => {
        const { figure, cells, text: to } = piece;
        const one: StaleNumber = {
          code: 'stale',
          state: 'patched',
          section,
          sentence: name,
          figure,
          cells,
          from,
          to,
          ...(there !== from && { found: there }),
          place: { start: found.start + place.start, end: found.start + place.end },
        };
        return { piece, one };
      });
      return [[sentence, pieces] as const];
    }),
  );
}

/** Where nobody told problems, the sentence on them only suggests what to write: what people then write is their own. */
function isSuggestedIn(now: Narration): (sentence: PlacedSentence) => boolean {
  const isTold = toldProblems(now).length > 0;
  return ({ section, id }) => !isTold && section === problemsSection && id === problemsId;
}

/** What the figures are called that the tables have. */
const namesOf = ({ single, lists }: Quantities): readonly string[] =>
  [...single.values(), ...[...lists.values()].flat()]
    .filter(({ cells }) => cells.length > 0)
    .map(({ name }) => name);

/** What a sentence says apart from its numbers; a gap that a number fills is no other sentence. */
const wordsAround = (passage: Passage): string =>
  JSON.stringify(
    passage.reduce<string[]>((parts, piece) => {
      const isWords = piece.kind === 'words' || piece.figure === undefined;
      const wasWords = parts.length % 2 === 1;
      if (!isWords) return wasWords ? [...parts, piece.figure] : [...parts, '', piece.figure];
      return wasWords ? [...parts.slice(0, -1), parts.at(-1)! + piece.text] : [...parts, piece.text];
    }, []),
  );

function branchOf(
  before: PlacedSentence | undefined,
  later: PlacedSentence | undefined,
  place: Place | undefined,
  isPatched = false,
): ChangedBranch {
  const cells = [before, later].flatMap((one) =>
    (one?.passage ?? []).flatMap((piece) => (piece.kind === 'words' ? [] : piece.cells)),
  );
  const { section, name } = (before ?? later)!;
  return {
    code: 'branch',
    section,
    sentence: name,
    was: before ? textOf(before.passage) : '',
    wouldBe: later ? textOf(later.passage) : '',
    cells: [...new Set(cells)],
    ...(place && { place }),
    isPatched,
  };
}

/** By the name that its piece has: of a list `list.item`. */
function quantityOf(figure: string, { single, lists }: Quantities): Quantity | undefined {
  const dot = figure.indexOf('.');
  if (dot < 0) return single.get(figure);
  return lists.get(figure.slice(0, dot))?.find(({ name }) => name === figure.slice(dot + 1));
}

/** `undefined` where the figure is still what the text says. */
function comparison(
  { section, name }: PlacedSentence,
  piece: Exclude<Piece, { readonly kind: 'words' }>,
  { quantity, fits }: { readonly quantity: Quantity | undefined; readonly fits: boolean },
): ((standing: Standing | undefined, isNamed: () => boolean) => Compared) | undefined {
  const value = quantity?.value ?? null;
  const to = value === null ? null : String(value);
  if (to === piece.text || (to === null && piece.kind === 'gap')) return undefined;
  const cells = quantity?.cells ?? piece.cells;
  const stateOf = (standing: Standing | undefined, isNamed: () => boolean): Compared['state'] => {
    if (!standing) return 'rewritten';
    const number = numberOf(standing.text);
    if (number === to) return 'done';
    if (number !== piece.text) return 'own';
    if (to === null) return 'unknown';
    if (!fits && isComparison(cells)) return 'branch';
    return isNamed() ? 'patched' : 'rewritten';
  };
  return (there, isNamed) => {
    const state = stateOf(there, isNamed);
    const standing = state === 'rewritten' ? undefined : there;
    const found = standing && standing.text !== piece.text ? standing.text : undefined;
    return {
      code: 'stale',
      state,
      section,
      sentence: name,
      figure: piece.figure!,
      cells,
      from: piece.text,
      to,
      ...(found !== undefined && { found }),
      ...(standing && { place: standing.place }),
    };
  };
}

const numberOf = (text: string): string => text.replaceAll(',', '');

/** Of a difference the sentence says whether it is more or less. */
const isComparison = (cells: readonly Address[]): boolean =>
  cells.some(isPrevious) && !cells.every(isPrevious);

/**
 * What was generated, with the passages that stand for it now; empty ones are left out.
 * @param next sentences in their order; of those that are new, the ones with a passage go behind the one before
 */
function withPassages(
  generated: WrittenText,
  passages: ReadonlyMap<string, Passage>,
  next: readonly PlacedSentence[],
): WrittenText {
  return generated.map(({ section, paragraphs }) => ({
    section,
    paragraphs: paragraphs.map((paragraph) => {
      const keyIn = ({ id }: Pick<WrittenSentence, 'id'>) =>
        sentenceKey({ section, paragraph: paragraph.id, id });
      const sentences: WrittenSentence[] = paragraph.sentences.flatMap((sentence) => {
        const passage = passages.get(keyIn(sentence))!;
        return passage.length > 0 ? [{ ...sentence, passage }] : [];
      });
      let at = 0;
      for (const later of next) {
        if (later.section !== section || later.paragraph !== paragraph.id) continue;
        const index = sentences.findIndex(({ id }) => id === later.id);
        const { id, name } = later;
        const passage = passages.get(keyIn(later));
        if (index >= 0) at = index + 1;
        else if (passage) sentences.splice(at++, 0, { id, name, passage });
      }
      return { ...paragraph, sentences };
    }),
  }));
}
