/** What a text lacks, one entry for each cell of 正文: what is to be filled in, by where that is done. */
import { gapPlaceOf } from '../narrative/gap-places';
import { gapsOf } from '../narrative/written';
import type { TableForms } from '../report/form';
import type { NamedSheet } from '../workbook/named-sheets';
import { writtenOn } from '../workbook/text-sheet';
import type { GapPlace } from '../words/generated-text';
import { gapsMessage } from '../words/generated-text';

interface Told {
  readonly sentence: string;
  /** what the text shows, where something is to be filled in there */
  readonly gap?: string;
}

/** Where what the text lacks is filled in, by what it shows: of what the add-in wrote. */
export const placesOfGaps = (sheet: NamedSheet, forms: TableForms): ReadonlyMap<string, GapPlace> =>
  new Map(gapsOf(writtenOn(sheet, forms)).map((gap) => [gap.shown, gapPlaceOf(gap)]));

/**
 * What one cell lacks in the entry of the first.
 * @param cellOf the cell of 正文 that a finding is in
 */
export function gapsTogether<F extends Told>(
  findings: readonly F[],
  cellOf: (finding: F) => string | undefined,
  places: () => ReadonlyMap<string, GapPlace>,
): readonly F[] {
  const byCell = new Map<string | undefined, F[]>();
  for (const one of findings) {
    if (one.gap === undefined) continue;
    const cell = cellOf(one);
    byCell.set(cell, [...(byCell.get(cell) ?? []), one]);
  }
  if (byCell.size === 0) return findings;
  const placeOf = places();
  return findings.flatMap((one) => {
    if (one.gap === undefined) return [one];
    const all = byCell.get(cellOf(one))!;
    if (all[0] !== one) return [];
    const byPlace = new Map<GapPlace | undefined, string[]>();
    for (const { gap: shown } of all) {
      const place = placeOf.get(shown!);
      byPlace.set(place, [...(byPlace.get(place) ?? []), shown!]);
    }
    return [{ ...one, sentence: gapsMessage(byPlace) }];
  });
}
