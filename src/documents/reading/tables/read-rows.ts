/** Reads the rows of table 2 or 3: which form they follow, what each cell holds, and what had to be repaired. */
import { addressOf } from '../../../report/address';
import type { Form } from '../../../report/form';
import { forms, table2Rows } from '../../../report/form';
import { likeness } from '../likeness';
import { labelWords, wordsOf } from '../spelling';
import type { Filling } from './filling';
import type { FoundRow } from './found-row';
import type { MatchedRow } from './matched-rows';
import { matchRows } from './matched-rows';
import { displacedFigures } from './displaced';
import type { RepairCode } from '../repair';
import type { LineStyle, RowFigures } from './row-figures';
import { gridFigures, hasLastBlank, lineFigures } from './row-figures';
import type { Figures } from './splits';
import type { WantedRow } from './wanted-row';
import { wantedRows } from './wanted-row';

export interface RowsRead {
  readonly form: Form;
  readonly rows: readonly Filling[];
  /** what there is to say of the table as a whole */
  readonly warnings: readonly RepairCode[];
  /** the form's rows that the document lacks */
  readonly lacking: readonly WantedRow[];
}

/** @returns `undefined` where the document has no such table */
export function readRows(
  found: readonly FoundRow[],
  table: 'table2' | 'table3',
  year: number | undefined,
): RowsRead | undefined {
  const best = bestForm(found, table, year);
  if (!best || best.matched.length < LEAST_ROWS) return undefined;
  const { form, wanted, matched } = best;
  const style = styleOf(matched);
  const displaced = displacedFigures(found, matched, wanted);
  const again = rowsAgain(found, matched);
  const rows = matched.flatMap((one, index) =>
    displaced.has(one.wanted)
      ? [displacedRow(one, displaced.get(one.wanted))]
      : rowsOf(one, matched[index + 1], wanted, style, { year, again }),
  );
  const places = new Set(rows.map(({ place }) => place));
  const count = matched.reduce(
    (sum, one) => sum + one.found.figures.filter((text) => text.trim() !== '').length,
    0,
  );
  const warnings: RepairCode[] = [
    ...(displaced.size > 0 ? ['displaced' as const] : []),
    ...(count < 2 ? ['fewFigures' as const] : []),
    ...(rows.some(({ figures }) => figures.isOfYear) ? ['ofYear' as const] : []),
  ];
  return { form, rows, warnings, lacking: wanted.filter((row) => !places.has(placeOf(row))) };
}

const placeOf = ({ table, id }: WantedRow): string => `${table}.${id}`;

/** Fewer rows than this are no table, but words that sound like one. */
const LEAST_ROWS = 2;

/** Rows of the form of which the document has another with figures. */
function rowsAgain(found: readonly FoundRow[], matched: readonly MatchedRow[]): ReadonlySet<WantedRow> {
  const taken = new Set(matched.map(({ at }) => at));
  const others = found
    .filter(({ figures }, at) => !taken.has(at) && figures.length > 0)
    .map(({ label }) => wordsOf(label));
  const isNamed = ({ official: [name = ''] }: WantedRow) =>
    name.length >= LEAST_NAME && others.some((label) => label.endsWith(name));
  return new Set(matched.map(({ wanted }) => wanted).filter(isNamed));
}

/** A shorter name may stand anywhere. */
const LEAST_NAME = 4;

/** The form whose rows are most like the document's; of two that are equally like, the one that was in force. */
function bestForm(found: readonly FoundRow[], table: 'table2' | 'table3', year: number | undefined) {
  const fits = forms.map((form) => {
    const wanted = wantedRows(form, table);
    const matched = matchRows(found, wanted);
    const heads = table === 'table2' ? headsLike(matched, found, form) : 0;
    return { form, wanted, matched, like: matched.reduce((sum, one) => sum + one.likeness, heads) };
  });
  const most = Math.max(...fits.map(({ like }) => like));
  const equal = fits.filter(({ like }) => like === most);
  const inForce = equal.find(
    ({ form }) =>
      year !== undefined && form.firstReportYear <= year && year <= (form.lastReportYear ?? Infinity),
  );
  return most === 0 ? undefined : (inForce ?? equal.at(-1));
}

