/** The pieces of a text as it stands: which stretch is a number of which cells, which one is stale, wrong or a gap. */
import { tokensOf } from '../narrative/align';
import { Places } from '../narrative/places';
import type { StaleNumber } from '../narrative/stale';
import type { TextNumber } from '../narrative/text-check/check';
import type { WrittenText } from '../narrative/written';
import { placedSentences } from '../narrative/written';
import type { Address } from '../report/address';

/**
 * A number leads to its cells; `to` is what the cells say now where that is another number (`null` while one of them
 * is blank), `isWrong`: the check of the text found it wrong.
 */
export type TextPiece = { readonly kind: 'words' | 'gap'; readonly text: string } | NumberPiece;

export interface NumberPiece {
  readonly kind: 'number';
  readonly text: string;
  readonly cells: readonly Address[];
  readonly to?: string | null;
  readonly isWrong?: true;
}

/** A text that stands, by the number of its section, in one or several cells. */
export interface StandingText {
  readonly sections: Readonly<Record<string, string>>;
  /** what the add-in wrote, as far as that is kept */
  readonly kept: WrittenText;
  /** what it would write now */
  readonly now: WrittenText;
  readonly stale: readonly StaleNumber[];
  /** what the check says of the numbers */
  readonly numbers: readonly TextNumber[];
}

/** A stretch in Unicode code points of its section, `end` exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

type Marked = Span & { readonly piece: TextPiece };

/** Cuts stretches of the sections into their pieces. */
export function piecesIn(text: StandingText): (section: number, stretch: Span) => readonly TextPiece[] {
  const links = [...linked(text.kept, text), ...linked(text.now, text)];
  const sections = new Map(
    Object.entries(text.sections).map(([id, own]) => {
      const points = [...own];
      return [Number(id), { points, marks: marksIn(Number(id), points, text, links) }] as const;
    }),
  );
  return (section, { start, end }) => {
    const { points, marks } = sections.get(section) ?? { points: [], marks: [] };
    const words = (from: number, to: number): readonly TextPiece[] =>
      from < to ? [{ kind: 'words', text: points.slice(from, to).join('') }] : [];
    let at = start;
    const pieces = marks
      .filter((one) => one.start >= start && one.end <= end)
      .flatMap((one) => {
        const before = words(at, one.start);
        at = one.end;
        return [...before, one.piece];
      });
    return [...pieces, ...words(at, end)];
  };
}

/** In their order, none over another: what is said first of a stretch stands. */
function marksIn(
  section: number,
  points: readonly string[],
  { stale, numbers }: StandingText,
  links: readonly Link[],
): readonly Marked[] {
  const found: Marked[] = [];
  const add = (one: Marked) => {
    if (found.every(({ start, end }) => one.end <= start || one.start >= end)) found.push(one);
  };
  const number = ({ start, end }: Span, more: Omit<NumberPiece, 'kind' | 'text'>) =>
    add({ start, end, piece: { kind: 'number', text: points.slice(start, end).join(''), ...more } });
  for (const { kind, text, start } of tokensOf(points.join('')))
    if (kind === 'gap') add({ start, end: start + [...text].length, piece: { kind, text } });
  for (const { section: of, place, cells, to } of stale)
    if (of === section && place) number(place, { cells, to });
  const checked = numbers.flatMap(({ place, ...one }) =>
    place.section === String(section) ? [{ ...one, place: withoutUnit(place, points) }] : [],
  );
  for (const { place, cells, state } of checked)
    if (state === 'differs') number(place, { cells, isWrong: true });
  for (const link of links) if (link.section === section) number(link, { cells: link.cells });
  for (const { place, cells } of checked) if (cells.length > 0) number(place, { cells });
  return found.sort((one, other) => one.start - other.start);
}

/** 3525 of 3525件; a number in characters stays as it is. */
function withoutUnit({ start, end }: Span, points: readonly string[]): Span {
  const digits = /^[\d,.]+%?/u.exec(points.slice(start, end).join(''))?.[0];
  return { start, end: digits === undefined ? end : start + digits.length };
}

type Link = Span & { readonly section: number; readonly cells: readonly Address[] };

/** Numbers that stand where and as they were generated. */
function linked(generated: WrittenText, { sections }: Pick<StandingText, 'sections'>): readonly Link[] {
  const places = new Places(generated, sections);
  return placedSentences(generated).flatMap((sentence) =>
    sentence.pieces.flatMap(({ piece, start }): Link[] => {
      if (piece.kind !== 'number' || piece.cells.length === 0) return [];
      const standing = places.of(sentence, start);
      const isSame = standing?.text.replaceAll(',', '') === piece.text;
      return isSame ? [{ section: sentence.section, ...standing.place, cells: piece.cells }] : [];
    }),
  );
}
