/** The cells of a table's rows: what a row alone does not tell, the identities do, or it stays open and is said to be. */
import type { Address } from '../../../report/address';
import type { Cell } from '../../../report/cell';
import { figureIn, isFormula, isNothing, oddityOf } from '../figure-text';
import type { Repair } from '../repair';
import { doubts } from './doubts';
import type { Filling } from './filling';
import { byHeadsOrPlaces } from './heads-or-places';
import { withoutSurplus } from './surplus-columns';
import { byUnknownHeads } from './unknown-heads';
import { movedWays } from './lost-cells';
import { rowsWithoutTotals } from './lost-totals';
import type { OpenRow, Settled, Sums } from './settled';
import { settle, sumsWithin, waysThatFit } from './settled';
import { unsureSpaced } from './spaced-figures';
import { withBlanks } from './splits';

export interface Filled {
  readonly cells: ReadonlyMap<Address, Cell>;
  /** of each cell as it stands */
  readonly texts: ReadonlyMap<Address, string>;
  readonly repairs: readonly Repair[];
  /** the places of rows of which it is said that they have too many figures */
  readonly surplus: ReadonlySet<string>;
}

/** @param sums the identities by which rows are told that are not clear by themselves */
export function filled(told: readonly Filling[], sums: readonly Sums[]): Filled {
  const { rows: headed, notes: ofHeads } = byUnknownHeads(told, sums);
  const { rows, notes: ofSurplus } = withoutSurplus(byHeadsOrPlaces(headed, sums), sums);
  const notes = [...ofHeads, ...ofSurplus];
  const known = new Map<Address, string>();
  const open: (OpenRow & { readonly row: Filling })[] = [];
  for (const row of rows) {
    const moved = movedWays(row, sums);
    const isShort = row.figures.isShort === true || moved.length > 0;
    const ways = moved.length > 0 ? moved : waysOf(row, sums);
    const [only, ...others] = ways;
    if (only && others.length === 0) {
      row.cells.forEach((cell, index) => {
        if (row.figures.unsure?.includes(index) !== true) known.set(cell, only[index]!);
      });
    } else open.push({ row, cells: row.cells, ways, ...(isShort && { isShort }) });
  }
  const withoutTotals = rowsWithoutTotals(
    open.map(({ row }) => row),
    known,
    sums,
  );
  for (const [row, figures] of withoutTotals) {
    row.cells.forEach((cell, index) => known.set(cell, figures[index]!));
  }
  const unclear = open.filter(({ row }) => !withoutTotals.has(row));
  const settled = settle(unclear, known, sums, !rows.some(lacksFigures));
  const read = new Map<Address, Cell>();
  const asTold = new Map<Address, string>();
  const stillOpen = new Set<Address>();
  const repairs: Repair[] = notes.map((note) => ({ ...note, used: null }));
  for (const row of rows) {
    const at = unclear.findIndex((one) => one.row === row);
    const unsure = row.figures.unsure ?? [];
    const texts: Settled = (at < 0 ? row.cells.map((cell) => known.get(cell)) : settled[at]!).map(
      (text, index) => (unsure.includes(index) ? undefined : text),
    );
    repairs.push(...repairsOf(row, texts, unclear[at], withoutTotals.has(row)));
    row.cells.forEach((cell, index) => {
      const { value, repair } = cellOf(cell, texts[index], row.units[index]);
      read.set(cell, value);
      if (texts[index] !== undefined) asTold.set(cell, texts[index]);
      if (texts[index] === undefined || (repair && value === null)) stillOpen.add(cell);
      if (repair) repairs.push(repair);
    });
  }
  const unsure = unsureSpaced(asTold, read, sums);
  for (const cell of unsure) {
    read.set(cell, null);
    stillOpen.add(cell);
    const at = repairs.findIndex((one) => one.place === cell && one.code === 'spaced');
    const found = asTold.get(cell)!;
    repairs.splice(at < 0 ? repairs.length : at, 1, { place: cell, found, used: null, code: 'spacedOpen' });
    asTold.delete(cell);
  }
  // where a row stays open no column can be summed, which alone would tell rows of blanks that were taken for others
  const first = rows.find(({ figures }) => figures.means === 'byBreaks');
  if (first && stillOpen.size > 0) {
    const place = first.place.split('.')[0]!;
    repairs.push({ place, found: null, used: null, code: 'byBreaks' });
  }
  return {
    cells: read,
    texts: asTold,
    repairs: [...repairs, ...doubts(rows, read, stillOpen, sums)],
    surplus: new Set(rows.flatMap(({ place, figures }) => (figures.hasSurplus ? [place] : []))),
  };
}

