/** After the figures changed: which numbers of a text are stale; these alone are patched, what people wrote stays. */
import type { Address } from '../report/address';
import { isPrevious } from '../report/address';
import type { Narration } from './narrate-report';
import { narrateReport, quantitiesFor } from './narrate-report';
import type { Passage, Piece } from './passage';
import { textOf } from './passage';
import type { Place, Standing } from './places';
import { Places } from './places';
import type { Quantities, Quantity } from './quantity';
import type { PlacedSentence, WrittenText } from './written';
import { placedSentences } from './written';

/**
 * A number (or gap) that the figures no longer bear out. `patched`: the new number goes in its place. The others stay:
 * `unknown`, a cell that it needs is blank now; `branch`, what the sentence says around it no longer fits; `own`, a
 * person has put another number there (`found`); `rewritten`, its place cannot be found again for certain.
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

const isStale = (one: Compared): one is StaleNumber => one.state !== 'done';

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
  const next = new Map(placedSentences(narrateReport(now)).map((one) => [keyOf(one), one]));
  const before = placedSentences(generated);
  const places = new Places(generated, standing);
  const compared: Compared[] = [];
  const branches: ChangedBranch[] = [];
  for (const sentence of before) {
    const later = next.get(keyOf(sentence));
    const fits = later !== undefined && skeleton(later.passage) === skeleton(sentence.passage);
    if (!fits) branches.push(branchOf(sentence, later, places.ofSentence(sentence)));
    for (const { piece, start } of sentence.pieces) {
      if (piece.kind === 'words' || piece.figure === undefined) continue;
      const compare = comparison(sentence, piece, { quantity: quantityOf(piece.figure, quantities), fits });
      if (compare) compared.push(compare(places.of(sentence, start)));
    }
  }
  const known = new Set(before.map(keyOf));
  for (const [key, later] of next) {
    // a paragraph that follows the figures by itself says it already
    const isSaid = (standing[later.section] ?? '').includes(textOf(later.passage));
    if (!known.has(key) && !isSaid) branches.push(branchOf(undefined, later, undefined));
  }
  const stale = compared.filter(isStale);
  const patches = stale.filter(({ state }) => state === 'patched');
  return {
    stale,
    branches,
    sections: patchedTexts(standing, patches),
    generated: patchedPieces(generated, compared),
  };
}

const keyOf = ({ section, paragraph, id }: PlacedSentence) => `${section} ${paragraph} ${id}`;

/** What a sentence says apart from its numbers; a gap that a number fills is no other sentence. */
const skeleton = (passage: Passage): string =>
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
): ((standing: Standing | undefined) => Compared) | undefined {
  const value = quantity?.value ?? null;
  const to = value === null ? null : String(value);
  if (to === piece.text || (to === null && piece.kind === 'gap')) return undefined;
  const cells = quantity?.cells ?? piece.cells;
  const stateOf = (standing: Standing | undefined): Compared['state'] => {
    if (!standing) return 'rewritten';
    const number = numberOf(standing.text);
    if (number === to) return 'done';
    if (number !== piece.text) return 'own';
    if (to === null) return 'unknown';
    return !fits && isComparison(cells) ? 'branch' : 'patched';
  };
  return (standing) => {
    const found = standing && standing.text !== piece.text ? standing.text : undefined;
    return {
      code: 'stale',
      state: stateOf(standing),
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

/** Patches from the end, so that the places before stay where they are. */
function patchedTexts(
  standing: Readonly<Record<string, string>>,
  patches: readonly StaleNumber[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(standing).map(([section, text]) => {
      const points = [...text];
      const own = patches
        .filter((patch) => String(patch.section) === section)
        .sort((a, b) => b.place!.start - a.place!.start);
      for (const { place, to } of own) points.splice(place!.start, place!.end - place!.start, ...to!);
      return [section, points.join('')];
    }),
  );
}

/** The pieces with the numbers that now stand in the text; `compared` is in the order of the pieces. */
function patchedPieces(generated: WrittenText, compared: readonly Compared[]): WrittenText {
  const rest = [...compared];
  const patched = (section: number, sentence: string, piece: Piece): Piece => {
    const [next] = rest;
    if (piece.kind === 'words' || !next || next.section !== section || next.sentence !== sentence)
      return piece;
    if (piece.figure !== next.figure || piece.text !== next.from) return piece;
    rest.shift();
    return next.state === 'patched' || next.state === 'done'
      ? { kind: 'number', text: next.to!, cells: next.cells, figure: next.figure }
      : piece;
  };
  return generated.map(({ section, paragraphs }) => ({
    section,
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map(({ passage, ...sentence }) => ({
        ...sentence,
        passage: passage.map((piece) => patched(section, sentence.name, piece)),
      })),
    })),
  }));
}