/** How many of the columns' names stand above figures or in a line of their own; a form that shares its rows with another is told by them. */
function headsLike(matched: readonly MatchedRow[], found: readonly FoundRow[], form: Form): number {
  const names = [
    ...new Set(table2Rows(form).flatMap(({ columns }) => columns.map(({ label }) => labelWords(label)))),
  ];
  const heads = [
    ...matched.flatMap(({ found: row }) => row.heads?.map((head) => head.at(-1) ?? '') ?? []),
    ...found.filter(({ heads: own }) => !own).map(({ label }) => label),
  ].map(labelWords);
  const there = names.filter((name) =>
    heads.some((head) => head.includes(name) || likeness(head, name) >= LIKE),
  );
  return (WEIGHT * there.length) / names.length;
}

/** Heads count as much as some rows. */
const WEIGHT = 3;
/** How like a head has to be to a column's name. */
const LIKE = 0.75;

/** A row; or those of a list that lost their labels, where there are as many figures as all of them have. */
function rowsOf(
  { wanted, found, likeness, isByGroup }: MatchedRow,
  next: MatchedRow | undefined,
  all: readonly WantedRow[],
  style: LineStyle,
  { year, again }: { readonly year: number | undefined; readonly again: ReadonlySet<WantedRow> },
): readonly Filling[] {
  const raw = found.figures.join(' ').trim();
  const at = all.indexOf(wanted);
  const count = isByGroup ? wanted.group!.count : (next ? all.indexOf(next.wanted) : all.length) - at;
  const width = wanted.columns.length;
  if (!found.heads && count > 1 && found.figures.length === count * width) {
    return all.slice(at, at + count).map((row, index) => {
      const own = found.figures.slice(index * width, (index + 1) * width);
      const figures: RowFigures = { means: 'byOrder', ways: [own] };
      return { ...fillingOf(row), figures, raw: own.join(' '), isLoose: true };
    });
  }
  if (isByGroup) return [];
  const figures = found.heads ? gridFigures(found, wanted.columns, year) : lineFigures(found, wanted, style);
  const isLoose = !figures.isFirm;
  const filling = { ...fillingOf(wanted), figures, raw, isLoose, ...labelled(found, wanted, likeness) };
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

function displacedRow({ wanted, found, likeness }: MatchedRow, figures: Figures | undefined): Filling {
  const raw = (figures ?? found.figures).join(' ');
  const read: RowFigures = figures ? { means: 'byOrder', ways: [figures] } : { means: 'open', ways: [] };
  return { ...fillingOf(wanted), figures: read, raw, isLoose: true, ...labelled(found, wanted, likeness) };
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
    if (wordsOf(end).length >= name.length * MOST) return end;
  }
  return label;
}

const fillingOf = (row: WantedRow): Pick<Filling, 'place' | 'cells' | 'units' | 'hasTotal'> => ({
  hasTotal: row.hasTotal,
  place: placeOf(row),
  cells: row.columns.map((column) => addressOf(row.table, row.id, column.id)),
  units: row.columns.map(({ unit }) => unit),
});

/** How the lines are set; what parts two figures is no more than the least that parts anything. */
function styleOf(matched: readonly MatchedRow[]): LineStyle {
  const breaks = matched.flatMap(({ found }) => found.breaks ?? []).filter((one) => one > 0);
  const ofRows = matched.flatMap(({ found }) =>
    found.figures.length > 0 && found.breaks ? [found.breaks] : [],
  );
  const withFields = matched.filter(({ found }) => found.fields !== undefined);
  const even = withFields.filter(({ found, wanted }) => found.fields!.length === wanted.columns.length);
  return {
    breaks: breaks.length > 0 ? Math.min(...breaks) : 1,
    ...mostCommon('toFirst', ofRows, (own) => own[0]),
    ...mostCommon('toNext', ofRows, (own) => own.at(-1)),
    hasFields: even.length > 0 && even.length >= withFields.length * MOST,
  };
}

/** Most rows have as many fields as columns: bars part cells. */
const MOST = 0.8;

/** What most rows have. */
function mostCommon<K extends string>(
  key: K,
  rows: readonly (readonly number[])[],
  of: (breaks: readonly number[]) => number | undefined,
): { readonly [P in K]?: number } {
  const counts = new Map<number, number>();
  for (const one of rows.flatMap((row) => of(row) ?? [])) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return (most ? { [key]: most[0] } : {}) as { readonly [P in K]?: number };
}