/** Blank cells that left no trace: others may have, too. */
const lacksFigures = ({ figures: { means }, raw, cells, hasTotal }: Filling): boolean =>
  hasTotal && (means === 'allBlank' || (means === 'open' && raw.replace(/\D/gu, '').length < cells.length));

/** Blank cells that line breaks tell give way where the row adds up in another way alone. */
function waysOf({ cells, figures, hasTotal, sources }: Filling, sums: readonly Sums[]): OpenRow['ways'] {
  const isOfCells = sources.every(({ heads }) => heads !== undefined);
  const { means, ways, unsure, mayBeWhole, isShort } = figures;
  if (unsure) return ways;
  if (mayBeWhole) {
    const isWhole =
      sumsWithin(cells, sums).length > 0 && waysThatFit({ cells, ways: ways.slice(0, 1) }, sums).length > 0;
    return isWhole ? ways.slice(0, 1) : ways;
  }
  const [told] = ways;
  // a cell too many that is none of the row's, if it adds up without it
  if (means === 'open' && hasTotal && isOfCells && !isShort) return waysThatFit({ cells, ways }, sums);
  if (told && figures.isUneven && waysThatFit({ cells, ways }, sums).length === 0) return [];
  if (means !== 'byBreaks' || !told) return ways;
  const there = told.filter((text) => text !== '');
  const fits = waysThatFit({ cells, ways: [told] }, sums);
  if (fits.length > 0 || there.length === 0) return ways;
  const others = waysThatFit({ cells, ways: withBlanks(there, told.length) }, sums);
  return others.length > 0 ? [told, ...others] : ways;
}

function repairsOf(
  { place, cells, figures, raw, label, hasTotal, warnings = [] }: Filling,
  texts: Settled,
  open: OpenRow | undefined,
  lacksTotal: boolean,
): readonly Repair[] {
  const repairs: Repair[] = [];
  if (label) repairs.push({ place, ...label, code: 'label' });
  const used = texts.map((text) => (text === undefined ? '？' : text === '' ? '空' : text)).join('、');
  if (open) {
    const isWhole = texts.every((text) => text !== undefined);
    const [told, untold] = open.isShort
      ? (['cellLost', 'cellLostOpen'] as const)
      : (['settled', 'ambiguous'] as const);
    repairs.push({ place, found: raw, used, code: isWhole ? told : untold });
  } else if (lacksTotal) {
    repairs.push({ place, found: raw, used, code: 'noTotals' });
  } else if (figures.means === 'open') {
    repairs.push({ place, found: raw, used, code: 'settled' });
  } else if (figures.means === 'byBreaks' && isUnclear(texts, hasTotal)) {
    repairs.push({ place, found: raw, used, code: 'byBreaks' });
  } else if (figures.isUneven && !hasTotal) {
    repairs.push({ place, found: raw, used, code: 'byBreaks' });
  } else if (figures.means === 'byOrder') {
    repairs.push({ place, found: raw, used, code: 'byOrder' });
  } else if (figures.means === 'allBlank') {
    repairs.push({ place, found: raw, used: null, code: 'noFigures' });
  }
  for (const column of figures.lacking ?? []) {
    const cell = cells.find((one) => one.endsWith(`.${column}`)) ?? place;
    repairs.push({ place: cell, found: raw, used: null, code: 'noColumn' });
  }
  for (const code of warnings) repairs.push({ place, found: raw, used, code });
  return repairs;
}

/** Blank cells beside a 0, beside one figure alone, or in a row that adds up with nothing: what lines alone tell may be a lost figure, or a page number. */
function isUnclear(texts: Settled, hasTotal: boolean): boolean {
  const there = texts.filter((text) => text !== '').length;
  return there > 0 && (!hasTotal || there === 1 || texts.includes('0') || texts.at(-1) === '');
}

function cellOf(
  place: Address,
  text: string | undefined,
  unit: string | undefined,
): { readonly value: Cell; readonly repair?: Repair } {
  if (text === undefined) return { value: null };
  const figure = figureIn(text, unit);
  if (!figure) {
    const code = isFormula(text) ? 'formula' : isNothing(text) ? 'nothing' : (oddityOf(text) ?? 'noFigure');
    return { value: null, repair: { place, found: text, used: null, code } };
  }
  const { cell, repaired } = figure;
  return {
    value: cell,
    ...(repaired && { repair: { place, found: text, used: cell, code: repaired } }),
  };
}
