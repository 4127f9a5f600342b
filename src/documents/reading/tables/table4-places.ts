/** The cells of table 4 by the names of their blocks and outcomes, in whatever heads or labels these stand. */
import type { Address } from '../../../report/address';
import { addressOf } from '../../../report/address';
import type { Form } from '../../../report/form';
import { table4Blocks } from '../../../report/form';
import { likeness } from '../likeness';
import { labelWords } from '../spelling';
import type { Filling } from './filling';
import type { FoundRow } from './found-row';
import type { RowFigures } from './row-figures';
import { hasLastBlank } from './row-figures';

export interface Place {
  readonly cell: Address;
  readonly block: string;
  readonly outcome: string;
}

export const placesOf = (form: Form): readonly Place[] =>
  table4Blocks(form).flatMap((block) =>
    form.table4.columns.map(({ id, label }) => ({
      cell: addressOf('table4', block.id, id),
      block: labelWords(block.label),
      outcome: labelWords(label),
    })),
  );

/** How like a head has to be to the name of a block or an outcome. */
const LIKE = 0.7;

const isLike = (words: string, name: string): boolean => likeness(words, name) >= LIKE;

export const isOutcome = (text: string, places: readonly Place[]): boolean =>
  places.some(({ outcome }) => isLike(labelWords(text), outcome));

/** The one place whose block and outcome stand before or above a figure. */
export function placeAmong(texts: readonly string[], places: readonly Place[]): Place | undefined {
  const words = texts.map(labelWords);
  const own = places.filter(
    ({ outcome, block }) =>
      words.some((one) => isLike(one, outcome)) && words.some((one) => isLike(one, block)),
  );
  return own.length === 1 ? own[0] : undefined;
}

/** The one place that a head names: the outcome stands lowest, the block somewhere above. */
export function placeIn(head: readonly string[], places: readonly Place[]): Place | undefined {
  const outcome = labelWords(head.at(-1) ?? '');
  return placeAmong(
    head,
    places.filter((place) => isLike(outcome, place.outcome)),
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
