/** The figures of a row in lines of text, by what parts them. */
import { isFigureText } from '../figure-text';
import type { FoundRow } from './found-row';
import type { LineStyle } from './line-style';
import type { RowFigures } from './row-figures';
import type { Figures } from './splits';
import { byBreaks, MOST_WAYS, sumsIn, withBlanks } from './splits';

/** Of lines: the figures that are there, and what tells where blank cells are among them. */
export function lineFigures(
  row: FoundRow,
  { columns, hasTotal }: { readonly columns: readonly unknown[]; readonly hasTotal: boolean },
  style: LineStyle,
): RowFigures {
  const { figures, breaks = [], fields = [] } = row;
  const { breaks: usual, hasFields } = style;
  const count = columns.length;
  if (hasFields && fields.length === count) return { means: 'byFields', ways: [fields] };
  if (figures.length === count && figures.every(isFigureText))
    return { means: 'exact', ways: [figures], ...(isUneven(row, style) && { isUneven: true }) };
  // where bars part cells, lines tell none
  const told = hasFields ? undefined : byBreaks(figures, breaks, count, usual);
  if (told) return { means: 'byBreaks', ways: [told] };
  if (figures.length === 0) return { means: 'allBlank', ways: [new Array<string>(count).fill('')] };
  const spaced = figures.every(isFigureText)
    ? [...withBlanks(figures, count), ...(hasTotal ? withoutOne(figures, count) : [])]
    : [];
  const digits = figures.join('');
  const isGlued = hasTotal && figures.length < count && /^\d+$/u.test(digits) && digits.length >= count;
  const glued = isGlued ? sumsIn(digits, count) : [];
  const ways = [...spaced, ...(glued ?? [])];
  return { means: 'open', ways: glued === undefined || ways.length > MOST_WAYS ? [] : ways };
}

/** One more than there are cells: a page number among them, or two pieces of one; the sum of the row says it. */
function withoutOne(figures: Figures, count: number): readonly Figures[] {
  if (figures.length !== count + 1) return [];
  const ways = figures.map((_, at) => figures.filter((__, index) => index !== at));
  return ways.filter((way, at) => ways.findIndex((one) => one.join(' ') === way.join(' ')) === at);
}

/** Whether the figures of a row are not all parted alike, or not from the labels as those of other rows: blank cells, or a page that ends. */
function isUneven({ figures, breaks = [] }: FoundRow, { toFirst, toNext }: LineStyle): boolean {
  const between = breaks.slice(1, -1);
  const isOff = (gap: number | undefined, usual: number | undefined) => usual !== undefined && gap !== usual;
  return (
    new Set(between).size > 1 ||
    (breaks[0] === 0 && between.some((one) => one > 0)) ||
    isOff(breaks[0], toFirst) ||
    (isOff(breaks.at(-1), toNext) && figures.some((text) => PAGE.test(text)))
  );
}

/** What may be the number of a page. */
const PAGE = /^[1-9]\d?$/u;
