/** How the .docx looks: paper, type and spacing of GB/T 9704 (党政机关公文格式), and the widths of the tables. */
import type { PublishedTable } from './published-table';

const MM = 56.7;
const POINT = 20;
const mm = (length: number): number => Math.round(length * MM);

/** A4 with the margins of the standard; twips */
export const page = {
  size: { width: 11906, height: 16838 },
  // the footer's line stands 7 mm below the text
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(22) },
} as const;
export const TEXT_WIDTH = page.size.width - page.margin.left - page.margin.right;
const TEXT_HEIGHT = page.size.height - page.margin.top - page.margin.bottom;

/** Half points: 二号, 三号, 四号, 小四, 五号, 小五, 六号. */
export const sizes = {
  two: 44,
  three: 32,
  four: 28,
  smallFour: 24,
  five: 21,
  smallFive: 18,
  six: 15,
} as const;

/** Twips. */
export const LINE = 28 * POINT;
export const TITLE_LINE = 34 * POINT;
/** Two characters of the body, in hundredths of a character and in twips. */
export const INDENT = { firstLineChars: 200, firstLine: 2 * (sizes.three / 2) * POINT } as const;

export interface Typeface {
  readonly name: string;
  /** taken where the typeface is not installed, the likeliest first */
  readonly others: readonly string[];
  readonly family: 'roman' | 'modern' | 'script';
}

export const typefaces = {
  title: { name: '方正小标宋简体', others: ['方正小标宋_GBK', '宋体', 'SimSun'], family: 'script' },
  heading: { name: '黑体', others: ['SimHei'], family: 'modern' },
  subheading: { name: '楷体_GB2312', others: ['楷体', 'KaiTi'], family: 'modern' },
  body: { name: '仿宋_GB2312', others: ['仿宋', 'FangSong'], family: 'modern' },
  table: { name: '宋体', others: ['SimSun'], family: 'roman' },
} as const satisfies Readonly<Record<string, Typeface>>;

/** Of Latin letters and figures. */
export const LATIN = 'Times New Roman';

/** Left and right in a cell; twips. */
export const CELL_MARGIN = 40;
/** How high a row is at least: a long table fits on one page with its heading. */
export const rowHeight = (table: PublishedTable): number => (isLong(table) ? 14 : 17) * POINT;
/** From line to line in a cell. */
export const tableLine = (size: number): number => (size / 2 + 2.5) * POINT;

/** Whether a text of the body takes three lines at most, beside which a long table still goes on its page. */
export const isShort = (text: string): boolean => emsOf(text) <= 72;

/** How wide a text is, in characters of Chinese; figures stand a little apart from what is around them. */
const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u0080' ? 0.6 : 1), 0);

/** How far the lines of a signature end before the margin, in twips (GB/T 9704 7.3.5.2: without a seal). */
export function signatureIndents(
  organ: string,
  date: string,
): { readonly organ: number; readonly date: number } {
  const [ofOrgan, ofDate] = [organ, date].map(emsOf) as [number, number];
  const space = Math.max(2, ofOrgan - ofDate);
  return { organ: ems(space + ofDate + 2 - ofOrgan), date: ems(space) };
}

const ems = (count: number): number => Math.round(count * (sizes.three / 2) * POINT);

/** Whether a table takes most of a page. */
const isLong = ({ rows }: PublishedTable): boolean => rows > 20;

/**
 * The rows after which a table may go on on the next page, where its head rows come again. One that takes less than half a
 * page with its heading stands whole; another is broken between its blocks or groups alone, so that no page before it is
 * mostly empty. A table with groups begins where there is room down to the end of the first one, and the last one stays with
 * what is below it; where there is no such room it begins the next page, on which it is whole.
 */
export function breaksAfter(table: PublishedTable): ReadonlySet<number> {
  const { rows, columns, cells } = table;
  const last = rows - 1;
  if (LINE + rows * rowHeight(table) < TEXT_HEIGHT / 2) return new Set([last]);
  const blocks = cells.filter(({ look, box }) => look === 'head' && box.columns === columns && box.row > 0);
  const groups = cells.filter(({ look, box }) => look === 'stub' && box.rows > 1);
  return new Set([
    ...blocks.map(({ box }) => box.row - 1),
    ...groups.slice(0, -1).map(({ box }) => box.row + box.rows - 1),
    last,
  ]);
}

/** The upright label and the groups beside it; the figures get the rest in equal shares after the labels. */
const STUBS = [340, 930];
const FIGURE = 620;

/** The widths of a table's columns in twips, as wide as the text together. */
export function columnWidths({ columns, cells }: PublishedTable): readonly number[] {
  const first = Math.min(...cells.filter(({ look }) => look === 'figure').map(({ box }) => box.column));
  const isUpright = cells.some(({ look }) => look === 'upright');
  if (!isUpright) return shares(TEXT_WIDTH, columns);
  const figures = columns - first;
  const narrow = STUBS.slice(0, first - 1);
  const taken = narrow.reduce((sum, width) => sum + width, figures * FIGURE);
  return [
    ...narrow,
    ...shares(TEXT_WIDTH - taken, first - narrow.length),
    ...Array<number>(figures).fill(FIGURE),
  ];
}

/** Whole twips that add up to the whole. */
const shares = (whole: number, count: number): readonly number[] =>
  Array.from(
    { length: count },
    (_, index) => Math.floor((whole * (index + 1)) / count) - Math.floor((whole * index) / count),
  );

/** The size of a table's labels: of one with few columns, larger. */
export const labelSize = ({ columns }: PublishedTable): number =>
  columns > 5 ? sizes.five : sizes.smallFour;

/** The size at which no figure of the table is broken over lines. */
export function figureSize(table: PublishedTable): number {
  const widths = columnWidths(table);
  const fits = (size: number): boolean =>
    table.cells
      .filter(({ look }) => look === 'figure')
      .every(({ text, box }) => {
        const width = widths.slice(box.column, box.column + box.columns).reduce((sum, one) => sum + one, 0);
        // a digit is half as wide as it is high
        return text.length * (size / 2) * (POINT / 2) <= width - 2 * CELL_MARGIN;
      });
  const own = labelSize(table);
  return [own, sizes.five, sizes.smallFive, sizes.six].find((size) => size <= own && fits(size)) ?? sizes.six;
}
