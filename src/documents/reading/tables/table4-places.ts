/** The cells of table 4 by the names of their blocks and outcomes, in whatever heads or labels these stand. */
import type { Address } from '../../../report/address';
import { addressOf } from '../../../report/address';
import type { Form } from '../../../report/form';
import { table4Blocks } from '../../../report/form';
import { onceFor } from '../remembered';
import { labelWords } from '../spelling';
import type { Filling } from './filling';
import type { FoundRow } from './found-row';
import { disputeTerms, outcomeTerms } from './head-terms';
import type { Named } from './named-labels';
import { NamedLabels } from './named-labels';
import type { RowFigures } from './row-figures';
import { hasLastBlank } from './row-figures';

export interface Place {
  readonly cell: Address;
  /** its id */
  readonly block: string;
  /** its id, and its name by words alone */
  readonly outcome: string;
  readonly outcomeWords: string;
  readonly labels: Labels;
}

interface Labels {
  readonly blocks: NamedLabels;
  readonly outcomes: NamedLabels;
}

export const placesOf = onceFor((form: Form): readonly Place[] => {
  const named = ({ id, label }: { readonly id: string; readonly label: string }): Named => ({
    id,
    words: labelWords(label),
  });
  const [blocks, outcomes] = [table4Blocks(form), form.table4.columns];
  const terms = outcomeTerms(form);
  const others = disputeTerms(form).filter((term) => !terms.some(({ id }) => id === term.id));
  const labels: Labels = {
    blocks: new NamedLabels(blocks.map(named), others),
    outcomes: new NamedLabels(outcomes.map(named), terms),
  };
  return blocks.flatMap((block) =>
    outcomes.map((outcome) => ({
      cell: addressOf('table4', block.id, outcome.id),
      block: block.id,
      outcome: outcome.id,
      outcomeWords: labelWords(outcome.label),
      labels,
    })),
  );
});

export const isOutcome = (text: string, [any]: readonly Place[]): boolean =>
  any !== undefined && any.labels.outcomes.isAny(text);

/** Whether a head names the outcome of a place, in whatever words. */
export const isOutcomeIn = (text: string, { outcome, labels }: Place): boolean =>
  labels.outcomes.isNamed(text, outcome);

const isBlockIn = (text: string, { block, labels }: Place): boolean => labels.blocks.isNamed(text, block);

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
