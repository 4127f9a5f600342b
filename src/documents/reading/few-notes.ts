/** What is to be said of many cells or rows of a table in the same words is said once, with the places that it is said of. */
import type { TableId } from '../../report/address';
import type { TableForms } from '../../report/form';
import { tables } from '../../words/findings';
import { readingWords } from '../../words/reading';
import { placeWords } from './place-words';
import type { Repair, RepairCode } from './repair';

/** More than these are gathered. */
const MOST = 3;
/** So many places are named. */
const MOST_NAMED = 20;

/** What says how something was read is gathered for a table, and what says that it is blank for a row; what tells one row from others is not. */
const ALIKE: ReadonlyMap<RepairCode, 'table' | 'row'> = new Map<RepairCode, 'table' | 'row'>([
  ...(['label', 'byOrder', 'noColumn', 'nothing', 'words', 'scaled', 'unseen', 'rounded'] as const).map(
    (code) => [code, 'table'] as const,
  ),
  ...(['spaced', 'thousands', 'columnOrder', 'letters', 'round', 'byBreaks', 'lastBlank'] as const).map(
    (code) => [code, 'table'] as const,
  ),
  ...(['merged', 'shownOtherwise', 'astray', 'noFigure', 'spacedOpen'] as const).map(
    (code) => [code, 'row'] as const,
  ),
]);

export function gathered(repairs: readonly Repair[], forms: TableForms): readonly Repair[] {
  const groups = new Map<string, Repair[]>();
  for (const one of repairs) {
    const key = keyOf(one);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const said = new Set<string>();
  return repairs.flatMap((one): readonly Repair[] => {
    const key = keyOf(one);
    const group = key === undefined ? [] : groups.get(key)!;
    if (key === undefined || group.length <= MOST) return [one];
    if (said.has(key)) return [];
    said.add(key);
    return [together(group, forms)];
  });
}

/** The table or the row, and what is said of it. */
function keyOf({ place, code }: Repair): string | undefined {
  const [table = '', ...rest] = place.split('.');
  const of = ALIKE.get(code);
  if (!(table in tables) || of === undefined) return undefined;
  // a row of table 3 has one name or two: its cells are told by the last
  return of === 'table' || rest.length < 2 ? `${table} ${code}` : `${placeOfRow(place)} ${code}`;
}

const placeOfRow = (cell: string): string => cell.slice(0, cell.lastIndexOf('.'));

function together(group: readonly Repair[], forms: TableForms): Repair {
  const [{ place, code }] = group as [Repair];
  const table = place.split('.')[0] as TableId;
  const own = group.filter((one) => one.place !== table);
  const isRow = ALIKE.get(code) === 'row';
  const named = own.slice(0, MOST_NAMED);
  const isMore = own.length > named.length;
  const found = named.map((one) =>
    readingWords.at(nameOf(one, table, forms), one.found === null ? '' : String(one.found)),
  );
  const used = named.map((one) => (one.used === null ? readingWords.blank : String(one.used)));
  return {
    place: isRow ? placeOfRow(place) : table,
    code,
    places: own.map((one) => one.place),
    found: `${found.join('；')}${isMore ? '……' : ''}`,
    used: own.every((one) => one.used === null) ? null : `${used.join('；')}${isMore ? '……' : ''}`,
  };
}

const nameOf = ({ place }: Repair, table: TableId, forms: TableForms): string =>
  placeWords(place, forms)?.replace(tables[table], '') ?? '';
