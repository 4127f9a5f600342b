/** Figures of lines that stand before their labels, as a PDF's may: from a row with too many to one with none they are the rows' in order, or nobody's for sure. */
import { endLikeness } from '../likeness';
import { wordsOf } from '../spelling';
import type { FoundRow } from './found-row';
import type { MatchedRow } from './matched-rows';
import type { Figures } from './splits';
import type { WantedColumn, WantedRow } from './wanted-row';

/** The figures of a row that are not those behind its label; `undefined` where they cannot be told. */
export type Displaced = ReadonlyMap<WantedRow, Figures | undefined>;

/** Rows in the order of the document from where figures are too many, with all figures there. */
interface Stretch {
  readonly rows: readonly WantedRow[];
  readonly figures: readonly string[];
  /** how many figures there are up to the end of each place where they stand */
  readonly ends: readonly number[];
  /** how many of the rows there are up to the last that has no figures of its own */
  readonly upToGap: number;
}

const none: Stretch = { rows: [], figures: [], ends: [], upToGap: 0 };

/** How like the end of a head has to be to a column's name. */
const LIKE = 0.75;

/**
 * @param all rows of the form in their order
 * @param widthOf how many columns the document has over a row, where its heads tell others than the form's
 */
export function displacedFigures(
  found: readonly FoundRow[],
  matched: readonly MatchedRow[],
  all: readonly WantedRow[],
  widthOf: (row: MatchedRow) => number | undefined = () => undefined,
): Displaced {
  const displaced = new Map<WantedRow, Figures | undefined>();
  const [first] = matched;
  const last = matched.at(-1);
  if (!first || !last || matched.some(({ found: row }) => !row.breaks)) return displaced;
  const byPlace = new Map(matched.map((one) => [one.at, one]));
  let stretch: Stretch | undefined;
  for (let at = Math.max(0, first.at - 1); at <= last.at; at += 1) {
    const row = byPlace.get(at);
    const { figures, label } = found[at]!;
    if (!row) {
      if (figures.length > 0 && isHead(label, all)) stretch = longer(stretch ?? none, figures);
      continue;
    }
    const width = row.wanted.columns.length;
    const isSurplus = figures.length >= Math.min(width + 2, 2 * width) && figures.length !== widthOf(row);
    if (!stretch && !isSurplus) continue;
    stretch = withRow(stretch ?? none, row.wanted, figures);
    const due = stretch.rows.reduce((sum, { columns }) => sum + columns.length, 0);
    if (figures.length > 0 || stretch.figures.length > due) continue;
    const told = inOrder(stretch, all);
    told?.forEach((own, wanted) => displaced.set(wanted, own));
    if (told) stretch = undefined;
  }
  // not told up to the last row without figures; those behind it stand behind their labels
  if (stretch && stretch.upToGap > 0) {
    for (const row of stretch.rows.slice(0, stretch.upToGap)) displaced.set(row, undefined);
  }
  return displaced;
}

const longer = (stretch: Stretch, figures: readonly string[]): Stretch => ({
  ...stretch,
  figures: [...stretch.figures, ...figures],
  ends: [...stretch.ends, stretch.figures.length + figures.length],
});

function withRow(stretch: Stretch, row: WantedRow, figures: readonly string[]): Stretch {
  const rows = [...stretch.rows, row];
  return {
    ...(figures.length > 0 ? longer(stretch, figures) : stretch),
    rows,
    upToGap: figures.length === 0 ? rows.length : stretch.upToGap,
  };
}

/** As many figures as the rows have cells, none of which is broken over two places, stand in the order of the rows. */
function inOrder(
  { rows, figures, ends }: Stretch,
  all: readonly WantedRow[],
): ReadonlyMap<WantedRow, Figures> | undefined {
  const told = new Map<WantedRow, Figures>();
  const bounds = new Set<number>();
  let from = 0;
  for (const row of rows) {
    const to = from + row.columns.length;
    told.set(row, figures.slice(from, to));
    bounds.add(to);
    from = to;
  }
  const begin = all.indexOf(rows[0]!);
  const isWhole = from === figures.length && rows.every((row, index) => all[begin + index] === row);
  return isWhole && ends.every((end) => bounds.has(end)) ? told : undefined;
}

function isHead(label: string, all: readonly WantedRow[]): boolean {
  const words = wordsOf(label);
  return (
    words === '' ||
    all.some(({ columns }) =>
      columns.some((one) => endLikeness(words, one.words, LIKE) >= LIKE && isNamed(words, one, columns)),
    )
  );
}

/** A short name ends the labels of rows, too: 其他. */
const isNamed = (words: string, { words: name }: WantedColumn, columns: readonly WantedColumn[]): boolean =>
  name.length > SHORT ||
  words === name ||
  columns.some((other) => other.words !== name && words.slice(0, -name.length).includes(other.words));
const SHORT = 3;
