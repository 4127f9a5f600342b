/** The safety net of reading: digits in the area of a table that became neither a figure of a cell nor part of a label are named. */
import type { TableId } from '../../../report/address';
import { hasDigit, holdsFigure } from '../figure-text';
import type { Repair } from '../repair';
import { isTitle } from '../titles';
import type { Filling } from './filling';
import type { FoundRow } from './found-row';

/** A table as it was read. */
export interface TableArea {
  readonly table: TableId;
  readonly rows: readonly Filling[];
  /** all rows of the document among which its own were found */
  readonly found: readonly FoundRow[];
  /** the places of rows of which it is said already that figures are left */
  readonly surplus?: ReadonlySet<string>;
}

/** One note for all rows that are none of the form's, for each column that is none of them, and for each row of which figures are left. */
export function unreadIn(areas: readonly TableArea[]): readonly Repair[] {
  const taken = new Set(areas.flatMap(({ rows }) => rows.flatMap(sourcesOf)));
  return areas.flatMap((area) => {
    // the figures of other years are said to be left out
    const isOfYear = area.rows.some(({ figures }) => figures.isOfYear);
    const own = new Set(area.rows.flatMap(sourcesOf));
    const isTaken = ({ source }: FoundRow) => (typeof source === 'object' ? taken : own).has(source);
    const left = leftOver(area.rows.filter(({ place }) => !area.surplus?.has(place)));
    const columns = columnsLeft(left);
    return [
      ...columns.map(([head, some]) => noted(area.table, `${head}：${textsOf(some)}`)),
      ...[...left].flatMap(([row, some]) => {
        const others = some.filter(
          ({ head }) => head === undefined || !columns.some(([one]) => one === head),
        );
        return others.length > 0 ? [noted(row.place, textsOf(others))] : [];
      }),
      ...ofOtherRows(
        area.table,
        within(area).filter((row) => !isTaken(row) && !isOfYear),
      ),
    ];
  });
}

function ofOtherRows(table: TableId, rows: readonly FoundRow[]): readonly Repair[] {
  const found = rows.map(figuresOf).filter((text) => text !== '');
  return found.length > 0 ? [noted(table, found.join('；'))] : [];
}

const sourcesOf = ({ sources }: Filling) => sources.map(({ source }) => source);

const noted = (place: string, found: string): Repair => ({ place, found, used: null, code: 'unread' });

/** A text that was left over, and the name of the column where it stands. */
interface Left {
  readonly text: string;
  readonly head?: string;
}

const textsOf = (some: readonly Left[]): string => some.map(({ text }) => text).join('、');

/** Of rows that are read in one way, the texts with digits that are not in it; what is told of others names all their figures. */
function leftOver(rows: readonly Filling[]): ReadonlyMap<Filling, readonly Left[]> {
  return new Map(
    rows.flatMap((row) => {
      const { means, ways, lacking = [], isOfYear } = row.figures;
      const [way, ...others] = ways;
      const isTold = means === 'open' || means === 'byOrder' || lacking.length > 0 || isOfYear === true;
      if (isTold || !way || others.length > 0) return [];
      const unused = way.filter(hasDigit);
      const some = row.sources.flatMap(({ figures, heads, label, own = label }) => {
        const rest = figures.flatMap((text, at): readonly Left[] => {
          const used = unused.indexOf(text);
          if (used >= 0) unused.splice(used, 1);
          if (used >= 0 || !hasDigit(text)) return [];
          const head = heads?.[at]?.at(-1);
          return [{ text, ...(head !== undefined && { head }) }];
        });
        return isLabel(own) ? rest : [{ text: own }, ...rest];
      });
      return some.length > 0 ? [[row, some] as const] : [];
    }),
  );
}

/** Whether the digits of a label are its number, or stand in a note. */
const isLabel = (label: string): boolean =>
  !hasDigit(label) || !holdsFigure(label.normalize('NFKC').replace(NOTE, ''));
const NOTE = /\([^()]*\)/gu;

/** Heads below which figures of several rows are left. */
function columnsLeft(
  left: ReadonlyMap<Filling, readonly Left[]>,
): readonly (readonly [string, readonly Left[]])[] {
  const all = [...left.values()].flat();
  const heads = new Set(all.flatMap(({ head }) => head ?? []));
  return [...heads].flatMap((head) => {
    const some = all.filter((one) => one.head === head);
    return some.length > 1 ? [[head, some] as const] : [];
  });
}

/** What stands between rows of the table, or in a grid of which it has a row. */
function within({ rows, found }: TableArea): readonly FoundRow[] {
  const sources = new Set(rows.flatMap(sourcesOf));
  const places = found.flatMap(({ source }, at) => (sources.has(source) ? [at] : []));
  const grids = new Set(rows.flatMap((row) => row.sources.flatMap(({ grid }) => grid ?? [])));
  const [from = 0, to = -1] = [places[0], places.at(-1)];
  return found.filter(({ grid, figures }, at) => {
    // of lines, a row that is as long as the last goes on with the table
    const isBehind = grid === undefined && at === to + 1 && figures.length > 1;
    const isNext = isBehind && figures.length === found[to]!.figures.length;
    return (at >= from && at <= to) || isNext || (grid !== undefined && grids.has(grid));
  });
}

/** Label and figures of a row that is none of the form's; none where it holds no digit, is a row of numbers over columns, or the head of a page. */
function figuresOf({ label, own = label, figures }: FoundRow): string {
  const isOfPage =
    isTitle(own) || (figures.length > 2 && figures.every((text, at) => text.trim() === String(at + 1)));
  const isWord = figures.length === 0 && isLabel(own);
  if (isOfPage || isWord || !(figures.some(hasDigit) || !isLabel(own))) return '';
  return [own, ...figures].filter((text) => text.trim() !== '').join(' ');
}
