/** What a document lost of its text: the end of a figure, what it repeats, the characters of a date. */
import type { TableId } from '../../report/address';
import type { Report } from '../../report/report';
import { checkValueIn } from '../../words/publishing';
import type { Divided } from './passages';
import { linesOf } from './passages';
import type { Repair } from './repair';
import { DISPUTES } from './sections';
import type { Filling } from './tables/filling';

/** A text that ends with a figure of a table may end within it; not where another section follows the tables, or the line that ends an export. */
export function cutOffIn({ all, sections }: Divided, rows: readonly Filling[]): readonly Repair[] {
  if ([...sections.keys()].some((section) => section > DISPUTES)) return [];
  const last = linesOf(all.slice(-LAST))
    .filter((line) => line.trim() !== '')
    .at(-1);
  const row = rows.filter(({ raw, isLoose }) => isLoose && raw !== '').at(-1);
  if (
    last === undefined ||
    checkValueIn(last.trim()) !== undefined ||
    !row ||
    all.slice(-LAST).some((one) => 'table' in one)
  )
    return [];
  const end = /[\d.,]+\s*$/u.exec(last)?.[0].trim();
  return end !== undefined && row.raw.endsWith(end)
    ? [{ place: row.place, found: end, used: null, code: 'cutOff' }]
    : [];
}

/** Blank lines may end a text. */
const LAST = 50;

/** As many figures as may be alike: one may be the number of a page. */
const MOST_ALIKE = 1;

/**
 * Tables that are lines repeat their figures, if only in totals; where hardly one does, or 0 stands there once, copying
 * dropped what was there before.
 * @param tables the rows of each by its name
 */
export function repeatsLostIn(tables: ReadonlyMap<TableId, readonly Filling[]>): readonly Repair[] {
  const rows = [...tables.values()].flat();
  const figures = rows.flatMap(({ raw }) => raw.split(/\s+/u)).filter((text) => text !== '');
  const alike = figures.length - new Set(figures).size;
  const hasOneZero =
    figures.filter((text) => text === '0').length === 1 &&
    figures.length < rows.flatMap(({ cells }) => cells).length / 2;
  return rows.every(({ isLoose }) => isLoose) && figures.length > 1 && (alike <= MOST_ALIKE || hasOneZero)
    ? [...tables.keys()].map((place) => ({ place, found: null, used: null, code: 'noRepeats' }))
    : [];
}

/** 自201911日起: characters that copying lost. */
const LOST = /(?<!\d)(?:19|20)\d{4,6}日/gu;

export const lostIn = ({ sections = {} }: Report): readonly Repair[] =>
  Object.entries(sections).flatMap(([section, text]) =>
    [...new Set(text.match(LOST) ?? [])].map((found): Repair => ({
      place: `section.${section}`,
      found,
      used: found,
      code: 'lost',
    })),
  );
