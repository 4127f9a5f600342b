/** Heads that name columns in another order than the form's may be set wrong: the sums of the rows say whether they or the places of the figures count. */
import type { Filling } from './filling';
import type { Sums } from './settled';
import { waysThatFit } from './settled';
import type { Figures } from './splits';

/** What the heads say stands unless more rows add up in the order of the form. Where as many do it is said, and where others do not add up the rows stay open. */
export function byHeadsOrPlaces(rows: readonly Filling[], sums: readonly Sums[]): readonly Filling[] {
  const either = rows.filter(
    ({ figures: { inPlace, ways }, hasTotal }) =>
      inPlace !== undefined && hasTotal && ways.length === 1 && inPlace.join(' ') !== ways[0]!.join(' '),
  );
  if (either.length === 0) return rows;
  const fitting = (wayOf: (row: Filling) => Figures) =>
    either.filter((row) => waysThatFit({ cells: row.cells, ways: [wayOf(row)] }, sums).length > 0).length;
  const byHeads = fitting(({ figures }) => figures.ways[0]!);
  const byPlaces = fitting(({ figures }) => figures.inPlace!);
  if (byHeads > byPlaces) return rows;
  const isOpen = byHeads === byPlaces && byHeads < either.length;
  return rows.map((row): Filling => {
    const { inPlace } = row.figures;
    if (inPlace === undefined) return row;
    if (isOpen) return { ...row, figures: { means: 'open', ways: [] } };
    if (byPlaces > byHeads) return { ...row, figures: { means: 'byOrder', ways: [inPlace] }, isLoose: true };
    const warnings = row.warnings ?? [];
    return warnings.includes('columnOrder') ? row : { ...row, warnings: [...warnings, 'columnOrder'] };
  });
}
