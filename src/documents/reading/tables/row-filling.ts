/** What a row of a document puts into a table: its cells, its figures as far as they are told apart, what there is to say of it. */
import { addressOf } from '../../../report/address';
import type { RepairCode } from '../repair';
import { wordsOf } from '../spelling';
import type { Filling } from './filling';
import type { FoundRow } from './found-row';
import type { ColumnOrder } from './column-order';
import { inFormOrder } from './column-order';
import { gridFigures } from './grid-figures';
import { lineFigures } from './line-figures';
import type { LineStyle } from './line-style';
import type { MatchedRow } from './matched-rows';
import type { RowFigures } from './row-figures';
import { hasLastBlank } from './row-figures';
import type { Figures } from './splits';
import type { WantedRow } from './wanted-row';
import { placeOf } from './wanted-row';

interface About {
  /** of the report */
  readonly year: number | undefined;
  /** rows of which the document has another */
  readonly again: ReadonlySet<WantedRow>;
  /** of lines: where the heads say that it is another than the form's */
  readonly order?: ColumnOrder | undefined;
}

/** A row; or those of a list that lost their labels, where there are as many figures as all of them have. */
export function rowsOf(
  { wanted, found, likeness, isByGroup }: MatchedRow,
  next: MatchedRow | undefined,
  all: readonly WantedRow[],
  style: LineStyle,
  { year, again, order }: About,
): readonly Filling[] {
  const raw = found.figures.join(' ').trim();
  const at = all.indexOf(wanted);
  const count = isByGroup ? wanted.group!.count : (next ? all.indexOf(next.wanted) : all.length) - at;
  const width = wanted.columns.length;
  if (!found.heads && !order && count > 1 && found.figures.length === count * width) {
    return all.slice(at, at + count).map((row, index) => {
      const own = found.figures.slice(index * width, (index + 1) * width);
      const figures: RowFigures = { means: 'byOrder', ways: [own] };
      return { ...fillingOf(row), sources: [found], figures, raw: own.join(' '), isLoose: true };
    });
  }
  if (isByGroup) return [];
  // a table of which no head is known, or other names stand above its figures
  const isByCells = found.heads !== undefined || (!found.breaks && found.figures.length === width);
  const figures = isByCells ? gridFigures(found, wanted.columns, year) : inOrder(found, wanted, style, order);
  const isLoose = !figures.isFirm;
  const filling = {
    ...fillingOf(wanted),
    sources: [found],
    figures,
    raw,
    isLoose,
    ...labelled(found, wanted, likeness),
  };
  const following = all[at + 1];
  const isNext = next !== undefined && next.wanted === following;
  // all figures are there, yet lines are that would be blank cells, and the next row has none
  if (
    isNext &&
    found.breaks &&
    figures.means === 'exact' &&
    figures.isUneven &&
    next.found.figures.length === 0
  ) {
    return [{ ...filling, figures: { means: 'open', ways: [] } }];
  }
  const isBeside = isLoose && found.figures.length > 0 && !isNext && following?.block === wanted.block;
  const warnings: RepairCode[] = [
    ...(again.has(wanted) ? ['twice' as const] : []),
    ...(isBeside && following ? ['beside' as const] : []),
    ...(figures.means !== 'byBreaks' && hasLastBlank(figures.ways[0]) && figures.ways.length === 1
      ? ['lastBlank' as const]
      : []),
  ];
  return [{ ...filling, warnings }];
}

/** The figures of a row in lines, its columns in the order that the heads say; how they would stand in the form's goes with them. */
function inOrder(
  found: FoundRow,
  wanted: WantedRow,
  style: LineStyle,
  order: ColumnOrder | undefined,
): RowFigures {
  if (order === undefined) return lineFigures(found, wanted, style);
  if (order === 'unclear') return { means: 'open', ways: [] };
  const { slots, unknown, isOfYear, isByOrder, isScattered } = order;
  const count = wanted.columns.length;
  const hasTotal = wanted.hasTotal && slots.length === count && slots.at(-1) === count - 1;
  const read = lineFigures(found, { columns: slots, hasTotal }, style);
  if (unknown.length > 0) return { ...read, order };
  const [inPlace, ...others] = read.ways;
  const lacking = wanted.columns.flatMap(({ id }, at) => (slots.includes(at) ? [] : [id]));
  return {
    ...read,
    ...((isByOrder || isScattered) && read.means === 'exact' && { means: 'byOrder' }),
    ways: read.ways.map((way) => inFormOrder(way, slots, count)),
    ...(inPlace && others.length === 0 && slots.length === count && { inPlace }),
    ...(lacking.length > 0 && { lacking }),
    ...(isOfYear && { isOfYear }),
  };
}

export function displacedRow({ wanted, found, likeness }: MatchedRow, figures: Figures | undefined): Filling {
  const raw = (figures ?? found.figures).join(' ');
  const read: RowFigures = figures ? { means: 'byOrder', ways: [figures] } : { means: 'open', ways: [] };
  return {
    ...fillingOf(wanted),
    sources: [found],
    figures: read,
    raw,
    isLoose: true,
    ...labelled(found, wanted, likeness),
  };
}

/** Where the label is not the form's. */
function labelled(found: FoundRow, { names, official }: WantedRow, like: number): Pick<Filling, 'label'> {
  const words = wordsOf(found.label);
  if (like === 1 && official.some((name) => words.endsWith(name))) return {};
  return { label: { found: endOf(found.label, names[0]!), used: names[0]! } };
}

/** The last words of a label that what stands above it was read with: as many as the name has. */
function endOf(label: string, name: string): string {
  const words = label.split(' ');
  for (let from = words.length - 1; from > 0; from -= 1) {
    const end = words.slice(from).join(' ');
    if (wordsOf(end).length >= name.length * LEAST_OF_NAME) return end;
  }
  return label;
}

/** So much of a name a label has to have. */
const LEAST_OF_NAME = 0.8;

const fillingOf = (row: WantedRow): Pick<Filling, 'place' | 'cells' | 'units' | 'hasTotal'> => ({
  hasTotal: row.hasTotal,
  place: placeOf(row),
  cells: row.columns.map((column) => addressOf(row.table, row.id, column.id)),
  units: row.columns.map(({ unit }) => unit),
});
