/** Of the units that stand around a table, which are told of which of its cells: by the row, the column, the part or the table that they stand with. */
import type { Address } from '../../../report/address';
import { isFigureText } from '../figure-text';
import type { Filling } from './filling';
import type { ToldUnit } from '../units';
import { toldUnits } from '../units';

/** A line, or a row of a grid. */
export interface Strip {
  /** its pieces or cells, without blanks and differences of width */
  readonly pieces: readonly string[];
  /** of a grid: the row */
  readonly source?: object;
}

/** How a table names its parts and its columns. */
export interface Names {
  /** what stands above a part of its own */
  readonly parts: readonly string[];
  /** of each name of a column, its cells */
  readonly columns: ReadonlyMap<string, ReadonlySet<Address>>;
}

interface Placed {
  readonly row: Filling;
  /** the strip, and the place in that, where it is named */
  readonly strip: number;
  readonly at: number;
}

/** @returns for each cell what is told of it; of none where nothing is told */
export function unitsByCell(
  strips: readonly Strip[],
  rows: readonly Filling[],
  { parts, columns }: Names,
): ReadonlyMap<Address, readonly ToldUnit[]> {
  const told = strips.map(({ pieces }) =>
    pieces.map((piece) => (isFigureText(piece) ? [] : toldUnits(piece))),
  );
  const units = new Map<Address, ToldUnit[]>();
  if (!told.some((own) => own.some((some) => some.length > 0))) return units;
  const placed = rows.flatMap((row) => placeOf(row, strips) ?? []);
  const texts = strips.map(({ pieces }) => pieces.join('\n'));
  const withRow = new Set(placed.map(({ strip }) => strip));
  const heads = texts.map(
    (text, at) => !withRow.has(at) && [...parts, ...columns.keys()].some((name) => text.includes(name)),
  );
  const add = (unit: ToldUnit, some: readonly Filling[], only?: ReadonlySet<Address>) => {
    for (const cell of new Set(some.flatMap(({ cells }) => cells))) {
      if (only && !only.has(cell)) continue;
      units.set(cell, [...(units.get(cell) ?? []), unit]);
    }
  };
  /** Rows from a place on, up to the next head. */
  const onwards = (strip: number, at: number): readonly Filling[] => {
    const behind = placed.filter((one) => one.strip > strip || (one.strip === strip && one.at > at));
    const first = Math.min(...behind.map((one) => one.strip));
    const end = heads.findIndex((isHead, index) => isHead && index > first);
    return behind.filter((one) => end < 0 || one.strip < end).map(({ row }) => row);
  };
  told.forEach((own, strip) => {
    let from = 0;
    own.forEach((some, index) => {
      const piece = strips[strip]!.pieces[index]!;
      for (const unit of some) {
        const at = from + unit.at;
        const inStrip = placed.filter((one) => one.strip === strip && one.at <= at);
        const nearest = Math.max(...inStrip.map((one) => one.at));
        if (inStrip.length > 0) {
          add(
            unit,
            inStrip.filter((one) => one.at === nearest).map(({ row }) => row),
          );
          continue;
        }
        const named = [...columns].filter(([name]) => piece.includes(name)).map(([, cells]) => cells);
        if (named.length > 0) {
          add(unit, onwards(strip, at), new Set(named.flatMap((cells) => [...cells])));
        } else if (parts.some((name) => piece.includes(name))) {
          add(unit, onwards(strip, at));
        } else {
          add(unit, alone(unit, strip, at));
        }
      }
      from += piece.length + 1;
    });
  });
  return units;

  /** Of one that stands by itself. */
  function alone(unit: ToldUnit, strip: number, at: number): readonly Filling[] {
    const before = placed.filter((one) => one.strip < strip);
    const last = before.filter((one) => one.strip === Math.max(...before.map((other) => other.strip)));
    const isBehindFigure = strips[strip - 1]?.pieces.every(isFigureText) && !strips[strip]?.source;
    if (!unit.isStatement && last.length > 0 && isBehindFigure) return last.map(({ row }) => row);
    const next = onwards(strip, at);
    const isBelowHead = heads.slice((last[0]?.strip ?? -1) + 1, strip).includes(true);
    const isOutside = before.length === 0 || !next.some((row) => counts(row, unit));
    return isOutside && !isBelowHead ? rows : next.some((row) => counts(row, unit)) ? next : rows;
  }
}

/** Whether a row has a cell that a unit may be told of. */
const counts = ({ units }: Filling, { money, count }: ToldUnit): boolean =>
  units.some((unit) => (unit === undefined ? count : money) !== undefined);

/** Of a grid its row, of lines the first that has its label. */
function placeOf(row: Filling, strips: readonly Strip[]): Placed | undefined {
  const sources = new Set(row.sources.map(({ source }) => source));
  const strip = strips.findIndex(({ source }) => source !== undefined && sources.has(source));
  if (strip >= 0) return { row, strip, at: -1 };
  const labels = row.sources.map(({ label, own = label }) => tight(own)).filter((label) => label.length > 1);
  for (const [index, { pieces }] of strips.entries()) {
    let from = 0;
    for (const piece of pieces) {
      const at = Math.max(-1, ...labels.map((label) => labelIn(piece, label)));
      if (at >= 0) return { row, strip: index, at: from + at };
      from += piece.length + 1;
    }
  }
  return undefined;
}

/** Where a label stands with nothing behind it but figures and notes. */
function labelIn(piece: string, label: string): number {
  const at = piece.indexOf(label);
  return at >= 0 && /^(?:$|[\d([+\-/.])/u.test(piece.slice(at + label.length)) ? at : -1;
}

export const tight = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
