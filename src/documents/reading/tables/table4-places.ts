/** The cells of table 4 by the names of their blocks and outcomes, in whatever heads or labels these stand. */
import type { Address } from '../../../report/address';
import { addressOf } from '../../../report/address';
import type { Form } from '../../../report/form';
import { table4Blocks } from '../../../report/form';
import { likeness } from '../likeness';
import { labelWords } from '../spelling';
import type { Filling } from './filling';
import type { FoundRow } from './found-row';
import type { Term } from './head-terms';
import { disputeTerms, meant, outcomeTerms } from './head-terms';
import type { RowFigures } from './row-figures';
import { hasLastBlank } from './row-figures';

export interface Place {
  readonly cell: Address;
  readonly block: string;
  readonly outcome: string;
  /** what means them in other words */
  readonly terms: {
    readonly block: string;
    readonly outcome: string;
    readonly blocks: readonly Term[];
    readonly outcomes: readonly Term[];
  };
}

export function placesOf(form: Form): readonly Place[] {
  const outcomes = outcomeTerms(form);
  const blocks = disputeTerms(form).filter((term) => !outcomes.some(({ id }) => id === term.id));
  return table4Blocks(form).flatMap((block) =>
    form.table4.columns.map(({ id, label }) => ({
      cell: addressOf('table4', block.id, id),
      block: labelWords(block.label),
      outcome: labelWords(label),
      terms: { block: block.id, outcome: id, blocks, outcomes },
    })),
  );
}

/** How like a head has to be to the name of a block or an outcome. */
const LIKE = 0.7;

const isLike = (words: string, name: string): boolean => likeness(words, name) >= LIKE;

export const isOutcome = (text: string, places: readonly Place[]): boolean =>
  places.some((place) => isOutcomeIn(text, place));

/** Whether a head names the outcome of a place, in whatever words. */
export function isOutcomeIn(text: string, { outcome, terms }: Place): boolean {
  const words = labelWords(text);
  return (
    isLike(words, outcome) ||
    (words.length > 1 && meant(words, terms.outcomes, undefined)?.id === terms.outcome)
  );
}

function isBlockIn(text: string, { block, terms }: Place): boolean {
  const words = labelWords(text);
  return (
    isLike(words, block) || (words.length > 1 && meant(words, terms.blocks, undefined)?.id === terms.block)
  );
}

/** The one block that stands above a figure. */
export function blockIn(texts: readonly string[], places: readonly Place[]): string | undefined {
  const own = new Set(
    places.filter((place) => texts.some((text) => isBlockIn(text, place))).map(({ block }) => block),
  );
  return own.size === 1 ? [...own][0] : undefined;
}

/** The one place whose block and outcome stand before or above a figure. */
export function placeAmong(texts: readonly string[], places: readonly Place[]): Place | undefined {
  const own = places.filter(
    (place) => texts.some((text) => isOutcomeIn(text, place)) && texts.some((text) => isBlockIn(text, place)),
  );
  return own.length === 1 ? own[0] : undefined;
}

/** The one place that a head names: the outcome stands lowest, the block somewhere above. */
export function placeIn(head: readonly string[], places: readonly Place[]): Place | undefined {
  return placeAmong(
    head,
    places.filter((place) => isOutcomeIn(head.at(-1) ?? '', place)),
  );
}

/** What is read of table 4. */
export const fillingOf = (
  places: readonly Place[],
  figures: RowFigures,
  sources: readonly FoundRow[],
  among: readonly FoundRow[],
  isOtherOrder = false,
): Filling => ({
  place: 'table4',
  sources,
  among,
  cells: places.map(({ cell }) => cell),
  units: places.map(() => undefined),
  figures,
  raw: sources
    .flatMap((row) => row.figures)
    .join(' ')
    .trim(),
  hasTotal: true,
  isLoose: !figures.isFirm,
  warnings: [
    ...(figures.isOfYear ? (['ofYear'] as const) : []),
    ...(isOtherOrder ? (['columnOrder'] as const) : []),
    ...(figures.ways.length === 1 && hasLastBlank(figures.ways[0]) ? (['lastBlank'] as const) : []),
  ],
});
